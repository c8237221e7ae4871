// Answers: one of them to read, all of them to look through and take along.
// SPDX-License-Identifier: MIT
#include "features/reflect/strings.h"
#include "features/reflect/view_parts.h"
#include "ui/undo.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ebb::reflect {

using ui::ButtonKind;
using ui::ButtonOptions;

namespace {

const std::vector<Hit>& hits(const ViewContext& context) {
    ViewState& state = context.state;
    std::optional<ViewState::Found>& found = state.found;
    if (!found || found->looked_for != state.looked_for || found->of != context.model.all) {
        found = ViewState::Found{context.model.all,
                                 state.looked_for,
                                 search(context.catalog, context.model, state.looked_for)};
    }
    return found->hits;
}

} // namespace

void draw_read(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry) {
    ViewState& state = context.state;
    if (heading(ui, context, exercise.title)) return;
    ui.text(strings::line(entry), ui::style::note);
    ui.gap(16);
    for (const Said& said : all_said(exercise, entry)) {
        ui.text(said.question, ui::style::part_title);
        ui.gap(2);
        ui.text(said.answer, ui::style::letter);
        ui.gap(18);
    }
    if (ui.button(strings::change, wide(ButtonKind::Primary, !context.writable))) {
        if (entry.done) context.dispatch(TurnTo{entry.id, 0});
        go(state, Place::Page::Run, entry.exercise, entry.id);
        return;
    }
    ui.gap(10);
    if (ui.button(strings::save_text, wide(ButtonKind::Outline))) {
        context.send(
            GiveFile{strings::file_name(entry.day), "text/plain", whole_text(exercise, entry)});
    }
    ui.gap(10);
    if (ui.button(strings::print, wide(ButtonKind::Outline))) {
        context.send(PrintOut{std::string(exercise.title), whole_text(exercise, entry)});
    }
    ui.gap(10);
    if (ui.button(strings::remove, wide(ButtonKind::Outline, !context.writable))) {
        forget(ui, context, exercise, entry);
        return;
    }
    ui.gap(8);
    ui.text(strings::leaves, ui::style::note);
}

void draw_answers(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (heading(ui, context, strings::answers)) return;
    draw_undo(ui, context);
    ui::FieldOptions options;
    options.hide_name = true;
    options.passing = true;
    options.placeholder = strings::find_in_all;
    if (ui.field(strings::find_in_all, state.looked_for, ui::any_length, options)) {
        state.shown = 0;
    }
    ui.gap(16);
    const std::vector<Hit>& found = hits(context);
    if (found.empty()) {
        ui.status(state.looked_for.empty() ? strings::no_answers : strings::nothing_found,
                  ui::style::note);
        return;
    }
    const std::size_t shown = std::min(found.size(), list_step + state.shown);
    ui.list(strings::answers, static_cast<int>(shown), [&] {
        for (std::size_t i = 0; i < shown; ++i)
            draw_entry(ui, context, *found[i].entry, found[i].around);
    });
    if (shown < found.size()) {
        ButtonOptions plain;
        plain.kind = ButtonKind::Plain;
        if (ui.button(strings::show_more, plain)) state.shown += list_step;
    }
    ui.gap(16);
    if (ui.button(strings::save_all, wide(ButtonKind::Outline))) {
        context.send(GiveFile{strings::file_name(context.today),
                              "text/plain",
                              whole_text(context.catalog, context.model)});
    }
    ui.gap(10);
    if (ui.button(strings::print_all, wide(ButtonKind::Outline))) {
        context.send(
            PrintOut{std::string(strings::answers), whole_text(context.catalog, context.model)});
    }
    ui.gap(8);
    ui.text(strings::leaves, ui::style::note);
}

} // namespace ebb::reflect
