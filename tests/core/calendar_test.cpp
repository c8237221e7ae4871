// Tests of civil days, moments, month grids and lengths in words.
// SPDX-License-Identifier: MIT
#include "base/calendar.h"
#include "support/dates.h"

#include <cstdint>
#include <doctest/doctest.h>
#include <limits>
#include <string>

namespace ebb {

TEST_CASE("calendar: days are numbered from 1970-01-01 and come back as the same date") {
    CHECK(on(1970, 1, 1).number() == 0);
    CHECK(on(1970, 1, 2).number() == 1);
    CHECK(on(2000, 3, 1).number() == 11'017);
    CHECK(on(2200, 12, 31).number() == Day::last_number);
    for (std::int32_t n = Day::first_number; n <= Day::last_number; ++n) {
        const Day day = Day::nearest(n);
        REQUIRE(Day::from(day.date()) == Result<Day, DateError>(day));
    }
}

TEST_CASE("calendar: months ago are calendar months, whatever their length") {
    CHECK(months_before(on(2024, 3, 1), 12) == on(2023, 3, 1));
    CHECK(months_before(on(2024, 5, 31), 3) == on(2024, 2, 29));
    CHECK(months_before(on(2023, 5, 31), 3) == on(2023, 2, 28));
    CHECK(months_before(on(2026, 3, 31), 1) == on(2026, 2, 28));
    CHECK(months_before(on(2026, 11, 27), 1) == on(2026, 10, 27));
    CHECK(months_before(on(2024, 2, 29), 12) == on(2023, 2, 28));
    CHECK(months_before(on(2026, 8, 31), 6) == on(2026, 2, 28));
    CHECK(months_before(on(2026, 1, 15), 2) == on(2025, 11, 15));
    CHECK(months_before(on(1970, 1, 15), 1) == on(1970, 1, 1)); // There is no earlier one.
    CHECK(months_after(on(2024, 1, 31), 1) == on(2024, 2, 29));
}

TEST_CASE("calendar: the day after is always one number on and one weekday on") {
    YearMonthDay before = on(1970, 1, 1).date();
    for (std::int32_t n = 1; n <= Day::last_number; ++n) {
        const YearMonthDay date = Day::nearest(n).date();
        const bool same_month = date.year == before.year && date.month == before.month;
        const bool next_month =
            date.day == 1 && (date.year * 12 + date.month) == (before.year * 12 + before.month + 1);
        REQUIRE((same_month ? date.day == before.day + 1 : next_month));
        before = date;
    }
    CHECK(on(1970, 1, 1).weekday() == Weekday::Thursday);
    CHECK(on(2024, 2, 29).weekday() == Weekday::Thursday);
    CHECK(on(2026, 3, 8).weekday() == Weekday::Sunday);
    CHECK(on(2200, 12, 31).weekday() == Weekday::Wednesday);
}

TEST_CASE("calendar: leap days exist in leap years only") {
    CHECK(Day::from({2024, 2, 29}).has_value());
    CHECK(Day::from({2000, 2, 29}).has_value());
    CHECK(Day::from({2023, 2, 29}).error() == DateError::NotADate);
    CHECK(Day::from({2100, 2, 29}).error() == DateError::NotADate);
    CHECK(days_between(on(2024, 2, 28), on(2024, 3, 1)) == 2);
    CHECK(days_between(on(2023, 2, 28), on(2023, 3, 1)) == 1);
}

TEST_CASE("calendar: dates before 1970 or after 2200 are refused") {
    CHECK(Day::from({1969, 12, 31}).error() == DateError::OutOfRange);
    CHECK(Day::from({2201, 1, 1}).error() == DateError::OutOfRange);
    CHECK(Day::from_number(-1).error() == DateError::OutOfRange);
    CHECK(Day::from_number(Day::last_number + 1).error() == DateError::OutOfRange);
    CHECK(Day::from_number(std::numeric_limits<std::int64_t>::min()).error() ==
          DateError::OutOfRange);
    CHECK(Day::from({std::numeric_limits<int>::max(), 1, 1}).error() == DateError::OutOfRange);
    CHECK(Day::from({2024, 0, 1}).error() == DateError::NotADate);
    CHECK(Day::from({2024, 13, 1}).error() == DateError::NotADate);
    CHECK(Day::from({2024, 4, 31}).error() == DateError::NotADate);
    CHECK(Day::from({2024, 4, 0}).error() == DateError::NotADate);
    CHECK(Day::from({2024, -1, std::numeric_limits<int>::min()}).error() == DateError::NotADate);
}

TEST_CASE("calendar: the nearest day of a number out of range is the first or the last") {
    CHECK(Day::nearest(-5) == on(1970, 1, 1));
    CHECK(Day::nearest(std::numeric_limits<std::int64_t>::max()) == on(2200, 12, 31));
    CHECK(day_before(on(1970, 1, 1)) == on(1970, 1, 1));
    CHECK(day_after(on(2200, 12, 31)) == on(2200, 12, 31));
    CHECK(day_before(on(2024, 3, 1)) == on(2024, 2, 29));
    CHECK(day_after(on(2024, 2, 29)) == on(2024, 3, 1));
}

TEST_CASE("calendar: 23:59 is still today and 00:00 is tomorrow") {
    const Day tuesday = on(2024, 5, 14);
    CHECK(civil_day(at(tuesday, 23, 59), 0).value() == tuesday);
    CHECK(civil_day(at(plus(tuesday, 1), 0, 0), 0).value() == plus(tuesday, 1));
}

TEST_CASE("calendar: with a day that starts at four, 03:59 is still the day before") {
    const Day tuesday = on(2024, 5, 14);
    const Day wednesday = plus(tuesday, 1);
    CHECK(civil_day(at(wednesday, 0, 0), 4).value() == tuesday);
    CHECK(civil_day(at(wednesday, 3, 59), 4).value() == tuesday);
    CHECK(civil_day(at(wednesday, 4, 0), 4).value() == wednesday);
    CHECK(civil_day(at(on(2024, 3, 1), 3, 59), 4).value() == on(2024, 2, 29));
}

TEST_CASE("calendar: every hour at which a day may start starts it on the minute") {
    const Day day = on(2025, 7, 1);
    for (int hour = 0; hour <= max_day_start_hour; ++hour) {
        CAPTURE(hour);
        CHECK(civil_day(at(day, hour, 0), hour).value() == day);
        const Now minute_before{at(day, hour, 0).utc_ms - 1, 0};
        CHECK(civil_day(minute_before, hour).value() == plus(day, -1));
    }
}

TEST_CASE("calendar: days follow each other through the clock changes of three zones") {
    struct Change {
        const char* zone;
        Day day;
        std::int32_t before;
        std::int32_t after;
    };
    const Change changes[] = {
        {"New York, spring", on(2026, 3, 8), utc(-5), utc(-4)},
        {"New York, autumn", on(2026, 11, 1), utc(-4), utc(-5)},
        {"Berlin, spring", on(2026, 3, 29), utc(+1), utc(+2)},
        {"Berlin, autumn", on(2026, 10, 25), utc(+2), utc(+1)},
        {"Lord Howe, spring", on(2026, 10, 4), utc(+10, 30), utc(+11)},
        {"Lord Howe, autumn", on(2026, 4, 5), utc(+11), utc(+10, 30)},
    };
    for (const Change& change : changes) {
        CAPTURE(change.zone);
        for (const int start : {0, 4}) {
            CAPTURE(start);
            const auto day = [&](Day date, int hour, int minute, std::int32_t offset) {
                return civil_day(at(date, hour, minute, offset), start).value();
            };
            CHECK(day(plus(change.day, -1), 23, 59, change.before) == plus(change.day, -1));
            CHECK(day(change.day, 0, 30, change.before) == plus(change.day, start > 0 ? -1 : 0));
            CHECK(day(change.day, 4, 0, change.after) == change.day);
            CHECK(day(change.day, 23, 59, change.after) == change.day);
            CHECK(day(plus(change.day, 1), 4, 0, change.after) == plus(change.day, 1));
        }
    }
}

TEST_CASE("calendar: travel by twelve hours moves the day only as the clock on the wall does") {
    const Now noon = at(on(2024, 12, 31), 12, 0, utc(0));
    CHECK(civil_day(noon, 0).value() == on(2024, 12, 31));
    CHECK(civil_day(seen_from(noon, utc(+12)), 0).value() == on(2025, 1, 1));
    CHECK(civil_day(seen_from(noon, utc(-12)), 0).value() == on(2024, 12, 31));
    const Now evening = at(on(2024, 12, 31), 20, 0, utc(-10));
    CHECK(civil_day(seen_from(evening, utc(+14)), 0).value() == on(2025, 1, 1));
}

TEST_CASE("calendar: a clock set before 1970, after 2200 or to nonsense is refused") {
    CHECK(civil_day(Now{-1, 0}, 0).error() == DateError::OutOfRange);
    CHECK(civil_day(Now{0, 0}, 0).value() == on(1970, 1, 1));
    CHECK(civil_day(Now{0, 0}, 1).error() == DateError::OutOfRange);
    CHECK(civil_day(Now{-1, utc(+1)}, 0).value() == on(1970, 1, 1));
    CHECK(civil_day(at(on(2200, 12, 31), 23, 59), 0).value() == on(2200, 12, 31));
    CHECK(civil_day(at(on(2200, 12, 31), 23, 59, utc(-1)), 0).value() == on(2200, 12, 31));
    CHECK(civil_day(at(on(2200, 12, 31), 24, 0), 0).error() == DateError::OutOfRange);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    CHECK(civil_day(Now{most, utc(+14)}, 6).error() == DateError::OutOfRange);
    CHECK(civil_day(Now{least, utc(-12)}, 6).error() == DateError::OutOfRange);
    CHECK(civil_day(Now{at(on(2024, 1, 1), 12, 0).utc_ms, 24 * 60 + 1}, 0).error() ==
          DateError::OutOfRange);
}

TEST_CASE("calendar: the minute of the day is the one on the wall") {
    CHECK(minute_of_day(at(on(2024, 5, 14), 0, 0)) == 0);
    CHECK(minute_of_day(at(on(2024, 5, 14), 23, 59, utc(-3, 30))) == 23 * 60 + 59);
    CHECK(minute_of_day(Now{-1, 0}) == 23 * 60 + 59);
    CHECK(minute_of_day(Now{59'999, 0}) == 0);
}

TEST_CASE("calendar: months have their own lengths") {
    CHECK(days_in_month(2024, 2).value() == 29);
    CHECK(days_in_month(2100, 2).value() == 28);
    CHECK(days_in_month(2024, 4).value() == 30);
    CHECK(days_in_month(2200, 12).value() == 31);
    CHECK(days_in_month(2024, 13).error() == DateError::NotADate);
    CHECK(days_in_month(2201, 1).error() == DateError::OutOfRange);
}

TEST_CASE("calendar: a month grid puts each day under its weekday") {
    for (int column = 0; column < 7; ++column) {
        const auto first_column = static_cast<Weekday>(column);
        for (int month = 1; month <= 12; ++month) {
            const MonthGrid grid = month_grid(2024, month, first_column).value();
            int found = 0;
            for (std::size_t i = 0; i < grid.cells.size(); ++i) {
                if (!grid.cells[i]) continue;
                ++found;
                REQUIRE(grid.cells[i]->date() == YearMonthDay{2024, month, found});
                REQUIRE(static_cast<int>(i) < grid.rows * 7);
                REQUIRE(static_cast<std::size_t>(grid.cells[i]->weekday()) ==
                        (i + static_cast<std::size_t>(column)) % 7);
            }
            CHECK(found == days_in_month(2024, month).value());
        }
    }
}

TEST_CASE("calendar: a month grid has as many weeks as the month touches") {
    CHECK(month_grid(2021, 2, Weekday::Monday).value().rows == 4);
    CHECK(month_grid(2024, 2, Weekday::Monday).value().rows == 5);
    CHECK(month_grid(2024, 9, Weekday::Monday).value().rows == 6);
    CHECK(month_grid(2024, 0, Weekday::Monday).error() == DateError::NotADate);
}

TEST_CASE("calendar: dates are written as 2024-02-29 and read back") {
    CHECK(to_iso(on(2024, 2, 29)) == "2024-02-29");
    CHECK(to_iso(on(1970, 1, 1)) == "1970-01-01");
    CHECK(parse_iso("2024-02-29").value() == on(2024, 2, 29));
    for (std::int32_t n = 0; n <= Day::last_number; n += 13) {
        REQUIRE(parse_iso(to_iso(Day::nearest(n))).value().number() == n);
    }
}

TEST_CASE("calendar: what is not exactly a date is refused") {
    for (const char* text : {"",
                             "2024-2-29",
                             "2024-02-30",
                             "2024/02/29",
                             "2024-02-29 ",
                             " 2024-02-29",
                             "-024-02-29",
                             "20240229",
                             "2024-0x-29",
                             "2024-02-2\xC3",
                             "+024-02-29"}) {
        CAPTURE(text);
        CHECK(parse_iso(text).error() == DateError::NotADate);
    }
    CHECK(parse_iso("1969-12-31").error() == DateError::OutOfRange);
    CHECK(parse_iso("2201-01-01").error() == DateError::OutOfRange);
}

TEST_CASE("calendar: lengths of time are told in their two largest units") {
    const Day start = on(2024, 1, 1);
    CHECK(length_between(start, start) == Length{0, 0, 0, 0});
    CHECK(length_between(start, plus(start, -3)) == Length{0, 0, 0, 0});
    CHECK(length_between(start, plus(start, 1)) == Length{0, 0, 0, 1});
    CHECK(length_between(start, plus(start, 6)) == Length{0, 0, 0, 6});
    CHECK(length_between(start, plus(start, 7)) == Length{0, 0, 1, 0});
    CHECK(length_between(start, plus(start, 23)) == Length{0, 0, 3, 2});
    CHECK(length_between(start, on(2024, 2, 1)) == Length{0, 1, 0, 0});
    CHECK(length_between(start, on(2024, 3, 8)) == Length{0, 2, 1, 0});
    CHECK(length_between(start, on(2025, 4, 20)) == Length{1, 3, 0, 0});
    CHECK(length_between(start, on(2026, 1, 3)) == Length{2, 0, 0, 2});
}

TEST_CASE("calendar: a month that ends early still counts as a month") {
    CHECK(length_between(on(2024, 1, 31), on(2024, 2, 29)) == Length{0, 1, 0, 0});
    CHECK(length_between(on(2024, 1, 30), on(2024, 2, 29)) == Length{0, 1, 0, 0});
    CHECK(length_between(on(2024, 1, 31), on(2024, 2, 28)) == Length{0, 0, 4, 0});
    CHECK(length_between(on(2024, 1, 31), on(2024, 3, 1)) == Length{0, 1, 0, 1});
    CHECK(length_between(on(2024, 2, 29), on(2025, 2, 28)) == Length{1, 0, 0, 0});
    CHECK(length_between(on(1970, 1, 1), on(2200, 12, 31)) == Length{230, 11, 0, 0});
}

} // namespace ebb
