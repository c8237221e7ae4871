// What is asked in a pull: what pulls, how strongly, what is needed, and the two questions.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"

#include <array>
#include <string_view>
#include <utility>

namespace ebb::pulls {

namespace {

/// One page of answers, each of which is written down and goes on.
template <class Answer>
void ask(const Sheet& sheet, Phrase question, Labels all, Answer Pull::* answer) {
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

constexpr std::array<Message, 3> helps_messages{
    words::Pulls::Id::helps_heals, words::Pulls::Id::helps_keeps, words::Pulls::Id::helps_unsure};

} // namespace

void draw_what(const Sheet& sheet) {
    const auto kinds = sheet.context.language.texts(kind_messages);
    ask(sheet, sheet.words.what(), Labels(kinds).subspan(1), &Pull::kind);
}

void draw_how_strong(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const bool first = state.way.page == Page::HowStrong;
    if (first && !state.strength && !sheet.pull.strengths.empty()) {
        state.strength = sheet.pull.strengths.front().value;
    }
    const words::Pulls& words = sheet.words;
    const std::array<std::string_view, 2> all{words.next(), words.longer()};
    const Labels labels = Labels(all).first(first ? 1 : 2);
    const float foot = height_of(sheet, labels) + slider_height(sheet, words.strength()) + 28;
    heading(sheet, first ? words.how_strong() : words.again(), foot);
    down(sheet, foot);
    strength_slider(sheet, words.strength());
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        next(sheet);
    } else {
        go_aside(state, Page::Choose);
    }
}

void draw_need(const Sheet& sheet) {
    const auto needs = sheet.context.language.texts(need_messages);
    ask(sheet, sheet.words.need(), Labels(needs).subspan(1), &Pull::need);
}

void draw_first(const Sheet& sheet) {
    const auto helps = sheet.context.language.texts(helps_messages);
    ask(sheet, sheet.words.first_question(), helps, &Pull::helps);
}

void draw_second(const Sheet& sheet) {
    const words::Pulls& words = sheet.words;
    const std::array<std::string_view, 1> only_next{words.next()};
    heading(sheet, words.second_question(), height_of(sheet, only_next) + 300);
    sheet.ui.gap(16);
    ui::FieldOptions options;
    options.rows = 3;
    options.hint = words.wish_hint();
    const auto write = [&](std::string text) {
        Pull pull = sheet.pull;
        pull.wish = std::move(text);
        return write_down(sheet.context, pull);
    };
    sheet.ui.field(words.wish(), sheet.pull.wish, {max_text}, write, options);
    const std::string_view before = last_wish(sheet.context.model);
    if (sheet.pull.wish.empty() && !before.empty()) {
        sheet.ui.gap(12);
        sheet.ui.text(last_time_words(sheet.context.language, before), ui::style::note);
    }
    if (feet(sheet, only_next) && sheet.ui.all_taken()) next(sheet);
}

} // namespace ebb::pulls
