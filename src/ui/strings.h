// What the widgets themselves say.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ebb::ui::strings {

/// Of a slider that nobody has moved yet.
inline constexpr std::string_view not_said = "Not said yet";

/// 200000 as 200,000.
inline std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits;
}

/// Under a field that holds more than it takes.
inline std::string too_long(std::size_t most) {
    return "This is longer than the " + grouped(most) +
           " characters that can be kept here. Your words are still in the field, but the last "
           "change is not saved.";
}
inline constexpr std::string_view undo = "Undo";

} // namespace ebb::ui::strings
