// Derived saving.
// SPDX-License-Identifier: MIT
#include "app/store.h"

#include "app/merge.h"
#include "app/update.h"
#include "app/vault_codec.h"
#include "words/frame.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ebb::app {

void Store::take_loaded(const Model& model, const VaultLoaded& loaded) {
    generation_ = loaded.generation;
    under_way_.reset();
    waiting_.reset();
    unsure_.clear();
    const Vault* vault = vault_of(model);
    stored_.reset();
    if (vault != nullptr) stored_.emplace(*vault);
    rest_.reset();
    if (vault != nullptr && model.mended) {
        rest_ = std::move(stored_);
        stored_.reset();
        for (const auto& [name, bytes] : loaded.objects) {
            unsure_.insert(name);
        }
    }
}

Model& Store::newest() {
    return next_ ? *next_ : model_;
}

void Store::bring_together(Effects& effects) {
    if (!carried_ || std::holds_alternative<Locked>(newest().session)) {
        return;
    }
    const Carried carried = *std::exchange(carried_, std::nullopt);
    const Vault* there = vault_of(newest());
    const bool empty = std::holds_alternative<Absent>(newest().session);
    std::optional<Vault> both;
    if (there != nullptr || empty) {
        both = carried_over(carried.before, carried.mine, empty ? Vault{} : *there);
    }
    newest().together = both.has_value();
    if (both) {
        newest().session = Open{*std::move(both)};
        effects.emplace_back(Announce{std::string(words::Frame(newest().language).together())});
        return;
    }
    // What is stored can't be read, or has no room for both: everything stays as it was here.
    newest().session = Open{carried.mine};
    stored_.emplace(carried.before);
    rest_.reset();
    newest().writable = false;
    newest().save = NotSaved{SaveProblem::Other};
}

void Store::tell_loss() {
    const Vault* vault = vault_of(newest());
    waiting_.reset();
    if (vault == nullptr || under_way_) {
        return; // Its end tells.
    }
    const std::optional<Vault>& known = rest_ ? rest_ : stored_;
    const bool same = known ? *known == *vault : std::holds_alternative<Saved>(newest().save);
    newest().save = same ? SaveState{Saved{}} : SaveState{NotSaved{SaveProblem::Stale}};
}

void Store::call_off() {
    if (held_ == Held::SetAside) {
        newest().lock_work = locks::Refused{LockProblem::NotStored, std::nullopt};
    }
    held_ = Held::Nothing; // Unsaved words are never loaded away.
}

void Store::take_saved(const SaveSucceeded& saved) {
    stored_ = std::move(under_way_);
    under_way_.reset();
    rest_.reset();
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
    rest_.reset();
    keep_before_ = keep_before_ || under_way_keeps_;
    damaged_ = std::max(damaged_, under_way_damaged_);
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
    const bool settles = damaged_ != Commit::Damaged::Stays;
    if (vault == nullptr) {
        return;
    }
    Changes changes = rest_ == *vault && !settles ? Changes{} : changes_to(*vault);
    if (changes.empty() && !settles) {
        model_.save = Saved{};
        return;
    }
    under_way_.emplace(*vault);
    under_way_keeps_ = std::exchange(keep_before_, false);
    under_way_damaged_ = std::exchange(damaged_, Commit::Damaged::Stays);
    model_.save = Saving{};
    // What is half filled in forms comes and goes all the time; everything else is deleted because
    // the person lets go of it.
    const bool lets_go =
        !under_way_keeps_ &&
        std::any_of(changes.deletes.begin(), changes.deletes.end(), [](const std::string& name) {
            return name != drafts::stored.name;
        });
    effects.emplace_back(Commit{generation_,
                                std::move(changes.puts),
                                std::move(changes.deletes),
                                under_way_keeps_,
                                under_way_damaged_,
                                lets_go});
}

void Store::let_go(Effects& effects) {
    if (held_ == Held::Nothing || under_way_) {
        return;
    }
    if (std::holds_alternative<NotSaved>(newest().save)) {
        call_off();
        return;
    }
    const Held held = std::exchange(held_, Held::Nothing);
    if (held == Held::Lock) {
        effects.emplace_back(LockWish{Lock{}});
    } else {
        effects.emplace_back(LockWish{set_aside_});
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

Answer Store::wish(const Action& action, const Now& now) {
    if (!next_) next_.emplace(model_);
    Model& model = *next_;
    Effects effects;
    Answer answer = update(model, action, now, effects);
    bool derives = true;
    if (const auto* loaded = std::get_if<VaultLoaded>(&action)) {
        take_loaded(model, *loaded);
        bring_together(effects);
    } else if (std::holds_alternative<WriterLost>(action)) {
        tell_loss();
        derives = false;
    } else if (std::holds_alternative<TookOver>(action)) {
        const Vault* mine = vault_of(model);
        if (model.writable && mine != nullptr) {
            carried_ = Carried{(rest_ ? rest_ : stored_).value_or(Vault{}), *mine};
        }
        derives = false;
    } else if (const auto* saved = std::get_if<SaveSucceeded>(&action)) {
        take_saved(*saved);
        if (!model.writable) {
            tell_loss();
            let_go(effects);
            derives = false;
        } else if (waiting_ && held_ == Held::Nothing) {
            model.save = Saving{};
            derives = false; // The next commit comes when the typing rests.
        }
    } else if (const auto* failed = std::get_if<SaveFailed>(&action)) {
        // It is tried again with the next change or when the person asks for it, not in a loop.
        take_failed(*failed);
        if (!model.writable && failed->problem != SaveProblem::Gone) {
            tell_loss();
        }
        call_off();
        derives = false;
    } else if (const auto* lock = std::get_if<LockWish>(&action)) {
        const auto* moves = std::get_if<SetAside>(lock);
        if ((moves != nullptr || std::holds_alternative<Lock>(*lock)) && !effects.empty()) {
            // What is not saved goes first.
            held_ = moves == nullptr ? Held::Lock : Held::SetAside;
            if (moves != nullptr) set_aside_ = *moves;
            effects.clear();
        }
    } else if (const auto* wished = std::get_if<PastWish>(&action)) {
        keep_before_ = keep_before_ ||
                       (std::holds_alternative<RestoreOpened>(*wished) &&
                        std::holds_alternative<past::Restored>(model.past.work)) ||
                       (std::holds_alternative<UndoRestore>(*wished) &&
                        std::holds_alternative<past::Undone>(model.past.work));
        const auto* settle = std::get_if<SettleDamage>(wished);
        if (settle != nullptr && model.writable) {
            damaged_ = settle->remove ? Commit::Damaged::Removed : Commit::Damaged::Settled;
        }
    }
    effects_.insert(effects_.end(),
                    std::make_move_iterator(effects.begin()),
                    std::make_move_iterator(effects.end()));
    derives_ = derives_ || derives;
    return answer;
}

Effects Store::settle(Pace pace) {
    if (!next_) return {};
    model_ = *std::exchange(next_, std::nullopt);
    Effects effects = std::exchange(effects_, {});
    if (!std::exchange(derives_, false)) return effects;
    const Vault* vault = vault_of(model_);
    if (pace == Pace::Typed && vault != nullptr && model_.writable) {
        const std::optional<Vault>& newest = under_way_ ? under_way_ : rest_ ? rest_ : stored_;
        if (newest != *vault || waiting_) {
            wait_for_rest();
        }
        return effects;
    }
    derive_commit(effects);
    let_go(effects);
    return effects;
}

Effects Store::dispatch(const Action& action, const Now& now, Pace pace) {
    // Nobody looks at the model meanwhile, so none of it is copied.
    if (!next_) next_ = std::move(model_);
    (void)wish(action, now);
    return settle(pace);
}

} // namespace ebb::app
