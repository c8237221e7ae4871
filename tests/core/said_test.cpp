// Choices and own words: what is stored of them, what older releases stored, and what both make of
// it.
// SPDX-License-Identifier: MIT
#include "app/merge.h"
#include "app/vault_codec.h"
#include "features/boundaries/codec.h"
#include "features/insight/queries.h"
#include "features/pulls/codec.h"
#include "features/pulls/update.h"
#include "support/after.h"
#include "support/dates.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>

namespace ebb {
namespace {

const Day sunday = on(2026, 11, 22);

/// The pulls as an earlier release stored one with this trigger and one plan with this cue.
Bytes stored_before(std::string_view trigger, std::string_view cue) {
    RecordWriter pull;
    pull.number(1, 1);
    pull.day(2, sunday);
    pull.moment(3, at(sunday, 10, 0));
    pull.text(12, trigger);
    RecordWriter card;
    card.number(1, 2);
    card.text(2, cue);
    card.text(3, "I make tea");
    RecordWriter model;
    model.number(1, 2);
    const auto put = [&](FieldId id, RecordWriter one) {
        const auto take = [](RecordWriter* item) { return *item; };
        model.list(id, std::array{&one}, take);
    };
    put(2, std::move(pull));
    put(3, std::move(card));
    return model.take();
}

pulls::Model with(Said<Trigger> trigger) {
    pulls::Pull pull;
    pull.began = at(sunday, 10, 0);
    pull.trigger = std::move(trigger);
    return after(pulls::Model{}, pulls::PutPull{pull}, at(sunday, 12, 0), 0);
}

Said<Trigger> kept(const Said<Trigger>& said) {
    return pulls::decode(pulls::encode(with(said)))->pulls.at(0)->trigger;
}

} // namespace

TEST_CASE("answers: what an earlier release stored as a text is what was chosen") {
    const Bytes stored = stored_before("Saw something of them", "I am tired");
    const auto model = pulls::decode(stored);
    REQUIRE(model);
    CHECK(model->pulls[0]->trigger == Said<Trigger>{Trigger::SawThem, {}});
    CHECK(model->cards[0].trigger == Trigger::Tired);
    CHECK(model->cards[0].cue == "I am tired");
    CHECK(pulls::encode(*model) == stored); // An earlier release reads it as before.

    const Bytes own = stored_before("A song", "it is late");
    const auto words = pulls::decode(own);
    REQUIRE(words);
    CHECK(words->pulls[0]->trigger == Said<Trigger>{Trigger::NotSaid, "A song"});
    CHECK(!words->cards[0].trigger);
    CHECK(pulls::encode(*words) == own);
}

TEST_CASE("answers: each choice and each word comes back as it was given") {
    for (int i = 0; i < trigger_count; ++i) {
        const auto choice = static_cast<Trigger>(i);
        for (const std::string_view words : {"", "after the party", "Lonely", "Good news"}) {
            const Said<Trigger> said{choice, std::string(words)};
            CAPTURE(i);
            CAPTURE(words);
            CHECK(kept(said) == said);
        }
    }
    // Own words that are spelled like a choice stay words: they are never shown as another text.
    boundaries::Model model;
    boundaries::Boundary boundary;
    boundary.id = {1};
    boundary.name = "Photos";
    boundary.start = sunday;
    boundaries::Slip slip;
    slip.id = {2};
    slip.day = sunday;
    slip.needed = {Need::NotSaid, "Rest"};
    boundary.slips.push_back(slip);
    model.all.push_back(boundary);
    model.next_id = 3;
    CHECK(boundaries::decode(boundaries::encode(model)) == model);
}

TEST_CASE("answers: a plan is for its trigger whatever its cue says") {
    pulls::Model model;
    for (const std::string_view cue : {"I am tired", "I am so tired", "it pulls at me again"}) {
        for (int i = -1; i < trigger_count; ++i) {
            pulls::Card card;
            card.cue = cue;
            card.act = "I make tea";
            if (i >= 0) card.trigger = static_cast<Trigger>(i);
            model = after(std::move(model), pulls::PutCard{card}, at(sunday, 12, 0), 0);
        }
    }
    CHECK(pulls::decode(pulls::encode(model)) == model);
}

TEST_CASE("answers: where an earlier release changed the words beside a choice, both are read") {
    Bytes stored = pulls::encode(with({Trigger::Tired, "after the party"}));
    const std::string_view words = "after the party";
    const auto same = [](std::byte byte, char c) { return byte == static_cast<std::byte>(c); };
    const auto found = std::search(stored.begin(), stored.end(), words.begin(), words.end(), same);
    REQUIRE(found != stored.end());
    const std::string_view chosen = "Saw something o"; // As long; no choice.
    std::transform(
        chosen.begin(), chosen.end(), found, [](char c) { return static_cast<std::byte>(c); });
    CHECK(pulls::decode(stored)->pulls[0]->trigger ==
          Said<Trigger>{Trigger::Tired, "Saw something o"});

    // A choice there, and here the number that says "words": it has one meaning, and is no damage.
    Bytes odd = pulls::encode(with({Trigger::NotSaid, "A drink"}));
    const std::string_view drink = "A drink";
    const auto place = std::search(odd.begin(), odd.end(), drink.begin(), drink.end(), same);
    REQUIRE(place != odd.end());
    *place = static_cast<std::byte>('a');
    CHECK(!pulls::decode(odd));
    Mended mended;
    const auto read = pulls::decode(odd, &mended);
    REQUIRE(read);
    CHECK(mended.left_out == 0);
    CHECK(read->pulls[0]->trigger == Said<Trigger>{Trigger::NotSaid, "a drink"});
}

TEST_CASE("answers: a choice of a later release is not read as another one") {
    Bytes stored = pulls::encode(with({Trigger::GoodNews, "at last"}));
    // The pull's last byte is the number of the choice and one.
    REQUIRE(stored.back() == std::byte{trigger_count});
    stored.back() = std::byte{trigger_count + 1};
    const auto read = pulls::decode(stored);
    REQUIRE(!read);
    CHECK(read.error() == RecordError::Newer);
}

TEST_CASE("answers: a vault of before and one of now that say the same are one") {
    const auto before = pulls::decode(stored_before("Lonely", "I feel lonely"));
    REQUIRE(before);
    pulls::Model now = with({Trigger::Lonely, {}});
    pulls::Card card;
    card.cue = "I feel lonely";
    card.act = "I make tea";
    card.trigger = Trigger::Lonely;
    now = after(std::move(now), pulls::PutCard{card}, at(sunday, 12, 0), 0);
    app::Vault here;
    here.pulls = now;
    app::Vault there;
    there.pulls = *before;
    const auto both = app::merged(here, there);
    REQUIRE(both);
    CHECK(*both == here);
    const auto seen = insight::look(both->pulls, {}, sunday, insight::Span::All, std::nullopt);
    CHECK(seen.triggers == std::vector{Said<Trigger>{Trigger::Lonely, {}}});
}

TEST_CASE("answers: two triggers of one pull, told in two places, are both kept") {
    app::Vault here;
    here.pulls = with({Trigger::Lonely, {}});
    app::Vault there;
    there.pulls = with({Trigger::Tired, {}});
    const auto both = app::merged(here, there);
    REQUIRE(both);
    CHECK(both->pulls.pulls.size() == 2);
    CHECK(app::merged(*both, there) == both);
    there.pulls = with({Trigger::NotSaid, "at night"});
    const auto with_words = app::merged(here, there);
    REQUIRE(with_words);
    REQUIRE(with_words->pulls.pulls.size() == 1);
    CHECK(with_words->pulls.pulls[0]->trigger == Said<Trigger>{Trigger::Lonely, "at night"});
}

} // namespace ebb
