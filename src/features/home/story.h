// What the shore of Today is made of.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/queries.h"
#include "features/pulls/model.h"
#include "features/shore/picture.h"

#include <vector>

namespace ebb::home {

/// The days of a boundary up to today, and how high the water stands. A thing that is done (and not
/// left) has no slips: a day without it is one of which nothing is said.
shore::Story
story_of(const boundaries::Boundary& boundary, const boundaries::Standing& standing, Day today);

/// How strong the pulls were, at first, that somebody stayed with in the last 30 days; the oldest
/// first, 0 to 10. Those of which that was not said count as 3.
std::vector<int> stayed_with(const pulls::Model& model, Day today);

} // namespace ebb::home
