// What I see, on the screen: when pulls come, how they go, boundary by boundary.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "base/language.h"
#include "features/insight/view_state.h"
#include "ui/ui.h"

#include <string>

namespace ebb::insight {

struct ViewContext {
    const Language& language;
    const pulls::Model& pulls;
    const boundaries::Model& boundaries;
    ViewState& state;
    Day today;
    FunctionRef<void(std::string title, std::string text)> print;
};

/// Draws what stands below the page's heading.
void draw(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::insight
