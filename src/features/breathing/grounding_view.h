// Short exercises that bring the attention back, over the whole window.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "features/breathing/view.h"
#include "ui/ui.h"

namespace ebb::breathing {

/// Draws the step that is open.
void draw_grounding(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> hide);

} // namespace ebb::breathing
