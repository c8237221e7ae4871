// The locks: keys from what a person types, the passcode and the recovery code, locking.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"
#include "platform/keeping.h"
#include "vault/recovery_code.h"

#include <utility>

namespace ebb::platform {

namespace {

using vault::SlotKind;

/// Overwrites what a person typed before it is let go of.
void wipe(std::string& text) {
    vault::wipe(std::as_writable_bytes(std::span(text.data(), text.size())));
    text.clear();
}

} // namespace

app::Locks Keeping::locks() const {
    return {keeper_.has(SlotKind::Passcode), keeper_.has(SlotKind::RecoveryCode)};
}

void Keeping::ask(Task task, std::string secret, const vault::KdfQuestion& question) {
    task_ = task;
    secret_ = std::move(secret);
    question_ = question;
    world_.derive(secret_, question_);
}

void Keeping::derived(std::optional<vault::Key> key, std::int64_t took_ms, const Now& now) {
    now_ = now;
    const Task task = std::exchange(task_, Task::None);
    if (task == Task::Prepare) {
        // What is set up now must hold for years: as much work as this device does in a second.
        const auto better =
            vault::better_cost(question_.cost, key ? std::optional(took_ms) : std::nullopt);
        if (better) {
            question_.cost = *better;
            ask(task, std::move(secret_), question_);
            return;
        }
    }
    wipe(secret_);
    switch (task) {
    case Task::None:
        break;
    case Task::Unlock:
        if (!key) {
            reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::NoMemory}});
        } else if (!keeper_.fits(slot_, *key)) {
            reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::Wrong}});
        } else {
            opened(keeper_.unlock(slot_, *key));
        }
        break;
    case Task::Prepare:
    case Task::PrepareRecovery:
        task_ = task;
        take_prepared(key);
        break;
    case Task::Prove:
        if (!key) {
            reports.emplace_back(app::LockReport{app::PasscodeNotProven{}});
        } else if (keeper_.proves(*key)) {
            keeper_.accept(now.utc_ms);
        } else {
            reports.emplace_back(app::LockReport{app::PasscodeNotProven{}});
        }
        break;
    case Task::MakeBackup:
    case Task::OpenBackup:
        if (!key) {
            refuse_past(app::PastProblem::NoMemory);
        } else if (task == Task::MakeBackup) {
            make_backup(*key);
        } else {
            read_.clear();
            reader_.emplace(*key);
            world_.read_backup();
        }
        break;
    case Task::Check: {
        const bool right = key && keeper_.fits(SlotKind::Passcode, *key);
        if (right) {
            checked_ = std::move(key);
        }
        reports.emplace_back(app::LockReport{app::PasscodeChecked{right}});
        break;
    }
    }
}

void Keeping::wish(const app::Unlock& wish) {
    slot_ = wish.recovery_code ? SlotKind::RecoveryCode : SlotKind::Passcode;
    const std::optional<vault::KdfQuestion> question = keeper_.question(slot_);
    std::string secret = wish.secret;
    if (wish.recovery_code) {
        std::optional<std::string> code = vault::tidy_recovery_code(secret);
        wipe(secret);
        if (!code) {
            reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::NotACode}});
            return;
        }
        secret = std::move(*code);
    }
    if (!question) {
        reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::Wrong}});
        return;
    }
    ask(Task::Unlock, std::move(secret), *question);
}

void Keeping::wish(const app::CheckPasscode& wish) {
    if (const auto question = keeper_.question(SlotKind::Passcode)) {
        ask(Task::Check, wish.passcode, *question);
    } else {
        reports.emplace_back(app::LockReport{app::PasscodeChecked{false}});
    }
}

void Keeping::wish(const app::SetPasscode& wish) {
    checked_.reset();
    keeper_.discard_prepared();
    wipe(recovery_code_);
    new_passcode_ = {{}, wish.recovery_code};
    if (const auto question = keeper_.new_question(vault::usual_cost)) {
        ask(Task::Prepare, wish.passcode, *question);
    } else {
        report_locks_not_changed(app::LockProblem::NotStored);
    }
}

void Keeping::take_prepared(const std::optional<vault::Key>& key) {
    const Task task = std::exchange(task_, Task::None);
    if (!key) {
        keeper_.discard_prepared();
        report_locks_not_changed(app::LockProblem::NoMemory);
        return;
    }
    bool prepared = false;
    if (task == Task::Prepare) {
        prepared = keeper_.prepare_passcode(question_, *key);
    } else {
        prepared = keeper_.prepare_recovery(question_, *key);
    }
    if (prepared && task == Task::Prepare && new_passcode_.recovery_code) {
        // By what the passcode has shown, this device can do the same work once more.
        std::optional<std::string> code = vault::make_recovery_code(random_);
        const auto question = keeper_.new_question(question_.cost);
        if (code && question) {
            recovery_code_ = *code;
            ask(Task::PrepareRecovery, std::move(*code), *question);
            return;
        }
        prepared = false;
    }
    if (!prepared) {
        keeper_.discard_prepared();
        report_locks_not_changed(app::LockProblem::NotStored);
        return;
    }
    reports.emplace_back(app::LockReport{app::PasscodePrepared{recovery_code_}});
}

void Keeping::wish(const app::ProvePasscode& wish) {
    if (const auto question = keeper_.prepared_question()) {
        ask(Task::Prove, wish.passcode, *question);
    } else {
        report_locks_not_changed(app::LockProblem::NotStored);
    }
}

void Keeping::wish(const app::DropNewPasscode&) {
    keeper_.discard_prepared();
    wipe(recovery_code_);
}

void Keeping::wish(const app::RemovePasscode&) {
    checked_.reset();
    keeper_.remove_passcode(now_.utc_ms);
}

void Keeping::wish(const app::RemoveRecoveryCode&) {
    if (const std::optional<vault::Key> passcode = std::exchange(checked_, std::nullopt)) {
        keeper_.remove_recovery_code(*passcode, now_.utc_ms);
    } else {
        report_locks_not_changed(app::LockProblem::NotStored);
    }
}

void Keeping::wish(const app::SetAside& wish) {
    moving_ = !wish.remove;
    if (wish.remove) {
        keeper_.remove_set_aside(wish.bring_back, now_.utc_ms);
    } else {
        keeper_.set_aside(wish.bring_back, now_.utc_ms);
    }
}

void Keeping::locks_changed() {
    wipe(recovery_code_);
    if (std::exchange(moving_, false)) {
        if (keeper_.access() == vault::Access::NotLoaded) {
            world_.reload();
        } else {
            opened(vault::Opened{{}, keeper_.generation(), app::schema, {}, 0});
        }
        return;
    }
    reports.emplace_back(app::LockReport{app::LocksChanged{locks()}});
    report_what_is_kept();
    lock_if_saved();
}

void Keeping::locks_not_changed(vault::CommitProblem problem) {
    moving_ = false;
    report_locks_not_changed(problem == vault::CommitProblem::NoAnswer
                                 ? app::LockProblem::Unknown
                                 : app::LockProblem::NotStored);
    lock_if_saved();
}

void Keeping::report_locks_not_changed(app::LockProblem problem) {
    wipe(recovery_code_);
    reports.emplace_back(app::LockReport{app::LocksNotChanged{problem}});
}

void Keeping::wish(const app::Lock&) {
    locking_ = !unsaved_;
    lock_if_saved();
}

void Keeping::lock_if_saved() {
    if (!locking_ || keeper_.busy()) {
        return;
    }
    locking_ = false;
    forget();
    world_.reload();
}

void Keeping::forget() {
    wipe(secret_);
    wipe(recovery_code_);
    checked_.reset();
    keeper_.forget();
}

} // namespace ebb::platform
