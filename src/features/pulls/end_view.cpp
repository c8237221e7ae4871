// How a pull went, and what is left to do about it.
// SPDX-License-Identifier: MIT
#include "base/strings.h"
#include "features/pulls/strings.h"
#include "features/pulls/view_parts.h"

#include <array>
#include <string>

namespace ebb::pulls {

using ui::ButtonKind;

namespace {

constexpr std::array end_feet{strings::done, strings::make_card, strings::forget};

} // namespace

void draw_outcome(const Sheet& sheet) {
    Pull pull = sheet.pull;
    const int chosen = static_cast<int>(pull.outcome) - 1;
    if (const auto pressed = answers(
            sheet, strings::outcome, strings::outcome_hint, strings::outcomes, chosen, false)) {
        pull.outcome = static_cast<Outcome>(*pressed + 1);
        keep(sheet.context, pull);
        next(sheet, pull);
    }
}

void draw_end(const Sheet& sheet) {
    ViewState& state = sheet.state;
    heading(sheet, strings::end, sheet.height, strings::end_hint);
    const std::string change = strings::change_words(sheet.pull);
    if (!change.empty()) {
        sheet.ui.gap(12);
        sheet.ui.text(change, ui::style::letter.spaced(1.45f));
    }
    sheet.ui.gap(24);
    const int chosen = static_cast<int>(sheet.pull.trigger.choice) - 1;
    if (const auto now = sheet.ui.choice(strings::trigger, ebb::strings::triggers, chosen)) {
        Pull pull = sheet.pull;
        pull.trigger.choice = static_cast<Trigger>(*now + 1);
        keep(sheet.context, pull);
    }
    if (stays_strong(sheet.pull)) {
        sheet.ui.gap(20);
        if (wide(sheet, strings::still_strong, ButtonKind::Outline)) {
            leave(state);
            sheet.context.help();
            return;
        }
    }
    const auto pressed = feet(sheet, end_feet);
    if (!pressed) return;
    if (*pressed == 1) {
        state.card = {};
        state.card_for = sheet.pull.kind;
        go_aside(state, Page::MakePlan);
        return;
    }
    if (*pressed == 2) {
        if (const Pull* there = begun_at(sheet.context.model, state.began_at)) {
            offer_undo(sheet.ui, state, KeepPull{*there});
            sheet.context.dispatch(RemovePull{there->id});
        }
    }
    leave(state);
}

} // namespace ebb::pulls
