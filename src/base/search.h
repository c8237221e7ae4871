// Looking for words in a text, whatever their case and accents.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ebb {

/// The text as it is compared in a search: lower case, and Latin letters without their accents.
/// Other scripts stay as they are, apart from the case of Greek and Cyrillic.
std::string fold(std::string_view text);

/// Where something stands in a text: start and length in bytes.
struct Passage {
    std::size_t start = 0;
    std::size_t length = 0;
    bool operator==(const Passage&) const = default;
};

/// Where `looked_for` stands in `text`, compared as `fold` says, each after the end of the one
/// before. At most `most`.
std::vector<Passage> passages(std::string_view text, std::string_view looked_for, std::size_t most);

/// One line of about 80 characters around a passage.
std::string line_around(std::string_view text, const Passage& place);

} // namespace ebb
