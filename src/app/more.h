// The place More: what can be set, and a list of quiet pages, each opened by its row.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/screen.h"

namespace ebb::app {

/// What a page of More is given.
struct MoreContext {
    ui::Ui& ui;
    const Model& model;
    ScreenState& state;
    const Now& now;
    Dispatch dispatch;
};

/// Draws the place, or the page that is open in it. `arrived`: it was just opened, so its heading
/// gets the focus.
void draw_more(const MoreContext& context, bool arrived);

} // namespace ebb::app
