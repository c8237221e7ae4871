// How a wish changes the settings.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/settings/model.h"

namespace ebb::settings {

/// Carries out the wish. Nothing is refused: numbers outside their range are held to the nearest
/// end.
void update(Model& model, const Action& action);

} // namespace ebb::settings
