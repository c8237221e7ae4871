// Holds the model and sees to it that every change is saved: saving is derived, never asked for.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"
#include "base/now.h"

#include <optional>

namespace ebb::app {

/// The model, and what of it is on the device.
///
/// After every action the vault is compared with the stored one; what differs becomes one `Commit`.
/// One commit is under way at a time: what changes meanwhile goes with the next one.
class Store {
public:
    const Model& model() const { return model_; }

    /// Applies the action. Gives the effects that the world must perform.
    Effects dispatch(const Action& action, const Now& now);

private:
    void take_loaded(const VaultLoaded& loaded);
    void take_saved(const SaveSucceeded& saved);
    void derive_commit(Effects& effects);

    Model model_;
    Objects stored_;            ///< What is on the device.
    Objects under_way_;         ///< What will be, when the commit succeeds.
    std::optional<Vault> seen_; ///< The vault that `stored_` or `under_way_` was made from.
    std::uint64_t generation_ = 0;
    bool committing_ = false;
};

} // namespace ebb::app
