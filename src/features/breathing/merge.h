// Patterns and runs from elsewhere, put beside those that are here.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/merging.h"
#include "features/breathing/model.h"

namespace ebb::breathing {

/// Adds the patterns of one's own and the runs that only `there` has, with new ids. A pattern is
/// the same if its name and parts are, a run if it began at the same moment. What is chosen here
/// stays chosen; doing it once more adds nothing. Gives where the patterns went.
NewIds add_missing(Model& here, const Model& there);

} // namespace ebb::breathing
