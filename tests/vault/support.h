// What the tests of the vault share: chance that can be repeated, and a page over a device.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/keeper.h"
#include "vault/memory_storage.h"

#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::vault {

/// The same bytes on every machine for the same seed.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint32_t seed) : engine_(seed) {}

    bool fill(std::span<std::byte> bytes) override {
        const std::uint64_t number = fills++;
        if (dry || (fail_at && (number == *fail_at || (for_ever && number > *fail_at))))
            return false;
        for (std::byte& byte : bytes)
            byte = static_cast<std::byte>(engine_() >> 11 & 255);
        return true;
    }
    bool dry = false; ///< There is no chance to be had.
    std::uint64_t fills = 0;
    std::optional<std::uint64_t> fail_at; ///< This time there is none ...
    bool for_ever = false;                ///< ... and never after it.

private:
    std::mt19937 engine_;
};

inline Bytes bytes_of(std::string_view text) {
    const auto bytes = std::as_bytes(std::span(text));
    return Bytes(bytes.begin(), bytes.end());
}

inline Key key_of(std::uint8_t seed) {
    std::array<std::byte, key_bytes> bytes{};
    bytes.fill(static_cast<std::byte>(seed));
    return Key(bytes);
}

/// What a derivation gives, without its work: the tests of the keeper are not those of Argon2id.
inline Key quick_key(std::string_view secret, const KdfQuestion& question) {
    Bytes bytes = bytes_of(secret);
    bytes.insert(bytes.end(), question.salt.begin(), question.salt.end());
    return Key(sum_of(bytes));
}

/// The backup that a keeper gives out, as it is read again; none if it gives none.
inline std::optional<Backup> backup_of(const Keeper& keeper, std::int64_t now_ms) {
    Bytes file;
    const auto take = [&](ByteView bytes) {
        file.insert(file.end(), bytes.begin(), bytes.end());
        return true;
    };
    const auto any = [](const std::string&, ByteView) { return true; };
    const KdfQuestion question{{8 * 1024, 1}, {}};
    if (!keeper.write_backup(now_ms, question, key_of(9), take, any)) return std::nullopt;
    Result<Backup, BackupError> backup = read_backup(file, key_of(9));
    return backup ? std::optional(std::move(backup).value()) : std::nullopt;
}

/// 22 November 2026, noon.
inline constexpr std::int64_t noon_ms = 1'795'348'800'000;
inline constexpr std::int64_t minute_ms = 60'000;
inline constexpr std::int64_t one_day_ms = 24 * 60 * minute_ms;

/// One page: its way to the device, its keeper, and what it was told.
class Page final : public KeeperListener {
public:
    explicit Page(MemoryDevice& device, std::uint32_t seed = 1, std::uint64_t schema = 1)
        : storage(device), random(seed), keeper(storage, random, *this, schema) {}

    void saved(std::uint64_t generation) override { told.push_back("saved"), last = generation; }
    void not_saved(CommitProblem why) override { told.push_back("not saved"), problem = why; }
    void locks_changed() override { told.push_back("locks changed"); }
    void locks_not_changed(CommitProblem why) override {
        told.push_back("locks not changed"), problem = why;
    }

    /// Loads, and opens what is not locked.
    std::optional<Opened> start() {
        if (!keeper.load()) return std::nullopt;
        if (keeper.access() != Access::Closed) return std::nullopt;
        auto opened = keeper.open();
        return opened ? std::optional(std::move(opened).value()) : std::nullopt;
    }
    /// Loads and unlocks; none if the secret is wrong.
    std::optional<Opened> start(std::string_view secret, SlotKind kind = SlotKind::Passcode) {
        if (!keeper.load()) return std::nullopt;
        const auto question = keeper.question(kind);
        if (!question) return std::nullopt;
        const Key key = quick_key(secret, *question);
        if (!keeper.fits(kind, key)) return std::nullopt;
        auto opened = keeper.unlock(kind, key);
        return opened ? std::optional(std::move(opened).value()) : std::nullopt;
    }
    void save(Objects puts, std::vector<std::string> deletes = {}) {
        keeper.save(std::move(puts), std::move(deletes), now_ms);
    }
    void save(const std::string& name, std::string_view text) { save({{name, bytes_of(text)}}); }
    /// Sets a passcode, types it a second time to prove it, and accepts it.
    bool set_passcode(std::string_view secret,
                      std::optional<std::string_view> recovery = std::nullopt) {
        const auto question = keeper.new_question({8 * 1024, 1});
        if (!question || !keeper.prepare_passcode(*question, quick_key(secret, *question)))
            return false;
        if (recovery) {
            const auto second = keeper.new_question({8 * 1024, 1});
            if (!second || !keeper.prepare_recovery(*second, quick_key(*recovery, *second)))
                return false;
        }
        if (!keeper.proves(quick_key(secret, *keeper.prepared_question()))) return false;
        keeper.accept(now_ms);
        return true;
    }

    MemoryStorage storage;
    SeededRandom random;
    Keeper keeper;
    std::int64_t now_ms = noon_ms;
    std::vector<std::string> told;
    std::optional<CommitProblem> problem;
    std::uint64_t last = 0;
};

/// What a release left that knew of no halves: a vault with these objects, whose header lies open.
inline MemoryDevice device_of_before(const Objects& objects, std::optional<std::string> secret) {
    SeededRandom random(404);
    Contents contents;
    Header& header = contents.header;
    (void)make_vault(contents, {}, random);
    header.half.reset();
    const Key key = contents.slot_key;
    if (secret) {
        const KdfQuestion question{{8 * 1024, 1}, {}};
        header.slots = {*wrap(
            SlotKind::Passcode, header.vault, question, quick_key(*secret, question), key, random)};
    }
    MemoryDevice device;
    device.generation = 1;
    const auto put = [&](Kind kind, const std::string& path, ByteView plain) {
        const Place place{header.vault, path, kind, device.generation};
        device.files[path] = *seal_envelope(key_for(kind, key), place, plain, random);
    };
    Manifest manifest;
    manifest.schema = 1;
    manifest.generation = device.generation;
    manifest.written_ms = noon_ms;
    for (const auto& [name, bytes] : objects) {
        Entry& entry = manifest.entries[name];
        (void)random.fill(entry.id);
        entry.generation = device.generation;
        put(Kind::Object, object_path(entry.id), bytes);
    }
    put(Kind::Manifest, std::string(manifest_path), encode_manifest(manifest));
    device.files["h0"] = device.files["h1"] = encode_header(header);
    return device;
}

/// How thorough the tests are. The variable EBB_VAULT_TESTS says it: "ci" takes half a minute,
/// "all" several; without it they take a second, which is a sample.
enum class Effort : std::uint8_t { Sample, Ci, All };
inline Effort effort() {
    const char* wish = std::getenv("EBB_VAULT_TESTS");
    const std::string_view word = wish == nullptr ? "" : wish;
    return word == "all" ? Effort::All : word == "ci" ? Effort::Ci : Effort::Sample;
}

/// Whether the text stands anywhere in the files.
inline bool holds(const Files& files, std::string_view text) {
    for (const auto& [path, bytes] : files) {
        const std::string_view content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (path.find(text) != std::string::npos || content.find(text) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace ebb::vault
