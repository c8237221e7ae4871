// A walk over every screen: each button, picker and choice of each screen is used once.
// SPDX-License-Identifier: MIT
#pragma once

#include "support/harness.h"

#include <functional>

namespace ebb {

/// Calls `visit` once on every screen that can be reached from the one that is open by using
/// whatever is on it, up to `deep` steps away. What makes a screen is its headings, fields,
/// pickers and questions. Screens that are built later are walked as well.
void walk(Harness& app, int deep, const std::function<void()>& visit);

} // namespace ebb
