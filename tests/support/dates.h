// Dates and moments for tests: on(2024, 2, 29), at(on(2024, 2, 29), 23, 59, utc(+1)).
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/now.h"

#include <cstdint>
#include <ostream>

namespace ebb {

/// The day of a date that is known to be right.
inline Day on(int year, int month, int day) {
    return Day::from({year, month, day}).value();
}

/// The day `days` after `day`; earlier ones with a negative number.
inline Day plus(Day day, int days) {
    return Day::from_number(day.number() + days).value();
}

/// A zone offset in minutes: utc(+1), utc(-3, 30).
constexpr std::int32_t utc(int hours, int minutes = 0) {
    return hours * 60 + (hours < 0 ? -minutes : minutes);
}

/// The moment at which a clock in a zone with this offset shows this date and time.
inline Now at(Day date, int hour, int minute, std::int32_t offset_minutes = 0) {
    const std::int64_t local = std::int64_t{date.number()} * 24 * 60 + hour * 60 + minute;
    return {(local - offset_minutes) * 60'000, offset_minutes};
}

/// The same moment, seen by somebody with another offset.
inline Now seen_from(Now moment, std::int32_t offset_minutes) {
    return {moment.utc_ms, offset_minutes};
}

inline std::ostream& operator<<(std::ostream& out, Day day) {
    return out << to_iso(day);
}

inline std::ostream& operator<<(std::ostream& out, DateError error) {
    return out << (error == DateError::NotADate ? "NotADate" : "OutOfRange");
}

inline std::ostream& operator<<(std::ostream& out, Weekday weekday) {
    return out << "day " << static_cast<int>(weekday) << " of the week, from 0";
}

inline std::ostream& operator<<(std::ostream& out, const Now& now) {
    return out << now.utc_ms << " ms UTC, offset " << now.offset_minutes << " min";
}

template <class T, class E>
    requires requires(std::ostream& out, T value, E error) { out << value << error; }
std::ostream& operator<<(std::ostream& out, const Result<T, E>& result) {
    return result ? out << *result : out << "error " << result.error();
}

} // namespace ebb
