// What the screen shows of the pulls: gives their views what they need of the other features.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/more.h"
#include "base/function_ref.h"

namespace ebb::app {

/// The pull button was pressed: breathing moves at once.
void begin_pull(const MoreContext& context);

/// Draws a pull, the breathing, or an exercise over the whole window, if one is open. `hide` draws
/// the button that hides the page, `corner` the truth about saving and that button.
bool draw_whole(const MoreContext& context, FunctionRef<void()> hide, FunctionRef<void()> corner);

/// On the page of today: words that waited for the morning.
void draw_parked_offer(const MoreContext& context);

/// The page of More with what is made for hard moments.
void draw_hard_moments(const MoreContext& context);

/// The page What I see.
void draw_what_i_see(const MoreContext& context);

} // namespace ebb::app
