// What a vault is, as a value: what is stored, what was read from it, and how to read it.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/backup.h"
#include "vault/envelope.h"
#include "vault/header.h"
#include "vault/manifest.h"
#include "vault/storage.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::vault {

/// What a storage was found to hold.
enum class Access : std::uint8_t {
    NotLoaded,
    Empty,  ///< Nothing was ever stored: the first save makes the vault.
    Locked, ///< A secret is needed.
    Closed, ///< The key lies beside it; `open` has not been called.
    Open,
    Unreadable, ///< See `problem`. It is left as it is.
};

enum class Problem : std::uint8_t {
    Damaged,      ///< Neither copy of the header can be read, or not one of the objects.
    NewerVersion, ///< Some of it was written by a later release; nothing is written, moved or put
                  ///< in the place of anything.
    Unusual,      ///< The header asks for work that no release of ours asks for.
    ManifestDamaged, ///< `newest_good_snapshot` may help.
};

/// What opening gave.
struct Opened {
    Objects objects;
    std::uint64_t generation = 0;
    std::uint64_t schema = 0; ///< Of the objects: older ones are brought up by whoever asked.
    /// What could not be read this time. The files are put aside with the next save.
    std::vector<Damage> damage;
    /// The newest moment that the vault has seen (UTC): a clock before it is wrong.
    std::int64_t last_seen_ms = 0;
};

/// A state of the past.
struct Snapshot {
    std::uint64_t generation = 0; ///< Names it.
    std::int64_t written_ms = 0;  ///< UTC.
    Reason reason{};
    std::size_t objects = 0;
    std::uint64_t schema = 0; ///< Of its objects.
    bool operator==(const Snapshot&) const = default;
};

/// What an object was.
struct Version {
    std::int64_t written_ms = 0; ///< UTC.
    Bytes bytes;
};

/// What the files say, once they are open.
struct Contents {
    Header header;
    Manifest manifest;
    std::vector<Manifest> snapshots; ///< Oldest first.
    Key slot_key;                    ///< What the slots hold.
    Key data_key;                    ///< See `data_key_of`.
    /// Paths of files that can't be read and are no objects in use: they go to quarantine.
    std::set<std::string> unreadable;
    std::vector<Damage> found; ///< Objects that could not be read and are not put aside yet.
};

/// A vault between two commits.
struct VaultState {
    Access access = Access::NotLoaded;
    Problem problem{}; ///< Why it is `Unreadable`.
    std::uint64_t generation = 0;
    Files files; ///< What is stored, as far as is known, sealed.
    Contents contents;
    std::set<std::string> orphans; ///< Paths of objects that nothing names.
    std::set<std::string> unsure;  ///< Paths that a commit without an answer may have put.
    bool put_header = false;       ///< A copy is missing or damaged, or was never written.
    bool put_all = false;          ///< What is stored is not known: a commit had no answer.
    bool counted_session = false;
    std::optional<std::int64_t> last_snapshot_ms; ///< UTC.

    /// The file, or null.
    const Bytes* file(std::string_view path) const;
    /// The plain bytes of an object; none if it can't be read.
    std::optional<Bytes> object(const Entry& entry) const;
    /// What is known of an object that can't be read.
    Damage damage_of(const std::string& name, const Entry& entry) const;
    /// Every file that can't be read, for a backup; `all`: every file there is, which nothing
    /// opens. They stand in one record there: what has no room in it is left out.
    std::vector<DamagedFile> damaged_files(bool all) const;
    /// See `Keeper`.
    std::vector<Snapshot> history() const;
    std::optional<Objects> objects_of(std::uint64_t snapshot) const;
    std::vector<Version> versions_of(std::string_view name) const;
    std::vector<std::uint64_t> vaults_set_aside() const;
    std::optional<bool> away_is_locked(std::uint64_t number) const;
};

/// What was loaded, with its header read and nothing opened.
VaultState state_of(Stored stored);

/// A stored header, with the half that it needs.
Result<Header, HeaderError> read_header(const Files& files, std::string_view path);

/// Opens what was found. `schema` is the newest that the app knows. Afterwards the state is `Open`,
/// or `Unreadable` for the problem that is returned.
Result<Opened, Problem> open(VaultState& state, Key slot_key, std::uint64_t schema);
/// After `ManifestDamaged`: see `Keeper::open_newest_snapshot`.
Result<Opened, Problem> open_newest_snapshot(VaultState& state, std::uint64_t schema);

/// The key for one kind of envelope.
Key key_for(Kind kind, const Key& data_key);
/// The paths of all objects that are named.
std::set<std::string> object_paths(const Manifest& manifest,
                                   const std::vector<Manifest>& snapshots);

inline constexpr std::string_view object_folder = "o/";
inline constexpr std::string_view snapshot_folder = "s/";
inline constexpr std::string_view away_folder = "a/";
inline constexpr std::string_view quarantine_folder = "q/";
inline constexpr std::string_view half_folder = "k/";
bool lies_in(std::string_view path, std::string_view folder);
/// The number of what is put away that this file belongs to; 0: to none.
std::uint64_t away_number(std::string_view path);

} // namespace ebb::vault
