// What the screen shows of the pulls: gives their views what they need of the other features.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"
#include "base/function_ref.h"

namespace ebb::app {

/// Draws a pull, the breathing, or an exercise over the whole window, if one is open. `hide` draws
/// the button that hides the page, `corner` the truth about saving and that button.
bool draw_whole(const ScreenContext& context, FunctionRef<void()> hide, FunctionRef<void()> corner);

/// On the page of today: words that waited for the morning.
void draw_parked_offer(const ScreenContext& context);

/// The page of More with what is made for hard moments.
void draw_hard_moments(const ScreenContext& context);

/// The page What I see.
void draw_what_i_see(const ScreenContext& context);

} // namespace ebb::app
