// A run of breathing over the whole window.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "features/breathing/view.h"
#include "ui/ui.h"

namespace ebb::breathing {

/// Draws the run that is under way, and moves it on to this frame's moment.
void draw_run(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> hide);

} // namespace ebb::breathing
