// Calendar: civil days as numbers, month grids, and lengths of time.
// SPDX-License-Identifier: MIT
#include "base/calendar.h"

#include <algorithm>
#include <cassert>
#include <chrono>

namespace ebb {
namespace {

namespace chrono = std::chrono;

constexpr int first_year = 1970;
constexpr int last_year = 2200;
constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t minutes_per_hour = 60;
constexpr std::int64_t minutes_per_day = 24 * minutes_per_hour;

chrono::year_month_day chrono_date(Day day) {
    return chrono::sys_days{chrono::days{day.number()}};
}

/// Division that rounds down, so that moments before 1970 fall into the day that they belong to.
constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Minutes since 1970 began on the local clock.
std::int64_t local_minutes(const Now& now) {
    return floor_divide(now.utc_ms, ms_per_minute) + now.offset_minutes;
}

/// The last two digits: months, days.
std::string two_digits(int number) {
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

/// The number that `text` spells in digits, or -1.
int digits(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// Whole calendar months between two days; the end of a shorter month counts as reaching the day.
int whole_months(Day first, Day last) {
    const YearMonthDay a = first.date();
    const YearMonthDay b = last.date();
    const int months = (b.year - a.year) * 12 + b.month - a.month;
    const bool end_of_month = b.day == days_in_month(b.year, b.month).value();
    return b.day >= a.day || end_of_month ? months : months - 1;
}

} // namespace

Result<Day, DateError> Day::from_number(std::int64_t number) {
    if (number < first_number || number > last_number) return Unexpected{DateError::OutOfRange};
    return Day(static_cast<std::int32_t>(number));
}

Result<Day, DateError> Day::from(const YearMonthDay& date) {
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) {
        return Unexpected{DateError::NotADate};
    }
    if (date.year < first_year || date.year > last_year) return Unexpected{DateError::OutOfRange};
    const chrono::year_month_day checked{chrono::year{date.year},
                                         chrono::month{static_cast<unsigned>(date.month)},
                                         chrono::day{static_cast<unsigned>(date.day)}};
    if (!checked.ok()) return Unexpected{DateError::NotADate};
    return from_number(chrono::sys_days{checked}.time_since_epoch().count());
}

YearMonthDay Day::date() const {
    const chrono::year_month_day date = chrono_date(*this);
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Weekday Day::weekday() const {
    constexpr int first_weekday = 3; // 1970-01-01 was a Thursday.
    return static_cast<Weekday>((number_ + first_weekday) % 7);
}

Result<Day, DateError> civil_day(const Now& now, int day_start_hour) {
    assert(day_start_hour >= 0 && day_start_hour <= max_day_start_hour);
    if (now.offset_minutes < -minutes_per_day || now.offset_minutes > minutes_per_day) {
        return Unexpected{DateError::OutOfRange};
    }
    return Day::from_number(
        floor_divide(local_minutes(now) - day_start_hour * minutes_per_hour, minutes_per_day));
}

Day nearest_day(const Now& now, int day_start_hour) {
    const Result<Day, DateError> day = civil_day(nearest_moment(now), day_start_hour);
    return day ? *day : Day::nearest(now.utc_ms < 0 ? Day::first_number : Day::last_number);
}

bool is_moment(const Now& moment) {
    return nearest_moment(moment) == moment;
}

Now nearest_moment(const Now& moment) {
    constexpr std::int64_t ms_per_day = minutes_per_day * 60'000;
    // The last day can end two days late in UTC: by its zone, and by the hour at which it starts.
    constexpr std::int64_t last_ms = (Day::last_number + 3) * ms_per_day;
    return {std::clamp(moment.utc_ms, -ms_per_day, last_ms),
            static_cast<std::int32_t>(std::clamp<std::int64_t>(
                moment.offset_minutes, -minutes_per_day, minutes_per_day))};
}

std::int32_t minute_of_day(const Now& now) {
    const std::int64_t minutes = local_minutes(now);
    return static_cast<std::int32_t>(minutes -
                                     floor_divide(minutes, minutes_per_day) * minutes_per_day);
}

Day months_after(Day first, int months) {
    const chrono::year_month_day start = chrono_date(first);
    const chrono::year_month month = start.year() / start.month() + chrono::months{months};
    chrono::year_month_day moved = month / start.day();
    if (!moved.ok()) moved = month / chrono::last;
    return Day::nearest(chrono::sys_days{moved}.time_since_epoch().count());
}

Day months_before(Day last, int months) {
    return months_after(last, -months);
}

Result<int, DateError> days_in_month(int year, int month) {
    return Day::from({year, month, 1}).map([](Day first) {
        const chrono::year_month_day date = chrono_date(first);
        const chrono::year_month_day_last end = date.year() / date.month() / chrono::last;
        return static_cast<int>(static_cast<unsigned>(end.day()));
    });
}

Result<MonthGrid, DateError> month_grid(int year, int month, Weekday first_column) {
    return Day::from({year, month, 1}).map([&](Day first) {
        const int lead =
            (static_cast<int>(first.weekday()) - static_cast<int>(first_column) + 7) % 7;
        const int length = days_in_month(year, month).value();
        MonthGrid grid;
        grid.rows = (lead + length + 6) / 7;
        auto cell = grid.cells.begin() + lead;
        for (int i = 0; i < length; ++i)
            *cell++ = Day::nearest(first.number() + i);
        return grid;
    });
}

std::string to_iso(Day day) {
    const YearMonthDay date = day.date();
    return std::to_string(date.year) + '-' + two_digits(date.month) + '-' + two_digits(date.day);
}

Result<Day, DateError> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return Unexpected{DateError::NotADate};
    const YearMonthDay date{
        digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2))};
    if (date.year < 0 || date.month < 0 || date.day < 0) return Unexpected{DateError::NotADate};
    return Day::from(date);
}

std::string to_clock(std::int32_t minute) {
    return two_digits(minute / 60) + ':' + two_digits(minute % 60);
}

std::optional<std::int32_t> parse_clock(std::string_view text) {
    if (text.size() < 5 || text[2] != ':') return {};
    const int hour = digits(text.substr(0, 2));
    const int minute = digits(text.substr(3, 2));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
    return hour * 60 + minute;
}

Length length_between(Day first, Day last) {
    if (last <= first) return {};
    const int months = whole_months(first, last);
    const int days = days_between(months_after(first, months), last);
    Length length{months / 12, months % 12, days / 7, days % 7};
    int said = 0;
    for (int* unit : {&length.years, &length.months, &length.weeks, &length.days}) {
        if (*unit == 0) continue;
        if (said == 2) {
            *unit = 0;
        } else {
            ++said;
        }
    }
    return length;
}

} // namespace ebb
