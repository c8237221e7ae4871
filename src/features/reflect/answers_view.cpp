// Answers: one of them to read, all of them to look through and take along.
// SPDX-License-Identifier: MIT
#include "features/reflect/view_parts.h"
#include "ui/undo.h"
#include "words/reflect.h"

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

/// The name of a file with answers tells nothing but the day.
std::string file_name(Day day) {
    return "answers-" + to_iso(day) + ".txt";
}

} // namespace

void draw_read(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry) {
    const words::Reflect words(context.language);
    ViewState& state = context.state;
    if (heading(ui, context, exercise.title)) return;
    ui.text(when(context.language, entry), ui::style::note);
    ui.gap(16);
    for (const Said& said : all_said(exercise, entry)) {
        ui.text(said.question, ui::style::part_title);
        ui.gap(2);
        ui.text(said.answer, ui::style::letter);
        ui.gap(18);
    }
    if (ui.button(words.change(), wide(ButtonKind::Primary, !context.writable))) {
        if (entry.done) context.dispatch(TurnTo{entry.id, 0});
        go(state, Place::Page::Run, entry.exercise, entry.id);
        return;
    }
    ui.gap(10);
    if (ui.button(words.save_text(), wide(ButtonKind::Outline))) {
        context.send(GiveFile{
            file_name(entry.day), "text/plain", whole_text(context.language, exercise, entry)});
    }
    ui.gap(10);
    if (ui.button(words.print(), wide(ButtonKind::Outline))) {
        context.send(
            PrintOut{std::string(exercise.title), whole_text(context.language, exercise, entry)});
    }
    ui.gap(10);
    if (ui.button(words.remove(), wide(ButtonKind::Outline, !context.writable))) {
        forget(ui, context, exercise, entry);
        return;
    }
    ui.gap(8);
    ui.text(words.leaves(), ui::style::note);
}

void draw_answers(ui::Ui& ui, const ViewContext& context) {
    const words::Reflect words(context.language);
    ViewState& state = context.state;
    if (heading(ui, context, words.answers())) return;
    draw_undo(ui, context);
    ui::FieldOptions options;
    options.hide_name = true;
    options.passing = true;
    options.placeholder = words.find_in_all();
    if (ui.field(words.find_in_all(), state.looked_for, ui::any_length, options)) {
        state.shown = 0;
    }
    ui.gap(16);
    const std::vector<Hit>& found = hits(context);
    if (found.empty()) {
        ui.status(state.looked_for.empty() ? words.no_answers() : words.nothing_found(),
                  ui::style::note);
        return;
    }
    const std::size_t shown = std::min(found.size(), list_step + state.shown);
    ui.list(words.answers(), static_cast<int>(shown), [&] {
        for (std::size_t i = 0; i < shown; ++i)
            draw_entry(ui, context, *found[i].entry, found[i].around);
    });
    if (shown < found.size()) {
        ButtonOptions plain;
        plain.kind = ButtonKind::Plain;
        if (ui.button(words.show_more(), plain)) state.shown += list_step;
    }
    ui.gap(16);
    if (ui.button(words.save_all(), wide(ButtonKind::Outline))) {
        context.send(GiveFile{file_name(context.today),
                              "text/plain",
                              whole_text(context.language, context.catalog, context.model)});
    }
    ui.gap(10);
    if (ui.button(words.print_all(), wide(ButtonKind::Outline))) {
        context.send(PrintOut{std::string(words.answers()),
                              whole_text(context.language, context.catalog, context.model)});
    }
    ui.gap(8);
    ui.text(words.leaves(), ui::style::note);
}

} // namespace ebb::reflect
