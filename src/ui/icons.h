// The app's icons: vector paths of our own on a grid of 24.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

struct ImDrawList;
struct ImVec2;

namespace ebb::ui {

/// Names say what is shown, not where it is used.
enum class Icon : std::uint8_t {
    None,
    Sun,     ///< A sun over two waves: today.
    Rings,   ///< Breathing.
    Feather, ///< Writing.
    Bars,    ///< Reflection.
    Dots,    ///< More.
    Check,
    Drop,
    Pause,
    HideEye,
    Back,
    Forward,
    Plus,
    Minus,
    Close,
    Sound,
    SoundOff,
    Lock,
    Undo,
    Trash,
    Search,
    Heart,
    Calendar,
    Up,
    Down,
    Box, ///< With a lid: put away.
};

/// Draws the icon with its box of `size` pixels centered at `center`. `mirrored`: reading goes from
/// right to left, and icons that point go with it.
void draw_icon(ImDrawList& list,
               Icon icon,
               const ImVec2& center,
               float size,
               std::uint32_t color,
               float stroke,
               bool mirrored);

} // namespace ebb::ui
