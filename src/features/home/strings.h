// Every sentence of the page of today.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace ebb::home::strings {

inline constexpr std::string_view welcome = "One day is enough.";
inline constexpr std::string_view what_it_is = "Keep a promise to yourself, one day at a time. A "
                                               "slip takes nothing away from the days before.";
inline constexpr std::string_view where_data_is =
    "What you write stays in this browser, on this device. Nothing is ever sent anywhere.";

} // namespace ebb::home::strings
