// The frame around every place: banner, navigation, the truth about saving.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

namespace ebb::app {

/// A run of breathing stops where it is, until a press. `seconds` as in `Ui::begin`.
void pause_run(const ScreenContext& screen, double seconds);

/// Somebody is there: a finger, mouse or key moved while the screen had grown dark.
void stir(ScreenState& state, double seconds);

/// The truth about saving, of everything that is on the screen.
SaveState saving(const Model& model, const ScreenState& state);

/// Shows a letter that has just been begun from outside.
void open_letter(ScreenState& state, letters::LetterId id);

/// Draws the whole screen.
void draw(const ScreenContext& screen);

} // namespace ebb::app
