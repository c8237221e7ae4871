// Everything that is drawn can be read.
// SPDX-License-Identifier: MIT
#include "ui/theme.h"

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
