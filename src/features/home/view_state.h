// What the page of today remembers of its picture.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/shore/view.h"

#include <cstdint>

namespace ebb::home {

struct ViewState {
    shore::ViewState shore;
    /// What was told of the first boundary last, and of which state of all.
    shore::Story story;
    Day today;
    std::uint64_t revision = 0;
    bool told = false;
};

} // namespace ebb::home
