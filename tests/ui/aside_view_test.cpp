// A fresh start where the passcode is forgotten or what is stored is damaged, and the way back.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using ui::Role;

namespace {

constexpr const char* four_words = "tide stone lamp green";
constexpr const char* forgotten = "I can\xE2\x80\x99t recall it";
const Now noon = at(on(2026, 11, 22), 12, 0);

void add_boundary(Harness& app, std::string_view name) {
    app.press("Add a boundary");
    app.type("Name", name);
    app.press("Save boundary");
}

bool says(const Harness& app, std::string_view text) {
    return app.screen().find(text) != std::string::npos;
}

void open_page(Harness& app, std::string_view page) {
    app.press("More");
    app.press(page);
}

/// A storage with a boundary, locked with `four_words`.
void lock(platform::MemoryStorage& storage) {
    Harness app(storage);
    add_boundary(app, "Their page at night");
    open_page(app, "Passcode");
    app.press("Set a passcode");
    app.set(Role::Switch, "A recovery code as well", 0);
    app.type("New passcode", four_words);
    app.type("The same once more", four_words);
    app.press("Go on");
    app.type("Passcode", four_words);
    app.press("Lock with it");
}

void unlock(Harness& app) {
    app.type("Passcode", four_words);
    app.press("Open");
}

bool reloaded(const Harness& app) {
    return std::ranges::find(app.host.performed, app::Effect{app::Reload{}}) !=
           app.host.performed.end();
}

void start_fresh(Harness& app) {
    app.press("Start fresh here");
    app.press("Start fresh");
}

/// Where a file lies once its vault is put away under this number: halves of keys stay in their
/// place.
std::string place_of(std::uint64_t number, const std::string& path) {
    return path.starts_with("k/") ? path : vault::away_path(number, path);
}

void damage(platform::MemoryStorage& storage) {
    {
        Harness app(storage);
        add_boundary(app, "Their page at night");
    }
    storage.device.files["h0"].pop_back();
    storage.device.files["h1"].pop_back();
}

} // namespace

TEST_CASE("aside: the passcode is forgotten: asked twice, it is kept aside and the page is empty") {
    platform::MemoryStorage storage;
    lock(storage);
    const vault::MemoryDevice before = storage.device;
    Harness app(storage);
    app.press(forgotten);
    CHECK(says(app, "is kept aside on this device, exactly as it is"));
    app.press("Start fresh here");
    CHECK(says(app, "Nothing is deleted"));
    app.press("Leave everything as it is");
    app.press("Start fresh here");
    app.escape();
    CHECK_FALSE(app.has(Role::Button, "Start fresh"));
    CHECK(storage.device == before);
    start_fresh(app);
    CHECK(app.has(Role::Button, "Add a boundary"));
    CHECK_FALSE(says(app, "Their page"));
    CHECK_FALSE(app.loop.model().locks.passcode);
    add_boundary(app, "Another one");
    CHECK(app.has(Role::Status, "Saved"));
    Harness again(storage);
    CHECK(again.has(Role::Group, "Another one"));
    for (const auto& [path, bytes] : before.files)
        CHECK(storage.device.files.at(place_of(2, path)) == bytes);
}

TEST_CASE(
    "aside: More says in a line since when it is kept, and it opens again with its passcode") {
    platform::MemoryStorage storage;
    lock(storage);
    {
        Harness app(storage);
        app.press(forgotten);
        start_fresh(app);
        add_boundary(app, "Another one");
    }
    {
        Harness app(storage, at(on(2026, 11, 30), 9, 0));
        open_page(app, "Backup");
        CHECK(says(app,
                   "What was here before is kept on this device since 22 November 2026. Its own "
                   "passcode opens it."));
        app.press("Open it again");
        CHECK(says(app, "what is here now is kept aside in its place"));
        app.press("Leave everything as it is");
        CHECK_FALSE(reloaded(app));
        app.press("Open it again");
        app.press("Bring it back");
        CHECK(reloaded(app));
    }
    Harness app(storage);
    CHECK(app.has(Role::Heading, "Welcome back"));
    unlock(app);
    CHECK(app.has(Role::Group, "Their page at night"));
    CHECK_FALSE(app.has(Role::Group, "Another one"));
    open_page(app, "Backup");
    CHECK(says(app, "What was here before is kept on this device. It has no passcode"));
}

TEST_CASE("aside: it is removed for good when that is asked and answered") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    app.press(forgotten);
    start_fresh(app);
    open_page(app, "Backup");
    app.press("Remove it");
    CHECK(says(app, "Nobody can bring it back without a backup."));
    app.press("Keep it");
    CHECK(storage.device.files.count(vault::away_path(2, "m")) == 1);
    app.press("Remove it");
    app.press("Remove it for good");
    CHECK_FALSE(says(app, "Kept aside"));
    CHECK(storage.device.files.count(vault::away_path(2, "m")) == 0);
    add_boundary((app.press("Today"), app), "Another one");
    CHECK(Harness(storage).has(Role::Group, "Another one"));
}

TEST_CASE("aside: what is damaged is kept aside too, and the page for restoring a backup opens") {
    platform::MemoryStorage storage;
    damage(storage);
    const vault::MemoryDevice before = storage.device;
    Harness app(storage);
    CHECK(app.has(Role::Heading, "What is stored here can\xE2\x80\x99t be read"));
    app.press("Restore a backup");
    CHECK(storage.device == before);
    app.press("Start fresh");
    CHECK(app.has(Role::Heading, "Backup"));
    CHECK(app.has(Role::Button, "Choose a file"));
    CHECK(says(app, "What was here before is kept on this device since 22 November 2026.\""));
    for (const auto& [path, bytes] : before.files)
        CHECK(storage.device.files.at(place_of(1, path)) == bytes);
    app.press("Open it again");
    app.press("Bring it back");
    Harness again(storage);
    CHECK(again.has(Role::Heading, "What is stored here can\xE2\x80\x99t be read"));
    for (const auto& [path, bytes] : before.files)
        CHECK(storage.device.files.at(path) == bytes);
}

TEST_CASE("aside: where only the list of what is stored is damaged, an earlier state is opened") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        add_boundary(app, "Their page at night");
        app.travel_to(at(on(2026, 11, 23), 12, 0));
        app.press("Kept today");
    }
    storage.device.files["m"].pop_back();
    Harness app(storage);
    CHECK(says(app, "An earlier state can be read"));
    app.press("Open the earlier state");
    CHECK(app.has(Role::Group, "Their page at night"));
}

TEST_CASE("aside: a browser that has no room changes nothing and says so") {
    platform::MemoryStorage storage;
    lock(storage);
    const vault::MemoryDevice before = storage.device;
    Harness app(storage);
    app.press(forgotten);
    app.host.failure = app::SaveProblem::Full;
    start_fresh(app);
    CHECK(says(app, "The browser didn’t keep the change. Everything is as it was."));
    CHECK(storage.device == before);
    app.host.failure.reset();
    start_fresh(app);
    CHECK(app.has(Role::Button, "Add a boundary"));
}

TEST_CASE("aside: where another tab writes, or a newer version wrote, nothing is put away") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness reads(storage, noon, false);
    reads.press(forgotten);
    CHECK(reads.get(Role::Button, "Start fresh here").disabled);
    Harness newer(storage);
    newer.loop.report(app::VaultNotOpened{app::VaultProblem::NewerVersion});
    CHECK_FALSE(newer.has(Role::Button, "Start fresh here"));
}
