// The language in which tests expect sentences.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

namespace ebb {

/// English, as the page loads it.
const Language& english();

} // namespace ebb
