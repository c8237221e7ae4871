// The locks: what can be wished when, and that no try is ever punished by more than a wait.
// SPDX-License-Identifier: MIT
#include "app/store.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "support/dates.h"

#include <doctest/doctest.h>

using namespace ebb;
using namespace ebb::app;

namespace {

const Now noon = at(on(2026, 11, 22), 12, 0);

Now later(std::int64_t ms) {
    return {noon.utc_ms + ms, noon.offset_minutes};
}

Store locked(bool recovery_code = false) {
    Store store;
    store.dispatch(LockReport{VaultLocked{{true, recovery_code}, true}}, noon);
    return store;
}

Store open() {
    Store store;
    store.dispatch(VaultLoaded{}, noon);
    store.dispatch(settings::Action{settings::SetDayStart{4}}, noon);
    store.dispatch(SaveSucceeded{1}, noon);
    return store;
}

Effects wish(Store& store, const LockWish& what, const Now& now = noon) {
    return store.dispatch(Action{what}, now);
}

void tell(Store& store, const LockReport& what, const Now& now = noon) {
    store.dispatch(Action{what}, now);
}

template <class State>
bool is(const Store& store) {
    return std::holds_alternative<State>(store.model().lock_work);
}

LockProblem problem(const Store& store) {
    return std::get<locks::Refused>(store.model().lock_work).problem;
}

} // namespace

TEST_CASE("locks: a locked vault shows nothing, keeps nothing and takes only its secret") {
    Store store = locked();
    CHECK(vault_of(store.model()) == nullptr);
    CHECK(store.dispatch(settings::Action{settings::SetDayStart{5}}, noon).empty());
    CHECK(wish(store, SetPasscode{"new"}).empty());
    CHECK(wish(store, RemovePasscode{}).empty());
    CHECK(wish(store, CheckPasscode{"x"}).empty());
    CHECK(wish(store, Unlock{""}).empty());
    CHECK(wish(store, Unlock{"tide"}) == Effects{LockWish{Unlock{"tide"}}});
    CHECK(is<locks::Working>(store));
    CHECK_MESSAGE(wish(store, Unlock{"again"}).empty(), "one at a time");
}

TEST_CASE(
    "locks: three wrong tries cost nothing, then the wait grows to half a minute and no more") {
    const std::int64_t waits[] = {0, 0, 0, 1'000, 2'000, 5'000, 10'000, 30'000, 30'000};
    for (std::int32_t tries = 0; tries < 9; ++tries)
        CHECK(wait_after(tries) == waits[tries]);
    Store store = locked();
    std::int64_t ms = 0;
    for (std::int32_t tries = 1; tries <= 100; ++tries) {
        CHECK(!wish(store, Unlock{"no"}, later(ms)).empty());
        tell(store, UnlockRefused{LockProblem::Wrong}, later(ms));
        CHECK(is<locks::Refused>(store));
        const std::int64_t wait = wait_after(tries);
        if (wait > 0) CHECK(wish(store, Unlock{"no"}, later(ms + wait - 1)).empty());
        ms += wait;
    }
    CHECK(!wish(store, Unlock{"yes"}, later(ms)).empty());
}

TEST_CASE("locks: a slip of the pen in the code and a lack of memory are no wrong tries") {
    Store store = locked(true);
    for (int i = 0; i < 5; ++i) {
        wish(store, Unlock{"7K3M", true});
        tell(store, UnlockRefused{i % 2 == 0 ? LockProblem::NotACode : LockProblem::NoMemory});
    }
    CHECK(std::get<Locked>(store.model().session).wrong_tries == 0);
}

TEST_CASE("locks: a clock that was set back locks nobody out") {
    Store store = locked();
    for (int i = 0; i < 8; ++i) {
        wish(store, Unlock{"no"}, later(i * 60'000));
        tell(store, UnlockRefused{LockProblem::Wrong}, later(i * 60'000));
    }
    CHECK(!wish(store, Unlock{"yes"}, later(-3'600'000)).empty());
}

TEST_CASE("locks: what was opened is the vault, with nothing left of the work") {
    Store store = open();
    const Objects objects = encode_vault(*vault_of(store.model()));
    Store second = locked();
    wish(second, Unlock{"tide"});
    VaultLoaded loaded;
    loaded.objects = objects;
    loaded.generation = 7;
    loaded.locks = {true, false};
    second.dispatch(loaded, noon);
    REQUIRE(vault_of(second.model()) != nullptr);
    CHECK(second.model().locks == Locks{true, false});
    CHECK(second.model().lock_work == LockWork{});
}

TEST_CASE("locks: a passcode counts only after it was typed again") {
    Store store = open();
    CHECK(wish(store, ProvePasscode{"tide"}).empty());
    CHECK(wish(store, SetPasscode{"tide", true}) == Effects{LockWish{SetPasscode{"tide", true}}});
    tell(store, PasscodePrepared{"7K3M-0000"});
    CHECK(store.model().lock_work == LockWork{locks::Prepared{"7K3M-0000"}});
    CHECK(!store.model().locks.passcode);
    CHECK(!wish(store, ProvePasscode{"tidd"}).empty());
    tell(store, PasscodeNotProven{});
    CHECK(is<locks::Refused>(store));
    CHECK(prepared(store.model().lock_work) != nullptr);
    CHECK(!wish(store, ProvePasscode{"tide"}).empty());
    tell(store, LocksChanged{{true, true}});
    CHECK(store.model().locks == Locks{true, true});
    CHECK(is<locks::Done>(store));
}

TEST_CASE("locks: a change that was not stored is told, and can be wished again") {
    Store store = open();
    wish(store, SetPasscode{"tide"});
    tell(store, LocksNotChanged{LockProblem::NoMemory});
    CHECK(problem(store) == LockProblem::NoMemory);
    CHECK(prepared(store.model().lock_work) == nullptr);
    CHECK(!wish(store, SetPasscode{"tide"}).empty());
    tell(store, PasscodePrepared{});
    CHECK(!wish(store, DropNewPasscode{}).empty());
    CHECK(store.model().lock_work == LockWork{});
}

TEST_CASE("locks: where another tab writes, the locks are not changed, but can be locked") {
    Store store = open();
    store.dispatch(WriterLost{}, noon);
    CHECK(wish(store, SetPasscode{"tide"}).empty());
    CHECK(wish(store, Lock{}) == Effects{LockWish{Lock{}}});
}

TEST_CASE("locks: words that another tab keeps from being saved are not locked away") {
    Store store = open();
    store.dispatch(settings::Action{settings::SetDayStart{5}}, noon, Pace::Typed);
    store.dispatch(WriterLost{}, noon);
    CHECK(wish(store, Lock{}).empty());
    CHECK(store.model().save == SaveState{NotSaved{SaveProblem::Stale}});
}

TEST_CASE("locks: what was typed a moment ago is saved before the vault is locked") {
    Store store = open();
    store.dispatch(settings::Action{settings::SetDayStart{5}}, noon, Pace::Typed);
    const Effects effects = wish(store, Lock{}, later(10));
    REQUIRE(effects.size() == 1);
    CHECK(std::holds_alternative<Commit>(effects[0]));
    CHECK(store.dispatch(SaveSucceeded{2}, noon) == Effects{LockWish{Lock{}}});
}

TEST_CASE("locks: what was typed while something else was being saved is saved before locking") {
    Store store = open();
    CHECK(store.dispatch(settings::Action{settings::SetDayStart{5}}, noon).size() == 1);
    store.dispatch(settings::Action{settings::SetDayStart{6}}, noon, Pace::Typed);
    CHECK(wish(store, Lock{}, later(10)).empty());
    const Effects second = store.dispatch(SaveSucceeded{2}, later(20));
    REQUIRE(second.size() == 1);
    CHECK(std::holds_alternative<Commit>(second[0]));
    CHECK(store.dispatch(SaveSucceeded{3}, later(30)) == Effects{LockWish{Lock{}}});
}

TEST_CASE("locks: what can't be saved keeps it open") {
    Store store = open();
    store.dispatch(settings::Action{settings::SetDayStart{5}}, noon, Pace::Typed);
    wish(store, Lock{}, later(10));
    CHECK(store.dispatch(SaveFailed{SaveProblem::Full}, noon).empty());
    CHECK(store.dispatch(settings::Action{settings::SetDayStart{6}}, noon).size() == 1);
    CHECK(store.dispatch(SaveSucceeded{2}, noon).empty());
}

TEST_CASE("locks: a forgotten passcode, or damage, lets somebody start fresh; an open vault not") {
    Store store = locked();
    CHECK(wish(store, SetAside{}) == Effects{LockWish{SetAside{}}});
    CHECK(moves(store.model().lock_work));
    CHECK(wish(store, Unlock{"tide"}).empty());
    tell(store, LocksNotChanged{LockProblem::NotStored});
    CHECK(std::holds_alternative<Locked>(store.model().session));
    CHECK(!wish(store, SetAside{}).empty());
    VaultLoaded nothing;
    nothing.generation = 4;
    store.dispatch(nothing, noon);
    CHECK(std::holds_alternative<Absent>(store.model().session));
    CHECK(store.model().locks == Locks{});
    const Effects first = store.dispatch(settings::Action{settings::SetDayStart{5}}, noon);
    REQUIRE(first.size() == 1);
    CHECK(std::get<Commit>(first[0]).expected_generation == 4);

    Store damaged;
    damaged.dispatch(VaultNotOpened{VaultProblem::Damaged, false}, noon);
    CHECK(!wish(damaged, SetAside{}).empty());
    Store newer;
    newer.dispatch(VaultNotOpened{VaultProblem::NewerVersion, false}, noon);
    CHECK(wish(newer, SetAside{}).empty());
    Store reads;
    reads.dispatch(VaultNotOpened{VaultProblem::Damaged, false, false}, noon);
    CHECK_MESSAGE(wish(reads, SetAside{}).empty(), "another tab writes");
    Store own = open();
    CHECK(wish(own, SetAside{}).empty());
    CHECK(wish(own, SetAside{7}) == Effects{LockWish{SetAside{7}}});
}

TEST_CASE("locks: before another vault takes its place all is saved, and then nothing is changed") {
    Store store = open();
    store.dispatch(settings::Action{settings::SetDayStart{5}}, noon, Pace::Typed);
    const Effects effects = wish(store, SetAside{7}, later(10));
    REQUIRE(effects.size() == 1);
    CHECK(std::holds_alternative<Commit>(effects[0]));
    CHECK(store.dispatch(settings::Action{settings::SetDayStart{6}}, noon).empty());
    CHECK(vault_of(store.model())->settings.day_start_hour == 5);
    CHECK(store.dispatch(SaveSucceeded{2}, noon) == Effects{LockWish{SetAside{7}}});

    store = open();
    store.dispatch(settings::Action{settings::SetDayStart{5}}, noon, Pace::Typed);
    wish(store, SetAside{7}, later(10));
    CHECK(store.dispatch(SaveFailed{SaveProblem::Full}, noon).empty());
    CHECK(problem(store) == LockProblem::NotStored);
    CHECK(!moves(store.model().lock_work));
    CHECK(store.dispatch(settings::Action{settings::SetDayStart{6}}, noon).size() == 1);
}

TEST_CASE("locks: an older state is opened only where there is one") {
    Store store;
    store.dispatch(VaultNotOpened{VaultProblem::Damaged, false}, noon);
    CHECK(wish(store, OpenOlderState{}).empty());
    store.dispatch(VaultNotOpened{VaultProblem::Damaged, true}, noon);
    CHECK(!wish(store, OpenOlderState{}).empty());
}

TEST_CASE("damage: what is left of a vault opens, and is written anew whole with the next change") {
    Store store = open();
    store.dispatch(letters::Action{letters::BeginLetter{letters::Kind::Unsent, "One", "a"}}, noon);
    store.dispatch(letters::Action{letters::BeginLetter{letters::Kind::Unsent, "Two", "b"}}, noon);
    const Objects whole = encode_vault(*vault_of(store.model()));
    for (const auto& [name, bytes] : whole) {
        CAPTURE(name);
        VaultLoaded loaded;
        loaded.objects = whole;
        loaded.objects.erase(name);
        loaded.generation = 5;
        loaded.damage.parts.emplace_back().name = name;
        loaded.mended = true;
        Store hurt;
        CHECK(hurt.dispatch(loaded, noon).empty());
        CHECK(hurt.dispatch(RetrySave{}, noon).empty());
        CHECK(hurt.model().save == SaveState{Saved{}});
        const Effects effects = hurt.dispatch(
            settings::Action{settings::Turn{&settings::Model::spell_check, true}}, noon);
        const Vault* vault = vault_of(hurt.model());
        REQUIRE(vault != nullptr);
        CHECK(vault->letters.all.size() == (name.rfind("letter-", 0) == 0 ? 1 : 2));
        CHECK(vault->settings.day_start_hour == (name == "settings" ? 0 : 4));
        REQUIRE(effects.size() == 1);
        const Commit commit = std::get<Commit>(effects[0]);
        Objects next = loaded.objects;
        for (const std::string& gone : commit.deletes)
            next.erase(gone);
        for (const auto& [put, content] : commit.puts)
            next[put] = content;
        const auto again = decode_vault(next);
        REQUIRE(again.has_value());
        CHECK(*again == *vault);
    }
}

TEST_CASE("damage: what opens and holds something bad is put aside, and settling writes it down") {
    Store store = open();
    Objects objects = encode_vault(*vault_of(store.model()));
    objects["settings"] = Bytes(3, std::byte{0xFF});
    VaultLoaded loaded;
    loaded.objects = objects;
    loaded.generation = 5;
    Store hurt;
    const Effects effects = hurt.dispatch(loaded, noon);
    REQUIRE(effects.size() == 1);
    CHECK(std::get<Quarantine>(effects[0]).names == std::vector<std::string>{"settings"});
    CHECK(hurt.model().damage.parts.size() == 1);
    const Effects settled = hurt.dispatch(PastWish{SettleDamage{}}, noon);
    REQUIRE(settled.size() == 1);
    const Commit commit = std::get<Commit>(settled[0]);
    CHECK(commit.damaged == Commit::Damaged::Settled);
    CHECK(commit.puts.count("settings") == 1);
    // What was not stored is said once more.
    hurt.dispatch(SaveFailed{SaveProblem::Full}, noon);
    const Effects again = hurt.dispatch(RetrySave{}, noon);
    REQUIRE(again.size() == 1);
    CHECK(std::get<Commit>(again[0]).damaged == Commit::Damaged::Settled);
    hurt.dispatch(SaveSucceeded{6}, noon);
    CHECK(hurt.dispatch(RetrySave{}, noon).empty());
}
