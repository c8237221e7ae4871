// What became of a wish.
// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <utility>

namespace ebb {

/// It was carried out; or why it was refused, and then nothing has changed.
template <class Refusal>
struct Answer {
    std::optional<Refusal> refused; ///< None: it was carried out.
    std::uint64_t made = 0; ///< The id that the model gave to what was begun; 0: nothing was.

    Answer() = default;
    /// From what carries wishes out and makes nothing.
    template <class Why>
        requires std::convertible_to<Why, std::optional<Refusal>>
    Answer(Why why) : refused(std::move(why)) {}
    /// The same in the words of a layer above.
    template <class Below>
    Answer(const Answer<Below>& other) : refused(other.refused), made(other.made) {}
};

} // namespace ebb
