// The planner.
// SPDX-License-Identifier: MIT
#include "vault/plan.h"

#include "vault/wire.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ebb::vault {

namespace {

constexpr std::int64_t snapshot_pause_ms = 10LL * 60 * 1000;

bool is_frame(std::string_view path) {
    return path == header_path || path == second_header_path || path == manifest_path;
}

/// A file that is a header, wherever its vault lies.
bool is_header(std::string_view path) {
    const bool in_use = path == header_path || path == second_header_path;
    return in_use ||
           (lies_in(path, away_folder) && (path.ends_with(".h0") || path.ends_with(".h1")));
}

/// Headers and halves alone.
Files locks_among(const Files& files) {
    Files locks;
    for (const auto& [path, bytes] : files) {
        if (is_header(path) || lies_in(path, half_folder)) locks.emplace(path, bytes);
    }
    return locks;
}

/// The halves that no header among the files needs. Where a header can't be read, none: it may be
/// mended by hand.
std::vector<std::string> spare_halves(const Files& locks) {
    std::set<std::string> needed;
    std::vector<std::string> spare;
    for (const auto& [path, bytes] : locks) {
        if (!is_header(path)) continue;
        if (!read_header(locks, path)) return spare;
        if (const auto id = half_of(bytes)) needed.insert(half_path(*id));
    }
    for (const auto& [path, bytes] : locks) {
        if (lies_in(path, half_folder) && needed.count(path) == 0) spare.push_back(path);
    }
    return spare;
}

/// A half under an id that none of the files has.
std::optional<KeyHalf> make_half(const Files& files, Random& random) {
    KeyHalf half;
    do {
        if (!random.fill(half.id)) return std::nullopt;
    } while (files.count(half_path(half.id)) != 0);
    return random.fill(half.secret.edit()) ? std::optional(std::move(half)) : std::nullopt;
}

class Planner {
public:
    Planner(const VaultState& state, const Job& job, Random& random, std::uint64_t schema)
        : state_(state), job_(job), random_(random), schema_(schema) {
        plan_.after = state.contents;
        plan_.commit.expected_generation = state.generation;
    }

    std::optional<Plan> make() {
        const bool made = std::visit([&](const auto& what) { return make_one(what); }, job_.what);
        if (!made) return std::nullopt;
        drop_halves();
        return std::move(plan_);
    }

private:
    Contents& after() { return plan_.after; }
    Manifest& manifest() { return plan_.after.manifest; }
    Commit& commit() { return plan_.commit; }
    std::uint64_t next() const { return state_.generation + 1; }

    bool make_one(const SaveObjects& save) {
        begin();
        // With another key nothing could be read any more of what is damaged.
        const bool for_good = save.let_go == LetGo::ForGood && !save.snapshot && is_whole(state_);
        if (wants_snapshot(save) && !take_snapshot(save.snapshot.value_or(Reason::Usual))) {
            return false;
        }
        stamp();
        for (const std::string& name : save.deletes) {
            manifest().entries.erase(name);
            if (!save.snapshot && save.puts.count(name) == 0 && !erase_from_past(name)) {
                return false;
            }
        }
        if (for_good && !renew_key()) return false;
        for (const auto& [name, bytes] : save.puts) {
            if (!put_object(name, bytes)) return false;
        }
        return end(save.aside);
    }

    bool make_one(const ChangeLocks& locks) {
        // Meanwhile they were changed: the slots may hold a key of the past.
        if (locks.based_on != state_.contents.header.generation) return false;
        begin();
        stamp();
        after().header.slots = locks.slots;
        if (locks.new_key) after().slot_key = *locks.new_key;
        return seal_anew() && end(Quarantine::Stays);
    }

    bool make_one(const RenewKey&) {
        begin();
        stamp();
        return renew_key() && end(Quarantine::Stays);
    }

    bool make_one(const TidyHalves&) {
        begin();
        stamp();
        return end(Quarantine::Stays);
    }

    bool make_one(const NoteBackup&) {
        begin();
        stamp();
        manifest().backed_up_ms = job_.now_ms;
        manifest().backed_up_generation = next();
        return end(Quarantine::Stays);
    }

    bool make_one(const SetAside& put) {
        const std::optional<std::uint64_t> set_aside = move_files(put.bring_back);
        if (!set_aside) return false;
        if (put.bring_back != 0) {
            // Its key is not known here: the files are all that is touched.
            put_all();
            return true;
        }
        after() = {};
        if (!make_vault(after(), state_.files, random_)) return false;
        stamp(*set_aside);
        put_header();
        if (!put_manifest()) return false;
        put_all();
        return true;
    }

    bool make_one(const RemoveSetAside& remove) {
        if (remove.number == 0) return false; // That is the vault in use.
        begin();
        stamp();
        for (const auto& [path, bytes] : state_.files) {
            if (away_number(path) != remove.number) continue;
            commit().deletes.push_back(path);
            const auto id = half_of(bytes);
            const bool own = after().header.half && id == after().header.half->id;
            if (is_header(path) && !own) drop_half(id);
        }
        return end(Quarantine::Stays);
    }

    /// A vault that was brought back counts with the storage from its first commit on.
    void begin() {
        if (state_.file(born_path) != nullptr) commit().deletes.emplace_back(born_path);
    }

    /// What each manifest says of itself. `set_aside`: the number that this commit gives; 0: none.
    void stamp(std::uint64_t set_aside = 0) {
        manifest().schema = schema_;
        manifest().generation = next();
        manifest().written_ms = job_.now_ms;
        manifest().sessions += state_.counted_session ? 0 : 1;
        manifest().reason = Reason::Usual;
        for (const auto& [path, bytes] : state_.files) {
            set_aside = std::max(set_aside, away_number(path));
        }
        if (set_aside > manifest().away) {
            manifest().away = set_aside;
            manifest().away_ms = job_.now_ms;
        }
    }

    bool end(Quarantine aside) {
        if (state_.put_header || state_.put_all) put_header();
        quarantine_damage(aside);
        if (!put_manifest()) return false;
        let_go_of_old(aside);
        put_all();
        return true;
    }

    void put_header() {
        const Bytes header = encode_header(after().header);
        commit().puts.emplace(header_path, header);
        commit().puts.emplace(second_header_path, header);
        if (const auto& half = after().header.half) {
            const auto secret = half->secret.view();
            const std::string path = half_path(half->id);
            if (state_.file(path) == nullptr || state_.put_all) {
                commit().puts.emplace(path, Bytes(secret.begin(), secret.end()));
            }
        }
    }

    void drop_half(const std::optional<ObjectId>& id) {
        if (id) commit().deletes.push_back(half_path(*id));
    }

    /// What the commit leaves behind decides which halves go with it.
    void drop_halves() {
        Files locks = locks_among(state_.files);
        for (const std::string& path : commit().deletes) {
            locks.erase(path);
        }
        for (const auto& [path, bytes] : locks_among(commit().puts)) {
            locks.insert_or_assign(path, bytes);
        }
        for (std::string& path : spare_halves(locks)) {
            commit().puts.erase(path);
            commit().deletes.push_back(std::move(path));
        }
    }

    bool wants_snapshot(const SaveObjects& save) const {
        const Manifest& before = state_.contents.manifest;
        if (before.entries.empty()) return false;
        // Kept already; or, where everything was removed and counting began anew, another has its
        // name.
        if (state_.file(snapshot_path(before.generation)) != nullptr) return false;
        return save.snapshot || job_.now_ms - before.written_ms >= snapshot_pause_ms ||
               (state_.last_snapshot_ms &&
                job_.now_ms - *state_.last_snapshot_ms >= snapshot_pause_ms);
    }

    bool take_snapshot(Reason reason) {
        Manifest kept = state_.contents.manifest;
        kept.damage.clear();
        kept.reason = reason;
        if (!put_snapshot(kept)) return false;
        after().snapshots.push_back(std::move(kept));
        return true;
    }

    bool erase_from_past(const std::string& name) {
        for (Manifest& snapshot : after().snapshots) {
            if (snapshot.entries.erase(name) != 0 && !put_snapshot(snapshot)) return false;
        }
        return true;
    }

    /// Moves what is stored under a number of its own, and brings back what has the number `back`
    /// (0: nothing). The number that what was stored has now; 0 where it is not worth one. None:
    /// nothing has the number `back`.
    std::optional<std::uint64_t> move_files(std::uint64_t back) {
        bool worth_it =
            state_.access != Access::Open || !after().unreadable.empty() || !after().found.empty();
        std::uint64_t number = std::max<std::uint64_t>(state_.generation, 1);
        for (const auto& [path, bytes] : state_.files) {
            worth_it = worth_it || !(lies_in(path, away_folder) || lies_in(path, half_folder) ||
                                     is_frame(path));
            number = std::max(number, away_number(path) + 1);
        }
        bool found = back == 0;
        for (const auto& [path, bytes] : state_.files) {
            if (lies_in(path, half_folder)) {
                continue; // Found by what stands in its header, wherever that lies.
            } else if (!lies_in(path, away_folder)) {
                if (worth_it) commit().puts.emplace(away_path(number, path), bytes);
            } else if (back != 0 && away_number(path) == back) {
                std::string own = path.substr(away_path(back, {}).size());
                std::replace(own.begin(), own.end(), '.', '/');
                commit().puts.emplace(std::move(own), bytes);
                found = true;
            }
        }
        const Bytes* manifest = state_.file(manifest_path);
        if (worth_it && manifest != nullptr) {
            Bytes born;
            append(born, generation_of(*manifest));
            // Unless it has one.
            commit().puts.emplace(away_path(number, born_path), std::move(born));
        }
        for (const auto& [path, bytes] : state_.files) {
            const bool stays =
                lies_in(path, half_folder) ||
                (lies_in(path, away_folder) && (back == 0 || away_number(path) != back));
            const bool anew = commit().puts.count(path) != 0 || (back == 0 && is_frame(path));
            if (!stays && !anew) commit().deletes.push_back(path);
        }
        return found ? std::optional(worth_it ? number : 0) : std::nullopt;
    }

    /// Everything is sealed anew; no secret is needed.
    bool renew_key() {
        if (!after().header.locked()) {
            // It has been in the clear.
            if (!random_.fill(after().slot_key.edit())) return false;
            after().header.slots = {device_slot(after().slot_key)};
        }
        return seal_anew();
    }

    /// Gives each object and snapshot an envelope under a new data key.
    bool seal_anew() {
        if (after().header.half) drop_half(after().header.half->id);
        after().header.half = make_half(state_.files, random_);
        if (!after().header.half) return false;
        ++after().header.generation;
        after().data_key = data_key_of(after().header, after().slot_key);
        put_header();
        // An object that several snapshots share stays shared. None: it can't be read.
        std::map<ObjectId, std::optional<Entry>> renewed;
        const auto renew_entries = [&](Entries& entries) {
            for (auto at = entries.begin(); at != entries.end();) {
                auto known = renewed.find(at->second.id);
                if (known == renewed.end()) {
                    std::optional<Entry> entry;
                    if (!renew(at->second, entry)) return false;
                    known = renewed.emplace(at->second.id, entry).first;
                }
                if (known->second) {
                    at->second = *known->second;
                    ++at;
                } else {
                    at = entries.erase(at);
                }
            }
            return true;
        };
        if (!renew_entries(manifest().entries)) return false;
        for (Manifest& snapshot : after().snapshots) {
            if (!renew_entries(snapshot.entries) || !put_snapshot(snapshot)) return false;
        }
        return true;
    }

    bool renew(const Entry& old, std::optional<Entry>& entry) {
        std::optional<Bytes> plain = state_.object(old);
        if (!plain) {
            after().unreadable.insert(object_path(old.id));
            return true;
        }
        entry = seal_object(*plain);
        wipe(*plain);
        if (!entry) return false;
        for (Damage& damage : after().found) {
            if (damage.id == old.id) damage.id = entry->id;
        }
        return true;
    }

    bool put_object(const std::string& name, ByteView plain) {
        const std::optional<Entry> entry = seal_object(plain);
        if (!entry) return false;
        manifest().entries[name] = *entry;
        return true;
    }

    /// Puts the bytes under an id that no object has.
    std::optional<Entry> seal_object(ByteView plain) {
        Entry entry;
        std::string path;
        do {
            if (!random_.fill(entry.id)) return std::nullopt;
            path = object_path(entry.id);
        } while (state_.file(path) != nullptr || commit().puts.count(path) != 0);
        entry.generation = next();
        if (!seal(Kind::Object, path, plain)) return std::nullopt;
        return entry;
    }

    bool put_manifest() {
        return seal(Kind::Manifest, std::string(manifest_path), encode_manifest(manifest()));
    }

    bool put_snapshot(const Manifest& snapshot) {
        return seal(Kind::Snapshot, snapshot_path(snapshot.generation), encode_manifest(snapshot));
    }

    bool seal(Kind kind, const std::string& path, ByteView plain) {
        const Place place{after().header.vault, path, kind, next()};
        std::optional<Bytes> sealed =
            seal_envelope(key_for(kind, after().data_key), place, plain, random_);
        if (!sealed) return false;
        commit().puts.insert_or_assign(path, std::move(*sealed));
        return true;
    }

    void quarantine_damage(Quarantine aside) {
        const Entries& entries = manifest().entries;
        std::vector<Damage>& list = manifest().damage;
        const auto is_used = [&](const Damage& damage) {
            return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
                return entry.second.id == damage.id;
            });
        };
        const std::set<std::string> paths_of_past = object_paths({}, after().snapshots);
        std::vector<Damage> later;
        for (Damage& damage : after().found) {
            if (is_used(damage)) {
                later.push_back(std::move(damage));
                continue;
            }
            const std::string path = object_path(damage.id);
            if (const Bytes* file = state_.file(path)) {
                commit().puts.insert_or_assign(quarantine_path(damage.id), *file);
                // What opens may be read in the states of the past too.
                const bool stays = damage.partly && paths_of_past.count(path) != 0;
                if (!stays) commit().deletes.push_back(path);
            }
            list.push_back(std::move(damage));
        }
        after().found = std::move(later);
        if (aside == Quarantine::Removed) {
            list.clear();
        } else if (aside == Quarantine::Settled) {
            std::erase_if(list, [&](const Damage& damage) {
                const std::string path = quarantine_path(damage.id);
                return state_.file(path) == nullptr && commit().puts.count(path) == 0;
            });
            for (Damage& damage : list) {
                damage.settled = true;
            }
        }
    }

    void drop(const std::string& path) {
        if (commit().puts.count(path) == 0) commit().deletes.push_back(path);
    }

    void let_go_of_old(Quarantine aside) {
        let_go_of_snapshots();
        move_to_quarantine();
        const std::set<std::string> now = object_paths(manifest(), after().snapshots);
        std::set<std::string> old =
            object_paths(state_.contents.manifest, state_.contents.snapshots);
        old.insert(state_.orphans.begin(), state_.orphans.end());
        for (const std::string& path : old) {
            if (now.count(path) == 0 && after().unreadable.count(path) == 0) drop(path);
        }
        if (aside == Quarantine::Removed) {
            std::erase_if(commit().puts,
                          [](const auto& put) { return lies_in(put.first, quarantine_folder); });
            for (const auto& [path, bytes] : state_.files) {
                if (lies_in(path, quarantine_folder)) commit().deletes.push_back(path);
            }
        }
        after().unreadable.clear();
    }

    void let_go_of_snapshots() {
        std::vector<Manifest>& snapshots = after().snapshots;
        const std::vector<std::size_t> keep =
            snapshots_to_keep(snapshots, job_.now_ms, manifest().sessions);
        std::vector<Manifest> kept;
        for (std::size_t i = 0; i < snapshots.size(); ++i) {
            if (std::binary_search(keep.begin(), keep.end(), i)) {
                kept.push_back(std::move(snapshots[i]));
            } else {
                const std::string path = snapshot_path(snapshots[i].generation);
                commit().puts.erase(path);
                drop(path);
            }
        }
        snapshots = std::move(kept);
    }

    /// What could not be read is moved, never deleted.
    void move_to_quarantine() {
        for (const std::string& path : after().unreadable) {
            const Bytes* file = state_.file(path);
            if (file == nullptr) continue;
            const std::string id = path == manifest_path ? snapshot_path(state_.generation) : path;
            commit().puts.insert_or_assign(
                std::string(quarantine_folder) + id.substr(object_folder.size()), *file);
            if (path != manifest_path) drop(path);
        }
    }

    /// Where it is not known what is stored: everything.
    void put_all() {
        if (!state_.put_all) return;
        for (const auto& [path, bytes] : state_.files) {
            const std::vector<std::string>& deletes = commit().deletes;
            const bool deleted = std::find(deletes.begin(), deletes.end(), path) != deletes.end();
            if (!deleted) commit().puts.emplace(path, bytes);
        }
        for (const std::string& path : state_.unsure) {
            if (state_.file(path) == nullptr && commit().puts.count(path) == 0) {
                commit().deletes.push_back(path);
            }
        }
    }

    const VaultState& state_;
    const Job& job_;
    Random& random_;
    std::uint64_t schema_;
    Plan plan_;
};

} // namespace

std::optional<Plan>
plan(const VaultState& state, const Job& job, Random& random, std::uint64_t schema) {
    return Planner(state, job, random, schema).make();
}

bool make_vault(Contents& contents, const Files& files, Random& random) {
    Header& header = contents.header;
    header.half = make_half(files, random);
    if (!header.half || !random.fill(header.vault) || !random.fill(contents.slot_key.edit())) {
        return false;
    }
    header.slots = {device_slot(contents.slot_key)};
    contents.data_key = data_key_of(header, contents.slot_key);
    return true;
}

bool is_whole(const VaultState& state) {
    const Contents& contents = state.contents;
    return contents.manifest.damage.empty() && contents.found.empty() &&
           contents.unreadable.empty() &&
           std::none_of(state.files.begin(), state.files.end(), [](const auto& file) {
               return lies_in(file.first, quarantine_folder);
           });
}

bool has_spare_halves(const VaultState& state) {
    return !spare_halves(locks_among(state.files)).empty();
}

} // namespace ebb::vault
