// Shapes on the canvas, in CSS pixels and named colors; the only place that talks to ImGui's
// draw list, and the place where CSS pixels become device pixels.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/geometry.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/semantics.h"
#include "ui/theme.h"

#include <optional>
#include <span>
#include <string_view>

struct ImDrawList;
struct ImVec2;

namespace ebb::ui {

using ebb::Point;

/// A color with an opacity from 0 to 1.
struct Paint {
    Color color;
    float opacity = 1;
};

/// Draws into the frame at hand. Coordinates are CSS pixels from the origin that it was made with,
/// from where reading starts: in a language from right to left all that is drawn is mirrored,
/// except for letters, pictures and icons that do not point anywhere.
class Canvas {
public:
    Canvas(ImDrawList& list,
           const Fonts& fonts,
           const Theme& theme,
           Point origin,
           float density,
           float text_scale,
           std::optional<float> mirrored_in);

    const Theme& theme() const { return theme_; }
    float density() const { return density_; }
    Paint paint(Token token, float opacity = 1) const { return {theme_[token], opacity}; }

    void fill(const Rect& rect, const Paint& paint, float radius = 0);
    /// From `top` to `bottom`, straight corners.
    void fill_gradient(const Rect& rect, const Paint& top, const Paint& bottom);
    /// A line of `width` CSS pixels along the inside of the edge; 1 is a hairline.
    void outline(const Rect& rect, const Paint& paint, float radius = 0, float width = 1);
    void disc(Point center, float radius, const Paint& paint);
    /// A disc whose color goes from `inner` at `focus`, a point inside it, to `outer` at the edge.
    void
    disc_gradient(Point center, float radius, const Paint& inner, const Paint& outer, Point focus);
    /// A soft light: strongest in the middle, nothing at the edge of the ellipse.
    void glow(Point center, float radius_x, float radius_y, const Paint& paint);
    void ring(Point center, float radius, const Paint& paint, float width);
    /// Part of a ring; angles in turns from the top, clockwise, with round ends.
    void arc(Point center, float radius, float from, float to, const Paint& paint, float width);
    void line(Point from, Point to, const Paint& paint, float width);
    void polyline(std::span<const Point> points, const Paint& paint, float width);
    /// A smooth curve that is stronger here and weaker there: 0 to 1 for each point.
    void line_fading(std::span<const Point> points,
                     std::span<const float> strengths,
                     const Paint& paint,
                     float width);
    /// A convex shape.
    void polygon(std::span<const Point> points, const Paint& paint);
    /// A picture that was worked out before, with its origin at `origin`.
    void triangles(Point origin, const Mesh& mesh);
    /// Fills from a curve down to `bottom`: heights of the curve at even steps over
    /// `rect.x..right`. The color fades from `paint` at the curve to `foot` at the bottom. The edge
    /// is smooth.
    void fill_below(const Rect& rect,
                    std::span<const float> heights,
                    const Paint& paint,
                    const Paint& foot,
                    float side_fade = 0);
    void icon(Icon icon, Point center, float size, const Paint& paint, float stroke = 1.7f);
    /// One line that the bundled faces can show; returns its width. `top_left` is the line box's.
    float
    text_line(Point top_left, const TextStyle& style, std::string_view text, float opacity = 1);
    /// The width that `text_line` will take.
    float line_width(const TextStyle& style, std::string_view text) const;
    /// A picture, for example of shaped text.
    void picture(std::uint64_t texture, const Rect& rect);

    /// Only what lies inside the rectangle is drawn until `pop_clip`.
    void push_clip(const Rect& rect);
    void pop_clip();
    /// False if no part of the rectangle can be seen: drawing it may be skipped.
    bool visible(const Rect& rect) const;

private:
    /// Top left and bottom right, in device pixels.
    struct Corners;
    Corners corners(const Rect& rect) const;
    ImVec2 device(Point point) const;
    float device(float length) const { return length * density_; }
    std::uint32_t packed(const Paint& paint) const;

    ImDrawList& list_;
    const Fonts& fonts_;
    const Theme& theme_;
    Point origin_;
    float density_;
    float text_scale_;
    std::optional<float> mirrored_in_; ///< A surface of this width.
};

} // namespace ebb::ui
