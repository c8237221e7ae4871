// How a wish changes the settings.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/settings/model.h"

namespace ebb::settings {

/// Why something is not done.
enum class Refusal : std::uint8_t {
    NotNow, ///< Nothing can be changed now; given by whoever holds the model.
};

/// Carries out the wish. Nothing is refused: numbers outside their range are held to the nearest
/// end.
void update(Model& model, const Action& action);

} // namespace ebb::settings
