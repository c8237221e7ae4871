// How the vault holds pulls and what is kept for hard moments.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/pulls/codec.h"
#include "features/pulls/merge.h"
#include "features/pulls/model.h"
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/update.h"

#include <optional>

namespace ebb::pulls {

/// Carries the wish out as `update` does.
inline std::optional<Refusal> carry_out(Model& model, const Action& action, const Moment& moment) {
    return update(model, action, moment.now, moment.day_start_hour);
}

} // namespace ebb::pulls
