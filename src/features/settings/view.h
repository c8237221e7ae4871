// How the app should be: the page More.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "base/language.h"
#include "features/settings/model.h"
#include "ui/ui.h"

namespace ebb::settings {

/// Draws the page. `arrived`: it was just opened, so its heading gets the focus.
void draw(ui::Ui& ui,
          const Language& language,
          const Model& model,
          bool arrived,
          FunctionRef<void(Action)> dispatch);

} // namespace ebb::settings
