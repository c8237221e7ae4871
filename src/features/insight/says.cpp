// What the app says of what it sees: sentences over numbers and days, and the page that is printed.
// SPDX-License-Identifier: MIT
#include "features/insight/says.h"

#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "words/insight.h"
#include "words/pulls.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace ebb::insight {
namespace {

constexpr std::size_t most_gaps = 12; ///< That a sentence lists.

/// "every 14 hours", "every 2 days"
std::string every(const words::Insight& words, std::int32_t hours) {
    constexpr std::int32_t day = 24;
    if (hours < 2 * day) return words.every_hours(std::max(hours, 1));
    return words.every_days((hours + day / 2) / day);
}

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

/// The newest days between slips, the newest last.
std::string between_words(const Language& language, const BoundaryLine& of) {
    const std::size_t shown = std::min(of.between.size(), most_gaps);
    std::vector<std::string> days;
    for (std::size_t i = of.between.size() - shown; i < of.between.size(); ++i)
        days.push_back(language.number(of.between[i]));
    return words::Insight(language).between(views(days));
}

void add(std::string& text, std::string_view line) {
    text += line;
    text += '\n';
}

void add_map(std::string& text, const Language& language, const Map& map) {
    const words::Insight words(language);
    for (std::size_t row = 0; row < weekdays; ++row) {
        const std::size_t day = weekday_of_row(language, row);
        std::vector<std::string> cells;
        for (std::size_t slot = 0; slot < slots; ++slot) {
            const Cell& cell = map.cells[day][slot];
            if (cell == Cell{}) continue;
            cells.push_back(
                words.print_cell(slot_words(language, slot), words.cell(cell.pulls, cell.slips)));
        }
        if (!cells.empty()) {
            add(text, words.print_row(static_cast<Weekday>(day), views(cells)));
        }
    }
}

} // namespace

std::size_t weekday_of_row(const Language& language, std::size_t row) {
    return (static_cast<std::size_t>(language.first_weekday()) + row) % weekdays;
}

TimeOfDay start_of(std::size_t slot) {
    constexpr std::size_t minutes_in_slot = 24 * 60 / slots;
    return {static_cast<std::int32_t>(slot % slots * minutes_in_slot)};
}

std::string slot_words(const Language& language, std::size_t slot) {
    return words::Insight(language).hours(start_of(slot), start_of(slot + 1));
}

std::string peak_words(const Language& language, const Peak& peak) {
    const words::Insight words(language);
    if (!peak.slot && !peak.weekday) return std::string(words.peak_none());
    const auto weekday = static_cast<Weekday>(peak.weekday.value_or(0));
    if (!peak.slot) return words.peak_weekday(weekday);
    const TimeOfDay from = start_of(*peak.slot);
    const TimeOfDay until = start_of(*peak.slot + 1);
    if (!peak.weekday) return words.peak_hours(from, until);
    return words.peak_both(from, until, weekday);
}

std::string fall_words(const Language& language, const Fall& seen) {
    constexpr std::size_t after = 5;
    const auto whole = [&](std::size_t minute) { return (seen.mean[minute] + 5) / 10; };
    const words::Insight words(language);
    if (whole(0) == whole(after)) return words.fall_none(whole(0));
    return words.fall_to(whole(0), whole(after));
}

std::string gaps_words(const Language& language, const Gaps& gaps) {
    const words::Insight words(language);
    const std::string all = every(words, gaps.hours);
    // Less than a quarter more or less is chance.
    const std::int32_t change = gaps.later - gaps.earlier;
    if (gaps.earlier > 0 && (change < 0 ? -change : change) * 4 > gaps.earlier) {
        return words.gaps_changed(all, every(words, gaps.later), every(words, gaps.earlier));
    }
    return words.gaps(all);
}

std::string slips_words(const Language& language, const BoundaryLine& of) {
    const words::Insight words(language);
    if (of.kind == boundaries::Kind::Do) {
        return of.slipped == 0 ? std::string() : words.not_done(of.slipped);
    }
    if (of.between.empty()) return of.since ? words.since(*of.since) : std::string();
    const std::string between = between_words(language, of);
    return of.since ? words.between_and_since(between, words.since(*of.since)) : between;
}

std::string
page(const Language& language, const Seen& seen, const pulls::Model& pulls, Span over, Day today) {
    const words::Insight words(language);
    std::string text;
    add(text, words.heading());
    const std::optional<std::int32_t> days = days_of(over);
    add(text, days ? words.up_to_days(*days, today) : words.up_to_all(today));
    add(text, words.counts(seen.pulls, seen.slips));
    if (seen.map.entries >= fewest) {
        add(text, "");
        add(text, peak_words(language, peak_of(seen.map)));
        if (seen.map.without_hour > 0) add(text, words.without_hour(seen.map.without_hour));
        add_map(text, language, seen.map);
    }
    if (seen.fall.pulls >= fewest) {
        add(text, "");
        add(text, fall_words(language, seen.fall));
    }
    const Ends& ends = seen.ends;
    if (ends.told() >= fewest) {
        add(text, words.ends_are(ends.told(), ends.rode, ends.acted, ends.unsure));
    }
    if (seen.gaps.count >= fewest) add(text, gaps_words(language, seen.gaps));
    if (!seen.boundaries.empty()) {
        add(text, "");
        for (const BoundaryLine& boundary : seen.boundaries) {
            const std::string kept = words.kept(boundary.kept + boundary.slipped, boundary.kept);
            const std::string slips = slips_words(language, boundary);
            add(text,
                slips.empty() ? words.print_boundary(boundary.name, kept)
                              : words.print_boundary_slips(boundary.name, kept, slips));
        }
    }
    if (!pulls.cards.empty()) {
        add(text, "");
        for (const pulls::Card& card : pulls.cards) {
            const pulls::CardRecord record = record_of(pulls, card.id);
            add(text,
                words.print_plan(pulls::plan_words(language, card),
                                 words::Pulls(language).record(record.used, record.held)));
        }
    }
    return text;
}

} // namespace ebb::insight
