// What the app says of the settings by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/settings/update.h"
#include "words/settings.h"
#include "words/shared.h"

#include <string_view>

namespace ebb::settings {

/// Why a wish was not carried out.
inline std::string_view sentence(const Language& language, Refusal) {
    return words::Shared(language).not_now();
}

/// What a stored object of this feature holds.
inline std::string_view object_words(const Language& language, std::string_view) {
    return words::Settings(language).object();
}

} // namespace ebb::settings
