// The place Reflect: its exercises, the pages to read, and what would help now.
// SPDX-License-Identifier: MIT
#include "features/reflect/strings.h"
#include "features/reflect/view_parts.h"

#include <string>
#include <utility>
#include <vector>

namespace ebb::reflect {

using ui::ButtonKind;

void draw_list(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (std::exchange(state.arrived, false)) ui.focus_next();
    ui.heading(strings::heading, 1);
    ui.gap(16);
    draw_undo(ui, context);
    draw_kept(ui, context);
    if (const Entry* entry = half_way(context.model)) {
        const Exercise* words = words_of(context, *entry);
        if (words != nullptr && context.writable) {
            ui.scope("half way", [&] {
                if (ui.entry(std::string(strings::go_on) + ": " + std::string(words->title),
                             {},
                             strings::line(*entry))) {
                    go(state, Place::Page::Run, entry->exercise, entry->id);
                }
            });
            ui.gap(ui::space::between);
        }
    }
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
    if (ui.button(strings::see, wide(ButtonKind::Outline))) context.send(OpenDoor{Door::See});
    for (const Named& shelf : context.catalog.shelves) {
        if (shelf.key == read_shelf) continue;
        const std::vector<const Exercise*> exercises =
            on_shelf(context.catalog, shelf.key, context.no_contact);
        if (exercises.empty()) continue;
        ui.gap(24);
        ui.heading(shelf.text, 2, ui::style::section_title);
        ui.gap(10);
        draw_rows(ui, context, shelf.text, exercises);
    }
}

void draw_understand(ui::Ui& ui, const ViewContext& context) {
    if (heading(ui, context, strings::understand)) return;
    draw_rows(ui,
              context,
              strings::understand,
              on_shelf(context.catalog, read_shelf, context.no_contact));
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
                strings::help_minutes[static_cast<std::size_t>(state.help_time)],
                context.no_contact);
    ui.heading(strings::help_list, 2, ui::style::section_title);
    ui.gap(10);
    if (found.empty()) ui.status(strings::help_none, ui::style::prose);
    draw_rows(ui, context, strings::help_list, found);
}

} // namespace ebb::reflect
