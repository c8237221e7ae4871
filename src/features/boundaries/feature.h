// How the vault holds boundaries.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/boundaries/codec.h"
#include "features/boundaries/merge.h"
#include "features/boundaries/model.h"
#include "features/boundaries/queries.h"
#include "features/boundaries/says.h"
#include "features/boundaries/update.h"

#include <optional>

namespace ebb::boundaries {

/// Carries the wish out as `update` does.
inline std::optional<Refusal> carry_out(Model& model, const Action& action, const Moment& moment) {
    return update(model, action, moment.now, moment.day_start_hour);
}

} // namespace ebb::boundaries
