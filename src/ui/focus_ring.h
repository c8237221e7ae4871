// The ring around what has the focus, and the gap between them.
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

namespace ebb::ui::focus_ring {

inline constexpr Token color = Token::Tide;
/// Of the gap: what lies inside and outside of the ring may have any color, its own too.
inline constexpr Token between = Token::Surface;
inline constexpr float gap = 2;   ///< Its width in CSS pixels, ...
inline constexpr float width = 3; ///< ... and that of the ring.

} // namespace ebb::ui::focus_ring
