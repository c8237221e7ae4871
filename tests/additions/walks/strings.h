// Every sentence about walks.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/walks/update.h"

#include <string_view>

namespace ebb::walks::strings {

inline constexpr std::string_view heading = "Ways that do you good";
inline constexpr std::string_view add = "Add a short way";
inline constexpr std::string_view short_way = "Around the block";

/// Why a wish was not carried out.
inline std::string_view sentence(Refusal why) {
    switch (why) {
    case Refusal::Blank:
        return "A way needs a name.";
    case Refusal::TooLong:
        return "This is too long to be kept.";
    case Refusal::OutOfRange:
        return "A day has 24 hours.";
    case Refusal::TooMany:
        return "There are too many ways to add one.";
    case Refusal::NotThere:
        return "It is not there any more.";
    case Refusal::NotNow:
        return "Nothing can be changed now.";
    }
    return {};
}

/// What a stored object of this feature holds.
inline std::string_view object_words(std::string_view) {
    return "Ways that do you good";
}

} // namespace ebb::walks::strings
