// A reminder as a calendar file.
// SPDX-License-Identifier: MIT
#include "features/boundaries/reminder.h"
#include "support/dates.h"

#include <doctest/doctest.h>
#include <string>

namespace ebb::boundaries {
namespace {

const Now made = at(on(2026, 11, 22), 13, 5, utc(+1));

std::string file(std::string title, Reminder::Repeat repeat = Reminder::Repeat::Daily) {
    return calendar_file({std::move(title), 21 * 60, repeat, on(2026, 11, 22)}, made);
}

bool has_line(const std::string& text, const std::string& line) {
    return ("\r\n" + text).find("\r\n" + line + "\r\n") != std::string::npos;
}

} // namespace

TEST_CASE("reminder: it comes every day at the chosen time of the wall's clock") {
    const std::string text = file("Evening note");
    CHECK(has_line(text, "DTSTART:20261122T210000"));
    CHECK(has_line(text, "RRULE:FREQ=DAILY"));
    CHECK(has_line(text, "DTSTAMP:20261122T120500Z"));
    CHECK(has_line(text, "SUMMARY:Evening note"));
    CHECK(has_line(text, "CLASS:PRIVATE"));
}

TEST_CASE("reminder: on weekdays the first one is a weekday") {
    const std::string text = file("Note", Reminder::Repeat::Weekdays); // 22 November is a Sunday.
    CHECK(has_line(text, "DTSTART:20261123T210000"));
    CHECK(has_line(text, "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
}

TEST_CASE("reminder: a title can't become anything else in the file, and long lines are folded") {
    CHECK(has_line(file("a;b,c\\d\r\nRRULE:x"), "SUMMARY:a\\;b\\,c\\\\d RRULE:x"));
    std::string title;
    for (int i = 0; i < 60; ++i)
        title += "\xC3\xA9";
    const std::string text = file(title);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = text.find("\r\n", from);
        REQUIRE(end != std::string::npos);
        CHECK(end - from <= 75);
        CHECK((static_cast<unsigned char>(text[from]) & 0xC0u) != 0x80u);
        from = end + 2;
    }
    std::string whole = text;
    for (std::size_t at = whole.find("\r\n "); at != std::string::npos; at = whole.find("\r\n "))
        whole.erase(at, 3);
    CHECK(has_line(whole, "SUMMARY:" + title));
}

} // namespace ebb::boundaries
