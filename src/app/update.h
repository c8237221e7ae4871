// How an action changes the model: pure, and the only place that knows all features.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"
#include "app/refused.h"
#include "base/calendar.h"
#include "base/now.h"

namespace ebb::app {

/// Carries out the action, and tells the id of what it began; or gives the reason why not, and
/// leaves the model as it is.
///
/// A person's wish is refused while the vault is loading, unreadable or unavailable, and where
/// another page writes. The first wish of a first visit makes the vault. What becomes of wishes
/// about the locks and the past stands in the model.
/// What the world must do for it is added to `effects`; saving is not among it (store.h).
[[nodiscard]] Answer update(Model& model, const Action& action, const Now& now, Effects& effects);

/// The vault, or null while there is none.
const Vault* vault_of(const Model& model);
/// What the screen shows: the vault that is open, or an empty one. A first visit looks like any
/// other day, with nothing on it yet.
const Vault& shown_vault(const Model& model);

/// The civil day that it is for this person; with no vault yet, days start at midnight.
/// A clock outside 1970 to 2200 gives the nearest day that exists.
Day today(const Model& model, const Now& now);

} // namespace ebb::app
