// The days that are chosen in the calendar: how they went, and how to change that.
// SPDX-License-Identifier: MIT
#include "base/strings.h"
#include "features/boundaries/calendar_view_parts.h"
#include "features/boundaries/strings.h"

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
        offer_undo(ui, context, boundary, strings::days_are(count, state));
    }
}

void draw_slips_of(ui::Ui& ui, const ViewContext& context, const Boundary& boundary, Day day) {
    for (const Slip& slip : boundary.slips) {
        if (slip.day != day) continue;
        ui.gap(12);
        ui.scope(slip.id.value, [&] {
            const std::string_view words = slip.note.empty()
                                               ? ebb::strings::in_words(slip.needed, strings::needs)
                                               : std::string_view(slip.note);
            const std::string_view trigger =
                ebb::strings::in_words(slip.trigger, ebb::strings::triggers);
            if (ui.entry(strings::slip_title(boundary.kind, slip), words, trigger)) {
                open_slip(context.state, boundary, slip.id);
            }
        });
    }
}

void draw_more_days(ui::Ui& ui, ViewState::Calendar& calendar) {
    if (calendar.up_to) {
        last_day_field(
            ui,
            *calendar.first,
            calendar.last,
            [&](Day day) { calendar.last = day; },
            strings::last_day_hint);
        ui.gap(4);
    }
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Plain;
    options.id = "more days"; // Pressed, it has other words, and keeps the focus.
    if (ui.button(calendar.up_to ? strings::one_day : strings::more_days, options)) {
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
    ViewState::Calendar& calendar = context.state.calendar;
    const Day first = *calendar.first;
    const Day last = calendar.last;
    ui.heading(strings::span_words(first, last, context.today), 2, ui::style::section_title);
    ui.gap(10);
    if (first == last && first < boundary.start) {
        ui.text(strings::lies_before, ui::style::hint);
        ui.gap(8);
        if (ui.button(strings::begin_here)) {
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
    std::vector<std::string_view> words;
    int selected = -1;
    for (const Way& way : all) {
        if (state == way.state) selected = static_cast<int>(words.size());
        words.push_back(way.name);
    }
    constexpr std::array<std::string_view, 2> plans{strings::paused, strings::nothing_planned};
    // What is still to come can only be planned.
    const std::size_t offset = ahead ? 2 : 0;
    const auto chosen = ahead ? ui.choice(strings::planned, plans, selected < 2 ? -1 : selected - 2)
                              : ui.choice(strings::how_was_it, words, selected);
    if (chosen) {
        mark_chosen(ui, context, boundary, all[static_cast<std::size_t>(*chosen) + offset].state);
    }
    draw_refused(ui, context, boundary.id);
    if (ahead && state && state != DayState::Paused && state != DayState::Unknown) {
        ui.gap(8);
        ui.text(strings::was_ahead, ui::style::hint);
    }
    if (state == DayState::Paused) {
        ui.gap(16);
        const Mark* mark = find_mark(boundary, first);
        std::vector<std::string> reasons;
        for (int i = 0; i <= static_cast<int>(PauseReason::Other); ++i)
            reasons.emplace_back(strings::reason(static_cast<PauseReason>(i)));
        const int at = mark != nullptr && mark->paused ? static_cast<int>(*mark->paused) : 0;
        const int last_reason = static_cast<int>(reasons.size()) - 1;
        if (const auto why = ui.select(strings::pause_for, reasons, std::min(at, last_reason))) {
            mark_chosen(ui, context, boundary, DayState::Paused, static_cast<PauseReason>(*why));
        }
    }
    if (first == last) draw_slips_of(ui, context, boundary, first);
    ui.gap(8);
    draw_more_days(ui, calendar);
}

void draw_chosen_of_all(ui::Ui& ui, const ViewContext& context) {
    ViewState::Calendar& calendar = context.state.calendar;
    const Day first = *calendar.first;
    const Day last = calendar.last;
    ui.heading(strings::span_words(first, last, context.today), 2, ui::style::section_title);
    ui.gap(8);
    for (const Boundary& boundary : context.model.all) {
        const bool outside =
            first < boundary.start || (boundary.archived && first > *boundary.archived);
        if (first != last || outside) continue;
        const std::optional<DayState> ahead = ahead_on(boundary, first, context.today);
        const std::string_view state =
            ahead                   ? strings::word(*ahead)
            : first > context.today ? strings::nothing_planned
                                    : strings::word(day_state(boundary, first, context.today));
        ui.scope(boundary.id.value, [&] {
            if (ui.entry(boundary.name, "", state)) context.state.subject = boundary.id;
        });
        ui.gap(8);
    }
    if (first == last && first <= context.today) {
        const std::int32_t hard = hard_on(context.model, first).value_or(0);
        const auto chosen = ui.choice(strings::hard_then, strings::hardness, hard - 1);
        if (chosen) context.dispatch(RateDay{first, *chosen + 1});
        ui.gap(16);
    }
    if (ui.button(strings::pause_all)) pause_all(context);
    draw_refused(ui, context, {});
    ui.gap(8);
    draw_more_days(ui, calendar);
}

} // namespace ebb::boundaries
