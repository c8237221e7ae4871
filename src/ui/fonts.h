// The bundled faces in ImGui's atlas: measuring and breaking text.
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shaper.h"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

struct ImFont;

namespace ebb::ui {

/// Widths and line breaks of text that the bundled faces can show. Sizes in CSS pixels.
class Fonts {
public:
    /// Takes the bytes of a TrueType file for a face; the bytes are copied. False: not a font.
    /// An ImGui context must exist.
    bool add(Face face, std::span<const std::byte> ttf);
    /// True when every face has been added.
    bool complete() const;
    ImFont* font(Face face) const { return fonts_[static_cast<std::size_t>(face)]; }

    /// Height of the letters' box (ascent and descent) at this size, around which a line box is
    /// laid. It is also the size that ImGui must be asked for: `size` means the em square, as in a
    /// style sheet, ImGui's sizes mean ascent plus descent.
    float box_height(Face face, float size) const;

    /// Width of one line.
    float width(Face face, float size, std::string_view text) const;
    /// The lines that the text takes in `max_width`; at least one, also for an empty text. Breaks
    /// at spaces, in the middle of a word only if it is longer than a line. If there are more than
    /// `max_lines` (0: no limit) the last one ends in an ellipsis.
    std::vector<std::string>
    lines(Face face, float size, std::string_view text, float max_width, int max_lines) const;

    /// Device pixels per CSS pixel: glyphs are measured as they will be drawn.
    void set_density(float density) { density_ = density; }
    float density() const { return density_; }

private:
    std::array<ImFont*, face_count> fonts_{};
    std::array<float, face_count> box_per_em_{}; ///< Ascent plus descent in ems.
    float density_ = 1;
};

} // namespace ebb::ui
