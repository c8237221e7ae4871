// What I see: worked numbers of when pulls come, how they fall, and what lies between slips.
// SPDX-License-Identifier: MIT
#include "features/boundaries/update.h"
#include "features/insight/queries.h"
#include "features/insight/says.h"
#include "features/pulls/queries.h"
#include "features/pulls/update.h"
#include "support/after.h"
#include "support/dates.h"
#include "support/english.h"
#include "words/insight.h"

#include <doctest/doctest.h>
#include <string>

namespace ebb::insight {
namespace {

const words::Insight words(english());
const Day sunday = on(2026, 11, 22);
const Said<Trigger> tired{Trigger::Tired, {}};
const Said<Trigger> lonely{Trigger::Lonely, {}};

struct World {
    pulls::Model pulls;
    boundaries::Model boundaries;

    void pull(Now began,
              std::initializer_list<pulls::Strength> strengths = {},
              pulls::Outcome outcome = pulls::Outcome::NotSaid,
              Said<Trigger> trigger = {}) {
        pulls::Pull pull;
        pull.began = began;
        pull.strengths = strengths;
        pull.outcome = outcome;
        pull.trigger = std::move(trigger);
        pulls = after(std::move(pulls), pulls::PutPull{pull}, began, 0);
    }
    void boundary(Day start, boundaries::Kind kind = boundaries::Kind::Refrain) {
        boundaries::AddBoundary add;
        add.name = kind == boundaries::Kind::Do ? "Walked" : "No texting";
        add.start = start;
        add.kind = kind;
        boundaries = after(std::move(boundaries), add, at(sunday, 12, 0), 0);
    }
    void slip(Day day, std::optional<Now> moment = std::nullopt, Said<Trigger> trigger = {}) {
        boundaries::LogSlip log{boundaries.all[0].id, {}};
        log.slip.day = day;
        log.slip.at = moment;
        log.slip.trigger = std::move(trigger);
        boundaries = after(std::move(boundaries), log, at(sunday, 23, 59), 0);
    }
    Seen look(Span span = Span::All, std::optional<Said<Trigger>> trigger = {}) const {
        return insight::look(pulls, boundaries, sunday, span, trigger);
    }
};

} // namespace

TEST_CASE("what I see: nothing at all is no trouble") {
    const Seen seen = World{}.look();
    CHECK(seen.pulls == 0);
    CHECK(seen.map == Map{});
    CHECK(peak_of(seen.map) == Peak{});
}

TEST_CASE("what I see: pulls and slips lie where the clock on the wall was, whatever the zone") {
    World world;
    world.boundary(on(2026, 11, 1));
    world.pull(at(sunday, 23, 30, utc(+9)));
    world.pull(at(sunday, 22, 0, utc(-5)));
    world.pull(at(plus(sunday, -1), 1, 59));
    world.slip(sunday, at(sunday, 22, 10));
    world.slip(plus(sunday, -3));
    const Map map = world.look().map;
    CHECK(map.cells[6][11] == Cell{2, 1});
    CHECK(map.cells[5][0] == Cell{1, 0});
    CHECK(map.entries == 4);
    CHECK(map.without_hour == 1); // Nobody said when; it is in no hour.
    CHECK(map.most == 3);
    CHECK(words.without_hour(1) == "1 slip isn’t in it: its hour wasn’t given.");
    CHECK(words.without_hour(3) == "3 slips aren’t in it: their hour wasn’t given.");
}

TEST_CASE("what I see: days on which something good was not done are no slips") {
    World world;
    world.boundary(on(2026, 11, 1), boundaries::Kind::Do);
    for (int i = 0; i < 10; ++i)
        world.slip(plus(sunday, -2 * i), at(plus(sunday, -2 * i), 20, 0), tired);
    for (int i = 0; i < 8; ++i)
        world.pull(at(plus(sunday, -i), 22, 0));
    const Seen seen = world.look();
    CHECK(seen.slips == 0);
    CHECK(seen.triggers.empty());
    CHECK(seen.map.entries == 8);
    CHECK(seen.map.most == 2);
    CHECK(words.counts(seen.pulls, seen.slips) == "8 pulls and no slips.");
    REQUIRE(seen.boundaries.size() == 1);
    const BoundaryLine& walked = seen.boundaries[0];
    CHECK(walked.slipped == 10);
    CHECK(words.kept(walked.kept + walked.slipped, walked.kept) == "0 of 10 days");
    CHECK(slips_words(english(), walked) == "10 days without it.");
    CHECK(page(english(), seen, world.pulls, Span::All, sunday).find("10 slips") ==
          std::string::npos);
}

TEST_CASE("what I see: slips without an hour are told of the chosen trigger only") {
    World world;
    world.boundary(on(2026, 11, 1));
    world.slip(sunday, std::nullopt, tired);
    world.slip(sunday);
    CHECK(world.look().map.without_hour == 2);
    CHECK(world.look(Span::All, tired).map.without_hour == 1);
}

TEST_CASE("what I see: four entries say nothing, the fifth one does") {
    World world;
    for (int i = 0; i < 4; ++i)
        world.pull(at(sunday, 22, i));
    CHECK(peak_of(world.look().map) == Peak{});
    world.pull(at(plus(sunday, -2), 22, 30));
    CHECK(peak_of(world.look().map) == Peak{11, 6});
    CHECK(peak_words(english(), peak_of(world.look().map)) ==
          "Many come between 22:00 and 00:00, and on Sundays.");
}

TEST_CASE("what I see: entries spread over the week have no peak") {
    World world;
    for (int i = 0; i < 28; ++i)
        world.pull(at(plus(sunday, -i), (i * 5) % 24, 0));
    CHECK(peak_of(world.look().map) == Peak{});
}

TEST_CASE("what I see: 30 days, 90 days and all, today and the first day included") {
    World world;
    for (const int days_ago : {0, 29, 30, 89, 90, 2000})
        world.pull(at(plus(sunday, -days_ago), 12, 0));
    world.pull(at(plus(sunday, 1), 12, 0)); // The clock was set back since.
    CHECK(world.look(Span::Month).pulls == 2);
    CHECK(world.look(Span::Quarter).pulls == 4);
    CHECK(world.look(Span::All).pulls == 6);
    CHECK(world.look(Span::All).ahead == 1); // It is told all the same.
    CHECK(words.lie_ahead(1) == "1 more is dated in the future, and isn’t counted yet.");
    CHECK(words.lie_ahead(2) == "2 more are dated in the future, and aren’t counted yet.");
}

TEST_CASE("what I see: what set them off is counted over pulls and slips, and can be picked out") {
    World world;
    world.boundary(on(2026, 11, 1));
    world.pull(at(sunday, 10, 0), {}, {}, tired);
    world.pull(at(sunday, 12, 0), {}, {}, lonely);
    world.pull(at(sunday, 14, 0));
    world.slip(sunday, at(sunday, 22, 0), lonely);
    const std::vector<Said<Trigger>> expected{lonely, tired};
    CHECK(world.look().triggers == expected);
    const Seen of_lonely = world.look(Span::All, lonely);
    CHECK(of_lonely.map.entries == 2);
    CHECK(of_lonely.map.cells[6][6] == Cell{1, 0});
    CHECK(of_lonely.map.cells[6][11] == Cell{0, 1});
    CHECK(of_lonely.pulls == 3);
}

TEST_CASE("what I see: a pull of 7 that is 4 after five minutes is 6.4 after one") {
    World world;
    world.pull(at(sunday, 22, 0), {{0, 7}, {5, 4}});
    const Fall one = world.look().fall;
    CHECK(one.pulls == 1);
    CHECK(one.mean[0] == 70);
    CHECK(one.mean[1] == 64);
    CHECK(one.mean[5] == 40);
    CHECK(one.mean[15] == 40);
    // Rated from its second minute on: 8, then 6 two minutes later, 2 after ten.
    world.pull(at(sunday, 23, 0), {{2, 8}, {4, 6}, {12, 2}});
    world.pull(at(sunday, 23, 30), {{0, 3}});
    const Fall two = world.look().fall;
    CHECK(two.pulls == 2);
    CHECK(two.mean[0] == 75);
    CHECK(two.mean[5] == 43); // 4.0 and 4.5.
    CHECK(two.low[5] == 40);
    CHECK(two.high[5] == 45);
    CHECK(two.mean[10] == 30);
    CHECK(fall_words(english(), one) == "On average, a 7 is a 4 after five minutes.");
}

TEST_CASE("what I see: the band holds the middle half") {
    World world;
    for (int i = 0; i < 8; ++i)
        world.pull(at(sunday, 10, i), {{0, i}, {1, i}});
    const Fall fall = world.look().fall;
    CHECK(fall.low[0] == 20);
    CHECK(fall.high[0] == 50);
    CHECK(fall.mean[0] == 35);
}

TEST_CASE("what I see: how pulls ended, as far as it was told") {
    World world;
    for (int i = 0; i < 10; ++i) {
        const auto outcome = i < 6   ? pulls::Outcome::Rode
                             : i < 8 ? pulls::Outcome::Acted
                             : i < 9 ? pulls::Outcome::Unsure
                                     : pulls::Outcome::NotSaid;
        world.pull(at(sunday, 10, i), {}, outcome);
    }
    const Ends ends = world.look().ends;
    CHECK(ends.told() == 9);
    CHECK(words.ends_are(ends.told(), ends.rode, ends.acted, ends.unsure) ==
          "Of 9 pulls, 6 were ridden out and 2 acted on; of 1 you are not sure.");
}

TEST_CASE("what I see: pulls that came every 6 hours and now come every 24 are further apart") {
    World world;
    const Day first = plus(sunday, -20);
    for (int i = 0; i < 9; ++i)
        world.pull(at(plus(first, i / 4), i % 4 * 6, 0)); // Up to the third day, 0:00.
    for (int i = 1; i <= 8; ++i)
        world.pull(at(plus(first, 2 + i), 0, 0));
    const Gaps gaps = world.look().gaps;
    CHECK(gaps.count == 16);
    CHECK(gaps.hours == 15);
    CHECK(gaps.earlier == 6);
    CHECK(gaps.later == 24);
    CHECK(gaps_words(english(), gaps) ==
          "A pull comes about every 15 hours. Lately about every 24 hours, before that about every "
          "6 hours.");
}

TEST_CASE("what I see: a little more or less between pulls is not told as a change") {
    CHECK(gaps_words(english(), {20, 22, 20, 25}) == "A pull comes about every 22 hours.");
    CHECK(gaps_words(english(), {20, 22, 20, 26}) ==
          "A pull comes about every 22 hours. Lately about every 26 hours, before that about every "
          "20 hours.");
    BoundaryLine line;
    line.since = 0;
    CHECK(slips_words(english(), line) == "The last one was today.");
    line.since = 1;
    CHECK(slips_words(english(), line) == "1 day since the last one.");
}

TEST_CASE("what I see: boundary by boundary, with the days between slips") {
    World world;
    world.boundary(on(2026, 10, 1));
    world.slip(on(2026, 10, 10));
    world.slip(on(2026, 10, 13));
    world.slip(on(2026, 11, 3));
    world.slip(on(2026, 11, 3));
    world.slip(on(2026, 11, 12));
    const boundaries::BoundaryId id = world.boundaries.all[0].id;
    world.boundaries = after(
        std::move(world.boundaries),
        boundaries::MarkDays{id, on(2026, 11, 13), on(2026, 11, 20), boundaries::DayState::Kept},
        at(sunday, 12, 0),
        0);
    const Seen all = world.look();
    REQUIRE(all.boundaries.size() == 1);
    const std::vector<std::int32_t> between{3, 21, 9};
    CHECK(all.boundaries[0].between == between);
    CHECK(all.boundaries[0].kept == 8);
    CHECK(all.boundaries[0].slipped == 4);
    CHECK(all.slips == 5);
    CHECK(slips_words(english(), all.boundaries[0]) ==
          "Days between slips: 3, 21, 9. 10 days since the last one.");
    const Seen month = world.look(Span::Month);
    const std::vector<std::int32_t> recent{21, 9};
    CHECK(month.boundaries[0].between == recent);
    CHECK(month.boundaries[0].slipped == 2);
    CHECK(month.slips == 3);
}

TEST_CASE("what I see: the printed page says in words what the pictures show") {
    World world;
    world.boundary(on(2026, 11, 1));
    for (int i = 0; i < 6; ++i)
        world.pull(at(plus(sunday, -i), 22, 10), {{0, 8}, {5, 5}}, pulls::Outcome::Rode, tired);
    world.pulls = after(std::move(world.pulls),
                        pulls::PutCard{{{}, "it is late", "I make tea", {}, {}, {}}},
                        at(sunday, 12, 0),
                        0);
    const std::string paper = page(english(), world.look(), world.pulls, Span::All, sunday);
    for (const char* const line : {"What I see\n",
                                   "All up to 22 November 2026.\n",
                                   "6 pulls and no slips.\n",
                                   "Many come between 22:00 and 00:00.\n",
                                   "Sunday: 22:00 to 00:00 (1 pull).\n",
                                   "On average, an 8 is a 5 after five minutes.\n",
                                   "No texting: Nothing logged in these days.\n",
                                   "If it is late, I make tea. Not used yet.\n"}) {
        CHECK_MESSAGE(paper.find(line) != std::string::npos, line << " in\n" << paper);
    }
}

} // namespace ebb::insight
