// The picture that breathes, in its styles.
// SPDX-License-Identifier: MIT
#include "features/breathing/picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace ebb::breathing {
namespace {

using ui::Canvas;
using ui::Color;
using ui::Paint;
using ui::Point;
using ui::Rect;
using ui::Token;

constexpr float turn = 2 * std::numbers::pi_v<float>;
constexpr float ring_width = 3;
constexpr float rim_width = 1.25F;

float seconds_of(std::int64_t ms) {
    return static_cast<float>(static_cast<double>(ms) / 1000);
}

/// The room around the shape is a little lighter, and a little more so with full lungs.
void paint_light(Canvas& at, const Stage& stage, float fullness) {
    const float reach = std::max(stage.radius * 2.3F, stage.window.w * 0.5F);
    at.glow(stage.center,
            reach,
            std::max(reach, stage.window.h * 0.62F),
            at.paint(Token::WaveFar, 0.62F + 0.2F * fullness));
}

/// The light inside a shape: paper by day, at night the water's own. Ink can be read on it.
Color light_inside(const Canvas& at) {
    const ui::Theme& theme = at.theme();
    return theme.dark ? ui::mix(theme[Token::WaveNear], theme[Token::Tide], 0.22)
                      : theme[Token::Surface];
}

/// An edge that catches the light.
Paint rim(const Canvas& at, float opacity) {
    return at.theme().dark ? at.paint(Token::Tide, 0.5F * opacity)
                           : at.paint(Token::Surface, opacity);
}

/// Lit from above, like a pebble under water.
void paint_pebble(Canvas& at, Point center, float radius) {
    at.disc_gradient(center,
                     radius,
                     {light_inside(at)},
                     at.paint(Token::WaveNear),
                     {center.x, center.y - radius * 0.16F});
    at.ring(center, radius - rim_width / 2, rim(at, 0.7F), rim_width);
}

void paint_circle(Canvas& at, const Stage& stage, float fullness) {
    const float r = stage.radius;
    const auto halo = [&](float radius, Token edge, float opacity) {
        at.disc_gradient(stage.center,
                         radius,
                         at.paint(Token::WaveNear, opacity),
                         at.paint(edge, opacity),
                         stage.center);
    };
    // The smallest pebble still holds the longest word that it meets.
    halo(r * (0.53F + 0.44F * fullness), Token::WaveFar, 0.62F);
    halo(r * (0.485F + 0.325F * fullness), Token::WaveMiddle, 0.6F);
    paint_pebble(at, stage.center, r * (0.44F + 0.21F * fullness));
}

void paint_petals(Canvas& at, const Stage& stage, float fullness) {
    constexpr int petals = 8;
    const float r = stage.radius;
    const float away = r * (0.04F + 0.46F * fullness);
    const float size = r * (0.34F + 0.12F * fullness);
    for (int i = 0; i < petals; ++i) {
        // They open by an eighth of a turn, so that the flower looks alike at both ends.
        const float angle = turn * (static_cast<float>(i) / petals + 0.125F * fullness);
        const Point center{stage.center.x + away * std::sin(angle),
                           stage.center.y - away * std::cos(angle)};
        at.disc_gradient(center,
                         size,
                         at.paint(Token::WaveNear, 0.22F),
                         at.paint(Token::WaveNear, 0.5F),
                         stage.center);
        at.ring(center, size - rim_width / 2, rim(at, 0.55F), rim_width);
    }
    at.glow(stage.center, r * 0.62F, r * 0.62F, at.paint(Token::Surface, 0.75F));
}

/// Waves over the whole width, rising as the lungs fill.
void paint_tide(Canvas& at, const Stage& stage, const Scene& scene, float fullness) {
    constexpr std::size_t columns = 72;
    constexpr std::array layers{Token::WaveFar, Token::WaveMiddle, Token::WaveNear};
    const Rect& window = stage.window;
    const float low = std::min(window.bottom(), stage.center.y + stage.radius * 1.25F);
    const float high = stage.center.y - stage.radius * 0.8F;
    const float seconds = seconds_of(scene.elapsed_ms);
    std::array<float, columns> heights{};
    std::array<Point, columns> crest{};
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const auto k = static_cast<float>(layer);
        // Each layer rises a little later and less, as water behind water does.
        const float level = low + (high - low) * fullness * (1 - 0.1F * k) + k * 34;
        const float length = std::max(420.F, window.w * 0.9F) / (1.1F + 0.27F * k);
        const float swing = 10 + 6 * fullness - 2 * k;
        const float drift = seconds * (0.22F + 0.07F * k) + k * 2.1F;
        for (std::size_t i = 0; i < columns; ++i) {
            const float x = window.w * static_cast<float>(i) / static_cast<float>(columns - 1);
            heights[i] = window.y + level + swing * std::sin(x / length * turn + drift);
            crest[i] = {window.x + x, heights[i]};
        }
        at.fill_below(
            window, heights, at.paint(layers[layer], 0.9F), at.paint(layers[layer], 0.35F));
        at.polyline(crest, rim(at, 0.2F + 0.2F * k), rim_width);
    }
}

/// The breath as a path: what was passes to the left, what comes is seen before it is there.
void paint_line(Canvas& at, const Stage& stage, const Scene& scene) {
    constexpr std::size_t points = 97;
    constexpr float here = 0.5F; ///< Share of the width at which the dot stands.
    const float width = stage.radius * 1.56F;
    const float left = stage.center.x - width / 2;
    const float height = stage.radius * 0.46F;
    const float bottom = stage.center.y + stage.radius * 0.56F;
    const auto shown_ms = static_cast<float>(std::max(scene.timing.breath(), 9000)) * 1.1F;
    const auto y_at = [&](std::int64_t ms) {
        return bottom - height * breath_at(scene.timing, ms).fullness;
    };
    std::array<Point, points> path{};
    std::array<float, points> heights{};
    std::array<float, points> before{};
    std::array<float, points> after{};
    for (std::size_t i = 0; i < points; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(points - 1);
        const auto ms = static_cast<std::int64_t>(shown_ms * (share - here));
        heights[i] = y_at(scene.elapsed_ms + ms);
        path[i] = {left + width * share, heights[i]};
        const float edge = std::clamp(std::min(share, 1 - share) * 5, 0.F, 1.F);
        const float past = std::clamp((here - share) * 40 + 0.5F, 0.F, 1.F);
        before[i] = edge * past;
        after[i] = edge * (1 - past);
    }
    at.fill_below({left, bottom - height, width, height + stage.radius * 0.16F},
                  heights,
                  at.paint(Token::WaveNear, 0.34F),
                  at.paint(Token::WaveNear, 0),
                  0.2F);
    at.line_fading(path, after, at.paint(Token::WaveNear, 0.8F), 3);
    at.line_fading(path, before, at.paint(Token::Tide), 3);
    const Point dot{left + width * here, y_at(scene.elapsed_ms)};
    at.glow(dot, 46, 46, at.paint(Token::WaveNear, 0.8F));
    at.disc(dot, 11, at.paint(Token::Tide));
    at.disc(dot, 6, at.paint(Token::Surface));
}

/// The same place and size all the time; only how strong it is changes.
void paint_still(Canvas& at, const Stage& stage, float fullness) {
    at.disc(stage.center, stage.radius * 0.94F, at.paint(Token::WaveFar, 0.5F));
    at.disc(stage.center, stage.radius * 0.94F, at.paint(Token::WaveNear, 0.9F * fullness));
}

/// With the system's own colors there are no washes: a ring says the same.
void paint_forced(Canvas& at, const Stage& stage, const Scene& scene, float fullness) {
    const float reach = scene.still ? 0.9F : 0.36F + 0.58F * fullness;
    at.ring(stage.center,
            stage.radius * reach,
            at.paint(Token::Ink),
            scene.still ? 1 + 11 * fullness : 2);
}

void paint_body(Canvas& at, const Stage& stage, const Scene& scene, float fullness) {
    switch (scene.style) {
    case Style::Circle:
        paint_circle(at, stage, fullness);
        break;
    case Style::Tide:
        paint_tide(at, stage, scene, fullness);
        break;
    case Style::Petals:
        paint_petals(at, stage, fullness);
        break;
    case Style::Line:
        paint_line(at, stage, scene);
        break;
    case Style::Words:
        break;
    }
}

} // namespace

void paint_shape(Canvas& at, const Stage& stage, const Scene& scene) {
    const float fullness = breath_at(scene.timing, scene.elapsed_ms).fullness;
    if (at.theme().forced) {
        if (scene.style != Style::Words) paint_forced(at, stage, scene, fullness);
        return;
    }
    paint_light(at, stage, scene.still ? 0 : fullness);
    if (scene.still && scene.style != Style::Words) {
        paint_still(at, stage, fullness);
    } else {
        paint_body(at, stage, scene, fullness);
    }
}

void paint_rest(Canvas& at, const Stage& stage, Style style) {
    constexpr Timing breath{{2000, 0, 0, 2000, 0}};
    constexpr std::int64_t half_full_ms = 1100;
    constexpr float half_full = 0.5F;
    const Scene scene{style, breath, half_full_ms, false};
    if (at.theme().forced) {
        paint_forced(at, stage, scene, half_full);
        return;
    }
    const float reach = stage.radius * 1.5F;
    at.glow(stage.center, reach, reach, at.paint(Token::WaveFar, 0.5F));
    at.push_clip(stage.window);
    paint_body(at, stage, scene, half_full);
    at.pop_clip();
    paint_ring(at, stage, style, -1);
}

void paint_ring(Canvas& at, const Stage& stage, Style style, float share) {
    // Half of it lies in the water, where the color of sand would be strange.
    const Paint track =
        style == Style::Tide ? at.paint(Token::Outline, 0.3F) : at.paint(Token::Hairline);
    at.ring(stage.center, stage.radius, track, ring_width);
    if (share > 0) {
        at.arc(
            stage.center, stage.radius, 0, std::min(share, 1.F), at.paint(Token::Tide), ring_width);
    }
}

void paint_curve(Canvas& at, const Rect& rect, const Timing& timing) {
    constexpr std::size_t points = 121;
    std::array<Point, points> curve{};
    std::array<float, points> heights{};
    for (std::size_t i = 0; i < points; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(points - 1);
        // The last point belongs to this breath, not to the next.
        const auto ms = static_cast<std::int64_t>(share * static_cast<float>(timing.breath() - 1));
        const float y = rect.bottom() - 4 - (rect.h - 8) * breath_at(timing, ms).fullness;
        heights[i] = y;
        curve[i] = {rect.x + rect.w * share, y};
    }
    at.fill_below(rect, heights, at.paint(Token::TideWash), at.paint(Token::TideWash, 0));
    at.polyline(curve, at.paint(Token::Tide), 2.5F);
}

} // namespace ebb::breathing
