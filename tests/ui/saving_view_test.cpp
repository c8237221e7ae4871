// The screen tells the truth about what is kept.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <doctest/doctest.h>

using namespace ebb;
using ui::Role;

namespace {

void add(Harness& app, std::string_view name) {
    app.press("Add a boundary");
    app.type("Name", name);
    app.press("Save boundary");
}

/// Hands over what the world has to report.
void settle(Harness& app) {
    while (!app.host.answers.empty()) {
        const app::Action report = app.host.answers.front();
        app.host.answers.pop_front();
        app.loop.report(report);
    }
}

/// The other tab has let go, and this one may write.
void take_over(Harness& app, bool gone = false) {
    app.loop.report(app::TookOver{gone});
    settle(app);
}

void set_passcode(Harness& app, std::string passcode) {
    app.loop.report(app::LockWish{app::SetPasscode{passcode, false}});
    settle(app);
    app.loop.report(app::LockWish{app::ProvePasscode{std::move(passcode)}});
    settle(app);
}

} // namespace

TEST_CASE("saving: full storage is said, nothing is lost, and trying again works") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.host.failure = app::SaveProblem::Full;
    add(app, "Their page");
    CHECK(app.has(Role::Status, "Not saved"));
    CHECK(app.has(Role::Group, "Their page"));
    app.press("Try again");
    CHECK(app.has(Role::Status, "Not saved"));
    app.host.failure.reset();
    app.press("Try again");
    CHECK(app.has(Role::Status, "Saved"));
    CHECK(storage.generation() == 1);
}

TEST_CASE(
    "saving: what was typed a moment ago is saved at once when nobody sees the page any more") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.press("Log a slip");
    app.type("What was around it", "A song");
    const std::size_t before = app.host.commits.size();
    app.loop.pause_run();
    app.loop.save();
    CHECK(app.host.commits.size() == before + 1);
    app.loop.save();
    CHECK(app.host.commits.size() == before + 1);
}

TEST_CASE(
    "saving: nothing is called saved while a field has words that the page has not told yet") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    CHECK(app.has(Role::Status, "Saved"));
    app.loop.ahead(true);
    CHECK(app.has(Role::Status, "Saving"));
    CHECK(app.host.saving == app::SaveState{app::Saving{}});
    app.loop.ahead(false);
    CHECK(app.has(Role::Status, "Saved"));
    CHECK(app.host.saving == app::SaveState{app::Saved{}});
    app.press("Log a slip");
    app.loop.ahead(true);
    app.type("What was around it", "A song");
    CHECK(app.has(Role::Status, "Saving"));
    app.loop.save();
    app.wait(1);
    CHECK(app.has(Role::Status, "Saved"));
}

TEST_CASE("saving: the second tab reads, says so, and changes nothing") {
    platform::MemoryStorage storage;
    Harness first(storage);
    add(first, "Their page");
    Harness second(storage, first.host.moment, false);
    CHECK(second.has(Role::Text,
                     "This is open in another tab. You can read here, and make changes there."));
    second.press("Kept today");
    CHECK(second.host.commits.empty());
    CHECK(second.get(Role::Button, "Kept today").pressed == ui::Tristate::No);
    second.press("Add a boundary");
    CHECK(second.get(Role::Textbox, "Name").field.read_only);
    second.press("Back");
    second.press("Write here instead");
    REQUIRE(second.host.performed.size() == 1);
    CHECK(std::holds_alternative<app::TakeOver>(second.host.performed[0]));
}

TEST_CASE("saving: a tab that fell behind asks to be loaded again and writes nothing") {
    platform::MemoryStorage storage;
    Harness first(storage);
    Harness second(storage);
    add(first, "From the first");
    add(second, "From the second");
    CHECK(second.has(Role::Status, "Not saved"));
    {
        Harness again(storage);
        CHECK(again.has(Role::Group, "From the first"));
    }
    second.press("Bring both together");
    REQUIRE(second.host.performed.size() == 1);
    REQUIRE(std::holds_alternative<app::TakeOver>(second.host.performed[0]));
    take_over(second);
    CHECK(second.has(Role::Status, "Saved"));
    Harness again(storage);
    CHECK(again.has(Role::Group, "From the first"));
    CHECK(again.has(Role::Group, "From the second"));
}

TEST_CASE("saving: words that had no room come along when this tab writes again, and it is said") {
    platform::MemoryStorage storage;
    Harness first(storage);
    add(first, "Base");
    first.host.failure = app::SaveProblem::Full;
    add(first, "Without room");
    CHECK(first.has(Role::Status, "Not saved"));
    first.loop.report(app::WriterLost{});
    CHECK(first.has(Role::Button, "Bring both together"));
    CHECK(!first.has(Role::Button, "Write here instead"));
    CHECK(!first.has(Role::Button, "Try again"));
    {
        Harness second(storage);
        add(second, "From the second");
    }
    first.host.failure.reset();
    first.press("Bring both together");
    take_over(first);
    CHECK(first.has(Role::Status, "Saved"));
    for (const auto* name : {"Base", "Without room", "From the second"})
        CHECK(first.has(Role::Group, name));
    first.press("All right");
    CHECK(!first.has(Role::Button, "All right"));
    Harness again(storage);
    for (const auto* name : {"Base", "Without room", "From the second"})
        CHECK(again.has(Role::Group, name));
}

TEST_CASE("saving: a passcode that the other tab has set is asked for before words come along") {
    platform::MemoryStorage storage;
    Harness first(storage);
    add(first, "Base");
    first.host.failure = app::SaveProblem::Full;
    add(first, "Without room");
    first.loop.report(app::WriterLost{});
    {
        Harness second(storage);
        set_passcode(second, "tide lamp");
    }
    first.host.failure.reset();
    first.press("Bring both together");
    take_over(first);
    CHECK(!first.has(Role::Group, "Base"));
    CHECK(first.screen().find("Your last words aren’t saved yet.") != std::string::npos);
    CHECK(first.host.saving == app::SaveState{app::NotSaved{app::SaveProblem::Stale}});
    first.loop.report(app::LockWish{app::Unlock{"tide lamp", false}});
    settle(first);
    CHECK(first.has(Role::Group, "Base"));
    CHECK(first.has(Role::Group, "Without room"));
    CHECK(first.has(Role::Status, "Saved"));
    Harness later(storage);
    CHECK(later.has(Role::Textbox, "Passcode"));
    CHECK(later.screen().find("not saved") == std::string::npos);
}

TEST_CASE(
    "saving: site data removed under two tabs: neither says Saved, and either can store it anew") {
    platform::MemoryStorage storage;
    Harness first(storage);
    add(first, "Their page");
    Harness second(storage, first.host.moment, false);
    storage = {};
    for (Harness* tab : {&first, &second}) {
        tab->host.notice_gone();
        settle(*tab);
        CHECK(tab->has(Role::Status, "Not saved"));
    }
    second.press("Try again");
    take_over(second, true);
    CHECK(second.has(Role::Group, "Their page"));
    CHECK(second.has(Role::Status, "Not saved"));
    second.press("Try again");
    CHECK(second.has(Role::Status, "Saved"));
    Harness again(storage);
    CHECK(again.has(Role::Group, "Their page"));
}

TEST_CASE("saving: the tab that wrote stores removed data anew at the first try") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    storage = {};
    app.host.notice_gone();
    settle(app);
    app.press("Try again");
    CHECK(app.has(Role::Status, "Saved"));
}

TEST_CASE("saving: damaged storage is left as it is, with a sentence") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        add(app, "Their page");
    }
    storage.device.files["h0"].pop_back();
    storage.device.files["h1"].pop_back();
    const vault::MemoryDevice before = storage.device;
    Harness app(storage);
    CHECK(app.has(Role::Heading, "What is stored here can\xE2\x80\x99t be read"));
    CHECK(!app.has(Role::Button, "Add a boundary"));
    CHECK(!app.has(Role::Status, "Saved"));
    app.press("Load again");
    CHECK(storage.device == before);
}

TEST_CASE("saving: removed data are told, and stored anew when the person asks") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.host.failure = app::SaveProblem::Gone;
    storage = {};
    app.press("Kept today");
    CHECK(app.has(Role::Status, "Not saved"));
    CHECK(!app.has(Role::Button, "Load again"));
    app.host.failure.reset();
    app.press("Try again");
    CHECK(app.has(Role::Status, "Saved"));
    Harness again(storage);
    CHECK(again.get(Role::Button, "Kept today").pressed == ui::Tristate::Yes);
}

TEST_CASE("saving: a storage that does not open is said, and nothing is called saved") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.loop.report(app::LoadFailed{app::StorageProblem::NotAvailable});
    CHECK(app.has(Role::Heading, "The storage doesn’t open"));
    CHECK(!app.has(Role::Status, "Saved"));
}
