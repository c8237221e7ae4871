// Every time zone at each change of its clocks from 2020 to 2040: no day is lost or made up.
// SPDX-License-Identifier: MIT
//
// Where the clocks change is the system's own knowledge (tzdata through the C library), so only
// native tests can ask it.
#if defined(__linux__) && !defined(__EMSCRIPTEN__)

#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"
#include "support/after.h"
#include "support/boundaries.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

namespace ebb::boundaries {
namespace {

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t day_long = 24 * hour;

/// The names of all zones and of their links: lines "Z name ..." and "L target name".
std::vector<std::string> zone_names() {
    std::vector<std::string> names;
    std::FILE* file = std::fopen("/usr/share/zoneinfo/tzdata.zi", "r");
    if (file == nullptr) return names;
    char line[512];
    char first[256];
    char second[256];
    while (std::fgets(line, sizeof line, file) != nullptr) {
        if (std::sscanf(line, "Z %255s", first) == 1) names.emplace_back(first);
        if (std::sscanf(line, "L %255s %255s", first, second) == 2) names.emplace_back(second);
    }
    std::fclose(file);
    return names;
}

/// The rules of a zone as they are stored: many names stand for the same ones.
std::string rules_of(const std::string& zone) {
    std::string bytes;
    std::FILE* file = std::fopen(("/usr/share/zoneinfo/" + zone).c_str(), "rb");
    if (file == nullptr) return bytes;
    char part[4096];
    for (std::size_t got = 1; got > 0;) {
        got = std::fread(part, 1, sizeof part, file);
        bytes.append(part, got);
    }
    std::fclose(file);
    return bytes;
}

/// What the clock on the wall shows in the zone that was entered last.
std::tm wall(std::int64_t second) {
    const std::time_t moment = second;
    std::tm parts{};
    localtime_r(&moment, &parts);
    return parts;
}

void enter(const std::string& zone) {
    setenv("TZ", zone.c_str(), 1);
    tzset();
}

Now now_at(std::int64_t second) {
    return {second * 1000, static_cast<std::int32_t>(wall(second).tm_gmtoff / 60)};
}

std::int64_t start_of(int year) {
    return std::int64_t{on(year, 1, 1).number()} * day_long;
}

/// The first seconds with another offset than the second before.
std::vector<std::int64_t> changes() {
    std::vector<std::int64_t> found;
    for (std::int64_t day = start_of(2020); day < start_of(2041); day += day_long) {
        std::int64_t before = day;
        std::int64_t after = day + day_long;
        if (wall(before).tm_gmtoff == wall(after).tm_gmtoff) continue;
        while (after - before > 1) {
            const std::int64_t middle = before + (after - before) / 2;
            (wall(middle).tm_gmtoff == wall(before).tm_gmtoff ? before : after) = middle;
        }
        found.push_back(after);
    }
    return found;
}

/// How many moments around the change fall into another day than the clock on the wall says.
int wrong_days(std::int64_t change) {
    int wrong = 0;
    for (std::int64_t second = change - 26 * hour; second <= change + 26 * hour;
         second += hour / 4) {
        const std::tm parts = wall(second);
        const Day date = on(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
        const Now now{second * 1000, static_cast<std::int32_t>(parts.tm_gmtoff / 60)};
        for (const int start : {0, 3, 6}) {
            const Day expected = parts.tm_hour < start ? plus(date, -1) : date;
            wrong += civil_day(now, start).value() == expected ? 0 : 1;
        }
    }
    return wrong;
}

/// Kept days of somebody who says so at the same time of the wall's clock on each of the five days
/// around the change.
Tally lived_through(std::int64_t change, int at_hour, int at_minute) {
    std::tm first = wall(change - 2 * day_long);
    Model model;
    Day today;
    for (int i = 0; i < 5; ++i) {
        std::tm parts = first;
        parts.tm_mday += i;
        parts.tm_hour = at_hour;
        parts.tm_min = at_minute;
        parts.tm_isdst = -1;
        std::int64_t second = std::mktime(&parts);
        // Where that time is left out, an hour earlier or later is of the same day.
        const Day date = plus(on(first.tm_year + 1900, first.tm_mon + 1, first.tm_mday), i);
        for (const std::int64_t by : {-hour, 2 * hour}) {
            if (civil_day(now_at(second), 0).value() != date) second += by;
        }
        const Now now = now_at(second);
        today = civil_day(now, 0).value();
        if (i == 0)
            model = after(Model{},
                          AddBoundary{.name = "Photos", .what_counts = "", .why = "", .start = {}},
                          now,
                          0);
        model = after(model, MarkDays{model.all[0].id, today, today, DayState::Kept}, now, 0);
    }
    return standing(model.all[0], today).tally;
}

} // namespace

TEST_CASE("boundaries: no zone's clock change from 2020 to 2040 gives a wrong day") {
    const char* before = std::getenv("TZ");
    const std::string own = before == nullptr ? "" : before;
    const std::vector<std::string> zones = zone_names();
    if (zones.empty()) {
        MESSAGE("this machine has no list of zones");
        return;
    }
    REQUIRE(zones.size() > 400);
    int seen = 0;
    std::set<std::string> known;
    for (const std::string& zone : zones) {
        if (!known.insert(rules_of(zone)).second) continue;
        enter(zone);
        for (const std::int64_t change : changes()) {
            ++seen;
            CAPTURE(zone);
            CAPTURE(change);
            REQUIRE(wrong_days(change) == 0);
            for (const int at_hour : {0, 2, 12, 23}) {
                REQUIRE(lived_through(change, at_hour, 30) == Tally{5, 0, 0, 0});
            }
        }
    }
    CHECK(known.size() > 200);
    CHECK(seen > 2000);
    before == nullptr ? unsetenv("TZ") : setenv("TZ", own.c_str(), 1);
    tzset();
}

} // namespace ebb::boundaries

#endif
