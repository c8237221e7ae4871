// What the pages of a pull share.
// SPDX-License-Identifier: MIT
#include "features/pulls/view_parts.h"

#include "features/pulls/queries.h"
#include "features/pulls/says.h"

#include <algorithm>
#include <utility>

namespace ebb::pulls {

using ui::ButtonKind;
using ui::TextStyle;
using ui::Tristate;

void go(ViewState& state, Way way) {
    state.way = std::move(way);
    state.arrived = true;
    state.ask_emptied = false;
    state.shown = 0;
    state.problem.clear();
    state.strength.reset();
    state.slipped.reset();
    state.making = ViewState::Making::List;
}

void go_aside(ViewState& state, Page page) {
    go(state, aside(std::move(state.way), page));
}

void go_back(ViewState& state) {
    go(state, back(std::move(state.way)));
}

void leave(ViewState& state) {
    go(state, {});
}

double waited(const ui::Ui& ui, const ViewState& state) {
    return ui.seconds() - state.waits;
}

Pull pull_so_far(const ViewContext& context) {
    const Now& began = context.state.began_at;
    if (const Pull* pull = begun_at(context.model, began)) return *pull;
    Pull pull;
    pull.began = began;
    return pull;
}

void wait(const Sheet& sheet, std::int32_t minutes, bool moving) {
    ViewState& state = sheet.state;
    Pull pull = sheet.pull;
    pull.minutes = minutes;
    state.moving = moving;
    keep(sheet.context, pull);
    state.waits = sheet.ui.seconds();
    go_aside(state, Page::Wave);
}

void park(const Sheet& sheet) {
    sheet.state.parked_at = nearest_moment(sheet.context.now);
    go_aside(sheet.state, Page::Park);
}

std::int32_t minutes_since_beginning(const ui::Ui& ui, const ViewState& state) {
    return static_cast<std::int32_t>((ui.seconds() - state.began) / seconds_per_minute);
}

std::string_view write_down(const ViewContext& context, const Pull& pull) {
    const auto refused = context.dispatch.ask(PutPull{pull});
    return refused ? sentence(context.language, *refused) : std::string_view();
}

void keep(const ViewContext& context, const Pull& pull) {
    context.state.unkept = write_down(context, pull);
}

Told told(const ui::Ui& ui, const ViewContext& context, const Pull& pull) {
    const bool has_reasons = std::any_of(context.promises.begin(),
                                         context.promises.end(),
                                         [](const Promise& one) { return !one.why.empty(); });
    return {context.model, pull, waited(ui, context.state), has_reasons};
}

void next(const Sheet& sheet, const Pull& pull) {
    go(sheet.state, forward(std::move(sheet.state.way), told(sheet.ui, sheet.context, pull)));
}

void next(const Sheet& sheet) {
    next(sheet, sheet.pull);
}

void heading(const Sheet& sheet, Phrase text, float foot, std::string_view hint) {
    constexpr TextStyle large = ui::style::page_title.sized(28);
    ui::Ui& ui = sheet.ui;
    const float words = ui.text_height(text, large, ui.width()) +
                        (hint.empty() ? 0 : 8 + ui.text_height(hint, ui::style::body, ui.width()));
    const float free = sheet.height - ui.cursor().y - words - foot - 48;
    if (ui.surface().width < 640) ui.gap(std::clamp(free * 0.4F, 0.F, sheet.height * 0.14F));
    if (std::exchange(sheet.state.arrived, false)) ui.focus_next();
    ui.heading(text, 1, large);
    if (hint.empty()) return;
    ui.gap(8);
    ui.text(hint, ui::style::body);
}

bool wide(const Sheet& sheet, Phrase label, ButtonKind kind, bool chosen) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.full_width = true;
    if (chosen) options.pressed = Tristate::Yes;
    return sheet.ui.button(label, options);
}

float height_of(const Sheet& sheet, Labels labels) {
    const float room = sheet.ui.width() - 2 * ui::space::page;
    float height = 0;
    for (const std::string_view label : labels) {
        height +=
            std::max(52.F, sheet.ui.text_height(label, ui::style::button, room) + 20) + between;
    }
    return height;
}

void down(const Sheet& sheet, float foot) {
    constexpr float least = 28;
    const float free = sheet.height - sheet.ui.cursor().y - foot - 20;
    sheet.ui.gap(sheet.ui.surface().width < 640 ? std::max(least, free) : least);
}

bool leave_open(const Sheet& sheet) {
    return plain_in_the_middle(sheet, sheet.words.skip());
}

void help_button(ui::Ui& ui, const words::Pulls& words, ButtonKind kind) {
    ui::ButtonOptions options;
    options.kind = kind;
    options.icon = ui::Icon::Heart;
    options.page_action = ui::PageAction::Help;
    (void)ui.button(words.help_lines(), options);
}

bool plain_in_the_middle(const Sheet& sheet, Phrase label) {
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    const float width = sheet.ui.button_width(label, options);
    bool pressed = false;
    sheet.ui.inset((sheet.ui.width() - width) / 2,
                   [&] { pressed = sheet.ui.button(label, options); });
    return pressed;
}

float leave_open_height(const Sheet& sheet) {
    return std::max(ui::space::target, 44 * sheet.ui.surface().text_scale);
}

std::optional<int> feet(const Sheet& sheet, Labels labels) {
    down(sheet, height_of(sheet, labels));
    std::optional<int> pressed;
    int index = 0;
    for (const std::string_view label : labels) {
        if (wide(sheet, label, index == 0 ? ButtonKind::Primary : ButtonKind::Outline)) {
            pressed = index;
        }
        sheet.ui.gap(between);
        ++index;
    }
    return pressed;
}

std::optional<int> answers(const Sheet& sheet,
                           Phrase question,
                           std::string_view hint,
                           Labels all,
                           int chosen,
                           bool may_skip) {
    const float foot = height_of(sheet, all) + (may_skip ? leave_open_height(sheet) : 0);
    heading(sheet, question, foot, hint);
    down(sheet, foot);
    std::optional<int> pressed;
    int index = 0;
    for (const std::string_view label : all) {
        const bool on = index == chosen;
        if (wide(sheet, label, on ? ButtonKind::Wash : ButtonKind::Outline, on)) pressed = index;
        sheet.ui.gap(between);
        ++index;
    }
    if (may_skip && leave_open(sheet)) pressed = -1;
    return pressed;
}

void strength_slider(const Sheet& sheet, Phrase name) {
    ViewState& state = sheet.state;
    sheet.ui.card([&] {
        if (const auto chosen = sheet.ui.slider(name, 0, strongest, state.strength.value_or(-1))) {
            state.strength = *chosen;
            const std::int32_t now = minutes_since_beginning(sheet.ui, state);
            Pull pull = sheet.pull;
            say_strength(pull, minute_said(pull, state.way.page, now), *chosen);
            keep(sheet.context, pull);
        }
    });
}

float slider_height(const Sheet& sheet, std::string_view name) {
    return sheet.ui.text_height(name, ui::style::label, sheet.ui.width() - 2 * ui::space::card) +
           52 + 32;
}

} // namespace ebb::pulls
