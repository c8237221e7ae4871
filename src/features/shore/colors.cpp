// The colors of the shore.
// SPDX-License-Identifier: MIT
#include "features/shore/colors.h"

#include <cmath>

namespace ebb::shore {

namespace {

constexpr std::array<Sky, 4> by_day{
    Sky{{0xEFE7E6, 0xF7E7DC, 0xFAE6D2}, {0xB9CCCB, 0xEFDCCB}, 0xF7C79C, 0xFBDDBD},
    Sky{{0xF6F1E8, 0xEDF1EB, 0xDDEBE8}, {0x8FBFC0, 0xCFE4E0}, 0xFFF6DC, 0xFFFBEF},
    Sky{{0xE6E0E7, 0xF1DFD8, 0xF8DCC2}, {0xA8AEBE, 0xEBCFBD}, 0xF2AE7C, 0xF9CBA2},
    Sky{{0xDDE1E8, 0xE1E5E8, 0xE6E9E6}, {0x9FB7C1, 0xCEDCDD}, 0xFFFDF5, 0xF6F5EE},
};
constexpr std::array<Sky, 4> by_night{
    Sky{{0x13151D, 0x251F29, 0x41302F}, {0x5A4A4C, 0x22252D}, 0xE9B98E, 0x8A5F4A},
    Sky{{0x12161D, 0x16232B, 0x224049}, {0x35616A, 0x1C3038}, 0xE7DDBF, 0x4F7375},
    Sky{{0x13151E, 0x251F30, 0x443038}, {0x57485A, 0x22232E}, 0xE3A078, 0x84544A},
    Sky{{0x0F131A, 0x131C27, 0x1E3040}, {0x34596A, 0x182630}, 0xF3ECD8, 0x3B5262},
};

constexpr Land light_land{
    .sand = {0xD8C4A2, 0xEADBC1, 0xF1E9DC},
    .wet = 0xB69C74,
    .line = 0x7A5F37,
    .foam = 0xFFFDF8,
    .hill = 0xA9C0BD,
    .stone = {0xC2B7A8, 0x857B6E},
    .vein = 0xA67C2B,
    .shell = 0xA8623C,
    .rib = 0xF6E4D4,
    .crest = 0x23676E,
    .season = {0xCFCBC4, 0xD9D2A6, 0xEBCF92, 0xDDAE8A},
};
constexpr Land dark_land{
    .sand = {0x3A3A3D, 0x2A2D34, 0x151A22},
    .wet = 0x1D2A31,
    .line = 0xE2CFA6,
    .foam = 0xCFE3E3,
    .hill = 0x1A2833,
    .stone = {0x8B877F, 0x4B4A4A},
    .vein = 0xE0BD72,
    .shell = 0xDDA284,
    .rib = 0x5B3D30,
    .crest = 0xDDF1F1,
    .season = {0x4A535E, 0x475044, 0x5C5139, 0x5C463A},
};

} // namespace

const Sky& sky_of(Light light, bool dark) {
    return (dark ? by_night : by_day)[static_cast<std::size_t>(light)];
}

const Land& land_of(bool dark) {
    return dark ? dark_land : light_land;
}

std::uint32_t mixed(std::uint32_t a, std::uint32_t b, float share) {
    std::uint32_t color = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const auto from = static_cast<float>((a >> shift) & 255U);
        const auto to = static_cast<float>((b >> shift) & 255U);
        color |= static_cast<std::uint32_t>(std::lround(from + (to - from) * share)) << shift;
    }
    return color;
}

} // namespace ebb::shore
