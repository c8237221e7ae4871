// What is asked in a pull: what pulls, how strongly, what is needed, and the two questions.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb::pulls {

namespace {

using Id = words::Pulls::Id;

/// One page of answers, each of which is written down and goes on. `messages`: of each answer by
/// its number.
template <class Answer>
void ask(const Sheet& sheet,
         Phrase question,
         std::span<const Answer> all,
         std::span<const Message> messages,
         Answer Pull::* answer) {
    std::vector<std::string_view> labels;
    int said = -1;
    Pull pull = sheet.pull;
    for (const Answer one : all) {
        if (pull.*answer == one) said = static_cast<int>(labels.size());
        labels.push_back(sheet.context.language.text(messages[static_cast<std::size_t>(one)]));
    }
    if (const auto chosen = answers(sheet, question, {}, labels, said, true)) {
        if (*chosen >= 0) {
            pull.*answer = all[static_cast<std::size_t>(*chosen)];
            keep(sheet.context, pull);
        }
        next(sheet, pull);
    }
}

/// Pulls that are told in two steps, so that no page has more than four answers.
struct Group {
    Page page;
    Message name;
    std::array<Kind, 3> kinds;
    std::size_t count = 0;

    [[nodiscard]] std::span<const Kind> all() const { return std::span(kinds).first(count); }
};
constexpr std::array groups{
    Group{Page::LookAt, Id::kind_look, {Kind::TheirPage, Kind::Messages, Kind::Photos}, 3},
    Group{Page::GoThere, Id::kind_go, {Kind::PassBy, Kind::AskFriend}, 2},
    Group{Page::InMind, Id::kind_mind, {Kind::Replay, Kind::Other}, 2}};

/// Minutes that somebody stays who chose none.
constexpr std::int32_t usual_minutes = 10;
constexpr std::int32_t fewest_minutes = 2;

constexpr std::array helps_all{Helps::Heals, Helps::Keeps, Helps::Unsure};
/// In the order of `Helps`; nothing is asked about the first one.
constexpr std::array<Message, 4> helps_messages{
    Id::helps_unsure, Id::helps_heals, Id::helps_keeps, Id::helps_unsure};

} // namespace

void draw_doors(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const words::Pulls& words = sheet.words;
    if (!state.strength && !sheet.pull.strengths.empty()) {
        state.strength = sheet.pull.strengths.front().value;
    }
    const std::array<std::string_view, 3> doors{
        words.stay_with_me(), words.talk_through(), words.only_note()};
    const float foot = height_of(sheet, doors) + slider_height(sheet, words.strength()) + 28;
    heading(sheet, words.how_strong(), foot);
    down(sheet, foot);
    strength_slider(sheet, words.strength());
    const auto pressed = feet(sheet, doors);
    if (!pressed) return;
    if (*pressed == 1) return next(sheet);
    if (*pressed == 2) {
        keep(sheet.context, sheet.pull);
        if (state.unkept.empty()) leave(state);
        return;
    }
    if (says_something(told(sheet.ui, sheet.context, sheet.pull), Page::Strong)) {
        go_aside(state, Page::Strong);
    } else {
        wait(sheet, usual_minutes, false);
    }
}

void draw_strong(const Sheet& sheet) {
    ui::Ui& ui = sheet.ui;
    const words::Pulls& words = sheet.words;
    const Language& language = sheet.context.language;
    const Model& model = sheet.context.model;
    const std::string stay = words.stay_with_me_for(fewest_minutes);
    const std::array<std::string_view, 2> labels{stay, words.talk_through()};
    const auto card = [&](Phrase about, std::string_view own) {
        ui.gap(16);
        ui.card([&] {
            ui.text(about, ui::style::label);
            ui.gap(6);
            ui.text(own, ui::style::letter);
        });
    };
    heading(sheet, words.strong(), sheet.height);
    for (const Promise& promise : sheet.context.promises) {
        if (promise.why.empty()) continue;
        card(promise.name, promise.why);
        break;
    }
    if (const auto plans = cards_for(model, sheet.pull.kind); !plans.empty())
        card(words.card(), plan_words(language, *plans.front()));
    if (!model.people.empty()) {
        const Person& person = model.people.front();
        card(words.someone(), person.name);
    }
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        wait(sheet, fewest_minutes, false);
    } else {
        next(sheet);
    }
}

void draw_what(const Sheet& sheet) {
    const Language& language = sheet.context.language;
    for (const Group& group : groups) {
        if (group.page == sheet.state.way.page)
            return ask<Kind>(
                sheet, language.text(group.name), group.all(), kind_messages, &Pull::kind);
    }
    std::vector<std::string_view> labels{name_of(language, Kind::Write)};
    int said = sheet.pull.kind == Kind::Write ? 0 : -1;
    for (const Group& group : groups) {
        const auto all = group.all();
        if (std::find(all.begin(), all.end(), sheet.pull.kind) != all.end())
            said = static_cast<int>(labels.size());
        labels.push_back(language.text(group.name));
    }
    const auto chosen = answers(sheet, sheet.words.what(), {}, labels, said, true);
    if (!chosen) return;
    if (*chosen > 0)
        return go_aside(sheet.state, groups[static_cast<std::size_t>(*chosen) - 1].page);
    Pull pull = sheet.pull;
    if (*chosen == 0) {
        pull.kind = Kind::Write;
        keep(sheet.context, pull);
    }
    next(sheet, pull);
}

void draw_need(const Sheet& sheet) {
    const std::vector<Need> needs = needs_with_notes(sheet.context.model);
    ask<Need>(sheet, sheet.words.need(), needs, need_messages, &Pull::need);
}

void draw_first(const Sheet& sheet) {
    ask<Helps>(sheet, sheet.words.first_question(), helps_all, helps_messages, &Pull::helps);
}

void draw_heals(const Sheet& sheet) {
    const words::Pulls& words = sheet.words;
    const std::array<std::string_view, 2> labels{words.next(), words.park()};
    heading(sheet, words.heals(), height_of(sheet, labels), words.heals_line());
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        next(sheet);
    } else {
        park(sheet);
    }
}

void draw_unsure(const Sheet& sheet) {
    const words::Pulls& words = sheet.words;
    const std::array<std::string_view, 2> labels{words.next(), words.someone()};
    heading(sheet, words.unsure(), height_of(sheet, labels), words.unsure_line());
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        next(sheet);
    } else {
        go_aside(sheet.state, Page::Someone);
    }
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
