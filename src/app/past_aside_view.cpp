// Vaults that are put away: beginning without one, bringing it back, removing it.
// SPDX-License-Identifier: MIT
#include "app/locks_strings.h"
#include "app/past_strings.h"
#include "app/past_view_parts.h"
#include "features/boundaries/strings.h"

#include <string>

namespace ebb::app {

namespace {

using ui::ButtonKind;
using Question = PastState::Question;

/// That it could not be done; read aloud when it changes.
void draw_refusal(const ScreenContext& context) {
    const auto* refused = std::get_if<locks::Refused>(&context.model.lock_work);
    const bool says = refused != nullptr && context.state.past.answered;
    context.ui.status(says ? strings::sentence(refused->problem) : std::string_view{},
                      ui::style::prose);
}

} // namespace

void draw_put_away(const ScreenContext& context) {
    ui::Ui& ui = context.ui;
    draw_refusal(context);
    for (const SetAsideVault& one : context.model.past.aside) {
        std::string line(strings::aside);
        if (const auto day = civil_day({one.since_ms, context.now.offset_minutes}, 0);
            one.since_ms != 0 && day) {
            line += strings::aside_since;
            line += boundaries::strings::date_words(*day);
        }
        line += !one.locked ? "." : *one.locked ? strings::aside_locked : strings::aside_open;
        ui.gap(28);
        ui.scope(one.number, [&] {
            ui.group(line, [&] {
                passage(context, strings::aside_title, line);
                ui.gap(12);
                const bool busy = std::holds_alternative<locks::Working>(context.model.lock_work);
                const bool disabled = busy || !context.model.writable;
                ui.flow(12, [&] {
                    if (button(context,
                               strings::aside_open_again,
                               ButtonKind::Outline,
                               disabled,
                               false)) {
                        ask(context, Question::BringBack, one.number);
                    }
                    if (button(
                            context, strings::aside_remove, ButtonKind::Outline, disabled, false)) {
                        ask(context, Question::RemoveSetAside, one.number);
                    }
                });
            });
        });
    }
}

void draw_start_fresh(const ScreenContext& context) {
    passage(context, strings::fresh, strings::fresh_about);
    context.ui.gap(12);
    const bool disabled =
        !context.model.writable || std::holds_alternative<locks::Working>(context.model.lock_work);
    if (button(context, strings::fresh_begin, ButtonKind::Outline, disabled)) {
        ask(context, Question::StartFresh);
    }
    context.ui.gap(8);
    if (button(context, strings::restore, ButtonKind::Outline, disabled)) {
        ask(context, Question::StartFreshForBackup);
    }
    context.ui.gap(12);
    draw_refusal(context);
}

} // namespace ebb::app
