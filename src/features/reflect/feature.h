// How the vault holds answers and lists.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/reflect/codec.h"
#include "features/reflect/merge.h"
#include "features/reflect/model.h"
#include "features/reflect/says.h"
#include "features/reflect/update.h"

namespace ebb::reflect {

/// Carries the wish out as `update` does.
inline ebb::Answer<Refusal> carry_out(Model& model, const Action& action, const Moment& moment) {
    return update(model, action, moment.now, moment.today());
}

} // namespace ebb::reflect
