// What the screen shows of the boundaries: gives their views what they need of the other features.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/more.h"

namespace ebb::app {

/// Today. `arrived`: the place was just opened.
void draw_today(const MoreContext& at, bool arrived);
/// Whether there is something to show beside today.
bool has_aside(const MoreContext& at);
void draw_aside(const MoreContext& at);
/// The pages of More: help lines, and a reminder for the calendar.
void draw_help_lines(const MoreContext& at);
void draw_reminder(const MoreContext& at);

} // namespace ebb::app
