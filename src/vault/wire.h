// Numbers and pieces in the sealed forms: little-endian, fixed places.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/crypto.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ebb::vault {

template <std::unsigned_integral Number>
void append(Bytes& out, Number value) {
    for (std::size_t i = 0; i < sizeof value; ++i) {
        out.push_back(static_cast<std::byte>((std::uint64_t{value} >> (8 * i)) & 255));
    }
}

inline void append(Bytes& out, ByteView bytes) {
    out.insert(out.end(), bytes.begin(), bytes.end());
}

inline void append(Bytes& out, std::string_view text) {
    append(out, std::as_bytes(std::span(text)));
}

/// Takes fixed pieces off the front. After a piece that is not there every other is zeros, and
/// `whole` is false.
class Taker {
public:
    explicit Taker(ByteView bytes) : rest_(bytes) {}

    ByteView take(std::size_t length) {
        if (length > rest_.size()) {
            whole_ = false;
            rest_ = {};
            return {};
        }
        const ByteView taken = rest_.first(length);
        rest_ = rest_.subspan(length);
        return taken;
    }

    template <std::unsigned_integral Number>
    Number number() {
        const ByteView bytes = take(sizeof(Number));
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            value |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * i);
        }
        return static_cast<Number>(value);
    }

    template <std::size_t Length>
    std::array<std::byte, Length> array() {
        std::array<std::byte, Length> value{};
        const ByteView bytes = take(Length);
        std::copy(bytes.begin(), bytes.end(), value.begin());
        return value;
    }

    bool skip(std::string_view text) {
        const ByteView bytes = take(text.size());
        const ByteView wanted = std::as_bytes(std::span(text));
        whole_ = whole_ && std::equal(bytes.begin(), bytes.end(), wanted.begin(), wanted.end());
        return whole_;
    }

    bool whole() const { return whole_; }
    /// Whole, and nothing is left.
    bool done() const { return whole_ && rest_.empty(); }
    ByteView rest() const { return rest_; }

private:
    ByteView rest_;
    bool whole_ = true;
};

} // namespace ebb::vault
