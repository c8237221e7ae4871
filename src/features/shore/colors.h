// The colors of the shore, by the light of the hour and by the theme.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/shore/picture.h"

#include <array>

namespace ebb::shore {

/// Of one light.
struct Sky {
    std::array<std::uint32_t, 3> sky; ///< From the top to the horizon.
    std::array<std::uint32_t, 2> sea; ///< From the horizon to the sand.
    std::uint32_t orb;
    std::uint32_t halo;
};

/// Of the land, in every light.
struct Land {
    std::array<std::uint32_t, 3> sand; ///< From its edge down.
    std::uint32_t wet;
    std::uint32_t line;
    std::uint32_t foam;
    std::uint32_t hill;
    std::array<std::uint32_t, 2> stone;
    std::uint32_t vein;
    std::uint32_t shell;
    std::uint32_t rib;
    std::uint32_t crest;
    std::array<std::uint32_t, 4> season; ///< Winter, spring, summer, autumn.
};

const Sky& sky_of(Light light, bool dark);
const Land& land_of(bool dark);

/// `a` with `share` (0 to 1) of `b` mixed in.
std::uint32_t mixed(std::uint32_t a, std::uint32_t b, float share);

} // namespace ebb::shore
