// The place Reflect: its exercises, the pages to read, and what would help now.
// SPDX-License-Identifier: MIT
#include "features/reflect/strings.h"
#include "features/reflect/view_parts.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb::reflect {

using ui::ButtonKind;

namespace {

/// The newest of what was begun and not finished: the path that one is on, or an exercise.
void draw_half_way(ui::Ui& ui, const ViewContext& context, std::string_view scope, bool paths) {
    if (!context.writable) return;
    const auto& all = context.model.all;
    for (auto entry = all.rbegin(); entry != all.rend(); ++entry) {
        if ((*entry)->done || is_blank(**entry)) continue;
        const Exercise* words = words_of(context, **entry);
        if (words == nullptr || (words->shelf == path_shelf) != paths) continue;
        ui.scope(scope, [&] {
            if (ui.entry(std::string(strings::go_on) + ": " + std::string(words->title),
                         {},
                         strings::line(**entry))) {
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
    ui.card([&] {
        ui.group(asked->title, [&] {
            ui.text(asked->title, ui::style::note);
            ui.gap(4);
            ui.text(asked->pages.back().steps.back().text, ui::style::letter);
            ui.gap(12);
            if (ui.button(strings::answer_it, kind_of(ButtonKind::Outline))) begin(context, *asked);
            if (!other && ui.button(strings::another, kind_of(ButtonKind::Plain))) other = true;
        });
    });
    ui.gap(ui::space::between);
}

} // namespace

void draw_list(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (std::exchange(state.arrived, false)) ui.focus_next();
    ui.heading(strings::heading, 1);
    ui.gap(16);
    draw_undo(ui, context);
    draw_kept(ui, context);
    draw_half_way(ui, context, "half way", /*paths=*/false);
    draw_half_way(ui, context, "path", /*paths=*/true);
    draw_question(ui, context);
    if (ui.button(strings::help, wide(ButtonKind::Primary))) {
        state.help_time = state.help_hurt = -1;
        go(state, Place::Page::Help);
    }
    ui.gap(10);
    ui.columns({ui::fill_width, ui::fill_width}, 10, ui::Vertical::Break, [&](int column) {
        if (column == 0) {
            if (ui.button(strings::understand, wide(ButtonKind::Outline))) {
                go(state, Place::Page::Understand);
            }
        } else if (ui.button(strings::answers, wide(ButtonKind::Outline))) {
            go(state, Place::Page::Answers);
        }
    });
    ui.gap(10);
    ui.columns({ui::fill_width, ui::fill_width}, 10, ui::Vertical::Break, [&](int column) {
        if (column == 0) {
            if (ui.button(strings::paths, wide(ButtonKind::Outline))) {
                go(state, Place::Page::Paths);
            }
        } else if (ui.button(strings::see, wide(ButtonKind::Outline))) {
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

void draw_shelf(ui::Ui& ui,
                const ViewContext& context,
                std::string_view title,
                std::string_view shelf) {
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
    ViewState& state = context.state;
    if (heading(ui, context, strings::help)) return;
    if (const auto now = ui.choice(strings::help_time, strings::help_times, state.help_time)) {
        state.help_time = *now;
    }
    ui.gap(24);
    std::vector<std::string_view> hurts;
    for (const Named& hurt : context.catalog.hurts)
        hurts.push_back(hurt.text);
    if (const auto now = ui.choice(strings::help_hurt, hurts, state.help_hurt)) {
        state.help_hurt = *now;
    }
    if (state.help_time < 0 || state.help_hurt < 0) return;
    ui.gap(28);
    std::vector<const Exercise*> found =
        suggest(context.catalog,
                context.catalog.hurts[static_cast<std::size_t>(state.help_hurt)].key,
                strings::help_minutes[static_cast<std::size_t>(state.help_time)]);
    ui.heading(strings::help_list, 2, ui::style::section_title);
    ui.gap(10);
    draw_rows(ui, context, strings::help_list, found);
}

} // namespace ebb::reflect
