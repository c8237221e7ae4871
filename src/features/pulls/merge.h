// Pulls from elsewhere, put beside those that are here.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/merging.h"
#include "features/pulls/model.h"

namespace ebb::pulls {

/// Adds what only `there` has, with new ids: pulls that did not begin at the same moment as one
/// that is here; cards, notes, people and parked words that do not say the same. A pull that both
/// have gets what was left open here, and the other's words behind its own. So does what is copied
/// for somebody safe; where that has no room the other's becomes a note. Pulls that came after one
/// that is added get new ids as well, for ids are in the order of time. Everything that is here
/// stays; doing it once more adds nothing. Gives where the cards, notes, people and parked words
/// went.
NewIds add_missing(Model& here, const Model& there);

/// Brings to `there`, which another page has stored, what has changed here from `before` to `mine`:
/// as `carried_over` says (app/merge.h). Gives where the things of `mine` went.
NewIds carry_over(Model& there, const Model& before, Model mine);

} // namespace ebb::pulls
