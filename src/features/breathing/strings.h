// Every sentence of the breathing.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/breathing/queries.h"
#include "features/breathing/update.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::breathing::strings {

inline constexpr std::string_view heading = "Breathe";
inline constexpr std::string_view start = "Start";
inline constexpr std::string_view stop = "Stop";
inline constexpr std::string_view pause = "Pause";
inline constexpr std::string_view go_on = "Go on";
inline constexpr std::string_view back = "Back";
inline constexpr std::string_view stay = "Stay a moment.";
inline constexpr std::string_view paused = "Paused";
inline constexpr std::string_view open_ended = "As long as you like";

inline constexpr std::string_view soft = "Small, soft breaths. No need to fill up.";
inline constexpr std::string_view dizzy = "Dizzy? Breathe normally.";
inline constexpr std::string_view safety =
    "Dizzy? Breathe normally. Not while driving, and not in water.";

inline constexpr std::string_view pattern = "Pattern";
inline constexpr std::string_view pace = "Pace";
inline constexpr std::string_view length = "How long";
inline constexpr std::array<std::string_view, 6> lengths{
    "1 min", "2 min", "3 min", "5 min", "10 min", "Open"};
inline constexpr std::string_view picture = "Picture";
inline constexpr std::array<std::string_view, style_count> styles{
    "Circle", "Tide", "Petals", "Line", "Words only"};
inline constexpr std::string_view senses = "With eyes closed";
inline constexpr std::string_view sound = "Sound";
inline constexpr std::string_view sound_hint = "One soft tone for in, one for out.";
inline constexpr std::string_view volume = "Volume";
inline constexpr std::string_view touch = "Vibration";
inline constexpr std::string_view touch_hint = "One buzz in, two out, on a device that can.";
inline constexpr std::string_view dim = "Dim the screen after a while";
inline constexpr std::string_view make_own = "Make a pattern of your own";
inline constexpr std::string_view change_own = "Change this pattern";

inline constexpr std::string_view holds_title = "Before you hold your breath";
inline constexpr std::string_view holds_note =
    "Holding is not for everybody. Leave it out if you are pregnant, if your heart or lungs are "
    "ill, "
    "or if it makes you uneasy. Let go of a hold whenever you want to.";
inline constexpr std::string_view holds_yes = "Use it";
inline constexpr std::string_view holds_no = "Stay without holds";

inline constexpr std::string_view form_new = "A pattern of your own";
inline constexpr std::string_view form_change = "Change this pattern";
inline constexpr std::string_view form_name = "Name";
inline constexpr std::string_view form_example = "Slow evening";
inline constexpr std::string_view form_top_up = "A little more";
inline constexpr std::string_view form_save = "Save pattern";
inline constexpr std::string_view form_remove = "Remove this pattern";

inline constexpr std::string_view calm_now = "How calm are you now?";
inline constexpr std::string_view calm_hint = "If you like. 0 is not at all, 10 is very.";
inline constexpr std::string_view calm_before = "Calm before";
inline constexpr std::string_view calm_after = "Calm now";
inline constexpr std::string_view not_said = "not said";
inline constexpr std::string_view after_note = "Nothing has to have changed.";
inline constexpr std::string_view again = "Breathe again";
inline constexpr std::string_view done = "Done";
inline constexpr std::string_view forget = "Do not keep this one";
inline constexpr std::string_view history = "Your breathing";
inline constexpr std::string_view plot = "Calm before and after each time";
inline constexpr std::string_view plot_key = "A ring is before, a dot is after. Higher is calmer.";

inline constexpr std::string_view grounding = "Come back to the room";
inline constexpr std::string_view grounding_intro =
    "When breathing is not what you need right now.";
inline constexpr std::string_view next = "Next";

/// "Breathe in", "A little more", "Hold", "Breathe out", "Rest".
std::string_view word(Phase phase);
/// The pattern's name; of one that was forgotten, a word for it.
std::string_view name_of(const Model& model, PatternId id);
/// "Sighing 3 + 1 · 8".
std::string label_of(const Model& model, PatternId id);
/// "3 + 1 · 8": seconds of what is not left out.
std::string times(const Timing& timing);
/// What Start starts: "Sighing, 2 min".
std::string start_words(const Model& model);
/// One honest sentence about what is known of the pattern.
std::string_view evidence(PatternId id);
/// "5.5 breaths a minute".
std::string pace_words(std::int32_t breaths);
/// "5.5 s"; "none" for 0.
std::string seconds_words(std::int32_t half_seconds);
/// "One breath takes 12 s, 5 a minute."
std::string breath_words(const Timing& timing);
/// "1 min 12 s left", written over `out`, which keeps its memory.
void time_left(std::string& out, std::int64_t left_ms);
/// "You stayed with it for 2 minutes."
std::string stayed(std::int32_t seconds);
/// "Calm went from 4 to 6 in your last 5 times."
std::string calm_words(const CalmChange& change);
/// "22 November, 23:14. Sighing, 2 min, calm 3 to 6."
std::string run_words(const Model& model, const Run& run);
/// "Slow evening is removed."
std::string removed(const Pattern& gone);
/// What to do about a pattern that is not accepted.
std::string_view sentence(Refusal refusal);

/// One step of an exercise that brings the attention back.
struct Step {
    std::string_view title;
    std::string_view hint;
    int marks = 0; ///< How many things are looked for; shown as dots.
};
struct Exercise {
    std::string_view name;
    std::string_view about;
    std::array<Step, 5> steps;
    int count = 0;
};
inline constexpr std::array<Exercise, 3> exercises{
    Exercise{"Five, four, three, two, one",
             "Through the senses, one after the other.",
             {Step{"Five things you can see", "Let your eyes wander. Small things count too.", 5},
              Step{"Four things you can feel", "Cloth, the floor, the air, your own hands.", 4},
              Step{"Three things you can hear", "Near ones first, then those far away.", 3},
              Step{"Two things you can smell", "Or two smells that you like to think of.", 2},
              Step{"One thing you can taste", "A sip of water will do.", 1}},
             5},
    Exercise{"Near and far",
             "A minute of listening.",
             {Step{"Listen to what is far away", "A street, the wind, a house settling.", 0},
              Step{"Now what is in this room", "No need to name it. Only hear it.", 0},
              Step{"Now what is in you", "Your breath, as quiet as it is.", 0},
              Step{"Now all of it at once", "Stay as long as you like.", 0},
              Step{}},
             4},
    Exercise{"From the feet up",
             "A minute with your body.",
             {Step{"Feel both feet on the floor", "Press them down a little, then let go.", 0},
              Step{"Feel what carries you", "The chair, the bed, the ground.", 0},
              Step{"Let your shoulders drop", "And your jaw. And your hands.", 0},
              Step{"Look at one thing near you", "Its edge, its color, the light on it.", 0},
              Step{}},
             4},
};

/// What a stored object of this feature holds.
inline std::string_view object_words(std::string_view) {
    return "How you breathe, and your times of breathing";
}

} // namespace ebb::breathing::strings

namespace ebb::breathing {

/// Why a wish was not carried out.
inline std::string_view sentence(const Language&, Refusal why) {
    return strings::sentence(why);
}
/// What a stored object of this feature holds.
inline std::string_view object_words(const Language&, std::string_view object) {
    return strings::object_words(object);
}

} // namespace ebb::breathing
