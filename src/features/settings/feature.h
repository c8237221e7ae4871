// How the vault holds the settings.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/settings/codec.h"
#include "features/settings/model.h"
#include "features/settings/says.h"
#include "features/settings/update.h"

#include <optional>

namespace ebb::settings {

/// Carries the wish out as `update` does.
inline std::optional<Refusal> carry_out(Model& model, const Action& action, const Moment&) {
    update(model, action);
    return std::nullopt;
}

} // namespace ebb::settings
