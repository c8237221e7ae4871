// Paints the shore.
// SPDX-License-Identifier: MIT
#include "features/shore/view.h"

namespace ebb::shore {

void paint(
    ui::Canvas& canvas, Point at, ViewState& state, const Story& story, Light light, Stage stage) {
    const ui::Theme& theme = canvas.theme();
    if (theme.forced) return;
    stage.dark = theme.dark;
    stage.black = theme.dark && theme[ui::Token::BackgroundTop].rgb == 0;
    stage.density = canvas.density();
    if (state.picture.mesh.corners.empty() || state.story != story || state.light != light ||
        state.stage != stage) {
        state = {story, light, stage, picture_of(story, light, stage)};
    }
    canvas.triangles(at, state.picture.mesh);
}

} // namespace ebb::shore
