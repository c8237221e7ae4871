// Text that the bundled font can't show right is drawn by somebody else: the browser.
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <cstdint>
#include <string>

namespace ebb::ui {

/// A piece of text as it is to be drawn; equal requests give the same picture.
struct ShapeRequest {
    std::string text;
    Face face{};
    float size = 17; ///< CSS pixels.
    Color color;
    float max_width = 0; ///< CSS pixels; 0 keeps it on one line of any width.
    int max_lines = 1;   ///< The last line ends in an ellipsis if there is more.
    float line_height = 24;
    bool operator==(const ShapeRequest&) const = default;
};

/// A picture of text.
struct ShapedText {
    std::uint64_t texture = 0; ///< 0: nothing to draw.
    float width = 0;           ///< CSS pixels.
    float height = 0;
};

/// Whoever can shape any script.
class Shaper {
public:
    virtual ~Shaper() = default;
    /// Shapes, breaks and draws the text; never fails, at worst the picture is empty.
    virtual ShapedText shape(const ShapeRequest& request) = 0;
    /// The picture is no longer needed.
    virtual void release(std::uint64_t texture) = 0;
};

} // namespace ebb::ui
