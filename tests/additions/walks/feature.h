// How the vault holds walks.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/walks/codec.h"
#include "features/walks/merge.h"
#include "features/walks/model.h"
#include "features/walks/says.h"
#include "features/walks/update.h"

#include <optional>

namespace ebb::walks {

/// Carries the wish out as `update` does.
inline std::optional<Refusal> carry_out(Model& model, const Action& action, const Moment& moment) {
    return update(model, action, moment.today());
}

} // namespace ebb::walks
