// The picture that breathes, in its styles.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/breathing/engine.h"
#include "features/breathing/model.h"
#include "ui/canvas.h"

#include <cstdint>

namespace ebb::breathing {

/// What is painted at one moment.
struct Scene {
    Style style = Style::Circle;
    Timing timing;
    std::int64_t elapsed_ms = 0;
    bool still = false; ///< Nothing changes its size or place: the shape only fills.
};

/// Where it is painted.
struct Stage {
    ui::Rect window;
    ui::Point center;
    float radius = 0; ///< Of the ring around the shape.
};

/// The light and the shape. What is written over it is the caller's.
void paint_shape(ui::Canvas& at, const Stage& stage, const Scene& scene);

/// The shape before anything began, half full.
void paint_rest(ui::Canvas& at, const Stage& stage, Style style);

/// The thin ring that tells how much of the run is over, 0 to 1; below 0 only its track.
void paint_ring(ui::Canvas& at, const Stage& stage, Style style, float share);

/// One breath as a curve over time.
void paint_curve(ui::Canvas& at, const ui::Rect& rect, const Timing& timing);

} // namespace ebb::breathing
