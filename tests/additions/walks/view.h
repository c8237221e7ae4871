// The walks on Today.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/dispatch.h"
#include "features/walks/update.h"
#include "ui/ui.h"

namespace ebb::walks {

void draw(ui::Ui& ui, const Model& model, Dispatch<Action, Refusal> dispatch);

} // namespace ebb::walks
