// How the vault holds breathing.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/breathing/codec.h"
#include "features/breathing/merge.h"
#include "features/breathing/model.h"
#include "features/breathing/queries.h"
#include "features/breathing/says.h"
#include "features/breathing/update.h"

#include <optional>

namespace ebb::breathing {

/// Carries the wish out as `update` does.
inline std::optional<Refusal> carry_out(Model& model, const Action& action, const Moment& moment) {
    return update(model, action, moment.day_start_hour);
}

} // namespace ebb::breathing
