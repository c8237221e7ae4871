// Backups, earlier states, plain files and erasing, as a person meets them in More.
// SPDX-License-Identifier: MIT
#include "app/overview.h"
#include "app/plain_text.h"
#include "features/drafts/update.h"
#include "support/english.h"
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ebb;
using app::Persistence;
using ui::Role;

namespace {

constexpr const char* passphrase = "a good passphrase";

void add(Harness& app, std::string_view name) {
    app.press("Today");
    app.press("Add a boundary");
    app.type("Name", name);
    app.press("Save boundary");
}

void open_page(Harness& app, std::string_view name) {
    app.press("More");
    app.press(name);
}

bool says(const Harness& app, std::string_view text) {
    return app.screen().find(text) != std::string::npos;
}

void make_backup(Harness& app) {
    open_page(app, "Backup");
    app.type("Passphrase", passphrase);
    app.type("Once more", passphrase);
    app.press("Make a backup");
}

void say_persistence(Harness& app, Persistence persistence) {
    app.loop.report(app::PageChanged{{app::Copy::Kept, app::Runs::Tab, persistence}});
}

const GiveFile* file(const Harness& app) {
    for (const app::Effect& effect : app.host.performed) {
        if (const auto* given = std::get_if<GiveFile>(&effect)) return given;
    }
    return nullptr;
}

bool erased(const Harness& app) {
    return std::ranges::any_of(app.host.performed, [](const app::Effect& effect) {
        const auto* errand = std::get_if<app::PageErrand>(&effect);
        return errand != nullptr && *errand == app::PageErrand::Erase;
    });
}

} // namespace

TEST_CASE("backup: it is made under a passphrase that is typed twice, and the page says when") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    open_page(app, "Backup");
    CHECK(says(app, "There is no backup yet."));
    app.press("Make a backup");
    CHECK(says(app, "Type a passphrase first."));
    app.type("Passphrase", passphrase);
    app.type("Once more", "a good passphrasf");
    app.press("Make a backup");
    CHECK(says(app, "These two aren’t the same."));
    CHECK(app.tree().focus == app.get(Role::Textbox, "Once more").key);
    CHECK(app.host.given.empty());
    app.type("Once more", passphrase);
    CHECK_FALSE(says(app, "These two aren’t the same."));
    app.press("Make a backup");
    REQUIRE(app.host.given.size() == 1);
    CHECK(says(app, "The backup was made and read back."));
    CHECK(says(app, "The last backup was made on 22 November 2026. Nothing has changed since."));
    CHECK_FALSE(says(app, passphrase));
    add(app, "Their street");
    open_page(app, "Backup");
    CHECK(says(app, "Something has changed since."));
    CHECK_FALSE(says(app, "The backup was made"));
}

TEST_CASE("drafts: half a form is in the plain files, where a pull stood is not") {
    app::Vault vault;
    const Day day = on(2026, 11, 27);
    const drafts::Subject form{"boundaries.form", 0};
    CHECK(!update(vault.drafts, drafts::WriteDraft{form, {{"why", "Sleep", {}}}, {}}, day));
    const drafts::Subject now{"pulls.now", 0};
    CHECK(!update(vault.drafts, drafts::WriteDraft{now, {{"page", "wave", {}}}, {}}, day));
    for (const std::string& text : {as_markdown(english(), vault, {}), as_json(vault, {})}) {
        CHECK(text.find("Sleep") != std::string::npos);
        CHECK(text.find("wave") == std::string::npos);
    }
}

TEST_CASE("backup: what is typed is hidden until somebody wants to see it") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    open_page(app, "Backup");
    CHECK(app.get(Role::Textbox, "Passphrase").field.secret);
    CHECK_FALSE(app.get(Role::Textbox, "Passphrase").field.shown);
    app.set(Role::Switch, "Show what I type", 1);
    CHECK(app.get(Role::Textbox, "Passphrase").field.shown);
    app.type("Passphrase", passphrase);
    app.press("Back to More");
    app.press("Backup");
    CHECK_FALSE(app.get(Role::Textbox, "Passphrase").field.shown);
    CHECK(app.get(Role::Textbox, "Passphrase").value.empty());
}

TEST_CASE("restore: a first visit restores a backup, after a look at what is in it") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.press_in("Their page", "Kept today");
    add(app, "Their street");
    make_backup(app);
    const app::Vault before = app.vault();

    platform::MemoryStorage other;
    Harness elsewhere(other);
    elsewhere.host.backup_to_choose = app.host.given.at(0).second;
    elsewhere.press("I had data here before");
    elsewhere.press("Restore a backup");
    CHECK_FALSE(elsewhere.has(Role::Button, "Make a backup"));
    elsewhere.press("Choose a file");
    elsewhere.type("Passphrase of the file", "another");
    elsewhere.press("Open it");
    CHECK(says(elsewhere, "That isn’t its passphrase."));
    elsewhere.type("Passphrase of the file", passphrase);
    elsewhere.press("Open it");
    CHECK(says(elsewhere, "As it was on Sunday 22 November, 12:00"));
    CHECK(elsewhere.tree().focus ==
          elsewhere.get(Role::Heading, "As it was on Sunday 22 November, 12:00").key);
    CHECK(says(elsewhere, "2 boundaries"));
    CHECK(says(elsewhere, "22 November 2026"));
    CHECK(other.device.files.empty());
    elsewhere.press("Put it in place");
    CHECK(says(elsewhere, "Done. It’s all here."));
    CHECK(elsewhere.vault() == before);
    CHECK(Harness(other).vault() == before);
}

TEST_CASE("restore: what it replaced is put back with one press, and both are kept") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    make_backup(app);
    add(app, "Their street");
    const app::Vault both = app.vault();
    app.host.backup_to_choose = app.host.given.at(0).second;
    open_page(app, "Backup");
    app.press("Choose a file");
    app.type("Passphrase of the file", passphrase);
    app.press("Open it");
    CHECK(says(app, "1 boundary"));
    app.press("Leave everything as it is");
    CHECK(app.vault() == both);
    app.press("Choose a file");
    app.type("Passphrase of the file", passphrase);
    app.press("Open it");
    app.press("Put it in place");
    CHECK(app.vault().boundaries.all.size() == 1);
    app.press("Put it back as it was");
    CHECK(says(app, "Everything is as it was before."));
    CHECK(app.vault() == both);
    CHECK(Harness(storage).vault() == both);
    open_page(app, "Earlier states");
    CHECK(says(app, "Before something took its place"));
    CHECK(app.loop.model().past.states.size() >= 2);
}

TEST_CASE("restore: what is missing here is added, and what is here stays") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    make_backup(app);
    app.press("Today");
    app.press_in("Their page", "Kept today");
    const app::Vault lived_on = app.vault();

    platform::MemoryStorage other;
    Harness elsewhere(other);
    add(elsewhere, "Their street");
    elsewhere.host.backup_to_choose = app.host.given.at(0).second;
    const auto open_file = [&] {
        open_page(elsewhere, "Backup");
        elsewhere.press("Choose a file");
        elsewhere.type("Passphrase of the file", passphrase);
        elsewhere.press("Open it");
    };
    open_file();
    CHECK(says(elsewhere, "1 boundary, 1 not here"));
    elsewhere.press("Add what is missing here");
    CHECK(says(elsewhere, "Done. It’s all here."));
    CHECK(elsewhere.vault().boundaries.all.size() == 2);
    CHECK(Harness(other).vault() == elsewhere.vault());

    open_file();
    CHECK(says(elsewhere, "All of it is here already."));
    CHECK_FALSE(elsewhere.has(Role::Button, "Add what is missing here"));
    elsewhere.press("Leave everything as it is");

    // The other way round: an older state of what is here brings nothing.
    app.host.backup_to_choose = app.host.given.at(0).second;
    open_page(app, "Backup");
    app.press("Choose a file");
    app.type("Passphrase of the file", passphrase);
    app.press("Open it");
    CHECK(says(app, "All of it is here already."));
    app.press("Leave everything as it is");
    CHECK(app.vault() == lived_on);
}

TEST_CASE("restore: what was added is taken back with one press") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    make_backup(app);
    platform::MemoryStorage other;
    Harness elsewhere(other);
    add(elsewhere, "Their street");
    const app::Vault before = elsewhere.vault();
    elsewhere.host.backup_to_choose = app.host.given.at(0).second;
    open_page(elsewhere, "Backup");
    elsewhere.press("Choose a file");
    elsewhere.type("Passphrase of the file", passphrase);
    elsewhere.press("Open it");
    elsewhere.press("Add what is missing here");
    elsewhere.press("Put it back as it was");
    CHECK(elsewhere.vault() == before);
    CHECK(Harness(other).vault() == before);
}

TEST_CASE("restore: each file that can't be opened is told why, and changes nothing") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    make_backup(app);
    const Bytes good = app.host.given.at(0).second;
    Bytes newer = good;
    newer[4] = std::byte{'2'};
    Bytes unusual = good;
    unusual[7] = unusual[8] = unusual[9] = unusual[10] = std::byte{0xFF};
    Bytes cut(good.begin(), good.end() - 1);
    const struct {
        Bytes bytes;
        std::string_view passphrase;
    } files[] = {{Bytes(300, std::byte{'x'}), "isn’t a backup of this page"},
                 {newer, "made by a newer version"},
                 {unusual, "asks for something unusual"},
                 {cut, "missing or changed"}};
    const vault::MemoryDevice before = storage.device;
    for (const auto& wrong : files) {
        CAPTURE(wrong.passphrase);
        app.host.backup_to_choose = wrong.bytes;
        open_page(app, "Backup");
        app.press("Choose a file");
        if (app.has(Role::Textbox, "Passphrase of the file")) {
            app.type("Passphrase of the file", passphrase);
            app.press("Open it");
        }
        CHECK(says(app, wrong.passphrase));
        CHECK_FALSE(app.has(Role::Button, "Put it in place"));
    }
    CHECK(storage.device == before);
}

TEST_CASE("restore: where the device has no memory for the key it says so") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.host.derivation_ms = -1;
    make_backup(app);
    CHECK(says(app, "no memory free"));
    CHECK(app.host.given.empty());
}

TEST_CASE("history: a state of yesterday is looked at, restored, and put back") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "First");
    open_page(app, "Earlier states");
    CHECK(says(app, "There’s none yet."));
    app.travel_to(at(on(2026, 11, 23), 12, 0));
    add(app, "Second");
    const app::Vault both = app.vault();
    open_page(app, "Earlier states");
    CHECK(says(app, "Kept now and then"));
    app.press("Sunday 22 November, 12:00");
    CHECK(says(app, "As it was on Sunday 22 November, 12:00"));
    CHECK(says(app, "1 boundary"));
    CHECK(app.vault() == both);
    app.press("Put it in place");
    CHECK(app.vault().boundaries.all.size() == 1);
    app.press("Put it back as it was");
    CHECK(app.vault() == both);
}

TEST_CASE("history: a tab that only reads looks at states, and restores none") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        add(app, "First");
        app.travel_to(at(on(2026, 11, 23), 12, 0));
        add(app, "Second");
    }
    Harness reader(storage, at(on(2026, 11, 23), 13, 0), false);
    open_page(reader, "Earlier states");
    reader.press("Sunday 22 November, 12:00");
    CHECK(reader.get(Role::Button, "Put it in place").disabled);
}

TEST_CASE("plain: without a passcode the file is given at once") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their \"page\"");
    app.press_in("Their \"page\"", "Kept today");
    open_page(app, "Save as plain text");
    app.press("For reading (Markdown)");
    REQUIRE(file(app) != nullptr);
    CHECK(file(app)->name == "notes.md");
    CHECK(file(app)->text.find("## Their \"page\"\n") != std::string::npos);
    CHECK(file(app)->text.find("kept: 2026-11-22") != std::string::npos);
    const std::string json = app::as_json(app.vault(), app.loop.model().catalog);
    CHECK(json.starts_with(R"({"format":"notes","version":1,)"));
    CHECK(json.find(R"("name":"Their \"page\"")") != std::string::npos);
    CHECK(json.find(R"("marks":[{"day":"2026-11-22","paused":null}])") != std::string::npos);
}

TEST_CASE("plain: with a passcode nothing is given before it was typed again") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.loop.report(app::Action{app::LockWish{app::SetPasscode{"tide"}}});
    app.loop.report(app.host.answers.front());
    app.host.answers.pop_front();
    app.loop.report(app::Action{app::LockWish{app::ProvePasscode{"tide"}}});
    open_page(app, "Save as plain text"); // Takes the answers along.
    REQUIRE(app.loop.model().locks.passcode);
    app.press("For programs (JSON)");
    CHECK(says(app, "That isn’t your passcode."));
    app.type("Your passcode", "tied");
    app.press("For programs (JSON)");
    CHECK(says(app, "That isn’t your passcode."));
    CHECK(file(app) == nullptr);
    app.type("Your passcode", "tide");
    app.press("For programs (JSON)");
    REQUIRE(file(app) != nullptr);
    CHECK(file(app)->name == "notes.json");
    CHECK(app.get(Role::Textbox, "Your passcode").value.empty());
}

TEST_CASE("erase: it is asked twice, and either no leaves everything") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    open_page(app, "Erase everything");
    CHECK_FALSE(erased(app));
    app.press("Erase everything here");
    CHECK_FALSE(erased(app));
    app.press("Keep everything");
    app.press("Erase everything here");
    app.escape();
    CHECK(app.has(Role::Button, "Erase everything here"));
    CHECK_FALSE(app.has(Role::Button, "Erase it"));
    CHECK_FALSE(erased(app));
    app.press("Erase everything here");
    app.press("Erase it");
    CHECK(erased(app));
}

TEST_CASE("trust: the page says what the browser says, and asks it only where that may help") {
    platform::MemoryStorage storage;
    Harness app(storage);
    open_page(app, "Backup");
    say_persistence(app, Persistence::Granted);
    CHECK(says(app, "It has agreed to keep"));
    CHECK_FALSE(app.has(Role::Button, "Ask it to keep this"));
    say_persistence(app, Persistence::Silent);
    CHECK(says(app, "It doesn’t say whether"));
    say_persistence(app, Persistence::MayGo);
    CHECK(says(app, "at the end of a private window"));
    app.press("Ask it to keep this");
    CHECK(std::ranges::any_of(app.host.performed, [](const app::Effect& effect) {
        const auto* errand = std::get_if<app::PageErrand>(&effect);
        return errand != nullptr && *errand == app::PageErrand::AskToKeep;
    }));
}

TEST_CASE(
    "reminder: after seven days with something new, a quiet line, and not for a week after a no") {
    platform::MemoryStorage storage;
    Harness app(storage);
    say_persistence(app, Persistence::Granted);
    add(app, "Their page");
    app.press_in("Their page", "Kept today");
    const auto reminded = [&] { return app.has(Role::Group, "About a backup"); };
    CHECK_FALSE(reminded());
    app.travel_to(at(on(2026, 11, 28), 12, 0));
    CHECK_FALSE(reminded());
    app.travel_to(at(on(2026, 11, 29), 12, 0));
    CHECK(reminded());
    app.press("Not now");
    CHECK_FALSE(reminded());
    app.travel_to(at(on(2026, 12, 6), 12, 0));
    CHECK(reminded());
    app.press("More");
    CHECK(says(app, "Not everything is in a backup yet."));
    make_backup(app);
    app.press("Today");
    CHECK_FALSE(reminded());
    app.travel_to(at(on(2027, 1, 6), 12, 0));
    CHECK_FALSE(reminded()); // Nothing has changed.
    app.press_in("Their page", "Kept today");
    CHECK(reminded());
}

TEST_CASE("reminder: where the browser may remove everything, at the second visit already") {
    platform::MemoryStorage storage;
    Harness app(storage);
    say_persistence(app, Persistence::MayGo);
    add(app, "Their page");
    CHECK_FALSE(app.has(Role::Group, "About a backup"));
    Harness second(storage);
    CHECK_FALSE(second.has(Role::Group, "About a backup"));
    say_persistence(second, Persistence::MayGo);
    CHECK(says(second, "This browser may remove what you wrote."));
    second.press("Make a backup");
    CHECK(second.has(Role::Textbox, "Passphrase"));
}

TEST_CASE("had data: who misses something is told where it can be") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("I had data here before");
    for (const char* heading : {"Another browser, or another place",
                                "A private window",
                                "Removed by the browser",
                                "A backup"})
        CHECK(app.has(Role::Heading, heading));
    add(app, "Their page");
    CHECK_FALSE(app.has(Role::Button, "I had data here before"));
}
