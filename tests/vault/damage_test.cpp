// Every bit of a whole vault that is another is noticed, and so is every cut, loss and mix-up.
// SPDX-License-Identifier: MIT
#include "vault/support.h"

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

struct Seen {
    std::optional<Opened> opened;
    Standing standing{};
    std::vector<Snapshot> history;
    bool history_whole = true;
    bool header_mended = false;
};

Seen look(MemoryDevice device, std::string_view secret) {
    Page page(device, 50);
    Seen seen;
    seen.opened = secret.empty() ? page.start() : page.start(secret);
    seen.standing = page.keeper.standing();
    seen.history = page.keeper.history();
    for (const Snapshot& one : seen.history)
        seen.history_whole &= page.keeper.objects_of(one.generation)->size() == one.objects;
    if (seen.opened) {
        const MemoryDevice before = device;
        page.save({});
        for (const char* path : {"h0", "h1"}) {
            const auto old = before.files.find(path);
            seen.header_mended |= old == before.files.end() || device.files[path] != old->second;
        }
    }
    return seen;
}

/// Whether somebody would notice, and nothing wrong was given out.
bool noticed(const Seen& seen, const Seen& whole) {
    if (!seen.opened) return true;
    for (const auto& [name, bytes] : seen.opened->objects) {
        const auto right = whole.opened->objects.find(name);
        if (right == whole.opened->objects.end()) return false;
        bool replaced = false;
        for (const Damage& damage : seen.opened->damage)
            replaced |= damage.name == name && damage.replaced_from_ms.has_value();
        if (!replaced && right->second != bytes) return false;
    }
    return !seen.opened->damage.empty() || seen.history != whole.history || !seen.history_whole ||
           seen.header_mended;
}

} // namespace

TEST_CASE("damage: every bit of a vault of 64 KiB that is another is noticed") {
    const std::size_t step = effort() == Effort::All ? 1 : effort() == Effort::Ci ? 37 : 997;
    const MemoryDevice device = a_device("one");
    const Seen whole = look(device, "one");
    REQUIRE(whole.opened);
    REQUIRE(whole.opened->damage.empty());
    REQUIRE(!whole.header_mended);
    CHECK(size_of(device.files) >= 64 * 1024);
    std::uint64_t flips = 0, missed = 0;
    for (const auto& [path, bytes] : device.files) {
        for (std::size_t bit = 0; bit < bytes.size() * 8; bit += step) {
            MemoryDevice hurt = device;
            hurt.files[path][bit / 8] ^= std::byte{1} << (bit % 8);
            ++flips;
            missed += noticed(look(std::move(hurt), "one"), whole) ? 0 : 1;
        }
    }
    MESSAGE(flips << " bits of " << size_of(device.files) * 8 << " flipped, " << missed
                  << " missed");
    CHECK(missed == 0);
}

TEST_CASE("damage: every cut of every file is noticed") {
    const std::size_t step = effort() == Effort::All ? 1 : effort() == Effort::Ci ? 29 : 499;
    const MemoryDevice device = a_device("one");
    const Seen whole = look(device, "one");
    std::uint64_t cuts = 0, missed = 0;
    for (const auto& [path, bytes] : device.files) {
        for (std::size_t length = 0; length <= bytes.size() + 1; length += step) {
            if (length == bytes.size()) continue;
            MemoryDevice hurt = device;
            hurt.files[path].resize(length);
            ++cuts;
            missed += noticed(look(std::move(hurt), "one"), whole) ? 0 : 1;
        }
        MemoryDevice less = device;
        less.files.erase(path);
        ++cuts;
        missed += noticed(look(std::move(less), "one"), whole) ? 0 : 1;
    }
    MESSAGE(cuts << " cuts, " << missed << " missed");
    CHECK(missed == 0);
}

TEST_CASE("damage: two files that changed places, and each file of another vault, are noticed") {
    const MemoryDevice device = a_device("one");
    const MemoryDevice other = a_device("two");
    const Seen whole = look(device, "one");
    for (const auto& [path, bytes] : device.files) {
        for (const auto& [second, unused] : device.files) {
            if (path >= second || device.files.at(path) == device.files.at(second)) continue;
            MemoryDevice mixed = device;
            std::swap(mixed.files[path], mixed.files[second]);
            CHECK_MESSAGE(noticed(look(std::move(mixed), "one"), whole), (path + " " + second));
        }
        MemoryDevice foreign = device;
        // The other vault was made by the same chance; its files have the same names here.
        if (const auto there = other.files.find(path);
            there != other.files.end() && there->second != bytes) {
            foreign.files[path] = there->second;
            CHECK_MESSAGE(noticed(look(std::move(foreign), "one"), whole), path);
        }
    }
}

TEST_CASE("damage: without a passcode too, whoever changes a bit is noticed") {
    const MemoryDevice device = a_device("");
    const Seen whole = look(device, "");
    std::uint64_t missed = 0;
    for (const auto& [path, bytes] : device.files) {
        for (std::size_t bit = 5; bit < bytes.size() * 8;
             bit += effort() == Effort::Sample ? 2111 : 211) {
            MemoryDevice hurt = device;
            hurt.files[path][bit / 8] ^= std::byte{1} << (bit % 8);
            missed += noticed(look(std::move(hurt), ""), whole) ? 0 : 1;
        }
    }
    CHECK(missed == 0);
}
