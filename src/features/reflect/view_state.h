// What is open of Reflect on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/reflect/flow.h"
#include "features/reflect/model.h"
#include "features/reflect/queries.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ebb::reflect {

struct ViewState {
    Way way;
    bool arrived = false; ///< The page is new: its first heading gets the focus.
    bool kept = false;    ///< An exercise has just come to its end.

    bool other_question = false; ///< Another question was asked for, in place of today's.

    int help_time = -1;
    int help_hurt = -1;

    std::string looked_for;
    std::size_t shown = 0; ///< How many of a list beyond the first ones; grows on request.

    std::uint64_t anew = 0; ///< Rises when a field was emptied: it becomes a new field.
    bool to_field = false;  ///< The field that stays after something was added gets the focus.

    /// Something that was removed and can be put back for a while.
    struct Removed {
        Action undo;
        bool from_list = false;
        double until = 0;
    };
    std::optional<Removed> removed;

    Wordings wordings; ///< Remembered, so that each is read once.

    /// What a search found, remembered so that it is looked for once and not in each frame.
    struct Found {
        std::vector<Shared<Entry>> of;
        std::string looked_for;
        std::vector<Hit> hits;
    };
    std::optional<Found> found;
};

} // namespace ebb::reflect
