// Everything that is drawn can be read.
// SPDX-License-Identifier: MIT
#include "ui/focus_ring.h"

#include <doctest/doctest.h>

using namespace ebb::ui;

TEST_CASE("theme: contrast is WCAG's") {
    CHECK(contrast(Color{0x000000}, Color{0xFFFFFF}) == doctest::Approx(21));
    CHECK(contrast(Color{0x777777}, Color{0xFFFFFF}) == doctest::Approx(4.48).epsilon(0.01));
    CHECK(contrast(Color{0x123456}, Color{0x123456}) == doctest::Approx(1));
}

TEST_CASE("theme: every pair in use has enough contrast in every theme") {
    for (const Theme* theme : {&day_theme(), &night_theme(), &black_theme()}) {
        for (const ContrastPair& pair : contrast_pairs) {
            CAPTURE(theme->name);
            CAPTURE(token_name(pair.front));
            CAPTURE(token_name(pair.back));
            CHECK(contrast((*theme)[pair.front], (*theme)[pair.back]) >= pair.least);
        }
    }
}

namespace {

SystemColors system_of(std::uint32_t canvas,
                       std::uint32_t text,
                       std::uint32_t highlight,
                       std::uint32_t highlight_text) {
    return {Color{canvas}, Color{text}, Color{highlight}, Color{highlight_text}, {}};
}

} // namespace

TEST_CASE("theme: the focus ring is seen against its gap and whatever it may lie on") {
    // The last four are the contrast themes of Windows 11.
    const Theme themes[] = {day_theme(),
                            night_theme(),
                            black_theme(),
                            forced_theme({}),
                            forced_theme(system_of(0x202020, 0xFFFFFF, 0x75E9FC, 0x202020)),
                            forced_theme(system_of(0x000000, 0xFFFFFF, 0x8EE3F0, 0x263B50)),
                            forced_theme(system_of(0x2D3236, 0xFFFFFF, 0xABCFF2, 0x212D3B)),
                            forced_theme(system_of(0xFFFAEF, 0x3D3D3D, 0x903909, 0xFFF5E3))};
    for (const Theme& theme : themes) {
        for (const Token beside : {focus_ring::between,
                                   Token::BackgroundTop,
                                   Token::BackgroundBottom,
                                   Token::Surface,
                                   Token::TideWash,
                                   Token::WaveFar,
                                   Token::WaveMiddle,
                                   Token::WaveNear}) {
            CAPTURE(theme.name);
            CAPTURE(token_name(beside));
            CHECK(contrast(theme[focus_ring::color], theme[beside]) >= 3);
        }
        // The gap parts the ring from what has the same color as it.
        for (const Token control : {Token::Tide, Token::Kept, Token::Slip, Token::Pause}) {
            CAPTURE(theme.name);
            CAPTURE(token_name(control));
            CHECK(contrast(theme[focus_ring::between], theme[control]) >= 3);
        }
    }
}

TEST_CASE("theme: forced colors are nothing but the system's") {
    SystemColors system;
    system.canvas = Color{0x000000};
    system.canvas_text = Color{0xFFFF00};
    system.highlight = Color{0x00FFFF};
    system.highlight_text = Color{0x000000};
    const Theme theme = forced_theme(system);
    CHECK(theme.dark);
    for (const ContrastPair& pair : contrast_pairs) {
        CAPTURE(token_name(pair.front));
        CHECK(contrast(theme[pair.front], theme[pair.back]) >= pair.least);
    }
}

TEST_CASE("theme: mixing goes from one color to the other") {
    CHECK(mix(Color{0x102030}, Color{0xFFFFFF}, 0) == Color{0x102030});
    CHECK(mix(Color{0x102030}, Color{0xFFFFFF}, 1) == Color{0xFFFFFF});
    CHECK(mix(Color{0x000000}, Color{0xFEFEFE}, 0.5) == Color{0x7F7F7F});
}
