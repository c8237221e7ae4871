// What the screen shows of the boundaries: gives their views what they need of the other features.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

namespace ebb::app {

/// Today. `arrived`: the place was just opened.
void draw_today(const ScreenContext& screen, bool arrived);
/// Whether there is something to show beside today.
bool has_beside(const ScreenContext& screen);
void draw_beside(const ScreenContext& screen);
/// The pages of More: help lines, and a reminder for the calendar.
void draw_help_lines(const ScreenContext& screen);
void draw_reminder(const ScreenContext& screen);

} // namespace ebb::app
