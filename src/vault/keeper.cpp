// The keeper.
// SPDX-License-Identifier: MIT
#include "vault/keeper.h"

#include "vault/wire.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace ebb::vault {

namespace {

// What the keys that are made from the data key are for; the numbers are for ever.
constexpr std::uint64_t for_objects = 1;
constexpr std::uint64_t for_manifest = 2;
constexpr std::uint64_t for_snapshots = 3;

constexpr std::int64_t snapshot_pause_ms = 10LL * 60 * 1000;

Key key_for(Kind kind, const Key& data_key) {
    return subkey(data_key,
                  kind == Kind::Manifest ? for_manifest
                  : kind == Kind::Object ? for_objects
                                         : for_snapshots);
}

/// The paths of all objects that are named.
std::set<std::string> named(const Manifest& manifest, const std::vector<Manifest>& snapshots) {
    std::set<std::string> paths;
    for (const auto& [name, entry] : manifest.entries) {
        paths.insert(object_path(entry.id));
    }
    for (const Manifest& snapshot : snapshots) {
        for (const auto& [name, entry] : snapshot.entries) {
            paths.insert(object_path(entry.id));
        }
    }
    return paths;
}

bool lies_in(std::string_view path, std::string_view folder) {
    return path.substr(0, folder.size()) == folder;
}

constexpr std::string_view away_folder = "a/";
constexpr std::string_view quarantine_folder = "q/";

/// The number of what is put away that this file belongs to; 0: to none.
std::uint64_t away_number(std::string_view path) {
    std::uint64_t number = 0;
    if (lies_in(path, away_folder)) {
        for (const char c : path.substr(away_folder.size(), 16)) {
            number = number << 4 | static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
        }
    }
    return number;
}

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

} // namespace

Keeper::Keeper(Storage& storage, Random& random, KeeperListener& listener, std::uint64_t schema)
    : storage_(storage), random_(random), listener_(listener), schema_(schema) {}

Keeper::~Keeper() = default;

Result<Standing, LoadProblem> Keeper::load() {
    assert(!busy());
    forget();
    Result<Stored, LoadProblem> stored = storage_.load();
    if (!stored) {
        return Unexpected{stored.error()};
    }
    generation_ = stored->generation;
    files_ = std::move(stored->files);
    if (generation_ == 0 && files_.empty()) {
        standing_ = Standing::Empty;
        return standing_;
    }
    const auto read = [&](std::string_view path) -> Result<Header, HeaderError> {
        const auto file = files_.find(std::string(path));
        if (file == files_.end()) {
            return Unexpected{HeaderError::Damaged};
        }
        return decode_header(file->second);
    };
    Result<Header, HeaderError> first = read(header_path);
    Result<Header, HeaderError> second = read(second_header_path);
    put_header_ = !first || !second || *first != *second;
    if (!first && !second) {
        // The one that says something says why.
        const bool said = first.error() != HeaderError::Damaged;
        problem_ = problem_of(said ? first.error() : second.error());
        standing_ = Standing::Unreadable;
        return standing_;
    }
    const bool use_second = !first || (second && second->generation > first->generation);
    header_ = use_second ? std::move(second).value() : std::move(first).value();
    standing_ = header_.locked() ? Standing::Locked : Standing::Closed;
    return standing_;
}

std::optional<Opened> Keeper::catch_up() {
    assert(!busy());
    const bool open_before = standing_ == Standing::Open;
    if (open_before) {
        const Result<Stored, LoadProblem> stored = storage_.load();
        if (stored && stored->generation == 0) {
            notice_gone();
            return std::nullopt;
        }
    }
    const auto vault = header_.vault;
    const Key key = data_key_;
    if (!load()) {
        return std::nullopt;
    }
    if (standing_ == Standing::Closed) {
        Result<Opened, Problem> opened = open();
        return opened ? std::optional(std::move(opened).value()) : std::nullopt;
    }
    if (standing_ == Standing::Locked && open_before && header_.vault == vault) {
        if (Result<Opened, Problem> opened = open_with(key)) {
            return std::move(opened).value();
        }
        (void)load(); // It was sealed anew: locked, as it was found.
    }
    return std::nullopt;
}

void Keeper::notice_gone() {
    generation_ = 0;
    put_all_ = true;
    gone_ = true;
}

std::optional<KdfQuestion> Keeper::question(SlotKind kind) const {
    const Slot* slot = header_.find(kind);
    return slot == nullptr ? std::nullopt : std::optional(slot->question);
}

bool Keeper::fits(SlotKind kind, const Key& wrapping) const {
    const Slot* slot = header_.find(kind);
    return slot != nullptr && unwrap(*slot, header_.vault, wrapping).has_value();
}

Result<Opened, Problem> Keeper::open() {
    return unlock(SlotKind::Device, Key());
}

Result<Opened, Problem> Keeper::unlock(SlotKind kind, const Key& wrapping) {
    const Slot* slot = header_.find(kind);
    std::optional<Key> key;
    if (slot != nullptr) {
        key = unwrap(*slot, header_.vault, wrapping);
    }
    assert(key);
    if (!key) {
        return Unexpected{Problem::Damaged};
    }
    return open_with(std::move(*key));
}

Result<Opened, Problem> Keeper::open_with(Key data_key) {
    data_key_ = std::move(data_key);
    const bool tidy = read_snapshots();
    const bool newer = has_newer();
    const auto refuse = [&](Problem problem) {
        problem_ = newer ? Problem::NewerVersion : problem;
        standing_ = Standing::Unreadable;
        return Unexpected{problem_};
    };
    const auto file = files_.find(std::string(manifest_path));
    if (file == files_.end()) {
        return refuse(Problem::ManifestDamaged);
    }
    std::uint64_t generation = generation_;
    if (const auto born = files_.find(std::string(born_path)); born != files_.end()) {
        generation = Taker(born->second).number<std::uint64_t>();
    }
    const Place place{header_.vault, manifest_path, Kind::Manifest, generation};
    const Result<Bytes, EnvelopeError> plain =
        open_envelope(key_for(Kind::Manifest, data_key_), place, file->second);
    if (!plain) {
        return refuse(plain.error() == EnvelopeError::Newer ? Problem::NewerVersion
                                                            : Problem::ManifestDamaged);
    }
    Result<Manifest, ManifestError> manifest = decode_manifest(*plain);
    if (!manifest) {
        return refuse(manifest.error() == ManifestError::Newer ? Problem::NewerVersion
                                                               : Problem::ManifestDamaged);
    }
    if (manifest->generation != generation) {
        return refuse(Problem::ManifestDamaged);
    }
    manifest_ = std::move(manifest).value();
    if (newer || manifest_.schema > schema_) {
        return refuse(Problem::NewerVersion);
    }
    if (tidy) {
        const std::set<std::string> paths = named(manifest_, snapshots_);
        for (const auto& [path, bytes] : files_) {
            if (lies_in(path, "o/") && paths.count(path) == 0) {
                orphans_.insert(path);
            }
        }
    }
    return give_objects();
}

Result<Opened, Problem> Keeper::open_newest_snapshot() {
    assert(standing_ == Standing::Unreadable && problem_ == Problem::ManifestDamaged);
    const auto newest = std::find_if(snapshots_.rbegin(), snapshots_.rend(), [&](const auto& one) {
        return one.schema <= schema_;
    });
    if (newest == snapshots_.rend()) {
        return Unexpected{Problem::ManifestDamaged};
    }
    manifest_ = *newest;
    if (files_.count(std::string(manifest_path)) != 0) {
        aside_.insert(std::string(manifest_path));
    }
    return give_objects();
}

Result<Opened, Problem> Keeper::give_objects() {
    Opened opened;
    opened.generation = generation_;
    opened.schema = manifest_.schema;
    opened.last_seen_ms = manifest_.written_ms;
    for (auto at = manifest_.entries.begin(); at != manifest_.entries.end();) {
        auto& [name, entry] = *at;
        if (std::optional<Bytes> bytes = read_object(entry)) {
            opened.objects.emplace(name, std::move(*bytes));
            ++at;
            continue;
        }
        Damage damage = damage_of(name, entry);
        if (std::optional<Bytes> older = read_older(name, entry, damage)) {
            opened.objects.emplace(name, std::move(*older));
            ++at;
        } else {
            at = manifest_.entries.erase(at);
        }
        opened.damage.push_back(std::move(damage));
    }
    if (opened.objects.empty() && !opened.damage.empty()) {
        problem_ = Problem::Damaged;
        standing_ = Standing::Unreadable;
        return Unexpected{problem_};
    }
    found_ = opened.damage;
    standing_ = Standing::Open;
    return opened;
}

Damage Keeper::damage_of(const std::string& name, const Entry& entry) const {
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
    look(manifest_);
    std::for_each(snapshots_.begin(), snapshots_.end(), look);
    return damage;
}

void Keeper::keep_aside(const std::string& name) {
    const auto entry = manifest_.entries.find(name);
    const auto is_known = [&](const Damage& damage) { return damage.id == entry->second.id; };
    if (entry == manifest_.entries.end() || std::any_of(found_.begin(), found_.end(), is_known)) {
        return;
    }
    found_.push_back(damage_of(name, entry->second));
    found_.back().partly = true;
}

std::vector<Damage> Keeper::damage() const {
    std::vector<Damage> all = manifest_.damage;
    all.insert(all.end(), found_.begin(), found_.end());
    return all;
}

std::size_t Keeper::put_aside() const {
    return static_cast<std::size_t>(
        std::count_if(files_.begin(), files_.end(), [](const auto& file) {
            return lies_in(file.first, quarantine_folder);
        }));
}

/// Whether a later release wrote any of it.
bool Keeper::has_newer() const {
    struct Claim {
        const std::string& path;
        Kind kind;
        const Bytes& bytes;
    };
    std::vector<Claim> claims;
    for (const auto& [path, bytes] : files_) {
        const Kind kind = path == manifest_path ? Kind::Manifest
                          : lies_in(path, "s/") ? Kind::Snapshot
                                                : Kind::Object;
        const bool sealed = kind != Kind::Object || lies_in(path, "o/");
        if (sealed && claims_newer(bytes)) claims.push_back({path, kind, bytes});
    }
    if (newer_ || claims.size() != 1) {
        return newer_ || !claims.empty(); // One byte may have become another, but not in two files.
    }
    const auto& [path, kind, bytes] = claims.front();
    const Place place{header_.vault, path, kind, generation_of(bytes)};
    return open_envelope(key_for(kind, data_key_), place, bytes).error() == EnvelopeError::Newer;
}

bool Keeper::read_snapshots() {
    bool all = true;
    const Key key = key_for(Kind::Snapshot, data_key_);
    snapshots_.clear();
    newer_ = false;
    for (const auto& [path, bytes] : files_) {
        if (!lies_in(path, "s/")) {
            continue;
        }
        const Place place{header_.vault, path, Kind::Snapshot, generation_of(bytes)};
        const Result<Bytes, EnvelopeError> plain = open_envelope(key, place, bytes);
        Result<Manifest, ManifestError> manifest =
            plain ? decode_manifest(*plain) : Unexpected{ManifestError::Damaged};
        if (manifest && snapshot_path(manifest->generation) == path) {
            snapshots_.push_back(std::move(manifest).value());
        } else {
            newer_ = newer_ || (!manifest && manifest.error() == ManifestError::Newer);
            all = false;
            aside_.insert(path);
        }
    }
    return all;
}

std::optional<Bytes> Keeper::read_object(const Entry& entry) const {
    const std::string path = object_path(entry.id);
    const auto file = files_.find(path);
    if (file == files_.end()) {
        return std::nullopt;
    }
    const Place place{header_.vault, path, Kind::Object, entry.generation};
    Result<Bytes, EnvelopeError> plain =
        open_envelope(key_for(Kind::Object, data_key_), place, file->second);
    return plain ? std::optional(std::move(plain).value()) : std::nullopt;
}

std::optional<Bytes>
Keeper::read_older(const std::string& name, Entry& entry, Damage& damage) const {
    for (auto snapshot = snapshots_.rbegin(); snapshot != snapshots_.rend(); ++snapshot) {
        const auto found = snapshot->entries.find(name);
        if (found == snapshot->entries.end() || found->second == entry) {
            continue;
        }
        if (std::optional<Bytes> bytes = read_object(found->second)) {
            entry = found->second;
            damage.replaced_from_ms = snapshot->written_ms;
            return bytes;
        }
    }
    return std::nullopt;
}

bool Keeper::ensure_vault() {
    if (!header_.slots.empty()) {
        return true;
    }
    put_header_ = true;
    return make_vault(header_, data_key_);
}

bool Keeper::make_vault(Header& header, Key& data_key) {
    if (!random_.fill(header.vault) || !random_.fill(data_key.edit())) {
        return false;
    }
    header.slots = {device_slot(data_key)};
    return true;
}

void Keeper::save(Objects puts,
                  std::vector<std::string> deletes,
                  std::int64_t now_ms,
                  std::optional<Reason> snapshot,
                  Aside aside) {
    Job job;
    job.aside = aside;
    job.what = Job::What::Save;
    job.puts = std::move(puts);
    job.deletes = std::move(deletes);
    job.now_ms = now_ms;
    job.snapshot = snapshot;
    ask(std::move(job));
}

void Keeper::ask(Job job) {
    const bool moves = job.what == Job::What::PutAway;
    if (moves ? standing_ == Standing::NotLoaded || standing_ == Standing::Empty
              : standing_ != Standing::Open && standing_ != Standing::Empty) {
        tell(job, CommitProblem::NotLoaded);
        return;
    }
    if (gone_ && job.what != Job::What::Save) {
        tell(job, CommitProblem::Gone);
        return;
    }
    job.now_ms = storable_ms(job.now_ms);
    waiting_.push_back(std::move(job));
    start_next();
}

void Keeper::start_next() {
    while (!under_way_ && !waiting_.empty()) {
        UnderWay work;
        work.job = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        start(std::move(work));
    }
}

bool Keeper::start(UnderWay work) {
    const bool ready = work.job.what == Job::What::PutAway || ensure_vault();
    if (!ready || !prepare(work)) {
        tell(work.job, CommitProblem::Other);
        return false;
    }
    under_way_ = std::move(work);
    storage_.commit(under_way_->commit, *this);
    return true;
}

bool Keeper::wants_snapshot(const Job& job) const {
    if (job.what != Job::What::Save || manifest_.entries.empty()) {
        return false;
    }
    // Kept already; or, where everything was removed and counting began anew, another has its name.
    if (files_.count(snapshot_path(manifest_.generation)) != 0) {
        return false;
    }
    return job.snapshot || job.now_ms - manifest_.written_ms >= snapshot_pause_ms ||
           (last_snapshot_ms_ && job.now_ms - *last_snapshot_ms_ >= snapshot_pause_ms);
}

bool Keeper::prepare(UnderWay& work) {
    const Job& job = work.job;
    const std::uint64_t next = generation_ + 1;
    work.header = header_;
    work.manifest = manifest_;
    work.snapshots = snapshots_;
    work.data_key = data_key_;
    work.aside = aside_;
    work.found = found_;
    work.commit = {};
    work.commit.expected_generation = generation_;
    Manifest& manifest = work.manifest;

    if (job.what == Job::What::PutAway) {
        if (!move_files(work)) {
            return false;
        }
        if (job.away != 0) {
            put_all(work);
            return true; // Its key is not known here: the files are all that is touched.
        }
        work.header = {};
        work.manifest = {};
        work.snapshots.clear();
        if (!make_vault(work.header, work.data_key)) {
            return false;
        }
    } else if (files_.count(std::string(born_path)) != 0) {
        work.commit.deletes.emplace_back(born_path); // From now on it is the storage's own again.
    }
    if (wants_snapshot(job)) {
        Manifest kept = manifest_;
        kept.damage.clear();
        kept.reason = job.snapshot.value_or(Reason::Usual);
        if (!put_manifest(work, kept, Kind::Snapshot, snapshot_path(kept.generation))) {
            return false;
        }
        work.snapshots.push_back(std::move(kept));
    }
    manifest.schema = schema_;
    manifest.generation = next;
    manifest.written_ms = job.now_ms;
    manifest.sessions += counted_session_ ? 0 : 1;
    manifest.reason = Reason::Usual;
    std::uint64_t newest = work.put_away;
    for (const auto& [path, bytes] : files_) {
        newest = std::max(newest, away_number(path));
    }
    if (newest > manifest.away) {
        manifest.away = newest;
        manifest.away_ms = job.now_ms;
    }
    switch (job.what) {
    case Job::What::Save:
        for (const std::string& name : job.deletes) {
            manifest.entries.erase(name);
            if (!job.snapshot && job.puts.count(name) == 0 && !erase_from_past(work, name)) {
                return false;
            }
        }
        for (const auto& [name, bytes] : job.puts) {
            if (!put_object(work, name, bytes)) {
                return false;
            }
        }
        break;
    case Job::What::PutAway:
        break;
    case Job::What::RemoveAway:
        if (job.away == 0) {
            return false; // That is the vault in use.
        }
        for (const auto& [path, bytes] : files_) {
            if (away_number(path) == job.away) {
                work.commit.deletes.push_back(path);
            }
        }
        break;
    case Job::What::Note:
        manifest.backed_up_ms = job.now_ms;
        manifest.backed_up_generation = next;
        break;
    case Job::What::Locks:
        if (job.based_on_locks != header_.generation) {
            return false; // Meanwhile they were changed: the slots may hold a key of the past.
        }
        work.header.slots = job.slots;
        ++work.header.generation;
        if (job.new_key && !seal_anew(work)) {
            return false;
        }
        break;
    }
    const bool fresh = job.what == Job::What::PutAway;
    if (fresh || job.what == Job::What::Locks || put_header_ || put_all_) {
        const Bytes header = encode_header(work.header);
        work.commit.puts.emplace(header_path, header);
        work.commit.puts.emplace(second_header_path, header);
    }
    if (!fresh) {
        put_damage_aside(work);
    }
    if (!put_manifest(work, manifest, Kind::Manifest, std::string(manifest_path))) {
        return false;
    }
    if (!fresh) {
        let_go_of_old(work);
    }
    put_all(work);
    return true;
}

bool Keeper::move_files(UnderWay& work) const {
    Commit& commit = work.commit;
    const std::uint64_t back = work.job.away;
    const auto is_frame = [](std::string_view path) {
        return path == header_path || path == second_header_path || path == manifest_path;
    };
    bool worth_it = standing_ != Standing::Open || !aside_.empty() || !found_.empty();
    std::uint64_t number = std::max<std::uint64_t>(generation_, 1);
    for (const auto& [path, bytes] : files_) {
        worth_it = worth_it || !(lies_in(path, away_folder) || is_frame(path));
        number = std::max(number, away_number(path) + 1);
    }
    work.put_away = worth_it ? number : 0;
    bool found = back == 0;
    for (const auto& [path, bytes] : files_) {
        if (!lies_in(path, away_folder)) {
            if (worth_it) {
                commit.puts.emplace(away_path(number, path), bytes);
            }
        } else if (back != 0 && away_number(path) == back) {
            std::string own = path.substr(away_path(back, {}).size());
            std::replace(own.begin(), own.end(), '.', '/');
            commit.puts.emplace(std::move(own), bytes);
            found = true;
        }
    }
    const auto manifest = files_.find(std::string(manifest_path));
    if (worth_it && manifest != files_.end()) {
        Bytes born;
        append(born, generation_of(manifest->second));
        commit.puts.emplace(away_path(number, born_path), std::move(born)); // Unless it has one.
    }
    for (const auto& [path, bytes] : files_) {
        const bool stays = lies_in(path, away_folder) && (back == 0 || away_number(path) != back);
        const bool anew = commit.puts.count(path) != 0 || (back == 0 && is_frame(path));
        if (!stays && !anew) {
            commit.deletes.push_back(path);
        }
    }
    return found;
}

bool Keeper::erase_from_past(UnderWay& work, const std::string& name) {
    for (Manifest& snapshot : work.snapshots) {
        if (snapshot.entries.erase(name) != 0 &&
            !put_manifest(work, snapshot, Kind::Snapshot, snapshot_path(snapshot.generation))) {
            return false;
        }
    }
    return true;
}

bool Keeper::seal_anew(UnderWay& work) {
    work.data_key = *work.job.new_key;
    // An object that several snapshots share stays shared.
    std::map<ObjectId, std::optional<Entry>> anew;
    const auto renew = [&](Entries& entries) {
        for (auto at = entries.begin(); at != entries.end();) {
            auto found = anew.find(at->second.id);
            if (found == anew.end()) {
                const ObjectId old = at->second.id;
                std::optional<Entry> entry;
                if (std::optional<Bytes> plain = read_object(at->second)) {
                    // Under a name that no object has, to get an entry.
                    if (!put_object(work, std::string(), *plain)) {
                        return false;
                    }
                    entry = work.manifest.entries.at(std::string());
                    work.manifest.entries.erase(std::string());
                    for (Damage& damage : work.found) {
                        if (damage.id == old) damage.id = entry->id;
                    }
                    wipe(*plain);
                } else {
                    work.aside.insert(object_path(old));
                }
                found = anew.emplace(old, entry).first;
            }
            if (found->second) {
                at->second = *found->second;
                ++at;
            } else {
                at = entries.erase(at);
            }
        }
        return true;
    };
    Entries present = work.manifest.entries;
    if (!renew(present)) {
        return false;
    }
    for (Manifest& snapshot : work.snapshots) {
        if (!renew(snapshot.entries) ||
            !put_manifest(work, snapshot, Kind::Snapshot, snapshot_path(snapshot.generation))) {
            return false;
        }
    }
    work.manifest.entries = std::move(present);
    return true;
}

bool Keeper::put_object(UnderWay& work, const std::string& name, ByteView plain) {
    Entry entry;
    std::string path;
    do {
        if (!random_.fill(entry.id)) {
            return false;
        }
        path = object_path(entry.id);
    } while (files_.count(path) != 0 || work.commit.puts.count(path) != 0);
    entry.generation = generation_ + 1;
    const Place place{work.header.vault, path, Kind::Object, entry.generation};
    std::optional<Bytes> sealed =
        seal_envelope(key_for(Kind::Object, work.data_key), place, plain, random_);
    if (!sealed) {
        return false;
    }
    work.commit.puts.emplace(path, std::move(*sealed));
    work.manifest.entries[name] = entry;
    return true;
}

bool Keeper::put_manifest(UnderWay& work,
                          const Manifest& manifest,
                          Kind kind,
                          const std::string& path) {
    const Place place{work.header.vault, path, kind, generation_ + 1};
    std::optional<Bytes> sealed =
        seal_envelope(key_for(kind, work.data_key), place, encode_manifest(manifest), random_);
    if (!sealed) {
        return false;
    }
    work.commit.puts.insert_or_assign(path, std::move(*sealed));
    return true;
}

void Keeper::put_damage_aside(UnderWay& work) const {
    Commit& commit = work.commit;
    const Entries& entries = work.manifest.entries;
    std::vector<Damage>& list = work.manifest.damage;
    const auto is_used = [&](const Damage& damage) {
        return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
            return entry.second.id == damage.id;
        });
    };
    const std::set<std::string> paths_of_past = named({}, work.snapshots);
    std::vector<Damage> later;
    for (Damage& damage : work.found) {
        if (is_used(damage)) {
            later.push_back(std::move(damage));
            continue;
        }
        const std::string path = object_path(damage.id);
        if (const auto file = files_.find(path); file != files_.end()) {
            commit.puts.insert_or_assign(quarantine_path(damage.id), file->second);
            // What opens may be read in the states of the past too.
            const bool stays = damage.partly && paths_of_past.count(path) != 0;
            if (!stays) commit.deletes.push_back(path);
        }
        list.push_back(std::move(damage));
    }
    work.found = std::move(later);
    if (work.job.aside == Aside::Removed) {
        list.clear();
    } else if (work.job.aside == Aside::Settled) {
        std::erase_if(list, [&](const Damage& damage) {
            const std::string path = quarantine_path(damage.id);
            return files_.count(path) == 0 && commit.puts.count(path) == 0;
        });
        for (Damage& damage : list) {
            damage.settled = true;
        }
    }
}

void Keeper::let_go_of_old(UnderWay& work) const {
    Commit& commit = work.commit;
    const auto drop = [&](const std::string& path) {
        if (commit.puts.count(path) == 0) {
            commit.deletes.push_back(path);
        }
    };
    // Snapshots that are not kept any more.
    std::vector<Manifest> kept;
    const std::vector<std::size_t> keep =
        snapshots_to_keep(work.snapshots, work.job.now_ms, work.manifest.sessions);
    for (std::size_t i = 0; i < work.snapshots.size(); ++i) {
        if (std::binary_search(keep.begin(), keep.end(), i)) {
            kept.push_back(std::move(work.snapshots[i]));
        } else {
            const std::string path = snapshot_path(work.snapshots[i].generation);
            commit.puts.erase(path);
            drop(path);
        }
    }
    work.snapshots = std::move(kept);
    const std::set<std::string> now = named(work.manifest, work.snapshots);
    // What could not be read is moved, never deleted.
    for (const std::string& path : work.aside) {
        const auto file = files_.find(path);
        if (file == files_.end()) {
            continue;
        }
        const std::string id = path == manifest_path ? snapshot_path(generation_) : path;
        commit.puts.insert_or_assign(std::string(quarantine_folder) + id.substr(2), file->second);
        if (path != manifest_path) {
            drop(path);
        }
    }
    std::set<std::string> old = named(manifest_, snapshots_);
    old.insert(orphans_.begin(), orphans_.end());
    for (const std::string& path : old) {
        if (now.count(path) == 0 && work.aside.count(path) == 0) {
            drop(path);
        }
    }
    if (work.job.aside == Aside::Removed) {
        std::erase_if(commit.puts,
                      [](const auto& put) { return lies_in(put.first, quarantine_folder); });
        for (const auto& [path, bytes] : files_) {
            if (lies_in(path, quarantine_folder)) {
                commit.deletes.push_back(path);
            }
        }
    }
}

void Keeper::put_all(UnderWay& work) const {
    if (!put_all_) {
        return;
    }
    Commit& commit = work.commit;
    for (const auto& [path, bytes] : files_) {
        const bool deleted =
            std::find(commit.deletes.begin(), commit.deletes.end(), path) != commit.deletes.end();
        if (!deleted) {
            commit.puts.emplace(path, bytes);
        }
    }
    for (const std::string& path : unsure_) {
        if (files_.count(path) == 0 && commit.puts.count(path) == 0) {
            commit.deletes.push_back(path);
        }
    }
}

void Keeper::committed(const Result<std::uint64_t, CommitFailure>& end) {
    assert(under_way_);
    UnderWay work = std::move(*under_way_);
    under_way_.reset();
    if (end) {
        const Job job = work.job;
        adopt(std::move(work), *end);
        if (job.what == Job::What::PutAway && job.away != 0) {
            forget();
            tell(job, std::nullopt);
            return;
        }
        tell(job, std::nullopt);
        start_next();
        return;
    }
    CommitProblem problem = end.error().problem;
    if (problem == CommitProblem::Moved) {
        // What is stored came from this page; which commit it was is not known.
        generation_ = end.error().generation;
        put_all_ = true;
        for (const auto& [path, bytes] : work.commit.puts) {
            unsure_.insert(path);
        }
        if (!work.tried_again) {
            work.tried_again = true;
            start(std::move(work));
            start_next();
            return;
        }
        problem = CommitProblem::Other;
    }
    if (problem == CommitProblem::NoAnswer) {
        put_all_ = true;
        for (const auto& [path, bytes] : work.commit.puts) {
            unsure_.insert(path);
        }
    } else if (problem == CommitProblem::Gone) {
        // All that is left is here. It may have been removed on purpose: nothing that was asked for
        // before may bring it back.
        notice_gone();
        std::vector<Job> refused = std::move(waiting_);
        waiting_.clear();
        refused.insert(refused.begin(), std::move(work.job));
        for (const Job& job : refused) {
            tell(job, problem);
        }
        return;
    }
    tell(work.job, problem);
    start_next();
}

void Keeper::adopt(UnderWay work, std::uint64_t generation) {
    generation_ = generation;
    for (const std::string& path : work.commit.deletes) {
        files_.erase(path);
    }
    for (auto& [path, bytes] : work.commit.puts) {
        files_.insert_or_assign(path, std::move(bytes));
    }
    if (!last_snapshot_ms_ || work.snapshots.size() != snapshots_.size() ||
        (!snapshots_.empty() && work.snapshots.back() != snapshots_.back())) {
        last_snapshot_ms_ = work.job.now_ms;
    }
    header_ = std::move(work.header);
    manifest_ = std::move(work.manifest);
    snapshots_ = std::move(work.snapshots);
    data_key_ = std::move(work.data_key);
    standing_ = Standing::Open;
    aside_.clear();
    found_ = std::move(work.found);
    orphans_.clear();
    unsure_.clear();
    put_header_ = false;
    put_all_ = false;
    gone_ = false;
    counted_session_ = true;
}

void Keeper::tell(const Job& job, std::optional<CommitProblem> problem) {
    switch (job.what) {
    case Job::What::Save:
        problem ? listener_.not_saved(*problem) : listener_.saved(generation_);
        break;
    case Job::What::Locks:
    case Job::What::PutAway:
    case Job::What::RemoveAway:
        problem ? listener_.locks_not_changed(*problem) : listener_.locks_changed();
        break;
    case Job::What::Note:
        break;
    }
    if (problem == CommitProblem::Gone && job.what != Job::What::Save) {
        listener_.not_saved(*problem); // Nothing is stored any more, whatever was asked for.
    }
}

std::optional<KdfQuestion> Keeper::new_question(const KdfCost& cost) {
    KdfQuestion question{cost, {}};
    return random_.fill(question.salt) ? std::optional(question) : std::nullopt;
}

bool Keeper::prepare_passcode(const KdfQuestion& question, const Key& wrapping, Rekey rekey) {
    prepared_ = {};
    if (!ensure_vault()) {
        return false;
    }
    if (rekey == Rekey::Yes || !header_.locked()) {
        Key key;
        if (!random_.fill(key.edit())) {
            return false;
        }
        prepared_.new_key = std::move(key);
    }
    prepared_.passcode = wrap(SlotKind::Passcode,
                              header_.vault,
                              question,
                              wrapping,
                              prepared_.new_key ? *prepared_.new_key : data_key_,
                              random_);
    return prepared_.passcode.has_value();
}

bool Keeper::prepare_recovery(const KdfQuestion& question, const Key& wrapping) {
    assert(prepared_.passcode || header_.locked());
    prepared_.recovery = wrap(SlotKind::RecoveryCode,
                              header_.vault,
                              question,
                              wrapping,
                              prepared_.new_key ? *prepared_.new_key : data_key_,
                              random_);
    return prepared_.recovery.has_value();
}

std::optional<KdfQuestion> Keeper::prepared_question() const {
    return prepared_.passcode ? std::optional(prepared_.passcode->question) : std::nullopt;
}

bool Keeper::proves(const Key& wrapping) const {
    return prepared_.passcode && unwrap(*prepared_.passcode, header_.vault, wrapping).has_value();
}

void Keeper::ask_for_locks(std::vector<Slot> slots,
                           std::optional<Key> new_key,
                           std::int64_t now_ms) {
    Job job;
    job.what = Job::What::Locks;
    job.now_ms = now_ms;
    job.slots = std::move(slots);
    job.new_key = std::move(new_key);
    job.based_on_locks = header_.generation;
    ask(std::move(job));
}

void Keeper::accept(std::int64_t now_ms) {
    std::vector<Slot> slots;
    const Slot* passcode = header_.find(SlotKind::Passcode);
    const Slot* recovery = header_.find(SlotKind::RecoveryCode);
    if (prepared_.passcode) {
        slots.push_back(*prepared_.passcode);
    } else if (passcode != nullptr) {
        slots.push_back(*passcode);
    }
    if (prepared_.recovery) {
        slots.push_back(*prepared_.recovery);
    } else if (recovery != nullptr && !prepared_.new_key) {
        slots.push_back(*recovery);
    }
    assert(!slots.empty());
    std::optional<Key> new_key = std::move(prepared_.new_key);
    prepared_ = {};
    ask_for_locks(std::move(slots), std::move(new_key), now_ms);
}

void Keeper::discard_prepared() {
    prepared_ = {};
}

void Keeper::remove_passcode(std::int64_t now_ms) {
    ask_for_locks({device_slot(data_key_)}, std::nullopt, now_ms);
}

void Keeper::remove_recovery_code(std::int64_t now_ms) {
    const Slot* passcode = header_.find(SlotKind::Passcode);
    assert(passcode != nullptr);
    ask_for_locks({*passcode}, std::nullopt, now_ms);
}

std::vector<Snapshot> Keeper::history() const {
    std::vector<Snapshot> all;
    for (const Manifest& one : snapshots_) {
        all.push_back({one.generation, one.written_ms, one.reason, one.entries.size(), one.schema});
    }
    return all;
}

std::optional<Objects> Keeper::objects_of(std::uint64_t snapshot) const {
    const auto found = std::find_if(snapshots_.begin(), snapshots_.end(), [&](const auto& one) {
        return one.generation == snapshot;
    });
    if (found == snapshots_.end()) {
        return std::nullopt;
    }
    Objects objects;
    for (const auto& [name, entry] : found->entries) {
        if (std::optional<Bytes> bytes = read_object(entry)) {
            objects.emplace(name, std::move(*bytes));
        }
    }
    return objects;
}

std::vector<Keeper::Version> Keeper::versions_of(std::string_view name) const {
    std::vector<Version> versions;
    std::set<ObjectId> seen;
    if (const auto present = manifest_.entries.find(name); present != manifest_.entries.end()) {
        seen.insert(present->second.id);
    }
    for (auto snapshot = snapshots_.rbegin(); snapshot != snapshots_.rend(); ++snapshot) {
        const auto found = snapshot->entries.find(name);
        if (found == snapshot->entries.end() || !seen.insert(found->second.id).second) {
            continue;
        }
        if (std::optional<Bytes> bytes = read_object(found->second)) {
            versions.push_back({snapshot->written_ms, std::move(*bytes)});
        }
    }
    return versions;
}

Result<std::monostate, BackupFault> Keeper::write_backup(std::int64_t now_ms,
                                                         const KdfQuestion& question,
                                                         const Key& key,
                                                         TakeBytes take,
                                                         ReadableObject readable) const {
    const bool is_readable = standing_ == Standing::Open || (standing_ == Standing::Unreadable &&
                                                             problem_ == Problem::NewerVersion);
    if (!is_readable || manifest_.entries.empty()) {
        return Unexpected{BackupFault::Nothing};
    }
    const auto object = [&](const std::string& name) {
        return read_object(manifest_.entries.find(name)->second);
    };
    const std::vector<DamagedFile> damaged = damaged_files();
    BackupSource source{manifest_.schema, storable_ms(now_ms), {}, object, damaged};
    for (const auto& [name, entry] : manifest_.entries) {
        source.names.push_back(name);
    }
    return vault::write_backup(source, question, key, take, readable);
}

std::vector<DamagedFile> Keeper::damaged_files() const {
    // They stand in one record. What has no room there is only here.
    constexpr std::size_t most = max_record_bytes / 2;
    std::map<std::string, std::string> names;
    for (const Damage& damage : manifest_.damage) {
        names.emplace(quarantine_path(damage.id), damage.name);
    }
    for (const Damage& damage : found_) {
        names.emplace(object_path(damage.id), damage.name);
    }
    std::vector<DamagedFile> all;
    std::size_t size = 0;
    for (const auto& [path, bytes] : files_) {
        const auto name = names.find(path);
        if (name == names.end() && !lies_in(path, quarantine_folder)) {
            continue;
        }
        size += bytes.size() * 2 + path.size();
        if (size <= most) {
            all.push_back({name == names.end() ? path : name->second,
                           bytes,
                           open_unchecked(key_for(Kind::Object, data_key_), bytes)});
        }
    }
    return all;
}

void Keeper::backed_up(std::int64_t now_ms) {
    Job job;
    job.what = Job::What::Note;
    job.now_ms = now_ms;
    ask(std::move(job));
}

bool Keeper::changed_since_backup() const {
    return generation_ > manifest_.backed_up_generation;
}

std::vector<std::uint64_t> Keeper::away() const {
    std::vector<std::uint64_t> all;
    for (const auto& [path, bytes] : files_) {
        const std::uint64_t number = away_number(path);
        if (number != 0 && (all.empty() || all.back() != number)) {
            all.push_back(number);
        }
    }
    return all;
}

std::optional<bool> Keeper::away_is_locked(std::uint64_t number) const {
    for (const std::string_view path : {header_path, second_header_path}) {
        const auto file = files_.find(away_path(number, path));
        if (file == files_.end()) {
            continue;
        }
        if (const auto header = decode_header(file->second)) {
            return header->locked();
        }
    }
    return std::nullopt;
}

void Keeper::put_away(std::uint64_t bring_back, std::int64_t now_ms) {
    Job job;
    job.what = Job::What::PutAway;
    job.now_ms = now_ms;
    job.away = bring_back;
    prepared_ = {};
    ask(std::move(job));
}

void Keeper::remove_away(std::uint64_t number, std::int64_t now_ms) {
    Job job;
    job.what = Job::What::RemoveAway;
    job.now_ms = now_ms;
    job.away = number;
    ask(std::move(job));
}

void Keeper::forget() {
    assert(!under_way_);
    waiting_.clear();
    prepared_ = {};
    data_key_ = Key();
    header_ = {};
    manifest_ = {};
    snapshots_.clear();
    files_.clear();
    aside_.clear();
    found_.clear();
    orphans_.clear();
    unsure_.clear();
    put_header_ = false;
    put_all_ = false;
    gone_ = false;
    counted_session_ = false;
    last_snapshot_ms_.reset();
    generation_ = 0;
    standing_ = Standing::NotLoaded;
}

} // namespace ebb::vault
