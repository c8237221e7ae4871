// How wishes and reports about the locks, backups and the past change the model.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"
#include "base/now.h"

namespace ebb::app {

/// Passes the wish on as an effect if it is possible now.
void apply(Model& model, const LockWish& wish, const Now& now, Effects& effects);
void apply(Model& model, const LockReport& report, const Now& now, Effects& effects);
void apply(Model& model, const PastWish& wish, const Now& now, Effects& effects);
void apply(Model& model, const PastReport& report, const Now& now, Effects& effects);

} // namespace ebb::app
