// Derived saving.
// SPDX-License-Identifier: MIT
#include "app/store.h"

#include "app/update.h"
#include "app/vault_codec.h"

#include <utility>

namespace ebb::app {

void Store::take_loaded(const VaultLoaded& loaded) {
    stored_ = loaded.objects;
    generation_ = loaded.generation;
    committing_ = false;
    if (const Vault* vault = vault_of(model_)) {
        seen_ = *vault;
    }
}

void Store::take_saved(const SaveSucceeded& saved) {
    stored_ = std::move(under_way_);
    under_way_.clear();
    generation_ = saved.generation;
    committing_ = false;
}

void Store::derive_commit(Effects& effects) {
    const Vault* vault = vault_of(model_);
    if (vault == nullptr || committing_) {
        return;
    }
    const auto* failed = std::get_if<NotSaved>(&model_.save);
    const bool stale = failed != nullptr && failed->problem == SaveProblem::Stale;
    if (!model_.writable || stale) {
        return;
    }
    if (failed == nullptr && seen_ == *vault) {
        model_.save = Saved{};
        return;
    }
    Commit commit;
    commit.expected_generation = generation_;
    under_way_ = encode_vault(*vault);
    for (const auto& [name, bytes] : under_way_) {
        const auto before = stored_.find(name);
        if (before == stored_.end() || before->second != bytes) {
            commit.puts.emplace(name, bytes);
        }
    }
    for (const auto& [name, bytes] : stored_) {
        if (under_way_.count(name) == 0) {
            commit.deletes.push_back(name);
        }
    }
    seen_ = *vault;
    if (commit.puts.empty() && commit.deletes.empty()) {
        model_.save = Saved{};
        return;
    }
    committing_ = true;
    model_.save = Saving{};
    effects.emplace_back(std::move(commit));
}

Effects Store::dispatch(const Action& action, const Now& now) {
    Effects effects;
    model_ = update(std::move(model_), action, now, effects);
    if (const auto* loaded = std::get_if<VaultLoaded>(&action)) {
        take_loaded(*loaded);
    } else if (const auto* saved = std::get_if<SaveSucceeded>(&action)) {
        take_saved(*saved);
    } else if (std::holds_alternative<SaveFailed>(action)) {
        // It is tried again with the next change or when the person asks for it, not in a loop.
        committing_ = false;
        return effects;
    }
    derive_commit(effects);
    return effects;
}

} // namespace ebb::app
