// The rows of More that lead to the pages about the page itself; what those say is in page.ftl.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace ebb::app::strings {

inline constexpr std::string_view copy = "Without a network";
inline constexpr std::string_view copy_line =
    "Opening it offline, newer versions, the home screen.";
inline constexpr std::string_view copy_line_waiting = "A newer version is here and waits.";

inline constexpr std::string_view traces = "How to remove traces";
inline constexpr std::string_view traces_line = "History, downloads, what is kept here.";

} // namespace ebb::app::strings
