// A month of the calendar, each day a button; the month that stands beside Today.
// SPDX-License-Identifier: MIT
#include "features/boundaries/calendar_view_parts.h"
#include "features/boundaries/says.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;
using ui::Tristate;

constexpr std::array<float, 7> week_columns{};

std::string sum_words(const Language& language, const DaySum& sum) {
    const words::Boundaries words(language);
    std::vector<std::string> said;
    if (sum.kept > 0) said.push_back(words.sum_kept(sum.kept));
    if (sum.slipped > 0) said.push_back(words.sum_slips(sum.slipped));
    if (sum.not_done > 0) said.push_back(words.sum_not_done(sum.not_done));
    if (sum.paused > 0) said.push_back(words.sum_paused(sum.paused));
    if (sum.unlogged > 0) said.push_back(words.sum_unlogged(sum.unlogged));
    if (said.empty()) return std::string(words.sum_nothing());
    const std::vector<std::string_view> parts(said.begin(), said.end());
    return words.sum(parts);
}

/// How the day went, or what is planned for it.
std::string
went(const ViewContext& context, const Boundary* boundary, const Shown& shown, Day day) {
    const words::Boundaries words(context.language);
    if (day > context.today) {
        const std::optional<DayState> ahead =
            boundary == nullptr ? std::nullopt : ahead_on(*boundary, day, context.today);
        if (!ahead) return std::string(words.state_to_come());
        if (ahead == DayState::Paused) return std::string(words.state_pause_planned());
        return words.state_ahead(state_words(context.language, *ahead));
    }
    const std::size_t index = shown.index(day);
    if (boundary == nullptr) return sum_words(context.language, shown.sums[index]);
    return std::string(state_words(context.language, shown.states[index]));
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
    const words::Boundaries words(context.language);
    const std::string how = went(context, boundary, shown, day);
    const Sentence label =
        day == context.today ? words.today_label(day, how) : words.day_label(day, how);
    const bool pressed = ui.tile(label, height, options, [&](ui::Canvas& at, const Rect& rect) {
        const Rect box{rect.x + 2, rect.y + 1, rect.w - 4, rect.h - 2};
        if (chosen) at.fill(box, at.paint(Token::TideWash), 12);
        if (chosen || day == context.today) {
            at.outline(
                box, at.paint(chosen ? Token::Tide : Token::Outline), 12, chosen ? 2.f : 1.f);
        }
        TextStyle style = ui::style::hint.in(Token::Ink).spaced(1.3f);
        if (day == context.today) style = style.bold();
        if (day > context.today) style.color = Token::QuietInk;
        const std::string said = context.language.number(day.date().day);
        const float middle = rect.x + rect.w / 2;
        at.text_line({middle - at.line_width(style, said) / 2, rect.y + 7}, style, said);
        paint_day(at, context, boundary, shown, day, {middle, rect.bottom() - 14}, 10);
    });
    if (pressed) {
        context.state.refused = {};
        choose(calendar, day);
    }
}

void draw_weekdays(ui::Ui& ui, const Language& language) {
    ui.row(0, [&] {
        ui.columns(week_columns, 0, ui::Vertical::Top, [&](int column) {
            const auto day =
                static_cast<Weekday>((static_cast<int>(language.first_weekday()) + column) % 7);
            ui.cell(static_cast<std::uint64_t>(column),
                    Role::Columnheader,
                    language.weekday_name(day),
                    nullptr);
            ui.painted_text(language.weekday_name(day, NameForm::Letter),
                            ui::style::small.spaced(1.6f).centered());
        });
    });
}

} // namespace

void draw_month(ui::Ui& ui,
                const ViewContext& context,
                ViewState::Calendar& calendar,
                const Boundary* boundary) {
    const Language& language = context.language;
    const Day first = first_of(calendar.year, calendar.month);
    const Shown shown = look_up(context, boundary, first, last_of(calendar.year, calendar.month));
    const MonthGrid grid =
        month_grid(calendar.year, calendar.month, language.first_weekday()).value_or(MonthGrid{});
    // On the narrowest phones the days reach into the page's margin: each stays as wide as a
    // finger.
    const float missing = 7 * ui::space::target - ui.width();
    ui.inset(std::clamp(-missing / 2, -ui::space::page, 0.f), [&] {
        ui.table(language.day(first, DayForm::MonthYear), [&] {
            draw_weekdays(ui, language);
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
        ui.heading(
            context.language.day(context.today, DayForm::MonthYear), 2, ui::style::section_title);
        ui.text(words::Boundaries(context.language).all_boundaries(), ui::style::small);
        ui.gap(8);
        draw_month(ui, context, month, nullptr);
    });
    if (!month.first) return;
    open_calendar(context.state, {}, context.today);
    context.state.opener = ViewState::Opener::None;
    context.state.calendar.first = context.state.calendar.last = *month.first;
}

} // namespace ebb::boundaries
