// The manifest: which sealed file is which object. A snapshot is a manifest that was kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "vault/crypto.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::vault {

/// Names a sealed file and says nothing about it: made by chance, never used twice.
using ObjectId = std::array<std::byte, 8>;

/// One object. Name and generation are bound to its envelope and ids are never used twice, so this
/// says which bytes they must be; a sum of them would only make each save write more.
struct Entry {
    ObjectId id{};
    std::uint64_t generation = 0; ///< Of the commit that wrote it.
    bool operator==(const Entry&) const = default;
};

/// Objects by the name that the app gives them.
using Entries = std::map<std::string, Entry, std::less<>>;

/// Moments that are stored, UTC in milliseconds, lie from 1970 to about 2200. What a clock says
/// beyond that becomes the nearest of them.
inline constexpr std::int64_t latest_ms = 7'260'000'000'000;
std::int64_t storable_ms(std::int64_t utc_ms);

/// Why a snapshot was taken. The numbers are stored.
enum class Reason : std::uint8_t {
    Usual = 0,         ///< Now and then, while writing.
    BeforeRestore = 1, ///< Before something of a backup or of an older snapshot took its place.
    BeforeUpdate = 2,  ///< Before a newer release changed how things are stored.
    Asked = 3,         ///< The person wished it.
};

/// An object of which something could not be read. Its file is kept as it was, under
/// `quarantine_path`, if there was one.
struct Damage {
    std::string name; ///< As the app has given it.
    /// UTC: another version, of this moment, stands in its place; none: nothing does.
    std::optional<std::int64_t> replaced_from_ms;
    ObjectId id{};
    std::uint64_t generation = 0;     ///< Of the commit that wrote it.
    std::int64_t saved_after_ms = 0;  ///< UTC: it was saved after this ...
    std::int64_t saved_before_ms = 0; ///< ... and not after this; 0: not known.
    bool partly = false;  ///< It opens, and only something in it can't be read; the rest is used.
    bool settled = false; ///< The person knows.
    bool operator==(const Damage&) const = default;
};

struct Manifest {
    std::uint64_t schema = 0;      ///< Of the objects, as the app counts.
    std::uint64_t generation = 0;  ///< Of the commit that wrote it: the storage's own.
    std::int64_t written_ms = 0;   ///< UTC. The newest moment that this vault has seen.
    std::uint64_t sessions = 0;    ///< How many times it was opened and then written to.
    std::int64_t backed_up_ms = 0; ///< UTC of the last backup; 0 for never.
    std::uint64_t backed_up_generation = 0;
    Reason reason{}; ///< Of a snapshot.
    Entries entries;
    std::uint64_t away = 0;     ///< The number of the vault that was put away last; 0: none was.
    std::int64_t away_ms = 0;   ///< UTC: since when, as far as this vault knows.
    std::vector<Damage> damage; ///< What could not be read and was put aside, oldest first.
    bool operator==(const Manifest&) const = default;
};

enum class ManifestError : std::uint8_t { Damaged, Newer };

/// The plain form; each manifest has exactly one.
Bytes encode_manifest(const Manifest& manifest);
/// Errors: `Damaged` also for an id that is there twice.
Result<Manifest, ManifestError> decode_manifest(ByteView bytes);

inline constexpr std::string_view header_path = "h0";
inline constexpr std::string_view second_header_path = "h1";
inline constexpr std::string_view manifest_path = "m";
/// "o/" and 16 hexadecimal digits.
std::string object_path(const ObjectId& id);
/// "q/" and the same.
std::string quarantine_path(const ObjectId& id);
/// "k/" and the digits of a key half.
std::string half_path(const ObjectId& id);
/// "s/" and the generation in 16 hexadecimal digits.
std::string snapshot_path(std::uint64_t generation);
/// Where the file of this path lies once its vault is put away: "a/", the number in 16 hexadecimal
/// digits, a dot, and the path with a dot for its slash.
std::string away_path(std::uint64_t number, std::string_view path);
/// The generation that the manifest was written with, of a vault that was put away: it is not the
/// storage's own any more.
inline constexpr std::string_view born_path = "b";

/// Of these snapshots, oldest first, the ones to keep at this moment: the last 10, the newest of
/// each of the last 7 days and of each of the last 8 weeks that have one (days and weeks of UTC,
/// counted back from the newest), and one taken before an update for 60 days and 20 sessions. Gives
/// their places in the list, rising.
std::vector<std::size_t> snapshots_to_keep(const std::vector<Manifest>& snapshots,
                                           std::int64_t now_ms,
                                           std::uint64_t sessions);

} // namespace ebb::vault
