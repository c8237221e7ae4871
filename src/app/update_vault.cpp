// How wishes and reports about the locks, backups and the past change the model.
// SPDX-License-Identifier: MIT
#include "app/update_vault.h"

#include "app/merge.h"
#include "app/overview.h"
#include "app/past_flow.h"
#include "app/update.h"
#include "app/vault_codec.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ebb::app {

namespace {

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
    return prepared(model.lock_work) != nullptr && !wish.passcode.empty();
}
bool may(const Model& model, const DropNewPasscode&, const Now&) {
    return prepared(model.lock_work) != nullptr;
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
bool may(const Model& model, const SetAside& wish, const Now&) {
    const auto* unreadable = std::get_if<Unreadable>(&model.session);
    const bool shut = unreadable == nullptr ? std::holds_alternative<Locked>(model.session)
                                            : unreadable->problem == VaultProblem::Damaged;
    return model.writable && ((shut && !wish.remove) || (wish.bring_back != 0 && is_open(model)));
}

void take(Model& model, const PastRefused& report) {
    PastWork& work = model.past.work;
    if (auto* opened = std::get_if<past::Opened>(&work)) {
        opened->refused = report.problem;
    } else {
        work = past::Refused{report.problem, is_file_chosen(work)};
    }
}

std::optional<locks::Prepared> still_prepared(const Model& model) {
    const locks::Prepared* waits = prepared(model.lock_work);
    return waits == nullptr ? std::nullopt : std::optional(*waits);
}

void refuse(Model& model, LockProblem problem) {
    model.lock_work = locks::Refused{problem, still_prepared(model)};
}

void take(Model& model, const VaultLocked& report, const Now&) {
    model.session = Locked{report.locks};
    model.locks = report.locks;
    model.lock_work = locks::AtRest{};
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
    model.lock_work = locks::Prepared{report.recovery_code};
}

void take(Model& model, const PasscodeNotProven&, const Now&) {
    refuse(model, LockProblem::Wrong);
}

void take(Model& model, const LocksChanged& report, const Now&) {
    model.locks = report.locks;
    model.lock_work = locks::Done{};
}

void take(Model& model, const LocksNotChanged& report, const Now&) {
    model.lock_work = locks::Refused{report.problem, std::nullopt};
}

void take(Model& model, const PasscodeChecked& report, const Now&) {
    if (!report.right) {
        refuse(model, LockProblem::Wrong);
    } else if (std::optional<locks::Prepared> waits = still_prepared(model)) {
        model.lock_work = *std::move(waits);
    } else {
        model.lock_work = locks::Done{};
    }
}

void take(Model& model, const WordsSuggested& report, const Now&) {
    model.four_words = report.words;
}

/// Whether the wish goes on to the world.
bool take(Model& model, const RestoreOpened& wish) {
    PastWork& work = model.past.work;
    auto* opened = std::get_if<past::Opened>(&work);
    if (opened == nullptr) {
        return false;
    }
    auto* open = std::get_if<Open>(&model.session);
    if (open == nullptr && std::holds_alternative<Absent>(model.session)) {
        open = &model.session.emplace<Open>();
    }
    if (open == nullptr) {
        return false;
    }
    std::optional<Vault> next =
        wish.add ? merged(open->vault, opened->vault) : std::optional(std::move(opened->vault));
    if (!next) {
        opened->refused = PastProblem::TooMuch;
        return false;
    }
    work = past::Restored{std::exchange(open->vault, *std::move(next))};
    model.drafts_of_removed.clear(); // Its ids are those of what was here.
    return false;
}
bool take(Model& model, const UndoRestore&) {
    auto* restored = std::get_if<past::Restored>(&model.past.work);
    auto* open = std::get_if<Open>(&model.session);
    if (restored != nullptr && open != nullptr) {
        open->vault = std::move(restored->before);
        model.drafts_of_removed.clear();
        model.past.work = past::Undone{};
    }
    return false;
}
bool take(Model& model, const DropOpened&) {
    model.past.work = past::AtRest{};
    return true;
}
bool take(Model& model, const ChooseBackup&) {
    model.past.work = past::AtRest{}; // Cancelling the file picker fires no event.
    return true;
}
bool take(Model&, const SettleDamage&) {
    return false; // The store has it written down.
}
template <class Wish>
bool take(Model& model, const Wish&) {
    model.past.work = past::Working{is_file_chosen(model.past.work)};
    return true;
}

void take(Model& model, const BackupMade& report) {
    model.past.backed_up_at_ms = report.at_ms;
    model.past.changed_since_backup = false;
    model.past.work = past::Made{};
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
    model.past.work = past::AtRest{};
}
void take(Model& model, const BackupChosen&) {
    model.past.work = past::Chosen{};
}
void take(Model& model, const PastOpened& report) {
    Result<Rest, VaultProblem> rest = decode_rest(report.objects);
    const bool nothing = rest && !rest->bad.empty() && rest->vault == Vault{};
    if (!rest || nothing) {
        take(model, PastRefused{nothing ? PastProblem::Damaged : PastProblem::Newer});
        return;
    }
    past::Opened opened;
    opened.vault = std::move(rest->vault);
    opened.at_ms = report.at_ms;
    opened.damaged = rest->bad.size() + report.damaged;
    if (const Vault* here = vault_of(model)) {
        const std::optional<Vault> both = merged(*here, opened.vault);
        opened.adds = !both || !encode_changes(here, *both).empty();
        const Overview less = overview(*here);
        const Overview more = overview(both ? *both : *here);
        for (std::size_t i = 0; i < opened.missing.size(); ++i)
            opened.missing[i] = more.counts[i] - less.counts[i];
    }
    model.past.work = std::move(opened);
}

bool may(const Model& model, const PastWish& wish) {
    return is_open(model) || (std::holds_alternative<Unreadable>(model.session) &&
                              std::holds_alternative<MakeBackup>(wish));
}

bool changes(const PastWish& wish) {
    return std::holds_alternative<RestoreOpened>(wish) ||
           std::holds_alternative<UndoRestore>(wish) || std::holds_alternative<SettleDamage>(wish);
}

bool is_working(const Model& model) {
    return std::holds_alternative<locks::Working>(model.lock_work) ||
           std::holds_alternative<past::Working>(model.past.work);
}

} // namespace

const locks::Prepared* prepared(const LockWork& work) {
    if (const auto* working = std::get_if<locks::Working>(&work))
        return working->prepared ? &*working->prepared : nullptr;
    if (const auto* refused = std::get_if<locks::Refused>(&work))
        return refused->prepared ? &*refused->prepared : nullptr;
    return std::get_if<locks::Prepared>(&work);
}

bool moves(const LockWork& work) {
    const auto* working = std::get_if<locks::Working>(&work);
    return working != nullptr && working->moves;
}

void apply(Model& model, const LockWish& wish, const Now& now, Effects& effects) {
    const bool locking = std::holds_alternative<Lock>(wish);
    const bool possible = std::visit([&](const auto& what) { return may(model, what, now); }, wish);
    // One derivation at a time, whatever it is for.
    if (!possible || (is_working(model) && !locking)) {
        return;
    }
    if (std::holds_alternative<DropNewPasscode>(wish)) {
        model.lock_work = locks::AtRest{};
    } else if (!locking) {
        model.lock_work =
            locks::Working{std::holds_alternative<SetAside>(wish), still_prepared(model)};
    }
    effects.emplace_back(wish);
}

void apply(Model& model, const LockReport& report, const Now& now, Effects&) {
    std::visit([&](const auto& what) { take(model, what, now); }, report);
}

void apply(Model& model, const PastWish& wish, const Now&, Effects& effects) {
    if (!may(model, wish) || (changes(wish) && !model.writable) || is_working(model)) {
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
