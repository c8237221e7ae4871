// How a pull went, and what is left to do about it.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"
#include "words/said.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::pulls {

using ui::ButtonKind;

namespace {

/// How strong it was at first and is now; empty while it was not said twice.
std::string change_words(const words::Pulls& words, const std::vector<Strength>& said) {
    if (said.size() < 2) return {};
    const std::int32_t first = said.front().value;
    const std::int32_t last = said.back().value;
    if (first == last) return words.stayed(first);
    return words.went(first, last);
}

} // namespace

void draw_outcome(const Sheet& sheet) {
    const words::Pulls& words = sheet.words;
    const auto outcomes = sheet.context.language.texts(outcome_messages);
    Pull pull = sheet.pull;
    const int chosen = static_cast<int>(pull.outcome) - 1;
    if (const auto pressed =
            answers(sheet, words.outcome(), words.outcome_hint(), outcomes, chosen, false)) {
        pull.outcome = static_cast<Outcome>(*pressed + 1);
        keep(sheet.context, pull);
        next(sheet, pull);
    }
}

void draw_end(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const words::Pulls& words = sheet.words;
    heading(sheet, words.end(), sheet.height, words.end_hint());
    const std::string change = change_words(words, sheet.pull.strengths);
    if (!change.empty()) {
        sheet.ui.gap(12);
        sheet.ui.text(change, ui::style::letter.spaced(1.45f));
    }
    sheet.ui.gap(24);
    const int chosen = static_cast<int>(sheet.pull.trigger.choice) - 1;
    if (const auto now = sheet.ui.choice(
            words.trigger(), sheet.context.language.texts(words::triggers), chosen)) {
        Pull pull = sheet.pull;
        pull.trigger.choice = static_cast<Trigger>(*now + 1);
        keep(sheet.context, pull);
    }
    if (stays_strong(sheet.pull)) {
        sheet.ui.gap(20);
        if (wide(sheet, words.still_strong(), ButtonKind::Outline)) {
            leave(state);
            sheet.context.help();
            return;
        }
    }
    const std::array<std::string_view, 3> end_feet{words.done(), words.make_card(), words.forget()};
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
            offer_undo(sheet.ui, state, PutPull{*there});
            sheet.context.dispatch(RemovePull{there->id});
        }
    }
    leave(state);
}

} // namespace ebb::pulls
