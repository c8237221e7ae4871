// Tests of what the days of a boundary add up to. The numbers are worked out by hand, or by an
// exponential average with a half-life of 13 days in another language.
// SPDX-License-Identifier: MIT
#include "features/boundaries/queries.h"
#include "support/after.h"
#include "support/boundaries.h"

#include <cmath>
#include <cstdint>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace ebb::boundaries {
namespace {

/// As it is written in the specification: one digit after the point.
double tenths(double value) {
    return std::round(value * 10) / 10;
}

double steadiness(const std::string& days) {
    return tenths(told(days).standing().steadiness);
}

std::string kept(int days) {
    return times(days, "K");
}

/// How many kept days bring steadiness back to what it was before a slip after `days` kept days.
int days_to_regain(int days) {
    Story story = told(kept(days));
    const double before = story.standing().steadiness;
    story.then("S");
    int more = 0;
    while (story.standing().steadiness < before) {
        story.then("K");
        ++more;
    }
    return more;
}

Slip slip_at(Now moment) {
    Slip slip;
    slip.at = moment;
    return slip;
}

} // namespace

TEST_CASE("boundaries: the first kept day is 1 of 1, never 0") {
    const Story story = told("K");
    CHECK(story.standing().tally.kept == 1);
    CHECK(story.standing().tally.counted() == 1);
    CHECK(story.standing().current_run == 1);
    CHECK(steadiness_percent(story.standing().steadiness).value == 5);
}

TEST_CASE("boundaries: a slip on one of 79 days leaves 78 of 79") {
    const Story story = told(kept(62) + "S" + kept(16));
    const Standing standing = story.standing();
    CHECK(standing.tally.kept == 78);
    CHECK(standing.tally.counted() == 79);
    CHECK(standing.current_run == 16);
    CHECK(standing.longest_run == 62);
    CHECK(tenths(standing.steadiness) == 96.3);
}

TEST_CASE("boundaries: an unlogged day is never counted as a lost one") {
    const Standing standing = told("KK.K..").standing();
    CHECK(standing.tally == Tally{3, 0, 0, 3});
    CHECK(standing.tally.counted() == 3);
    CHECK(standing.current_run == 3);
}

TEST_CASE("boundaries: a paused day counts for nothing and against nothing") {
    const Standing standing = told("KKPPPK").standing();
    CHECK(standing.tally == Tally{3, 0, 3, 0});
    CHECK(standing.tally.counted() == 3);
    CHECK(standing.current_run == 3);
    CHECK(standing.longest_run == 3);
}

TEST_CASE("boundaries: steadiness grows with each kept day") {
    CHECK(steadiness("") == 0);
    CHECK(steadiness(kept(1)) == 5.2);
    CHECK(steadiness(kept(3)) == 14.8);
    CHECK(steadiness(kept(7)) == 31.1);
    CHECK(steadiness(kept(14)) == 52.6);
    CHECK(steadiness(kept(21)) == 67.4);
    CHECK(steadiness(kept(30)) == 79.8);
    CHECK(steadiness(kept(60)) == 95.9);
    CHECK(steadiness(kept(90)) == 99.2);
}

TEST_CASE("boundaries: thirteen kept days close half of the way") {
    CHECK(told(kept(13)).standing().steadiness == doctest::Approx(50));
    CHECK(told(kept(26)).standing().steadiness == doctest::Approx(75));
}

TEST_CASE("boundaries: one slip after 30 kept days leaves 75.7") {
    CHECK(steadiness(kept(30) + "S") == 75.7);
    CHECK(tenths(steadiness(kept(30)) - steadiness(kept(30) + "S")) == 4.1);
}

TEST_CASE("boundaries: one slip takes little, however long it went before") {
    CHECK(steadiness(kept(7) + "S") == 29.5);
    CHECK(steadiness(kept(14) + "S") == 49.9);
    CHECK(steadiness(kept(60) + "S") == 90.9);
    CHECK(steadiness(kept(90) + "S") == 94.0);
}

TEST_CASE("boundaries: what a slip took is made up in days that the start of the way makes few") {
    CHECK(days_to_regain(7) == 1);
    CHECK(days_to_regain(14) == 2);
    CHECK(days_to_regain(30) == 4);
    CHECK(days_to_regain(60) == 15);
    CHECK(days_to_regain(90) == 38);
}

TEST_CASE("boundaries: seven unlogged days change nothing") {
    const Standing before = told(kept(30)).standing();
    const Standing after = told(kept(30) + ".......").standing();
    CHECK(after.steadiness == before.steadiness);
    CHECK(after.current_run == before.current_run);
    CHECK(after.longest_run == before.longest_run);
    CHECK(after.tally.counted() == before.tally.counted());
}

TEST_CASE("boundaries: seven paused days change nothing") {
    const Standing before = told(kept(30)).standing();
    const Standing after = told(kept(30) + "PPPPPPP").standing();
    CHECK(after.steadiness == before.steadiness);
    CHECK(after.current_run == before.current_run);
}

TEST_CASE("boundaries: a slip every third day for 60 days still says 62.2") {
    CHECK(steadiness(times(20, "KKS")) == 62.2);
    CHECK(told(times(20, "KKS")).standing().tally == Tally{40, 20, 0, 0});
}

TEST_CASE("boundaries: several slips on a day are one slip day") {
    Story story = told("KKS");
    const double once = story.standing().steadiness;
    story.act(LogSlip{story.id(), slip_at(at(story.today, 9, 0))});
    story.act(LogSlip{story.id(), slip_at(at(story.today, 9, 0))});
    CHECK(story.boundary().slips.size() == 3);
    CHECK(story.standing().tally == Tally{2, 1, 0, 0});
    CHECK(story.standing().steadiness == once);
}

TEST_CASE("boundaries: steadiness is shown whole and ends at 95+") {
    CHECK(steadiness_percent(0) == Percent{0, false});
    CHECK(steadiness_percent(79.8) == Percent{80, false});
    CHECK(steadiness_percent(75.7) == Percent{76, false});
    CHECK(steadiness_percent(94.9) == Percent{95, false});
    CHECK(steadiness_percent(95) == Percent{95, true});
    CHECK(steadiness_percent(99.9) == Percent{95, true});
}

TEST_CASE("boundaries: only a slip ends a run") {
    struct Case {
        const char* days;
        int current;
        int longest;
    };
    for (const Case& c : {Case{"", 0, 0},
                          Case{"...", 0, 0},
                          Case{"KKK", 3, 3},
                          Case{"KKKS", 0, 3},
                          Case{"KKKSK", 1, 3},
                          Case{"KPK", 2, 2},
                          Case{"K.K", 2, 2},
                          Case{"PPKK", 2, 2}, // A pause does not start a run.
                          Case{"KKPP", 2, 2}, // Nor lengthen it at its end.
                          Case{"SPK", 1, 1},
                          Case{"KKSPPKKK..KS.", 0, 4},
                          Case{"SSS", 0, 0},
                          Case{"PPP", 0, 0}}) {
        CAPTURE(c.days);
        CHECK(told(c.days).standing().current_run == c.current);
        CHECK(told(c.days).standing().longest_run == c.longest);
    }
}

TEST_CASE("boundaries: days are shown as they were told") {
    CHECK(shown(told("K.SPK")) == "K.SPK");
    CHECK(shown(told("")) == ".");
}

TEST_CASE("boundaries: in quiet mode a day without a slip reads as kept, today included") {
    CHECK(shown(told("..S.P.", Mode::Quiet)) == "KKSKPK");
    const Standing first_day = told(".", Mode::Quiet).standing();
    CHECK(first_day.tally == Tally{1, 0, 0, 0});
    CHECK(first_day.current_run == 1);
    const Standing long_after = told(times(30, "."), Mode::Quiet).standing();
    CHECK(tenths(long_after.steadiness) == 79.8);
    CHECK(long_after.current_run == 30);
}

TEST_CASE("boundaries: outside its days a boundary says nothing") {
    const Story story = told("KK");
    const Day last = story.today;
    CHECK(day_state(story.boundary(), plus(first_day(), -1), last) == DayState::Outside);
    CHECK(day_state(story.boundary(), first_day(), last) == DayState::Kept);
    CHECK(day_state(story.boundary(), plus(last, 1), last) == DayState::Outside);
    CHECK(day_state(story.boundary(), on(1970, 1, 1), last) == DayState::Outside);
    CHECK(day_state(story.boundary(), on(2200, 12, 31), last) == DayState::Outside);
}

TEST_CASE("boundaries: a month and a year are told day by day") {
    Story story = told("KSP.");
    const auto month = [&](Day first, Day last) {
        return letters(day_states(story.boundary(), first, last, story.today));
    };
    CHECK(month(on(2023, 12, 30), on(2024, 1, 6)) == "--KSP.--");
    CHECK(month(on(2024, 1, 2), on(2024, 1, 2)) == "S");
    CHECK(month(on(2024, 1, 3), on(2024, 1, 2)).empty());
    CHECK(month(on(2024, 1, 1), on(2024, 12, 31)).size() == 366);
    CHECK(day_states(story.boundary(), on(2200, 12, 30), on(2200, 12, 31), story.today).size() ==
          2);
}

TEST_CASE("boundaries: the last week is seven days, the oldest first") {
    const Story story = told("KKSK.PKK.");
    const std::array<DayState, 7> week = last_week(story.boundary(), story.today);
    CHECK(letters({week.begin(), week.end()}) == "SK.PKK.");
    const Story young = told("KS");
    const std::array<DayState, 7> start = last_week(young.boundary(), young.today);
    CHECK(letters({start.begin(), start.end()}) == "-----KS");
}

TEST_CASE("boundaries: the last week of the first days there are has nothing before them") {
    const Model model = a_boundary(on(1970, 1, 1));
    const std::array<DayState, 7> week = last_week(model.all[0], on(1970, 1, 2));
    CHECK(letters({week.begin(), week.end()}) == "-----..");
}

TEST_CASE("boundaries: days that wait to be filled in end yesterday") {
    const Story story = told("K.P.S..");
    CHECK(unlogged_days(story.boundary(), story.today) ==
          std::vector<Day>{on(2024, 1, 2), on(2024, 1, 4), on(2024, 1, 6)});
    CHECK(unlogged_days(told(".").boundary(), first_day()).empty());
    const Story quiet = told(".....", Mode::Quiet);
    CHECK(unlogged_days(quiet.boundary(), quiet.today).empty());
}

TEST_CASE("boundaries: time between slips is counted from slip day to slip day") {
    Story story = told("KSKKSS..S");
    CHECK(days_between_slips(story.boundary(), story.today) == std::vector<std::int32_t>{3, 1, 3});
    CHECK(days_since_slip(story.boundary(), story.today) == 0);
    story.then("KK");
    CHECK(days_since_slip(story.boundary(), story.today) == 2);
    CHECK_FALSE(days_since_slip(told("KKK").boundary(), first_day()).has_value());
    CHECK(days_between_slips(told("S").boundary(), first_day()).empty());
}

TEST_CASE("boundaries: hours since beginning again are worth something on the day itself") {
    Story story = told("KK");
    const auto minutes = [&](Now now) {
        return minutes_since_again(story.boundary(), story.today, now);
    };
    CHECK_FALSE(minutes(story.noon()).has_value());

    Slip slip = slip_at(at(story.today, 8, 0));
    slip.lasted_minutes = 30;
    story.act(LogSlip{story.id(), slip});
    CHECK_FALSE(minutes(story.noon()).has_value()); // Nobody said that it was begun again.

    slip = story.boundary().slips[0];
    slip.began_again = at(story.today, 10, 0);
    story.act(EditSlip{story.id(), slip});
    CHECK(minutes(story.noon()) == 2 * 60);
    CHECK(minutes(at(story.today, 9, 0)) == 0); // Clock set back.
}

TEST_CASE("boundaries: of several slips of a day, hours are counted from the last one only") {
    Story story = told("KK");
    const auto minutes = [&] {
        return minutes_since_again(story.boundary(), story.today, story.noon());
    };
    Slip first = slip_at(at(story.today, 8, 0));
    first.began_again = at(story.today, 9, 0);
    story.act(LogSlip{story.id(), first});
    CHECK(minutes() == 3 * 60);

    Slip second; // Its hour is not known; it was written down after the first.
    second.day = story.today;
    story.act(LogSlip{story.id(), second});
    CHECK_FALSE(minutes().has_value());
    second = story.boundary().slips[0];
    second.began_again = at(story.today, 11, 0);
    story.act(EditSlip{story.id(), second});
    CHECK(minutes() == 60);

    story.act(LogSlip{story.id(), slip_at(at(story.today, 11, 30))});
    CHECK_FALSE(minutes().has_value());
}

TEST_CASE("boundaries: a slip before the start is not what hours are counted from") {
    Story story = told("KKK");
    Slip slip = slip_at(at(first_day(), 8, 0));
    slip.began_again = at(first_day(), 9, 0);
    story.act(LogSlip{story.id(), slip});
    CHECK(minutes_since_again(story.boundary(), story.today, story.noon()).has_value());
    EditBoundary later;
    later.id = story.id();
    later.start = story.today;
    story.act(later);
    CHECK_FALSE(minutes_since_again(story.boundary(), story.today, story.noon()).has_value());
}

TEST_CASE("boundaries: what a clock that ran ahead wrote is told until its day comes") {
    Story story = told("KK");
    const Day today = story.today;
    CHECK_FALSE(written_ahead(story.boundary(), today).has_value());

    story.today = plus(today, 1600);
    story.act(MarkDays{story.id(), story.today, story.today, DayState::Kept});
    CHECK(written_ahead(story.boundary(), today) ==
          Ahead{plus(today, 1600), DayState::Kept, {}, 1});
    story.today = plus(today, 1500);
    story.tell('S');
    CHECK(written_ahead(story.boundary(), today) ==
          Ahead{plus(today, 1500), DayState::Slip, story.boundary().slips[0].id, 2});
    CHECK_FALSE(written_ahead(story.boundary(), plus(today, 1600)).has_value());

    story.today = today; // The clock is right again: all of it can be taken back.
    story.act(RemoveSlip{story.id(), story.boundary().slips[0].id});
    story.act(MarkDays{story.id(), plus(today, 1600), plus(today, 1600), DayState::Unknown});
    CHECK_FALSE(written_ahead(story.boundary(), today).has_value());
}

TEST_CASE("boundaries: a pause that is planned does not lie in the future by mistake") {
    Story story = told("K");
    const Day ahead = plus(story.today, 30);
    story.act(MarkDays{story.id(), ahead, ahead, DayState::Paused});
    CHECK_FALSE(written_ahead(story.boundary(), story.today).has_value());
    CHECK(written_on(story.boundary(), ahead) == DayState::Paused);
    CHECK_FALSE(written_on(story.boundary(), plus(ahead, 1)).has_value());
}

TEST_CASE("boundaries: what was put off while the clock ran ahead is not put off for years") {
    Story story = told(times(70, "K"));
    const Standing steady = story.standing();
    CHECK(is_settled(story.boundary(), steady, story.today));
    const Day today = story.today;
    story.today = plus(today, 1500);
    story.act(PutOffLighter{story.id()});
    CHECK(is_settled(story.boundary(), steady, today));
}

TEST_CASE("boundaries: what was not done is no slip, and counts as a day all the same") {
    Story story = told("KKSPK");
    EditBoundary edit;
    edit.id = story.id();
    edit.kind = Kind::Do;
    story.act(edit);
    CHECK(shown(story) == "KKNPK");
    CHECK(story.standing().tally == Tally{3, 1, 1, 0});
    const DaySum sum = day_sums(story.model, plus(first_day(), 2), story.today, story.today)[0];
    CHECK(sum.not_done == 1);
    CHECK(sum.slipped == 0);
    story.act(MarkDays{story.id(), first_day(), plus(first_day(), 1), DayState::NotDone});
    CHECK(shown(story) == "NNNPK");
    CHECK(story.refused(MarkDays{story.id(), first_day(), first_day(), DayState::Kept}) ==
          Refusal::IsNotDone);
}

TEST_CASE("boundaries: with the clock set back nothing breaks, and the days come back with it") {
    Story story = told("KKKSKKK");
    const Standing before = story.standing();
    const Day real_today = story.today;

    story.today = plus(first_day(), 1);
    CHECK(shown(story) == "KK");
    CHECK(story.standing().tally == Tally{2, 0, 0, 0});
    CHECK(story.standing().longest_run == 2);
    CHECK(unlogged_days(story.boundary(), story.today).empty());
    CHECK_FALSE(days_since_slip(story.boundary(), story.today).has_value());

    story.today = plus(first_day(), -400);
    CHECK(shown(story).empty());
    CHECK(story.standing().tally == Tally{});
    CHECK(story.standing().steadiness == 0);

    story.today = real_today;
    CHECK(story.standing().tally == before.tally);
    CHECK(story.standing().steadiness == before.steadiness);
}

TEST_CASE("boundaries: travel west shows the day that was said already, once") {
    Story story = told("KK");
    const Day in_tokyo = plus(story.today, 1);
    const Now morning = at(in_tokyo, 8, 0, utc(+9));
    story.model =
        after(story.model, MarkDays{story.id(), in_tokyo, in_tokyo, DayState::Kept}, morning, 0);
    CHECK(story.boundary().marks.size() == 3);
    const Day in_honolulu = civil_day(seen_from(morning, utc(-10)), 0).value();
    CHECK(in_honolulu == story.today);
    CHECK(shown(story) == "KK");
    story.act(MarkDays{story.id(), story.today, story.today, DayState::Kept});
    CHECK(story.boundary().marks.size() == 3);
    story.today = in_tokyo;
    CHECK(shown(story) == "KKK");
    CHECK(story.standing().current_run == 3);
}

TEST_CASE("boundaries: 29 February is a day like any other") {
    Story story{a_boundary(on(2024, 2, 28)), on(2024, 2, 28)};
    story.tell('K');
    story.then("KKK");
    CHECK(story.today == on(2024, 3, 2));
    CHECK(story.standing().current_run == 4);
}

TEST_CASE("boundaries: kept days in a row through the clock changes of three zones are a run") {
    struct Place {
        const char* name;
        Day change;
        std::int32_t before;
        std::int32_t after;
    };
    for (const Place& place : {Place{"New York", on(2026, 3, 8), utc(-5), utc(-4)},
                               Place{"New York", on(2026, 11, 1), utc(-4), utc(-5)},
                               Place{"Berlin", on(2026, 3, 29), utc(+1), utc(+2)},
                               Place{"Berlin", on(2026, 10, 25), utc(+2), utc(+1)},
                               Place{"Lord Howe", on(2026, 10, 4), utc(+10, 30), utc(+11)},
                               Place{"Lord Howe", on(2026, 4, 5), utc(+11), utc(+10, 30)}}) {
        for (const int hour : {0, 4, 12, 23}) {
            for (const int day_start : {0, 4}) {
                CAPTURE(place.name);
                CAPTURE(hour);
                CAPTURE(day_start);
                Model model = a_boundary(plus(place.change, -3));
                Day today;
                for (int n = -3; n <= 3; ++n) {
                    const std::int32_t offset =
                        n > 0 || (n == 0 && hour >= 3) ? place.after : place.before;
                    const Now now = at(plus(place.change, n), hour, 59, offset);
                    today = civil_day(now, day_start).value();
                    model = after(model,
                                  MarkDays{model.all[0].id, today, today, DayState::Kept},
                                  now,
                                  day_start);
                }
                const int before_start = hour < day_start ? 1 : 0;
                CHECK(standing(model.all[0], today).current_run == 7 - before_start);
                CHECK(standing(model.all[0], today).tally.unlogged == 0);
            }
        }
    }
}

TEST_CASE("boundaries: an archived boundary ends on the day on which it was put away") {
    Story story = told("KKSK");
    const Standing before = story.standing();
    story.act(ArchiveBoundary{story.id()});
    const Day put_away = story.today;
    story.then("......");
    CHECK(shown(story) == "KKSK------");
    CHECK(story.standing().tally == before.tally);
    CHECK(story.standing().steadiness == before.steadiness);
    CHECK(unlogged_days(story.boundary(), story.today).empty());
    CHECK(days_since_slip(story.boundary(), story.today) == 1);
    CHECK(day_state(story.boundary(), plus(put_away, 1), story.today) == DayState::Outside);
}

TEST_CASE("boundaries: ten quiet years with a slip every tenth day are told whole") {
    Story story = told(".", Mode::Quiet);
    story.today = plus(first_day(), 3652);
    for (int n = 1; n < 365; ++n) {
        const Day day = plus(first_day(), n * 10);
        story.act(MarkDays{story.id(), day, day, DayState::Slip});
    }
    CHECK(story.standing().tally == Tally{3653 - 364, 364, 0, 0});
    CHECK(story.standing().longest_run == 12);
}

} // namespace ebb::boundaries
