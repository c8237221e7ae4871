// Boundaries from elsewhere, put beside those that are here.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/merging.h"
#include "features/boundaries/model.h"

namespace ebb::boundaries {

/// Adds the boundaries that only `there` has, with new ids. One that both have, with the same name,
/// kind, mode and start, gets the days of which nothing is said here, the slips that are not here,
/// the milestones, and below its own words those of the other; where these have no room together
/// it stays a boundary of its own. A slip is the same if all that was said of it is. So are
/// evenings and help lines added, and what stands for the person. Everything that is here stays;
/// doing it once more adds nothing. Gives where the boundaries and slips went.
NewIds add_missing(Model& here, const Model& there);

/// Brings to `there`, which another page has stored, what has changed here from `before` to `mine`:
/// as `carried_over` says (app/merge.h). Gives where the things of `mine` went.
NewIds carry_over(Model& there, const Model& before, Model mine);

} // namespace ebb::boundaries
