// How a pull went, and what is left to do about it.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"
#include "words/said.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::pulls {

using ui::ButtonKind;

namespace {

/// How strong it was at first and is now, and in how long; empty while it was not said twice.
std::string change_words(const words::Pulls& words, const Pull& pull, std::int32_t minutes) {
    if (pull.strengths.size() < 2) return {};
    const std::int32_t first = pull.strengths.front().value;
    const std::int32_t last = pull.strengths.back().value;
    if (minutes < 1) return first == last ? words.stayed(first) : words.went(first, last);
    return first == last ? words.stayed_for(first, minutes) : words.went_in(first, last, minutes);
}

/// The end was told: today tells of it, where there is nothing more to ask.
void tell(const Sheet& sheet, Outcome outcome) {
    Pull pull = sheet.pull;
    if (pull.outcome == Outcome::NotSaid) {
        pull.lasted_minutes = std::clamp(
            minutes_since_beginning(sheet.ui, sheet.state), std::int32_t{0}, longest_minutes);
    }
    pull.outcome = outcome;
    keep(sheet.context, pull);
    if (sheet.state.unkept.empty()) next(sheet, pull);
}

/// Today tells for so long of a pull that is over.
constexpr std::int64_t told_for_ms = 12LL * 60 * 60 * 1000;

/// The last pull, if it is over since a few hours and today still tells of it.
const Pull* over_lately(const ViewContext& context) {
    if (context.model.pulls.empty()) return nullptr;
    const Pull& last = *context.model.pulls.back();
    const std::int64_t age = context.now.utc_ms - last.began.utc_ms;
    const bool lately = age >= 0 && age < told_for_ms;
    return lately && !(last.began == context.state.looked_back) ? &last : nullptr;
}

std::string stayed_words(const words::Pulls& words, const Pull& pull) {
    if (pull.outcome == Outcome::Acted) return std::string(words.acted_told());
    if (pull.outcome == Outcome::NotSaid) return std::string(words.only_noted());
    if (pull.lasted_minutes > 0) return words.stayed_with(pull.lasted_minutes);
    return std::string(words.stayed_with_it());
}

} // namespace

void draw_outcome(const Sheet& sheet) {
    ViewState& state = sheet.state;
    ui::Ui& ui = sheet.ui;
    const words::Pulls& words = sheet.words;
    const Pull& pull = sheet.pull;
    const std::array<std::string_view, 3> endings{
        words.quieter(), words.still_here(), words.reached_out()};
    const bool much = is_much_to_carry(pull);
    const float foot = height_of(sheet, endings) + slider_height(sheet, words.again()) + 28 +
                       leave_open_height(sheet) + (much ? 120 : 0);
    const std::string change = change_words(words, pull, minutes_since_beginning(ui, state));
    heading(sheet, words.outcome(), foot, words.outcome_hint());
    if (!change.empty()) {
        ui.gap(12);
        ui.status(change, ui::style::letter);
    }
    down(sheet, foot);
    strength_slider(sheet, words.again());
    ui.gap(between);
    if (much) {
        ui.text(words.not_alone(), ui::style::body);
        ui.gap(6);
        help_button(ui, words, ButtonKind::Outline);
        ui.gap(18);
    }
    constexpr std::array outcomes{Outcome::Rode, Outcome::Rode, Outcome::Acted};
    for (std::size_t i = 0; i < endings.size(); ++i) {
        if (wide(sheet, endings[i], ButtonKind::Outline)) return tell(sheet, outcomes[i]);
        ui.gap(between);
    }
    if (plain_in_the_middle(sheet, words.dont_know())) tell(sheet, Outcome::Unsure);
}

void draw_slipped(const Sheet& sheet) {
    ViewState& state = sheet.state;
    ui::Ui& ui = sheet.ui;
    const words::Pulls& words = sheet.words;
    const ViewContext& context = sheet.context;
    if (!state.slipped && !context.promises.empty()) {
        std::vector<std::string_view> names;
        for (const Promise& promise : context.promises)
            names.push_back(promise.name);
        names.push_back(words.slipped_none());
        const auto chosen = answers(sheet, words.slipped(), words.slipped_hint(), names, -1, false);
        if (!chosen) return;
        const auto index = static_cast<std::size_t>(*chosen);
        const bool none = index == context.promises.size();
        const std::uint64_t id = none ? 0 : context.promises[index].id;
        if (!none && !context.slip(id)) return;
        state.slipped = id;
        state.arrived = true;
        return;
    }
    const std::array<std::string_view, 4> labels{
        words.done(), words.breathe(), words.someone(), words.still_strong()};
    heading(sheet, words.acted_told(), height_of(sheet, labels), words.slip_noted());
    if (state.slipped.value_or(0) != 0) {
        const KeptDays days = context.days(*state.slipped);
        ui.gap(16);
        if (days.kept > 0) {
            ui.text(words.days_stay(days.kept, days.counted), ui::style::letter);
        } else {
            ui.text(words.begin_again(), ui::style::letter);
        }
    }
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    switch (*pressed) {
    case 1:
        leave(state);
        go_aside(state, Page::Breathe);
        context.breathe();
        return;
    case 2:
        return go_aside(state, Page::Someone);
    case 3:
        leave(state);
        return context.help();
    default:
        return leave(state);
    }
}

void draw_stayed(ui::Ui& ui, const ViewContext& context) {
    const Pull* pull = over_lately(context);
    if (pull == nullptr) return;
    ViewState& state = context.state;
    const words::Pulls words(context.language);
    const bool asked = pull->trigger.choice != Trigger::NotSaid;
    ui.card([&] {
        ui.text(stayed_words(words, *pull), ui::style::body);
        ui.gap(12);
        ui.flow(flow_between, [&] {
            if (ui.button(asked ? words.make_card() : words.trigger())) {
                state.began_at = pull->began;
                go(state, {Page::End, {}});
            }
            if (ui.button(words.done())) state.looked_back = pull->began;
        });
    });
    ui.gap(ui::space::between);
}

void draw_end(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const words::Pulls& words = sheet.words;
    heading(sheet, words.end(), sheet.height, words.end_hint());
    const std::string change = change_words(words, sheet.pull, sheet.pull.lasted_minutes);
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
    state.looked_back = state.began_at;
    leave(state);
}

} // namespace ebb::pulls
