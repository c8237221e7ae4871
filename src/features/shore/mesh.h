// Shapes as triangles.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/geometry.h"

#include <cstdint>
#include <span>

namespace ebb::shore {

/// Adds shapes to a mesh.
class Brush {
public:
    /// `pixel`: size of a device pixel. What has smooth edges fades over it.
    Brush(Mesh& mesh, float pixel) : mesh_(mesh), pixel_(pixel) {}

    /// What lies between two curves of as many points. Its edges are hard.
    void strip(std::span<const Point> upper, std::span<const Point> lower, Tint top, Tint bottom);
    /// The same between two heights over the whole width.
    void band(float width, float top, float bottom, Tint upper, Tint lower);
    /// A thin line with gentle bends.
    void line(std::span<const Point> points, Tint tint, float width);
    /// A convex shape, from `top` at its highest point to `bottom` at its lowest.
    void shape(std::span<const Point> corners, Tint top, Tint bottom);
    /// A light that fades to nothing at its edge.
    void glow(Point center, float radius, Tint tint);

private:
    [[nodiscard]] std::uint16_t next() const {
        return static_cast<std::uint16_t>(mesh_.vertices.size());
    }
    void add(Point at, Tint tint) { mesh_.vertices.push_back({at, tint}); }
    void triangle(int a, int b, int c);

    Mesh& mesh_;
    float pixel_;
};

} // namespace ebb::shore
