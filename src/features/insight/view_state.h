// What is open of What I see on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/said.h"
#include "base/shared.h"
#include "features/boundaries/model.h"
#include "features/insight/queries.h"

#include <optional>
#include <vector>

namespace ebb::insight {

struct ViewState {
    Span span = Span::Month;
    std::optional<Said<Trigger>> trigger; ///< Of which the map is shown; none: of all.

    /// What was seen, remembered so that it is worked out once and not in each frame.
    struct Looked {
        std::vector<Shared<pulls::Pull>> pulls;
        boundaries::Model boundaries;
        Day today;
        Span span{};
        std::optional<Said<Trigger>> trigger;
        Seen seen;
    };
    std::optional<Looked> looked;
};

} // namespace ebb::insight
