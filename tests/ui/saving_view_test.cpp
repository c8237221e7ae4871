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

TEST_CASE("saving: the second tab reads, says so, and changes nothing") {
    platform::MemoryStorage storage;
    Harness first(storage);
    add(first, "Their page");
    Harness second(storage, first.host.moment, false);
    CHECK(second.has(Role::Text,
                     "This is open in another tab. Here you can read; changes are made there."));
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
    CHECK(second.has(Role::Button, "Load again"));
    Harness again(storage);
    CHECK(again.has(Role::Group, "From the first"));
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
    CHECK(app.has(Role::Heading, "The storage does not open"));
    CHECK(!app.has(Role::Status, "Saved"));
}
