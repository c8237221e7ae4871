// What the app says of the settings by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/settings/update.h"

#include <string_view>

namespace ebb::settings {

/// Why a wish was not carried out.
std::string_view sentence(const Language& language, Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(const Language& language, std::string_view object);

} // namespace ebb::settings
