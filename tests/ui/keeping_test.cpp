// The passcode from the first to the last step, over a sealed storage, as the app does it.
// SPDX-License-Identifier: MIT
#include "app/update.h"
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ebb;

namespace {

/// Says a wish and hands on every answer.
void wish(Harness& app, const app::LockWish& what) {
    app.loop.report(app::Action{what});
    while (!app.host.answers.empty()) {
        const app::Action answer = app.host.answers.front();
        app.host.answers.pop_front();
        app.loop.report(answer);
    }
    app.loop.lay_out();
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
        CHECK(work(app).prepared);
        CHECK(work(app).recovery_code.size() == 39);
        CHECK(Harness(storage).has(ui::Role::Group, "Their page")); // Nothing counts yet.
        wish(app, app::ProvePasscode{"tide stone lamp gren"});
        CHECK(work(app).problem == app::LockProblem::Wrong);
        wish(app, app::ProvePasscode{"tide stone lamp green"});
        CHECK(work(app).step == app::LockWork::Step::Done);
        CHECK(app.loop.model().locks == app::Locks{true, true});
        wish(app, app::CheckPasscode{"tide"});
        CHECK(work(app).step == app::LockWork::Step::Refused);
        wish(app, app::CheckPasscode{"tide stone lamp green"});
        CHECK(work(app).step == app::LockWork::Step::Done);
        wish(app, app::Lock{});
        CHECK(app.host.performed.back() == app::Effect{app::Reload{}});
    }
    Harness app(storage);
    CHECK(std::holds_alternative<app::Locked>(app.loop.model().session));
    CHECK(!app.has(ui::Role::Group, "Their page"));
    wish(app, app::Unlock{"tide stone lamp gray"});
    CHECK(work(app).problem == app::LockProblem::Wrong);
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
        code = work(app).recovery_code;
        wish(app, app::ProvePasscode{"forgotten"});
    }
    Harness app(storage);
    std::string typed = code;
    std::replace(typed.begin(), typed.end(), '-', ' ');
    std::string slip = typed;
    slip[0] = slip[0] == 'A' ? 'B' : 'A';
    wish(app, app::Unlock{slip, true});
    CHECK(work(app).problem == app::LockProblem::NotACode);
    wish(app, app::Unlock{typed, true});
    REQUIRE(is_open(app));
    wish(app, app::SetPasscode{"remembered"});
    wish(app, app::ProvePasscode{"remembered"});
    CHECK(app.loop.model().locks == app::Locks{true, true});
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
    CHECK(work(app).problem == app::LockProblem::NoMemory);
    app.host.derivation_ms = 300;
    wish(app, app::SetPasscode{"tide"});
    app.host.failure = app::SaveProblem::Full;
    wish(app, app::ProvePasscode{"tide"});
    CHECK(work(app).problem == app::LockProblem::NotStored);
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
        app.loop.report(app::Action{settings::Action{settings::SetDayStart{4}}});
        while (!app.host.answers.empty()) {
            app.loop.report(app::Action(app.host.answers.front()));
            app.host.answers.pop_front();
        }
    }
    std::size_t hurt = 0;
    for (auto& [path, bytes] : storage.device.files) {
        if (path.substr(0, 2) != "o/") continue;
        platform::MemoryStorage copy = storage;
        copy.device.files[path][70] ^= std::byte{1};
        Harness app(copy);
        REQUIRE(is_open(app));
        CHECK(app.loop.model().damaged.size() == 1);
        CHECK(copy.device.files.count("q/" + path.substr(2)) == 1);
        Harness again(copy);
        CHECK(again.loop.model().damaged.empty());
        CHECK(is_open(again));
        ++hurt;
    }
    CHECK(hurt >= 5);
}
