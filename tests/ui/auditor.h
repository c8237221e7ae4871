// Listens to Dear ImGui itself: every item that it was given since the frame began.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace ebb::ui {

/// Starts listening; what came before is forgotten. An ImGui context must exist.
void start_audit();
/// Ids of the items since then; stops listening.
std::vector<std::uint32_t> finish_audit();

} // namespace ebb::ui
