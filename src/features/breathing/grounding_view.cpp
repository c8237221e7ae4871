// Short exercises that bring the attention back, over the whole window.
// SPDX-License-Identifier: MIT
#include "features/breathing/grounding_view.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ebb::breathing {
namespace {

using ui::ButtonKind;
using ui::Canvas;
using ui::Icon;
using ui::Rect;
using ui::Role;
using ui::Token;

void go_to(ViewState& state, int step) {
    state.step = step;
    state.arrived = true;
}

void leave(ViewState& state) {
    state.page = ViewState::Page::Rest;
    state.arrived = true;
}

/// A dot for each thing that is looked for; without a number, one soft stone.
void paint_marks(Canvas& at, const Rect& rect, int marks) {
    const float y = rect.y + rect.h / 2;
    const float middle = rect.x + rect.w / 2;
    if (!at.theme().forced) {
        at.glow({middle, y}, rect.w * 0.7F, rect.h, at.paint(Token::WaveFar, 0.8F));
    }
    const int count = std::max(marks, 1);
    const float radius = marks > 0 ? 17.F : 44.F;
    const float step = std::min(60.F, rect.w / static_cast<float>(count));
    for (int i = 0; i < count; ++i) {
        const float x = middle + (static_cast<float>(i) - static_cast<float>(count - 1) / 2) * step;
        if (at.theme().forced) {
            at.ring({x, y}, radius, at.paint(Token::Ink), 2);
            continue;
        }
        at.disc({x, y}, radius * 1.35F, at.paint(Token::WaveMiddle, 0.5F));
        at.disc_gradient({x, y},
                         radius,
                         at.paint(Token::Surface),
                         at.paint(Token::WaveNear),
                         {x, y - radius * 0.16F});
    }
}

void draw_step(ui::Ui& ui, const ViewContext& context, const Exercise& exercise) {
    const words::Breathing words(context.language);
    const Language& language = context.language;
    ViewState& state = context.state;
    const Step& step = exercise.steps[static_cast<std::size_t>(state.step)];
    ui.picture("", 200, [&](Canvas& at, const Rect& rect) { paint_marks(at, rect, step.marks); });
    if (std::exchange(state.arrived, false)) ui.focus_next();
    ui.heading(language.text(step.title), 1, ui::style::page_title.centered());
    ui.gap(10);
    ui.text(language.text(step.hint),
            ui::style::letter.in(Token::QuietInk).spaced(1.45f).centered());
    ui.gap(36);
    const bool last = state.step + 1 == exercise.count;
    const float side = std::max(0.F, (ui.width() - 320) / 2);
    ui.inset(side, [&] {
        ui::ButtonOptions next;
        next.kind = ButtonKind::Primary;
        next.full_width = true;
        next.id = "next";
        if (ui.button(last ? words.done() : words.next(), next)) {
            if (last) {
                leave(state);
            } else {
                go_to(state, state.step + 1);
            }
        }
    });
    ui.gap(24);
}

} // namespace

void draw_grounding(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> hide) {
    ViewState& state = context.state;
    if (ui.take_escape()) {
        leave(state);
        return;
    }
    const words::Breathing words(context.language);
    const Exercise& exercise = exercises[static_cast<std::size_t>(state.exercise)];
    const ui::Surface& surface = ui.surface();
    const float side = std::max({8.F, surface.safe_left, surface.safe_right});
    const float width = surface.width - 2 * side;
    const Rect top{side, surface.safe_top + 8, width, ui::space::target};
    ui.region(Role::Banner, "", top, [&] {
        const std::array<float, 3> widths{ui::space::target, ui::fill_width, ui::space::target};
        ui.columns(widths, 4, ui::Vertical::Middle, [&](int column) {
            if (column == 0) {
                ui::ButtonOptions back;
                back.kind = ButtonKind::IconOnly;
                back.icon = Icon::Back;
                if (!ui.button(words.back(), back)) return;
                if (state.step == 0) {
                    leave(state);
                } else {
                    go_to(state, state.step - 1);
                }
            } else if (column == 1) {
                ui.text(context.language.text(exercise.name),
                        ui::style::part_title.in(Token::Ink).at_most(1));
            } else {
                hide();
            }
        });
    });
    const float from = top.bottom() + 8;
    const Rect rest{0, from, surface.width, surface.height - surface.safe_bottom - from};
    ui.scope(static_cast<std::uint64_t>(state.exercise), [&] {
        ui.scope(static_cast<std::uint64_t>(state.step), [&] {
            ui.scroll_region(Role::Main, "", rest, [&] {
                const float column = std::max(ui::space::page, (surface.width - 480) / 2);
                ui.gap(std::max(8.F, (rest.h - 480) * 0.4F));
                ui.inset(column, [&] { draw_step(ui, context, exercise); });
            });
        });
    });
}

} // namespace ebb::breathing
