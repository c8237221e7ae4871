// What is made for hard moments, on the screen; used by view.cpp.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/pulls/view.h"

namespace ebb::pulls {

/// The form of a plan (`ViewState::card`), with a heading of this level. True when it was saved.
[[nodiscard]] bool draw_plan_form(ui::Ui& ui, const ViewContext& context, int level);

/// People who are safe, and a form for one more under them.
void draw_people(ui::Ui& ui, const ViewContext& context);

/// For a while, `restore` can be asked for.
void offer_undo(const ui::Ui& ui, ViewState& state, Action restore);
void draw_undo(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::pulls
