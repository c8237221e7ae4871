// The language in which tests expect sentences.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

#include <string_view>

namespace ebb {

/// English, as the page loads it.
const Language& english();
/// The same words from right to left: what is laid out in it is the mirror image.
const Language& mirrored_english();
/// The same, for somebody who lives in this country: two letters.
Language english_of(std::string_view region);

} // namespace ebb
