// Saving is derived: every change is saved, nothing is said to be saved that is not.
// SPDX-License-Identifier: MIT
#include "app/store.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "support/dates.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <type_traits>

using namespace ebb;
using namespace ebb::app;

namespace {

const Now noon = at(on(2026, 11, 22), 12, 0);

Action add(std::string name) {
    boundaries::AddBoundary wish;
    wish.name = std::move(name);
    wish.start = on(2026, 11, 22);
    return boundaries::Action{wish};
}

Now later(std::int64_t ms) {
    return {noon.utc_ms + ms, noon.offset_minutes};
}

/// The commit among the effects; the test fails if there is not exactly one.
Commit only_commit(const Effects& effects) {
    REQUIRE(effects.size() == 1);
    REQUIRE(std::holds_alternative<Commit>(effects[0]));
    return std::get<Commit>(effects[0]);
}

Store first_visit() {
    Store store;
    CHECK(store.dispatch(VaultLoaded{}, noon).empty());
    return store;
}

} // namespace

TEST_CASE("store: nothing is saved before the vault is loaded") {
    Store store;
    CHECK(store.dispatch(add("No texting"), noon).empty());
    CHECK(std::holds_alternative<Loading>(store.model().session));
}

TEST_CASE("store: looking around on a first visit stores nothing") {
    Store store = first_visit();
    CHECK(std::holds_alternative<Absent>(store.model().session));
    CHECK(store.dispatch(RetrySave{}, noon).empty());
}

TEST_CASE("store: the first entry makes the vault and is saved at once") {
    Store store = first_visit();
    const Commit commit = only_commit(store.dispatch(add("No texting"), noon));
    CHECK(commit.expected_generation == 0);
    CHECK(commit.puts == encode_vault(*vault_of(store.model())));
    CHECK(store.model().save == SaveState{Saving{}});
    CHECK(store.dispatch(SaveSucceeded{1}, noon).empty());
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: only what changed is written") {
    Store store = first_visit();
    store.dispatch(add("No texting"), noon);
    store.dispatch(SaveSucceeded{1}, noon);
    const Commit commit =
        only_commit(store.dispatch(settings::Action{settings::SetDayStart{4}}, noon));
    CHECK(commit.expected_generation == 1);
    CHECK(commit.puts.size() == 1);
    CHECK(commit.puts.count("settings") == 1);
}

TEST_CASE("store: one commit at a time, and what changed meanwhile goes with the next") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    CHECK(store.dispatch(add("Two"), noon).empty());
    CHECK(store.model().save == SaveState{Saving{}});
    const Commit next = only_commit(store.dispatch(SaveSucceeded{1}, noon));
    CHECK(next.expected_generation == 1);
    CHECK(store.model().save == SaveState{Saving{}});
    store.dispatch(SaveSucceeded{2}, noon);
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: a failed save is said, keeps everything, and can be tried again") {
    Store store = first_visit();
    const Commit first = only_commit(store.dispatch(add("One"), noon));
    CHECK(store.dispatch(SaveFailed{SaveProblem::Full}, noon).empty());
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Full}});
    CHECK(vault_of(store.model())->boundaries.all.size() == 1);
    const Commit again = only_commit(store.dispatch(RetrySave{}, noon));
    CHECK(again.puts == first.puts);
    store.dispatch(SaveSucceeded{1}, noon);
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: a change after a failed save carries the unsaved one along") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(SaveFailed{SaveProblem::Aborted}, noon);
    const Commit both = only_commit(store.dispatch(add("Two"), noon));
    CHECK(both.puts == encode_vault(*vault_of(store.model())));
}

TEST_CASE("store: taking a change back before it was saved leaves nothing to say") {
    Store store = first_visit();
    store.dispatch(settings::Action{settings::SetDayStart{4}}, noon);
    store.dispatch(SaveSucceeded{1}, noon);
    store.dispatch(settings::Action{settings::SetDayStart{5}}, noon);
    store.dispatch(SaveFailed{SaveProblem::Aborted}, noon);
    CHECK(store.dispatch(settings::Action{settings::SetDayStart{4}}, noon).empty());
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: once another tab has saved, this one writes nothing more") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(SaveFailed{SaveProblem::Stale}, noon);
    CHECK(store.dispatch(add("Two"), noon).empty());
    CHECK(store.dispatch(RetrySave{}, noon).empty());
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Stale}});
}

TEST_CASE("store: after no answer everything is written anew, and what no longer belongs goes") {
    Store store = first_visit();
    only_commit(store.dispatch(add("One"), noon));
    store.dispatch(SaveSucceeded{1}, noon);
    only_commit(store.dispatch(letters::Action{letters::BeginLetter{}}, noon));
    const Objects with_letter = encode_vault(*vault_of(store.model()));
    store.dispatch(SaveFailed{SaveProblem::NoAnswer}, noon);
    const letters::LetterId letter = vault_of(store.model())->letters.all.at(0)->id;
    const Commit again =
        only_commit(store.dispatch(letters::Action{letters::Release{letter}}, noon));
    const Objects now = encode_vault(*vault_of(store.model()));
    CHECK(again.expected_generation == 1);
    CHECK(again.puts == now);
    CHECK(!again.deletes.empty());
    for (const auto& [name, bytes] : with_letter) {
        const bool deleted = std::count(again.deletes.begin(), again.deletes.end(), name) == 1;
        CHECK(deleted == (now.count(name) == 0));
    }
    store.dispatch(SaveSucceeded{3}, noon);
    const Commit next = only_commit(store.dispatch(add("Two"), noon));
    CHECK(next.expected_generation == 3);
    CHECK(next.deletes.empty());
}

TEST_CASE("store: what was removed is stored anew only when the person asks, and then whole") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(SaveSucceeded{1}, noon);
    store.dispatch(add("Two"), noon);
    store.dispatch(SaveFailed{SaveProblem::Gone}, noon);
    CHECK(store.dispatch(add("Three"), noon).empty());
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Gone}});
    const Commit whole = only_commit(store.dispatch(RetrySave{}, noon));
    CHECK(whole.expected_generation == 0);
    CHECK(whole.puts == encode_vault(*vault_of(store.model())));
    store.dispatch(SaveSucceeded{1}, noon);
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: where another tab writes, wishes change nothing") {
    Store store;
    VaultLoaded loaded;
    loaded.writable = false;
    store.dispatch(loaded, noon);
    CHECK(store.dispatch(add("One"), noon).empty());
    CHECK(std::holds_alternative<Absent>(store.model().session));
}

TEST_CASE("store: a page that becomes the writer starts from what is stored") {
    Store store;
    VaultLoaded loaded;
    loaded.writable = false;
    store.dispatch(loaded, noon);
    const Effects effects = store.dispatch(TookOver{}, noon);
    REQUIRE(effects.size() == 1);
    CHECK(std::holds_alternative<Reload>(effects[0]));
}

namespace {

/// A store with "One" saved, and "Two" typed; then another page writes.
Store with_unsaved_words() {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(SaveSucceeded{1}, noon);
    store.dispatch(add("Two"), noon, Pace::Typed);
    store.dispatch(WriterLost{}, later(10));
    return store;
}

/// What the other page has stored: "One", and "Three".
VaultLoaded of_the_other_page() {
    Store other = first_visit();
    other.dispatch(add("One"), noon);
    other.dispatch(add("Three"), noon);
    VaultLoaded loaded;
    loaded.objects = encode_vault(*vault_of(other.model()));
    loaded.generation = 7;
    return loaded;
}

std::vector<std::string> names(const Store& store) {
    std::vector<std::string> all;
    for (const boundaries::Boundary& one : vault_of(store.model())->boundaries.all)
        all.push_back(one.name);
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

TEST_CASE("store: words that were not saved when another page began to write are said not to be") {
    Store store = with_unsaved_words();
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Stale}});
    CHECK(!store.due_in_ms(100'000));
    CHECK(store.save_now().empty());
}

TEST_CASE("store: a page that loses the right with everything saved goes on saying so") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(SaveSucceeded{1}, noon);
    store.dispatch(WriterLost{}, noon);
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: a commit under way when another page begins to write tells by its end") {
    for (const bool kept : {true, false}) {
        CAPTURE(kept);
        Store store = first_visit();
        store.dispatch(add("One"), noon);
        store.dispatch(WriterLost{}, noon);
        CHECK(store.model().save == SaveState{Saving{}});
        if (kept) {
            store.dispatch(SaveSucceeded{1}, noon);
            CHECK(store.model().save == SaveState{Saved{}});
        } else {
            store.dispatch(SaveFailed{SaveProblem::Closed}, noon);
            CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Stale}});
        }
    }
}

TEST_CASE("store: taking over with words that are not saved brings them into what is stored") {
    Store store = with_unsaved_words();
    CHECK(store.dispatch(TookOver{}, noon) == Effects{ReadAgain{}});
    const Effects effects = store.dispatch(of_the_other_page(), noon);
    CHECK(names(store) == std::vector<std::string>{"One", "Three", "Two"});
    CHECK(store.model().together);
    REQUIRE(effects.size() == 2);
    CHECK(std::holds_alternative<Announce>(effects[0]));
    REQUIRE(std::holds_alternative<Commit>(effects[1]));
    CHECK(std::get<Commit>(effects[1]).expected_generation == 7);
    CHECK(store.model().save == SaveState{Saving{}});
    store.dispatch(SaveSucceeded{8}, noon);
    CHECK(store.model().save == SaveState{Saved{}});
    store.dispatch(SawTogether{}, noon);
    CHECK(!store.model().together);
}

TEST_CASE("store: the same where no lock keeps two pages from writing, once one is told") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(SaveSucceeded{1}, noon);
    store.dispatch(add("Two"), noon);
    store.dispatch(SaveFailed{SaveProblem::Stale}, noon);
    CHECK(store.dispatch(TookOver{}, noon) == Effects{ReadAgain{}});
    store.dispatch(of_the_other_page(), noon);
    CHECK(names(store) == std::vector<std::string>{"One", "Three", "Two"});
}

TEST_CASE("store: words wait for the passcode that the other page has set") {
    Store store = with_unsaved_words();
    store.dispatch(TookOver{}, noon);
    store.dispatch(LockReport{VaultLocked{{true, false}, true}}, noon);
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Stale}});
    store.dispatch(of_the_other_page(), noon);
    CHECK(names(store) == std::vector<std::string>{"One", "Three", "Two"});
}

TEST_CASE("store: what can't be read when it is brought together leaves the words where they are") {
    Store store = with_unsaved_words();
    store.dispatch(TookOver{}, noon);
    VaultLoaded loaded;
    loaded.objects["about"] = Bytes(3, std::byte{0xFF});
    loaded.generation = 7;
    CHECK(store.dispatch(loaded, noon).empty());
    CHECK(names(store) == std::vector<std::string>{"One", "Two"});
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Other}});
    CHECK(!store.model().writable);
}

TEST_CASE("store: what was removed while another page wrote is stored anew from here when asked") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(SaveSucceeded{1}, noon);
    store.dispatch(WriterLost{}, noon);
    CHECK(store.dispatch(TookOver{true}, noon) == Effects{ReadAgain{}});
    store.dispatch(SaveFailed{SaveProblem::Gone}, noon);
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Gone}});
    const Commit whole = only_commit(store.dispatch(RetrySave{}, noon));
    CHECK(whole.puts == encode_vault(*vault_of(store.model())));
}

TEST_CASE("store: what can't be read is never written over") {
    Store store;
    VaultLoaded loaded;
    loaded.objects["about"] = Bytes(3, std::byte{0xFF});
    loaded.generation = 7;
    store.dispatch(loaded, noon);
    CHECK(store.model().session == Session{Unreadable{VaultProblem::Damaged}});
    CHECK(store.dispatch(add("One"), noon).empty());
    CHECK(store.dispatch(RetrySave{}, noon).empty());
}

TEST_CASE("store: a storage that does not open is said, and nothing is saved") {
    Store store;
    store.dispatch(LoadFailed{StorageProblem::HeldElsewhere}, noon);
    CHECK(store.model().session == Session{Unavailable{StorageProblem::HeldElsewhere}});
    CHECK(store.dispatch(add("One"), noon).empty());
}

TEST_CASE("store: what is typed is saved when the typing has rested") {
    Store store = first_visit();
    CHECK(store.dispatch(add("One"), noon, Pace::Typed).empty());
    CHECK(store.model().save == SaveState{Saving{}});
    CHECK(store.due_in_ms(0) == 100);
    CHECK(store.save_due(99).empty());
    CHECK(store.model().save == SaveState{Saving{}});
    only_commit(store.save_due(100));
    CHECK(!store.due_in_ms(100));
    CHECK(store.model().save == SaveState{Saving{}});
    store.dispatch(SaveSucceeded{1}, later(160));
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: typing without a rest is saved twice a second") {
    Store store = first_visit();
    int commits = 0;
    for (int ms = 0; ms <= 1500; ms += 50) {
        commits += static_cast<int>(store.save_due(ms).size());
        if (ms % 500 == 100 && ms > 500) store.dispatch(SaveSucceeded{1}, later(ms));
        store.dispatch(add(std::to_string(ms)), later(ms), Pace::Typed);
        CHECK(store.model().save == SaveState{Saving{}});
    }
    CHECK(commits == 3);
}

TEST_CASE("store: a tap takes along at once what was typed") {
    Store store = first_visit();
    store.dispatch(add("One"), noon, Pace::Typed);
    const Commit commit =
        only_commit(store.dispatch(settings::Action{settings::SetDayStart{4}}, later(10)));
    CHECK(commit.puts == encode_vault(*vault_of(store.model())));
    CHECK(!store.due_in_ms(10));
}

TEST_CASE("store: leaving the field saves what was typed in it, and nothing twice") {
    Store store = first_visit();
    CHECK(store.save_now().empty());
    store.dispatch(add("One"), noon, Pace::Typed);
    only_commit(store.save_now());
    CHECK(store.save_now().empty());
}

TEST_CASE(
    "store: words typed during a commit are saved after it, and never said to be saved before") {
    Store store = first_visit();
    store.dispatch(add("One"), noon);
    store.dispatch(add("Two"), later(10), Pace::Typed);
    CHECK(!store.due_in_ms(1000));
    CHECK(store.dispatch(SaveSucceeded{1}, later(20)).empty());
    CHECK(store.model().save == SaveState{Saving{}});
    only_commit(store.save_due(260));
    store.dispatch(SaveSucceeded{2}, later(270));
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: a clock on the wall that is set back does not make words wait") {
    Store store = first_visit();
    store.save_due(5000);
    store.dispatch(add("One"), noon, Pace::Typed);
    store.save_due(5050);
    store.dispatch(add("Two"), later(-3'600'000), Pace::Typed);
    CHECK(store.due_in_ms(5050) == 100);
    only_commit(store.save_due(5150));
}

TEST_CASE("store: typing where another tab writes leaves nothing waiting") {
    Store store;
    VaultLoaded loaded;
    loaded.writable = false;
    store.dispatch(loaded, noon);
    store.dispatch(add("One"), noon, Pace::Typed);
    CHECK(!store.due_in_ms(0));
    CHECK(store.model().save == SaveState{Saved{}});
}

TEST_CASE("store: vault data can't exist outside the open state") {
    // A promise by type: no other state of a session has room for a vault.
    CHECK(std::is_empty_v<Loading>);
    CHECK(std::is_empty_v<Absent>);
    CHECK(sizeof(Unreadable) <= sizeof(VaultProblem) + sizeof(bool));
    CHECK(sizeof(Unavailable) == sizeof(StorageProblem));
}
