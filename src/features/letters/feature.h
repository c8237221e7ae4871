// How the vault holds letters.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/letters/codec.h"
#include "features/letters/merge.h"
#include "features/letters/model.h"
#include "features/letters/queries.h"
#include "features/letters/says.h"
#include "features/letters/update.h"

namespace ebb::letters {

/// Carries the wish out as `update` does.
inline Answer<Refusal> carry_out(Model& model, const Action& action, const Moment& moment) {
    return update(model, action, moment.now, moment.today());
}

} // namespace ebb::letters
