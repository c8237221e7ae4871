// Triangles with colors.
// SPDX-License-Identifier: MIT
#include "features/shore/mesh.h"

#include "features/shore/colors.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace ebb::shore {

namespace {

Tint between(const Tint& a, const Tint& b, float share) {
    return {mixed(a.rgb, b.rgb, share), a.opacity + (b.opacity - a.opacity) * share};
}

} // namespace

void Brush::triangle(int a, int b, int c) {
    for (const int corner : {a, b, c})
        mesh_.corners.push_back(static_cast<std::uint16_t>(corner));
}

void Brush::strip(std::span<const Point> upper,
                  std::span<const Point> lower,
                  Tint top,
                  Tint bottom) {
    assert(upper.size() == lower.size());
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const int here = next();
        add(upper[i], top);
        add(lower[i], bottom);
        if (i == 0) continue;
        triangle(here - 2, here, here + 1);
        triangle(here - 2, here + 1, here - 1);
    }
}

void Brush::band(float width, float top, float bottom, Tint upper, Tint lower) {
    const std::array above{Point{0, top}, Point{width, top}};
    const std::array below{Point{0, bottom}, Point{width, bottom}};
    strip(above, below, upper, lower);
}

void Brush::line(std::span<const Point> points, Tint tint, float width) {
    // Across: clear, strongest, clear. As much ink as a line of that width with hard edges has.
    const float half = (width + pixel_) / 2;
    const Tint ink{tint.rgb, tint.opacity * std::min(1.F, width / half)};
    const Tint clear{tint.rgb, 0};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point& before = points[i == 0 ? 0 : i - 1];
        const Point& after = points[i + 1 == points.size() ? i : i + 1];
        const float x = after.x - before.x;
        const float y = after.y - before.y;
        const float share = half / std::max(std::sqrt(x * x + y * y), 0.001F);
        const Point& at = points[i];
        const int here = next();
        add({at.x + y * share, at.y - x * share}, clear);
        add(at, ink);
        add({at.x - y * share, at.y + x * share}, clear);
        if (i == 0) continue;
        for (const int row : {here, here + 1}) {
            triangle(row - 3, row, row + 1);
            triangle(row - 3, row + 1, row - 2);
        }
    }
}

void Brush::shape(std::span<const Point> corners, Tint top, Tint bottom) {
    const auto count = static_cast<int>(corners.size());
    Point middle;
    float highest = corners[0].y;
    float lowest = corners[0].y;
    for (const Point& corner : corners) {
        middle.x += corner.x / static_cast<float>(count);
        middle.y += corner.y / static_cast<float>(count);
        highest = std::min(highest, corner.y);
        lowest = std::max(lowest, corner.y);
    }
    const auto tint_at = [&](float y) {
        return between(top, bottom, (y - highest) / std::max(lowest - highest, 0.001F));
    };
    const int center = next();
    add(middle, tint_at(middle.y));
    for (int i = 0; i < count; ++i) {
        const Point& at = corners[static_cast<std::size_t>(i)];
        const float x = at.x - middle.x;
        const float y = at.y - middle.y;
        const float out = pixel_ / std::max(std::sqrt(x * x + y * y), pixel_);
        const Tint tint = tint_at(at.y);
        add(at, tint);
        add({at.x + x * out, at.y + y * out}, {tint.rgb, 0});
        const int here = center + 1 + 2 * i;
        const int after = center + 1 + 2 * ((i + 1) % count);
        triangle(center, here, after);
        triangle(here, here + 1, after + 1);
        triangle(here, after + 1, after);
    }
}

void Brush::glow(Point center, float radius, Tint tint) {
    constexpr int sides = 24;
    const int middle = next();
    add(center, tint);
    for (int i = 0; i < sides; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / sides;
        const float x = std::cos(angle) * radius;
        const float y = std::sin(angle) * radius;
        add({center.x + x / 2, center.y + y / 2}, {tint.rgb, tint.opacity * 0.35F});
        add({center.x + x, center.y + y}, {tint.rgb, 0});
        const int here = middle + 1 + 2 * i;
        const int after = middle + 1 + 2 * ((i + 1) % sides);
        triangle(middle, here, after);
        triangle(here, here + 1, after + 1);
        triangle(here, after + 1, after);
    }
}

} // namespace ebb::shore
