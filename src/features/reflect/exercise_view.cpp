// One exercise: its home, what repeats in it, and its times side by side.
// SPDX-License-Identifier: MIT
#include "features/reflect/view_parts.h"
#include "words/reflect.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ebb::reflect {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Rect;
using ui::Token;

namespace {

constexpr std::size_t few = 5;      ///< Of an exercise's earlier times.
constexpr std::size_t compared = 6; ///< Times side by side.

void draw_repeats(ui::Ui& ui, const ViewContext& context, const Exercise& exercise) {
    if (exercise.repeats.empty()) return;
    const words::Reflect words(context.language);
    const std::vector<Repeat> found = repeats(context.catalog, context.model, exercise.key);
    if (found.empty()) return;
    ui.card(
        [&] {
            ui.heading(words.repeats(), 2, ui::style::section_title);
            for (const Repeat& one : found) {
                ui.gap(6);
                ui.text(words.repeat(one.times, one.of, one.chosen), ui::style::prose);
            }
        },
        Token::Tide);
    ui.gap(ui::space::between);
}

} // namespace

void draw_home(ui::Ui& ui, const ViewContext& context, const Exercise& exercise) {
    const words::Reflect words(context.language);
    ViewState& state = context.state;
    if (heading(ui, context, exercise.title)) return;
    draw_undo(ui, context);
    draw_kept(ui, context);
    ui.text(exercise.about, ui::style::letter);
    ui.gap(8);
    if (exercise.minutes > 0) ui.text(words.minutes(exercise.minutes), ui::style::note);
    ui.text(words.free_to_leave(), ui::style::note);
    const std::vector<Shared<Entry>> entries = entries_of(context.model, exercise.key);
    if (exercise.weeks > 0 && !entries.empty() &&
        is_within(entries[0]->day, context.today, 7 * exercise.weeks)) {
        ui.text(words.enough(entries[0]->day, exercise.weeks), ui::style::note);
    }
    ui.gap(20);
    const Entry* open = half_way(context.model, exercise.key);
    if (open != nullptr && ui.button(words.go_on(), wide(ButtonKind::Primary, !context.writable))) {
        go(state, Place::Page::Run, exercise.key, open->id);
        return;
    }
    if (open != nullptr) ui.gap(10);
    if (ui.button(
            open == nullptr ? words.begin() : words.begin_anew(),
            wide(open == nullptr ? ButtonKind::Primary : ButtonKind::Outline, !context.writable))) {
        begin(context, exercise);
        return;
    }
    if (entries.empty()) return;
    ui.gap(24);
    draw_repeats(ui, context, exercise);
    ui.heading(words.earlier(), 2, ui::style::section_title);
    ui.gap(10);
    if (entries.size() > 1) {
        if (ui.button(words.side_by_side(), wide(ButtonKind::Outline))) {
            go(state, Place::Page::Compare, exercise.key);
        }
        ui.gap(card_gap);
    }
    const std::size_t shown = std::min(entries.size(), few + state.shown);
    ui.list(words.earlier(), static_cast<int>(shown), [&] {
        for (std::size_t i = 0; i < shown; ++i)
            draw_entry(ui, context, *entries[i], {});
    });
    if (shown < entries.size()) {
        ButtonOptions plain;
        plain.kind = ButtonKind::Plain;
        if (ui.button(words.show_more(), plain)) state.shown += list_step;
    }
}

void draw_compare(ui::Ui& ui, const ViewContext& context) {
    const words::Reflect words(context.language);
    const ViewState& state = context.state;
    if (heading(ui, context, words.side_by_side())) return;
    for (const Row& row :
         side_by_side(context.catalog, context.model, state.way.open.exercise, compared)) {
        ui.card([&] {
            ui.heading(row.question, 2, ui::style::label);
            for (const Row::Cell& cell : row.cells) {
                ui.gap(10);
                ui.text(context.language.day(cell.day), ui::style::small);
                ui.text(cell.answer, ui::style::prose);
                if (cell.share < 0) continue;
                ui.gap(2);
                ui.picture("", 6, [&](ui::Canvas& at, const Rect& rect) {
                    const float part = rect.w * static_cast<float>(cell.share) / 100;
                    at.fill(rect, at.paint(Token::Hairline), 3);
                    at.fill({rect.x, rect.y, std::max(part, 6.f), 6}, at.paint(Token::Tide), 3);
                });
            }
        });
        ui.gap(ui::space::between);
    }
}

} // namespace ebb::reflect
