// Writes the JSON messages that the page reads.
// SPDX-License-Identifier: MIT
#include "base/json.h"

#include <cmath>
#include <cstdint>

namespace ebb {

void append_json_string(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_json_number(std::string& out, double value) {
    if (std::isnan(value)) {
        value = 0;
    }
    constexpr double limit = 1e15;
    const double held = std::fmin(std::fmax(value, -limit), limit);
    const auto hundredths = static_cast<std::int64_t>(std::llround(held * 100.0));
    if (hundredths < 0) {
        out += '-';
    }
    const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
    out += std::to_string(size / 100);
    if (const std::int64_t rest = size % 100; rest != 0) {
        out += '.';
        out += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) {
            out += static_cast<char>('0' + rest % 10);
        }
    }
}

} // namespace ebb
