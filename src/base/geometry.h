// Where something is drawn.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace ebb {

/// A point in CSS pixels; y grows downward.
struct Point {
    float x{};
    float y{};
    bool operator==(const Point&) const = default;
};

/// A color, 0xRRGGBB, with an opacity from 0 to 1.
struct Tint {
    std::uint32_t rgb = 0;
    float opacity = 1;
};

struct Vertex {
    Point at;
    Tint tint;
};

/// Triangles with colors: what a picture is once nothing has to be worked out any more.
struct Mesh {
    std::vector<Vertex> vertices;
    std::vector<std::uint16_t> corners; ///< Three of `vertices` a triangle.

    [[nodiscard]] int triangles() const { return static_cast<int>(corners.size() / 3); }
};

} // namespace ebb
