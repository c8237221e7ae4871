// The place More: what can be set, and a list of quiet pages, each opened by its row.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

namespace ebb::app {

/// Draws the place, or the page that is open in it. `arrived`: it was just opened, so its heading
/// gets the focus.
void draw_more(const ScreenContext& context, bool arrived);

} // namespace ebb::app
