// The keeper.
// SPDX-License-Identifier: MIT
#include "vault/keeper.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace ebb::vault {

namespace {

/// Nobody asked for it, and nobody is told.
bool is_silent(const Job& job) {
    return std::holds_alternative<NoteBackup>(job.what) ||
           std::holds_alternative<RenewKey>(job.what) ||
           std::holds_alternative<TidyHalves>(job.what);
}

} // namespace

Keeper::Keeper(Storage& storage, Random& random, KeeperListener& listener, std::uint64_t schema)
    : storage_(storage), random_(random), listener_(listener), schema_(schema) {}

Keeper::~Keeper() = default;

Result<Access, LoadProblem> Keeper::load() {
    assert(!busy());
    forget();
    Result<Stored, LoadProblem> stored = storage_.load();
    if (!stored) {
        return Unexpected{stored.error()};
    }
    state_ = state_of(std::move(stored).value());
    return state_.access;
}

std::optional<Opened> Keeper::catch_up() {
    assert(!busy());
    const bool open_before = access() == Access::Open;
    if (open_before) {
        const Result<Stored, LoadProblem> stored = storage_.load();
        if (stored && stored->generation == 0) {
            notice_gone();
            return std::nullopt;
        }
    }
    const auto vault = header().vault;
    const Key key = slot_key();
    if (!load()) {
        return std::nullopt;
    }
    if (access() == Access::Closed) {
        Result<Opened, Problem> opened = open();
        return opened ? std::optional(std::move(opened).value()) : std::nullopt;
    }
    if (access() == Access::Locked && open_before && header().vault == vault) {
        if (Result<Opened, Problem> opened = vault::open(state_, key, schema_)) {
            return std::move(opened).value();
        }
        (void)load(); // It was sealed anew: locked, as it was found.
    }
    return std::nullopt;
}

void Keeper::notice_gone() {
    state_.generation = 0;
    state_.put_all = true;
    gone_ = true;
}

std::optional<KdfQuestion> Keeper::question(SlotKind kind) const {
    const Slot* slot = header().find(kind);
    return slot == nullptr ? std::nullopt : std::optional(slot->question);
}

bool Keeper::fits(SlotKind kind, const Key& wrapping) const {
    const Slot* slot = header().find(kind);
    return slot != nullptr && unwrap(*slot, header().vault, wrapping).has_value();
}

Result<Opened, Problem> Keeper::open() {
    return unlock(SlotKind::Device, Key());
}

Result<Opened, Problem> Keeper::unlock(SlotKind kind, const Key& wrapping) {
    const Slot* slot = header().find(kind);
    std::optional<Key> key;
    if (slot != nullptr) {
        key = unwrap(*slot, header().vault, wrapping);
    }
    assert(key);
    if (!key) {
        return Unexpected{Problem::Damaged};
    }
    return vault::open(state_, std::move(*key), schema_);
}

Result<Opened, Problem> Keeper::open_newest_snapshot() {
    return vault::open_newest_snapshot(state_, schema_);
}

void Keeper::quarantine(const std::string& name) {
    const auto entry = manifest().entries.find(name);
    std::vector<Damage>& found = state_.contents.found;
    const auto is_known = [&](const Damage& damage) { return damage.id == entry->second.id; };
    if (entry == manifest().entries.end() || std::any_of(found.begin(), found.end(), is_known)) {
        return;
    }
    found.push_back(state_.damage_of(name, entry->second));
    found.back().partly = true;
}

std::vector<Damage> Keeper::damage() const {
    std::vector<Damage> all = manifest().damage;
    const std::vector<Damage>& found = state_.contents.found;
    all.insert(all.end(), found.begin(), found.end());
    return all;
}

std::size_t Keeper::quarantined() const {
    return static_cast<std::size_t>(
        std::count_if(state_.files.begin(), state_.files.end(), [](const auto& file) {
            return lies_in(file.first, quarantine_folder);
        }));
}

bool Keeper::ensure_vault() {
    Contents& contents = state_.contents;
    if (!contents.header.slots.empty()) {
        return true;
    }
    state_.put_header = true;
    return make_vault(contents, state_.files, random_);
}

void Keeper::save(Objects puts,
                  std::vector<std::string> deletes,
                  std::int64_t now_ms,
                  std::optional<Reason> snapshot,
                  Quarantine aside,
                  LetGo let_go) {
    ask({SaveObjects{std::move(puts), std::move(deletes), snapshot, aside, let_go}, now_ms});
}

bool Keeper::needs_care() const {
    if (access() != Access::Open || header().slots.empty()) {
        return false;
    }
    return needs_half() || has_spare_halves(state_);
}

bool Keeper::needs_half() const {
    return !header().half && is_whole(state_);
}

void Keeper::take_care(std::int64_t now_ms) {
    ask({needs_half() ? decltype(Job::what)(RenewKey{}) : TidyHalves{}, now_ms});
}

void Keeper::ask(Job job) {
    const bool moves = std::holds_alternative<SetAside>(job.what);
    if (moves ? access() == Access::NotLoaded || access() == Access::Empty
              : access() != Access::Open && access() != Access::Empty) {
        tell(job, CommitProblem::NotLoaded);
        return;
    }
    if (gone_ && !std::holds_alternative<SaveObjects>(job.what)) {
        tell(job, CommitProblem::Gone);
        return;
    }
    job.now_ms = storable_ms(job.now_ms);
    waiting_.push_back(std::move(job));
    start_next();
}

void Keeper::start_next() {
    while (!under_way_ && !waiting_.empty()) {
        Job job = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        start(std::move(job), false);
    }
}

void Keeper::start(Job job, bool tried_again) {
    std::optional<Plan> made;
    if (std::holds_alternative<SetAside>(job.what) || ensure_vault()) {
        made = plan(state_, job, random_, schema_);
    }
    if (!made) {
        tell(job, CommitProblem::Other);
        return;
    }
    under_way_ = UnderWay{std::move(job), std::move(*made), tried_again};
    storage_.commit(under_way_->plan.commit, *this);
}

void Keeper::committed(const Result<std::uint64_t, CommitFailure>& end) {
    assert(under_way_);
    UnderWay work = std::move(*under_way_);
    under_way_.reset();
    if (end) {
        adopt(std::move(work.plan), work.job.now_ms, *end);
        const SetAside* put = std::get_if<SetAside>(&work.job.what);
        if (put != nullptr && put->bring_back != 0) {
            forget();
        }
        tell(work.job, std::nullopt);
        start_next();
        return;
    }
    CommitProblem problem = end.error().problem;
    if (problem == CommitProblem::Moved || problem == CommitProblem::NoAnswer) {
        state_.put_all = true;
        for (const auto& [path, bytes] : work.plan.commit.puts) {
            state_.unsure.insert(path);
        }
    }
    if (problem == CommitProblem::Moved) {
        // What is stored came from this page; which commit it was is not known.
        state_.generation = end.error().generation;
        if (!work.tried_again) {
            start(std::move(work.job), true);
            start_next();
            return;
        }
        problem = CommitProblem::Other;
    }
    if (problem == CommitProblem::Gone) {
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

void Keeper::adopt(Plan plan, std::int64_t now_ms, std::uint64_t generation) {
    for (const std::string& path : plan.commit.deletes) {
        state_.files.erase(path);
    }
    for (auto& [path, bytes] : plan.commit.puts) {
        state_.files.insert_or_assign(path, std::move(bytes));
    }
    const std::vector<Manifest>& before = state_.contents.snapshots;
    const std::vector<Manifest>& after = plan.after.snapshots;
    if (!state_.last_snapshot_ms || after.size() != before.size() ||
        (!before.empty() && after.back() != before.back())) {
        state_.last_snapshot_ms = now_ms;
    }
    state_.access = Access::Open;
    state_.generation = generation;
    state_.contents = std::move(plan.after);
    state_.orphans.clear();
    state_.unsure.clear();
    state_.put_header = false;
    state_.put_all = false;
    state_.counted_session = true;
    gone_ = false;
}

void Keeper::tell(const Job& job, std::optional<CommitProblem> problem) {
    const bool saves = std::holds_alternative<SaveObjects>(job.what);
    if (saves) {
        problem ? listener_.not_saved(*problem) : listener_.saved(generation());
    } else if (!is_silent(job)) {
        problem ? listener_.locks_not_changed(*problem) : listener_.locks_changed();
    }
    if (problem == CommitProblem::Gone && !saves) {
        listener_.not_saved(*problem); // Nothing is stored any more, whatever was asked for.
    }
}

std::optional<KdfQuestion> Keeper::new_question(const KdfCost& cost) {
    KdfQuestion question{cost, {}};
    return random_.fill(question.salt) ? std::optional(question) : std::nullopt;
}

bool Keeper::prepare_passcode(const KdfQuestion& question, const Key& wrapping) {
    prepared_ = {};
    Key key;
    if (!ensure_vault() || !random_.fill(key.edit())) {
        return false;
    }
    prepared_.passcode = wrap(SlotKind::Passcode, header().vault, question, wrapping, key, random_);
    prepared_.new_key = std::move(key);
    return prepared_.passcode.has_value();
}

bool Keeper::prepare_recovery(const KdfQuestion& question, const Key& wrapping) {
    assert(prepared_.passcode || header().locked());
    prepared_.recovery = wrap(SlotKind::RecoveryCode,
                              header().vault,
                              question,
                              wrapping,
                              prepared_.new_key ? *prepared_.new_key : slot_key(),
                              random_);
    return prepared_.recovery.has_value();
}

std::optional<KdfQuestion> Keeper::prepared_question() const {
    return prepared_.passcode ? std::optional(prepared_.passcode->question) : std::nullopt;
}

bool Keeper::proves(const Key& wrapping) const {
    return prepared_.passcode && unwrap(*prepared_.passcode, header().vault, wrapping).has_value();
}

void Keeper::ask_for_locks(std::vector<Slot> slots,
                           std::optional<Key> new_key,
                           std::int64_t now_ms) {
    ask({ChangeLocks{std::move(slots), std::move(new_key), header().generation}, now_ms});
}

void Keeper::accept(std::int64_t now_ms) {
    std::vector<Slot> slots;
    const Slot* passcode = header().find(SlotKind::Passcode);
    const Slot* recovery = header().find(SlotKind::RecoveryCode);
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
    Key key;
    if (!random_.fill(key.edit())) {
        listener_.locks_not_changed(CommitProblem::Other);
        return;
    }
    Slot slot = device_slot(key);
    ask_for_locks({slot}, std::move(key), now_ms);
}

void Keeper::remove_recovery_code(const Key& wrapping, std::int64_t now_ms) {
    const Slot* passcode = header().find(SlotKind::Passcode);
    assert(passcode != nullptr);
    Key key;
    std::optional<Slot> slot;
    if (fits(SlotKind::Passcode, wrapping) && random_.fill(key.edit())) {
        slot = wrap(SlotKind::Passcode, header().vault, passcode->question, wrapping, key, random_);
    }
    if (!slot) {
        listener_.locks_not_changed(CommitProblem::Other);
        return;
    }
    ask_for_locks({*slot}, std::move(key), now_ms);
}

Result<std::monostate, BackupFault> Keeper::write_backup(std::int64_t now_ms,
                                                         const KdfQuestion& question,
                                                         const Key& key,
                                                         TakeBytes take,
                                                         ReadableObject readable) const {
    const bool unreadable = access() == Access::Unreadable;
    if (!unreadable && (access() != Access::Open || manifest().entries.empty())) {
        return Unexpected{BackupFault::Nothing};
    }
    const auto object = [&](const std::string& name) {
        return state_.object(manifest().entries.find(name)->second);
    };
    // Where no list says what is there, it is all that is stored.
    const bool all = unreadable && manifest().entries.empty();
    const std::vector<DamagedFile> damaged = state_.damaged_files(all);
    if (all && damaged.size() != state_.files.size()) {
        return Unexpected{BackupFault::TooLarge};
    }
    BackupSource source{manifest().schema, storable_ms(now_ms), {}, object, damaged};
    for (const auto& [name, entry] : manifest().entries) {
        source.names.push_back(name);
    }
    return vault::write_backup(source, question, key, take, readable);
}

void Keeper::backed_up(std::int64_t now_ms) {
    ask({NoteBackup{}, now_ms});
}

bool Keeper::changed_since_backup() const {
    return generation() > manifest().backed_up_generation;
}

void Keeper::set_aside(std::uint64_t bring_back, std::int64_t now_ms) {
    prepared_ = {};
    ask({SetAside{bring_back}, now_ms});
}

void Keeper::remove_set_aside(std::uint64_t number, std::int64_t now_ms) {
    ask({RemoveSetAside{number}, now_ms});
}

void Keeper::forget() {
    assert(!under_way_);
    waiting_.clear();
    prepared_ = {};
    state_ = {};
    gone_ = false;
}

} // namespace ebb::vault
