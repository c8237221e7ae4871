// Short exercises that bring the attention back, over the whole window.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "features/breathing/view.h"
#include "ui/ui.h"
#include "words/breathing.h"

#include <array>

namespace ebb::breathing {

/// One step of an exercise that brings the attention back.
struct Step {
    Message title;
    Message hint;
    int marks = 0; ///< How many things are looked for; shown as dots.
};
struct Exercise {
    Message name;
    Message about;
    std::array<Step, 5> steps;
    int count = 0;
};
inline constexpr std::array<Exercise, 3> exercises{
    Exercise{words::Breathing::Id::senses_name,
             words::Breathing::Id::senses_about,
             {Step{words::Breathing::Id::senses_see, words::Breathing::Id::senses_see_hint, 5},
              Step{words::Breathing::Id::senses_feel, words::Breathing::Id::senses_feel_hint, 4},
              Step{words::Breathing::Id::senses_hear, words::Breathing::Id::senses_hear_hint, 3},
              Step{words::Breathing::Id::senses_smell, words::Breathing::Id::senses_smell_hint, 2},
              Step{words::Breathing::Id::senses_taste, words::Breathing::Id::senses_taste_hint, 1}},
             5},
    Exercise{words::Breathing::Id::listening_name,
             words::Breathing::Id::listening_about,
             {Step{words::Breathing::Id::listening_far, words::Breathing::Id::listening_far_hint},
              Step{words::Breathing::Id::listening_room, words::Breathing::Id::listening_room_hint},
              Step{words::Breathing::Id::listening_you, words::Breathing::Id::listening_you_hint},
              Step{words::Breathing::Id::listening_all, words::Breathing::Id::listening_all_hint},
              Step{}},
             4},
    Exercise{words::Breathing::Id::body_name,
             words::Breathing::Id::body_about,
             {Step{words::Breathing::Id::body_feet, words::Breathing::Id::body_feet_hint},
              Step{words::Breathing::Id::body_carried, words::Breathing::Id::body_carried_hint},
              Step{words::Breathing::Id::body_shoulders, words::Breathing::Id::body_shoulders_hint},
              Step{words::Breathing::Id::body_look, words::Breathing::Id::body_look_hint},
              Step{}},
             4},
};

/// Draws the step that is open.
void draw_grounding(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> hide);

} // namespace ebb::breathing
