// A reminder as a calendar file (iCalendar, RFC 5545): a closed page can't call anybody.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/now.h"

#include <cstdint>
#include <string>

namespace ebb::boundaries {

struct Reminder {
    enum class Repeat : std::uint8_t { Daily, Weekdays, Weekly };

    std::string title; ///< Others may see it: whoever writes it keeps it plain. One line.
    std::int32_t minute = 21 * 60; ///< Of the day, by the clock on the wall.
    Repeat repeat = Repeat::Daily;
    Day first; ///< The first day; weekly ones come on its weekday.
};

/// The file. Its times are those of the wall's clock wherever the calendar is; the page adds the
/// zone that it is in (web/zone.js). `made` is now.
std::string calendar_file(const Reminder& reminder, const Now& made);

} // namespace ebb::boundaries
