// Every sentence of the settings.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/strings.h"
#include "features/settings/update.h"

#include <array>
#include <string_view>

namespace ebb::settings::strings {

inline constexpr std::string_view heading = "More";
inline constexpr std::string_view look = "How it looks";
inline constexpr std::string_view colors = "Colors";
inline constexpr std::array<std::string_view, 4> themes{"As the device", "Day", "Night", "Black"};
inline constexpr std::string_view text_size = "Text size";
inline constexpr std::string_view percent = " percent";
inline constexpr std::string_view less_motion = "Less motion";
inline constexpr std::string_view less_motion_hint = "Things fade instead of moving.";
inline constexpr std::string_view writing = "Writing";
inline constexpr std::string_view spell_check = "Check spelling";
inline constexpr std::string_view spell_check_hint =
    "Off at first, because some browsers send words away to check them.";
inline constexpr std::string_view days = "Your days";
inline constexpr std::string_view day_start = "A new day begins at";
inline constexpr std::string_view day_start_hint =
    "For late evenings: until then it is still yesterday.";

/// What a stored object of this feature holds.
inline std::string_view object_words(std::string_view) {
    return "How this page is set";
}

inline std::string_view sentence(Refusal) {
    return ebb::strings::not_now;
}

} // namespace ebb::settings::strings
