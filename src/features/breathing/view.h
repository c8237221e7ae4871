// The breathing on the screen.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/dispatch.h"
#include "base/function_ref.h"
#include "base/language.h"
#include "base/now.h"
#include "features/breathing/model.h"
#include "features/breathing/running.h"
#include "features/breathing/update.h"
#include "features/breathing/view_state.h"
#include "features/drafts/view.h"
#include "ui/ui.h"

#include <cstdint>

namespace ebb::breathing {

/// What every view of the breathing is given.
struct ViewContext {
    const Language& language;
    const Model& model;
    ViewState& state;
    Now now;
    Dispatch<Action, Refusal> dispatch;
    drafts::ViewContext drafts;
    FunctionRef<void(Wish)> ask;
};

/// Starts a run of the chosen pattern at once. The screen shows it in the next frame.
void start(ui::Ui& ui, const ViewContext& context, From from);

/// A run pauses, and only its button goes on: nobody sees the page any more, or its sound was taken
/// away.
void pause(const ViewContext& context, double seconds);

/// Somebody is there: a screen that has grown dark during a run is light again.
void stir(ViewState& state, double seconds);

/// The place was opened by its name: its first page shows. A run that is under way stays.
void open(ViewState& state);

/// Whether `draw_whole` is to be drawn, instead of the frame with the places.
bool fills_screen(const ViewState& state);

/// Draws a run or an exercise over the whole window. `hide` draws the button that hides the page.
/// Gives how somebody who came with `From::Pull` leaves it.
[[nodiscard]] Left draw_whole(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> hide);

/// Draws the place Breathe.
void draw_place(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::breathing
