// How an action changes the model: pure, and the only place that knows all features.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"
#include "base/calendar.h"
#include "base/now.h"

namespace ebb::app {

/// The model after the action.
///
/// A person's wish does nothing while the vault is loading, unreadable or unavailable, and nothing
/// where another page writes. The first wish of a first visit makes the vault.
/// What the world must do for it is added to `effects`; saving is not among it (store.h).
Model update(Model model, const Action& action, const Now& now, Effects& effects);

/// The vault, or null while there is none.
const Vault* vault_of(const Model& model);

/// The civil day that it is for this person; with no vault yet, days start at midnight.
/// A clock outside 1970 to 2200 gives the nearest day that exists.
Day today(const Model& model, const Now& now);

} // namespace ebb::app
