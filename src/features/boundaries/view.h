// The boundaries on the screen.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "base/now.h"
#include "features/boundaries/model.h"
#include "features/boundaries/view_state.h"
#include "ui/ui.h"

namespace ebb::boundaries {

/// What every view of the boundaries is given.
struct ViewContext {
    const Model& model;
    ViewState& state;
    Now now;
    Day today;
    int day_start_hour = 0;
    FunctionRef<void(Action)> dispatch;
};

/// The cards of today, the button that adds one, and what can be undone.
void draw_cards(ui::Ui& ui, const ViewContext& context);
/// The page that is open instead of the cards (`ViewState::page`).
void draw_page(ui::Ui& ui, const ViewContext& context);
/// The tide line under the first boundary's headline. There must be one that is not archived.
void draw_hero(ui::Ui& ui, const ViewContext& context);
/// Opens the form for a new boundary.
void open_new(ViewState& state);

} // namespace ebb::boundaries
