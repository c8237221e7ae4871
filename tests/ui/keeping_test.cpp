// The passcode from the first to the last step, over a sealed storage, as the app does it.
// SPDX-License-Identifier: MIT
#include "app/past_flow.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "support/english.h"
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace ebb;

namespace {

/// Says a wish and hands on every answer.
void say(Harness& app, const app::Action& what) {
    app.loop.report(what);
    while (!app.host.answers.empty()) {
        const app::Action answer = app.host.answers.front();
        app.host.answers.pop_front();
        app.loop.report(answer);
    }
    app.loop.lay_out();
}

void wish(Harness& app, const app::LockWish& what) {
    say(app, app::Action{what});
}

void wish(Harness& app, const app::PastWish& what) {
    say(app, app::Action{what});
}

const app::Past& past(const Harness& app) {
    return app.loop.model().past;
}

void add(Harness& app, std::string_view name) {
    app.press("Add a boundary");
    app.type("Name", name);
    app.press("Save boundary");
}

bool is_open(const Harness& app) {
    return app::vault_of(app.loop.model()) != nullptr;
}

const app::LockWork& work(const Harness& app) {
    return app.loop.model().lock_work;
}

/// Whether the work is in this state.
template <class State, class Work>
bool is(const Work& work) {
    return std::holds_alternative<State>(work);
}

/// Why the last wish about the locks came to nothing.
app::LockProblem lock_problem(const Harness& app) {
    REQUIRE(is<app::locks::Refused>(work(app)));
    return std::get<app::locks::Refused>(work(app)).problem;
}

/// Why the last wish about the past came to nothing.
app::PastProblem problem(const Harness& app) {
    REQUIRE(is<app::past::Refused>(past(app).work));
    return std::get<app::past::Refused>(past(app).work).problem;
}

/// What was opened, to be looked at.
const app::past::Opened& looked_at(const Harness& app) {
    REQUIRE(is<app::past::Opened>(past(app).work));
    return std::get<app::past::Opened>(past(app).work);
}
const app::Vault& opened(const Harness& app) {
    return looked_at(app).vault;
}

bool stored(const platform::MemoryStorage& storage, std::string_view text) {
    return std::any_of(
        storage.device.files.begin(), storage.device.files.end(), [&](const auto& file) {
            const std::string_view bytes(reinterpret_cast<const char*>(file.second.data()),
                                         file.second.size());
            return bytes.find(text) != std::string_view::npos;
        });
}

} // namespace

TEST_CASE("keeping: nothing that was written lies open in the storage, passcode or not") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page at night");
    CHECK(!stored(storage, "Their page"));
    CHECK(!stored(storage, "boundaries"));
    Harness again(storage);
    CHECK(again.has(ui::Role::Group, "Their page at night"));
}

TEST_CASE("keeping: a passcode is set, typed again, and then needed") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        add(app, "Their page");
        wish(app, app::SetPasscode{"tide stone lamp green", true});
        REQUIRE(app::prepared(work(app)) != nullptr);
        CHECK(app::prepared(work(app))->recovery_code.size() == 39);
        CHECK(Harness(storage).has(ui::Role::Group, "Their page")); // Nothing counts yet.
        wish(app, app::ProvePasscode{"tide stone lamp gren"});
        CHECK(lock_problem(app) == app::LockProblem::Wrong);
        wish(app, app::ProvePasscode{"tide stone lamp green"});
        CHECK(is<app::locks::Done>(work(app)));
        CHECK(app.loop.model().locks == app::Locks{true, true});
        wish(app, app::CheckPasscode{"tide"});
        CHECK(is<app::locks::Refused>(work(app)));
        wish(app, app::CheckPasscode{"tide stone lamp green"});
        CHECK(is<app::locks::Done>(work(app)));
        wish(app, app::Lock{});
        CHECK(app.host.performed.back() == app::Effect{app::Reload{}});
    }
    Harness app(storage);
    CHECK(std::holds_alternative<app::Locked>(app.loop.model().session));
    CHECK(!app.has(ui::Role::Group, "Their page"));
    wish(app, app::Unlock{"tide stone lamp gray"});
    CHECK(lock_problem(app) == app::LockProblem::Wrong);
    CHECK(!is_open(app));
    wish(app, app::Unlock{"tide stone lamp green"});
    REQUIRE(is_open(app));
    CHECK(app.has(ui::Role::Group, "Their page"));
    add(app, "One more");
    CHECK(app.host.failure == std::nullopt);
    CHECK(app.loop.model().save == app::SaveState{app::Saved{}});
}

TEST_CASE(
    "keeping: the recovery code opens it, with a hand's spelling, and a new passcode follows") {
    platform::MemoryStorage storage;
    std::string code;
    {
        Harness app(storage);
        add(app, "Their page");
        wish(app, app::SetPasscode{"forgotten", true});
        code = app::prepared(work(app))->recovery_code;
        wish(app, app::ProvePasscode{"forgotten"});
    }
    Harness app(storage);
    std::string typed = code;
    std::replace(typed.begin(), typed.end(), '-', ' ');
    std::string slip = typed;
    slip[0] = slip[0] == 'A' ? 'B' : 'A';
    wish(app, app::Unlock{slip, true});
    CHECK(lock_problem(app) == app::LockProblem::NotACode);
    wish(app, app::Unlock{typed, true});
    REQUIRE(is_open(app));
    wish(app, app::SetPasscode{"remembered"});
    wish(app, app::ProvePasscode{"remembered"});
    CHECK(app.loop.model().locks == app::Locks{true, false});
    Harness again(storage);
    wish(again, app::Unlock{"forgotten"});
    CHECK(!is_open(again));
    wish(again, app::Unlock{"remembered"});
    CHECK(is_open(again));
}

TEST_CASE("keeping: a passcode that is taken away is not asked for any more") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    wish(app, app::SetPasscode{"tide"});
    wish(app, app::ProvePasscode{"tide"});
    wish(app, app::RemovePasscode{});
    CHECK(app.loop.model().locks == app::Locks{});
    CHECK(Harness(storage).has(ui::Role::Group, "Their page"));
}

TEST_CASE("keeping: a device without memory for it locks nothing; full storage neither") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.host.derivation_ms = -1;
    wish(app, app::SetPasscode{"tide"});
    CHECK(lock_problem(app) == app::LockProblem::NoMemory);
    app.host.derivation_ms = 300;
    wish(app, app::SetPasscode{"tide"});
    app.host.failure = app::SaveProblem::Full;
    wish(app, app::ProvePasscode{"tide"});
    CHECK(lock_problem(app) == app::LockProblem::NotStored);
    CHECK(Harness(storage).has(ui::Role::Group, "Their page"));
}

TEST_CASE("keeping: what can't be saved is never loaded away by locking") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.host.failure = app::SaveProblem::Full;
    app.press("Log a slip");
    app.type("What was around it", "A song");
    wish(app, app::Lock{});
    for (const app::Effect& effect : app.host.performed)
        CHECK(!std::holds_alternative<app::Reload>(effect));
    CHECK(app.has(ui::Role::Status, "Not saved"));
}

TEST_CASE("keeping: one damaged object is named, and the rest opens") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        add(app, "Their page");
        say(app, settings::Action{settings::SetDayStart{4}});
    }
    std::size_t hurt = 0;
    for (auto& [path, bytes] : storage.device.files) {
        if (path.substr(0, 2) != "o/") continue;
        platform::MemoryStorage copy = storage;
        copy.device.files[path][70] ^= std::byte{1};
        Harness app(copy);
        REQUIRE(is_open(app));
        CHECK(app.loop.model().damage.parts.size() == 1);
        CHECK(copy.device.files.count("q/" + path.substr(2)) == 0); // Looking changes nothing.
        add(app, "Their music");
        CHECK(copy.device.files.count("q/" + path.substr(2)) == 1);
        Harness again(copy);
        CHECK(again.loop.model().damage.parts == app.loop.model().damage.parts);
        CHECK(!again.loop.model().mended);
        CHECK(is_open(again));
        ++hurt;
    }
    CHECK(hurt >= 5);
}

TEST_CASE("keeping: a backup is given, and opens elsewhere with its passphrase") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page at night");
    CHECK(past(app).backed_up_at_ms == 0);
    CHECK(past(app).changed_since_backup);
    wish(app, app::MakeBackup{"a good passphrase"});
    CHECK(is<app::past::Made>(past(app).work));
    CHECK(!past(app).changed_since_backup);
    REQUIRE(app.host.given.size() == 1);
    CHECK(app.host.given[0].first == "notes-20261122.bin");
    const app::Vault before = app.vault();

    platform::MemoryStorage other;
    Harness elsewhere(other);
    elsewhere.host.backup_to_choose = app.host.given[0].second;
    wish(elsewhere, app::ChooseBackup{});
    CHECK(is<app::past::Chosen>(past(elsewhere).work));
    wish(elsewhere, app::OpenBackup{"another one"});
    CHECK(problem(elsewhere) == app::PastProblem::WrongPassphrase);
    wish(elsewhere, app::OpenBackup{"a good passphrase"});
    CHECK(opened(elsewhere) == before);
    CHECK(other.device.files.empty()); // Looking changes nothing.
    wish(elsewhere, app::RestoreOpened{});
    CHECK(elsewhere.vault() == before);
    CHECK(Harness(other).vault() == before);
}

TEST_CASE("keeping: what is no backup, or damaged, is named and changes nothing") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    const vault::MemoryDevice before = storage.device;
    app.host.backup_to_choose = Bytes(500, std::byte{'x'});
    wish(app, app::ChooseBackup{});
    CHECK(problem(app) == app::PastProblem::NotABackup);
    wish(app, app::OpenBackup{"x"});
    CHECK(is<app::past::Refused>(past(app).work));
    wish(app, app::RestoreOpened{});
    CHECK(storage.device == before);
}

TEST_CASE(
    "keeping: a state of the past is looked at and restored, and that can be undone the same way") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "First");
    app.travel_to(at(on(2026, 11, 23), 12, 0));
    add(app, "Second");
    const app::Vault both = app.vault();
    wish(app, app::ReadHistory{});
    REQUIRE(past(app).states.size() == 1);
    wish(app, app::OpenSnapshot{past(app).states[0].generation});
    CHECK(opened(app).boundaries.all.size() == 1);
    wish(app, app::RestoreOpened{});
    CHECK(app.vault().boundaries.all.size() == 1);
    CHECK(Harness(storage).vault().boundaries.all.size() == 1);
    wish(app, app::ReadHistory{});
    REQUIRE(past(app).states.size() == 2);
    CHECK(past(app).states[0].reason == app::EarlierState::Reason::BeforeRestore);
    wish(app, app::OpenSnapshot{past(app).states[0].generation});
    wish(app, app::RestoreOpened{});
    CHECK(app.vault() == both);
}

TEST_CASE("keeping: each way in which no backup is made has a sentence of its own") {
    std::set<std::string_view> sentences;
    const auto last = static_cast<int>(app::PastProblem::TooMuch);
    for (int i = 0; i <= last; ++i)
        sentences.insert(app::sentence(english(), static_cast<app::PastProblem>(i)));
    CHECK(sentences.size() == static_cast<std::size_t>(last) + 1);
    CHECK(sentences.count({}) == 0);

    platform::MemoryStorage storage;
    Harness app(storage);
    wish(app, app::MakeBackup{"tide"});
    CHECK(problem(app) == app::PastProblem::Nothing);
    add(app, "Their page");
    app.host.room_for_files = 100;
    wish(app, app::MakeBackup{"tide"});
    CHECK(problem(app) == app::PastProblem::NotTaken);
    CHECK(past(app).backed_up_at_ms == 0);
    app.host.room_for_files = 1'000'000;
    app.host.derivation_ms = -1;
    wish(app, app::MakeBackup{"tide"});
    CHECK(problem(app) == app::PastProblem::NoMemory);
    wish(app, app::OpenSnapshot{99});
    CHECK(problem(app) == app::PastProblem::NoSuchState);
    CHECK(app.host.given.empty());
    app.host.derivation_ms = 300;
    wish(app, app::MakeBackup{"tide"});
    CHECK(is<app::past::Made>(past(app).work));

    app.host.backup_to_choose = app.host.given.at(0).second;
    wish(app, app::ChooseBackup{});
    app.host.gives_file = false; // It was moved away since.
    wish(app, app::OpenBackup{"tide"});
    CHECK(problem(app) == app::PastProblem::NotChosen);
    app.host.gives_file = true;
    wish(app, app::OpenBackup{"tide"});
    CHECK(is<app::past::Opened>(past(app).work));
}

TEST_CASE("keeping: a vault with a part that can't be read is backed up as it is, and says so") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        add(app, "Their page");
        say(app, letters::Action{letters::BeginLetter{letters::Kind::Unsent, "", "I was there."}});
    }
    for (auto& [path, bytes] : storage.device.files) {
        if (!path.starts_with("o/")) continue;
        platform::MemoryStorage hurt = storage;
        hurt.device.files[path][80] ^= std::byte{1};
        Harness app(hurt);
        REQUIRE(is_open(app));
        const app::Vault before = app.vault();
        wish(app, app::MakeBackup{"tide"});
        REQUIRE(is<app::past::Made>(past(app).work));
        platform::MemoryStorage other;
        Harness elsewhere(other);
        elsewhere.host.backup_to_choose = app.host.given.at(0).second;
        wish(elsewhere, app::ChooseBackup{});
        wish(elsewhere, app::OpenBackup{"tide"});
        CHECK(opened(elsewhere) == before);
        CHECK(looked_at(elsewhere).damaged >= 1);
    }
}

TEST_CASE("keeping: what was written and backed up under any clock is there again, and restores") {
    constexpr std::int64_t day_ms = 86'400'000;
    for (const std::int64_t day : std::initializer_list<std::int64_t>{-719'162, // The year 1.
                                                                      -200,
                                                                      -1,
                                                                      0,
                                                                      20'000,
                                                                      84'007, // The last of 2199.
                                                                      84'100,
                                                                      102'000,
                                                                      2'932'896}) { // 9999.
        CAPTURE(day);
        for (const std::int32_t zone : {-720, 0, 840}) {
            const Now clock{day * day_ms + 3'600'000, zone};
            platform::MemoryStorage storage;
            Harness app(storage, clock);
            say(app, letters::Action{letters::BeginLetter{letters::Kind::Unsent, "", "Words"}});
            pulls::Pull pull;
            pull.began = clock;
            pull.wish = "Peace";
            say(app, pulls::Action{pulls::PutPull{pull}});
            pulls::Parked parked;
            parked.at = clock;
            parked.words = "Tomorrow";
            say(app, pulls::Action{pulls::PutParked{parked}});
            say(app, reflect::Action{reflect::Begin{"tiny", {7, "== tiny: x\n\nwrite a: b\n"}}});
            say(app, reflect::Action{reflect::SetAnswer{{1}, {"a", "A thought", 0}}});
            boundaries::AddBoundary promise;
            promise.name = "Photos";
            promise.start = on(2026, 1, 1);
            say(app, boundaries::Action{promise});
            say(app, boundaries::Action{boundaries::LogSlip{{1}, {}}});
            breathing::Run run;
            run.began = clock;
            run.pattern = breathing::box;
            run.seconds = 90;
            say(app, breathing::Action{breathing::PutRun{run}});
            app.wait(3);
            CHECK(app.loop.model().save == app::SaveState{app::Saved{}});
            const auto kept = app::decode_rest(app::encode_vault(app.vault()));
            REQUIRE(kept);
            CHECK(kept->bad.empty());
            CHECK(kept->vault.letters.all.size() == 1);
            wish(app, app::MakeBackup{"tide"});
            REQUIRE(is<app::past::Made>(past(app).work));

            Harness again(storage);
            CHECK(again.vault() == kept->vault);
            CHECK(again.loop.model().damage == app::Damage{});

            platform::MemoryStorage other;
            Harness elsewhere(other);
            elsewhere.host.backup_to_choose = app.host.given.at(0).second;
            wish(elsewhere, app::ChooseBackup{});
            wish(elsewhere, app::OpenBackup{"tide"});
            wish(elsewhere, app::RestoreOpened{});
            CHECK(elsewhere.vault() == kept->vault);
            CHECK(Harness(other).vault() == kept->vault);
        }
    }
}

namespace {

/// A page of an earlier release, and one of this that knows the way.
struct World final : platform::KeepingWorld, vault::KeeperListener {
    void derive(const std::string&, const vault::KdfQuestion&) override {}
    void reload() override {}
    bool give_part(vault::ByteView) override { return true; }
    void give(const std::string&) override {}
    void ask_for_backup() override {}
    void read_backup() override {}
    void saved(std::uint64_t) override {}
    void not_saved(vault::CommitProblem) override {}
    void locks_changed() override {}
    void locks_not_changed(vault::CommitProblem) override {}
};

/// Schema 0, which never was: settings had another name.
bool from_0(Objects& objects) {
    const auto old = objects.find("options");
    if (old == objects.end()) return false;
    objects["settings"] = old->second;
    objects.erase(old);
    return true;
}

vault::MemoryDevice device_of_schema_0(const Objects& now) {
    Objects then = now;
    then["options"] = then.at("settings");
    then.erase("settings");
    vault::MemoryDevice device;
    vault::MemoryStorage storage(device);
    vault::SystemRandom random;
    World world;
    vault::Keeper keeper(storage, random, world, 0);
    REQUIRE(keeper.load());
    keeper.save(then, {}, 1'000);
    return device;
}

} // namespace

TEST_CASE("keeping: an older vault is brought up in one commit, with its old state kept") {
    app::Vault vault;
    vault.settings.day_start_hour = 4;
    const Objects objects = app::encode_vault(vault);
    const app::Migration steps[] = {{0, from_0}};
    World world;
    vault::SystemRandom random;
    for (const vault::Fault fault :
         {vault::Fault::None, vault::Fault::Full, vault::Fault::KilledBefore}) {
        vault::MemoryDevice device = device_of_schema_0(objects);
        const vault::MemoryDevice before = device;
        vault::MemoryStorage storage(device);
        storage.faults = [&](std::uint64_t n) { return n == 1 ? fault : vault::Fault::None; };
        platform::Keeping keeping(storage, random, world, steps);
        keeping.load(true, at(on(2026, 11, 22), 12, 0));
        if (fault == vault::Fault::KilledBefore) {
            CHECK(device == before);
            CHECK(keeping.reports.empty());
            continue;
        }
        REQUIRE(!keeping.reports.empty());
        const auto loaded = std::get<app::VaultLoaded>(keeping.reports.front());
        CHECK(loaded.objects == objects);
        CHECK(loaded.writable == (fault == vault::Fault::None));
        if (fault == vault::Fault::None) {
            CHECK(loaded.generation == 2);
            vault::MemoryStorage again(device);
            vault::Keeper keeper(again, random, world, app::schema);
            REQUIRE(keeper.load());
            CHECK(keeper.open()->objects == objects);
            REQUIRE(keeper.history().size() == 1);
            CHECK(keeper.history()[0].reason == vault::Reason::BeforeUpdate);
            CHECK(keeper.history()[0].schema == 0);
            CHECK(keeper.objects_of(1)->count("options") == 1);
        } else {
            CHECK(device == before);
        }
    }
}

TEST_CASE("keeping: an older vault to which there is no way stays as it is") {
    vault::MemoryDevice device = device_of_schema_0(app::encode_vault(app::Vault{}));
    const vault::MemoryDevice before = device;
    vault::MemoryStorage storage(device);
    vault::SystemRandom random;
    World world;
    platform::Keeping keeping(storage, random, world, {});
    keeping.load(true, at(on(2026, 11, 22), 12, 0));
    CHECK(std::holds_alternative<app::VaultNotOpened>(keeping.reports.front()));
    CHECK(device == before);
}
