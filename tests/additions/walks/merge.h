// Walks from elsewhere, put beside those that are here.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/merging.h"
#include "features/walks/model.h"

namespace ebb::walks {

/// Adds the walks that only `there` has, with new ids. Everything that is here stays; doing it once
/// more adds nothing. Gives where they went.
NewIds add_missing(Model& here, const Model& there);

/// Brings to `there`, which another page has stored, what has changed here from `before` to `mine`:
/// as `carried_over` says (app/merge.h). Gives where the walks of `mine` went.
NewIds carry_over(Model& there, const Model& before, Model mine);

} // namespace ebb::walks
