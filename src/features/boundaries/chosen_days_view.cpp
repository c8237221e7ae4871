// The days that are chosen in the calendar: how they went, and how to change that.
// SPDX-License-Identifier: MIT
#include "features/boundaries/calendar_view_parts.h"
#include "features/boundaries/says.h"
#include "words/said.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ebb::boundaries {

namespace {

/// The state of all chosen days, if it is the same; of a day to come what was written down of it.
std::optional<DayState> state_of_chosen(const ViewContext& context, const Boundary& boundary) {
    const ViewState::Calendar& calendar = context.state.calendar;
    std::optional<DayState> all;
    for (std::int32_t n = calendar.first->number(); n <= calendar.last.number(); ++n) {
        const Day day = Day::nearest(n);
        DayState state = day_state(boundary, day, context.today);
        if (day > context.today) {
            state = ahead_on(boundary, day, context.today).value_or(DayState::Unknown);
        }
        if (all && *all != state) return {};
        all = state;
    }
    return all;
}

/// What was just said of several days.
Sentence days_are(const Language& language, std::int32_t days, DayState state) {
    using How = words::Boundaries::DaysAreHow;
    const How how = state == DayState::Kept      ? How::Kept
                    : state == DayState::Slip    ? How::Slip
                    : state == DayState::Paused  ? How::Paused
                    : state == DayState::NotDone ? How::NotDone
                                                 : How::NotLogged;
    return words::Boundaries(language).days_are(days, how);
}

/// "Monday 3 August", "3 – 17 August: 15 days"; with the year if it is not this one.
std::string chosen_words(const ViewContext& context) {
    const ViewState::Calendar& calendar = context.state.calendar;
    const Language& language = context.language;
    const DaySpan span{*calendar.first, calendar.last};
    const bool this_year = span.last.date().year == context.today.date().year;
    if (span.first == span.last) {
        return language.day(span.last, this_year ? DayForm::WeekdayDayMonth : DayForm::Full);
    }
    const words::Boundaries words(language);
    const std::int32_t days = days_between(span.first, span.last) + 1;
    return this_year ? words.chosen_days(span, days) : words.chosen_days_and_year(span, days);
}

void mark_chosen(ui::Ui& ui,
                 const ViewContext& context,
                 const Boundary& boundary,
                 DayState state,
                 PauseReason reason = PauseReason::Other) {
    const ViewState::Calendar& calendar = context.state.calendar;
    const std::int32_t count = days_between(*calendar.first, calendar.last) + 1;
    if ((state == DayState::Slip || state == DayState::NotDone) && count == 1) {
        log_slip(context, boundary, *calendar.first);
        return;
    }
    const MarkDays wish{boundary.id, *calendar.first, calendar.last, state, reason};
    if (attempt(context, boundary.id, wish) && count > 1) {
        offer_undo(ui, context, boundary, days_are(context.language, count, state));
    }
}

std::string slip_title(const Language& language, Kind kind, const Slip& slip) {
    const words::Boundaries words(language);
    if (kind == Kind::Do) return std::string(words.not_done());
    return slip.at ? words.slip_at({minute_of_day(*slip.at)}) : std::string(words.slip());
}

void draw_slips_of(ui::Ui& ui, const ViewContext& context, const Boundary& boundary, Day day) {
    for (const Slip& slip : boundary.slips) {
        if (slip.day != day) continue;
        ui.gap(12);
        ui.scope(slip.id.value, [&] {
            const Language& language = context.language;
            const std::string_view note = slip.note.empty()
                                              ? words::in_words(language, slip.needed, needs)
                                              : std::string_view(slip.note);
            const std::string_view trigger =
                words::in_words(language, slip.trigger, words::triggers);
            if (ui.entry(slip_title(language, boundary.kind, slip), note, trigger)) {
                open_slip(context.state, boundary, slip.id);
            }
        });
    }
}

void draw_more_days(ui::Ui& ui, const ViewContext& context) {
    ViewState::Calendar& calendar = context.state.calendar;
    const words::Boundaries words(context.language);
    if (calendar.up_to) {
        last_day_field(
            ui,
            context,
            *calendar.first,
            calendar.last,
            [&](Day day) { calendar.last = day; },
            words.last_day_hint());
        ui.gap(4);
    }
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Plain;
    options.id = "more days"; // Pressed, it has other words, and keeps the focus.
    if (ui.button(calendar.up_to ? words.one_day() : words.more_days(), options)) {
        calendar.up_to = !calendar.up_to;
        if (!calendar.up_to) calendar.last = *calendar.first;
    }
}

void pause_all(const ViewContext& context) {
    const ViewState::Calendar& calendar = context.state.calendar;
    ViewState::Refused refused;
    for (const Boundary& boundary : context.model.all) {
        const Day first = std::max(*calendar.first, boundary.start);
        if (boundary.archived || first > calendar.last) continue;
        const MarkDays wish{boundary.id, first, calendar.last, DayState::Paused};
        if (!attempt(context, {}, wish)) refused = context.state.refused;
    }
    context.state.refused = refused;
}

} // namespace

void draw_chosen(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const words::Boundaries words(context.language);
    const Day first = *context.state.calendar.first;
    const Day last = context.state.calendar.last;
    ui.heading(chosen_words(context), 2, ui::style::section_title);
    ui.gap(10);
    if (first == last && first < boundary.start) {
        ui.text(words.lies_before(), ui::style::hint);
        ui.gap(8);
        if (ui.button(words.begin_here())) {
            EditBoundary edit;
            edit.id = boundary.id;
            edit.start = first;
            attempt(context, boundary.id, edit);
        }
        draw_refused(ui, context, boundary.id);
        return;
    }
    const bool ahead = last > context.today;
    const std::optional<DayState> state = state_of_chosen(context, boundary);
    const std::vector<Way> all = ways(context, &boundary);
    std::vector<std::string_view> names;
    int selected = -1;
    for (const Way& way : all) {
        if (state == way.state) selected = static_cast<int>(names.size());
        names.push_back(way.name);
    }
    const std::array<std::string_view, 2> plans{words.paused(), words.nothing_planned()};
    // What is still to come can only be planned.
    const std::size_t offset = ahead ? 2 : 0;
    const auto chosen = ahead ? ui.choice(words.planned(), plans, selected < 2 ? -1 : selected - 2)
                              : ui.choice(words.how_was_it(), names, selected);
    if (chosen) {
        mark_chosen(ui, context, boundary, all[static_cast<std::size_t>(*chosen) + offset].state);
    }
    draw_refused(ui, context, boundary.id);
    if (ahead && state && state != DayState::Paused && state != DayState::Unknown) {
        ui.gap(8);
        ui.text(words.was_ahead(), ui::style::hint);
    }
    if (state == DayState::Paused) {
        ui.gap(16);
        const Mark* mark = find_mark(boundary, first);
        const auto said = context.language.texts(reasons);
        const std::vector<std::string> offered(said.begin(), said.end());
        const int at = mark != nullptr && mark->paused ? static_cast<int>(*mark->paused) : 0;
        const int last_reason = static_cast<int>(offered.size()) - 1;
        if (const auto why = ui.select(words.pause_for(), offered, std::min(at, last_reason))) {
            mark_chosen(ui, context, boundary, DayState::Paused, static_cast<PauseReason>(*why));
        }
    }
    if (first == last) draw_slips_of(ui, context, boundary, first);
    ui.gap(8);
    draw_more_days(ui, context);
}

void draw_chosen_of_all(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    const Day first = *context.state.calendar.first;
    const Day last = context.state.calendar.last;
    ui.heading(chosen_words(context), 2, ui::style::section_title);
    ui.gap(8);
    for (const Boundary& boundary : context.model.all) {
        const bool outside =
            first < boundary.start || (boundary.archived && first > *boundary.archived);
        if (first != last || outside) continue;
        const std::optional<DayState> ahead = ahead_on(boundary, first, context.today);
        const std::string_view state =
            ahead ? state_words(context.language, *ahead)
            : first > context.today
                ? words.nothing_planned()
                : state_words(context.language, day_state(boundary, first, context.today));
        ui.scope(boundary.id.value, [&] {
            if (ui.entry(boundary.name, "", state)) context.state.subject = boundary.id;
        });
        ui.gap(8);
    }
    if (first == last && first <= context.today) {
        const std::int32_t hard = hard_on(context.model, first).value_or(0);
        const auto chosen =
            ui.choice(words.hard_then(), context.language.texts(hardness), hard - 1);
        if (chosen) context.dispatch(RateDay{first, *chosen + 1});
        ui.gap(16);
    }
    if (ui.button(words.pause_all())) pause_all(context);
    draw_refused(ui, context, {});
    ui.gap(8);
    draw_more_days(ui, context);
}

} // namespace ebb::boundaries
