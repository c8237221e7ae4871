// How wishes and reports about the locks, backups and the past change the model.
// SPDX-License-Identifier: MIT
#include "app/update_vault.h"

#include "app/merge.h"
#include "app/overview.h"
#include "app/update.h"
#include "app/vault_codec.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ebb::app {

namespace {

using Step = LockWork::Step;

/// Whether a vault is open, or could be made: a passcode can come before the first entry.
bool is_open(const Model& model) {
    return std::holds_alternative<Open>(model.session) ||
           std::holds_alternative<Absent>(model.session);
}

bool may(const Model& model, const Unlock& wish, const Now& now) {
    const auto* locked = std::get_if<Locked>(&model.session);
    if (locked == nullptr || wish.secret.empty()) {
        return false;
    }
    // A clock that was set back must not lock anybody out.
    const std::int64_t left = locked->try_again_ms - now.utc_ms;
    return left <= 0 || left > wait_after(locked->wrong_tries);
}
bool may(const Model& model, const SetPasscode& wish, const Now&) {
    return is_open(model) && model.writable && !wish.passcode.empty();
}
bool may(const Model& model, const ProvePasscode& wish, const Now&) {
    return model.lock_work.prepared && !wish.passcode.empty();
}
bool may(const Model& model, const DropNewPasscode&, const Now&) {
    return model.lock_work.prepared;
}
bool may(const Model& model, const RemovePasscode&, const Now&) {
    return is_open(model) && model.writable && model.locks.passcode;
}
bool may(const Model& model, const RemoveRecoveryCode&, const Now&) {
    return is_open(model) && model.writable && model.locks.passcode && model.locks.recovery_code;
}
bool may(const Model& model, const CheckPasscode& wish, const Now&) {
    return is_open(model) && model.locks.passcode && !wish.passcode.empty();
}
bool may(const Model&, const Lock&, const Now&) {
    return true;
}
bool may(const Model& model, const OpenOlderState&, const Now&) {
    const auto* unreadable = std::get_if<Unreadable>(&model.session);
    return unreadable != nullptr && unreadable->older_state;
}
bool may(const Model& model, const PutAway& wish, const Now&) {
    const auto* unreadable = std::get_if<Unreadable>(&model.session);
    const bool shut = unreadable == nullptr ? std::holds_alternative<Locked>(model.session)
                                            : unreadable->problem == VaultProblem::Damaged;
    return model.writable && ((shut && !wish.remove) || (wish.bring_back != 0 && is_open(model)));
}

void take(Model& model, const PastRefused& report) {
    model.past.step = Past::Step::Refused;
    model.past.problem = report.problem;
}

void refuse(Model& model, LockProblem problem) {
    model.lock_work.step = Step::Refused;
    model.lock_work.problem = problem;
}

void take(Model& model, const VaultLocked& report, const Now&) {
    model.session = Locked{report.locks};
    model.locks = report.locks;
    model.lock_work = {};
    model.writable = report.writable;
}

void take(Model& model, const UnlockRefused& report, const Now& now) {
    refuse(model, report.problem);
    auto* locked = std::get_if<Locked>(&model.session);
    if (locked != nullptr && report.problem == LockProblem::Wrong) {
        ++locked->wrong_tries;
        locked->try_again_ms = now.utc_ms + wait_after(locked->wrong_tries);
    }
}

void take(Model& model, const PasscodePrepared& report, const Now&) {
    model.lock_work.step = Step::Prepared;
    model.lock_work.prepared = true;
    model.lock_work.recovery_code = report.recovery_code;
}

void take(Model& model, const PasscodeNotProven&, const Now&) {
    refuse(model, LockProblem::Wrong);
}

void take(Model& model, const LocksChanged& report, const Now&) {
    model.locks = report.locks;
    model.lock_work = {};
    model.lock_work.step = Step::Done;
}

void take(Model& model, const LocksNotChanged& report, const Now&) {
    model.lock_work = {};
    refuse(model, report.problem);
}

void take(Model& model, const PasscodeChecked& report, const Now&) {
    if (report.right) {
        model.lock_work.step = Step::Done;
    } else {
        refuse(model, LockProblem::Wrong);
    }
}

void take(Model& model, const WordsSuggested& report, const Now&) {
    model.four_words = report.words;
}

/// Whether the wish goes on to the world.
bool take(Model& model, const RestoreOpened& wish) {
    Past& past = model.past;
    auto* open = std::get_if<Open>(&model.session);
    if (open == nullptr && std::holds_alternative<Absent>(model.session)) {
        open = &model.session.emplace<Open>();
    }
    if (!past.opened || open == nullptr) {
        return false;
    }
    std::optional<Vault> next = wish.add ? merged(open->vault, *past.opened) : past.opened;
    if (!next) {
        take(model, PastRefused{PastProblem::TooMuch});
        return false;
    }
    past.before = std::exchange(open->vault, *std::move(next));
    model.set_aside.clear(); // Its ids are those of what was here.
    past.opened.reset();
    past.step = Past::Step::Restored;
    return false;
}
bool take(Model& model, const UndoRestore&) {
    Past& past = model.past;
    auto* open = std::get_if<Open>(&model.session);
    if (past.before && open != nullptr) {
        open->vault = std::move(*past.before);
        model.set_aside.clear();
        past.before.reset();
        past.step = Past::Step::Undone;
    }
    return false;
}
bool take(Model& model, const DropOpened&) {
    model.past.opened.reset();
    model.past.before.reset();
    model.past.chosen = false;
    model.past.step = Past::Step::Rest;
    return true;
}
bool take(Model& model, const ChooseBackup&) {
    model.past.opened.reset();
    model.past.chosen = false;
    model.past.step = Past::Step::Rest; // Who chooses no file is not heard of again.
    return true;
}
bool take(Model&, const SettleDamage&) {
    return false; // The store has it written down.
}
template <class Wish>
bool take(Model& model, const Wish&) {
    model.past.opened.reset();
    model.past.step = Past::Step::Working;
    return true;
}

void take(Model& model, const BackupMade& report) {
    model.past.backed_up_at_ms = report.at_ms;
    model.past.changed_since_backup = false;
    model.past.step = Past::Step::Made;
}
void take(Model& model, const BackupAge& report) {
    model.past.backed_up_at_ms = report.at_ms;
    model.past.changed_since_backup = report.changed_since;
    model.past.aside = report.aside;
}
void take(Model& model, const DamageKnown& report) {
    model.damage = report.damage;
}
void take(Model& model, const HistoryRead& report) {
    model.past.states = report.states;
    model.past.step = Past::Step::Rest;
}
void take(Model& model, const BackupChosen&) {
    model.past.chosen = true;
    model.past.step = Past::Step::Chosen;
}
void take(Model& model, const PastOpened& report) {
    Result<Rest, VaultProblem> rest = decode_rest(report.objects);
    const bool nothing = rest && !rest->bad.empty() && rest->vault == Vault{};
    if (!rest || nothing) {
        take(model, PastRefused{nothing ? PastProblem::Damaged : PastProblem::Newer});
        return;
    }
    Past& past = model.past;
    past.opened = std::move(rest->vault);
    past.opened_damaged = rest->bad.size() + report.damaged;
    past.opened_at_ms = report.at_ms;
    past.step = Past::Step::Opened;
    past.adds = false;
    past.missing = {};
    if (const Vault* here = vault_of(model)) {
        const std::optional<Vault> both = merged(*here, *past.opened);
        past.adds = !both || !encode_changes(here, *both).empty();
        const Overview less = overview(*here);
        const Overview more = overview(both ? *both : *here);
        for (std::size_t i = 0; i < past.missing.size(); ++i)
            past.missing[i] = more.counts[i] - less.counts[i];
    }
}

bool may(const Model& model, const PastWish& wish) {
    return is_open(model) || (std::holds_alternative<Unreadable>(model.session) &&
                              std::holds_alternative<MakeBackup>(wish));
}

bool changes(const PastWish& wish) {
    return std::holds_alternative<RestoreOpened>(wish) ||
           std::holds_alternative<UndoRestore>(wish) || std::holds_alternative<SettleDamage>(wish);
}

} // namespace

void apply(Model& model, const LockWish& wish, const Now& now, Effects& effects) {
    const bool locking = std::holds_alternative<Lock>(wish);
    const bool possible = std::visit([&](const auto& what) { return may(model, what, now); }, wish);
    // One derivation at a time, whatever it is for.
    const bool working =
        model.lock_work.step == Step::Working || model.past.step == Past::Step::Working;
    if (!possible || (working && !locking)) {
        return;
    }
    if (std::holds_alternative<DropNewPasscode>(wish)) {
        model.lock_work = {};
    } else if (!locking) {
        model.lock_work.step = Step::Working;
        model.lock_work.moves = std::holds_alternative<PutAway>(wish);
    }
    effects.emplace_back(wish);
}

void apply(Model& model, const LockReport& report, const Now& now, Effects&) {
    std::visit([&](const auto& what) { take(model, what, now); }, report);
}

void apply(Model& model, const PastWish& wish, const Now&, Effects& effects) {
    if (!may(model, wish) || (changes(wish) && !model.writable) ||
        model.past.step == Past::Step::Working || model.lock_work.step == Step::Working) {
        return;
    }
    if (std::visit([&](const auto& what) { return take(model, what); }, wish)) {
        effects.emplace_back(wish);
    }
}

void apply(Model& model, const PastReport& report, const Now&, Effects&) {
    std::visit([&](const auto& what) { take(model, what); }, report);
}

std::int64_t wait_after(std::int32_t wrong_tries) {
    constexpr std::int64_t seconds[] = {0, 0, 0, 1, 2, 5, 10, 30};
    const auto last = static_cast<std::int32_t>(std::size(seconds)) - 1;
    return seconds[std::clamp(wrong_tries, 0, last)] * 1000;
}

} // namespace ebb::app
