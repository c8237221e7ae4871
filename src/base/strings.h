// What every feature says in the same words; words/shared.h has it by language.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace ebb::strings {

inline constexpr std::string_view not_now = "This can\xE2\x80\x99t be changed here right now.";

} // namespace ebb::strings
