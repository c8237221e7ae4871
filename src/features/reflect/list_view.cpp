// The place Reflect: its exercises, the pages to read, and what would help now.
// SPDX-License-Identifier: MIT
#include "features/reflect/view_parts.h"
#include "words/reflect.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb::reflect {

using ui::ButtonKind;

namespace {

/// The newest of what was begun and not finished: the path that one is on, or an exercise.
void draw_half_way(ui::Ui& ui, const ViewContext& context, bool paths) {
    if (!context.writable) return;
    const auto& all = context.model.all;
    for (auto entry = all.rbegin(); entry != all.rend(); ++entry) {
        if ((*entry)->done || is_blank(**entry)) continue;
        const Exercise* exercise = words_of(context, **entry);
        if (exercise == nullptr || (exercise->shelf == path_shelf) != paths) continue;
        const words::Reflect words(context.language);
        ui.scope(paths ? "path" : "unfinished", [&] {
            if (ui.entry(words.go_on_with(exercise->title), {}, when(context.language, **entry))) {
                go(context.state, Place::Page::Run, (*entry)->exercise, (*entry)->id);
            }
        });
        ui.gap(ui::space::between);
        return;
    }
}

void draw_question(ui::Ui& ui, const ViewContext& context) {
    bool& other = context.state.other_question;
    const auto asked =
        question_for(context.catalog, context.model, {context.today, context.after_slip, other});
    if (!asked || !context.writable) return;
    const words::Reflect words(context.language);
    ui.card([&] {
        ui.group(asked->title, [&] {
            ui.text(asked->title, ui::style::note);
            ui.gap(4);
            ui.text(asked->pages.back().steps.back().text, ui::style::letter);
            ui.gap(12);
            if (ui.button(words.answer_it(), kind_of(ButtonKind::Outline))) begin(context, *asked);
            if (!other && ui.button(words.another(), kind_of(ButtonKind::Plain))) other = true;
        });
    });
    ui.gap(ui::space::between);
}

} // namespace

void draw_list(ui::Ui& ui, const ViewContext& context) {
    const words::Reflect words(context.language);
    ViewState& state = context.state;
    if (std::exchange(state.arrived, false)) ui.focus_next();
    ui.heading(words.heading(), 1);
    ui.gap(16);
    draw_undo(ui, context);
    draw_kept(ui, context);
    draw_half_way(ui, context, /*paths=*/false);
    draw_half_way(ui, context, /*paths=*/true);
    draw_question(ui, context);
    if (ui.button(words.help(), wide(ButtonKind::Primary))) {
        state.help_time = state.help_hurt = -1;
        go(state, Place::Page::Help);
    }
    ui.gap(10);
    ui.columns({ui::fill_width, ui::fill_width}, 10, ui::Vertical::Break, [&](int column) {
        if (column == 0) {
            if (ui.button(words.understand(), wide(ButtonKind::Outline))) {
                go(state, Place::Page::Understand);
            }
        } else if (ui.button(words.answers(), wide(ButtonKind::Outline))) {
            go(state, Place::Page::Answers);
        }
    });
    ui.gap(10);
    ui.columns({ui::fill_width, ui::fill_width}, 10, ui::Vertical::Break, [&](int column) {
        if (column == 0) {
            if (ui.button(words.paths(), wide(ButtonKind::Outline))) {
                go(state, Place::Page::Paths);
            }
        } else if (ui.button(words.see(), wide(ButtonKind::Outline))) {
            context.send(OpenDoor{Door::See});
        }
    });
    for (const Named& shelf : context.catalog.shelves) {
        if (shelf.key == read_shelf || shelf.key == path_shelf) continue;
        const std::vector<const Exercise*> exercises = on_shelf(context.catalog, shelf.key);
        if (exercises.empty()) continue;
        ui.gap(24);
        ui.heading(shelf.text, 2, ui::style::section_title);
        ui.gap(10);
        draw_rows(ui, context, shelf.text, exercises);
    }
}

void draw_shelf(ui::Ui& ui, const ViewContext& context, Phrase title, std::string_view shelf) {
    if (heading(ui, context, title)) return;
    draw_rows(ui, context, title, on_shelf(context.catalog, shelf));
}

void draw_reading(ui::Ui& ui, const ViewContext& context, const Exercise& exercise) {
    if (heading(ui, context, exercise.title)) return;
    static const Entry nothing;
    for (const auto& page : exercise.pages) {
        for (const Step& step : page.steps) {
            const float top = ui.cursor().y;
            draw_said(ui, context, exercise, nothing, step);
            if (ui.cursor().y > top) ui.gap(step.kind == StepKind::Head ? 6 : 14);
        }
    }
}

void draw_help(ui::Ui& ui, const ViewContext& context) {
    const words::Reflect words(context.language);
    ViewState& state = context.state;
    if (heading(ui, context, words.help())) return;
    using Id = words::Reflect::Id;
    constexpr std::array times{Id::help_minute, Id::help_ten_minutes, Id::help_long};
    constexpr std::array<int, times.size()> most_minutes{3, 10, 1000};
    if (const auto now =
            ui.choice(words.help_time(), context.language.texts(times), state.help_time)) {
        state.help_time = *now;
    }
    ui.gap(24);
    std::vector<std::string_view> hurts;
    for (const Named& hurt : context.catalog.hurts)
        hurts.push_back(hurt.text);
    if (const auto now = ui.choice(words.help_hurt(), hurts, state.help_hurt)) {
        state.help_hurt = *now;
    }
    if (state.help_time < 0 || state.help_hurt < 0) return;
    ui.gap(28);
    std::vector<const Exercise*> found =
        suggest(context.catalog,
                context.catalog.hurts[static_cast<std::size_t>(state.help_hurt)].key,
                most_minutes[static_cast<std::size_t>(state.help_time)]);
    ui.heading(words.help_list(), 2, ui::style::section_title);
    ui.gap(10);
    draw_rows(ui, context, words.help_list(), found);
}

} // namespace ebb::reflect
