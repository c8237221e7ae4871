// What is open of the drafts on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/drafts/model.h"

#include <cstdint>
#include <optional>

namespace ebb::drafts {

struct ViewState {
    std::uint64_t anew = 0; ///< Rises when fields were filled otherwise: they become new fields.
    bool to_undo = false;   ///< The way back gets the focus.

    /// What was discarded and can be put back for a while.
    struct Undo {
        Draft draft;
        double until = 0; ///< In the screen's seconds.
    };
    std::optional<Undo> undo;
};

} // namespace ebb::drafts
