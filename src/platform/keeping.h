// Between the core's wishes about what is stored and the vault that does them.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/migrations.h"
#include "base/now.h"
#include "vault/keeper.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ebb::platform {

/// What keeping needs of the world.
class KeepingWorld {
public:
    virtual ~KeepingWorld() = default;
    /// Derives a key, apart from the page; the answer goes to `Keeping::derived`, later or at once.
    virtual void derive(const std::string& secret, const vault::KdfQuestion& question) = 0;
    /// Loads the page anew.
    virtual void reload() = 0;
    /// Takes the next bytes of a file for the person. False: there is no room for them.
    virtual bool give_part(vault::ByteView bytes) = 0;
    /// The file is whole: gives it under this name. Without a name it is let go of.
    virtual void give(const std::string& name) = 0;
    /// Asks the person for a backup; the answer goes to `Keeping::backup_chosen`.
    virtual void ask_for_backup() = 0;
    /// Reads the file that was chosen last, from its start; what is read goes to
    /// `Keeping::backup_part`, later or at once.
    virtual void read_backup() = 0;
};

/// Opens the vault, saves into it, changes its locks. What it has to report waits in `reports`
/// until whoever owns it hands it to the loop.
class Keeping final : vault::KeeperListener {
public:
    /// `migrations` are those of the app; tests bring their own.
    Keeping(vault::Storage& storage,
            vault::Random& random,
            KeepingWorld& world,
            std::span<const app::Migration> migrations = app::migrations());

    /// The storage can be read. Reports `VaultLoaded`, `VaultLocked`, `VaultNotOpened` or
    /// `LoadFailed`. `settled`: where halves lie has been there for a while, so that a vault of an
    /// older release may depend on it from now on.
    void load(bool writable, const Now& now, bool settled = true);
    /// Does what concerns it; false: it is somebody else's.
    bool perform(const app::Effect& effect, const Now& now);
    /// Whether this page knows of something that is, or was, stored.
    bool stored() const { return keeper_.generation() > 0 || keeper_.gone(); }
    /// Everything that was stored was seen to be removed. Reports it.
    void notice_gone();
    /// The end of a derivation: the key, if there was memory for it, and how long it took.
    void derived(std::optional<vault::Key> key, std::int64_t took_ms, const Now& now);

    /// The file that the person chose: its first `backup_head_bytes`, or all if it is shorter.
    void backup_chosen(vault::ByteView head, std::uint64_t size);
    /// The next bytes of it; an empty part comes after the last, none when it can't be read. False:
    /// no more is wanted.
    bool backup_part(std::optional<vault::ByteView> bytes);

    std::vector<app::Action> reports;

private:
    /// What a derivation is for.
    enum class Task : std::uint8_t {
        None,
        Unlock,
        Prepare,
        PrepareRecovery,
        Prove,
        Check,
        MakeBackup,
        OpenBackup,
    };

    // Saving.
    void saved(std::uint64_t generation) override;
    void not_saved(vault::CommitProblem problem) override;
    app::Damage damage() const;
    /// What is to be known of what is stored, besides the vault itself.
    void report_what_is_kept();

    // keeping_open.cpp
    void wish(const app::OpenOlderState& wish);
    void opened(Result<vault::Opened, vault::Problem> opened);
    void not_opened(vault::Problem problem);
    void read_again();
    void upgrade(app::VaultLoaded loaded, std::uint64_t from);
    void end_upgrade(bool stored);
    /// Of a vault of an older release, or after a commit that did not come to its end.
    void take_care();

    // keeping_locks.cpp
    void wish(const app::Unlock& wish);
    void wish(const app::SetPasscode& wish);
    void wish(const app::ProvePasscode& wish);
    void wish(const app::DropNewPasscode& wish);
    void wish(const app::RemovePasscode& wish);
    void wish(const app::RemoveRecoveryCode& wish);
    void wish(const app::CheckPasscode& wish);
    void wish(const app::Lock& wish);
    void wish(const app::SetAside& wish);
    void locks_changed() override;
    void locks_not_changed(vault::CommitProblem problem) override;
    app::Locks locks() const;
    void ask(Task task, std::string secret, const vault::KdfQuestion& question);
    void take_prepared(const std::optional<vault::Key>& key);
    void report_locks_not_changed(app::LockProblem problem);
    void lock_if_saved();
    /// Zeroes the keys and what was typed for them.
    void forget();

    // keeping_past.cpp
    void wish(const app::MakeBackup& wish);
    void wish(const app::ReadHistory& wish);
    void wish(const app::OpenSnapshot& wish);
    void wish(const app::ChooseBackup& wish);
    void wish(const app::OpenBackup& wish);
    void wish(const app::DropOpened& wish);
    void wish(const app::RestoreOpened&) {} // The model has done it,
    void wish(const app::UndoRestore&) {}   // and this,
    void wish(const app::SettleDamage&) {}  // and the store this.
    void make_backup(const vault::Key& key);
    void forget_backup();
    void open_past(vault::Objects objects,
                   std::uint64_t schema,
                   std::int64_t at_ms,
                   std::size_t damaged = 0);
    void refuse_past(app::PastProblem problem);

    KeepingWorld& world_;
    vault::Random& random_;
    vault::Keeper keeper_;
    std::span<const app::Migration> migrations_;
    Now now_;
    bool writable_ = true;
    bool settled_ = true;
    bool locking_ = false; ///< The page is loaded anew as soon as everything is saved.
    bool moving_ = false;  ///< Another vault is coming in this one's place.
    bool unsaved_ = false; ///< The last commit failed: something is only on the screen.

    Task task_ = Task::None;
    std::string secret_;
    vault::KdfQuestion question_;
    vault::SlotKind slot_{};        ///< Of `Unlock`.
    app::SetPasscode new_passcode_; ///< Without the words.
    std::string recovery_code_;
    /// Of the passcode that was typed last for `CheckPasscode`, until it is used: what it opens can
    /// so be wrapped anew.
    std::optional<vault::Key> checked_;
    std::optional<vault::KdfQuestion> chosen_;  ///< Of the backup that was chosen.
    std::optional<vault::BackupReader> reader_; ///< While it is read, ...
    vault::Objects read_;                       ///< ... and what was in it so far.
    bool upgrading_ = false;
    app::VaultLoaded upgraded_; ///< To be reported when the upgrade is stored, or can't be.
};

} // namespace ebb::platform
