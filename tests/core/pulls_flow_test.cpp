// The way through a pull: one thing a page, and from every page a way back and a way out.
// SPDX-License-Identifier: MIT
#include "features/pulls/flow.h"
#include "support/chance.h"

#include <cstddef>
#include <doctest/doctest.h>
#include <optional>
#include <vector>

namespace ebb::pulls {
namespace {

using Pages = std::vector<Page>;

Card a_card(Kind kind) {
    Card card;
    card.id = {1};
    card.kind = kind;
    return card;
}

Note a_note(Need need) {
    Note note;
    note.id = {2};
    note.need = need;
    return note;
}

/// Somebody who tells of a pull.
struct Teller {
    Model model;
    Pull pull;
    double waited = 0;
    bool has_reasons = false;

    Told told() const { return {model, pull, waited, has_reasons}; }
    /// The pages from the first breath to the end, if nothing but the straight way is gone.
    Pages straight_on() const {
        Pages pages;
        Way way = after_breath({Page::Breathe, {}}, true);
        while (way.page != Page::Closed) {
            pages.push_back(way.page);
            way = forward(way, told());
        }
        return pages;
    }
};

/// Every page to which a way leads aside.
constexpr Page aside_pages[] = {Page::Breathe,
                                Page::LookAt,
                                Page::Choose,
                                Page::Wave,
                                Page::Someone,
                                Page::Park,
                                Page::MakePlan};

/// What somebody may do on the page that is open.
Way one_step(Chance& chance, const Way& way, const Told& told) {
    if (way.page == Page::Breathe) return after_breath(way, chance.one_in(2));
    if (chance.one_in(4)) return back(way);
    if (chance.one_in(4)) return aside(way, chance.pick(aside_pages));
    return forward(way, told);
}

} // namespace

TEST_CASE("pull's way: with nothing made before, from what pulls to how it went") {
    const Teller person{};
    CHECK(person.straight_on() ==
          Pages{Page::Doors, Page::What, Page::First, Page::Second, Page::Choose, Page::Outcome});
}

TEST_CASE("pull's way: words from calmer days and plans come where they have something to say") {
    Teller person;
    person.model.notes = {a_note(Need::Rest)};
    person.model.cards = {a_card(Kind::Write)};
    person.pull.kind = Kind::Photos;
    person.pull.need = Need::Company;
    CHECK(after(person.told(), Page::What) == Page::Need);
    CHECK(after(person.told(), Page::LookAt) == Page::Need);
    CHECK(after(person.told(), Page::Need) == Page::First);
    person.pull.need = Need::Rest;
    CHECK(after(person.told(), Page::Need) == Page::FromBefore);
    CHECK(after(person.told(), Page::FromBefore) == Page::First);
    person.pull.kind = Kind::Write;
    CHECK(after(person.told(), Page::FromBefore) == Page::Plan);
    person.model.notes.clear();
    CHECK(after(person.told(), Page::What) == Page::Plan);
}

TEST_CASE("pull's way: a breath begins it, or lies aside and leads back to where somebody was") {
    const Way begun{Page::Breathe, {}};
    CHECK(after_breath(begun, true) == Way{Page::Doors, {}});
    CHECK(after_breath(begun, false) == Way{});
    const Way waiting{Page::Wave, {Page::What, Page::Choose}};
    for (const bool goes_on : {true, false})
        CHECK(after_breath(aside(waiting, Page::Breathe), goes_on) == waiting);
}

TEST_CASE("pull's way: the waiting lasts as long as was chosen, and Back leads to the choice") {
    Teller person;
    person.pull.minutes = 2;
    const Way waiting = aside({Page::Choose, {Page::What}}, Page::Wave);
    person.waited = 119;
    CHECK(settled(waiting, person.told()) == waiting);
    person.waited = 120;
    const Way over = settled(waiting, person.told());
    CHECK(over == Way{Page::Outcome, {Page::What, Page::Choose}});
    CHECK(back(over).page == Page::Choose);
    // With somebody safe meanwhile, the question afterwards is next.
    CHECK(settled(back(aside(waiting, Page::Someone)), person.told()) == over);
}

TEST_CASE("pull's way: a plan that is gone meanwhile is passed over, forwards and backwards") {
    Teller person;
    person.model.cards = {a_card(Kind::NotSaid)};
    const Way plan = forward({Page::What, {Page::Doors}}, person.told());
    CHECK(plan.page == Page::Plan);
    const Way later = forward(plan, person.told());
    person.model.cards.clear();
    CHECK(settled(plan, person.told()) == Way{Page::First, {Page::Doors, Page::What}});
    const Way once_back = settled(back(later), person.told());
    CHECK(back(once_back).page == Page::What);
}

TEST_CASE("pull's way: every page can be left, back undoes each step, and the end is near") {
    Chance chance(7);
    for (int walk = 0; walk < 400; ++walk) {
        Teller person;
        constexpr Need needs[] = {Need::NotSaid, Need::Rest};
        constexpr Kind kinds[] = {Kind::NotSaid, Kind::Write, Kind::Photos};
        if (chance.one_in(2)) person.model.notes = {a_note(chance.pick(needs))};
        if (chance.one_in(2)) person.model.cards = {a_card(chance.pick(kinds))};
        Way way{Page::Breathe, {}};
        for (int step = 0; step < 40 && way.page != Page::Closed; ++step) {
            person.pull.kind = chance.pick(kinds);
            person.pull.need = chance.pick(needs);
            person.pull.minutes = chance.between(1, 3);
            person.waited = chance.between(0, 300);
            way = settled(way, person.told());
            CHECK(says_something(person.told(), way.page));
            CHECK(settled(way, person.told()) == way);

            const Way next = forward(way, person.told());
            CHECK((next == Way{} || back(next) == way));
            for (const Page page : aside_pages)
                CHECK(back(aside(way, page)) == way);

            Way out = way;
            for (std::size_t left = way.before.size() + 1; left > 0; --left)
                out = back(out);
            CHECK(out == Way{});

            Way on = way;
            for (int pages = 0; pages < page_count && on.page != Page::Closed; ++pages)
                on = forward(on, person.told());
            CHECK(on == Way{});

            for (const Page page : way.before)
                CHECK(page != Page::Breathe); // It never begins again by going back.
            way = one_step(chance, way, person.told());
        }
    }
}

TEST_CASE("pull's way: a pull that was left goes on where it stood") {
    Chance chance(11);
    const Teller person{};
    int kept = 0;
    for (int walk = 0; walk < 400; ++walk) {
        Way way{Page::Breathe, {}};
        for (int step = 0; step < 20 && way.page != Page::Closed; ++step) {
            way = one_step(chance, way, person.told());
            const WayWords words = words_of(way);
            const auto again = way_of(words.page, words.before);
            const bool over = way.page == Page::Closed || way.page == Page::Breathe ||
                              way.page == Page::End || way.page == Page::MakePlan;
            CHECK(again.has_value() == !over);
            if (!again) continue;
            CHECK(again->page == way.page);
            // Nobody goes back to an end from a pull that goes on.
            Pages before = way.before;
            std::erase_if(before,
                          [](Page page) { return page == Page::End || page == Page::MakePlan; });
            CHECK(again->before == before);
            ++kept;
        }
    }
    CHECK(kept > 1000);
}

TEST_CASE("pull's way: its words are those that drafts have, and others are left out") {
    const WayWords words =
        words_of({Page::Someone, {Page::Doors, Page::What, Page::FromBefore, Page::Wave}});
    CHECK(words.page == "someone");
    CHECK(words.before == "how-strong what from-before wave");
    CHECK(way_of("choose", "what  later  need") == Way{Page::Choose, {Page::What, Page::Need}});
    CHECK(way_of("again", "") == Way{Page::Outcome, {}}); // Of a version before.
    CHECK(!way_of("", "what"));
    CHECK(!way_of("end", "what"));
    CHECK(!way_of("later", ""));
}

TEST_CASE("pull's way: the first word about its strength stays the first") {
    Pull pull;
    CHECK(minute_said(pull, Page::Doors, 2) == 2);
    pull.strengths = {{2, 7}};
    CHECK(minute_said(pull, Page::Doors, 5) == 2);
    CHECK(minute_said(pull, Page::Wave, 2) == 3);
    CHECK(minute_said(pull, Page::Outcome, 9) == 9);
}

TEST_CASE(
    "pull's way: from a strength of eight on one's own words come first, and twice is a lot") {
    Pull pull;
    CHECK(!is_strong(pull));
    CHECK(!is_much_to_carry(pull));
    pull.strengths = {{0, 9}, {4, 6}};
    CHECK(!is_strong(pull));
    pull.strengths = {{0, 3}, {4, 8}};
    CHECK(is_strong(pull));
    CHECK(!is_much_to_carry(pull));
    pull.strengths = {{0, 8}, {4, 3}, {5, 9}};
    CHECK(is_much_to_carry(pull));
}

TEST_CASE("pull's way: the three answers to the first question lead to three pages") {
    Teller person;
    person.pull.helps = Helps::Heals;
    CHECK(after(person.told(), Page::First) == Page::Heals);
    person.pull.helps = Helps::Keeps;
    CHECK(after(person.told(), Page::First) == Page::Second);
    CHECK(after(person.told(), Page::Second) == Page::Choose);
    person.pull.helps = Helps::Unsure;
    CHECK(after(person.told(), Page::First) == Page::Unsure);
    CHECK(after(person.told(), Page::Unsure) == Page::Choose);
    person.pull.helps = Helps::Heals;
    CHECK(after(person.told(), Page::Heals) == Page::Choose);
}

TEST_CASE("pull's way: one that was acted on asks which boundary it was, the others end") {
    Teller person;
    for (const Outcome outcome : {Outcome::Rode, Outcome::Unsure, Outcome::Acted}) {
        person.pull.outcome = outcome;
        const Way end = forward({Page::Outcome, {Page::Wave}}, person.told());
        CHECK((end.page == Page::Slipped) == (outcome == Outcome::Acted));
        if (outcome != Outcome::Acted) CHECK(end == Way{});
    }
}

TEST_CASE("pull's way: one's own words are shown where it is strong and there are some") {
    Teller person;
    CHECK(!says_something(person.told(), Page::Strong));
    person.pull.strengths = {{0, 8}};
    CHECK(!says_something(person.told(), Page::Strong));
    person.has_reasons = true;
    CHECK(says_something(person.told(), Page::Strong));
    CHECK(after(person.told(), Page::Strong) == Page::What);
    person.pull.strengths = {{0, 7}};
    CHECK(!says_something(person.told(), Page::Strong));
}

} // namespace ebb::pulls
