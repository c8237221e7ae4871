// What is open of the pulls on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/drafts/model.h"
#include "features/pulls/flow.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::pulls {

struct ViewState {
    Way way;
    bool arrived = false; ///< The page is new: its heading gets the focus.

    Now began_at;                         ///< When the pull began that is stayed with, ...
    double began = 0;                     ///< ... in the screen's seconds,
    double waits = 0;                     ///< and when the waiting did.
    bool moving = false;                  ///< The body is moved meanwhile.
    std::optional<std::int32_t> strength; ///< As the page's slider shows it.
    std::size_t shown = 0;                ///< Which of several cards or notes.
    std::optional<std::uint64_t> slipped; ///< The boundary whose slip was written down; 0: none.
    Now looked_back;                      ///< When the pull began that today tells of no more.
    std::string_view unkept;              ///< Why the last answer was not written down; or empty.
    std::string problem;                  ///< Sentence about a form; empty if there is none.
    Now parked_at;                        ///< When the words were parked that are written or read.
    std::vector<drafts::Value> noted;     ///< Where the pull stands, as it was noted last.

    /// The short ask was emptied: its first words don't come back by themselves.
    bool ask_emptied = false;

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
