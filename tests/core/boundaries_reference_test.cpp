// Random lives, told to the real model and to a slow one that is obvious: both must say the same.
// SPDX-License-Identifier: MIT
#include "features/boundaries/codec.h"
#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"
#include "support/boundaries.h"
#include "support/chance.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <doctest/doctest.h>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ebb::boundaries {
namespace {

/// One boundary as a person with a paper calendar would keep it: a note for each day.
struct PaperCalendar {
    std::map<int, char> marks; ///< K or P, by day number.
    std::map<int, int> slips;  ///< How many, by day number.
    int start = 0;
    std::optional<int> put_away_on; ///< The day on which it was archived.
    bool quiet = false;
    int quiet_from = 0;

    /// The last day that counts.
    [[nodiscard]] int end(int today) const { return std::min(put_away_on.value_or(today), today); }

    [[nodiscard]] char state(int day, int today) const {
        if (day < start || day > end(today)) return '-';
        if (slips.count(day) > 0) return 'S';
        if (marks.count(day) > 0) return marks.at(day);
        return quiet && day >= quiet_from ? 'K' : '.';
    }
    [[nodiscard]] std::string states(int first, int last, int today) const {
        std::string text;
        for (int day = first; day <= last; ++day)
            text += state(day, today);
        return text;
    }
    /// All days that count.
    [[nodiscard]] std::string story(int today) const { return states(start, end(today), today); }

    [[nodiscard]] bool can_tell(int first, int last, int today) const {
        return first <= last && first >= start && last <= end(today);
    }
    /// Pauses can be written into days to come, and what is written there can be taken back.
    [[nodiscard]] bool can_plan(int first, int last, char letter, int today) const {
        if (last <= today || put_away_on) return can_tell(first, last, today);
        return first <= last && first >= start && (letter == '.' || last <= today + max_days_ahead);
    }
    void tell(int first, int last, char letter, int today) {
        const bool plan = letter == 'P' || letter == '.';
        if (!(plan ? can_plan(first, last, letter, today) : can_tell(first, last, today))) return;
        bool any_free = false;
        for (int day = first; day <= last; ++day)
            any_free = any_free || slips.count(day) == 0;
        if (!any_free) return;
        for (int day = first; day <= last; ++day) {
            if (letter == '.') marks.erase(day);
            if (letter == 'K' || letter == 'P') marks[day] = letter;
            if (letter == 'S' && slips.count(day) == 0) slips[day] = 1;
        }
    }
    void choose_quiet(int today) {
        if (quiet) return;
        quiet = true;
        quiet_from = today > start ? today : 0;
    }
    void choose_daily(int today) {
        for (int day = std::max(start, quiet_from); quiet && day <= std::min(end(today), today - 1);
             ++day) {
            if (marks.count(day) == 0) marks[day] = 'K';
        }
        quiet = false;
    }
    void put_away(int today) {
        if (!put_away_on) put_away_on = today;
    }
    void take_up_again(int today) {
        for (int day = put_away_on.value_or(today) + 1; day < today; ++day) {
            if (marks.count(day) == 0) marks[day] = 'P';
        }
        put_away_on.reset();
    }
};

int count(const std::string& story, char letter) {
    return static_cast<int>(std::count(story.begin(), story.end(), letter));
}

/// Kept days of each stretch between slips.
std::vector<int> runs(const std::string& story) {
    std::vector<int> kept{0};
    for (const char letter : story) {
        if (letter == 'S') kept.push_back(0);
        if (letter == 'K') ++kept.back();
    }
    return kept;
}

/// The weights of all kept days, summed one by one instead of carried along.
double summed_steadiness(const std::string& story) {
    double sum = 0;
    int later = 0; // Kept and slip days after the one at hand.
    for (std::size_t i = story.size(); i-- > 0;) {
        if (story[i] == 'K')
            sum += 100 * (1 - std::pow(0.5, 1.0 / 13)) * std::pow(0.5, later / 13.0);
        if (story[i] == 'K' || story[i] == 'S') ++later;
    }
    return sum;
}

/// A life of random days: the model, the calendar, and what happens to both.
struct Life {
    Chance chance;
    Story story;
    PaperCalendar paper;
    std::map<int, int> hard_days;
    int span; ///< Days that entries fall into.

    Life(std::uint32_t seed, int days) : chance(seed), story(told("")), span(days) {
        paper.start = story.today.number();
    }

    [[nodiscard]] int today() const { return story.today.number(); }
    [[nodiscard]] int any_day() { return first_day().number() + chance.between(-4, span); }
    [[nodiscard]] static Day day(int number) { return Day::from_number(number).value(); }

    void step() {
        switch (chance.between(1, 12)) {
        case 1:
        case 2:
        case 3:
        case 4:
            return tell(any_day(), chance.between(-1, 3));
        case 5:
            return tell(any_day(), chance.between(4, span / 4));
        case 6:
            return log_slip();
        case 7:
            return remove_slip();
        case 8:
            return chance.one_in(2) ? rate_day() : clear_day();
        case 9:
            return chance.one_in(4) ? move_start() : change_mode();
        case 10:
            return archive_or_not();
        default:
            story.today = day(chance.one_in(8) ? any_day()
                                               : std::min(today() + chance.between(0, 3),
                                                          first_day().number() + span));
        }
    }

    void tell(int first, int more) {
        static constexpr DayState states[] = {
            DayState::Kept, DayState::Kept, DayState::Paused, DayState::Slip, DayState::Unknown};
        const DayState state = chance.pick(states);
        MarkDays mark{story.id(), day(first), day(first + more), state};
        mark.reason = static_cast<PauseReason>(chance.between(0, 6));
        story.act(mark);
        paper.tell(first, first + more, letter_of(state), today());
    }
    void log_slip() {
        const int number = any_day();
        LogSlip log{story.id(), {}};
        log.slip.day = day(number);
        const int hour = chance.between(0, 11);
        if (chance.one_in(2)) log.slip.at = at(day(number), hour, 0);
        log.slip.note = chance.words();
        log.slip.trigger.words = chance.words();
        log.slip.times = chance.between(1, 5);
        if (chance.one_in(3) && log.slip.at) log.slip.began_again = log.slip.at;
        story.act(log);
        if (paper.can_tell(number, number, today())) ++paper.slips[number];
    }
    void remove_slip() {
        if (story.boundary().slips.empty()) return;
        const Slip slip = chance.pick(story.boundary().slips);
        story.act(RemoveSlip{story.id(), slip.id});
        if (--paper.slips[slip.day.number()] == 0) paper.slips.erase(slip.day.number());
    }
    void clear_day() {
        const int number = any_day();
        story.act(ClearDay{story.id(), day(number)});
        paper.marks.erase(number);
        paper.slips.erase(number);
    }
    void move_start() {
        const int number = any_day();
        EditBoundary edit;
        edit.id = story.id();
        edit.start = day(number);
        story.act(edit);
        if (number <= today()) paper.start = number;
    }
    void rate_day() {
        const int number = any_day();
        const int hard = chance.between(0, 5);
        story.act(RateDay{day(number), hard});
        if (number > today()) return;
        if (hard == 0) hard_days.erase(number);
        if (hard > 0) hard_days[number] = hard;
    }
    void change_mode() {
        EditBoundary edit;
        edit.id = story.id();
        edit.mode = chance.one_in(2) ? Mode::Quiet : Mode::Daily;
        story.act(edit);
        edit.mode == Mode::Quiet ? paper.choose_quiet(today()) : paper.choose_daily(today());
    }
    void archive_or_not() {
        if (chance.one_in(3)) {
            story.act(ArchiveBoundary{story.id()});
            paper.put_away(today());
        } else {
            story.act(UnarchiveBoundary{story.id()});
            paper.take_up_again(today());
        }
    }

    void compare() const {
        const int first = first_day().number() - 10;
        const int last = first_day().number() + span + 10;
        REQUIRE(letters(day_states(story.boundary(), day(first), day(last), story.today)) ==
                paper.states(first, last, today()));

        const std::string days = paper.story(today());
        const Standing standing = story.standing();
        REQUIRE(standing.tally ==
                Tally{count(days, 'K'), count(days, 'S'), count(days, 'P'), count(days, '.')});
        const std::vector<int> kept = runs(days);
        REQUIRE(standing.current_run == kept.back());
        REQUIRE(standing.longest_run == *std::max_element(kept.begin(), kept.end()));
        REQUIRE(standing.steadiness == doctest::Approx(summed_steadiness(days)));

        int open_today = !days.empty() && paper.state(today(), today()) == '.' ? 1 : 0;
        REQUIRE(static_cast<int>(unlogged_days(story.boundary(), story.today).size()) ==
                standing.tally.unlogged - open_today);
        std::vector<std::int32_t> between;
        std::size_t before = std::string::npos;
        for (std::size_t i = 0; i < days.size(); ++i) {
            if (days[i] != 'S') continue;
            if (before != std::string::npos)
                between.push_back(static_cast<std::int32_t>(i - before));
            before = i;
        }
        REQUIRE(days_between_slips(story.boundary(), story.today) == between);
        const std::array<DayState, 7> week = last_week(story.boundary(), story.today);
        REQUIRE(letters({week.begin(), week.end()}) == paper.states(today() - 6, today(), today()));

        const std::vector<DaySum> sums = day_sums(story.model, day(first), day(last), story.today);
        REQUIRE(sums.size() == static_cast<std::size_t>(last - first + 1));
        int wrong = 0;
        for (int number = first; number <= last; ++number) {
            const char letter = paper.state(number, today());
            const DaySum sum{letter == 'K', letter == 'S', letter == 'P', letter == '.'};
            const auto hard = hard_days.find(number);
            const int told = hard == hard_days.end() ? 0 : hard->second;
            wrong += sums[static_cast<std::size_t>(number - first)] == sum ? 0 : 1;
            wrong += hard_on(story.model, day(number)).value_or(0) == told ? 0 : 1;
        }
        REQUIRE(wrong == 0);

        REQUIRE(is_sound(story.model));
        REQUIRE(decode(encode(story.model)).value() == story.model);
    }
};

} // namespace

TEST_CASE("boundaries: a few random months say what a paper calendar says, after every entry") {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Life life(seed, 70);
        for (int n = 0; n < 150; ++n) {
            CAPTURE(n);
            life.step();
            life.compare();
        }
    }
}

TEST_CASE("boundaries: ten random years say what a paper calendar says") {
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        Life life(seed, 3653);
        for (int n = 0; n < 4000; ++n) {
            life.step();
            if (n % 100 == 99) life.compare();
        }
    }
}

} // namespace ebb::boundaries
