// Reading a vault.
// SPDX-License-Identifier: MIT
#include "vault/state.h"

#include "vault/wire.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

namespace ebb::vault {

namespace {

// What the keys that are made from the data key are for; the numbers are for ever.
constexpr std::uint64_t for_objects = 1;
constexpr std::uint64_t for_manifest = 2;
constexpr std::uint64_t for_snapshots = 3;

Problem problem_of(HeaderError error) {
    switch (error) {
    case HeaderError::Newer:
        return Problem::NewerVersion;
    case HeaderError::Unusual:
        return Problem::Unusual;
    default:
        return Problem::Damaged;
    }
}

/// What reading the snapshots found, besides the snapshots.
struct SnapshotsRead {
    bool all = true;    ///< Each could be read.
    bool newer = false; ///< One says what only a later release knows.
};

SnapshotsRead read_snapshots(VaultState& state) {
    SnapshotsRead read;
    Contents& contents = state.contents;
    const Key key = key_for(Kind::Snapshot, contents.data_key);
    contents.snapshots.clear();
    for (const auto& [path, bytes] : state.files) {
        if (!lies_in(path, snapshot_folder)) continue;
        const Place place{contents.header.vault, path, Kind::Snapshot, generation_of(bytes)};
        const Result<Bytes, EnvelopeError> plain = open_envelope(key, place, bytes);
        Result<Manifest, ManifestError> manifest =
            plain ? decode_manifest(*plain) : Unexpected{ManifestError::Damaged};
        if (manifest && snapshot_path(manifest->generation) == path) {
            contents.snapshots.push_back(std::move(manifest).value());
        } else {
            read.newer = read.newer || (!manifest && manifest.error() == ManifestError::Newer);
            read.all = false;
            contents.unreadable.insert(path);
        }
    }
    return read;
}

/// Whether a later release wrote one of the files.
bool has_newer_file(const VaultState& state) {
    struct Claim {
        const std::string& path;
        Kind kind;
        const Bytes& bytes;
    };
    std::vector<Claim> claims;
    for (const auto& [path, bytes] : state.files) {
        const Kind kind = path == manifest_path            ? Kind::Manifest
                          : lies_in(path, snapshot_folder) ? Kind::Snapshot
                                                           : Kind::Object;
        const bool sealed = kind != Kind::Object || lies_in(path, object_folder);
        if (sealed && claims_newer(bytes)) claims.push_back({path, kind, bytes});
    }
    // One byte may have become another, but not in two files.
    if (claims.size() != 1) return !claims.empty();
    const auto& [path, kind, bytes] = claims.front();
    const Place place{state.contents.header.vault, path, kind, generation_of(bytes)};
    return open_envelope(key_for(kind, state.contents.data_key), place, bytes).error() ==
           EnvelopeError::Newer;
}

Result<Manifest, Problem> read_manifest(const VaultState& state) {
    const Bytes* file = state.file(manifest_path);
    if (file == nullptr) return Unexpected{Problem::ManifestDamaged};
    std::uint64_t generation = state.generation;
    if (const Bytes* born = state.file(born_path)) {
        generation = Taker(*born).number<std::uint64_t>();
    }
    const Contents& contents = state.contents;
    const Place place{contents.header.vault, manifest_path, Kind::Manifest, generation};
    const Result<Bytes, EnvelopeError> plain =
        open_envelope(key_for(Kind::Manifest, contents.data_key), place, *file);
    if (!plain) {
        return Unexpected{plain.error() == EnvelopeError::Newer ? Problem::NewerVersion
                                                                : Problem::ManifestDamaged};
    }
    Result<Manifest, ManifestError> manifest = decode_manifest(*plain);
    if (!manifest) {
        return Unexpected{manifest.error() == ManifestError::Newer ? Problem::NewerVersion
                                                                   : Problem::ManifestDamaged};
    }
    if (manifest->generation != generation) return Unexpected{Problem::ManifestDamaged};
    return std::move(manifest).value();
}

/// The newest other version of an object that can be read; its entry takes the place of `entry`.
std::optional<Bytes>
read_older(const VaultState& state, const std::string& name, Entry& entry, Damage& damage) {
    const std::vector<Manifest>& snapshots = state.contents.snapshots;
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
        const auto found = snapshot->entries.find(name);
        if (found == snapshot->entries.end() || found->second == entry) continue;
        if (std::optional<Bytes> bytes = state.object(found->second)) {
            entry = found->second;
            damage.replaced_from_ms = snapshot->written_ms;
            return bytes;
        }
    }
    return std::nullopt;
}

Result<Opened, Problem> refuse(VaultState& state, Problem problem) {
    state.problem = problem;
    state.access = Access::Unreadable;
    return Unexpected{problem};
}

/// Reads the objects that the manifest names. What can't be read leaves the manifest, or an older
/// version stands in its place there.
Result<Opened, Problem> give_objects(VaultState& state) {
    Manifest& manifest = state.contents.manifest;
    Opened opened;
    opened.generation = state.generation;
    opened.schema = manifest.schema;
    opened.last_seen_ms = manifest.written_ms;
    for (auto at = manifest.entries.begin(); at != manifest.entries.end();) {
        auto& [name, entry] = *at;
        if (std::optional<Bytes> bytes = state.object(entry)) {
            opened.objects.emplace(name, std::move(*bytes));
            ++at;
            continue;
        }
        Damage damage = state.damage_of(name, entry);
        if (std::optional<Bytes> older = read_older(state, name, entry, damage)) {
            opened.objects.emplace(name, std::move(*older));
            ++at;
        } else {
            at = manifest.entries.erase(at);
        }
        opened.damage.push_back(std::move(damage));
    }
    if (opened.objects.empty() && !opened.damage.empty()) return refuse(state, Problem::Damaged);
    state.contents.found = opened.damage;
    state.access = Access::Open;
    return opened;
}

} // namespace

Key key_for(Kind kind, const Key& data_key) {
    return subkey(data_key,
                  kind == Kind::Manifest ? for_manifest
                  : kind == Kind::Object ? for_objects
                                         : for_snapshots);
}

std::set<std::string> object_paths(const Manifest& manifest,
                                   const std::vector<Manifest>& snapshots) {
    std::set<std::string> paths;
    const auto add = [&](const Manifest& one) {
        for (const auto& [name, entry] : one.entries) {
            paths.insert(object_path(entry.id));
        }
    };
    add(manifest);
    std::for_each(snapshots.begin(), snapshots.end(), add);
    return paths;
}

Result<Header, HeaderError> read_header(const Files& files, std::string_view path) {
    const auto file = files.find(std::string(path));
    if (file == files.end()) return Unexpected{HeaderError::Damaged};
    std::optional<Key> half;
    if (const auto id = half_of(file->second)) {
        const auto found = files.find(half_path(*id));
        if (found != files.end() && found->second.size() == key_bytes) {
            half.emplace(ByteView(found->second).first<key_bytes>());
        }
    }
    return decode_header(file->second, half ? &*half : nullptr);
}

bool lies_in(std::string_view path, std::string_view folder) {
    return path.substr(0, folder.size()) == folder;
}

std::uint64_t away_number(std::string_view path) {
    std::uint64_t number = 0;
    if (lies_in(path, away_folder)) {
        for (const char c : path.substr(away_folder.size(), 16)) {
            number = number << 4 | static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
        }
    }
    return number;
}

VaultState state_of(Stored stored) {
    VaultState state;
    state.generation = stored.generation;
    state.files = std::move(stored.files);
    // A half alone is of a first commit that did not come to its end.
    const bool nothing = std::all_of(state.files.begin(), state.files.end(), [](const auto& file) {
        return lies_in(file.first, half_folder);
    });
    if (state.generation == 0 && nothing) {
        state.access = Access::Empty;
        return state;
    }
    Result<Header, HeaderError> first = read_header(state.files, header_path);
    Result<Header, HeaderError> second = read_header(state.files, second_header_path);
    state.put_header = !first || !second || *first != *second;
    if (!first && !second) {
        // The one that says something says why.
        const bool said = first.error() != HeaderError::Damaged;
        state.problem = problem_of(said ? first.error() : second.error());
        state.access = Access::Unreadable;
        return state;
    }
    const bool use_second = !first || (second && second->generation > first->generation);
    state.contents.header = use_second ? std::move(second).value() : std::move(first).value();
    state.access = state.contents.header.locked() ? Access::Locked : Access::Closed;
    return state;
}

Result<Opened, Problem> open(VaultState& state, Key slot_key, std::uint64_t schema) {
    state.contents.data_key = data_key_of(state.contents.header, slot_key);
    state.contents.slot_key = std::move(slot_key);
    const SnapshotsRead snapshots = read_snapshots(state);
    const bool newer = snapshots.newer || has_newer_file(state);
    Result<Manifest, Problem> manifest = read_manifest(state);
    if (!manifest) return refuse(state, newer ? Problem::NewerVersion : manifest.error());
    state.contents.manifest = std::move(manifest).value();
    if (newer || state.contents.manifest.schema > schema) {
        return refuse(state, Problem::NewerVersion);
    }
    if (snapshots.all) {
        const std::set<std::string> paths =
            object_paths(state.contents.manifest, state.contents.snapshots);
        for (const auto& [path, bytes] : state.files) {
            if (lies_in(path, object_folder) && paths.count(path) == 0) state.orphans.insert(path);
        }
    }
    return give_objects(state);
}

Result<Opened, Problem> open_newest_snapshot(VaultState& state, std::uint64_t schema) {
    assert(state.access == Access::Unreadable && state.problem == Problem::ManifestDamaged);
    const std::vector<Manifest>& snapshots = state.contents.snapshots;
    const auto newest = std::find_if(snapshots.rbegin(), snapshots.rend(), [&](const auto& one) {
        return one.schema <= schema;
    });
    if (newest == snapshots.rend()) return Unexpected{Problem::ManifestDamaged};
    state.contents.manifest = *newest;
    if (state.file(manifest_path) != nullptr) {
        state.contents.unreadable.insert(std::string(manifest_path));
    }
    return give_objects(state);
}

const Bytes* VaultState::file(std::string_view path) const {
    const auto found = files.find(std::string(path));
    return found == files.end() ? nullptr : &found->second;
}

std::optional<Bytes> VaultState::object(const Entry& entry) const {
    const std::string path = object_path(entry.id);
    const Bytes* sealed = file(path);
    if (sealed == nullptr) return std::nullopt;
    const Place place{contents.header.vault, path, Kind::Object, entry.generation};
    Result<Bytes, EnvelopeError> plain =
        open_envelope(key_for(Kind::Object, contents.data_key), place, *sealed);
    return plain ? std::optional(std::move(plain).value()) : std::nullopt;
}

Damage VaultState::damage_of(const std::string& name, const Entry& entry) const {
    Damage damage;
    damage.name = name;
    damage.id = entry.id;
    damage.generation = entry.generation;
    // Of some commits it is known when they were made.
    const auto look = [&](const Manifest& known) {
        if (known.generation < entry.generation) {
            damage.saved_after_ms = std::max(damage.saved_after_ms, known.written_ms);
        } else if (damage.saved_before_ms == 0 || known.written_ms < damage.saved_before_ms) {
            damage.saved_before_ms = known.written_ms;
        }
    };
    look(contents.manifest);
    std::for_each(contents.snapshots.begin(), contents.snapshots.end(), look);
    return damage;
}

std::vector<DamagedFile> VaultState::damaged_files(bool all) const {
    constexpr std::size_t most = max_record_bytes / 2;
    std::map<std::string, std::string> names;
    for (const Damage& damage : contents.manifest.damage) {
        names.emplace(quarantine_path(damage.id), damage.name);
    }
    for (const Damage& damage : contents.found) {
        names.emplace(object_path(damage.id), damage.name);
    }
    const Key key = key_for(Kind::Object, contents.data_key);
    std::vector<DamagedFile> damaged;
    std::size_t size = 0;
    for (const auto& [path, bytes] : files) {
        const auto name = names.find(path);
        if (name == names.end() && !all && !lies_in(path, quarantine_folder)) continue;
        Bytes opened = all ? Bytes() : open_unchecked(key, bytes);
        size += bytes.size() + opened.size() + path.size();
        if (size <= most) {
            damaged.push_back(
                {name == names.end() ? path : name->second, bytes, std::move(opened)});
        }
    }
    return damaged;
}

std::vector<Snapshot> VaultState::history() const {
    std::vector<Snapshot> all;
    for (const Manifest& one : contents.snapshots) {
        all.push_back({one.generation, one.written_ms, one.reason, one.entries.size(), one.schema});
    }
    return all;
}

std::optional<Objects> VaultState::objects_of(std::uint64_t snapshot) const {
    const std::vector<Manifest>& snapshots = contents.snapshots;
    const auto found = std::find_if(snapshots.begin(), snapshots.end(), [&](const auto& one) {
        return one.generation == snapshot;
    });
    if (found == snapshots.end()) return std::nullopt;
    Objects objects;
    for (const auto& [name, entry] : found->entries) {
        if (std::optional<Bytes> bytes = object(entry)) objects.emplace(name, std::move(*bytes));
    }
    return objects;
}

std::vector<Version> VaultState::versions_of(std::string_view name) const {
    std::vector<Version> versions;
    std::set<ObjectId> seen;
    const Entries& entries = contents.manifest.entries;
    if (const auto present = entries.find(name); present != entries.end()) {
        seen.insert(present->second.id);
    }
    const std::vector<Manifest>& snapshots = contents.snapshots;
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
        const auto found = snapshot->entries.find(name);
        if (found == snapshot->entries.end() || !seen.insert(found->second.id).second) continue;
        if (std::optional<Bytes> bytes = object(found->second)) {
            versions.push_back({snapshot->written_ms, std::move(*bytes)});
        }
    }
    return versions;
}

std::vector<std::uint64_t> VaultState::vaults_set_aside() const {
    std::vector<std::uint64_t> all;
    for (const auto& [path, bytes] : files) {
        const std::uint64_t number = away_number(path);
        if (number != 0 && (all.empty() || all.back() != number)) all.push_back(number);
    }
    return all;
}

std::optional<bool> VaultState::away_is_locked(std::uint64_t number) const {
    for (const std::string_view path : {header_path, second_header_path}) {
        if (const auto header = read_header(files, away_path(number, path))) {
            return header->locked();
        }
    }
    return std::nullopt;
}

} // namespace ebb::vault
