// What the app says of drafts by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/drafts/update.h"

#include <string_view>

namespace ebb::drafts {

/// Why what is half filled could not be kept.
std::string_view sentence(const Language& language, Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(const Language& language, std::string_view object);

/// What a form is called where it is not on the screen; of a later release, its name as it is
/// stored.
std::string_view form_name(const Language& language, std::string_view form);

/// Whether what is half filled there is anything but where somebody stood on the screen.
bool has_words(std::string_view form);

} // namespace ebb::drafts
