// A year of the calendar: each month with its days as shapes, and, to be read, its numbers.
// SPDX-License-Identifier: MIT
#include "features/boundaries/calendar_view_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::Point;
using ui::Rect;
using ui::Role;
using ui::Token;

/// What the days of a month add up to.
DaySum month_sum(const Shown& shown, Day first, Day last) {
    DaySum sum;
    for (std::size_t i = shown.index(first); i <= shown.index(last); ++i) {
        if (shown.states.empty()) {
            sum += shown.sums[i];
        } else {
            sum.add(shown.states[i]);
        }
    }
    return sum;
}

/// One month of the year: its name, its days as shapes, and, to be read, its numbers.
void draw_small_month(ui::Ui& ui,
                      const ViewContext& context,
                      const Boundary* boundary,
                      const std::vector<Way>& columns,
                      const Shown& shown,
                      int month) {
    ViewState::Calendar& calendar = context.state.calendar;
    const Day first = first_of(calendar.year, month);
    const Day last = last_of(calendar.year, month);
    const DaySum sum = month_sum(shown, first, last);
    const float step = ui.width() / 7;
    const float title = ui::type::scaled(ui::type::caption, ui.surface().text_scale) * 1.5f;
    const Language& language = context.language;
    const int lead =
        (static_cast<int>(first.weekday()) - static_cast<int>(language.first_weekday()) + 7) % 7;
    bool opened = false;
    ui.cell(0, Role::Rowheader, [&] {
        ui::ButtonOptions options;
        options.id = "month";
        opened = ui.tile(
            language.day(first, DayForm::MonthYear),
            title + 6 * step + 4,
            options,
            [&](ui::Canvas& at, const Rect& rect) {
                const bool now = calendar.year == context.today.date().year &&
                                 month == context.today.date().month;
                at.text_line({rect.x + step * 0.2f, rect.y + 1},
                             (now ? ui::style::part_title : ui::style::hint).in(Token::Ink),
                             language.month_name({month}, NameForm::Short));
                for (std::int32_t n = first.number(); n <= last.number(); ++n) {
                    const int place = lead + n - first.number();
                    const Point center{rect.x + step * (static_cast<float>(place % 7) + 0.5f),
                                       rect.y + title +
                                           step * (static_cast<float>(place / 7) + 0.5f)};
                    paint_day(at, context, boundary, shown, Day::nearest(n), center, step * 0.62f);
                }
            });
    });
    std::uint64_t id = 1;
    for (const Way& way : columns)
        ui.cell(id++, Role::Cell, language.number(sum.*way.days), nullptr);
    if (opened) {
        calendar.whole_year = false;
        calendar.month = month;
        context.state.arrived = true;
    }
}

} // namespace

void draw_year(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    const int year = context.state.calendar.year;
    const Shown shown = look_up(context, boundary, first_of(year, 1), last_of(year, 12));
    const float scale = ui.surface().text_scale;
    const int across = std::clamp(static_cast<int>(ui.width() / (104 * scale)), 1, 4);
    const std::vector<Way> counted = ways(context, boundary);
    ui.table(context.language.day(first_of(year, 1), DayForm::Year), [&] {
        ui.row(0, [&] {
            std::uint64_t id = 0;
            ui.cell(id++, Role::Columnheader, words::Boundaries(context.language).month(), nullptr);
            for (const Way& way : counted)
                ui.cell(id++, Role::Columnheader, way.counted, nullptr);
        });
        const std::array<float, 4> columns{};
        for (int month = 1; month <= 12; month += across) {
            ui.columns(std::span(columns).first(static_cast<std::size_t>(across)),
                       16,
                       ui::Vertical::Top,
                       [&](int column) {
                           if (month + column > 12) return;
                           ui.row(static_cast<std::uint64_t>(month + column), [&] {
                               draw_small_month(
                                   ui, context, boundary, counted, shown, month + column);
                           });
                       });
            ui.gap(10);
        }
    });
}

} // namespace ebb::boundaries
