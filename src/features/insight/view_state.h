// What is open of What I see on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/shared.h"
#include "features/boundaries/model.h"
#include "features/insight/queries.h"

#include <optional>
#include <string>
#include <vector>

namespace ebb::insight {

struct ViewState {
    Span span = Span::Month;
    std::string trigger; ///< Of which the map is shown; empty: of all.

    /// What was seen, remembered so that it is worked out once and not in each frame.
    struct Looked {
        std::vector<Shared<pulls::Pull>> pulls;
        boundaries::Model boundaries;
        Day today;
        Span span{};
        std::string trigger;
        Seen seen;
    };
    std::optional<Looked> looked;
};

} // namespace ebb::insight
