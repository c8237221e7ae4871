// The keeper keeps every word, gives it to nobody else, and knows what was.
// SPDX-License-Identifier: MIT
#include "vault/envelope.h"
#include "vault/keeper.h"
#include "vault/support.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <limits>

using namespace ebb;
using namespace ebb::vault;

namespace {

const Objects first{{"about", bytes_of("1")}, {"letter-1", bytes_of("I was there.")}};

std::size_t count_in(const Files& files, std::string_view folder) {
    return static_cast<std::size_t>(
        std::count_if(files.begin(), files.end(), [&](const auto& file) {
            return file.first.substr(0, folder.size()) == folder;
        }));
}

} // namespace

TEST_CASE("keeper: a first visit stores nothing; the first entry makes the vault") {
    MemoryDevice device;
    Page page(device);
    CHECK(!page.start());
    CHECK(page.keeper.access() == Access::Empty);
    CHECK(device.files.empty());
    page.save(first);
    CHECK(page.told == std::vector<std::string>{"saved"});
    CHECK(page.last == 1);
    CHECK(page.keeper.access() == Access::Open);
    Page again(device, 2);
    const auto opened = again.start();
    REQUIRE(opened);
    CHECK(opened->objects == first);
    CHECK(opened->generation == 1);
    CHECK(opened->damage.empty());
    CHECK(opened->last_seen_ms == noon_ms);
}

TEST_CASE("keeper: no word and no name is stored as it was written, passcode or not") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    CHECK(!holds(device.files, "I was there."));
    CHECK(!holds(device.files, "letter"));
}

TEST_CASE("keeper: what is saved lies under new names of chance, in sizes that tell little") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save("letter-1", "a");
    const Files before = device.files;
    page.save("letter-1", std::string(200, 'a'));
    for (const auto& [path, bytes] : device.files) {
        if (path.substr(0, 2) != "o/") continue;
        CHECK(before.count(path) == 0);
        CHECK(path.size() == 18);
        CHECK(bytes.size() == 256 + envelope_head_bytes + tag_bytes);
    }
    CHECK(count_in(device.files, "o/") == 1);
}

TEST_CASE("keeper: only what changed is written") {
    MemoryDevice device;
    Page page(device);
    page.start();
    Objects many;
    for (int i = 0; i < 100; ++i)
        many["letter-" + std::to_string(i)] = Bytes(6000, std::byte{'w'});
    page.save(many);
    page.save("letter-7", std::string(6001, 'v'));
    CHECK(page.storage.bytes_put_last < 32'000);
    CHECK(page.start()->objects.at("letter-7") == bytes_of(std::string(6001, 'v')));
}

TEST_CASE("keeper: with 4.5 MB stored, one changed letter writes less than 32 KB") {
    MemoryDevice device;
    Page page(device);
    page.start();
    Objects many;
    for (int i = 0; i < 300; ++i)
        many["letter-" + std::to_string(i)] = Bytes(6'000, std::byte{'w'});
    many["pulls"] = Bytes(2'000'000, std::byte{'p'}); // 5,000 of them, and long ones.
    many["boundaries"] = Bytes(600'000, std::byte{'b'});
    page.save(many);
    std::size_t stored = 0;
    for (const auto& [path, bytes] : device.files)
        stored += bytes.size();
    CHECK(stored > 4'500'000);
    Page again(device);
    REQUIRE(again.start());
    again.save("letter-7", std::string(6'001, 'v'));
    again.save("letter-7", std::string(6'002, 'v'));
    MESSAGE(stored << " bytes stored, " << again.storage.bytes_put_last << " written");
    CHECK(again.storage.bytes_put_last < 32'000);
}

TEST_CASE("keeper: whatever the clock says, what was saved opens") {
    MemoryDevice device;
    for (const std::int64_t ms : {noon_ms,
                                  std::int64_t{0},
                                  std::int64_t{-1},
                                  std::numeric_limits<std::int64_t>::min(),
                                  std::numeric_limits<std::int64_t>::max(),
                                  noon_ms,
                                  std::int64_t{9'000'000'000'000}}) {
        Page page(device);
        REQUIRE(page.keeper.load());
        if (page.keeper.access() == Access::Closed) REQUIRE(page.keeper.open());
        page.now_ms = ms;
        page.save("letter-1", std::to_string(ms));
        page.save("letter-2", std::to_string(ms));
        CHECK(page.told.back() == "saved");
        page.keeper.backed_up(ms);
        const auto backup = backup_of(page.keeper, ms);
        CHECK(read_backup_text(write_backup_text(*backup)) == Result<Backup, BackupError>(*backup));
    }
    Page page(device);
    REQUIRE(page.start());
}

TEST_CASE("keeper: nothing is saved before the storage was read, nor over what was not opened") {
    MemoryDevice device;
    Page page(device);
    page.save(first);
    CHECK(page.problem == CommitProblem::NotLoaded);
    Page maker(device);
    maker.start();
    maker.save(first);
    const MemoryDevice before = device;
    Page locked(device);
    REQUIRE(locked.keeper.load());
    CHECK(locked.keeper.access() == Access::Closed);
    locked.save("letter-1", "over it");
    CHECK(locked.problem == CommitProblem::NotLoaded);
    CHECK(device == before);
}

TEST_CASE("keeper: the page that was overtaken is told so and changes nothing") {
    MemoryDevice device;
    Page one(device, 1), two(device, 2);
    one.start();
    two.start();
    one.save(first);
    const MemoryDevice before = device;
    two.save("letter-1", "other");
    CHECK(two.problem == CommitProblem::Stale);
    CHECK(device == before);
}

TEST_CASE("keeper: a save that was asked for during another one follows it") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.storage.slow = true;
    page.save("letter-1", "one");
    page.save("letter-2", "two");
    CHECK(page.told.empty());
    page.storage.answer();
    CHECK(page.told == std::vector<std::string>{"saved"});
    CHECK(page.keeper.busy());
    page.storage.answer();
    CHECK(page.last == 2);
    CHECK(!page.keeper.busy());
    Page again(device);
    CHECK(again.start()->objects.size() == 2);
}

TEST_CASE("keeper: without an answer everything is written anew, and nothing is left over") {
    for (const Fault fault : {Fault::LostBefore, Fault::LostAfter}) {
        MemoryDevice device;
        Page page(device);
        page.start();
        page.save(first);
        page.storage.faults = [&](std::uint64_t n) { return n == 2 ? fault : Fault::None; };
        page.save("letter-2", "lost?");
        CHECK(page.problem == CommitProblem::NoAnswer);
        page.save("letter-2", "kept");
        CHECK(page.told.back() == "saved");
        Page again(device);
        const auto opened = again.start();
        REQUIRE(opened);
        CHECK(opened->objects.at("letter-2") == bytes_of("kept"));
        CHECK(opened->objects.size() == 3);
        CHECK(count_in(device.files, "o/") == 3);
    }
}

TEST_CASE("keeper: what was removed from the browser is stored whole again, under the same locks") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    REQUIRE(page.set_passcode("four good words here"));
    device = {};
    page.save("letter-1", "still here");
    CHECK(page.problem == CommitProblem::Gone);
    CHECK(device.files.empty());
    page.save({{"about", bytes_of("1")}, {"letter-1", bytes_of("still here")}});
    CHECK(page.told.back() == "saved");
    Page again(device);
    CHECK(!again.start());
    REQUIRE(again.start("four good words here"));
}

TEST_CASE("keeper: without chance nothing is sealed") {
    MemoryDevice device;
    Page page(device);
    page.random.dry = true;
    page.start();
    page.save(first);
    CHECK(page.problem == CommitProblem::Other);
    CHECK(device.files.empty());
    page.random.dry = false;
    page.save(first);
    CHECK(page.told.back() == "saved");
}

TEST_CASE("keeper: turning a passcode on seals everything anew; the old key opens nothing") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    page.now_ms += one_day_ms;
    page.save("letter-1", "Second day.");
    const MemoryDevice before = device;
    REQUIRE(page.set_passcode("tide stone lamp green"));
    CHECK(page.told.back() == "locks changed");
    for (const auto& [path, bytes] : before.files) {
        if (path.substr(0, 2) == "o/") CHECK(device.files.count(path) == 0);
    }
    const Header old = read_header(before.files, "h0").value();
    CHECK(device.files.count(half_path(old.half->id)) == 0);
    for (const Key& key :
         {*unwrap(*old.find(SlotKind::Device), old.vault, Key()), old.half->secret}) {
        const std::string_view text(reinterpret_cast<const char*>(key.view().data()), key_bytes);
        CHECK(holds(before.files, text) == (key == old.half->secret));
        CHECK(!holds(device.files, text));
    }
    Page again(device);
    CHECK(!again.start());
    CHECK(again.keeper.access() == Access::Locked);
    CHECK(!again.start("tide stone lamp gray"));
    const auto opened = again.start("tide stone lamp green");
    REQUIRE(opened);
    CHECK(opened->objects.at("letter-1") == bytes_of("Second day."));
    REQUIRE(again.keeper.history().size() == 1);
    CHECK(again.keeper.objects_of(again.keeper.history()[0].generation) == first);
}

TEST_CASE("keeper: a passcode that was not typed right a second time locks nothing") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    const MemoryDevice before = device;
    const auto question = page.keeper.new_question({8 * 1024, 1});
    REQUIRE(page.keeper.prepare_passcode(*question, quick_key("one", *question)));
    CHECK(!page.keeper.proves(quick_key("two", *question)));
    CHECK(page.keeper.proves(quick_key("one", *question)));
    CHECK(device == before);
    page.keeper.discard_prepared();
    CHECK(!page.keeper.prepared_question());
}

TEST_CASE("keeper: a new passcode seals everything anew; the old one and its code open nothing") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    REQUIRE(page.set_passcode("one", "CODE"));
    const Files before = device.files;
    REQUIRE(page.set_passcode("two"));
    for (const auto& [path, bytes] : device.files) {
        if (path.substr(0, 2) == "o/") CHECK(before.count(path) == 0);
    }
    // The header of before, put back with the objects of now, opens nothing, with its half or
    // without it.
    MemoryDevice mixed = device;
    mixed.files["h0"] = mixed.files["h1"] = before.at("h0");
    Page thief(mixed);
    CHECK(!thief.start("one"));
    CHECK(thief.keeper.access() == Access::Unreadable);
    mixed.files.insert(before.begin(), before.end());
    mixed.files["h0"] = mixed.files["h1"] = before.at("h0");
    CHECK(!thief.start("one"));
    CHECK(thief.keeper.access() == Access::Unreadable);
    Page again(device);
    CHECK(!again.start("CODE", SlotKind::RecoveryCode));
    CHECK(again.start("two"));
}

TEST_CASE("keeper: a recovery code that was removed opens nothing of now, with nothing of before") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    REQUIRE(page.set_passcode("one", "CODE"));
    const Header old = read_header(device.files, "h0").value();
    const Slot* code = old.find(SlotKind::RecoveryCode);
    REQUIRE(code != nullptr);
    const auto key_of_code = unwrap(*code, old.vault, quick_key("CODE", code->question));
    REQUIRE(key_of_code);
    const auto passcode = [&](std::string_view secret) {
        return quick_key(secret, *page.keeper.question(SlotKind::Passcode));
    };
    page.keeper.remove_recovery_code(passcode("two"), page.now_ms);
    CHECK(page.told.back() == "locks not changed");
    CHECK(*read_header(device.files, "h0") == old);
    page.keeper.remove_recovery_code(passcode("one"), page.now_ms);
    CHECK(page.told.back() == "locks changed");
    const Header now = read_header(device.files, "h0").value();
    CHECK(now.find(SlotKind::RecoveryCode) == nullptr);
    CHECK(device.files.count(half_path(old.half->id)) == 0);
    // What the code opened before, and all that is stored now: its data key is another one.
    MemoryDevice theirs = device;
    Header mixed = now;
    mixed.slots = {device_slot(*key_of_code)};
    theirs.files["h0"] = theirs.files["h1"] = encode_header(mixed);
    Page thief(theirs, 2);
    CHECK(!thief.start());
    Page again(device, 3);
    CHECK(!again.start("CODE", SlotKind::RecoveryCode));
    REQUIRE(again.start("one"));
}

TEST_CASE("keeper: where something is damaged, letting go leaves the key that may mend it") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    page.save("letter-2", "And.");
    const Header old = read_header(device.files, "h0").value();
    page.keeper.quarantine("letter-2");
    page.keeper.save({}, {"letter-1"}, page.now_ms, {}, Quarantine::Stays, LetGo::ForGood);
    CHECK(page.told.back() == "saved");
    CHECK(read_header(device.files, "h0")->half == old.half);
    CHECK(device.files.count(half_path(old.half->id)) == 1);
    Page again(device, 2);
    const auto opened = again.start();
    REQUIRE(opened);
    CHECK(opened->objects.count("letter-1") == 0);
}

TEST_CASE("keeper: what is let go of opens for nobody; the locks stay as they are") {
    for (const bool locked : {false, true}) {
        MemoryDevice device;
        Page page(device);
        page.start();
        page.save(first);
        if (locked) REQUIRE(page.set_passcode("one", "CODE"));
        page.now_ms += one_day_ms;
        page.save("letter-2", "This one stays.");
        const Files before = device.files;
        const Header old = read_header(before, "h0").value();
        page.keeper.save({}, {"letter-1"}, page.now_ms, {}, Quarantine::Stays, LetGo::ForGood);
        CHECK(page.told.back() == "saved");
        CHECK(device.files.count(half_path(old.half->id)) == 0);
        for (const auto& [path, bytes] : device.files) {
            const bool anew = lies_in(path, object_folder) || lies_in(path, half_folder);
            if (anew) CHECK(before.count(path) == 0);
        }
        // All that was there, without the half: not even the passcode opens it.
        MemoryDevice past{device.generation, before};
        past.files.erase(half_path(old.half->id));
        past.files.insert(device.files.begin(), device.files.end());
        Page thief(past, 2);
        CHECK(!thief.start("one"));
        CHECK(!thief.start());
        Page again(device, 3);
        const auto opened = locked ? again.start("one") : again.start();
        REQUIRE(opened);
        CHECK(opened->objects.count("letter-1") == 0);
        CHECK(opened->objects.at("letter-2") == bytes_of("This one stays."));
        CHECK(!again.keeper.needs_care());
        if (locked) CHECK(again.start("CODE", SlotKind::RecoveryCode));
    }
}

TEST_CASE(
    "keeper: a vault of before there were halves gets one; its old key opens nothing of now") {
    for (const char* secret : {"", "one"}) {
        const Objects objects{{"letter-1", bytes_of("I was there.")}};
        const bool locked = *secret != 0;
        MemoryDevice device =
            device_of_before(objects, locked ? std::optional<std::string>(secret) : std::nullopt);
        const Files before = device.files;
        Page page(device);
        REQUIRE((locked ? page.start(secret) : page.start())->objects == objects);
        REQUIRE(page.keeper.needs_care());
        page.keeper.take_care(page.now_ms);
        CHECK(page.told.empty());
        CHECK(!page.keeper.needs_care());
        REQUIRE(read_header(device.files, "h0")->half);
        for (const auto& [path, bytes] : before) {
            if (lies_in(path, object_folder)) CHECK(device.files.count(path) == 0);
        }
        MemoryDevice mixed = device;
        mixed.files["h0"] = mixed.files["h1"] = before.at("h0");
        Page thief(mixed, 2);
        CHECK(!(locked ? thief.start(secret) : thief.start()));
        Page again(device, 3);
        CHECK((locked ? again.start(secret) : again.start())->objects == objects);
        CHECK(!again.keeper.needs_care());
    }
}

TEST_CASE(
    "keeper: where something is damaged, a vault of before there were halves stays as it is") {
    const Objects objects{{"letter-1", bytes_of("I was there.")}, {"letter-2", bytes_of("And.")}};
    MemoryDevice device = device_of_before(objects, std::nullopt);
    for (auto& [path, bytes] : device.files) {
        if (!lies_in(path, object_folder)) continue;
        bytes.back() ^= std::byte{1};
        break;
    }
    Page page(device);
    REQUIRE(page.start()->damage.size() == 1);
    CHECK(!page.keeper.needs_care());
    page.keeper.save({}, {}, page.now_ms, {}, Quarantine::Removed);
    CHECK(page.keeper.needs_care());
}

TEST_CASE("keeper: a passcode can be set before the first entry") {
    MemoryDevice device;
    Page page(device);
    page.start();
    REQUIRE(page.set_passcode("one"));
    CHECK(page.told.back() == "locks changed");
    Page again(device);
    CHECK(again.keeper.load());
    CHECK(again.keeper.access() == Access::Locked);
    REQUIRE(again.start("one"));
    again.save(first);
    Page third(device);
    CHECK(third.start("one")->objects == first);
}

TEST_CASE("keeper: a passcode that is taken away lets the vault open by itself") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    REQUIRE(page.set_passcode("one"));
    page.keeper.remove_passcode(page.now_ms);
    Page again(device);
    CHECK(again.start()->objects == first);
}

TEST_CASE("keeper: locks that were not stored leave the old ones") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    page.storage.faults = [](std::uint64_t) { return Fault::Full; };
    REQUIRE(page.set_passcode("one"));
    CHECK(page.told.back() == "locks not changed");
    page.storage.faults = nullptr;
    page.save("letter-2", "goes on");
    CHECK(page.told.back() == "saved");
    Page again(device);
    CHECK(again.start()->objects.size() == 3);
}

TEST_CASE("keeper: locks without an answer leave a vault that one of the two opens") {
    for (const Fault fault : {Fault::LostBefore, Fault::LostAfter}) {
        MemoryDevice device;
        Page page(device);
        page.start();
        page.save(first);
        page.storage.faults = [&](std::uint64_t n) { return n == 2 ? fault : Fault::None; };
        REQUIRE(page.set_passcode("one"));
        CHECK(page.problem == CommitProblem::NoAnswer);
        {
            Page between(device);
            CHECK((between.start() || between.start("one")));
        }
        page.save("letter-2", "goes on"); // By the old locks, whole.
        CHECK(page.told.back() == "saved");
        Page again(device);
        const auto opened = again.start();
        REQUIRE(opened);
        CHECK(opened->objects.size() == 3);
        CHECK(opened->damage.empty());
    }
}

TEST_CASE("keeper: the state before is kept after a pause, and every ten minutes of writing") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save("letter-1", "0");
    for (int i = 1; i <= 30; ++i) {
        page.now_ms += minute_ms;
        page.save("letter-1", std::to_string(i));
    }
    CHECK(page.keeper.history().size() == 3);
    page.now_ms += 60 * minute_ms;
    page.save("letter-1", "later");
    REQUIRE(page.keeper.history().size() == 4);
    CHECK(page.keeper.objects_of(page.keeper.history()[3].generation)->at("letter-1") ==
          bytes_of("30"));
    const auto versions = page.keeper.versions_of("letter-1");
    REQUIRE(versions.size() == 4);
    CHECK(versions[0].bytes == bytes_of("30"));
}

TEST_CASE("keeper: history keeps ten, seven days, eight weeks, and deletes what nothing names") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save("letter-1", "start");
    for (int day = 1; day <= 100; ++day) {
        page.now_ms += one_day_ms;
        page.save("letter-1", std::to_string(day));
    }
    const auto history = page.keeper.history();
    CHECK(history.size() == 10 + 6); // Six of the eight weeks are older than the last ten days.
    CHECK(count_in(device.files, "s/") == history.size());
    CHECK(count_in(device.files, "o/") == history.size() + 1);
    Page again(device);
    REQUIRE(again.start());
    for (const Snapshot& one : again.keeper.history())
        CHECK(again.keeper.objects_of(one.generation)->size() == 1);
}

TEST_CASE("keeper: what is let go of is gone from the past too, unless something takes its place") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    page.now_ms += one_day_ms;
    page.save({{"letter-1", bytes_of("More words.")}, {"letter-2", bytes_of("Stays.")}});
    page.now_ms += one_day_ms;
    page.save(Objects{}, {"letter-1"});
    CHECK(page.keeper.history().size() == 2);
    for (const Snapshot& one : page.keeper.history())
        CHECK(page.keeper.objects_of(one.generation)->count("letter-1") == 0);
    CHECK(page.keeper.versions_of("letter-1").empty());
    CHECK(count_in(device.files, "o/") == 2); // "about" and the second letter, nothing else.
    page.keeper.save({{"letter-3", bytes_of("From a backup.")}},
                     {"letter-2"},
                     page.now_ms,
                     Reason::BeforeRestore);
    CHECK(page.keeper.objects_of(page.keeper.history().back().generation)->count("letter-2") == 1);
}

TEST_CASE("keeper: a damaged copy of the header is replaced by the other one") {
    for (const char* path : {"h0", "h1"}) {
        MemoryDevice device;
        Page page(device);
        page.start();
        page.save(first);
        const MemoryDevice before = device;
        device.files[path][20] ^= std::byte{1};
        Page again(device);
        REQUIRE(again.start());
        again.save("letter-2", "b");
        CHECK(device.files.at("h0") == before.files.at("h0"));
        CHECK(device.files.at("h1") == before.files.at("h1"));
    }
}

TEST_CASE("keeper: with both copies of the header damaged nothing is opened and nothing written") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    device.files["h0"][20] ^= std::byte{1};
    device.files.erase("h1");
    const MemoryDevice before = device;
    Page again(device);
    CHECK(!again.start());
    CHECK(again.keeper.access() == Access::Unreadable);
    CHECK(again.keeper.problem() == Problem::Damaged);
    again.save(first);
    CHECK(device == before);
}

TEST_CASE("keeper: one damaged object is put aside; the rest opens, and its last version too") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    page.now_ms += one_day_ms;
    page.save("letter-1", "The new words.");
    page.save("letter-2", "Another letter.");
    std::vector<std::string> damaged;
    for (auto& [path, bytes] : device.files) {
        if (path.substr(0, 2) == "o/" && generation_of(bytes) >= 2) {
            bytes[60] ^= std::byte{4};
            damaged.push_back(path);
        }
    }
    REQUIRE(damaged.size() == 2);
    Page again(device);
    const auto opened = again.start();
    REQUIRE(opened);
    CHECK(opened->objects == first);
    REQUIRE(opened->damage.size() == 2);
    CHECK(opened->damage[0].name == "letter-1");
    CHECK(opened->damage[0].replaced_from_ms == noon_ms);
    CHECK(opened->damage[0].saved_after_ms == noon_ms);
    CHECK(opened->damage[0].saved_before_ms == page.now_ms);
    CHECK(opened->damage[1].name == "letter-2");
    CHECK(!opened->damage[1].replaced_from_ms);
    again.save("letter-3", "After it.");
    for (const std::string& path : damaged) {
        CHECK(device.files.count(path) == 0);
        CHECK(device.files.count("q/" + path.substr(2)) == 1);
    }
    Page third(device);
    const auto calm = third.start();
    REQUIRE(calm);
    CHECK(calm->damage.empty());
    CHECK(calm->objects.size() == 3);
}

TEST_CASE("keeper: a damaged manifest offers the newest state that was kept") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    page.now_ms += one_day_ms;
    page.save("letter-1", "The new words.");
    device.files["m"][100] ^= std::byte{4};
    const MemoryDevice before = device;
    Page again(device);
    CHECK(!again.start());
    CHECK(again.keeper.problem() == Problem::ManifestDamaged);
    again.save("letter-1", "over it");
    CHECK(device == before);
    const auto opened = again.keeper.open_newest_snapshot();
    REQUIRE(opened);
    CHECK(opened->objects == first);
    again.save("letter-3", "After it.");
    CHECK(again.told.back() == "saved");
    CHECK(count_in(device.files, "q/") == 1);
    Page third(device);
    CHECK(third.start()->objects.size() == 3);
}

TEST_CASE("keeper: files put back from earlier, swapped, renamed or of another vault do not open") {
    MemoryDevice device, other;
    Page page(device, 1), stranger(other, 9);
    page.start();
    stranger.start();
    page.save(first);
    stranger.save(first);
    const MemoryDevice before = device;
    page.save({{"letter-1", bytes_of("new")}, {"about", bytes_of("2")}});
    SUBCASE("an older manifest") {
        device.files["m"] = before.files.at("m");
        Page again(device);
        CHECK(!again.start());
        CHECK(again.keeper.problem() == Problem::ManifestDamaged);
    }
    SUBCASE("two objects swapped, and one of before under a name of now") {
        std::vector<std::string> objects;
        for (const auto& [path, bytes] : device.files)
            if (path.substr(0, 2) == "o/") objects.push_back(path);
        REQUIRE(objects.size() == 2);
        std::swap(device.files[objects[0]], device.files[objects[1]]);
        Page again(device);
        CHECK(!again.start()); // There is no other.
        CHECK(again.keeper.problem() == Problem::Damaged);
    }
    SUBCASE("files of another vault") {
        device.files["m"] = other.files.at("m");
        Page again(device);
        CHECK(!again.start());
    }
}

TEST_CASE(
    "keeper: a vault of a later release is not opened and not written; a backup of it works") {
    MemoryDevice device;
    Page later(device, 1, 2);
    later.start();
    later.save(first);
    const MemoryDevice before = device;
    Page page(device, 2, 1);
    CHECK(!page.start());
    CHECK(page.keeper.access() == Access::Unreadable);
    CHECK(page.keeper.problem() == Problem::NewerVersion);
    page.save("letter-1", "over it");
    CHECK(device == before);
    const auto backup = backup_of(page.keeper, noon_ms);
    REQUIRE(backup);
    CHECK(backup->schema == 2);
    CHECK(backup->objects == first);
}

TEST_CASE("keeper: what was backed up is known, and what has changed since") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    CHECK(page.keeper.backed_up_ms() == 0);
    CHECK(page.keeper.changed_since_backup());
    page.keeper.backed_up(noon_ms + 5);
    CHECK(!page.keeper.changed_since_backup());
    Page again(device);
    REQUIRE(again.start());
    CHECK(again.keeper.backed_up_ms() == noon_ms + 5);
    CHECK(!again.keeper.changed_since_backup());
    again.save("letter-1", "more");
    CHECK(again.keeper.changed_since_backup());
}

TEST_CASE("keeper: after forgetting nothing can be read or saved") {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save(first);
    page.keeper.forget();
    CHECK(!backup_of(page.keeper, noon_ms));
    page.save("letter-1", "x");
    CHECK(page.problem == CommitProblem::NotLoaded);
}

namespace {

/// A vault under a passcode, with a past; the page that made it is gone.
void keep_under_passcode(MemoryDevice& device) {
    Page page(device);
    page.start();
    page.save(first);
    REQUIRE(page.set_passcode("tide", "CODE"));
    page.now_ms += one_day_ms;
    page.save("letter-1", "I was there, twice.");
}

/// Whether this one, and nothing else, is put away since then.
bool is_away(const Page& page, std::uint64_t number, std::int64_t since_ms) {
    return page.keeper.vaults_set_aside() == std::vector<std::uint64_t>{number} &&
           page.keeper.away_ms(number) == since_ms;
}

} // namespace

TEST_CASE("keeper: a locked vault is put away whole, another begins empty, and both come back") {
    MemoryDevice device;
    keep_under_passcode(device);
    const MemoryDevice before = device;
    {
        Page page(device, 2);
        CHECK(!page.start());
        REQUIRE(page.keeper.access() == Access::Locked);
        page.keeper.set_aside(0, noon_ms + 5);
        CHECK(page.told == std::vector<std::string>{"locks changed"});
        CHECK(page.keeper.access() == Access::Open);
        CHECK(is_away(page, 3, noon_ms + 5));
        CHECK(page.keeper.away_is_locked(3) == true);
        CHECK(device.generation == 4);
        // All but the half, which stays where it is; and what tells its generation.
        CHECK(count_in(device.files, "a/") == before.files.size());
        page.save("letter-1", "A new start.");
    }
    {
        Page page(device, 3);
        const auto opened = page.start();
        REQUIRE(opened);
        CHECK(opened->objects == Objects{{"letter-1", bytes_of("A new start.")}});
        CHECK(page.keeper.history().empty()); // Nothing of the other is in it.
        CHECK(is_away(page, 3, noon_ms + 5));
        page.told.clear();
        page.keeper.set_aside(3, noon_ms + 9);
        CHECK(page.told == std::vector<std::string>{"locks changed"});
        CHECK(page.keeper.access() == Access::NotLoaded);
    }
    Page page(device, 4);
    CHECK(!page.start("stone"));
    const auto opened = page.start("tide");
    REQUIRE(opened);
    CHECK(opened->damage.empty());
    CHECK(opened->generation == 6);
    CHECK(opened->objects.at("letter-1") == bytes_of("I was there, twice."));
    CHECK(page.keeper.history().size() == 1);
    CHECK(page.start("CODE", SlotKind::RecoveryCode));
    CHECK(is_away(page, 5, 0)); // It is not known yet since when.
    CHECK(page.keeper.away_is_locked(5) == false);
    page.now_ms = noon_ms + 20;
    page.save("letter-2", "and once more");
    CHECK(page.told.back() == "saved");
    CHECK(is_away(page, 5, noon_ms + 20));
    REQUIRE(page.start("tide")); // Its generation is the storage's own again.
    CHECK(device.files.count("b") == 0);
    page.keeper.set_aside(5, noon_ms);
    CHECK(page.start()->objects == Objects{{"letter-1", bytes_of("A new start.")}});
}

TEST_CASE("keeper: a vault that was put away twice, and brought back without being opened, opens") {
    MemoryDevice device;
    keep_under_passcode(device);
    for (int i = 0; i < 2; ++i) {
        Page page(device, 2);
        page.start();
        page.keeper.set_aside(0, noon_ms);
        REQUIRE(page.keeper.vaults_set_aside().size() == 1);
        // What is empty is not put away, so there is never more than the one.
        page.keeper.set_aside(page.keeper.vaults_set_aside()[0], noon_ms);
        CHECK(page.told.back() == "locks changed");
    }
    CHECK(count_in(device.files, "a/") == 0);
    Page page(device, 3);
    CHECK(page.start("tide")->objects.at("letter-1") == bytes_of("I was there, twice."));
}

TEST_CASE("keeper: nothing of what is put away goes, whatever happens to the one in use") {
    MemoryDevice device;
    keep_under_passcode(device);
    Page page(device, 2);
    page.start();
    page.keeper.set_aside(0, noon_ms);
    const auto set_aside = [&] {
        Files files;
        for (const auto& [path, bytes] : device.files)
            if (path.substr(0, 2) == "a/") files.emplace(path, bytes);
        return files;
    };
    const Files before = set_aside();
    page.save(first);
    REQUIRE(page.set_passcode("stone"));
    page.keeper.save({}, {"letter-1"}, noon_ms);
    page.keeper.remove_passcode(noon_ms);
    page.keeper.backed_up(noon_ms);
    CHECK(set_aside() == before);
    device.files.erase("m"); // It is damaged, and begins anew once more.
    page.start();
    REQUIRE(page.keeper.access() == Access::Unreadable);
    page.keeper.set_aside(0, noon_ms);
    CHECK(page.keeper.vaults_set_aside().size() == 2);
    for (const auto& [path, bytes] : before)
        CHECK(device.files.at(path) == bytes);
}

TEST_CASE("keeper: what is put away is removed when that is wished, and only that one") {
    MemoryDevice device;
    keep_under_passcode(device);
    Page page(device, 2);
    page.start();
    page.keeper.set_aside(0, noon_ms);
    page.save("letter-1", "two");
    page.keeper.set_aside(0, noon_ms);
    page.save("letter-1", "three");
    const auto both = page.keeper.vaults_set_aside();
    REQUIRE(both.size() == 2);
    page.keeper.remove_set_aside(both[0], noon_ms);
    CHECK(is_away(page, both[1], noon_ms));
    CHECK(page.start()->objects.at("letter-1") == bytes_of("three"));
    CHECK(is_away(page, both[1], noon_ms));
    page.keeper.set_aside(both[1], noon_ms);
    CHECK(page.start()->objects.at("letter-1") == bytes_of("two"));
}

TEST_CASE("keeper: what is not there is not brought back, and before loading nothing is put away") {
    MemoryDevice device;
    Page page(device);
    page.keeper.set_aside(0, noon_ms);
    CHECK(page.problem == CommitProblem::NotLoaded);
    page.start();
    page.keeper.set_aside(0, noon_ms);
    CHECK(page.told.back() == "locks not changed"); // There is nothing.
    page.save(first);
    const MemoryDevice before = device;
    page.keeper.set_aside(7, noon_ms);
    CHECK(page.problem == CommitProblem::Other);
    page.problem.reset();
    page.keeper.remove_set_aside(0, noon_ms);
    CHECK(page.problem == CommitProblem::Other);
    CHECK(device == before);
    CHECK(page.keeper.access() == Access::Open);
    page.save("letter-1", "still here");
    CHECK(page.told.back() == "saved");
}
