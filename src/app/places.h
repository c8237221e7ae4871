// What stands inside the frame: the place that is open, or what stands before all of them.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

#include <cstdint>

namespace ebb::app {

/// Draws the place that is open with its notices; or why there is none: loading, locked, not read.
/// `height`: of the part of the screen that it fills.
void draw_session(const ScreenContext& screen, float height);

/// Whether a letter or an exercise is open: it has the screen below the banner to itself.
bool writes(const ScreenState& state);
/// What the letter or the exercise is, and the way back from it, no higher than `height`.
void draw_way_back(const ScreenContext& screen, float height);
/// Leaves what is open in the place for the place's first page.
void leave_page(const ScreenContext& screen);

/// Which page of the open place is open: its own number there.
std::uint64_t page_of(const ScreenState& state);

} // namespace ebb::app
