// Derived saving.
// SPDX-License-Identifier: MIT
#include "app/store.h"

#include "app/merge.h"
#include "app/strings.h"
#include "app/update.h"
#include "app/vault_codec.h"

#include <algorithm>
#include <utility>

namespace ebb::app {

void Store::take_loaded(const VaultLoaded& loaded) {
    generation_ = loaded.generation;
    under_way_.reset();
    waiting_.reset();
    unsure_.clear();
    const Vault* vault = vault_of(model_);
    stored_ = vault == nullptr ? std::nullopt : std::optional(*vault);
    if (vault != nullptr && !loaded.damaged.empty()) {
        // What could be read is written anew, whole, so that it opens without a gap next time.
        stored_.reset();
        for (const auto& [name, bytes] : loaded.objects) {
            unsure_.insert(name);
        }
    }
}

void Store::bring_together(Effects& effects) {
    if (!carried_ || std::holds_alternative<Locked>(model_.session)) {
        return;
    }
    const Carried carried = *std::exchange(carried_, std::nullopt);
    const Vault* there = vault_of(model_);
    const bool empty = std::holds_alternative<Absent>(model_.session);
    std::optional<Vault> both;
    if (there != nullptr || empty) {
        both = carried_over(carried.before, carried.mine, empty ? Vault{} : *there);
    }
    model_.together = both.has_value();
    if (both) {
        model_.session = Open{*std::move(both)};
        effects.emplace_back(Announce{std::string(strings::together)});
        return;
    }
    // What is stored can't be read, or has no room for both: everything stays as it was here.
    model_.session = Open{carried.mine};
    stored_ = carried.before;
    model_.writable = false;
    model_.save = NotSaved{SaveProblem::Other};
}

void Store::tell_loss() {
    const Vault* vault = vault_of(model_);
    waiting_.reset();
    if (vault == nullptr || under_way_) {
        return; // Its end tells.
    }
    const bool same = stored_ ? *stored_ == *vault : std::holds_alternative<Saved>(model_.save);
    model_.save = same ? SaveState{Saved{}} : SaveState{NotSaved{SaveProblem::Stale}};
}

void Store::call_off() {
    if (held_ == Held::PutAway) {
        model_.lock_work = {};
        model_.lock_work.step = LockWork::Step::Refused;
        model_.lock_work.problem = LockProblem::NotStored;
    }
    held_ = Held::Nothing; // Unsaved words are never loaded away.
}

void Store::take_saved(const SaveSucceeded& saved) {
    stored_ = std::move(under_way_);
    under_way_.reset();
    unsure_.clear();
    generation_ = saved.generation;
}

void Store::take_failed(const SaveFailed& failed) {
    if (failed.problem == SaveProblem::NoAnswer) {
        for (const std::optional<Vault>* vault : {&stored_, &under_way_}) {
            if (*vault) {
                for (const auto& [name, bytes] : encode_vault(**vault)) {
                    unsure_.insert(name);
                }
            }
        }
    } else if (failed.problem == SaveProblem::Gone) {
        stored_.reset();
        generation_ = 0;
    }
    under_way_.reset();
    waiting_.reset();
    carried_.reset();
    keep_before_ = keep_before_ || under_way_keeps_;
}

Changes Store::changes_to(const Vault& vault) const {
    if (unsure_.empty()) {
        return encode_changes(stored_ ? &*stored_ : nullptr, vault);
    }
    Changes all = encode_changes(nullptr, vault);
    for (const std::string& name : unsure_) {
        if (all.puts.count(name) == 0) {
            all.deletes.push_back(name);
        }
    }
    return all;
}

const Vault* Store::to_save() const {
    const auto* failed = std::get_if<NotSaved>(&model_.save);
    const bool stopped = failed != nullptr && (failed->problem == SaveProblem::Stale ||
                                               failed->problem == SaveProblem::Gone);
    return under_way_ || !model_.writable || stopped ? nullptr : vault_of(model_);
}

void Store::derive_commit(Effects& effects) {
    waiting_.reset(); // Under way or not: what was typed goes with the next commit.
    const Vault* vault = to_save();
    if (vault == nullptr) {
        return;
    }
    Changes changes = changes_to(*vault);
    if (changes.empty()) {
        model_.save = Saved{};
        return;
    }
    under_way_ = *vault;
    under_way_keeps_ = std::exchange(keep_before_, false);
    model_.save = Saving{};
    effects.emplace_back(
        Commit{generation_, std::move(changes.puts), std::move(changes.deletes), under_way_keeps_});
}

void Store::let_go(Effects& effects) {
    if (held_ == Held::Nothing || under_way_) {
        return;
    }
    if (std::holds_alternative<NotSaved>(model_.save)) {
        call_off();
        return;
    }
    const Held held = std::exchange(held_, Held::Nothing);
    if (held == Held::Lock) {
        effects.emplace_back(LockWish{Lock{}});
    } else {
        effects.emplace_back(LockWish{put_away_});
    }
}

void Store::wait_for_rest() {
    if (!waiting_) {
        waiting_ = Waiting{clock_ms_, clock_ms_};
    }
    waiting_->last_ms = clock_ms_;
    if (!std::holds_alternative<NotSaved>(model_.save)) {
        model_.save = Saving{};
    }
}

std::optional<std::int64_t> Store::due_in_ms(std::int64_t clock_ms) const {
    if (!waiting_ || to_save() == nullptr) {
        return std::nullopt;
    }
    const std::int64_t due =
        std::min(waiting_->last_ms + typing_rest_ms, waiting_->since_ms + longest_unsaved_ms);
    return std::max<std::int64_t>(due - clock_ms, 0);
}

Effects Store::save_due(std::int64_t clock_ms) {
    clock_ms_ = clock_ms;
    return due_in_ms(clock_ms) == 0 ? save_now() : Effects{};
}

Effects Store::save_now() {
    Effects effects;
    if (waiting_) {
        derive_commit(effects);
    }
    return effects;
}

Effects Store::dispatch(const Action& action, const Now& now, Pace pace) {
    Effects effects;
    model_ = update(std::move(model_), action, now, effects);
    if (const auto* loaded = std::get_if<VaultLoaded>(&action)) {
        take_loaded(*loaded);
        bring_together(effects);
    } else if (std::holds_alternative<WriterLost>(action)) {
        tell_loss();
        return effects;
    } else if (std::holds_alternative<TookOver>(action)) {
        const Vault* mine = vault_of(model_);
        if (model_.writable && mine != nullptr) {
            carried_ = Carried{stored_.value_or(Vault{}), *mine};
        }
        return effects;
    } else if (const auto* saved = std::get_if<SaveSucceeded>(&action)) {
        take_saved(*saved);
        if (!model_.writable) {
            tell_loss();
            let_go(effects);
            return effects;
        }
        if (waiting_ && held_ == Held::Nothing) {
            model_.save = Saving{};
            return effects; // The next commit comes when the typing rests.
        }
    } else if (const auto* failed = std::get_if<SaveFailed>(&action)) {
        // It is tried again with the next change or when the person asks for it, not in a loop.
        take_failed(*failed);
        if (!model_.writable && failed->problem != SaveProblem::Gone) {
            tell_loss();
        }
        call_off();
        return effects;
    }
    if (const auto* wish = std::get_if<LockWish>(&action)) {
        const auto* moves = std::get_if<PutAway>(wish);
        if ((moves != nullptr || std::holds_alternative<Lock>(*wish)) && !effects.empty()) {
            // What is not saved goes first.
            held_ = moves == nullptr ? Held::Lock : Held::PutAway;
            if (moves != nullptr) put_away_ = *moves;
            effects.clear();
        }
    }
    if (const auto* wish = std::get_if<PastWish>(&action)) {
        keep_before_ =
            keep_before_ ||
            (std::holds_alternative<RestoreOpened>(*wish) &&
             model_.past.step == Past::Step::Restored) ||
            (std::holds_alternative<UndoRestore>(*wish) && model_.past.step == Past::Step::Undone);
    }
    const Vault* vault = vault_of(model_);
    if (pace == Pace::Typed && vault != nullptr && model_.writable) {
        const std::optional<Vault>& newest = under_way_ ? under_way_ : stored_;
        if (newest != *vault || waiting_) {
            wait_for_rest();
        }
        return effects;
    }
    derive_commit(effects);
    let_go(effects);
    return effects;
}

} // namespace ebb::app
