// The shore: a landscape that is made of somebody's days, as shapes to paint.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/shore/bank.h"
#include "features/shore/mesh.h"

#include <cstdint>
#include <vector>

namespace ebb::shore {

/// What the shore is made of.
struct Story {
    std::vector<Mark> days;  ///< From the first one to today.
    bool today_open = false; ///< The last of `days` is today, and nothing was said of it yet.
    Day first;               ///< The day of the first one.
    int steadiness = 50;     ///< 0 to 100: how high the water stands.
    /// Pulls that somebody stayed with in the last 30 days, the oldest first: how strong, 0 to 10.
    std::vector<int> pulls;
    bool operator==(const Story&) const = default;
};

/// The light of an hour.
enum class Light : std::uint8_t { Dawn, Day, Dusk, Night };

/// By the clock and the time of the year alone: nobody is asked where they are.
Light light_at(Day day, int hour);

/// How much of the moon is lit, 0 to 1: it is new at 0 and at 1, and full at 0.5.
float moon_phase(Day day);

/// The picture's size and what stands on it, in CSS pixels.
struct Stage {
    float width = 390;
    float height = 286;
    float clear = 146;       ///< Where the words on it end: nothing crosses them.
    float words_right = 300; ///< Where the widest of them ends.
    bool dark = false;
    bool black = false;            ///< The sky is black on top.
    std::uint32_t page = 0xF2EADF; ///< Color of the page, 0xRRGGBB, into which it melts below.
    float density = 1;             ///< Device pixels per CSS pixel.
    bool operator==(const Stage&) const = default;
};

struct Picture {
    Mesh mesh;
    float water = 0;    ///< y of the horizon.
    float highest = 0;  ///< y of the highest point of land and water.
    float orb_left = 0; ///< Where the sun or the moon begins; 0: there is none.
    float orb_top = 0;
    int lines = 0; ///< So many days have a line of their own, today's not among them.
};

/// At most so many triangles: day lines are left out from the oldest, then week lines, then those
/// of months.
inline constexpr int most_triangles = 6500;

/// The same story, light and stage give the same picture on every device.
Picture picture_of(const Story& story, Light light, const Stage& stage);

} // namespace ebb::shore
