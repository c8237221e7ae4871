// Letters from elsewhere, put beside those that are here.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/merging.h"
#include "features/letters/model.h"

namespace ebb::letters {

/// Adds the letters that only `there` has, with new ids. Letters of one kind that were begun at the
/// same moment, and not signed with two names, are the same: what it said there at an earlier time
/// becomes a version of the one that is here, while there is room for versions; words that were
/// written there later come as a letter of their own. Everything that is here stays; doing it once
/// more adds nothing. Gives where the letters went.
NewIds add_missing(Model& here, const Model& there);

/// Brings to `there`, which another page has stored, what has changed here from `before` to `mine`:
/// as `carried_over` says (app/merge.h). Gives where the things of `mine` went.
NewIds carry_over(Model& there, const Model& before, Model mine);

} // namespace ebb::letters
