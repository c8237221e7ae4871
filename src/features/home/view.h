// Today: what the day looks like, and what to do first. Only reads other features.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/view.h"
#include "features/home/view_state.h"
#include "features/pulls/model.h"
#include "ui/ui.h"
#include "words/home.h"

namespace ebb::home {

/// Draws the page of today. `first_visit`: nothing was ever written here.
void draw(ui::Ui& ui,
          const boundaries::ViewContext& boundaries,
          const pulls::Model& pulls,
          ViewState& state,
          const words::Home& words,
          bool first_visit);

} // namespace ebb::home
