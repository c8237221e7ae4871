// The form of a boundary, and the page where boundaries are put in order or away.
// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "features/boundaries/says.h"
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Icon;

using Id = words::Boundaries::Id;

/// Starts that the form offers, as days or months of the calendar before today.
struct Start {
    Message said;
    int days_ago = 0;
    int months_ago = 0;
};
constexpr std::array starts{
    Start{Id::since_today, 0},
    Start{Id::since_yesterday, 1},
    Start{Id::since_3_days, 3},
    Start{Id::since_week, 7},
    Start{Id::since_2_weeks, 14},
    Start{Id::since_month, 0, 1},
    Start{Id::since_2_months, 0, 2},
    Start{Id::since_3_months, 0, 3},
    Start{Id::since_half_year, 0, 6},
    Start{Id::since_year, 0, 12},
};
constexpr int another_start = static_cast<int>(starts.size()); ///< Given as a date.

Day day_of(const Start& start, Day today) {
    return months_before(Day::nearest(today.number() - start.days_ago), start.months_ago);
}

/// A boundary that many people need.
struct Suggestion {
    Kind kind;
    Message name;
    /// The name where a word stands for the person, if the person is in it.
    Sentence (words::Boundaries::*name_about)(std::string_view person) const = nullptr;
};
/// Drafts keep the place of one: new ones come last.
constexpr std::array suggestions{
    Suggestion{Kind::Refrain, Id::suggest_no_contact},
    Suggestion{Kind::Refrain, Id::suggest_their_pages, &words::Boundaries::suggest_pages_of},
    Suggestion{Kind::Refrain, Id::suggest_messages},
    Suggestion{Kind::Refrain, Id::suggest_photos},
    Suggestion{Kind::Refrain, Id::suggest_what_if},
    Suggestion{
        Kind::Refrain, Id::suggest_ask_friends, &words::Boundaries::suggest_ask_friends_about},
    Suggestion{Kind::Refrain, Id::suggest_drive_past},
    Suggestion{Kind::Refrain, Id::suggest_places},
    Suggestion{Kind::Refrain, Id::suggest_drink},
    Suggestion{Kind::Do, Id::suggest_walked},
    Suggestion{Kind::Do, Id::suggest_friend},
    Suggestion{Kind::Do, Id::suggest_for_me},
};

/// The form as it is filled in: of a new boundary, or of one that is changed.
struct Filled {
    drafts::Form form;
    drafts::Text name;
    drafts::Text what_counts;
    drafts::Text why;
    drafts::Date start;
    drafts::Number by_date; ///< Whether the start is given as a date.
    drafts::Choice<Kind> kind;
    drafts::Choice<Mode> mode;
    drafts::Number suggestion; ///< The one whose name it has, and one; 0: it has its own words.

    Filled(const ViewContext& context, const Boundary* boundary, const Boundary& shown)
        : form(context.drafts.form(form_word, boundary == nullptr ? 0 : boundary->id.value)),
          name(form, "name", shown.name), what_counts(form, "what counts", shown.what_counts),
          why(form, "why", shown.why), start(form, "start", shown.start),
          by_date(form, "start by date", 0, 1, 0), kind(form, "kind", Kind::Do, shown.kind),
          mode(form, "mode", Mode::Quiet, shown.mode),
          suggestion(form, "suggestion", 0, static_cast<int>(suggestions.size()), 0) {}
};

/// Index into the list of starts; -1: as the boundary has it.
int chosen_start(const Filled& filled, Day today, bool is_new) {
    if (filled.by_date.value() == 1) return another_start;
    if (!filled.start.is_given()) return is_new ? 0 : -1;
    const auto found = std::find_if(starts.begin(), starts.end(), [&](const Start& start) {
        return day_of(start, today) == filled.start.value();
    });
    return static_cast<int>(found - starts.begin());
}

void save_form(const ViewContext& context, const Filled& filled, const Boundary* boundary) {
    ViewState& state = context.state;
    const Kind kind = filled.kind.value();
    const Mode mode = kind == Kind::Refrain ? filled.mode.value() : Mode::Daily;
    const bool dated = filled.start.is_given() || filled.by_date.is_given();
    const std::optional<Day> start = dated ? std::optional(filled.start.value()) : std::nullopt;
    Action wish;
    if (boundary == nullptr) {
        AddBoundary add;
        add.name = filled.name.value();
        add.what_counts = filled.what_counts.value();
        add.why = filled.why.value();
        add.start = start;
        add.kind = kind;
        add.mode = mode;
        wish = add;
    } else {
        EditBoundary edit;
        edit.id = boundary->id;
        edit.name = filled.name.value();
        edit.what_counts = filled.what_counts.value();
        edit.why = filled.why.value();
        edit.kind = kind;
        edit.mode = mode;
        edit.start = start;
        wish = edit;
    }
    state.name_problem = ask(context, wish);
    state.show_problem = !state.name_problem.empty();
    if (state.show_problem) return;
    drafts::complete(context.drafts, filled.form);
    go_back(state);
}

void draw_suggestions(ui::Ui& ui, const ViewContext& context, const Filled& filled) {
    const words::Boundaries words(context.language);
    const std::string_view person = trim(context.model.called);
    std::vector<std::string> names{std::string(words.own_words())};
    for (const Suggestion& suggestion : suggestions) {
        const bool about = suggestion.name_about != nullptr && !person.empty();
        names.push_back(about ? (words.*suggestion.name_about)(person)
                              : std::string(context.language.text(suggestion.name)));
    }
    const auto chosen = ui.select(words.suggestions_name(), names, filled.suggestion.value());
    if (!chosen || *chosen == 0) return;
    filled.suggestion.set(*chosen);
    const auto index = static_cast<std::size_t>(*chosen);
    (void)filled.name.set(names[index]); // It is short, and where nothing is kept kind says so.
    filled.kind.set(suggestions[index - 1].kind);
    context.state.name_problem.clear();
}

void draw_start(ui::Ui& ui,
                const ViewContext& context,
                const Filled& filled,
                const Boundary* boundary) {
    const words::Boundaries words(context.language);
    std::vector<std::string> said;
    if (boundary != nullptr) said.push_back(context.language.day(boundary->start));
    for (const Start& start : starts)
        said.emplace_back(context.language.text(start.said));
    said.emplace_back(words.another_day());
    const int before = boundary == nullptr ? 0 : 1;
    const int started = chosen_start(filled, context.today, boundary == nullptr);
    if (const auto chosen = ui.select(words.since(), said, started + before)) {
        const int now = *chosen - before;
        filled.by_date.set(now == another_start ? 1 : 0);
        if (now < 0 || now == another_start) {
            filled.start.take_back();
        } else {
            filled.start.set(day_of(starts[static_cast<std::size_t>(now)], context.today));
        }
    }
    if (started != another_start) return;
    ui.gap(12);
    const auto take = [&](Day day) -> std::string_view {
        const Result<Day, Refusal> start = check_start(day, context.today);
        if (!start) return sentence(context.language, start.error());
        filled.start.set(*start);
        return {};
    };
    ui.scope(context.drafts.state.anew,
             [&] { day_field(ui, context, words.first_day(), filled.start.value(), take); });
}

void draw_leaving(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const words::Boundaries words(context.language);
    ViewState& state = context.state;
    ui.gap(16);
    ui.flow(20, [&] {
        if (plain_button(ui, words.milestones())) {
            go(state, ViewState::Page::Milestones);
        }
        if (plain_button(ui, words.keepsake_open())) {
            go(state, ViewState::Page::Keepsake);
        }
        if (!boundary.archived && plain_button(ui, words.put_away())) {
            offer_undo(ui, context, boundary, words.is_put_away(boundary.name));
            context.dispatch(ArchiveBoundary{boundary.id});
            state.opener = ViewState::Opener::None;
            go_back(state);
        }
        if (plain_button(ui, words.remove(), Icon::Trash)) {
            offer_undo(ui, context, boundary, words.is_removed(boundary.name));
            context.dispatch(RemoveBoundary{boundary.id});
            state.opener = ViewState::Opener::None; // It is gone with its card.
            go_back(state);
        }
    });
}

/// A boundary in the order of all, and what moves it.
void draw_place(ui::Ui& ui, const ViewContext& context, std::size_t place) {
    const words::Boundaries words(context.language);
    const Boundary& boundary = context.model.all[place];
    const auto icon = [&](Phrase label, Icon shape, bool disabled) {
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
                    ui.text(boundary.name, ui::style::body.spaced(1.35f));
                } else if (column == 1 && icon(words.move_up(), Icon::Up, first)) {
                    context.dispatch(MoveBoundary{boundary.id, above});
                } else if (column == 2 && icon(words.move_down(), Icon::Down, last)) {
                    context.dispatch(MoveBoundary{boundary.id, below});
                } else if (column == 3 && icon(words.put_away(), Icon::Box, false)) {
                    context.dispatch(ArchiveBoundary{boundary.id});
                }
            });
    });
}

void draw_put_away(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const words::Boundaries words(context.language);
    ui.card([&] {
        ui.group(boundary.name, [&] {
            ui.heading(boundary.name, 3, ui::style::name);
            ui.gap(2);
            ui.text(card_line(context.language, boundary, known_standing(context, boundary)),
                    ui::style::small);
            ui.gap(6);
            ui.flow(20, [&] {
                if (plain_button(ui, words.take_up())) {
                    context.dispatch(UnarchiveBoundary{boundary.id});
                }
                if (plain_button(ui, words.keepsake_open())) {
                    context.state.subject = boundary.id;
                    go(context.state, ViewState::Page::Keepsake);
                }
                if (plain_button(ui, words.remove(), Icon::Trash)) {
                    offer_undo(ui, context, boundary, words.is_removed(boundary.name));
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
    state.name_problem.clear();
    go(state, ViewState::Page::Form);
}

void draw_form(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    ViewState& state = context.state;
    const Boundary* boundary = find(context.model, state.subject);
    const bool is_new = boundary == nullptr;
    Boundary fresh;
    fresh.start = context.today;
    const Filled filled(context, boundary, is_new ? fresh : *boundary);
    if (back_button(ui, context)) {
        go_back(state);
    }
    ui.gap(8);
    page_heading(ui, context, is_new ? words.form_new() : words.form_change());
    ui.gap(6);
    ui.text(words.form_intro(), ui::style::hint);
    ui.gap(20);

    ui::FieldOptions name;
    name.hint = words.name_hint();
    name.placeholder = words.suggest_their_pages();
    name.invalid = state.name_problem;
    focus_if_refused(ui, state, state.name_problem);
    if (drafts::field(ui, context.drafts, words.name(), filled.name, {max_name}, name)) {
        filled.suggestion.take_back();
        state.name_problem.clear();
    }
    const bool entered = ui.entered();
    ui.gap(20);
    if (is_new) {
        draw_suggestions(ui, context, filled);
        ui.gap(20);
    }
    ui::FieldOptions counts;
    counts.hint = words.what_counts_hint();
    counts.rows = 2;
    drafts::field(ui, context.drafts, words.what_counts(), filled.what_counts, {max_text}, counts);
    ui.gap(20);
    ui::FieldOptions why;
    why.hint = words.why_hint();
    why.rows = 2;
    drafts::field(ui, context.drafts, words.why(), filled.why, {max_text}, why);
    ui.gap(20);
    draw_start(ui, context, filled, boundary);
    ui.gap(20);
    const std::array<std::string_view, 2> kinds{words.kind_refrain(), words.kind_do()};
    const Kind kind = filled.kind.value();
    if (const auto chosen = ui.choice(words.kind(), kinds, static_cast<int>(kind))) {
        filled.kind.set(static_cast<Kind>(*chosen));
    }
    if (kind == Kind::Refrain) {
        ui.gap(20);
        const std::array<std::string_view, 2> modes{words.daily(), words.quiet()};
        const int mode = static_cast<int>(filled.mode.value());
        if (const auto chosen = ui.choice(words.how(), modes, mode)) {
            filled.mode.set(static_cast<Mode>(*chosen));
        }
    }
    ui.gap(28);
    ui::ButtonOptions save;
    save.kind = ButtonKind::Primary;
    save.full_width = true;
    const bool sent = ui.button(is_new ? words.save_new() : words.save_change(), save) || entered;
    if (sent && ui.all_taken()) save_form(context, filled, boundary);
    drafts::draw_discard(ui, context.drafts, filled.form);
    if (!is_new) draw_leaving(ui, context, *boundary);
    ui.gap(24);
}

void draw_arrange(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    ViewState& state = context.state;
    if (back_button(ui, context)) {
        go_back(state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, words.arrange());
    ui.gap(16);
    draw_undo(ui, context);
    const std::vector<Boundary>& all = context.model.all;
    const auto active = static_cast<int>(
        std::count_if(all.begin(), all.end(), [](const Boundary& one) { return !one.archived; }));
    if (active > 0) {
        ui.list(words.list_name(), active, [&] {
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i].archived) continue;
                ui.scope(all[i].id.value, [&] { ui.item([&] { draw_place(ui, context, i); }); });
                ui.gap(4);
            }
        });
    }
    if (active < static_cast<int>(all.size())) {
        ui.gap(20);
        ui.heading(words.put_away_heading(), 2, ui::style::section_title);
        ui.gap(12);
        for (const Boundary& boundary : all) {
            if (!boundary.archived) continue;
            ui.scope(boundary.id.value, [&] { draw_put_away(ui, context, boundary); });
        }
    }
    ui.gap(20);
    ui::FieldOptions options;
    options.hint = words.called_hint();
    options.placeholder = words.them();
    const auto call = [&](std::string text) { return ask(context, CallThem{std::move(text)}); };
    ui.field(words.called(), context.model.called, {max_name}, call, options);
    ui.gap(24);
}

} // namespace ebb::boundaries
