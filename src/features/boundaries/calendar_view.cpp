// The calendar: a month or a year, of one boundary or of all.
// SPDX-License-Identifier: MIT
#include "features/boundaries/calendar_view_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::Icon;
using ui::Rect;

constexpr int first_year = 1970;
constexpr int last_year = 2200;

void draw_subject(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    const words::Boundaries words(context.language);
    std::vector<std::string> names{std::string(words.all_boundaries())};
    int selected = 0;
    for (const Boundary& one : context.model.all) {
        if (&one == boundary) selected = static_cast<int>(names.size());
        names.push_back(one.name);
    }
    if (const auto chosen = ui.select(words.shown_boundary(), names, selected)) {
        const auto index = static_cast<std::size_t>(*chosen);
        context.state.subject = index == 0 ? BoundaryId{} : context.model.all[index - 1].id;
        context.state.refused = {};
    }
}

/// The month or year at hand, and the ways to its neighbors.
void draw_turning(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    ViewState::Calendar& calendar = context.state.calendar;
    const bool whole = calendar.whole_year;
    const std::string title = context.language.day(first_of(calendar.year, calendar.month),
                                                   whole ? DayForm::Year : DayForm::MonthYear);
    const auto turn = [&](int by) {
        int month = calendar.month - 1 + (whole ? 12 * by : by);
        int year = calendar.year + (month < 0 ? -1 : month / 12);
        month = (month + 12) % 12;
        if (year < first_year || year > last_year) return;
        calendar.year = year;
        calendar.month = month + 1;
    };
    ui.columns({ui::space::target, ui::fill_width, ui::space::target},
               4,
               ui::Vertical::Middle,
               [&](int column) {
                   if (column == 1) {
                       ui.status(title, ui.on_one_line(title, ui::style::section_title.centered()));
                       return;
                   }
                   ui::ButtonOptions options;
                   options.kind = ui::ButtonKind::IconOnly;
                   options.icon = column == 0 ? Icon::Back : Icon::Forward;
                   const Phrase label = column == 0
                                            ? (whole ? words.year_before() : words.month_before())
                                            : (whole ? words.year_after() : words.month_after());
                   if (ui.button(label, options)) turn(column == 0 ? -1 : 1);
               });
}

/// What the shapes mean.
void draw_legend(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    const std::vector<Way> shapes = ways(context, boundary);
    const auto count = static_cast<int>(shapes.size());
    const float scale = ui.surface().text_scale;
    const int across = ui.width() > 110 * scale * static_cast<float>(count) ? count
                       : ui.width() > 230 * scale                           ? 2
                                                                            : 1;
    const float line = ui::type::scaled(ui::type::small, scale) * 1.9f;
    const int rows = (count + across - 1) / across;
    ui.picture("", line * static_cast<float>(rows), [&](ui::Canvas& at, const Rect& rect) {
        const float step = rect.w / static_cast<float>(across);
        for (int i = 0; i < count; ++i) {
            const float x = rect.x + step * static_cast<float>(i % across);
            const float y = rect.y + line * static_cast<float>(i / across);
            const Way& way = shapes[static_cast<std::size_t>(i)];
            draw_day(at, way.state, {x + 7, y + line / 2}, 10);
            at.text_line({x + 22, y + line * 0.14f}, ui::style::small, way.name);
        }
    });
}

} // namespace

void open_calendar(ViewState& state, BoundaryId boundary, Day day) {
    state.subject = boundary;
    state.opener = ViewState::Opener::Calendar;
    state.from_calendar = false;
    state.calendar = {};
    state.calendar.year = day.date().year;
    state.calendar.month = day.date().month;
    go(state, ViewState::Page::Calendar);
}

void open_day(ViewState& state, BoundaryId boundary, Day day) {
    open_calendar(state, boundary, day);
    state.calendar.first = state.calendar.last = day;
}

void draw_calendar(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    ViewState::Calendar& calendar = context.state.calendar;
    const Boundary* boundary = find(context.model, context.state.subject);
    if (back_button(ui, context)) {
        go_back(context.state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, words.calendar());
    ui.gap(16);
    if (context.model.all.size() > 1) {
        draw_subject(ui, context, boundary);
        ui.gap(16);
    }
    const std::array<std::string_view, 2> spans{words.month(), words.year()};
    if (const auto chosen = ui.choice(words.span(), spans, calendar.whole_year ? 1 : 0, false)) {
        calendar.whole_year = *chosen == 1;
    }
    ui.gap(8);
    draw_turning(ui, context);
    ui.gap(4);
    if (calendar.whole_year) {
        draw_year(ui, context, boundary);
    } else {
        draw_month(ui, context, calendar, boundary);
    }
    ui.gap(12);
    draw_legend(ui, context, boundary);
    ui.gap(16);
    draw_undo(ui, context);
    if (!calendar.whole_year) {
        if (!calendar.first) {
            ui.text(words.pick_a_day(), ui::style::hint);
        } else {
            ui.card([&] {
                if (boundary != nullptr) {
                    draw_chosen(ui, context, *boundary);
                } else {
                    draw_chosen_of_all(ui, context);
                }
            });
        }
    }
    const std::int32_t open =
        boundary == nullptr ? 0 : known_standing(context, *boundary).tally.unlogged;
    const bool today_open = boundary != nullptr &&
                            day_state(*boundary, context.today, context.today) == DayState::Unknown;
    if (open > (today_open ? 1 : 0)) {
        ui.gap(12);
        ui.text(words.unlogged(open - (today_open ? 1 : 0)), ui::style::hint);
    }
    ui.gap(24);
}

} // namespace ebb::boundaries
