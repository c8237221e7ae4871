// Paints the shore.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/shore/picture.h"
#include "ui/canvas.h"

namespace ebb::shore {

/// What was made last: it is made anew only when something of it changes.
struct ViewState {
    Story story;
    Light light = Light::Day;
    Stage stage;
    Picture picture;
};

/// Paints it with its upper left corner at `at`. Nothing in forced colors.
void paint(
    ui::Canvas& canvas, Point at, ViewState& state, const Story& story, Light light, Stage stage);

} // namespace ebb::shore
