// Milestones of one's own, a keepsake when a boundary is no longer needed, and letting it go.
// SPDX-License-Identifier: MIT
#include "features/boundaries/reminder.h"
#include "features/boundaries/says.h"
#include "features/boundaries/view_parts.h"

#include <array>
#include <string>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Token;

/// The number that the text is; 0 if it is none.
std::int32_t number_of(std::string_view text) {
    std::int32_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || number > max_milestone_days) return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

void draw_milestone(ui::Ui& ui,
                    const ViewContext& context,
                    const Boundary& boundary,
                    const Milestone& milestone) {
    const words::Boundaries words(context.language);
    const Sentence title = milestone_words(context.language, milestone);
    const std::int32_t left = milestone.kept_days - known_standing(context, boundary).tally.kept;
    ui.columns({ui::fill_width, ui::space::target}, 8, ui::Vertical::Middle, [&](int column) {
        if (column == 0) {
            ui.text(title, ui::style::name);
            ui.text(left > 0 ? words.milestone_more(left) : words.milestone_reached(),
                    ui::style::small);
            return;
        }
        ui::ButtonOptions options;
        options.kind = ButtonKind::IconOnly;
        options.icon = Icon::Trash;
        options.description = title;
        if (ui.button(words.milestone_remove(), options)) {
            context.dispatch(RemoveMilestone{boundary.id, milestone.kept_days});
        }
    });
}

void draw_deletion(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const words::Boundaries words(context.language);
    ViewState& state = context.state;
    ui.heading(words.let_go(), 2, ui::style::section_title);
    ui.gap(6);
    ui.text(words.let_go_line(), ui::style::hint);
    ui.gap(12);
    ui::ButtonOptions options;
    options.icon = Icon::Trash;
    if (ui.button(words.delete_for_good(), options)) state.deleting = true;
    if (!state.deleting) return;
    ui.dialog(
        words.delete_ask(),
        [&] { state.deleting = false; },
        [&] {
            ui.heading(words.delete_ask(), 2, ui::style::section_title);
            ui.gap(8);
            ui.text(boundary.name, ui::style::prose.spaced(1.45f));
            ui.gap(20);
            ui::ButtonOptions wide;
            wide.full_width = true;
            if (ui.button(words.delete_yes(), wide)) {
                context.dispatch(RemoveBoundary{boundary.id});
                state.undo.reset();
                state.deleting = false;
                state.opener = ViewState::Opener::None;
                go_back(state);
            }
            ui.gap(8);
            if (ui.button(words.delete_no(), wide)) state.deleting = false;
        });
}

} // namespace

void draw_milestones(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    ViewState& state = context.state;
    const Boundary* boundary = find(context.model, state.subject);
    if (back_button(ui, context) || boundary == nullptr) {
        go_back(state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, words.milestones());
    ui.gap(4);
    ui.text(boundary->name, ui::style::body.spaced(1.4f));
    ui.gap(6);
    ui.text(words.milestones_intro(), ui::style::hint);
    ui.gap(16);
    for (const Milestone& milestone : boundary->milestones) {
        ui.scope(static_cast<std::uint64_t>(milestone.kept_days),
                 [&] { ui.card([&] { draw_milestone(ui, context, *boundary, milestone); }); });
        ui.gap(12);
    }
    ui.gap(8);
    const drafts::Form form = context.drafts.form(milestone_word, boundary->id.value);
    const drafts::Text days(form, "days");
    const drafts::Text meaning(form, "words");
    ui::FieldOptions options;
    options.invalid = state.milestone_problem;
    if (drafts::field(ui, context.drafts, words.milestone_days(), days, {max_name}, options)) {
        state.milestone_problem.clear();
    }
    ui.gap(16);
    drafts::field(ui, context.drafts, words.milestone_words(), meaning, {max_name});
    ui.gap(20);
    ui::ButtonOptions add;
    add.kind = ButtonKind::Primary;
    if (ui.button(words.milestone_add(), add) && ui.all_taken()) {
        const SetMilestone wish{
            boundary->id, number_of(days.value()), std::string(meaning.value())};
        if (attempt(context, boundary->id, wish)) {
            drafts::complete(context.drafts, form);
        } else {
            state.milestone_problem = wish.kept_days == 0 ? std::string(words.milestone_number())
                                                          : state.refused.sentence;
        }
    }
    drafts::draw_discard(ui, context.drafts, form);
    ui.gap(24);
}

void draw_keepsake(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    ViewState& state = context.state;
    const Boundary* boundary = find(context.model, state.subject);
    if (back_button(ui, context) || boundary == nullptr) {
        go_back(state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, words.keepsake());
    ui.gap(6);
    ui.text(words.keepsake_intro(), ui::style::hint);
    ui.gap(20);
    ui::FieldOptions options;
    options.hint = words.keepsake_words_hint();
    options.rows = 3;
    const drafts::Form form = context.drafts.form(keepsake_word, boundary->id.value);
    const drafts::Text below(form, "words");
    drafts::field(ui, context.drafts, words.keepsake_words(), below, {max_text}, options);
    ui.gap(16);
    const std::string kept = keepsake_text(context.language,
                                           *boundary,
                                           known_standing(context, *boundary),
                                           below.value(),
                                           context.today);
    ui.card([&] { ui.text(kept, ui::style::prose); }, Token::Milestone);
    ui.gap(16);
    ui.flow(12, [&] {
        if (ui.button(words.keepsake_save())) {
            context.send(GiveFile{"keepsake.txt", "text/plain", kept});
        }
        if (ui.button(words.keepsake_print())) {
            context.send(PrintOut{boundary->name, kept});
        }
    });
    drafts::draw_discard(ui, context.drafts, form);
    ui.gap(32);
    draw_deletion(ui, context, *boundary);
    ui.gap(24);
}

void draw_help(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    ViewState& state = context.state;
    ui.text(words.help_intro(), ui::style::prose);
    ui.gap(8);
    help_button(ui, context);
    ui.gap(24);
    ui.heading(words.own_lines(), 2, ui::style::section_title);
    ui.gap(6);
    ui.text(words.own_lines_intro(), ui::style::hint);
    ui.gap(12);
    for (std::size_t i = 0; i < context.model.own_lines.size(); ++i) {
        const OwnLine& line = context.model.own_lines[i];
        ui.scope(i, [&] {
            ui.card([&] {
                ui.columns(
                    {ui::fill_width, ui::space::target}, 8, ui::Vertical::Middle, [&](int column) {
                        if (column == 0) {
                            ui.text(line.name, ui::style::small);
                            ui.text(line.number, ui::style::name.sized(ui::type::title));
                            return;
                        }
                        ui::ButtonOptions options;
                        options.kind = ButtonKind::IconOnly;
                        options.icon = Icon::Trash;
                        options.description = line.name;
                        if (ui.button(words.line_remove(), options)) {
                            context.dispatch(RemoveOwnLine{i});
                        }
                    });
            });
        });
        ui.gap(12);
    }
    const drafts::Form form = context.drafts.form(line_word);
    const drafts::Text name(form, "name");
    const drafts::Text number(form, "number");
    drafts::field(ui, context.drafts, words.line_name(), name, {max_name});
    ui.gap(16);
    ui::FieldOptions options;
    options.invalid = state.line_problem;
    if (drafts::field(ui, context.drafts, words.line_number(), number, {max_name}, options)) {
        state.line_problem.clear();
    }
    ui.gap(20);
    if (ui.button(words.line_add()) && ui.all_taken()) {
        state.line_problem =
            ask(context, AddOwnLine{std::string(name.value()), std::string(number.value())});
        if (state.line_problem.empty()) drafts::complete(context.drafts, form);
    }
    drafts::draw_discard(ui, context.drafts, form);
    ui.gap(24);
}

void draw_reminder(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    const Reminder fresh;
    const drafts::Form form = context.drafts.form(reminder_word);
    const drafts::Text title(form, "words");
    const drafts::Text time(form, "time");
    const drafts::Choice<Reminder::Repeat> repeat(
        form, "repeat", Reminder::Repeat::Weekly, fresh.repeat);
    const std::int32_t minute = parse_clock(time.value()).value_or(fresh.minute);
    ui.text(words.reminder_intro(), ui::style::prose);
    ui.gap(20);
    ui::FieldOptions plain;
    plain.hint = words.reminder_title_hint();
    plain.placeholder = words.reminder_default();
    drafts::field(ui, context.drafts, words.reminder_title(), title, {max_name}, plain);
    ui.gap(20);
    ui::FieldOptions options;
    options.kind = ui::FieldKind::Time;
    const auto take = [&](std::string text) -> std::string_view {
        const auto given = parse_clock(text);
        if (!given) return words.whole_time();
        return drafts::said(context.language, time.set(to_clock(*given)));
    };
    ui.field(words.reminder_time(), to_clock(minute), ui::any_length, take, options);
    ui.gap(20);
    const std::array<std::string_view, 3> often{
        words.every_day(), words.on_weekdays(), words.every_week()};
    if (const auto chosen = ui.choice(words.how_often(), often, static_cast<int>(repeat.value()))) {
        repeat.set(static_cast<Reminder::Repeat>(*chosen));
    }
    ui.gap(24);
    ui::ButtonOptions save;
    save.kind = ButtonKind::Primary;
    save.full_width = true;
    if (ui.button(words.reminder_save(), save) && ui.all_taken()) {
        Reminder reminder;
        reminder.title = title.value().empty() ? words.reminder_default().text() : title.value();
        reminder.minute = minute;
        reminder.repeat = repeat.value();
        reminder.first = context.today;
        context.send(
            GiveFile{"reminder.ics", "text/calendar", calendar_file(reminder, context.now)});
    }
    // The file is the only other place where it is: it stays until it is discarded.
    drafts::draw_discard(ui, context.drafts, form);
    ui.gap(24);
}

} // namespace ebb::boundaries
