// A month of the calendar, each day a button; the month that stands beside Today.
// SPDX-License-Identifier: MIT
#include "features/boundaries/calendar_view_parts.h"
#include "features/boundaries/strings.h"

#include <algorithm>
#include <array>
#include <string>

namespace ebb::boundaries {

namespace {

using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;
using ui::Tristate;

constexpr std::array<float, 7> week_columns{};

std::string
state_words(const ViewContext& context, const Boundary* boundary, const Shown& shown, Day day) {
    if (boundary == nullptr) {
        return day > context.today ? "not yet" : strings::sum_words(shown.sums[shown.index(day)]);
    }
    if (day > context.today) {
        const std::optional<DayState> ahead = ahead_on(*boundary, day, context.today);
        if (!ahead) return "not yet";
        if (ahead == DayState::Paused) return "pause planned";
        return std::string(strings::word(*ahead)) + ", in the future";
    }
    return std::string(strings::word(shown.states[shown.index(day)]));
}

bool is_chosen(const ViewState::Calendar& calendar, Day day) {
    return calendar.first && day >= *calendar.first && day <= calendar.last;
}

void draw_tile(ui::Ui& ui,
               const ViewContext& context,
               ViewState::Calendar& calendar,
               const Boundary* boundary,
               const Shown& shown,
               Day day) {
    const bool chosen = is_chosen(calendar, day);
    ui::ButtonOptions options;
    options.id = "day";
    options.pressed = chosen ? Tristate::Yes : Tristate::None;
    options.current = day == context.today;
    const float number = ui::type::scaled(ui::type::caption, ui.surface().text_scale);
    const float height = std::max(ui.width() < 40 ? 44.f : 50.f, number * 1.3f + 24);
    const std::string label =
        strings::day_label(day, context.today, state_words(context, boundary, shown, day));
    const bool pressed = ui.tile(label, height, options, [&](ui::Canvas& at, const Rect& rect) {
        const Rect box{rect.x + 2, rect.y + 1, rect.w - 4, rect.h - 2};
        if (chosen) at.fill(box, at.paint(Token::TideWash), 12);
        if (chosen || day == context.today) {
            at.outline(
                box, at.paint(chosen ? Token::Tide : Token::Outline), 12, chosen ? 2.f : 1.f);
        }
        TextStyle words = ui::style::hint.in(Token::Ink).spaced(1.3f);
        if (day == context.today) words = words.bold();
        if (day > context.today) words.color = Token::QuietInk;
        const std::string said = std::to_string(day.date().day);
        const float middle = rect.x + rect.w / 2;
        at.text_line({middle - at.line_width(words, said) / 2, rect.y + 7}, words, said);
        paint_day(at, context, boundary, shown, day, {middle, rect.bottom() - 14}, 10);
    });
    if (pressed) {
        context.state.refused = {};
        choose(calendar, day);
    }
}

void draw_weekdays(ui::Ui& ui) {
    ui.row(0, [&] {
        ui.columns(week_columns, 0, ui::Vertical::Top, [&](int column) {
            const std::string_view name = weekday_name(static_cast<Weekday>(column));
            ui.cell(static_cast<std::uint64_t>(column), Role::Columnheader, name, nullptr);
            ui.painted_text(name.substr(0, 1), ui::style::small.spaced(1.6f).centered());
        });
    });
}

} // namespace

void draw_month(ui::Ui& ui,
                const ViewContext& context,
                ViewState::Calendar& calendar,
                const Boundary* boundary) {
    const Shown shown = look_up(context,
                                boundary,
                                first_of(calendar.year, calendar.month),
                                last_of(calendar.year, calendar.month));
    const MonthGrid grid =
        month_grid(calendar.year, calendar.month, Weekday::Monday).value_or(MonthGrid{});
    // On the narrowest phones the days reach into the page's margin: each stays as wide as a
    // finger.
    const float missing = 7 * ui::space::target - ui.width();
    ui.inset(std::clamp(-missing / 2, -ui::space::page, 0.f), [&] {
        ui.table(month_words(calendar.year, calendar.month), [&] {
            draw_weekdays(ui);
            for (int row = 0; row < grid.rows; ++row) {
                ui.row(static_cast<std::uint64_t>(row) + 1, [&] {
                    ui.columns(week_columns, 0, ui::Vertical::Top, [&](int column) {
                        const auto cell = static_cast<std::size_t>(row * 7 + column);
                        ui.cell(static_cast<std::uint64_t>(column), Role::Cell, [&] {
                            if (!grid.cells[cell]) return;
                            draw_tile(ui, context, calendar, boundary, shown, *grid.cells[cell]);
                        });
                    });
                });
            }
        });
    });
}

void draw_beside(ui::Ui& ui, const ViewContext& context) {
    ViewState::Calendar month;
    month.year = context.today.date().year;
    month.month = context.today.date().month;
    ui.card([&] {
        ui.heading(month_words(month.year, month.month), 2, ui::style::section_title);
        ui.text(strings::all_boundaries, ui::style::small);
        ui.gap(8);
        draw_month(ui, context, month, nullptr);
    });
    if (!month.first) return;
    open_calendar(context.state, {}, context.today);
    context.state.opener = ViewState::Opener::None;
    context.state.calendar.first = context.state.calendar.last = *month.first;
}

} // namespace ebb::boundaries
