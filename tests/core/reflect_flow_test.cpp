// The way through Reflect and through an exercise: every page leads on and back, none is a dead
// end.
// SPDX-License-Identifier: MIT
#include "features/reflect/flow.h"
#include "features/reflect/queries.h"
#include "features/reflect/update.h"
#include "support/after.h"
#include "support/chance.h"
#include "support/dates.h"
#include "support/exercises.h"

#include <cstddef>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

using namespace ebb;
using namespace ebb::reflect;

namespace {

using Shows = Place::Page;
using Pages = std::vector<std::size_t>;

constexpr std::string_view doors = R"(
shelf now: When it hurts now
shelf read: Understand

== talk: Find the words
about: A door and an exercise.
shelf: now

write words: What do you want to say?

== read-waves: Grief comes in waves
shelf: read

say: It does.

== air: Breathe
shelf: now
opens: breathe
)";

/// Somebody with the tiny exercise, and with doors.
struct Person {
    Catalog catalog = read_catalog(std::string(tiny_exercise) + std::string(doors));
    Model model;
    Day today = on(2026, 11, 22);

    const Exercise& tiny() const { return *find(catalog, "tiny"); }
    EntryId begin() {
        const Begin wish{std::string(tiny().key), {tiny().version, std::string(tiny().text)}};
        return {update(model, wish, at(today, 12, 0), today).made};
    }
    void act(const Action& wish) { model = after(std::move(model), wish, at(today, 12, 0), today); }
    const Entry& entry(EntryId id) const { return *find(model, id); }
    Run run(EntryId id) const { return run_of(tiny(), entry(id)); }
    Forward forward(EntryId id) const { return forward_of(tiny(), entry(id), run(id)); }
    void turn(EntryId id, std::size_t page) { act(TurnTo{id, static_cast<std::int32_t>(page)}); }
};

} // namespace

TEST_CASE("reflect's way: whatever is opened, the way back undoes it, and ends at the list") {
    Chance chance(5);
    for (int walk = 0; walk < 200; ++walk) {
        Way way;
        for (int step = 0; step < 20; ++step) {
            const Place place{static_cast<Shows>(chance.between(0, 9)),
                              chance.one_in(2) ? "tiny" : "",
                              {static_cast<std::uint64_t>(chance.between(0, 3))}};
            CHECK(back(forward(way, place)) == way);
            way = chance.one_in(3) ? back(way) : forward(way, place);
            Way out = way;
            for (std::size_t left = way.behind.size() + 1; left > 0; --left)
                out = back(out);
            CHECK(out == Way{});
        }
    }
}

TEST_CASE("reflect's way: what is not there any more is left for what lies behind it") {
    Person person;
    const EntryId id = person.begin();
    const Way answers = forward({}, {Shows::Answers, {}, {}});
    const Way read = forward(answers, {Shows::Read, "tiny", id});
    const Way change = forward(read, {Shows::Run, "tiny", id});
    CHECK(settled(change, person.catalog, person.model) == change);
    person.act(Remove{id});
    CHECK(settled(change, person.catalog, person.model) == answers);
    const Way home = forward({}, {Shows::Home, "gone", {}});
    CHECK(settled(home, person.catalog, person.model) == Way{});
}

TEST_CASE("reflect's way: a door leads to an exercise, to a page to read, or out of Reflect") {
    const Person person{};
    const auto behind = [&](std::string_view key) { return behind_door(person.catalog, key); };
    CHECK(behind("tiny") == Behind(Place{Shows::Home, "tiny", {}}));
    CHECK(behind("read-waves") == Behind(Place{Shows::Reading, "read-waves", {}}));
    CHECK(behind("pull") == Behind(Door::Pull));
    CHECK(behind("air") == Behind(Door::Breathe));
    CHECK(!behind("nowhere"));
    CHECK(behind("talk") == Behind(Place{Shows::Home, "talk", {}}));
}

TEST_CASE("exercise's way: page by page, Skip where nothing was answered, Done at the end") {
    Person person;
    const EntryId id = person.begin();
    CHECK(person.run(id) == Run{{0, 1, 3}, 0});
    CHECK(person.forward(id) == Forward::Skip);
    person.act(SetAnswer{id, {"kind", {}, 2}});
    CHECK(person.forward(id) == Forward::Next);
    person.turn(id, 1);
    CHECK(person.run(id) == Run{{0, 1, 3}, 1});
    CHECK(person.forward(id) == Forward::Skip);
    person.turn(id, 3);
    CHECK(person.forward(id) == Forward::Done);
}

TEST_CASE("exercise's way: an answer can lead along another branch, and end it at once") {
    Person person;
    const EntryId id = person.begin();
    person.act(SetAnswer{id, {"kind", {}, 1}});
    CHECK(person.run(id).pages == Pages{0, 2, 3});
    person.turn(id, 2);
    CHECK(person.run(id).at == 1);
    // The page lies off the way since: it begins anew, and what was said stays.
    person.act(SetAnswer{id, {"kind", {}, 2}});
    CHECK(person.run(id) == Run{{0, 1, 3}, 0});
    person.act(SetAnswer{id, {"kind", {}, 4}});
    CHECK(person.run(id) == Run{{0}, 0});
    CHECK(person.forward(id) == Forward::Done);
}

TEST_CASE("exercise's way: from every page one gets to the end, and back to the first") {
    Person person;
    for (const std::uint64_t kind : {0U, 1U, 2U, 4U}) {
        const EntryId id = person.begin();
        person.act(SetAnswer{id, {"words", "w", 0}});
        person.act(SetAnswer{id, {"kind", {}, kind}});
        for (std::size_t page = 0; page < person.tiny().pages.size(); ++page) {
            person.turn(id, page);
            int steps = 0;
            for (; person.forward(id) != Forward::Done; ++steps) {
                const Run run = person.run(id);
                person.turn(id, run.pages[run.at + 1]);
                CHECK(person.run(id) == Run{run.pages, run.at + 1});
            }
            CHECK(steps < 4);
            for (Run run = person.run(id); run.at > 0; run = person.run(id))
                person.turn(id, run.pages[run.at - 1]);
            CHECK(person.run(id).at == 0);
        }
    }
}

TEST_CASE("exercise's way: it ends side by side with other times, if it has them; else behind it") {
    Person person;
    const Way run = forward({{Shows::Home, "tiny", {}}, {{}}}, {Shows::Run, "tiny", {1}});
    CHECK(finished(run, person.tiny(), true) == back(run));
    Exercise compares = person.tiny();
    compares.compares = true;
    CHECK(finished(run, compares, false) == back(run));
    const Way side_by_side = finished(run, compares, true);
    CHECK(side_by_side.open == Place{Shows::Compare, "tiny", {}});
    CHECK(back(side_by_side) == back(run));
}

TEST_CASE("exercise's way: what is gone on with is the newest one that was left half-way") {
    Person person;
    CHECK(half_way(person.model, "tiny") == nullptr);
    const EntryId first = person.begin();
    CHECK(half_way(person.model, "tiny") == nullptr); // Nothing was said.
    person.act(SetAnswer{first, {"words", "w", 0}});
    const EntryId second = person.begin();
    person.act(SetAnswer{second, {"words", "v", 0}});
    CHECK(half_way(person.model, "tiny")->id == second);
    CHECK(half_way(person.model, "other") == nullptr);
    person.act(Finish{second});
    CHECK(half_way(person.model, "tiny")->id == first);
}

TEST_CASE("exercises: a shelf has its exercises, and no doors") {
    const Person person{};
    CHECK(on_shelf(person.catalog, "now").size() == 2);
    CHECK(on_shelf(person.catalog, read_shelf).size() == 1);
}
