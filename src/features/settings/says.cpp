// What the app says of the settings by itself.
// SPDX-License-Identifier: MIT
#include "features/settings/says.h"

#include "words/settings.h"
#include "words/shared.h"

namespace ebb::settings {

std::string_view sentence(const Language& language, Refusal) {
    return words::Shared(language).not_now();
}

std::string_view object_words(const Language& language, std::string_view) {
    return words::Settings(language).object();
}

} // namespace ebb::settings
