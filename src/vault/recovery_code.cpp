// The recovery code.
// SPDX-License-Identifier: MIT
#include "vault/recovery_code.h"

#include <algorithm>
#include <array>

namespace ebb::vault {

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t chance_bytes = 16;
constexpr std::size_t code_bytes = chance_bytes + 4;
constexpr std::size_t code_letters = code_bytes * 8 / 5;

using Code = std::array<std::byte, code_bytes>;

void add_checksum(Code& code) {
    const Sum sum = sum_of(ByteView(code).first(chance_bytes));
    std::copy_n(sum.begin(), code_bytes - chance_bytes, code.begin() + chance_bytes);
}

std::string spell(const Code& code) {
    std::string out;
    unsigned bits = 0;
    int held = 0;
    for (const std::byte byte : code) {
        bits = (bits << 8 | std::to_integer<unsigned>(byte)) & 0xFFFF;
        for (held += 8; held >= 5; held -= 5) {
            if (out.size() % 5 == 4) {
                out += '-';
            }
            out += letters[(bits >> (held - 5)) & 31];
        }
    }
    return out;
}

/// The letter as the code spells it; 0 for one that it never has.
char tidy(char c) {
    if (c >= 'a' && c <= 'z') {
        c = static_cast<char>(c - 'a' + 'A');
    }
    if (c == 'I' || c == 'L') {
        return '1';
    }
    if (c == 'O') {
        return '0';
    }
    return letters.find(c) == std::string_view::npos ? '\0' : c;
}

} // namespace

std::optional<std::string> make_recovery_code(Random& random) {
    Code code{};
    if (!random.fill(std::span(code).first(chance_bytes))) {
        return std::nullopt;
    }
    add_checksum(code);
    std::string text = spell(code);
    wipe(code);
    return text;
}

std::optional<std::string> tidy_recovery_code(std::string_view typed) {
    Code code{};
    std::size_t count = 0;
    for (const char c : typed) {
        if (c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t' || c == '.') {
            continue;
        }
        const std::size_t value = letters.find(tidy(c));
        if (value == std::string_view::npos || count == code_letters) {
            return std::nullopt;
        }
        for (int bit = 4; bit >= 0; --bit) {
            const std::size_t place = count * 5 + static_cast<std::size_t>(4 - bit);
            if ((value >> bit & 1) != 0) {
                code[place / 8] |= std::byte{0x80} >> (place % 8);
            }
        }
        ++count;
    }
    Code right = code;
    add_checksum(right);
    if (count != code_letters || right != code) {
        return std::nullopt;
    }
    return spell(code);
}

} // namespace ebb::vault
