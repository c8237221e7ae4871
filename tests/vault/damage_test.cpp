// Every bit of a whole vault that is another is noticed, and so is every cut, loss and mix-up.
// SPDX-License-Identifier: MIT
#include "vault/support.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ebb;
using namespace ebb::vault;

namespace {

/// Objects of every padded size, a history, and about 64 KiB in all.
MemoryDevice a_device(std::string_view secret) {
    MemoryDevice device;
    Page page(device);
    page.start();
    page.save({{"about", bytes_of("1")},
               {"letter-1", Bytes(700, std::byte{'a'})},
               {"letter-2", Bytes(3'000, std::byte{'b'})},
               {"letter-3", Bytes(9'000, std::byte{'c'})},
               {"letter-5", Bytes(2'000, std::byte{'e'})},
               {"letter-6", Bytes(2'000, std::byte{'f'})}});
    if (!secret.empty()) page.set_passcode(secret);
    for (int day = 1; day <= 4; ++day) {
        page.now_ms += one_day_ms;
        page.save("letter-2", std::string(2'500, static_cast<char>('d' + day)));
    }
    page.save("letter-4", std::string(5'000, 'z'));
    return device;
}

std::size_t size_of(const Files& files) {
    std::size_t all = 0;
    for (const auto& [path, bytes] : files)
        all += bytes.size();
    return all;
}

std::optional<Opened> start(Page& page, std::string_view secret) {
    return secret.empty() ? page.start() : page.start(secret);
}

/// Whether somebody would notice that this device is not the whole one, and nothing wrong was given
/// out. What costs most is looked at last.
bool noticed(MemoryDevice device, const MemoryDevice& whole, std::string_view secret) {
    static const Objects objects = [&] {
        MemoryDevice copy = whole;
        Page page(copy, 50);
        return start(page, secret)->objects;
    }();
    Page page(device, 50);
    const std::optional<Opened> opened = start(page, secret);
    if (!opened) return true;
    for (const auto& [name, bytes] : opened->objects) {
        const auto right = objects.find(name);
        if (right == objects.end()) return false;
        if (right->second == bytes) continue;
        const bool replaced = std::any_of(
            opened->damage.begin(), opened->damage.end(), [&wanted = name](const Damage& damage) {
                return damage.name == wanted && damage.replaced_from_ms.has_value();
            });
        if (!replaced) return false;
    }
    if (!opened->damage.empty()) return true;
    const std::vector<Snapshot> history = page.keeper.history();
    if (history.size() != 4) return true;
    for (const Snapshot& one : history)
        if (page.keeper.objects_of(one.generation)->size() != one.objects) return true;
    // A damaged copy of the header is written anew with the next save.
    const MemoryDevice before = device;
    page.save({});
    for (const char* path : {"h0", "h1"}) {
        const auto old = before.files.find(path);
        if (old == before.files.end() || device.files[path] != old->second) return true;
    }
    return false;
}

} // namespace

TEST_CASE("damage: a bit that is another is noticed, wherever it is tried in a vault of 64 KiB") {
    const std::size_t step = effort() == Effort::All ? 1 : effort() == Effort::Ci ? 37 : 997;
    const MemoryDevice device = a_device("one");
    REQUIRE(!noticed(device, device, "one"));
    CHECK(size_of(device.files) >= 64 * 1024);
    std::uint64_t flips = 0, missed = 0;
    for (const auto& [path, bytes] : device.files) {
        for (std::size_t bit = 0; bit < bytes.size() * 8; bit += step) {
            MemoryDevice hurt = device;
            hurt.files[path][bit / 8] ^= std::byte{1} << (bit % 8);
            ++flips;
            missed += noticed(std::move(hurt), device, "one") ? 0U : 1U;
        }
    }
    MESSAGE(flips << " bits of " << size_of(device.files) * 8 << " flipped, " << missed
                  << " missed");
    CHECK(missed == 0);
}

TEST_CASE("damage: a cut is noticed, wherever it is tried in every file") {
    const std::size_t step = effort() == Effort::All ? 1 : effort() == Effort::Ci ? 29 : 499;
    const MemoryDevice device = a_device("one");
    std::uint64_t cuts = 0, missed = 0;
    for (const auto& [path, bytes] : device.files) {
        for (std::size_t length = 0; length <= bytes.size() + 1; length += step) {
            if (length == bytes.size()) continue;
            MemoryDevice hurt = device;
            hurt.files[path].resize(length);
            ++cuts;
            missed += noticed(std::move(hurt), device, "one") ? 0U : 1U;
        }
        MemoryDevice less = device;
        less.files.erase(path);
        ++cuts;
        missed += noticed(std::move(less), device, "one") ? 0U : 1U;
    }
    MESSAGE(cuts << " cuts, " << missed << " missed");
    CHECK(missed == 0);
}

TEST_CASE("damage: two files that changed places, and each file of another vault, are noticed") {
    const MemoryDevice device = a_device("one");
    const MemoryDevice other = a_device("two");
    for (const auto& [path, bytes] : device.files) {
        for (const auto& [second, unused] : device.files) {
            if (path >= second || device.files.at(path) == device.files.at(second)) continue;
            MemoryDevice mixed = device;
            std::swap(mixed.files[path], mixed.files[second]);
            CHECK_MESSAGE(noticed(std::move(mixed), device, "one"), (path + " " + second));
        }
        MemoryDevice foreign = device;
        // The other vault was made by the same chance; its files have the same names here.
        if (const auto there = other.files.find(path);
            there != other.files.end() && there->second != bytes) {
            foreign.files[path] = there->second;
            CHECK_MESSAGE(noticed(std::move(foreign), device, "one"), path);
        }
    }
}

TEST_CASE("damage: without a passcode too, whoever changes a bit is noticed") {
    const MemoryDevice device = a_device("");
    std::uint64_t missed = 0;
    for (const auto& [path, bytes] : device.files) {
        for (std::size_t bit = 5; bit < bytes.size() * 8;
             bit += effort() == Effort::Sample ? 2111U : 211U) {
            MemoryDevice hurt = device;
            hurt.files[path][bit / 8] ^= std::byte{1} << (bit % 8);
            missed += noticed(std::move(hurt), device, "") ? 0U : 1U;
        }
    }
    CHECK(missed == 0);
}

namespace {

/// The paths of the objects, oldest commit first.
std::vector<std::string> objects_of(const MemoryDevice& device) {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : device.files)
        if (path.starts_with("o/")) paths.push_back(path);
    return paths;
}

void flip(MemoryDevice& device, const std::string& path, std::size_t at) {
    device.files.at(path)[at] ^= std::byte{1};
}

/// Whether these very bytes are somewhere on the device.
bool is_kept(const MemoryDevice& device, const Bytes& bytes) {
    return std::any_of(device.files.begin(), device.files.end(), [&](const auto& file) {
        return file.second == bytes;
    });
}

} // namespace

TEST_CASE("damage: each object in turn is named, and looking writes nothing") {
    for (const std::string_view secret : {"", "one"}) {
        const MemoryDevice whole = a_device(secret);
        MemoryDevice copy = whole;
        Page first(copy);
        const Objects objects = start(first, secret)->objects;
        std::size_t named = 0, replaced = 0;
        for (const std::string& path : objects_of(whole)) {
            MemoryDevice device = whole;
            flip(device, path, 60);
            const MemoryDevice before = device;
            Page page(device, 50);
            const auto opened = start(page, secret);
            REQUIRE(opened);
            CHECK(device == before);
            if (opened->damage.empty()) continue; // Only a state of the past had it.
            REQUIRE(opened->damage.size() == 1);
            const Damage& damage = opened->damage[0];
            CHECK(page.keeper.damage() == opened->damage);
            CHECK(damage.saved_before_ms != 0);
            const auto there = opened->objects.find(damage.name);
            CHECK((there != opened->objects.end()) == damage.replaced_from_ms.has_value());
            for (const auto& [name, bytes] : objects)
                if (name != damage.name) CHECK(opened->objects.at(name) == bytes);
            ++named;
            replaced += damage.replaced_from_ms ? 1U : 0U;
        }
        CHECK(named == objects.size());
        CHECK(replaced == 1); // The letter that was written on for days.
    }
}

TEST_CASE("damage: it is listed and kept until the person removes it, through every save") {
    MemoryDevice device = a_device("one");
    Bytes bad;
    std::string name;
    for (const std::string& path : objects_of(device)) {
        MemoryDevice hurt = device;
        flip(hurt, path, 100);
        Page page(hurt, 50);
        const auto opened = page.start("one");
        if (opened->damage.empty() || opened->damage[0].name != "letter-1") continue;
        name = opened->damage[0].name;
        bad = hurt.files.at(path);
        device = hurt;
        break;
    }
    REQUIRE(!bad.empty());
    Page page(device, 51);
    REQUIRE(page.start("one"));
    page.save("letter-9", "Something else");
    CHECK(page.keeper.quarantined() == 1);
    CHECK(is_kept(device, bad));
    REQUIRE(page.keeper.damage().size() == 1);
    CHECK(page.keeper.damage()[0].name == name);
    CHECK(!page.keeper.damage()[0].settled);
    // A backup has the bytes, and what they open to, but for the bit.
    const auto backup = backup_of(page.keeper, noon_ms);
    REQUIRE(backup);
    REQUIRE(backup->damaged.size() == 1);
    CHECK(backup->damaged[0].name == name);
    CHECK(backup->damaged[0].stored == bad);
    const Bytes& text = backup->damaged[0].opened;
    REQUIRE(text.size() > 100);
    CHECK(std::count(text.begin(), text.begin() + 100, text[0]) == 99);
    for (int day = 0; day < 100; ++day) {
        page.now_ms += one_day_ms;
        page.save("letter-9", std::to_string(day));
    }
    page.keeper.backed_up(page.now_ms);

    Page later(device, 52);
    const auto opened = later.start("one");
    REQUIRE(opened);
    CHECK(opened->damage.empty());              // Nothing new;
    REQUIRE(later.keeper.damage().size() == 1); // what was found before is known.
    later.keeper.save({}, {}, later.now_ms, {}, Quarantine::Settled);
    CHECK(later.keeper.damage()[0].settled);
    CHECK(is_kept(device, bad));
    later.set_passcode("two");
    CHECK(is_kept(device, bad));
    CHECK(later.keeper.damage().size() == 1);
    later.keeper.save({}, {}, later.now_ms, {}, Quarantine::Removed);
    CHECK(!is_kept(device, bad));
    CHECK(later.keeper.damage().empty());
    CHECK(later.keeper.quarantined() == 0);
    Page last(device, 53);
    CHECK(last.start("two")->objects.count("letter-9") == 1);
    CHECK(last.keeper.damage().empty());
}

TEST_CASE("damage: of an object that opens and holds something bad, the bytes are kept too") {
    MemoryDevice device = a_device("");
    Page page(device, 50);
    const auto opened = page.start();
    const Bytes old = opened->objects.at("letter-1");
    page.keeper.quarantine("letter-1");
    page.keeper.quarantine("letter-1");
    page.keeper.quarantine("nothing of this name");
    REQUIRE(page.keeper.damage().size() == 1);
    CHECK(page.keeper.damage()[0].partly);
    page.save("letter-3", "Not that one");
    CHECK(page.keeper.quarantined() == 0); // It is in its place still.
    page.save("letter-1", "What could be read of it");
    CHECK(page.keeper.quarantined() == 1);
    // The states of the past have it as well.
    CHECK(page.keeper.versions_of("letter-1").at(0).bytes == old);
    Page again(device, 51);
    REQUIRE(again.start());
    CHECK(again.keeper.damage() == page.keeper.damage());
    again.save(Objects{}, {"letter-1"});
    CHECK(again.keeper.quarantined() == 1);
}

TEST_CASE("damage: what was found in a vault that is put away is not told of the new one") {
    const MemoryDevice whole = a_device({});
    MemoryDevice device;
    {
        Page page(device, 1);
        for (const std::string& path : objects_of(whole)) {
            device = whole;
            flip(device, path, 100);
            page.start();
            if (!page.keeper.damage().empty()) break; // It is of no state of the past alone.
        }
        REQUIRE(!page.keeper.damage().empty());
        page.keeper.set_aside(0, noon_ms);
        CHECK(page.keeper.damage().empty());
        page.save("letter-1", "A new start.");
    }
    Page page(device, 2);
    page.start();
    CHECK(page.keeper.damage().empty());
    CHECK(page.keeper.quarantined() == 0);
}

TEST_CASE("damage: where no object can be read it is no first visit, and nothing is written") {
    for (const std::string_view secret : {"", "one"}) {
        MemoryDevice device = a_device(secret);
        for (const std::string& path : objects_of(device))
            flip(device, path, 70);
        const MemoryDevice before = device;
        Page page(device, 50);
        CHECK(!start(page, secret));
        CHECK(page.keeper.access() == Access::Unreadable);
        CHECK(page.keeper.problem() == Problem::Damaged);
        page.save("letter-1", "over it");
        CHECK(device == before);
    }
}

TEST_CASE("damage: what a later release wrote is no damage: nothing opens, nothing is moved") {
    for (const std::string_view secret : {"", "one"}) {
        const MemoryDevice whole = a_device(secret);
        const auto refused = [&](MemoryDevice device) {
            const MemoryDevice before = device;
            Page page(device, 50);
            CHECK(!start(page, secret));
            CHECK(page.keeper.problem() == Problem::NewerVersion);
            page.save("letter-1", "over it");
            page.keeper.quarantine("letter-1");
            CHECK(device == before);
        };
        MemoryDevice all = whole;
        for (const auto& [path, bytes] : whole.files) {
            if ((path[1] != '/' && path != "m") || path.starts_with("k/")) continue;
            MemoryDevice one = whole;
            one.files[path][8] = std::byte{2};
            flip(one, path, 300); // What only a later release can open.
            refused(one);
            one.files[path][8] = std::byte{1};
            one.files[path][9] = std::byte{2}; // Another cipher.
            refused(std::move(one));
            if (path.starts_with("o/")) all.files[path][8] = std::byte{2};
        }
        refused(all);
    }
}

TEST_CASE("damage: no fault of the storage loses the bytes that could not be read") {
    MemoryDevice whole = a_device("");
    std::string path;
    for (const std::string& one : objects_of(whole)) {
        MemoryDevice hurt = whole;
        flip(hurt, one, 100);
        Page page(hurt, 50);
        if (!page.start()->damage.empty()) path = one;
    }
    flip(whole, path, 100);
    const Bytes bad = whole.files.at(path);
    constexpr Fault faults[] = {Fault::None,
                                Fault::Full,
                                Fault::Closed,
                                Fault::Aborted,
                                Fault::LostBefore,
                                Fault::LostAfter,
                                Fault::KilledBefore,
                                Fault::KilledAfter};
    for (const Fault fault : faults) {
        for (std::uint64_t at = 0; at < 5; ++at) {
            MemoryDevice device = whole;
            {
                Page page(device, 51);
                page.storage.faults = [&](std::uint64_t n) {
                    return n == at + 1 ? fault : Fault::None;
                };
                if (!page.start()) continue;
                page.save("letter-9", "a");
                CHECK(is_kept(device, bad));
                page.keeper.save({}, {}, page.now_ms, {}, Quarantine::Settled);
                CHECK(is_kept(device, bad));
                page.save("letter-9", "b");
                CHECK(is_kept(device, bad));
            }
            Page again(device, 52);
            REQUIRE(again.start());
            CHECK(again.keeper.damage().size() == 1);
            again.keeper.save({}, {}, again.now_ms, {}, Quarantine::Removed);
            CHECK(!is_kept(device, bad));
        }
    }
}
