// A reminder as a calendar file.
// SPDX-License-Identifier: MIT
#include "features/boundaries/reminder.h"

#include "base/text.h"

#include <string_view>

namespace ebb::boundaries {
namespace {

constexpr std::size_t longest_line = 75; ///< Bytes, without the line end (RFC 5545, 3.1).

std::string without(std::string text, char unwanted) {
    std::erase(text, unwanted);
    return text;
}

/// 20261122T210000.
std::string moment(Day day, std::int32_t minute) {
    return without(to_iso(day), '-') + 'T' + without(to_clock(minute), ':') + "00";
}

/// With the signs escaped that mean something else in a calendar.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

/// A line of the file: long ones go on after a line end and a space, never inside a letter.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0u) == 0x80u)
            --end;
        out += line.substr(0, end);
        out += "\r\n ";
        line.remove_prefix(end);
        room = longest_line - 1;
    }
    out += line;
    out += "\r\n";
}

} // namespace

std::string calendar_file(const Reminder& reminder, const Now& made) {
    const Now utc{made.utc_ms, 0};
    const Day day = civil_day(utc, 0).value_or(Day{});
    std::string repeat = "RRULE:FREQ=DAILY";
    Day first = reminder.first;
    if (reminder.repeat == Reminder::Repeat::Weekly) repeat = "RRULE:FREQ=WEEKLY";
    if (reminder.repeat == Reminder::Repeat::Weekdays) {
        repeat = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
        while (first.weekday() > Weekday::Friday)
            first = day_after(first); // The first one has to fit the rule.
    }
    const std::string title = escaped(to_single_line(reminder.title));
    std::string out;
    for (const std::string& line : {std::string("BEGIN:VCALENDAR"),
                                    std::string("VERSION:2.0"),
                                    std::string("PRODID:-//Notes//Notes//EN"),
                                    std::string("BEGIN:VEVENT"),
                                    "UID:" + std::to_string(made.utc_ms) + "@notes",
                                    "DTSTAMP:" + moment(day, minute_of_day(utc)) + "Z",
                                    "DTSTART:" + moment(first, reminder.minute),
                                    std::string("DURATION:PT5M"),
                                    repeat,
                                    "SUMMARY:" + title,
                                    std::string("CLASS:PRIVATE"),
                                    std::string("TRANSP:TRANSPARENT"),
                                    std::string("BEGIN:VALARM"),
                                    std::string("ACTION:DISPLAY"),
                                    "DESCRIPTION:" + title,
                                    std::string("TRIGGER:PT0S"),
                                    std::string("END:VALARM"),
                                    std::string("END:VEVENT"),
                                    std::string("END:VCALENDAR")}) {
        add_line(out, line);
    }
    return out;
}

} // namespace ebb::boundaries
