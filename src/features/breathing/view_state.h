// What is open of the breathing on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/now.h"
#include "features/breathing/model.h"
#include "features/breathing/running.h"

#include <cstdint>
#include <optional>
#include <string>

namespace ebb::breathing {

/// Where a run was begun.
enum class From : std::uint8_t {
    Place, ///< The place Breathe.
    Pull,  ///< The button that is always there; its words stand above the run.
    Over,  ///< Something else that is open, to which it leads back.
};

/// A run on the screen.
struct LiveRun {
    Running running;
    PatternId pattern;
    std::string title; ///< What it is called while it goes on.
    Now began;
    bool sound = false;
    From from = From::Place;
    double touched = 0; ///< Clock seconds of the last press; the screen grows dark after it.
    std::int64_t seconds_left = -1; ///< That `time_left` tells of.
    std::string time_left;          ///< Painted each frame.
};

/// How somebody who came from elsewhere leaves the breathing.
enum class Left : std::uint8_t {
    No,
    Back, ///< To where they were.
    On,   ///< To what comes after it.
};

struct ViewState {
    enum class Page : std::uint8_t {
        Rest,      ///< The shape at rest and what can be chosen.
        Run,       ///< Fills the screen.
        After,     ///< How it was.
        Form,      ///< A pattern of one's own: a new one, or `subject` is changed.
        Grounding, ///< Fills the screen.
    };
    Page page = Page::Rest;
    bool arrived = false; ///< The page is new: its first heading gets the focus.
    Left left = Left::No; ///< Said once.

    LiveRun run;
    std::optional<std::int32_t> calm_before; ///< Said before a run.
    std::optional<PatternId> asked;          ///< A pattern with holds, whose note is read first.

    PatternId subject;   ///< Of the form. None: a new one.
    std::string problem; ///< Sentence about the form; empty if there is none.

    int exercise = 0; ///< Of the grounding.
    int step = 0;

    /// What can be taken back for a while, and the sentence that says what was done.
    struct Undo {
        RestorePattern restore;
        std::string said;
        double until = 0; ///< In the screen's seconds.
    };
    std::optional<Undo> undo;
};

} // namespace ebb::breathing
