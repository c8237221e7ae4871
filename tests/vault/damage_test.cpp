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

TEST_CASE("damage: every bit of a vault of 64 KiB that is another is noticed") {
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

TEST_CASE("damage: every cut of every file is noticed") {
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
