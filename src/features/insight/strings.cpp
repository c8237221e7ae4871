// Every sentence of What I see that is put together.
// SPDX-License-Identifier: MIT
#include "features/insight/strings.h"

#include "features/pulls/queries.h"
#include "features/pulls/says.h"

#include <algorithm>

namespace ebb::insight::strings {
namespace {

constexpr std::size_t most_gaps = 12; ///< That a sentence lists.

std::string count(std::int32_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string every(std::int32_t hours) {
    constexpr std::int32_t day = 24;
    if (hours <= 1) return "every hour";
    if (hours < 2 * day) return "every " + count(hours, "hour", "hours");
    return "every " + count((hours + day / 2) / day, "day", "days");
}

/// "a 7", "an 8"
std::string whole(std::int32_t value_in_tenths) {
    const std::int32_t value = (value_in_tenths + 5) / 10;
    return (value == 8 ? "an " : "a ") + std::to_string(value);
}

void add(std::string& text, std::string_view line) {
    text += line;
    text += '\n';
}

} // namespace

std::string slot_words(std::size_t slot) {
    return std::to_string(2 * slot) + ":00 to " + std::to_string(2 * slot + 2) + ":00";
}

std::string cell_words(const Cell& cell) {
    std::string words;
    if (cell.pulls > 0) words = count(cell.pulls, "pull", "pulls");
    if (cell.slips > 0) {
        words += (words.empty() ? "" : ", ") + count(cell.slips, "slip", "slips");
    }
    return words.empty() ? "none" : words;
}

std::string nothing_yet(const Seen& seen) {
    return "After five pulls or slips, what repeats shows here. So far: " +
           std::to_string(seen.pulls + seen.slips) + '.';
}

std::string counts(const Seen& seen) {
    return count(seen.pulls, "pull", "pulls") + " and " +
           (seen.slips == 0 ? "no slips" : count(seen.slips, "slip", "slips")) + '.';
}

std::string lie_ahead(std::int32_t entries) {
    return count(entries, "more lies", "more lie") + " in the future, and " +
           (entries == 1 ? "is" : "are") + " not counted yet.";
}

std::string without_hour(std::int32_t slips) {
    return count(slips, "slip is", "slips are") +
           " not in it: " + (slips == 1 ? "its hour was not said." : "their hour was not said.");
}

std::string peak_words(const Peak& peak) {
    if (!peak.slot && !peak.weekday) return "They come at many times, on many days.";
    std::string words = "Many come ";
    if (peak.slot) {
        words += "between " + std::to_string(2 * *peak.slot) + ":00 and " +
                 std::to_string(2 * *peak.slot + 2) + ":00";
    }
    if (peak.weekday) {
        words += peak.slot ? ", and on " : "on ";
        words += std::string(weekday_name(static_cast<Weekday>(*peak.weekday))) + 's';
    }
    return words + '.';
}

std::string fall_words(const Fall& seen) {
    constexpr std::size_t after = 5;
    const std::string before = whole(seen.mean.front());
    const std::string then = whole(seen.mean[after]);
    const std::string_view still = before == then ? " is still " : " is ";
    return "On average, " + before + std::string(still) + then + " after five minutes.";
}

std::string fall_key(const Fall& seen) {
    return "From " + std::to_string(seen.pulls) +
           " pulls that were rated more than once. The band holds the middle half of them.";
}

std::string tenths(std::int32_t value) {
    return std::to_string(value / 10) + '.' + std::to_string(value % 10);
}

std::string ends_words(const Ends& seen) {
    return "Of " + count(seen.told(), "pull", "pulls") + ", " + std::to_string(seen.rode) +
           (seen.rode == 1 ? " was" : " were") + " ridden out and " + std::to_string(seen.acted) +
           " acted on; of " + std::to_string(seen.unsure) + " you are not sure.";
}

std::string gaps_words(const Gaps& gaps) {
    std::string words = "A pull comes about " + every(gaps.hours) + '.';
    // Less than a quarter more or less is chance.
    const std::int32_t change = gaps.later - gaps.earlier;
    if (gaps.earlier > 0 && (change < 0 ? -change : change) * 4 > gaps.earlier) {
        words += " Lately about " + every(gaps.later) + ", before that about " +
                 every(gaps.earlier) + '.';
    }
    return words;
}

std::string days_words(const BoundaryLine& of) {
    const std::int32_t counted = of.kept + of.slipped;
    if (counted == 0) return "Nothing logged in these days";
    return std::to_string(of.kept) + " of " + count(counted, "day", "days");
}

std::string slips_words(const BoundaryLine& of) {
    if (of.kind == boundaries::Kind::Do) {
        return of.slipped == 0 ? "" : count(of.slipped, "day", "days") + " without it.";
    }
    std::string words;
    if (!of.between.empty()) {
        const std::size_t shown = std::min(of.between.size(), most_gaps);
        words = "Days between slips: ";
        for (std::size_t i = of.between.size() - shown; i < of.between.size(); ++i) {
            words += std::to_string(of.between[i]);
            words += i + 1 < of.between.size() ? ", " : ".";
        }
    }
    if (of.since && !words.empty()) words += ' ';
    if (of.since == 0) {
        words += "The last one was today.";
    } else if (of.since) {
        words += count(*of.since, "day", "days") + " since the last one.";
    }
    return words;
}

std::string span_words(Span over, Day today) {
    const YearMonthDay date = today.date();
    const std::string until = std::to_string(date.day) + ' ' + std::string(month_name(date.month)) +
                              ' ' + std::to_string(date.year);
    if (over == Span::All) return "All up to " + until + '.';
    return "The " + std::string(spans[static_cast<std::size_t>(over)]) + " up to " + until + '.';
}

std::string
page(const Language& language, const Seen& seen, const pulls::Model& pulls, Span over, Day today) {
    std::string text;
    add(text, heading);
    add(text, span_words(over, today));
    add(text, counts(seen));
    if (seen.map.entries >= fewest) {
        add(text, "");
        add(text, peak_words(peak_of(seen.map)));
        if (seen.map.without_hour > 0) add(text, without_hour(seen.map.without_hour));
        for (std::size_t row = 0; row < weekdays; ++row) {
            std::string words;
            for (std::size_t slot = 0; slot < slots; ++slot) {
                const Cell& cell = seen.map.cells[row][slot];
                if (cell == Cell{}) continue;
                words += (words.empty() ? ": " : "; ") + slot_words(slot) + ' ' + cell_words(cell);
            }
            if (!words.empty()) {
                add(text, std::string(weekday_name(static_cast<Weekday>(row))) + words + '.');
            }
        }
    }
    if (seen.fall.pulls >= fewest) {
        add(text, "");
        add(text, fall_words(seen.fall));
    }
    if (seen.ends.told() >= fewest) add(text, ends_words(seen.ends));
    if (seen.gaps.count >= fewest) add(text, gaps_words(seen.gaps));
    if (!seen.boundaries.empty()) {
        add(text, "");
        for (const BoundaryLine& boundary : seen.boundaries) {
            std::string words = boundary.name + ": " + days_words(boundary) + '.';
            const std::string slips = slips_words(boundary);
            if (!slips.empty()) words += ' ' + slips;
            add(text, words);
        }
    }
    if (!pulls.cards.empty()) {
        add(text, "");
        for (const pulls::Card& card : pulls.cards) {
            const pulls::CardRecord record = record_of(pulls, card.id);
            add(text,
                pulls::plan_words(language, card) + ' ' +
                    words::Pulls(language).record(record.used, record.held) + '.');
        }
    }
    return text;
}

} // namespace ebb::insight::strings
