// What the month, the year and the days that are chosen in them share. Only the calendar's views
// include it.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/view_parts.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::boundaries {

/// The days of one month or year, and how they went.
struct Shown {
    Day first;
    Day last;
    std::vector<DayState> states; ///< Of one boundary.
    std::vector<DaySum> sums;     ///< Of all.

    [[nodiscard]] std::size_t index(Day day) const {
        return static_cast<std::size_t>(days_between(first, day));
    }
};
Shown look_up(const ViewContext& context, const Boundary* boundary, Day first, Day last);

Day first_of(int year, int month);
Day last_of(int year, int month);

/// What was written down of a day to come: a pause that is planned, or what a clock that ran ahead
/// has left. None of other days.
std::optional<DayState> ahead_on(const Boundary& boundary, Day day, Day today);

/// The shape of a day. What lies in the future is paler than what was.
void paint_day(ui::Canvas& at,
               const ViewContext& context,
               const Boundary* boundary,
               const Shown& shown,
               Day day,
               ui::Point center,
               float size);

/// A way in which a day can have gone, as it is called and counted here.
struct Way {
    DayState state;
    std::string_view name;
    std::string_view counted; ///< The name of many.
    std::int32_t DaySum::* days;
};
/// The ways of the days of this boundary, or of all.
std::vector<Way> ways(const ViewContext& context, const Boundary* boundary);

/// Chooses the day, or the days up to it.
void choose(ViewState::Calendar& calendar, Day day);

// The parts of the page.
void draw_month(ui::Ui& ui,
                const ViewContext& context,
                ViewState::Calendar& calendar,
                const Boundary* boundary);
void draw_year(ui::Ui& ui, const ViewContext& context, const Boundary* boundary);
/// What the chosen days of one boundary are, and how to change them.
void draw_chosen(ui::Ui& ui, const ViewContext& context, const Boundary& boundary);
/// The chosen days of all boundaries: pressing one opens its own calendar at that day.
void draw_chosen_of_all(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::boundaries
