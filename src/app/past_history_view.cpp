// The page Earlier states: what was kept, newest first.
// SPDX-License-Identifier: MIT
#include "app/past_strings.h"
#include "app/past_view_parts.h"

#include <vector>

namespace ebb::app {

void draw_history(const ScreenContext& context) {
    if (begins(context)) {
        context.dispatch(PastWish{ReadHistory{}});
        return;
    }
    if (draws_opened(context)) return;
    ui::Ui& ui = context.ui;
    const std::vector<EarlierState>& states = context.model.past.states;
    ui.text(states.empty() ? strings::history_none : strings::history_about, ui::style::prose);
    ui.gap(12);
    draw_outcome(context);
    ui.gap(8);
    ui.list(strings::history, static_cast<int>(states.size()), [&] {
        for (const EarlierState& state : states) {
            ui.item([&] {
                const std::string_view reason =
                    strings::reasons[static_cast<std::size_t>(state.reason)];
                ui.scope(state.generation, [&] {
                    if (ui.entry(moment_words(context, state.written_ms), {}, reason)) {
                        context.dispatch(PastWish{OpenSnapshot{state.generation}});
                    }
                });
            });
            ui.gap(12);
        }
    });
}

} // namespace ebb::app
