// The form of a boundary: a new one, or one that is changed.
// SPDX-License-Identifier: MIT
#include "features/boundaries/strings.h"
#include "features/boundaries/view_parts.h"

#include <array>
#include <string>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Icon;

/// Starts that the form offers, as days before today.
struct Start {
    std::string_view said;
    int days_ago;
};
constexpr std::array starts{
    Start{"Today", 0},
    Start{"Yesterday", 1},
    Start{"3 days ago", 3},
    Start{"A week ago", 7},
    Start{"Two weeks ago", 14},
    Start{"A month ago", 30},
    Start{"Two months ago", 60},
    Start{"Three months ago", 91},
    Start{"Half a year ago", 182},
    Start{"A year ago", 365},
};

void check(std::string_view text,
           std::string& problem,
           Result<std::string, Refusal> (*checker)(std::string_view)) {
    const Result<std::string, Refusal> result = checker(text);
    problem = result ? std::string() : std::string(strings::sentence(result.error()));
}

void save_form(const ViewContext& context, const Boundary* boundary) {
    ViewState& state = context.state;
    check(state.name, state.name_problem, check_name);
    check(state.what_counts, state.what_counts_problem, check_text);
    check(state.why, state.why_problem, check_text);
    if (!state.name_problem.empty() || !state.what_counts_problem.empty() ||
        !state.why_problem.empty()) {
        state.show_problem = true;
        return;
    }
    const Mode mode = state.mode == 1 ? Mode::Quiet : Mode::Daily;
    const auto start = [&] {
        const int days_ago = starts[static_cast<std::size_t>(state.started)].days_ago;
        return Day::nearest(context.today.number() - days_ago);
    };
    Action wish;
    if (boundary == nullptr) {
        AddBoundary add;
        add.name = state.name;
        add.what_counts = state.what_counts;
        add.why = state.why;
        add.start = start();
        add.mode = mode;
        wish = add;
    } else {
        EditBoundary edit;
        edit.id = boundary->id;
        edit.name = state.name;
        edit.what_counts = state.what_counts;
        edit.why = state.why;
        edit.mode = mode;
        if (state.started >= 0) {
            edit.start = start();
        }
        wish = edit;
    }
    if (const auto refused = refusal(context.model, wish, context.now, context.day_start_hour)) {
        state.name_problem = strings::sentence(*refused);
        state.show_problem = true;
        return;
    }
    context.dispatch(wish);
    go_back(state);
}

void draw_start(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    std::vector<std::string> said;
    if (boundary != nullptr) {
        said.push_back(to_iso(boundary->start));
    }
    for (const Start& start : starts) {
        said.emplace_back(start.said);
    }
    const int before = boundary == nullptr ? 0 : 1;
    if (const auto chosen = ui.select(strings::since, said, context.state.started + before)) {
        context.state.started = *chosen - before;
    }
}

} // namespace

void open_form(ViewState& state, const Boundary* boundary) {
    state.subject = boundary == nullptr ? BoundaryId{} : boundary->id;
    state.opener = boundary == nullptr ? ViewState::Opener::None : ViewState::Opener::Change;
    state.name = boundary == nullptr ? "" : boundary->name;
    state.what_counts = boundary == nullptr ? "" : boundary->what_counts;
    state.why = boundary == nullptr ? "" : boundary->why;
    state.started = boundary == nullptr ? 0 : -1;
    state.mode = boundary != nullptr && boundary->mode == Mode::Quiet ? 1 : 0;
    state.name_problem.clear();
    state.what_counts_problem.clear();
    state.why_problem.clear();
    go(state, ViewState::Page::Form);
}

void draw_form(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const Boundary* boundary = find(context.model, state.subject);
    const bool is_new = boundary == nullptr;
    if (back_button(ui)) {
        go_back(state);
    }
    ui.gap(8);
    page_heading(ui, context, is_new ? strings::form_new : strings::form_change);
    ui.gap(6);
    ui.text(strings::form_intro, quiet_caption);
    ui.gap(20);

    ui::FieldOptions name;
    name.placeholder = strings::name_example;
    name.invalid = state.name_problem;
    focus_if_refused(ui, state, state.name_problem);
    if (auto text = ui.field(strings::name, state.name, name)) {
        state.name = *std::move(text);
        state.name_problem.clear();
    }
    const bool entered = ui.entered();
    ui.gap(20);
    ui::FieldOptions counts;
    counts.hint = strings::what_counts_hint;
    counts.rows = 2;
    counts.invalid = state.what_counts_problem;
    focus_if_refused(ui, state, state.what_counts_problem);
    if (auto text = ui.field(strings::what_counts, state.what_counts, counts)) {
        state.what_counts = *std::move(text);
        state.what_counts_problem.clear();
    }
    ui.gap(20);
    ui::FieldOptions why;
    why.hint = strings::why_hint;
    why.rows = 2;
    why.invalid = state.why_problem;
    focus_if_refused(ui, state, state.why_problem);
    if (auto text = ui.field(strings::why, state.why, why)) {
        state.why = *std::move(text);
        state.why_problem.clear();
    }
    ui.gap(20);
    draw_start(ui, context, boundary);
    ui.gap(20);
    constexpr std::array<std::string_view, 2> modes{strings::daily, strings::quiet};
    if (const auto chosen = ui.choice(strings::how, modes, state.mode)) {
        state.mode = *chosen;
    }
    ui.gap(28);
    ui::ButtonOptions save;
    save.kind = ButtonKind::Primary;
    save.full_width = true;
    if (ui.button(is_new ? strings::save_new : strings::save_change, save) || entered) {
        save_form(context, boundary);
    }
    if (!is_new) {
        ui.gap(16);
        ui::ButtonOptions remove;
        remove.kind = ButtonKind::Plain;
        remove.icon = Icon::Trash;
        if (ui.button(strings::remove, remove)) {
            const auto place = static_cast<std::size_t>(boundary - context.model.all.data());
            state.undo = ViewState::Undo{
                {*boundary, place}, boundary->name + " is removed.", ui.seconds() + undo_seconds};
            context.dispatch(RemoveBoundary{boundary->id});
            state.opener = ViewState::Opener::None; // It is gone with its card.
            go_back(state);
        }
    }
    ui.gap(24);
}

} // namespace ebb::boundaries
