// What the app says of Reflect by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/reflect/update.h"

#include <string_view>

namespace ebb::reflect {

/// Why a wish was not carried out, and what to do about it.
std::string_view sentence(const Language& language, Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(const Language& language, std::string_view object);

} // namespace ebb::reflect
