// The keeper: opens a vault, saves what changes, changes its locks, knows its history.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/plan.h"
#include "vault/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::vault {

/// Is told what became of what was asked for.
class KeeperListener {
public:
    virtual ~KeeperListener() = default;
    virtual void saved(std::uint64_t generation) = 0;
    /// `Gone` may come without a save: everything was removed. The next save stores all of it anew,
    /// with its history; nothing else is stored before.
    virtual void not_saved(CommitProblem problem) = 0;
    /// The locks, or what is put away, are as they were asked to be, durably.
    virtual void locks_changed() = 0;
    virtual void locks_not_changed(CommitProblem problem) = 0;
};

/// One vault in one storage, by one path of code whether there is a passcode or not.
///
/// Nothing is written before the storage was read. What is written is sealed under new names; one
/// commit is under way at a time and others wait for it. What is held in memory is what the storage
/// holds, in its sealed form, and the data key; `forget` zeroes the key.
class Keeper final : CommitListener {
public:
    /// `schema` is that of the objects that will be saved.
    Keeper(Storage& storage, Random& random, KeeperListener& listener, std::uint64_t schema);
    ~Keeper() override;
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    /// Reads the storage; everything before is forgotten.
    Result<Access, LoadProblem> load();
    /// Reads the storage again, because another page may have written; what is open stays open
    /// while its key still opens it. None: it is not open any more, and `access` says how it was
    /// found; or nothing is stored any more (`gone`), and all is as it was. Not while it is `busy`.
    std::optional<Opened> catch_up();
    /// Everything that was stored has been removed: the next save stores all of it anew.
    bool gone() const { return gone_; }
    /// To be called when whoever looks after the storage has noticed that.
    void notice_gone();
    Access access() const { return state_.access; }
    /// Why it is `Unreadable`.
    Problem problem() const { return state_.problem; }
    std::uint64_t generation() const { return state_.generation; }

    /// Whether a slot of this kind is there.
    bool has(SlotKind kind) const { return header().find(kind) != nullptr; }
    /// The derivation that opens the slot; none if there is no such slot.
    std::optional<KdfQuestion> question(SlotKind kind) const;
    /// Whether this key opens the slot. Changes nothing.
    bool fits(SlotKind kind, const Key& wrapping) const;

    /// Opens a vault whose key lies beside it.
    Result<Opened, Problem> open();
    /// Opens it with the key that was derived for the slot; none of it if `fits` is false
    /// (asserted).
    Result<Opened, Problem> unlock(SlotKind kind, const Key& wrapping);
    /// After `ManifestDamaged`: opens the newest state of the past that can be read. The manifest
    /// is moved aside with the next save.
    Result<Opened, Problem> open_newest_snapshot();

    /// Saves changed objects. The answer comes to the listener. Refused (`NotLoaded`) unless the
    /// vault is open or empty. `now_ms` (UTC) is written down, sealed.
    /// With `snapshot` the state before is kept, whole. Without it, it is kept after ten minutes of
    /// writing or of rest, and what is deleted is deleted from the past too: who lets go of
    /// something means all of it.
    void save(Objects puts,
              std::vector<std::string> deletes,
              std::int64_t now_ms,
              std::optional<Reason> snapshot = std::nullopt,
              Quarantine aside = Quarantine::Stays,
              LetGo let_go = LetGo::No);

    /// Whether what was sealed before there were halves still opens, or halves lie there that
    /// nothing needs. Only while it is open. Where something is damaged it stays as it is: with
    /// another key what is put aside would open for nobody.
    bool needs_care() const;
    /// Mends that. Nobody is told: it is tried again at the next opening.
    void take_care(std::int64_t now_ms);

    /// Of an object with this name something can't be read: when another takes its place, its file
    /// is put aside.
    void quarantine(const std::string& name);
    /// All that could not be read and is not removed: first what is put aside, then what will be
    /// with the next save.
    std::vector<Damage> damage() const;
    /// How many files are put aside.
    std::size_t quarantined() const;

    /// A question for a new secret: the cost with a new salt. None if there is no chance to be had.
    std::optional<KdfQuestion> new_question(const KdfCost& cost);
    /// Prepares new locks, in memory only. False if there is no chance to be had. With a new
    /// passcode everything is sealed with a new key: what opened it before, an older recovery code
    /// too, opens nothing any more.
    bool prepare_passcode(const KdfQuestion& question, const Key& wrapping);
    /// A recovery code, with a passcode that was prepared or to the one that there is.
    bool prepare_recovery(const KdfQuestion& question, const Key& wrapping);
    /// Whether this key opens the passcode slot that was prepared. Only then `accept` may be
    /// called: a passcode that nobody can type again must not lock anything.
    bool proves(const Key& wrapping) const;
    /// The derivation to prove it with; none if nothing is prepared.
    std::optional<KdfQuestion> prepared_question() const;
    /// Makes the prepared locks the vault's own. The answer comes to the listener.
    void accept(std::int64_t now_ms);
    /// Forgets what was prepared.
    void discard_prepared();
    /// Takes the passcode away: the key lies in the clear again. The listener is told.
    void remove_passcode(std::int64_t now_ms);
    /// Takes the recovery code away; with `wrapping`, which opens the passcode slot, a new key is
    /// put in there, so that the old code opens nothing that is written from now on.
    void remove_recovery_code(const Key& wrapping, std::int64_t now_ms);

    /// Oldest first.
    std::vector<Snapshot> history() const { return state_.history(); }
    /// The objects of a state of the past; those that can't be read are left out. None if there is
    /// no such snapshot.
    std::optional<Objects> objects_of(std::uint64_t snapshot) const {
        return state_.objects_of(snapshot);
    }
    /// What an object was, newest first, each version once, the present one left out.
    std::vector<Version> versions_of(std::string_view name) const {
        return state_.versions_of(name);
    }

    /// Everything as a backup, with the bytes of what can't be read: also of a vault whose objects
    /// this release does not understand, and all files as they are of one that can't be read at
    /// all. See `write_backup` in backup.h.
    Result<std::monostate, BackupFault> write_backup(std::int64_t now_ms,
                                                     const KdfQuestion& question,
                                                     const Key& key,
                                                     TakeBytes take,
                                                     ReadableObject readable) const;
    /// To be called when a backup was given out; written down with the next save.
    void backed_up(std::int64_t now_ms);
    /// UTC; 0 for never. And whether something was saved since.
    std::int64_t backed_up_ms() const { return manifest().backed_up_ms; }
    bool changed_since_backup() const;

    /// The numbers of what is put away, rising. They can be told while a vault is locked or damaged
    /// too.
    std::vector<std::uint64_t> vaults_set_aside() const { return state_.vaults_set_aside(); }
    /// UTC: since when it is put away; 0: it is not known. Only of the last one can it be known.
    std::int64_t away_ms(std::uint64_t number) const {
        return number == manifest().away ? manifest().away_ms : 0;
    }
    /// Whether a secret is needed to open what is put away under this number; none where its header
    /// can't be read.
    std::optional<bool> away_is_locked(std::uint64_t number) const {
        return state_.away_is_locked(number);
    }
    /// Puts everything that is stored away, byte by byte as it is, and brings back in its place
    /// what was put away under this number; 0: an empty vault, which is open then. No key is
    /// needed. Unless something is stored, refused (`NotLoaded`). A vault that is open and in which
    /// nothing was ever kept is not put away. The listener is told of the locks. What came back
    /// must be loaded; what was asked for after it is let go of.
    void set_aside(std::uint64_t bring_back, std::int64_t now_ms);
    /// Removes what is put away under this number, for good.
    void remove_set_aside(std::uint64_t number, std::int64_t now_ms);

    /// Whether a commit is under way or waits.
    bool busy() const { return under_way_.has_value() || !waiting_.empty(); }
    /// Zeroes the keys and lets go of everything; only `load` can be called then.
    void forget();

private:
    struct UnderWay {
        Job job;
        Plan plan;
        bool tried_again = false;
    };
    struct Prepared {
        std::optional<Slot> passcode;
        std::optional<Slot> recovery;
        std::optional<Key> new_key;
    };

    const Header& header() const { return state_.contents.header; }
    const Manifest& manifest() const { return state_.contents.manifest; }
    const Key& slot_key() const { return state_.contents.slot_key; }

    void committed(const Result<std::uint64_t, CommitFailure>& end) override;
    bool ensure_vault();
    bool needs_half() const;
    void ask(Job job);
    void ask_for_locks(std::vector<Slot> slots, std::optional<Key> new_key, std::int64_t now_ms);
    void start_next();
    void start(Job job, bool tried_again);
    void adopt(Plan plan, std::int64_t now_ms, std::uint64_t generation);
    void tell(const Job& job, std::optional<CommitProblem> problem);

    Storage& storage_;
    Random& random_;
    KeeperListener& listener_;
    std::uint64_t schema_;

    VaultState state_;
    bool gone_ = false; ///< What was stored has been removed by somebody else.
    Prepared prepared_;
    std::optional<UnderWay> under_way_;
    std::vector<Job> waiting_;
};

} // namespace ebb::vault
