// Tests of what each action changes, of what is refused, and of what can be said of it.
// SPDX-License-Identifier: MIT
#include "features/breathing/queries.h"
#include "features/breathing/update.h"
#include "support/after.h"
#include "support/dates.h"

#include <doctest/doctest.h>
#include <string>

namespace ebb::breathing {
namespace {

constexpr Parts slow_parts{8, 0, 2, 14, 0};

AddPattern slow() {
    return {"Slow evening", slow_parts};
}

Run a_run(std::int32_t seconds = 120) {
    Run run;
    run.began = at(on(2024, 2, 29), 23, 30);
    run.pattern = sighing;
    run.seconds = seconds;
    return run;
}

PutRun rated(int before, int after) {
    PutRun keep{a_run()};
    keep.run.calm_before = before;
    keep.run.calm_after = after;
    return keep;
}

/// The model after these actions, none of which may be refused.
template <class... Actions>
Model taken(Model model, const Actions&... actions) {
    const auto act = [&](const Action& action) { REQUIRE(!update(model, action, 0)); };
    (act(actions), ...);
    return model;
}

} // namespace

TEST_CASE("breathing: it starts with sighing, two minutes, no sound and no hold") {
    const Model model;
    CHECK(model.pattern == sighing);
    CHECK(model.minutes == 2);
    CHECK(!model.sound);
    CHECK(!model.touch);
    CHECK(!has_hold(timing_of(model, model.pattern)));
    CHECK(is_sound(model));
}

TEST_CASE("breathing: each pattern takes the time that it says") {
    const Model model;
    using Ms = std::array<std::int32_t, phase_count>;
    CHECK(timing_of(model, sighing).parts == Ms{3000, 1000, 0, 8000, 0});
    CHECK(timing_of(model, even).parts == Ms{5500, 0, 0, 5500, 0});
    CHECK(timing_of(model, long_exhale).parts == Ms{4000, 0, 0, 6000, 0});
    CHECK(timing_of(model, gentle).parts == Ms{3000, 0, 0, 4000, 0});
    CHECK(timing_of(model, box).parts == Ms{4000, 0, 4000, 4000, 4000});
    CHECK(timing_of(model, four_seven_eight).parts == Ms{4000, 0, 7000, 8000, 0});
}

TEST_CASE("breathing: the pace can be chosen from 4.5 to 7 breaths a minute") {
    Model model = taken({}, SetPace{even, 45}, SetPace{long_exhale, 70});
    CHECK(timing_of(model, even).part(Phase::In) == 6700);
    CHECK(timing_of(model, even).part(Phase::Out) == 6700);
    CHECK(timing_of(model, long_exhale).part(Phase::In) == 3400);
    CHECK(timing_of(model, long_exhale).part(Phase::Out) == 5100);
    model = taken(model, SetPace{even, 3}, SetPace{long_exhale, 900});
    CHECK(model.even_pace == slowest_pace);
    CHECK(model.long_exhale_pace == fastest_pace);
    CHECK(taken({}, SetPace{even, 58}).even_pace == 55);
    CHECK(answer(model, SetPace{box, 60}, 0) == Refusal::NotThere);
}

TEST_CASE(
    "breathing: every pace gives the breaths a minute that it names, to one part in a hundred") {
    for (std::int32_t pace = slowest_pace; pace <= fastest_pace; pace += pace_step) {
        for (const PatternId id : {even, long_exhale}) {
            const Model model = taken({}, SetPace{id, pace});
            const double breaths = 600'000.0 / timing_of(model, id).breath();
            CHECK(breaths == doctest::Approx(pace).epsilon(0.01));
        }
    }
}

TEST_CASE("breathing: a pattern of one's own is made, chosen, renamed and forgotten") {
    Model model = taken({}, slow());
    const PatternId id = model.pattern;
    REQUIRE(find_own(model, id) != nullptr);
    CHECK(find_own(model, id)->name == "Slow evening");
    CHECK(timing_of(model, id).part(Phase::Out) == 7000);

    model = taken(model, EditPattern{id, "  Night\t", {6, 1, 0, 12, 0}});
    CHECK(find_own(model, id)->name == "Night");
    CHECK(timing_of(model, id).part(Phase::TopUp) == 500);

    model = taken(model, RemovePattern{id});
    CHECK(find_own(model, id) == nullptr);
    CHECK(model.pattern == sighing);
}

TEST_CASE("breathing: a forgotten pattern comes back exactly as it was, in its place") {
    const Model before = taken({}, slow(), AddPattern{"Second", {}}, ChoosePattern{{first_own_id}});
    const Pattern kept = before.own[0];
    Model model = taken(before, RemovePattern{kept.id});
    CHECK(model.own.size() == 1);
    model = taken(model, RestorePattern{kept, 0});
    CHECK(model == before);
    CHECK(answer(model, RestorePattern{kept, 0}, 0) == Refusal::Unsound);
}

TEST_CASE("breathing: a pattern that can't be breathed is refused with its reason") {
    CHECK(check_parts({1, 0, 0, 8, 0}).error() == Refusal::BreathShort);
    CHECK(check_parts({8, 0, 0, 1, 0}).error() == Refusal::BreathShort);
    CHECK(check_parts({41, 0, 0, 8, 0}).error() == Refusal::BreathLong);
    CHECK(check_parts({8, 11, 0, 8, 0}).error() == Refusal::BreathLong);
    CHECK(check_parts({8, 0, 21, 8, 0}).error() == Refusal::HoldLong);
    CHECK(check_parts({8, 0, 0, 8, 21}).error() == Refusal::HoldLong);
    CHECK(check_parts({8, -1, 0, 8, 0}).error() == Refusal::OutOfRange);
    CHECK(check_parts({2, 10, 20, 2, 20}).has_value());
    CHECK(answer(Model{}, AddPattern{"Short", {1, 0, 0, 8, 0}}, 0) == Refusal::BreathShort);
}

TEST_CASE("breathing: a pattern needs a name that can be seen") {
    CHECK(check_name("  ").error() == Refusal::Blank);
    CHECK(check_name("\xFF").error() == Refusal::NotText);
    CHECK(check_name(std::string(max_name + 1, 'a')).error() == Refusal::TooLong);
    CHECK(check_name(" two\nlines ").value() == "two lines");
}

TEST_CASE("breathing: what is not there can't be chosen or changed") {
    CHECK(answer(Model{}, ChoosePattern{{999}}, 0) == Refusal::NotThere);
    CHECK(answer(Model{}, ChoosePattern{{}}, 0) == Refusal::NotThere);
    CHECK(answer(Model{}, EditPattern{{999}, "x", {}}, 0) == Refusal::NotThere);
    CHECK(answer(Model{}, RemovePattern{sighing}, 0) == Refusal::NotThere);
    CHECK(answer(Model{}, RateRun{{999}, 1, 2}, 0) == Refusal::NotThere);
    CHECK(answer(Model{}, RemoveRun{{999}}, 0) == Refusal::NotThere);
    CHECK(answer(Model{}, ChooseLength{4}, 0) == Refusal::OutOfRange);
}

TEST_CASE("breathing: a run is written down with its day, which a late evening still has") {
    PutRun keep{a_run()};
    keep.run.began = at(on(2024, 3, 1), 1, 30, utc(+1));
    CHECK(after(Model{}, keep, 4).runs.at(0).day == on(2024, 2, 29));
    CHECK(after(Model{}, keep, 0).runs.at(0).day == on(2024, 3, 1));
    keep.run.began.utc_ms = -90'000'000;
    CHECK(answer(Model{}, keep, 0) == Refusal::ClockWrong);
}

TEST_CASE("breathing: a run can be rated afterwards, one rating at a time, and forgotten") {
    Model model = taken({}, PutRun{a_run()});
    const RunId id = model.runs[0].id;
    model = taken(model, RateRun{id, {}, 6});
    CHECK(model.runs[0].calm_after == 6);
    CHECK(!model.runs[0].calm_before);
    model = taken(model, RateRun{id, 0, {}});
    CHECK(model.runs[0].calm_before == 0);
    CHECK(model.runs[0].calm_after == 6);
    CHECK(answer(model, RateRun{id, 11, {}}, 0) == Refusal::OutOfRange);
    CHECK(taken(model, RemoveRun{id}).runs.empty());
}

TEST_CASE("breathing: a run of no time or of more than a day is refused") {
    CHECK(answer(Model{}, PutRun{a_run(0)}, 0) == Refusal::OutOfRange);
    CHECK(answer(Model{}, PutRun{a_run(longest_run_seconds + 1)}, 0) == Refusal::OutOfRange);
}

TEST_CASE("breathing: calm before and after is the mean of the newest rated runs") {
    CHECK(!calm_change({}));
    Model model = taken({}, PutRun{a_run()});
    CHECK(!calm_change(model));
    model = taken(model, rated(3, 6), rated(4, 6));
    CHECK(calm_change(model)->runs == 2);
    CHECK(calm_change(model)->before == 4);
    CHECK(calm_change(model)->after == 6);
    for (std::size_t i = 0; i < calm_runs; ++i)
        model = taken(model, rated(1, 9));
    CHECK(calm_change(model)->runs == static_cast<int>(calm_runs));
    CHECK(calm_change(model)->before == 1);
}

TEST_CASE("breathing: volume is held to what can be heard and borne") {
    CHECK(taken({}, SetVolume{0}).volume == 1);
    CHECK(taken({}, SetVolume{99}).volume == loudest);
}

} // namespace ebb::breathing
