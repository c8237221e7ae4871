// Tests of where in a breath a moment lies, and of runs against a clock.
// SPDX-License-Identifier: MIT
#include "features/breathing/engine.h"
#include "features/breathing/queries.h"
#include "features/breathing/running.h"
#include "support/chance.h"

#include <cmath>
#include <cstdint>
#include <doctest/doctest.h>
#include <vector>

namespace ebb::breathing {
namespace {

constexpr std::int64_t ms_per_day = 24LL * 60 * 60 * 1000;

Timing timing(double in, double top_up, double hold_in, double out, double hold_out) {
    const auto ms = [](double seconds) { return static_cast<std::int32_t>(seconds * 1000); };
    return {{ms(in), ms(top_up), ms(hold_in), ms(out), ms(hold_out)}};
}

Timing sigh() {
    return timing(3, 1, 0, 8, 0);
}

/// A pattern that somebody could make.
Timing any_timing(Chance& chance) {
    Parts parts;
    parts.in = chance.between(least_breath, most_breath);
    parts.top_up = chance.one_in(3) ? chance.between(1, most_top_up) : 0;
    parts.hold_in = chance.one_in(2) ? chance.between(0, most_hold) : 0;
    parts.out = chance.between(least_breath, most_breath);
    parts.hold_out = chance.one_in(2) ? chance.between(0, most_hold) : 0;
    return timing_of(parts);
}

/// What a person with a stopwatch would say: walks through the parts one by one.
Phase phase_by_walking(const Timing& pattern, std::int64_t elapsed_ms) {
    std::int64_t edge = elapsed_ms - elapsed_ms % pattern.breath();
    for (std::size_t i = 0;; ++i) {
        edge += pattern.parts[i];
        if (elapsed_ms < edge) return static_cast<Phase>(i);
    }
}

std::int64_t any_moment(Chance& chance) {
    return static_cast<std::int64_t>(chance.between(0, 86'399)) * 1000 + chance.between(0, 999);
}

} // namespace

TEST_CASE("breathing: a sigh is a breath in, a little more, and a long breath out") {
    CHECK(breath_at(sigh(), 0).phase == Phase::In);
    CHECK(breath_at(sigh(), 2999).phase == Phase::In);
    CHECK(breath_at(sigh(), 3000).phase == Phase::TopUp);
    CHECK(breath_at(sigh(), 4000).phase == Phase::Out);
    CHECK(breath_at(sigh(), 11'999).phase == Phase::Out);
    CHECK(breath_at(sigh(), 12'000).phase == Phase::In);
    CHECK(breath_at(sigh(), 12'000).number == 1);
}

TEST_CASE("breathing: the lungs are empty at the start, full at the top, empty at the end") {
    CHECK(breath_at(sigh(), 0).fullness == 0.F);
    CHECK(breath_at(sigh(), 3000).fullness == full_before_top_up);
    CHECK(breath_at(sigh(), 4000).fullness == 1.F);
    CHECK(breath_at(sigh(), 8000).fullness == doctest::Approx(0.5));
    CHECK(breath_at(sigh(), 12'000).fullness == 0.F);
    CHECK(breath_at(timing(4, 0, 4, 4, 4), 6000).fullness == 1.F);
    CHECK(breath_at(timing(4, 0, 4, 4, 4), 14'000).fullness == 0.F);
}

TEST_CASE("breathing: the count says how many seconds of the part are left") {
    CHECK(breath_at(sigh(), 0).seconds_left == 3);
    CHECK(breath_at(sigh(), 1).seconds_left == 3);
    CHECK(breath_at(sigh(), 1000).seconds_left == 2);
    CHECK(breath_at(sigh(), 2999).seconds_left == 1);
    CHECK(breath_at(sigh(), 4000).seconds_left == 8);
    CHECK(breath_at(timing(5.5, 0, 0, 5.5, 0), 0).seconds_left == 6);
}

TEST_CASE("breathing: a moment before the first breath is its very start") {
    CHECK(breath_at(sigh(), -1).phase == Phase::In);
    CHECK(breath_at(sigh(), -1).fullness == 0.F);
}

TEST_CASE("breathing: at a million random moments of a day the word is right and nothing jumps") {
    Chance chance(7);
    int wrong_word = 0;
    int wrong_count = 0;
    int jumps = 0;
    int outside = 0;
    for (int round = 0; round < 1000; ++round) {
        const Timing pattern = any_timing(chance);
        for (int i = 0; i < 1000; ++i) {
            const std::int64_t moment = any_moment(chance);
            const Breath now = breath_at(pattern, moment);
            const Breath next = breath_at(pattern, moment + 1);
            wrong_word += now.phase != phase_by_walking(pattern, moment) ? 1 : 0;
            wrong_count +=
                now.seconds_left < 1 || now.seconds_left * 1000 > pattern.part(now.phase) + 999 ? 1
                                                                                                : 0;
            outside += now.fullness < 0 || now.fullness > 1 || now.progress < 0 || now.progress >= 1
                           ? 1
                           : 0;
            // The steepest is a breath in of a second: 1.5 / 1000 for each millisecond.
            jumps += std::fabs(next.fullness - now.fullness) > 0.0016F ? 1 : 0;
        }
    }
    CHECK(wrong_word == 0);
    CHECK(wrong_count == 0);
    CHECK(jumps == 0);
    CHECK(outside == 0);
}

TEST_CASE("breathing: after 24 hours it is where it would be after the first breath") {
    const Timing even_pace = timing(5.5, 0, 0, 5.5, 0);
    const std::int64_t late = ms_per_day / even_pace.breath() * even_pace.breath();
    for (std::int32_t ms = 0; ms < even_pace.breath(); ++ms) {
        const Breath first = breath_at(even_pace, ms);
        const Breath last = breath_at(even_pace, late + ms);
        REQUIRE(first.phase == last.phase);
        REQUIRE(first.fullness == last.fullness);
    }
}

TEST_CASE("breathing: a run ends when a breath out is over, not before its length") {
    CHECK(end_of_run(sigh(), 120'000) == 120'000);
    CHECK(end_of_run(timing(5.5, 0, 0, 5.5, 0), 120'000) == 121'000);
    // The rest after the breath out is left away: 8 breaths of 16 s, less 4 s.
    CHECK(end_of_run(timing(4, 0, 4, 4, 4), 120'000) == 124'000);
    CHECK(end_of_run(sigh(), 0) == 0);
    Chance chance(11);
    for (int i = 0; i < 10'000; ++i) {
        const Timing pattern = any_timing(chance);
        const std::int64_t length = chance.between(1, 10) * 60'000;
        const std::int64_t end = end_of_run(pattern, length);
        REQUIRE(end >= length);
        REQUIRE(end < length + pattern.breath());
        REQUIRE(breath_at(pattern, end - 1).phase == Phase::Out);
        REQUIRE(breath_at(pattern, end).fullness == 0.F);
    }
}

TEST_CASE("breathing: sounds and buzzes come when a breath in or out begins, holds are silent") {
    CHECK(cues_of(sigh()) == std::vector<Cue>{{Phase::In, 0, 3000},
                                              {Phase::TopUp, 3000, 1000},
                                              {Phase::Out, 4000, 8000}});
    CHECK(cues_of(timing(4, 0, 4, 4, 4)) ==
          std::vector<Cue>{{Phase::In, 0, 4000}, {Phase::Out, 8000, 4000}});
}

TEST_CASE("breathing: a run follows the clock and stops at its end") {
    Running running = start(sigh(), 60'000, 100);
    advance(running, 100.5);
    CHECK(running.elapsed_ms == 500);
    CHECK(running.left_ms() == 59'500);
    for (double seconds = 101; seconds <= 160; seconds += 1)
        advance(running, seconds);
    CHECK(running.over());
    CHECK(running.elapsed_ms == 60'000);
    advance(running, 161);
    CHECK(running.elapsed_ms == 60'000);
}

TEST_CASE("breathing: time in which nobody saw the page is not breathed") {
    Running running = start(sigh(), 60'000, 100);
    advance(running, 101);
    advance(running, 500);
    CHECK(running.paused);
    CHECK(running.elapsed_ms == 1000);
    advance(running, 501);
    CHECK(running.elapsed_ms == 1000);
    go_on(running, 600);
    advance(running, 600.25);
    CHECK(running.elapsed_ms == 1250);
}

TEST_CASE("breathing: a pause keeps the moment, and only going on ends it") {
    Running running = start(sigh(), 0, 10);
    pause(running, 11.5);
    CHECK(running.elapsed_ms == 1500);
    pause(running, 12);
    CHECK(running.elapsed_ms == 1500);
    go_on(running, 1000);
    go_on(running, 1001);
    advance(running, 1001);
    CHECK(running.elapsed_ms == 2500);
    CHECK(!running.over());
}

TEST_CASE("breathing: a run through a day of frames does not drift") {
    Running running = start(sigh(), 0, 0.1);
    for (int frame = 1; frame <= 24 * 60 * 60 * 2; ++frame)
        advance(running, 0.1 + frame * 0.5);
    CHECK(std::llabs(running.elapsed_ms - ms_per_day) <= 1);
}

TEST_CASE("breathing: the guide starts in the middle of a run where the run is") {
    Running running = start(sigh(), 60'000, 100);
    CHECK(guide_of(running, 6, true).origin_ms == 100'000);
    pause(running, 101.5);
    go_on(running, 120);
    const Guide guide = guide_of(running, 6, true);
    CHECK(guide.origin_ms == 118'500);
    CHECK(guide.from_ms == 1500);
    CHECK(guide.until_ms == 60'000);
    CHECK(guide.breath_ms == 12'000);
    CHECK(guide.cues == cues_of(sigh()));
    CHECK(guide.volume == 6);
    CHECK(guide.touch);
}

} // namespace ebb::breathing
