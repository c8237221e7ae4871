// What can't be read of what is stored is told, calmly, and stays until the person decides.
// SPDX-License-Identifier: MIT
#include "app/update.h"
#include "support/harness.h"
#include "vault/backup.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace ebb;

namespace {

constexpr std::string_view notice = "Not everything that is stored here can be read";
constexpr std::string_view see = "See what it is";
constexpr std::string_view know = "I have read this";
constexpr std::string_view remove_it = "Remove what can’t be read";

bool says(const Harness& app, std::string_view words) {
    return app.screen().find(words) != std::string::npos;
}

/// As the harness derives it.
vault::Key key_of(std::string_view secret, const vault::KdfQuestion& question) {
    const auto text = std::as_bytes(std::span(secret));
    Bytes bytes(text.begin(), text.end());
    bytes.insert(bytes.end(), question.salt.begin(), question.salt.end());
    return vault::Key(vault::sum_of(bytes));
}

void wish(Harness& app, const app::LockWish& what) {
    app.loop.report(app::Action{what});
    app.wait(0.1);
}

/// A bit of everything; `later`: a day on, so that the state before is kept.
void write(Harness& app, bool later) {
    app.press("Add a boundary");
    app.type("Name", "Their page at night");
    app.press("Save boundary");
    const auto letter = [&](std::string_view body) {
        app.loop.report(app::Action{letters::Action{
            letters::BeginLetter{letters::Kind::Unsent, "To you", std::string(body)}}});
        app.wait(2);
    };
    letter("I was there.");
    pulls::Pull pull;
    pull.began = app.host.now();
    pull.wish = "Peace";
    app.loop.report(app::Action{pulls::Action{pulls::PutPull{pull}}});
    app.wait(1);
    if (!later) return;
    app.travel_to(at(on(2026, 11, 23), 9, 0));
    const auto id = app.vault().letters.all[0]->id;
    app.loop.report(
        app::Action{letters::Action{letters::WriteBody{id, "I was there, and then I left."}}});
    app.wait(2);
}

std::unique_ptr<Harness> open(platform::MemoryStorage& storage, bool locked) {
    auto app = std::make_unique<Harness>(storage, at(on(2026, 11, 24), 9, 0));
    if (locked) wish(*app, app::Unlock{"tide stone"});
    return app;
}

/// What a person sees of their own.
std::string all_words(const app::Vault& vault) {
    std::string all;
    for (const auto& one : vault.boundaries.all)
        all += one.name + "|";
    for (const auto& one : vault.letters.all)
        all += one->words.body + "|" + std::to_string(one->versions.size()) + "|";
    for (const auto& one : vault.pulls.pulls)
        all += one->wish + "|";
    return all;
}

platform::MemoryStorage written(bool locked, bool later) {
    platform::MemoryStorage storage;
    Harness app(storage);
    write(app, later);
    if (locked) {
        wish(app, app::SetPasscode{"tide stone"});
        wish(app, app::ProvePasscode{"tide stone"});
    }
    return storage;
}

std::vector<std::string> objects_in(const platform::MemoryStorage& storage) {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : storage.device.files)
        if (path.starts_with("o/")) paths.push_back(path);
    return paths;
}

/// The storage with one bit changed in the object that holds this.
platform::MemoryStorage without(const platform::MemoryStorage& whole, std::string_view name) {
    for (const std::string& path : objects_in(whole)) {
        platform::MemoryStorage hurt = whole;
        hurt.device.files[path][70] ^= std::byte{1};
        const Harness app(hurt);
        const auto& parts = app.loop.model().damage.parts;
        if (!parts.empty() && parts[0].name == name) return hurt;
    }
    FAIL("nothing has this name");
    return whole;
}

} // namespace

TEST_CASE("damage: whichever object has one bit that is another, no loss is untold") {
    for (const bool locked : {false, true}) {
        for (const bool later : {false, true}) {
            const platform::MemoryStorage whole = written(locked, later);
            platform::MemoryStorage copy = whole;
            const std::string words = all_words(open(copy, locked)->vault());
            std::size_t losses = 0;
            for (const std::string& path : objects_in(whole)) {
                platform::MemoryStorage hurt = whole;
                hurt.device.files[path][70] ^= std::byte{1};
                const vault::MemoryDevice before = hurt.device;
                const auto app = open(hurt, locked);
                REQUIRE(app::vault_of(app->loop.model()) != nullptr);
                const bool lost = all_words(app->vault()) != words;
                losses += lost ? 1U : 0U;
                if (lost) CHECK(says(*app, notice));
                CHECK(hurt.device == before); // Looking writes nothing.
                if (!says(*app, notice)) continue;
                app->press(see);
                CHECK(app->has(ui::Role::Heading, "What could not be read"));
                CHECK(hurt.device == before);
            }
            CHECK(losses >= 3);
        }
    }
}

TEST_CASE("damage: it is named, with what stands in its place and of when") {
    const platform::MemoryStorage whole = written(false, true);
    platform::MemoryStorage storage = without(whole, "letter-1");
    const auto app = open(storage, false);
    CHECK(says(*app, "can be read: A letter: To you."));
    CHECK(app->vault().letters.all[0]->words.body == "I was there.");
    app->press(see);
    CHECK(says(*app, "In its place is how it was on"));
    CHECK(says(*app, "22 November"));
    CHECK(says(*app, "It was last saved between 22 November 2026 and 23 November 2026."));

    platform::MemoryStorage other = without(whole, "boundaries");
    const auto second = open(other, false);
    CHECK(says(*second, "can be read: Your boundaries and their days."));
}

TEST_CASE("damage: the notice goes when the person says so, and the bytes when they wish it") {
    platform::MemoryStorage storage = without(written(false, false), "boundaries");
    {
        const auto app = open(storage, false);
        app->press(see);
        app->press(know);
        CHECK(!app->has(ui::Role::Button, know));
        CHECK(app->loop.model().damage.quarantined == 1);
        app->press("Today");
        CHECK(!says(*app, notice));
    }
    {
        const auto app = open(storage, false);
        CHECK(!says(*app, notice));
        CHECK(!app->loop.model().mended);
        app->press("More");
        app->press("What could not be read");
        CHECK(says(*app, "Your boundaries and their days"));
        app->press(remove_it);
        app->press("Keep it");
        CHECK(app->loop.model().damage.quarantined == 1);
        app->press(remove_it);
        app->press("Remove it for good");
        CHECK(app->loop.model().damage == app::Damage{});
    }
    const auto app = open(storage, false);
    app->press("More");
    CHECK(!app->has(ui::Role::Button, "What could not be read"));
    for (const auto& [path, bytes] : storage.device.files)
        CHECK(!path.starts_with("q/"));
}

TEST_CASE("damage: what is written on is saved, and the bad part is told of until it is settled") {
    platform::MemoryStorage storage = without(written(false, false), "boundaries");
    {
        const auto app = open(storage, false);
        app->press("Add a boundary");
        app->type("Name", "Their music");
        app->press("Save boundary");
        CHECK(app->has(ui::Role::Status, "Saved"));
        CHECK(app->loop.model().damage.quarantined == 1);
    }
    const auto app = open(storage, false);
    CHECK(says(*app, notice));
    CHECK(app->has(ui::Role::Group, "Their music"));
    CHECK(app->vault().letters.all.size() == 1);
}

TEST_CASE("damage: an earlier state can be put back, and the way there is on the page") {
    platform::MemoryStorage storage = without(written(false, true), "letter-1");
    const auto app = open(storage, false);
    app->press(see);
    app->press("Earlier states");
    app->wait(0.1);
    REQUIRE(!app->loop.model().past.states.empty());
    app->loop.report(app::Action{
        app::PastWish{app::OpenSnapshot{app->loop.model().past.states.front().generation}}});
    app->wait(0.1);
    app->press("Put it in place");
    CHECK(app->vault().letters.all[0]->words.body == "I was there.");
    CHECK(app->has(ui::Role::Status, "Saved"));
    CHECK(open(storage, false)->vault().letters.all.size() == 1);
}

TEST_CASE("damage: in a tab that only reads it is told, and nothing can be settled") {
    platform::MemoryStorage storage = without(written(false, false), "boundaries");
    const vault::MemoryDevice before = storage.device;
    Harness app(storage, at(on(2026, 11, 24), 9, 0), false);
    CHECK(says(app, notice));
    app.press(see);
    CHECK(!app.has(ui::Role::Button, know));
    CHECK(!app.has(ui::Role::Button, remove_it));
    app.loop.report(app::Action{app::PastWish{app::SettleDamage{true}}});
    CHECK(storage.device == before);
}

TEST_CASE("damage: where no object can be read it is no first visit") {
    platform::MemoryStorage storage = written(false, false);
    for (const std::string& path : objects_in(storage))
        storage.device.files[path][70] ^= std::byte{1};
    const vault::MemoryDevice before = storage.device;
    const auto app = open(storage, false);
    CHECK(says(*app, "What is stored here can’t be read"));
    CHECK(!says(*app, "One day is enough."));
    CHECK(app->has(ui::Role::Button, "Start fresh here"));
    CHECK(storage.device == before);
}

TEST_CASE("damage: what can't be read at all goes into a backup as it is, file by file") {
    const auto hurt = [](std::string_view which, platform::MemoryStorage& storage) {
        auto& files = storage.device.files;
        if (which == "list") files["m"].pop_back();
        if (which == "newer") files["m"][8] = std::byte{2};
        if (which == "header") files["h0"].pop_back();
        if (which == "header") files["h1"].pop_back();
        for (const std::string& path : objects_in(storage)) {
            if (which == "objects") files[path][70] ^= std::byte{1};
        }
    };
    for (const std::string_view which : {"list", "newer", "header", "objects"}) {
        CAPTURE(which);
        platform::MemoryStorage storage = written(false, false);
        hurt(which, storage);
        const vault::MemoryDevice before = storage.device;
        const auto app = open(storage, false);
        REQUIRE(std::holds_alternative<app::Unreadable>(app->loop.model().session));
        app->type("Passphrase", "tide");
        app->type("Once more", "tide");
        app->press("Make a backup");
        CHECK(says(*app, "The backup was made and read back."));
        CHECK(storage.device == before);
        REQUIRE(app->host.given.size() == 1);
        const Bytes& file = app->host.given.at(0).second;
        const vault::ByteView head = vault::ByteView(file).first(vault::backup_head_bytes);
        const auto question = vault::read_backup_question(head, file.size());
        REQUIRE(question);
        const auto backup = vault::read_backup(file, key_of("tide", *question));
        REQUIRE(backup);
        CHECK(backup->objects.empty());
        REQUIRE(backup->damaged.size() == before.files.size());
        for (const vault::DamagedFile& one : backup->damaged)
            CHECK(before.files.at(one.name) == one.stored);
    }
}

TEST_CASE("damage: parts of a later release are told as that, and nothing is written or moved") {
    platform::MemoryStorage storage = written(false, false);
    for (const std::string& path : objects_in(storage))
        storage.device.files[path][8] = std::byte{2};
    const vault::MemoryDevice before = storage.device;
    const auto app = open(storage, false);
    CHECK(says(*app, "This was written by a newer version"));
    CHECK(storage.device == before);
}
