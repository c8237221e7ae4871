// The palettes and the arithmetic of contrast.
// SPDX-License-Identifier: MIT
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ebb::ui {

namespace {

constexpr std::array<std::string_view, token_count> names{
    "background-top",
    "background-bottom",
    "surface",
    "hairline",
    "outline",
    "ink",
    "quiet-ink",
    "tide",
    "tide-wash",
    "on-tide",
    "kept",
    "slip",
    "pause",
    "milestone",
    "wave-far",
    "wave-middle",
    "wave-near",
};

constexpr Theme day{
    "day",
    {Color{0xF6F1E8},
     Color{0xEFE7DA},
     Color{0xFFFCF6},
     Color{0xE2D8C8},
     Color{0x857D70},
     Color{0x2A2C35},
     Color{0x625F69},
     Color{0x23676E},
     Color{0xD9EAE8},
     Color{0xFFFCF6},
     Color{0x40694F},
     Color{0x8F5433},
     Color{0x6C628B},
     Color{0x7D5D1D},
     Color{0xCFE3E1},
     Color{0xB5D3D2},
     Color{0x9AC3C4}},
    false,
    false,
};

constexpr Theme night{
    "night",
    {Color{0x12161D},
     Color{0x171C25},
     Color{0x1D232D},
     Color{0x2C3440},
     Color{0x77808E},
     Color{0xECE6DA},
     Color{0xA8A6AE},
     Color{0x7CC6C8},
     Color{0x21383D},
     Color{0x10161A},
     Color{0x8FC1A1},
     Color{0xDDA284},
     Color{0xB7ADD2},
     Color{0xE0BD72},
     Color{0x1B2B33},
     Color{0x1F3841},
     Color{0x25474F}},
    true,
    false,
};

constexpr Theme black{
    "black",
    {Color{0x000000},
     Color{0x000000},
     Color{0x0B0D10},
     Color{0x232830},
     Color{0x6B7380},
     Color{0xE6E0D4},
     Color{0x9A98A0},
     Color{0x7CC6C8},
     Color{0x14262A},
     Color{0x0A1012},
     Color{0x8FC1A1},
     Color{0xDDA284},
     Color{0xB7ADD2},
     Color{0xE0BD72},
     Color{0x0B1518},
     Color{0x0F1D21},
     Color{0x13272C}},
    true,
    false,
};

float channel(std::uint32_t byte) {
    // Of floats: the power of doubles has tables of several kB.
    const float value = static_cast<float>(byte) / 255;
    return value <= 0.04045f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

double luminance(Color color) {
    return 0.2126 * channel((color.rgb >> 16) & 255) + 0.7152 * channel((color.rgb >> 8) & 255) +
           0.0722 * channel(color.rgb & 255);
}

} // namespace

std::string_view token_name(Token token) {
    return names[static_cast<std::size_t>(token)];
}

const Theme& day_theme() {
    return day;
}
const Theme& night_theme() {
    return night;
}
const Theme& black_theme() {
    return black;
}

Theme forced_theme(const SystemColors& system) {
    Theme theme{"forced", {}, false, true};
    theme.colors.fill(system.canvas_text);
    const auto set = [&](Token token, Color color) {
        theme.colors[static_cast<std::size_t>(token)] = color;
    };
    for (const Token back : {Token::BackgroundTop,
                             Token::BackgroundBottom,
                             Token::Surface,
                             Token::TideWash,
                             Token::WaveFar,
                             Token::WaveMiddle,
                             Token::WaveNear}) {
        set(back, system.canvas);
    }
    for (const Token fill : {Token::Tide, Token::Kept, Token::Slip, Token::Pause}) {
        set(fill, system.highlight);
    }
    set(Token::OnTide, system.highlight_text);
    theme.dark = luminance(system.canvas) < luminance(system.canvas_text);
    return theme;
}

float type::scaled(float size, float text_scale) {
    if (text_scale <= 1) return size * text_scale;
    const float share = std::clamp(1 - (size - title) / 24, 0.3f, 1.f);
    return size * (1 + (text_scale - 1) * share);
}

double contrast(Color a, Color b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Color mix(Color a, Color b, double share) {
    std::uint32_t out = 0;
    for (const int shift : {16, 8, 0}) {
        const double from = (a.rgb >> shift) & 255;
        const double to = (b.rgb >> shift) & 255;
        out |= static_cast<std::uint32_t>(std::lround(from + (to - from) * share)) << shift;
    }
    return Color{out};
}

} // namespace ebb::ui
