// What could not be read of what is stored: the notice, and the page about it.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

namespace ebb::app {

/// Whether there is something that could not be read, settled or not.
bool has_damage(const Model& model);

/// A calm card that names what could not be read, until the person says that they know.
void draw_damage_notice(const ScreenContext& context);

/// The page of More: each part, what stands in its place and of when, and what can be done.
void draw_damage(const ScreenContext& context);

} // namespace ebb::app
