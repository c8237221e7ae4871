// The sea behind a pull.
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/canvas.h"

namespace ebb::pulls {

/// A slow sea that fills the lower part of `rect`: `level` 0 is low, 1 is nearly all of it. It is
/// still at `seconds` 0 and swells from then on.
void paint_sea(ui::Canvas& at, const ui::Rect& rect, float level, double seconds);

} // namespace ebb::pulls
