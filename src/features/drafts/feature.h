// How the vault holds what is half filled.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/drafts/codec.h"
#include "features/drafts/merge.h"
#include "features/drafts/model.h"
#include "features/drafts/says.h"
#include "features/drafts/update.h"

#include <optional>

namespace ebb::drafts {

/// Carries the wish out as `update` does.
inline std::optional<Refusal> carry_out(Model& model, const Action& action, const Moment& moment) {
    return update(model, action, moment.today());
}

} // namespace ebb::drafts
