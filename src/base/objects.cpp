// Names of objects.
// SPDX-License-Identifier: MIT
#include "base/objects.h"

namespace ebb {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

} // namespace

std::string numbered_name(std::string_view prefix, std::uint64_t number) {
    std::string hex;
    for (std::uint64_t left = number; left != 0; left >>= 4)
        hex.insert(hex.begin(), digits[left & 15]);
    return std::string(prefix) + hex;
}

std::optional<std::uint64_t> number_in(std::string_view name, std::string_view prefix) {
    if (!name.starts_with(prefix) || name.size() == prefix.size()) return std::nullopt;
    std::uint64_t number = 0;
    for (const char c : name.substr(prefix.size())) {
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        number = number << 4 | digit;
    }
    return number;
}

} // namespace ebb
