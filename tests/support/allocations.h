// Counts what is allocated, by operator new and by Dear ImGui.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace ebb {

/// Allocations since the program began.
std::size_t allocations();

} // namespace ebb
