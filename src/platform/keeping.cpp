// Between the core's wishes about what is stored and the vault that does them.
// SPDX-License-Identifier: MIT
#include "platform/keeping.h"

#include "app/vault_codec.h"
#include "vault/recovery_code.h"

#include <utility>

namespace ebb::platform {

namespace {

using vault::SlotKind;

app::SaveProblem save_problem(vault::CommitProblem problem) {
    switch (problem) {
    case vault::CommitProblem::Full:
        return app::SaveProblem::Full;
    case vault::CommitProblem::Stale:
        return app::SaveProblem::Stale;
    case vault::CommitProblem::Closed:
        return app::SaveProblem::Closed;
    case vault::CommitProblem::Gone:
        return app::SaveProblem::Gone;
    case vault::CommitProblem::Aborted:
        return app::SaveProblem::Aborted;
    case vault::CommitProblem::NoAnswer:
        return app::SaveProblem::NoAnswer;
    default:
        return app::SaveProblem::Other;
    }
}

/// Overwrites what a person typed before it is let go of.
void wipe(std::string& text) {
    vault::wipe(std::as_writable_bytes(std::span(text.data(), text.size())));
    text.clear();
}

} // namespace

Keeping::Keeping(vault::Storage& storage, vault::Random& random, KeepingWorld& world)
    : world_(world), random_(random), keeper_(storage, random, *this, app::schema) {}

app::Locks Keeping::locks() const {
    return {keeper_.has(SlotKind::Passcode), keeper_.has(SlotKind::RecoveryCode)};
}

void Keeping::load(bool writable) {
    writable_ = writable;
    const Result<vault::Standing, vault::LoadProblem> found = keeper_.load();
    if (!found) {
        const bool held = found.error() == vault::LoadProblem::HeldElsewhere;
        reports.emplace_back(app::LoadFailed{held ? app::StorageProblem::HeldElsewhere
                                                  : app::StorageProblem::NotAvailable});
        return;
    }
    switch (*found) {
    case vault::Standing::Empty: {
        app::VaultLoaded nothing;
        nothing.writable = writable;
        reports.emplace_back(std::move(nothing));
        break;
    }
    case vault::Standing::Locked:
        reports.emplace_back(app::LockReport{app::VaultLocked{locks(), writable}});
        break;
    case vault::Standing::Closed:
        opened(keeper_.open());
        break;
    default:
        not_opened(keeper_.problem());
    }
}

void Keeping::opened(Result<vault::Opened, vault::Problem> opened) {
    if (!opened) {
        not_opened(opened.error());
        return;
    }
    app::VaultLoaded loaded;
    loaded.objects = std::move(opened->objects);
    loaded.generation = opened->generation;
    loaded.writable = writable_;
    loaded.locks = locks();
    for (vault::Damage& damage : opened->damage) {
        loaded.damaged.push_back(std::move(damage.name));
    }
    reports.emplace_back(std::move(loaded));
}

void Keeping::not_opened(vault::Problem problem) {
    app::VaultNotOpened why;
    why.problem = problem == vault::Problem::NewerVersion ? app::VaultProblem::NewerVersion
                                                          : app::VaultProblem::Damaged;
    why.older_state = problem == vault::Problem::ManifestDamaged && !keeper_.history().empty();
    reports.emplace_back(why);
}

bool Keeping::perform(const app::Effect& effect, const Now& now) {
    now_ = now;
    if (const auto* commit = std::get_if<app::Commit>(&effect)) {
        keeper_.save(commit->puts, commit->deletes, now.utc_ms);
    } else if (const auto* lock = std::get_if<app::LockWish>(&effect)) {
        std::visit([&](const auto& what) { wish(what); }, *lock);
    } else {
        return false;
    }
    return true;
}

void Keeping::ask(Task task, std::string secret, const vault::KdfQuestion& question) {
    task_ = task;
    secret_ = std::move(secret);
    question_ = question;
    world_.derive(secret_, question_);
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

void Keeping::wish(const app::SetPasscode& wish) {
    keeper_.discard_prepared();
    wipe(recovery_code_);
    new_passcode_ = {{}, wish.recovery_code, wish.seal_anew};
    if (const auto question = keeper_.new_question(vault::usual_cost)) {
        ask(Task::Prepare, wish.passcode, *question);
    } else {
        report_locks_not_changed(app::LockProblem::NotStored);
    }
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
    keeper_.remove_passcode(now_.utc_ms);
}

void Keeping::wish(const app::RemoveRecoveryCode&) {
    keeper_.remove_recovery_code(now_.utc_ms);
}

void Keeping::wish(const app::CheckPasscode& wish) {
    if (const auto question = keeper_.question(SlotKind::Passcode)) {
        ask(Task::Check, wish.passcode, *question);
    } else {
        reports.emplace_back(app::LockReport{app::PasscodeChecked{false}});
    }
}

void Keeping::wish(const app::Lock&) {
    locking_ = true;
    lock_if_saved();
}

void Keeping::wish(const app::OpenOlderState&) {
    opened(keeper_.open_newest_snapshot());
}

void Keeping::lock_if_saved() {
    if (!locking_ || keeper_.busy()) {
        return;
    }
    locking_ = false;
    wipe(secret_);
    wipe(recovery_code_);
    keeper_.forget();
    world_.reload();
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
    case Task::Check:
        reports.emplace_back(
            app::LockReport{app::PasscodeChecked{key && keeper_.fits(SlotKind::Passcode, *key)}});
        break;
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
        const auto rekey = new_passcode_.seal_anew ? vault::Rekey::Yes : vault::Rekey::No;
        prepared = keeper_.prepare_passcode(question_, *key, rekey);
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

void Keeping::report_locks_not_changed(app::LockProblem problem) {
    wipe(recovery_code_);
    reports.emplace_back(app::LockReport{app::LocksNotChanged{problem}});
}

void Keeping::saved(std::uint64_t generation) {
    reports.emplace_back(app::SaveSucceeded{generation});
    lock_if_saved();
}

void Keeping::not_saved(vault::CommitProblem problem) {
    // Never load unsaved words away: the person sees that they are not saved.
    locking_ = false;
    reports.emplace_back(app::SaveFailed{save_problem(problem)});
}

void Keeping::locks_changed() {
    wipe(recovery_code_);
    reports.emplace_back(app::LockReport{app::LocksChanged{locks()}});
    lock_if_saved();
}

void Keeping::locks_not_changed(vault::CommitProblem problem) {
    report_locks_not_changed(problem == vault::CommitProblem::NoAnswer
                                 ? app::LockProblem::Unknown
                                 : app::LockProblem::NotStored);
    lock_if_saved();
}

} // namespace ebb::platform
