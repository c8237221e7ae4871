// What is asked in a pull: what pulls, how strongly, what is needed, and the two questions.
// SPDX-License-Identifier: MIT
#include "features/pulls/strings.h"
#include "features/pulls/view_parts.h"

#include <array>
#include <utility>

namespace ebb::pulls {

namespace {

/// One page of answers, each of which is written down and goes on.
template <class Answer>
void ask(const Sheet& sheet, std::string_view question, Labels all, Answer Pull::* answer) {
    Pull pull = sheet.pull;
    const int said = static_cast<int>(pull.*answer) - 1;
    if (const auto chosen = answers(sheet, question, {}, all, said, true)) {
        if (*chosen >= 0) {
            pull.*answer = static_cast<Answer>(*chosen + 1);
            keep(sheet.context, pull);
        }
        next(sheet, pull);
    }
}

// What stands at the end of a page, the first one filled.
constexpr std::array only_next{strings::next};
constexpr std::array again_feet{strings::next, strings::longer};

} // namespace

void draw_what(const Sheet& sheet) {
    ask(sheet, strings::what, strings::kinds, &Pull::kind);
}

void draw_how_strong(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const bool first = state.way.page == Page::HowStrong;
    if (first && !state.strength && !sheet.pull.strengths.empty()) {
        state.strength = sheet.pull.strengths.front().value;
    }
    const Labels labels = first ? Labels(only_next) : Labels(again_feet);
    const float foot = height_of(sheet, labels) + slider_height(sheet, strings::strength) + 28;
    heading(sheet, first ? strings::how_strong : strings::again, foot);
    down(sheet, foot);
    strength_slider(sheet, strings::strength);
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        next(sheet);
    } else {
        go_aside(state, Page::Choose);
    }
}

void draw_need(const Sheet& sheet) {
    ask(sheet, strings::need, strings::needs, &Pull::need);
}

void draw_first(const Sheet& sheet) {
    ask(sheet, strings::first_question, strings::helps, &Pull::helps);
}

void draw_second(const Sheet& sheet) {
    heading(sheet, strings::second_question, height_of(sheet, only_next) + 300);
    sheet.ui.gap(16);
    ui::FieldOptions options;
    options.rows = 3;
    options.hint = strings::wish_hint;
    const auto write = [&](std::string text) {
        Pull pull = sheet.pull;
        pull.wish = std::move(text);
        return write_down(sheet.context, pull);
    };
    sheet.ui.field(strings::wish, sheet.pull.wish, {max_text}, write, options);
    const std::string_view before = last_wish(sheet.context.model);
    if (sheet.pull.wish.empty() && !before.empty()) {
        sheet.ui.gap(12);
        sheet.ui.text(strings::last_time(before), ui::style::note);
    }
    if (feet(sheet, only_next) && sheet.ui.all_taken()) next(sheet);
}

} // namespace ebb::pulls
