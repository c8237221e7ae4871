// The page Earlier states: what was kept, newest first.
// SPDX-License-Identifier: MIT
#include "app/past_view_parts.h"
#include "words/past.h"

#include <array>
#include <vector>

namespace ebb::app {

namespace {

using Id = words::Past::Id;

/// In the order of `EarlierState::Reason`.
constexpr std::array reasons{Id::reason_now_and_then,
                             Id::reason_before_restore,
                             Id::reason_before_version,
                             Id::reason_asked};

} // namespace

void draw_history(const ScreenContext& context) {
    if (begins(context)) {
        context.dispatch(PastWish{ReadHistory{}});
        return;
    }
    if (draws_opened(context)) return;
    ui::Ui& ui = context.ui;
    const words::Past words(context.model.language);
    const std::vector<EarlierState>& states = context.model.past.states;
    ui.text(states.empty() ? words.history_none() : words.history_about(), ui::style::prose);
    ui.gap(12);
    draw_outcome(context);
    ui.gap(8);
    ui.list(words.history(), static_cast<int>(states.size()), [&] {
        for (const EarlierState& state : states) {
            ui.item([&] {
                const std::string_view reason =
                    context.model.language.text(reasons[static_cast<std::size_t>(state.reason)]);
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
