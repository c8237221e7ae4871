// A run of breathing that is under way, against a clock that never goes back.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/breathing/engine.h"

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace ebb::breathing {

/// A pause between two frames that is longer than this was not seen by anybody: the device slept,
/// or the page was hidden.
inline constexpr double longest_gap_seconds = 5;

/// Plain value: what `start` makes, `advance` moves on.
struct Running {
    Timing timing;
    std::int64_t until_ms = 0;   ///< 0: open-ended.
    double origin = 0;           ///< Clock seconds at which it would have begun without pauses.
    double seen = 0;             ///< Clock seconds of the last frame.
    std::int64_t elapsed_ms = 0; ///< Breathed so far; stays at `until_ms` at the end.
    bool paused = false;

    [[nodiscard]] bool over() const { return until_ms > 0 && elapsed_ms >= until_ms; }
    [[nodiscard]] Breath breath() const { return breath_at(timing, elapsed_ms); }
    /// Until the end; 0 for one that is open-ended.
    [[nodiscard]] std::int64_t left_ms() const { return until_ms > 0 ? until_ms - elapsed_ms : 0; }
};

/// A run that begins now. `length_ms` 0: open-ended.
Running start(const Timing& timing, std::int64_t length_ms, double seconds);

/// Moves on to this moment. After a gap (`longest_gap_seconds`) it is paused where it was last
/// seen.
void advance(Running& running, double seconds);

/// Stops the time at this moment. A run that is paused already stays where it is.
void pause(Running& running, double seconds);

/// Goes on from where it was paused.
void go_on(Running& running, double seconds);

/// What the device does by itself until it is told something else: it sounds, buzzes and keeps the
/// screen awake. Times are those of the run.
struct Guide {
    std::vector<Cue> cues; ///< Of each breath.
    std::int32_t breath_ms = 0;
    /// When it began, had it had no pauses, on the clock of `Running`. All that the device does
    /// counts from there, as the picture does.
    std::int64_t origin_ms = 0;
    std::int64_t from_ms = 0;  ///< From here on nothing was heard or felt yet.
    std::int64_t until_ms = 0; ///< 0: open-ended.
    std::int32_t volume = 0;   ///< 0 (silent) to `loudest`.
    bool touch = false;

    bool operator==(const Guide&) const = default;
};

/// The guide for a run as it is now.
Guide guide_of(const Running& running, std::int32_t volume, bool touch);

/// The device is left alone again.
struct EndGuide {
    bool over = false; ///< The run came to its end, which is heard and felt.
    bool operator==(const EndGuide&) const = default;
};

/// Said aloud once: the first word, for which nothing on the screen changes.
struct Say {
    std::string_view text;
    bool operator==(const Say&) const = default;
};

/// What a run asks of the world outside.
using Wish = std::variant<Guide, EndGuide, Say>;

} // namespace ebb::breathing
