// What the screen shows of the pulls.
// SPDX-License-Identifier: MIT
#include "app/pull_view.h"

#include "app/contexts.h"
#include "app/update.h"
#include "features/insight/view.h"

#include <string>
#include <utility>

namespace ebb::app {

bool draw_whole(const ScreenContext& screen, FunctionRef<void()> hide, FunctionRef<void()> corner) {
    const bool felt = pulls::fills_screen(screen.state.pulls);
    if (breathing::fills_screen(screen.state.breathing)) {
        with_breathing(screen, [&](const auto& context) {
            const breathing::Left left = breathing::draw_whole(screen.ui, context, hide);
            if (left == breathing::Left::No) return;
            if (felt) {
                pulls::breathed(screen.state.pulls, left == breathing::Left::On);
            } else {
                screen.state.arrived = true;
            }
        });
    } else if (felt) {
        with_pulls(screen,
                   [&](const auto& context) { pulls::draw_whole(screen.ui, context, corner); });
    } else {
        return false;
    }
    // Back where somebody was, the heading is read out.
    if (felt && !pulls::fills_screen(screen.state.pulls)) screen.state.arrived = true;
    return true;
}

void draw_parked_offer(const ScreenContext& screen) {
    with_pulls(screen, [&](const auto& context) { pulls::draw_offer(screen.ui, context); });
}

void draw_hard_moments(const ScreenContext& screen) {
    with_pulls(screen, [&](const auto& context) { pulls::draw_making(screen.ui, context); });
}

void draw_what_i_see(const ScreenContext& screen) {
    const Vault& vault = shown_vault(screen.model);
    const auto print = [&](std::string title, std::string text) {
        screen.dispatch(PrintOut{std::move(title), std::move(text)});
    };
    insight::draw(screen.ui,
                  {.language = screen.model.language,
                   .pulls = vault.pulls,
                   .boundaries = vault.boundaries,
                   .state = screen.state.insight,
                   .today = today(screen.model, screen.now),
                   .print = print});
}

} // namespace ebb::app
