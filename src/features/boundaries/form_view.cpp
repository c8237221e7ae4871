// The form of a boundary, and the page where boundaries are put in order or away.
// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "features/boundaries/strings.h"
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Face;
using ui::Icon;
using ui::Token;

/// Starts that the form offers, as days or months of the calendar before today.
struct Start {
    std::string_view said;
    int days_ago = 0;
    int months_ago = 0;
};
constexpr std::array starts{
    Start{"Today", 0},
    Start{"Yesterday", 1},
    Start{"3 days ago", 3},
    Start{"A week ago", 7},
    Start{"Two weeks ago", 14},
    Start{"A month ago", 0, 1},
    Start{"Two months ago", 0, 2},
    Start{"Three months ago", 0, 3},
    Start{"Half a year ago", 0, 6},
    Start{"A year ago", 0, 12},
};
constexpr int another_start = static_cast<int>(starts.size()); ///< Given as a date.

/// The start that was chosen; none leaves it as it is.
std::optional<Day> chosen_start(const ViewContext& context) {
    const ViewState& state = context.state;
    if (state.started < 0) return {};
    if (state.started == another_start) return state.start;
    const Start& start = starts[static_cast<std::size_t>(state.started)];
    return months_before(Day::nearest(context.today.number() - start.days_ago), start.months_ago);
}

void save_form(const ViewContext& context, const Boundary* boundary) {
    ViewState& state = context.state;
    const Kind kind = state.kind == 1 ? Kind::Do : Kind::Refrain;
    const Mode mode = state.mode == 1 && kind == Kind::Refrain ? Mode::Quiet : Mode::Daily;
    const std::optional<Day> start = chosen_start(context);
    Action wish;
    if (boundary == nullptr) {
        AddBoundary add;
        add.name = state.name;
        add.what_counts = state.what_counts;
        add.why = state.why;
        add.start = start;
        add.kind = kind;
        add.mode = mode;
        wish = add;
    } else {
        EditBoundary edit;
        edit.id = boundary->id;
        edit.name = state.name;
        edit.what_counts = state.what_counts;
        edit.why = state.why;
        edit.kind = kind;
        edit.mode = mode;
        edit.start = start;
        wish = edit;
    }
    state.name_problem = why(context.dispatch.ask(wish));
    state.show_problem = !state.name_problem.empty();
    if (!state.show_problem) go_back(state);
}

void draw_suggestions(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    std::vector<std::string> names{std::string(strings::own_words)};
    int selected = 0;
    for (const strings::Suggestion& suggestion : strings::suggestions) {
        names.push_back(strings::suggested_name(suggestion, trim(context.model.called)));
        if (names.back() == state.name) selected = static_cast<int>(names.size()) - 1;
    }
    const auto chosen = ui.select(strings::suggestions_name, names, selected);
    if (!chosen || *chosen == 0) return;
    const auto index = static_cast<std::size_t>(*chosen);
    state.name = names[index];
    state.name_problem.clear();
    state.kind = strings::suggestions[index - 1].kind == Kind::Do ? 1 : 0;
}

void draw_start(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    ViewState& state = context.state;
    std::vector<std::string> said;
    if (boundary != nullptr) {
        said.push_back(strings::date_words(boundary->start));
    }
    for (const Start& start : starts) {
        said.emplace_back(start.said);
    }
    said.emplace_back(strings::another_day);
    const int before = boundary == nullptr ? 0 : 1;
    if (const auto chosen = ui.select(strings::since, said, state.started + before)) {
        state.started = *chosen - before;
        state.start = boundary == nullptr ? context.today : boundary->start;
    }
    if (state.started != another_start) return;
    ui.gap(12);
    const auto take = [&](Day day) -> std::string_view {
        const Result<Day, Refusal> start = check_start(day, context.today);
        if (!start) return strings::sentence(start.error());
        state.start = *start;
        return {};
    };
    day_field(ui, strings::first_day, state.start, take);
}

void draw_leaving(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    ViewState& state = context.state;
    ui.gap(16);
    ui.flow(20, [&] {
        if (plain_button(ui, strings::milestones_open)) {
            go(state, ViewState::Page::Milestones);
        }
        if (plain_button(ui, strings::keepsake_open)) {
            go(state, ViewState::Page::Keepsake);
        }
        if (!boundary.archived && plain_button(ui, strings::put_away)) {
            offer_undo(ui, context, boundary, strings::is_put_away(boundary.name));
            context.dispatch(ArchiveBoundary{boundary.id});
            state.opener = ViewState::Opener::None;
            go_back(state);
        }
        if (plain_button(ui, strings::remove, Icon::Trash)) {
            offer_undo(ui, context, boundary, boundary.name + " is removed.");
            context.dispatch(RemoveBoundary{boundary.id});
            state.opener = ViewState::Opener::None; // It is gone with its card.
            go_back(state);
        }
    });
}

/// A boundary in the order of all, and what moves it.
void draw_place(ui::Ui& ui, const ViewContext& context, std::size_t place) {
    const Boundary& boundary = context.model.all[place];
    const auto icon = [&](std::string_view label, Icon shape, bool disabled) {
        ui::ButtonOptions options;
        options.kind = ButtonKind::IconOnly;
        options.icon = shape;
        options.disabled = disabled;
        options.description = boundary.name;
        return ui.button(label, options);
    };
    // Those that were put away stand among the others and are passed over.
    const std::vector<Boundary>& all = context.model.all;
    std::size_t above = place;
    std::size_t below = place;
    while (above > 0 && all[--above].archived) {
    }
    while (below + 1 < all.size() && all[++below].archived) {
    }
    const bool first = above == place || all[above].archived;
    const bool last = below == place || all[below].archived;
    const float target = ui::space::target;
    ui.group(boundary.name, [&] {
        ui.columns(
            {ui::fill_width, target, target, target}, 4, ui::Vertical::Middle, [&](int column) {
                if (column == 0) {
                    ui.text(boundary.name, {Face::Sans, ui::type::body, Token::Ink, 1.35f});
                } else if (column == 1 && icon(strings::move_up, Icon::Up, first)) {
                    context.dispatch(MoveBoundary{boundary.id, above});
                } else if (column == 2 && icon(strings::move_down, Icon::Down, last)) {
                    context.dispatch(MoveBoundary{boundary.id, below});
                } else if (column == 3 && icon(strings::put_away, Icon::Box, false)) {
                    context.dispatch(ArchiveBoundary{boundary.id});
                }
            });
    });
}

void draw_put_away(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    ui.card([&] {
        ui.group(boundary.name, [&] {
            ui.heading(boundary.name, 3, {Face::SansBold, ui::type::body, Token::Ink, 1.35f});
            ui.gap(2);
            ui.text(strings::card_line(boundary, known_standing(context, boundary)), quiet_small);
            ui.gap(6);
            ui.flow(20, [&] {
                if (plain_button(ui, strings::take_up)) {
                    context.dispatch(UnarchiveBoundary{boundary.id});
                }
                if (plain_button(ui, strings::keepsake_open)) {
                    context.state.subject = boundary.id;
                    go(context.state, ViewState::Page::Keepsake);
                }
                if (plain_button(ui, strings::remove, Icon::Trash)) {
                    offer_undo(ui, context, boundary, boundary.name + " is removed.");
                    context.dispatch(RemoveBoundary{boundary.id});
                }
            });
        });
    });
    ui.gap(12);
}

} // namespace

void open_form(ViewState& state, const Boundary* boundary) {
    state.subject = boundary == nullptr ? BoundaryId{} : boundary->id;
    state.opener = boundary == nullptr ? ViewState::Opener::None : ViewState::Opener::Change;
    state.name = boundary == nullptr ? "" : boundary->name;
    state.what_counts = boundary == nullptr ? "" : boundary->what_counts;
    state.why = boundary == nullptr ? "" : boundary->why;
    state.started = boundary == nullptr ? 0 : -1;
    state.kind = boundary != nullptr && boundary->kind == Kind::Do ? 1 : 0;
    state.mode = boundary != nullptr && boundary->mode == Mode::Quiet ? 1 : 0;
    state.name_problem.clear();
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
    name.hint = strings::name_hint;
    name.placeholder = strings::name_example;
    name.invalid = state.name_problem;
    focus_if_refused(ui, state, state.name_problem);
    if (ui.field(strings::name, state.name, {max_name}, name)) state.name_problem.clear();
    const bool entered = ui.entered();
    ui.gap(20);
    if (is_new) {
        draw_suggestions(ui, context);
        ui.gap(20);
    }
    ui::FieldOptions counts;
    counts.hint = strings::what_counts_hint;
    counts.rows = 2;
    ui.field(strings::what_counts, state.what_counts, {max_text}, counts);
    ui.gap(20);
    ui::FieldOptions why;
    why.hint = strings::why_hint;
    why.rows = 2;
    ui.field(strings::why, state.why, {max_text}, why);
    ui.gap(20);
    draw_start(ui, context, boundary);
    ui.gap(20);
    constexpr std::array<std::string_view, 2> kinds{strings::kind_refrain, strings::kind_do};
    if (const auto chosen = ui.choice(strings::kind, kinds, state.kind)) {
        state.kind = *chosen;
    }
    if (state.kind == 0) {
        ui.gap(20);
        constexpr std::array<std::string_view, 2> modes{strings::daily, strings::quiet};
        if (const auto chosen = ui.choice(strings::how, modes, state.mode)) {
            state.mode = *chosen;
        }
    }
    ui.gap(28);
    ui::ButtonOptions save;
    save.kind = ButtonKind::Primary;
    save.full_width = true;
    const bool sent = ui.button(is_new ? strings::save_new : strings::save_change, save) || entered;
    if (sent && ui.all_taken()) save_form(context, boundary);
    if (!is_new) draw_leaving(ui, context, *boundary);
    ui.gap(24);
}

void draw_arrange(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (back_button(ui)) {
        go_back(state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, strings::arrange);
    ui.gap(16);
    draw_undo(ui, context);
    const std::vector<Boundary>& all = context.model.all;
    const auto active = static_cast<int>(
        std::count_if(all.begin(), all.end(), [](const Boundary& one) { return !one.archived; }));
    if (active > 0) {
        ui.list(strings::list_name, active, [&] {
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i].archived) continue;
                ui.scope(all[i].id.value, [&] { ui.item([&] { draw_place(ui, context, i); }); });
                ui.gap(4);
            }
        });
    }
    if (active < static_cast<int>(all.size())) {
        ui.gap(20);
        ui.heading(strings::put_away_heading, 2, part_heading);
        ui.gap(12);
        for (const Boundary& boundary : all) {
            if (!boundary.archived) continue;
            ui.scope(boundary.id.value, [&] { draw_put_away(ui, context, boundary); });
        }
    }
    ui.gap(20);
    ui::FieldOptions options;
    options.hint = strings::called_hint;
    options.placeholder = strings::them;
    const auto call = [&](std::string text) {
        return why(context.dispatch.ask(CallThem{std::move(text)}));
    };
    ui.field(strings::called, context.model.called, {max_name}, call, options);
    ui.gap(24);
}

} // namespace ebb::boundaries
