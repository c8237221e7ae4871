// Shapes on ImGui's draw list.
// SPDX-License-Identifier: MIT
#include "ui/canvas.h"

#include "ui/imgui_frame.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace ebb::ui {

namespace {

/// Angle in ImGui's sense (from the right, clockwise) of a share of a turn from the top.
float angle_of(float turns) {
    return (turns - 0.25f) * 2 * std::numbers::pi_v<float>;
}

/// Corners that a circle of this radius in device pixels needs to look round: none lies more than a
/// twentieth of a pixel inside. 0 leaves small ones to ImGui, which keeps them ready.
int round_segments(float radius) {
    constexpr float small = 40;
    constexpr float error = 0.05f;
    if (radius < small) return 0;
    return static_cast<int>(std::ceil(std::numbers::pi_v<float> / std::acos(1 - error / radius)));
}

} // namespace

Canvas::Canvas(ImDrawList& list,
               const Fonts& fonts,
               const Theme& theme,
               Point origin,
               float density,
               float text_scale,
               std::optional<float> mirrored_in)
    : list_(list), fonts_(fonts), theme_(theme), origin_(origin), density_(density),
      text_scale_(text_scale), mirrored_in_(mirrored_in) {}

ImVec2 Canvas::device(Point point) const {
    const float x = origin_.x + point.x;
    return {(mirrored_in_ ? *mirrored_in_ - x : x) * density_, (origin_.y + point.y) * density_};
}

struct Canvas::Corners {
    ImVec2 from;
    ImVec2 to;
};

Canvas::Corners Canvas::corners(const Rect& rect) const {
    Corners at{device({rect.x, rect.y}), device({rect.right(), rect.bottom()})};
    if (mirrored_in_) std::swap(at.from.x, at.to.x);
    return at;
}

std::uint32_t Canvas::packed(const Paint& paint) const {
    const auto alpha =
        static_cast<std::uint32_t>(std::lround(std::clamp(paint.opacity, 0.f, 1.f) * 255));
    const std::uint32_t rgb = paint.color.rgb;
    return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, alpha);
}

void Canvas::fill(const Rect& rect, const Paint& paint, float radius) {
    const auto [from, to] = corners(rect);
    // Edges on whole device pixels stay sharp at every density.
    list_.AddRectFilled({std::round(from.x), std::round(from.y)},
                        {std::round(to.x), std::round(to.y)},
                        packed(paint),
                        device(radius));
}

void Canvas::fill_gradient(const Rect& rect, const Paint& top, const Paint& bottom) {
    const ImU32 a = packed(top);
    const ImU32 b = packed(bottom);
    const auto [from, to] = corners(rect);
    list_.AddRectFilledMultiColor(from, to, a, a, b, b);
}

void Canvas::outline(const Rect& rect, const Paint& paint, float radius, float width) {
    const float thick = std::max(1.f, std::round(device(width)));
    const auto [from, to] = corners(rect);
    const float inset = thick / 2;
    stroke_rect(list_,
                {std::round(from.x) + inset, std::round(from.y) + inset},
                {std::round(to.x) - inset, std::round(to.y) - inset},
                packed(paint),
                std::max(0.f, device(radius) - inset),
                thick);
}

void Canvas::disc(Point center, float radius, const Paint& paint) {
    list_.AddCircleFilled(
        device(center), device(radius), packed(paint), round_segments(device(radius)));
}

void Canvas::disc_gradient(
    Point center, float radius, const Paint& inner, const Paint& outer, Point focus) {
    const ImVec2 middle = device(center);
    const float reach = device(radius);
    const int segments = std::clamp(static_cast<int>(reach), 24, 160);
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    // A fan around the focus, and a clear rim one device pixel wide for a smooth edge.
    list_.PrimReserve(segments * 9, 1 + segments * 2);
    const auto base = list_._VtxCurrentIdx;
    list_.PrimWriteVtx(device(focus), uv, packed(inner));
    for (int i = 0; i < segments; ++i) {
        const float angle = angle_of(static_cast<float>(i) / static_cast<float>(segments));
        const ImVec2 way{std::cos(angle), std::sin(angle)};
        list_.PrimWriteVtx({middle.x + way.x * (reach - 0.5f), middle.y + way.y * (reach - 0.5f)},
                           uv,
                           packed(outer));
        list_.PrimWriteVtx({middle.x + way.x * (reach + 0.5f), middle.y + way.y * (reach + 0.5f)},
                           uv,
                           packed({outer.color, 0}));
    }
    for (int i = 0; i < segments; ++i) {
        const unsigned here = base + 1 + static_cast<unsigned>(i) * 2;
        const unsigned next = base + 1 + static_cast<unsigned>((i + 1) % segments) * 2;
        for (const unsigned corner :
             {base, here, next, here, here + 1, next + 1, here, next + 1, next}) {
            list_.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
        }
    }
}

void Canvas::glow(Point center, float radius_x, float radius_y, const Paint& paint) {
    constexpr int rings = 10;
    constexpr int segments = 64;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const ImVec2 middle = device(center);
    list_.PrimReserve(segments * (3 + (rings - 1) * 6), 1 + rings * segments);
    const auto base = list_._VtxCurrentIdx;
    list_.PrimWriteVtx(middle, uv, packed(paint));
    for (int ring = 1; ring <= rings; ++ring) {
        const float share = static_cast<float>(ring) / static_cast<float>(rings);
        // Level in the middle and at the edge, so that neither shows.
        const float rest = 1 - share;
        const ImU32 color = packed({paint.color, paint.opacity * rest * rest * (1 + 2 * share)});
        for (int i = 0; i < segments; ++i) {
            const float angle = angle_of(static_cast<float>(i) / static_cast<float>(segments));
            list_.PrimWriteVtx({middle.x + device(radius_x) * share * std::cos(angle),
                                middle.y + device(radius_y) * share * std::sin(angle)},
                               uv,
                               color);
        }
    }
    const auto corner = [&](int ring, int i) {
        return base + 1 + static_cast<unsigned>((ring - 1) * segments + i % segments);
    };
    for (int i = 0; i < segments; ++i) {
        for (const unsigned at : {base, corner(1, i), corner(1, i + 1)})
            list_.PrimWriteIdx(at);
    }
    for (int ring = 1; ring < rings; ++ring) {
        for (int i = 0; i < segments; ++i) {
            for (const unsigned at : {corner(ring, i),
                                      corner(ring + 1, i),
                                      corner(ring + 1, i + 1),
                                      corner(ring, i),
                                      corner(ring + 1, i + 1),
                                      corner(ring, i + 1)})
                list_.PrimWriteIdx(at);
        }
    }
}

void Canvas::ring(Point center, float radius, const Paint& paint, float width) {
    list_.AddCircle(device(center),
                    device(radius),
                    packed(paint),
                    round_segments(device(radius)),
                    device(width));
}

void Canvas::arc(
    Point center, float radius, float from, float to, const Paint& paint, float width) {
    const float way = mirrored_in_ ? -1.f : 1.f;
    list_.PathArcTo(device(center), device(radius), angle_of(way * from), angle_of(way * to));
    stroke_path(list_, packed(paint), device(width));
    for (const float end : {from, to}) {
        const float angle = angle_of(end);
        disc({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)},
             width / 2,
             paint);
    }
}

void Canvas::line(Point from, Point to, const Paint& paint, float width) {
    list_.AddLine(device(from), device(to), packed(paint), device(width));
}

void Canvas::polyline(std::span<const Point> points, const Paint& paint, float width) {
    for (const Point& point : points) {
        list_.PathLineTo(device(point));
    }
    stroke_path(list_, packed(paint), device(width));
}

void Canvas::line_fading(std::span<const Point> points,
                         std::span<const float> strengths,
                         const Paint& paint,
                         float width) {
    assert(points.size() == strengths.size());
    if (points.size() < 2) return;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const ImU32 clear = packed({paint.color, 0});
    const float half = device(width) / 2;
    const auto count = static_cast<int>(points.size());
    // Across the line: clear, full, full, clear, so that both edges are smooth.
    list_.PrimReserve((count - 1) * 18, count * 4);
    const auto base = list_._VtxCurrentIdx;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 before = device(points[i == 0 ? 0 : i - 1]);
        const ImVec2 after = device(points[i + 1 == points.size() ? i : i + 1]);
        const ImVec2 way{after.x - before.x, after.y - before.y};
        const float length = std::max(std::sqrt(way.x * way.x + way.y * way.y), 0.001f);
        const ImVec2 aside{-way.y / length, way.x / length};
        const ImVec2 at = device(points[i]);
        const ImU32 color = packed({paint.color, paint.opacity * strengths[i]});
        for (const float reach : {-half - 0.5f, -half + 0.5f, half - 0.5f, half + 0.5f}) {
            list_.PrimWriteVtx({at.x + aside.x * reach, at.y + aside.y * reach},
                               uv,
                               std::fabs(reach) > half ? clear : color);
        }
    }
    for (int i = 0; i + 1 < count; ++i) {
        for (const unsigned row : {0u, 1u, 2u}) {
            const unsigned a = base + static_cast<unsigned>(i) * 4 + row;
            for (const unsigned corner : {a, a + 4, a + 5, a, a + 5, a + 1}) {
                list_.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
            }
        }
    }
}

void Canvas::polygon(std::span<const Point> points, const Paint& paint) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        // ImGui smooths the edge of a shape whose corners go round clockwise.
        list_.PathLineTo(device(points[mirrored_in_ ? points.size() - 1 - i : i]));
    }
    list_.PathFillConvex(packed(paint));
}

void Canvas::triangles(Point origin, const Mesh& mesh) {
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    list_.PrimReserve(static_cast<int>(mesh.corners.size()),
                      static_cast<int>(mesh.vertices.size()));
    const auto base = list_._VtxCurrentIdx;
    for (const auto& [at, tint] : mesh.vertices) {
        list_.PrimWriteVtx(
            device({origin.x + at.x, origin.y + at.y}), uv, packed({{tint.rgb}, tint.opacity}));
    }
    for (const std::uint16_t corner : mesh.corners)
        list_.PrimWriteIdx(static_cast<ImDrawIdx>(base + corner));
}

void Canvas::fill_below(const Rect& rect,
                        std::span<const float> heights,
                        const Paint& paint,
                        const Paint& foot,
                        float side_fade) {
    if (heights.size() < 2) return;
    const auto columns = static_cast<int>(heights.size());
    const ImU32 edge = packed({paint.color, 0});
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    // Three rows of corners: one device pixel above the curve and clear, the curve, the bottom.
    list_.PrimReserve((columns - 1) * 12, columns * 3);
    const auto base = list_._VtxCurrentIdx;
    for (int i = 0; i < columns; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(columns - 1);
        const float inside = std::min(share, 1 - share);
        const float strength = side_fade > 0 ? std::min(1.f, inside / side_fade) : 1.f;
        const float x = rect.x + rect.w * share;
        const ImVec2 at = device({x, heights[static_cast<std::size_t>(i)]});
        list_.PrimWriteVtx({at.x, at.y - 1}, uv, edge);
        list_.PrimWriteVtx(at, uv, packed({paint.color, paint.opacity * strength}));
        list_.PrimWriteVtx(
            device({x, rect.bottom()}), uv, packed({foot.color, foot.opacity * strength}));
    }
    for (int i = 0; i + 1 < columns; ++i) {
        const auto left = base + static_cast<unsigned>(i) * 3;
        for (const unsigned row : {0u, 1u}) {
            const unsigned a = left + row;
            const unsigned b = a + 3;
            for (const unsigned corner : {a, b, b + 1, a, b + 1, a + 1}) {
                list_.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
            }
        }
    }
}

void Canvas::icon(Icon icon, Point center, float size, const Paint& paint, float stroke) {
    draw_icon(list_,
              icon,
              device(center),
              device(size),
              packed(paint),
              std::max(1.f, device(stroke)),
              mirrored_in_.has_value());
}

float Canvas::text_line(Point top_left,
                        const TextStyle& style,
                        std::string_view text,
                        float opacity) {
    const float size = type::scaled(style.size, text_scale_);
    // The line box is higher than the letters' box: half of the difference goes above.
    const float letters = fonts_.box_height(style.face, size);
    const float above = (size * style.leading - letters) / 2;
    const float width = fonts_.width(style.face, size, text);
    const Rect box{top_left.x, top_left.y + above, width, letters};
    const ImVec2 at = corners(box).from;
    list_.AddText(fonts_.font(style.face),
                  device(letters),
                  {std::round(at.x), std::round(at.y)},
                  packed(paint(style.color, opacity)),
                  text.data(),
                  text.data() + text.size());
    return width;
}

float Canvas::line_width(const TextStyle& style, std::string_view text) const {
    return fonts_.width(style.face, type::scaled(style.size, text_scale_), text);
}

void Canvas::picture(std::uint64_t texture, const Rect& rect) {
    const ImVec2 from = corners(rect).from;
    const ImVec2 at{std::round(from.x), std::round(from.y)};
    list_.AddImage(ImTextureRef(static_cast<ImTextureID>(texture)),
                   at,
                   {at.x + std::round(device(rect.w)), at.y + std::round(device(rect.h))});
}

void Canvas::push_clip(const Rect& rect) {
    const auto [from, to] = corners(rect);
    list_.PushClipRect(from, to, true);
}

void Canvas::pop_clip() {
    list_.PopClipRect();
}

bool Canvas::visible(const Rect& rect) const {
    const auto [from, to] = corners(rect);
    const ImVec2 clip_from = list_.GetClipRectMin();
    const ImVec2 clip_to = list_.GetClipRectMax();
    return to.x > clip_from.x && from.x < clip_to.x && to.y > clip_from.y && from.y < clip_to.y;
}

} // namespace ebb::ui
