// What is open of the pulls on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/drafts/model.h"
#include "features/pulls/model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::pulls {

struct ViewState {
    /// What fills the screen, in the order in which somebody usually meets it.
    enum class Page : std::uint8_t {
        Closed,
        Breathe, ///< Drawn by the breathing.
        What,
        HowStrong,
        Need,
        FromBefore, ///< Words from a calmer day.
        Plan,
        First,
        Second,
        Choose,
        Wave,
        Someone,
        Park,
        Again,
        Outcome,
        End,
        MakePlan, ///< A card for next time.
        Read,     ///< Words from the night.
    };
    Page page = Page::Closed;
    bool arrived = false;     ///< The page is new: its heading gets the focus.
    std::vector<Page> before; ///< The pages on the way back, the last one nearest.

    Now began_at;                         ///< When the pull began that is stayed with, ...
    double began = 0;                     ///< ... in the screen's seconds,
    double waits = 0;                     ///< and when the waiting did.
    bool moving = false;                  ///< The body is moved meanwhile.
    std::optional<std::int32_t> strength; ///< As the page's slider shows it.
    std::size_t shown = 0;                ///< Which of several cards or notes.
    std::string_view unkept;              ///< Why the last answer was not written down; or empty.
    std::string problem;                  ///< Sentence about a form; empty if there is none.
    Now parked_at;                        ///< When the words were parked that are written or read.
    std::vector<drafts::Value> noted;     ///< Where the pull stands, as it was noted last.

    bool ask_emptied =
        false; ///< The short ask was emptied: its first words don't come back by themselves.

    /// What is made ahead of time.
    enum class Making : std::uint8_t { List, Plan, Note, Person };
    Making making = Making::List;
    CardId card;                   ///< None: a new one, ...
    Kind card_for = Kind::NotSaid; ///< ... for this pull, unless another is said.
    NoteId note;
    PersonId person;

    /// What can be taken back for a while.
    struct Undo {
        Action restore;
        double until = 0; ///< In the screen's seconds.
    };
    std::optional<Undo> undo;
};

} // namespace ebb::pulls
