// Colors, text styles and spaces of the look; every one that is drawn has a name here.
// SPDX-License-Identifier: MIT
#pragma once

#include "page/codes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ebb::ui {

/// An opaque color, 0xRRGGBB.
struct Color {
    std::uint32_t rgb = 0;
    bool operator==(const Color&) const = default;
};

/// The names that colors have by their job.
enum class Token : std::uint8_t {
    BackgroundTop,
    BackgroundBottom,
    Surface,
    Hairline,
    Outline, ///< The edge of a control and a hollow mark: seen at 3:1, unlike the hairline.
    Ink,
    QuietInk,
    Tide,
    TideWash,
    OnTide, ///< Text on a filled tide, kept, slip or pause shape.
    Kept,
    Slip,
    Pause,
    Milestone,
    WaveFar,
    WaveMiddle,
    WaveNear,
};
inline constexpr std::size_t token_count = 17;

/// The token's name in the page's style sheet, for example "quiet-ink".
std::string_view token_name(Token token);

/// One set of colors.
struct Theme {
    std::string_view name;
    std::array<Color, token_count> colors{};
    bool dark = false;
    bool forced = false; ///< The system's own colors: no washes, outlines on everything.

    Color operator[](Token token) const { return colors[static_cast<std::size_t>(token)]; }
};

const Theme& day_theme();
const Theme& night_theme();
const Theme& black_theme();

/// The system's colors as browsers name them, for people who force them.
struct SystemColors {
    Color canvas{0xFFFFFF};
    Color canvas_text{0x000000};
    Color highlight{0x0000FF};
    Color highlight_text{0xFFFFFF};
    Color gray_text{0x6D6D6D};
    bool operator==(const SystemColors&) const = default;
};
/// A theme made of nothing but the system's colors.
Theme forced_theme(const SystemColors& system);

/// A pair of colors that is drawn one on the other.
struct ContrastPair {
    Token front;
    Token back;
    double least; ///< WCAG 2: 4.5 for text, 3 for large text and for the edge of a control.
};
/// Every pair in use; the contrast test walks it. A new pair that is drawn is added here.
inline constexpr std::array contrast_pairs{
    ContrastPair{Token::Ink, Token::BackgroundTop, 4.5},
    ContrastPair{Token::Ink, Token::BackgroundBottom, 4.5},
    ContrastPair{Token::Ink, Token::Surface, 4.5},
    ContrastPair{Token::Ink, Token::TideWash, 4.5},
    ContrastPair{Token::Tide, Token::TideWash, 3.0},
    ContrastPair{Token::Ink, Token::WaveFar, 4.5},
    ContrastPair{Token::Ink, Token::WaveMiddle, 4.5},
    ContrastPair{Token::Ink, Token::WaveNear, 4.5},
    ContrastPair{Token::QuietInk, Token::WaveFar, 4.5},
    ContrastPair{Token::QuietInk, Token::BackgroundTop, 4.5},
    ContrastPair{Token::QuietInk, Token::BackgroundBottom, 4.5},
    ContrastPair{Token::QuietInk, Token::Surface, 4.5},
    ContrastPair{Token::Tide, Token::BackgroundTop, 4.5},
    ContrastPair{Token::Tide, Token::BackgroundBottom, 4.5},
    ContrastPair{Token::Tide, Token::Surface, 4.5},
    ContrastPair{Token::OnTide, Token::Tide, 4.5},
    ContrastPair{Token::OnTide, Token::Kept, 4.5},
    ContrastPair{Token::OnTide, Token::Slip, 4.5},
    ContrastPair{Token::OnTide, Token::Pause, 4.5},
    ContrastPair{Token::Slip, Token::Surface, 4.5},
    ContrastPair{Token::Kept, Token::Surface, 3.0},
    ContrastPair{Token::Pause, Token::Surface, 3.0},
    ContrastPair{Token::Milestone, Token::Surface, 3.0},
    ContrastPair{Token::Outline, Token::Surface, 3.0},
    ContrastPair{Token::Outline, Token::BackgroundTop, 3.0},
    ContrastPair{Token::Outline, Token::BackgroundBottom, 3.0},
};

/// Contrast ratio of two colors, 1 to 21 (WCAG 2.2, relative luminance).
double contrast(Color a, Color b);
/// `a` with `share` (0 to 1) of `b` mixed in, in sRGB.
Color mix(Color a, Color b, double share);

/// Type sizes in CSS pixels at 100 % text size.
namespace type {
inline constexpr float small = 13;
inline constexpr float caption = 15;
inline constexpr float body = 17;
inline constexpr float letter = 19;
inline constexpr float title = 20;
inline constexpr float heading = 26;
inline constexpr float display = 34;

/// A size in CSS pixels at a text size of `text_scale` (1 is 100 %). What is large already grows
/// less, so that the longest word of a headline still fits on a phone.
float scaled(float size, float text_scale);
} // namespace type

/// The bundled faces.
using page::Face;
inline constexpr std::size_t face_count = 4;

/// How a text is set. Nobody makes one: `style` has those that there are, and what differs at one
/// place is said there, as in `style::small.in(Token::Ink).centered()`.
struct TextStyle {
    Face face{};
    float size = 0; ///< CSS pixels before the user's text size.
    Token color{};
    float leading = 0; ///< Line height as a multiple of the size.
    int max_lines = 0; ///< 0: as many as it takes.
    enum class Align : std::uint8_t { Start, Center, End } align = Align::Start;

    constexpr TextStyle in(Token token) const {
        TextStyle other = *this;
        other.color = token;
        return other;
    }
    constexpr TextStyle sized(float css_pixels) const {
        TextStyle other = *this;
        other.size = css_pixels;
        return other;
    }
    constexpr TextStyle spaced(float line_height) const {
        TextStyle other = *this;
        other.leading = line_height;
        return other;
    }
    constexpr TextStyle at_most(int lines) const {
        TextStyle other = *this;
        other.max_lines = lines;
        return other;
    }
    constexpr TextStyle centered() const {
        TextStyle other = *this;
        other.align = Align::Center;
        return other;
    }
    constexpr TextStyle bold() const {
        TextStyle other = *this;
        other.face = face == Face::Book || face == Face::BookBold ? Face::BookBold : Face::SansBold;
        return other;
    }
};

/// What a text is for.
namespace style {
inline constexpr TextStyle headline{Face::BookBold, 40, Token::Ink, 1.15f}; ///< Of Today.
inline constexpr TextStyle display{Face::BookBold, type::display, Token::Ink, 1.15f};
inline constexpr TextStyle page_title{Face::BookBold, type::heading, Token::Ink, 1.25f};
inline constexpr TextStyle section_title{Face::BookBold, type::title, Token::Ink, 1.3f};
/// Over a part of a card: a question, what a chart shows.
inline constexpr TextStyle part_title{Face::SansBold, type::caption, Token::QuietInk, 1.4f};
/// Of a thing in a list or on a card.
inline constexpr TextStyle name{Face::SansBold, type::body, Token::Ink, 1.35f};
/// Over a field, a choice, a slider.
inline constexpr TextStyle label{Face::SansBold, type::body, Token::Ink, 1.4f};
inline constexpr TextStyle button{Face::SansBold, type::body, Token::Ink, 1.3f};
/// What the person wrote, and what is to be read slowly.
inline constexpr TextStyle letter{Face::Book, type::letter, Token::Ink, 1.5f};
inline constexpr TextStyle prose{Face::Book, type::body, Token::Ink, 1.5f}; ///< Explains.
inline constexpr TextStyle body{Face::Sans, type::body, Token::Ink, 1.45f};
inline constexpr TextStyle note{Face::Sans, type::caption, Token::QuietInk, 1.45f};
inline constexpr TextStyle hint{Face::Sans, type::caption, Token::QuietInk, 1.4f}; ///< One line.
inline constexpr TextStyle small{Face::Sans, type::small, Token::QuietInk, 1.4f};
} // namespace style

/// Spaces and radii in CSS pixels, on a grid of 8.
namespace space {
inline constexpr float page = 20;
inline constexpr float card = 20;
inline constexpr float between = 16;
inline constexpr float target = 44; ///< The least size of anything that is touched.
inline constexpr float card_radius = 16;
inline constexpr float button_radius = 12;
inline constexpr float column = 720;
inline constexpr float rail = 232;
} // namespace space

} // namespace ebb::ui
