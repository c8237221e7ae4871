// What is half filled in a form is kept, word for word, until it is used or discarded.
// SPDX-License-Identifier: MIT
#include "app/merge.h"
#include "app/store.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "features/boundaries/update.h"
#include "features/drafts/codec.h"
#include "features/drafts/merge.h"
#include "features/drafts/queries.h"
#include "features/drafts/update.h"
#include "support/after.h"
#include "support/chance.h"
#include "support/dates.h"

#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using namespace ebb::drafts;

namespace {

const Day today = on(2026, 11, 27);
const Now noon = at(on(2026, 11, 27), 12, 0);
const Subject new_boundary{"boundaries.form", 0};

WriteDraft word(const Subject& subject, std::string name, std::string text) {
    return {subject, {{std::move(name), std::move(text), {}}}, {}};
}

std::string text_in(const Model& model, const Subject& subject, std::string_view name) {
    const Draft* draft = find(model, subject);
    const Value* value = draft == nullptr ? nullptr : find(*draft, name);
    return value == nullptr ? "(none)" : value->text;
}

/// A few drafts of the kinds that there are.
Model some() {
    Model model;
    model = after(model, word(new_boundary, "name", "Not at night"), today);
    model = after(model, word(new_boundary, "why", "It costs\na week of sleep. "), today);
    model = after(model, word({"boundaries.form", 7}, "why", ""), day_before(today));
    model =
        after(model, WriteDraft{{"boundaries.contact", 0}, {{"left out", "", {7, 3}}}, {}}, today);
    return model;
}

app::Model open_page() {
    app::Model model;
    model.session = app::Open{};
    return model;
}

app::Model done(app::Model model, const app::Action& action) {
    app::Effects effects;
    return after(std::move(model), action, noon, effects);
}

const app::Vault& vault_in(const app::Model& model) {
    return *app::vault_of(model);
}

} // namespace

TEST_CASE("drafts: what was typed is kept word for word, and the rest of the form stays") {
    const Model model = some();
    CHECK(text_in(model, new_boundary, "name") == "Not at night");
    CHECK(text_in(model, new_boundary, "why") == "It costs\na week of sleep. ");
    CHECK(text_in(model, new_boundary, "what counts") == "(none)");
    CHECK(find(model, new_boundary)->touched == today);
}

TEST_CASE("drafts: words that were taken out on purpose stay out") {
    CHECK(text_in(some(), {"boundaries.form", 7}, "why").empty());
}

TEST_CASE("drafts: a form in which all is as before is no draft") {
    Model model = some();
    model = after(model, WriteDraft{new_boundary, {}, {"name"}}, today);
    CHECK(find(model, new_boundary) != nullptr);
    model = after(model, WriteDraft{new_boundary, {}, {"why", "start"}}, today);
    CHECK(find(model, new_boundary) == nullptr);
    CHECK(is_sound(model));
}

TEST_CASE("drafts: discarding one leaves the others, and can be undone") {
    const Model before = some();
    const Draft draft = *find(before, new_boundary);
    Model model = after(before, DiscardDraft{new_boundary}, today);
    CHECK(find(model, new_boundary) == nullptr);
    CHECK(model.all.size() == before.all.size() - 1);
    CHECK(answer(model, DiscardDraft{new_boundary}, today) == Refusal::NotThere);
    CHECK(after(model, RestoreDraft{draft}, today) == before);
    SUBCASE("but nothing that was typed since is written over") {
        model = after(model, word(new_boundary, "name", "Newer"), today);
        CHECK(answer(model, RestoreDraft{draft}, today) == Refusal::Unsound);
        CHECK(text_in(after(model, RestoreDraft{draft}, today), new_boundary, "name") == "Newer");
    }
}

TEST_CASE("drafts: what is too long is refused whole, and what stood there stays") {
    const Model model = some();
    const WriteDraft fits = word(new_boundary, "why", std::string(max_text, 'x'));
    const WriteDraft longer = word(new_boundary, "why", std::string(max_text + 1, 'x'));
    CHECK(!answer(model, fits, today));
    CHECK(answer(model, longer, today) == Refusal::TooLong);
    CHECK(after(model, longer, today) == model);
    CHECK(answer(model, word(new_boundary, "why", "\xFF"), today) == Refusal::NotText);
}

TEST_CASE("drafts: there is an end to how many there are and how much is in them") {
    Model model;
    for (std::uint64_t i = 0; i < max_drafts; ++i)
        model = after(std::move(model), word({"boundaries.form", i}, "name", "x"), today);
    CHECK(model.all.size() == max_drafts);
    CHECK(answer(model, word({"boundaries.form", max_drafts}, "name", "x"), today) ==
          Refusal::TooMany);
    CHECK(!answer(model, word({"boundaries.form", 3}, "name", "longer"), today));
    Model values;
    for (std::size_t i = 0; i < max_values; ++i)
        values = after(std::move(values), word(new_boundary, "v" + std::to_string(i), "x"), today);
    CHECK(answer(values, word(new_boundary, "one more", "x"), today) == Refusal::TooMany);
    Model large;
    for (std::uint64_t i = 0; i < max_bytes / max_text; ++i) {
        large = after(std::move(large),
                      word({"boundaries.form", i}, "why", std::string(max_text, 'x')),
                      today);
    }
    CHECK(answer(large, word(new_boundary, "name", "x"), today) == Refusal::TooLong);
    CHECK(answer(Model{}, word({"", 0}, "name", "x"), today) == Refusal::Unsound);
    CHECK(answer(Model{}, word(new_boundary, "", "x"), today) == Refusal::Unsound);
}

TEST_CASE("drafts: the stored form comes back as it was, and every cut of it is noticed") {
    const Model model = some();
    const Bytes bytes = encode(model);
    REQUIRE(decode(bytes));
    CHECK(*decode(bytes) == model);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto cut = decode(std::span(bytes).first(length));
        CHECK((!cut || *cut != model));
    }
}

TEST_CASE("drafts: whatever is wished, the model is one that its own reader takes") {
    Chance chance(11);
    const std::vector<std::string> words{"", "name", "why", "x\r\ny", std::string(50, 'n'), "\xC3"};
    Model model;
    for (int i = 0; i < 3'000; ++i) {
        const auto any = [&] { return chance.pick(words); };
        const Subject subject{any(), static_cast<std::uint64_t>(chance.between(0, 3))};
        const auto id = static_cast<std::uint64_t>(chance.between(0, 4));
        switch (chance.between(0, 3)) {
        case 0:
            model = after(model, DiscardDraft{subject}, today);
            break;
        case 1:
            model = after(model, RestoreDraft{{subject, {{any(), any(), {id}}}, today, {}}}, today);
            break;
        default:
            model =
                after(model, WriteDraft{subject, {{any(), any(), {id, 2, id}}}, {any()}}, today);
        }
        REQUIRE(is_sound(model));
        if (model != Model{}) REQUIRE(*decode(encode(model)) == model);
    }
}

TEST_CASE("drafts: in the vault they are one object, which is not there while there are none") {
    app::Vault vault;
    CHECK(encode_vault(vault).count("drafts") == 0);
    const app::Vault before = vault;
    vault.drafts = some();
    const Changes changes = encode_changes(&before, vault);
    CHECK(changes.puts.size() == 1);
    CHECK(changes.puts.count("drafts") == 1);
    CHECK(changes.deletes.empty());
    CHECK(*app::decode_vault(encode_vault(vault)) == vault);
    CHECK(encode_changes(&vault, before).deletes == std::vector<std::string>{"drafts"});
    Objects empty = encode_vault(before);
    empty["drafts"] = {};
    CHECK(app::decode_vault(empty).value() == before);
}

TEST_CASE("drafts: a completed form and its draft are one commit") {
    app::Store store;
    store.dispatch(app::VaultLoaded{app::encode_vault({}), 1, true, {}, {}}, noon);
    store.dispatch(drafts::Action{word(new_boundary, "name", "Not at night")}, noon);
    store.dispatch(app::SaveSucceeded{2}, noon);
    boundaries::AddBoundary add;
    add.name = "Not at night";
    CHECK(!store.wish(boundaries::Action{add}, noon).refused);
    CHECK(!store.wish(drafts::Action{DiscardDraft{new_boundary}}, noon).refused);
    const app::Effects effects = store.settle();
    REQUIRE(effects.size() == 1);
    const auto* commit = std::get_if<app::Commit>(&effects[0]);
    REQUIRE(commit != nullptr);
    CHECK(commit->puts.count("boundaries") == 1);
    CHECK(commit->deletes == std::vector<std::string>{"drafts"});
    CHECK(vault_in(store.model()).boundaries.all.size() == 1);
}

TEST_CASE("drafts: a page says Saved of half a form only when it is on the device") {
    app::Store store;
    store.dispatch(app::VaultLoaded{app::encode_vault({}), 1, true, {}, {}}, noon);
    store.dispatch(drafts::Action{word(new_boundary, "name", "N")}, noon, app::Pace::Typed);
    CHECK(std::holds_alternative<app::Saving>(store.model().save));
    const app::Effects effects = store.save_now();
    REQUIRE(effects.size() == 1);
    CHECK(std::get<app::Commit>(effects[0]).puts.size() == 1);
    CHECK(std::holds_alternative<app::Saving>(store.model().save));
    store.dispatch(app::SaveSucceeded{2}, noon);
    CHECK(std::holds_alternative<app::Saved>(store.model().save));
}

TEST_CASE("drafts: where another page writes nothing is begun") {
    app::Model model = open_page();
    model.writable = false;
    model = done(std::move(model), drafts::Action{word(new_boundary, "name", "N")});
    CHECK(vault_in(model).drafts.all.empty());
}

TEST_CASE("drafts: what is half filled about a thing goes with it, and comes back with it") {
    app::Model model = open_page();
    boundaries::AddBoundary add;
    add.name = "Not at night";
    model = done(std::move(model), boundaries::Action{add});
    const boundaries::Boundary boundary = vault_in(model).boundaries.all.at(0);
    const Subject change{"boundaries.form", boundary.id.value};
    model = done(std::move(model), drafts::Action{word(change, "why", "Sleep")});
    model = done(std::move(model), drafts::Action{word(new_boundary, "name", "Another")});
    model = done(std::move(model), boundaries::Action{boundaries::RemoveBoundary{boundary.id}});
    CHECK(find(vault_in(model).drafts, change) == nullptr);
    CHECK(find(vault_in(model).drafts, new_boundary) != nullptr);
    SUBCASE("with undo") {
        model =
            done(std::move(model), boundaries::Action{boundaries::RestoreBoundary{boundary, 0}});
        CHECK(text_in(vault_in(model).drafts, change, "why") == "Sleep");
        CHECK(model.drafts_of_removed.empty());
    }
    SUBCASE("and nothing of it is left behind a lock") {
        model.session = app::Locked{};
        model = done(std::move(model), app::LoadAgain{});
        CHECK(model.drafts_of_removed.empty());
    }
}

TEST_CASE("drafts: of two vaults, the one that is here stays and the other comes beside it") {
    app::Vault here;
    app::Vault there;
    const auto add = [](app::Vault& vault, std::string name) {
        boundaries::AddBoundary wish;
        wish.name = std::move(name);
        wish.start = on(2026, 2, 1);
        vault.boundaries = after(std::move(vault.boundaries), wish, noon, 0);
        return vault.boundaries.all.back().id.value;
    };
    add(here, "Only here");
    const std::uint64_t both_here = add(here, "In both");
    const std::uint64_t both_there = add(there, "In both");
    const std::uint64_t only_there = add(there, "Only there");
    here.drafts = after(Model{}, word(new_boundary, "name", "Begun here"), today);
    there.drafts = after(Model{}, word(new_boundary, "name", "Begun there"), today);
    there.drafts =
        after(there.drafts, word({"boundaries.form", both_there}, "why", "Of both"), today);
    there.drafts =
        after(there.drafts, word({"boundaries.form", only_there}, "why", "Of the other"), today);
    there.drafts =
        after(there.drafts,
              WriteDraft{{"boundaries.contact", 0}, {{"left out", "", {both_there}}}, {}},
              today);
    there.drafts = after(there.drafts, word({"boundaries.form", 99}, "why", "Of nothing"), today);
    const auto both = app::merged(here, there);
    REQUIRE(both);
    CHECK(text_in(both->drafts, new_boundary, "name") == "Begun here");
    CHECK(text_in(both->drafts, {"boundaries.form", both_here}, "why") == "Of both");
    const std::uint64_t came = both->boundaries.all.back().id.value;
    CHECK(text_in(both->drafts, {"boundaries.form", came}, "why") == "Of the other");
    CHECK(find(both->drafts, {"boundaries.contact", 0})->values[0].ids ==
          std::vector<std::uint64_t>{both_here});
    CHECK(both->drafts.all.size() == 4);
    CHECK(*app::merged(*both, there) == *both);
    CHECK(*app::merged(*both, *both) == *both);
}
