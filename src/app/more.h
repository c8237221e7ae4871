// The place More: what can be set, and a list of quiet pages, each opened by its row.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/screen.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace ebb::app {

/// What a page of More is given.
struct MoreContext {
    ui::Ui& ui;
    const Model& model;
    ScreenState& state;
    const Now& now;
    Dispatch dispatch;
};

/// The page of More with this name, for `ScreenState::more_page`; none if there is no such page.
std::optional<std::size_t> more_page(std::string_view name);

/// Opens the page of More with this name, as its row does.
void open_page(ScreenState& state, std::string_view name);

/// Draws the place, or the page that is open in it. `arrived`: it was just opened, so its heading
/// gets the focus.
void draw_more(const MoreContext& context, bool arrived);

} // namespace ebb::app
