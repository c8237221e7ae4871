// Answers and lists from elsewhere, put beside those that are here.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/reflect/model.h"

namespace ebb::reflect {

/// Adds the entries that only `there` has, with the wording that they answer, and what is not yet
/// on the lists. Entries of one exercise that were begun at the same moment are the same if every
/// answer from there is in the one that is here. Entries that were begun after one that is added
/// get new ids, for ids are in the order of time. Everything that is here stays; doing it once more
/// adds nothing.
void add_missing(Model& here, const Model& there);

/// Brings to `there`, which another page has stored, what has changed here from `before` to `mine`:
/// as `carried_over` says (app/merge.h).
void carry_over(Model& there, const Model& before, Model mine);

} // namespace ebb::reflect
