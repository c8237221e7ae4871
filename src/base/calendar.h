// Calendar: civil days as numbers, month grids, and lengths of time.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/now.h"
#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ebb {

/// Why there is no such day.
enum class DateError : std::uint8_t {
    NotADate,   ///< 30 February, month 13, or text that is not of the form 2024-02-29.
    OutOfRange, ///< A real date, but before 1970-01-01 or after 2200-12-31.
};

/// Days of the week in ISO order.
enum class Weekday : std::uint8_t {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday
};

/// A date of the Gregorian calendar, in parts. May be any numbers at all; `Day::from` checks them.
struct YearMonthDay {
    int year = 1970;
    int month = 1; ///< 1 is January.
    int day = 1;   ///< 1 is the first of the month.

    bool operator==(const YearMonthDay&) const = default;
};

/// A civil day: a date as people say it, without a zone. Always from 1970-01-01 to 2200-12-31.
/// Two days differ by whole days whatever the clocks did in between.
class Day {
public:
    static constexpr std::int32_t first_number = 0;     ///< 1970-01-01.
    static constexpr std::int32_t last_number = 84'370; ///< 2200-12-31.

    /// 1970-01-01.
    constexpr Day() = default;

    /// The day that lies `number` days after 1970-01-01. Errors: `OutOfRange`.
    static Result<Day, DateError> from_number(std::int64_t number);

    /// The day of this date. Errors: `NotADate`, `OutOfRange`.
    static Result<Day, DateError> from(const YearMonthDay& date);

    /// The day that lies `number` days after 1970-01-01, or the nearest one that exists: a number
    /// before the first day gives the first, one after the last day gives the last.
    static constexpr Day nearest(std::int64_t number) {
        if (number < first_number) return Day(first_number);
        if (number > last_number) return Day(last_number);
        return Day(static_cast<std::int32_t>(number));
    }

    /// Days since 1970-01-01.
    [[nodiscard]] constexpr std::int32_t number() const { return number_; }
    [[nodiscard]] YearMonthDay date() const;
    [[nodiscard]] Weekday weekday() const;

    constexpr auto operator<=>(const Day&) const = default;

private:
    constexpr explicit Day(std::int32_t number) : number_(number) {}

    std::int32_t number_ = 0;
};

/// Whole days from `first` to `last`; negative when `last` is the earlier one.
constexpr std::int32_t days_between(Day first, Day last) {
    return last.number() - first.number();
}

/// Whether `day` is one of the last `days` days, `today` among them. One that lies in the future
/// (the clock ran ahead then) is not.
constexpr bool is_within(Day day, Day today, std::int32_t days) {
    return day <= today && days_between(day, today) < days;
}

/// The day before, or the day after; at the ends of the range the day itself.
constexpr Day day_before(Day day) {
    return Day::nearest(day.number() - 1);
}
constexpr Day day_after(Day day) {
    return Day::nearest(day.number() + 1);
}

/// The same day of the month that lies so many months later or earlier, or the last of that month
/// where it is shorter: a month after 31 January 2024 is 29 February, three months before 31 May
/// the last of February. At the ends of the range the nearest day that exists.
Day months_after(Day first, int months);
Day months_before(Day last, int months);

/// The largest hour at which a day may be set to start.
inline constexpr int max_day_start_hour = 6;

/// The civil day in which a moment falls, for somebody whose day starts at `day_start_hour` o'clock
/// (0 to 6, asserted): with 4, half past three on Wednesday morning is still Tuesday.
/// Worked out once when something is entered, and then kept: never again from the stored moment.
/// Errors: `OutOfRange` when the clock is set before 1970 or after 2200, or the offset is more
/// than 24 hours.
Result<Day, DateError> civil_day(const Now& now, int day_start_hour);

/// The same where words must not be refused for a clock that is set wrong: the nearest day that
/// exists.
Day nearest_day(const Now& now, int day_start_hour);

/// When something is done, by somebody whose day starts at this hour (0 to 6).
struct Moment {
    Now now;
    int day_start_hour = 0;

    /// The civil day that it is for them, or the nearest that exists.
    Day today() const { return nearest_day(now, day_start_hour); }
};

/// Whether the moment can be kept: it lies in a day that exists, by some zone and some hour at
/// which days start.
bool is_moment(const Now& moment);

/// The moment, or the nearest one that can be kept.
Now nearest_moment(const Now& moment);

/// Minutes since local midnight, 0 to 1439, as the clock on the wall shows them.
std::int32_t minute_of_day(const Now& now);

/// Days in the month, 28 to 31. Errors: `NotADate` for a month outside 1 to 12, `OutOfRange`.
Result<int, DateError> days_in_month(int year, int month);

/// A month as a page of a wall calendar: weeks are rows.
struct MonthGrid {
    static constexpr std::size_t columns = 7;

    int rows = 0; ///< 4 to 6.
    /// `rows` * 7 cells in reading order, then empty ones; a cell outside the month is empty.
    std::array<std::optional<Day>, 6 * columns> cells;
};

/// The grid of a month whose weeks start on `first_column`.
/// Errors: `NotADate` for a month outside 1 to 12, `OutOfRange`.
Result<MonthGrid, DateError> month_grid(int year, int month, Weekday first_column);

/// The day as 2024-02-29.
std::string to_iso(Day day);

/// Reads exactly the form that `to_iso` writes. Errors: `NotADate`, `OutOfRange`.
Result<Day, DateError> parse_iso(std::string_view text);

/// A time of day as 21:05. `minute` is 0 to 1439.
std::string to_clock(std::int32_t minute);

/// Reads 21:05 (and the seconds that some browsers add) as minutes since midnight; none if it is
/// not a time.
std::optional<std::int32_t> parse_clock(std::string_view text);

/// A length of time, in units of the calendar.
struct Length {
    int years = 0;
    int months = 0;
    int weeks = 0;
    int days = 0;

    bool operator==(const Length&) const = default;
};

/// The time from `first` to `last` in its two largest units that are not zero: 3 weeks and 2 days,
/// 1 year and 3 months. A month that ends early still counts: 31 January to 29 February 2024 is a
/// month. All zero when `last` is not after `first`.
Length length_between(Day first, Day last);

} // namespace ebb
