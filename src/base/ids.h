// Id<Tag>: ids that cannot be mixed up.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace ebb {

/// Names one thing of the kind `Tag`, for as long as the vault lives: an id is never given out
/// twice. 0 is "none". Ids come from a counter in the feature's model, so nothing in core needs
/// chance. A feature says `using BoundaryId = Id<struct BoundaryTag>;`; ids of different kinds do
/// not compare.
template <class Tag>
struct Id {
    std::uint64_t value = 0; ///< 0: none.

    /// Whether it names anything at all.
    constexpr explicit operator bool() const { return value != 0; }
    constexpr bool operator==(const Id&) const = default;
};

} // namespace ebb

template <class Tag>
struct std::hash<ebb::Id<Tag>> {
    std::size_t operator()(const ebb::Id<Tag>& id) const noexcept {
        return std::hash<std::uint64_t>{}(id.value);
    }
};
