// What the screen shows of the boundaries.
// SPDX-License-Identifier: MIT
#include "app/boundary_view.h"

#include "app/contexts.h"
#include "app/past_view.h"
#include "app/update.h"
#include "features/home/view.h"

namespace ebb::app {

void draw_today(const ScreenContext& screen, bool arrived) {
    boundaries::ViewState& state = screen.state.boundaries;
    state.arrived = state.arrived || arrived;
    with_boundaries(screen, [&](const auto& context) {
        home::draw(screen.ui,
                   context,
                   shown_vault(screen.model).pulls,
                   screen.state.home,
                   words::Home(screen.model.language),
                   vault_of(screen.model) == nullptr);
    });
    if (state.page == boundaries::ViewState::Page::List) draw_past_on_today(screen);
}

bool has_beside(const ScreenContext& screen) {
    const Vault* vault = vault_of(screen.model);
    return screen.state.place == Place::Today && vault != nullptr &&
           !vault->boundaries.all.empty() &&
           screen.state.boundaries.page == boundaries::ViewState::Page::List;
}

void draw_beside(const ScreenContext& screen) {
    with_boundaries(screen,
                    [&](const auto& context) { boundaries::draw_beside(screen.ui, context); });
}

void draw_help_lines(const ScreenContext& screen) {
    with_boundaries(screen,
                    [&](const auto& context) { boundaries::draw_help(screen.ui, context); });
}

void draw_reminder(const ScreenContext& screen) {
    with_boundaries(screen,
                    [&](const auto& context) { boundaries::draw_reminder(screen.ui, context); });
}

} // namespace ebb::app
