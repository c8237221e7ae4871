// Pulls: what is kept of a hard moment, what waits for the morning, and which plan comes first.
// SPDX-License-Identifier: MIT
#include "features/pulls/codec.h"
#include "features/pulls/queries.h"
#include "features/pulls/update.h"
#include "support/after.h"
#include "support/chance.h"
#include "support/dates.h"

#include <doctest/doctest.h>
#include <string>

namespace ebb::pulls {
namespace {

const Day sunday = on(2026, 11, 22);

struct World {
    Model model;
    Now now = at(sunday, 23, 30);

    void act(const Action& action) { REQUIRE(!update(model, action, now, 0)); }
    std::optional<Refusal> refused(const Action& action) const {
        return answer(model, action, now, 0);
    }
};

Pull a_pull(Now began = at(sunday, 23, 30)) {
    Pull pull;
    pull.began = began;
    pull.kind = Kind::TheirPage;
    return pull;
}

PutCard a_card(std::string cue, std::string act, Kind kind = Kind::NotSaid) {
    return {{.id = {},
             .cue = std::move(cue),
             .act = std::move(act),
             .kind = kind,
             .trigger = {},
             .unknown = {}}};
}

PutParked words(std::string text, Now moment) {
    return {{{}, moment, {}, std::move(text), {}}};
}

/// A model in which every field says something.
Model full_model() {
    World world;
    Pull pull = a_pull(at(on(2024, 2, 29), 23, 59, utc(-3, 30)));
    pull.need = Need::Company;
    pull.helps = Helps::Keeps;
    pull.card = {1};
    pull.wish = "Ruhe \U0001F30A";
    pull.minutes = 15;
    pull.outcome = Outcome::Unsure;
    pull.trigger.words = "a song";
    say_strength(pull, 0, 8);
    say_strength(pull, 14, 0);
    world.act(a_card("it is late", "I make tea", Kind::Write));
    world.act(PutPull{pull});
    world.act(PutPull{a_pull()});
    world.act(PutNote{{{}, {}, "You were fine on\nSunday.", Need::Safety, {}}});
    world.act(PutPerson{{.id = {}, .name = "Mira", .helps = "makes me laugh", .unknown = {}}});
    world.act(words("I saw the blue door.", at(sunday, 23, 30)));
    world.act(SetAsk{"Ten minutes?"});
    return world.model;
}

} // namespace

TEST_CASE("pull: what was said is kept as it was said, and grows while somebody goes on") {
    World world;
    world.act(PutPull{a_pull()});
    REQUIRE(world.model.pulls.size() == 1);
    Pull pull = *world.model.pulls[0];
    CHECK(pull.id == PullId{1});
    CHECK(pull.day == sunday);
    say_strength(pull, 0, 7);
    pull.outcome = Outcome::Acted;
    world.act(PutPull{pull});
    REQUIRE(world.model.pulls.size() == 1);
    CHECK(*world.model.pulls[0] == pull);
}

TEST_CASE("pull: at half past one it still belongs to the evening, if the day starts at four") {
    const Model model = after(Model{}, PutPull{a_pull(at(plus(sunday, 1), 1, 30))}, Now{}, 4);
    CHECK(model.pulls[0]->day == sunday);
}

TEST_CASE("pull: one never takes the place of another that began at another time") {
    World world;
    world.act(PutPull{a_pull()});
    Pull other = a_pull(at(sunday, 23, 31));
    other.id = {1};
    CHECK(world.refused(PutPull{other}) == Refusal::NotThere);
    other.id = {2}; // Nobody chooses an id.
    CHECK(world.refused(PutPull{other}) == Refusal::NotThere);
    other.id = {};
    CHECK(!world.refused(PutPull{other}));
}

TEST_CASE("pull: each minute has one strength, and the last word about a minute stays") {
    Pull pull;
    say_strength(pull, 0, 7);
    say_strength(pull, 5, 4);
    say_strength(pull, 2, 8);
    say_strength(pull, 5, 3);
    say_strength(pull, -4, 11);
    const std::vector<Strength> expected{{0, 10}, {2, 8}, {5, 3}};
    CHECK(pull.strengths == expected);
    for (int minute = 0; minute < 100; ++minute)
        say_strength(pull, minute, 1);
    CHECK(pull.strengths.size() == most_strengths);
    CHECK(pull.strengths.back().minute == 99);
    CHECK(in_order(pull.strengths));
}

TEST_CASE("pull: what is removed can be put back where it was") {
    World world;
    world.act(PutPull{a_pull()});
    world.act(PutPull{a_pull(at(sunday, 23, 50))});
    const Model before = world.model;
    world.act(RemovePull{{1}});
    CHECK(world.model.pulls.size() == 1);
    CHECK(world.refused(RemovePull{{1}}) == Refusal::NotThere);
    world.act(PutPull{*before.pulls[0]});
    CHECK(world.model == before);
}

TEST_CASE("card: it has one cue and one act, and neither is blank") {
    World world;
    world.act(a_card("  it is after ten ", "I make tea\n"));
    CHECK(world.model.cards[0].cue == "it is after ten");
    CHECK(world.model.cards[0].act == "I make tea");
    CHECK(world.refused(a_card(" ", "I make tea")) == Refusal::Blank);
    CHECK(world.refused(a_card("it is late", "")) == Refusal::Blank);
    CHECK(world.refused(a_card(std::string(201, 'x'), "tea")) == Refusal::TooLong);
    CHECK(world.refused(a_card("\xFF", "tea")) == Refusal::NotText);
}

TEST_CASE("card: used six times, held five") {
    World world;
    world.act(a_card("it is late", "I make tea"));
    const CardId card = world.model.cards[0].id;
    for (int i = 0; i < 8; ++i) {
        Pull pull = a_pull(at(sunday, 12, i));
        if (i < 7) pull.card = card;
        // The seventh has no end yet, and the eighth went without the card.
        pull.outcome = i == 6 ? Outcome::NotSaid : i == 5 ? Outcome::Acted : Outcome::Rode;
        world.act(PutPull{pull});
    }
    CHECK(record_of(world.model, card) == CardRecord{6, 5});
}

TEST_CASE("card: the one that was made for this pull comes first, then the one that held more") {
    World world;
    world.act(a_card("anything", "I breathe"));
    world.act(a_card("it is late", "I make tea"));
    world.act(a_card("I want to write", "I walk", Kind::Write));
    world.act(a_card("I want to look", "I put it away", Kind::TheirPage));
    Pull pull = a_pull();
    pull.card = {2};
    pull.outcome = Outcome::Rode;
    world.act(PutPull{pull});
    const auto cards = cards_for(world.model, Kind::Write);
    REQUIRE(cards.size() == 3);
    CHECK(cards[0]->act == "I walk");
    CHECK(cards[1]->act == "I make tea");
    CHECK(cards[2]->act == "I breathe");
    CHECK(cards_for(world.model, Kind::NotSaid).size() == 4);
}

TEST_CASE("note: the newest one for what is needed comes first, then those for every need") {
    World world;
    const auto note = [&](const char* text, Need need) {
        world.act(PutNote{{{}, {}, text, need, {}}});
    };
    note("old", Need::Safety);
    note("for all", Need::NotSaid);
    note("company", Need::Company);
    note("new", Need::Safety);
    const auto notes = notes_for(world.model, Need::Safety);
    REQUIRE(notes.size() == 3);
    CHECK(notes[0]->text == "new");
    CHECK(notes[1]->text == "old");
    CHECK(notes[2]->text == "for all");
    CHECK(notes[0]->day == sunday);
    CHECK(notes_for(world.model, Need::NotSaid).size() == 4);
}

TEST_CASE("wish: the last one that was said is remembered") {
    World world;
    Pull pull = a_pull();
    pull.wish = "Sleep.";
    world.act(PutPull{pull});
    world.act(PutPull{a_pull(at(sunday, 23, 40))});
    CHECK(last_wish(world.model) == "Sleep.");
}

TEST_CASE("park: the night is from 22:00 up to 5:00, by the clock on the wall") {
    CHECK(!is_night(at(sunday, 21, 59)));
    CHECK(is_night(at(sunday, 22, 0)));
    CHECK(is_night(at(sunday, 23, 30, utc(+9))));
    CHECK(is_night(at(sunday, 4, 59, utc(-5))));
    CHECK(!is_night(at(sunday, 5, 0)));
}

TEST_CASE("park: words of 23:30 wait until 10:00 of the next morning") {
    World world;
    world.act(words("I miss you.", at(sunday, 23, 30)));
    const Day monday = plus(sunday, 1);
    CHECK(world.model.parked[0].morning == monday);
    CHECK(due(world.model, at(sunday, 23, 31)) == nullptr);
    CHECK(due(world.model, at(monday, 9, 59)) == nullptr);
    REQUIRE(due(world.model, at(monday, 10, 0)) != nullptr);
    CHECK(due(world.model, at(monday, 10, 5))->words == "I miss you.");
    CHECK(seconds_until_due(world.model, at(sunday, 23, 30)) == 37'800);
    CHECK(seconds_until_due(world.model, at(monday, 10, 0)) == std::nullopt);
}

TEST_CASE("park: words that were parked while the clock ran ahead do not wait for years") {
    World world;
    world.act(words("I miss you.", at(on(2031, 3, 11), 23, 30)));
    CHECK(due(world.model, at(sunday, 12, 0)) != nullptr);
}

TEST_CASE("park: words of half past one wait until 10:00 of the same date") {
    World world;
    const Day monday = plus(sunday, 1);
    world.act(words("Why.", at(monday, 1, 30)));
    CHECK(world.model.parked[0].morning == monday);
    CHECK(due(world.model, at(monday, 10, 0)) != nullptr);
}

TEST_CASE("park: they may wait one more night, and without a word they are forgotten") {
    World world;
    world.act(words("Why.", at(sunday, 1, 30)));
    world.now = at(sunday, 10, 5);
    world.act(ParkAgain{{1}});
    CHECK(due(world.model, world.now) == nullptr);
    CHECK(due(world.model, at(plus(sunday, 1), 10, 0)) != nullptr);
    Parked edited = world.model.parked[0];
    edited.words = " \n";
    CHECK(world.refused(PutParked{edited}) == Refusal::Blank);
    edited.words.clear();
    world.act(PutParked{edited});
    CHECK(world.model.parked.empty());
    CHECK(world.refused(words("", world.now)) == Refusal::Blank);
}

TEST_CASE("pulls: what is stored comes back as it was, the same bytes each time") {
    const Model model = full_model();
    const Bytes bytes = encode(model);
    const auto back = decode(bytes);
    REQUIRE(back.has_value());
    CHECK(*back == model);
    CHECK(encode(*back) == bytes);
    CHECK(encode({}).empty());
    CHECK(*decode({}) == Model{});
}

TEST_CASE("pulls: what a later release wrote is carried along") {
    RecordWriter later;
    later.number(1, 5);
    later.text(90, "news");
    const Bytes bytes = later.take();
    const auto model = decode(bytes);
    REQUIRE(model.has_value());
    CHECK(encode(*model) == bytes);
}

TEST_CASE("pulls: damage is noticed, and nothing crashes") {
    const Bytes whole = encode(full_model());
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const auto cut = decode(std::span(whole).first(length));
        CHECK((!cut || *cut != full_model()));
    }
    Chance chance(20);
    for (int i = 0; i < 5000; ++i) {
        Bytes bytes = whole;
        const auto place =
            static_cast<std::size_t>(chance.between(0, static_cast<int>(bytes.size()) - 1));
        bytes[place] = static_cast<std::byte>(chance.between(0, 255));
        const auto model = decode(bytes);
        if (model) {
            CHECK(is_sound(*model));
            CHECK(encode(*model) == bytes);
        }
    }
    Model unsound = full_model();
    unsound.next_id = 2;
    CHECK(decode(encode(unsound)).error() == RecordError::Damaged);
}

} // namespace ebb::pulls
