// Vaults that are put away: beginning without one, bringing it back, removing it.
// SPDX-License-Identifier: MIT
#include "app/locks_view.h"
#include "app/past_view_parts.h"
#include "words/past.h"

#include <string>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using Question = PastState::Question;

/// That it could not be done; read aloud when it changes.
void draw_refusal(const ScreenContext& context) {
    const auto* refused = std::get_if<locks::Refused>(&context.model.lock_work);
    const bool says = refused != nullptr && context.state.past.answered;
    context.ui.status(says ? sentence(context.model.language, refused->problem)
                           : std::string_view{},
                      ui::style::prose);
}

/// Since when it is kept, and who can open it.
std::string aside_words(const ScreenContext& context, const SetAsideVault& vault) {
    using words::Past;
    const Past words(context.model.language);
    const auto day = civil_day({vault.since_ms, context.now.offset_minutes}, 0);
    if (vault.since_ms == 0 || !day) {
        return words.aside(!vault.locked   ? Past::AsidePasscode::Unknown
                           : *vault.locked ? Past::AsidePasscode::Own
                                           : Past::AsidePasscode::None);
    }
    return words.aside_since(!vault.locked   ? Past::AsideSincePasscode::Unknown
                             : *vault.locked ? Past::AsideSincePasscode::Own
                                             : Past::AsideSincePasscode::None,
                             *day);
}

} // namespace

void draw_put_away(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    const words::Past words(context.model.language);
    draw_refusal(context);
    for (const SetAsideVault& one : context.model.past.aside) {
        const std::string line = aside_words(context, one);
        ui.gap(28);
        ui.scope(one.number, [&] {
            ui.group(line, [&] {
                passage(context, words.aside_title(), line);
                ui.gap(12);
                const bool busy = std::holds_alternative<locks::Working>(context.model.lock_work);
                const bool disabled = busy || !context.model.writable;
                ui.flow(12, [&] {
                    if (button(context,
                               words.aside_open_again(),
                               ButtonKind::Outline,
                               disabled,
                               false)) {
                        ask(context, Question::BringBack, one.number);
                    }
                    if (button(
                            context, words.aside_remove(), ButtonKind::Outline, disabled, false)) {
                        ask(context, Question::RemoveSetAside, one.number);
                    }
                });
            });
        });
    }
}

void draw_start_fresh(const ScreenContext& context) {
    const words::Past words(context.model.language);
    passage(context, words.fresh(), words.fresh_about());
    context.ui.gap(12);
    const bool disabled =
        !context.model.writable || std::holds_alternative<locks::Working>(context.model.lock_work);
    if (button(context, words.fresh_begin(), ButtonKind::Outline, disabled)) {
        ask(context, Question::StartFresh);
    }
    context.ui.gap(8);
    if (button(context, words.restore(), ButtonKind::Outline, disabled)) {
        ask(context, Question::StartFreshForBackup);
    }
    context.ui.gap(12);
    draw_refusal(context);
}

} // namespace ebb::app
