// How a wish changes the settings.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/settings/model.h"

namespace ebb::settings {

/// The settings after the wish; numbers outside their range are held to the nearest end.
Model update(Model model, const Action& action);

} // namespace ebb::settings
