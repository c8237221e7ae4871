// Walks, the smallest whole feature: what a new one begins as. Read this first.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/ids.h"
#include "base/record.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ebb::walks {

using WalkId = Id<struct WalkTag>;

inline constexpr std::int32_t longest_minutes = 24 * 60;

/// A way that does one good.
struct Walk {
    WalkId id;
    std::string name; ///< One line, never blank.
    std::int32_t minutes = 0;
    Day added;
    UnknownFields unknown; ///< From a later release; written back as they came.

    bool operator==(const Walk&) const = default;
};

/// In the order in which they were added.
struct Model {
    std::vector<Walk> all;
    std::uint64_t next_id = 1;
    UnknownFields unknown;

    bool operator==(const Model&) const = default;
};

struct AddWalk {
    std::string name;
    std::int32_t minutes = 0;
};
struct RemoveWalk {
    WalkId id;
};
using Action = std::variant<AddWalk, RemoveWalk>;

} // namespace ebb::walks
