// Breathing: patterns, how a run is shown and heard, and the runs so far. Read this first.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/ids.h"
#include "base/now.h"
#include "base/record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ebb::breathing {

using PatternId = Id<struct PatternTag>;
using RunId = Id<struct RunTag>;

// Patterns that are always there. Their ids lie below `first_own_id`, those of people's own above.
inline constexpr PatternId sighing{1};
inline constexpr PatternId even{2};
inline constexpr PatternId long_exhale{3};
inline constexpr PatternId box{4};
inline constexpr PatternId four_seven_eight{5};
inline constexpr PatternId gentle{6};
inline constexpr std::uint64_t first_own_id = 100;

// Limits of a pattern of one's own, in half seconds.
inline constexpr std::int32_t least_breath = 2; ///< Of a breath in or out: a second.
inline constexpr std::int32_t most_breath = 40;
inline constexpr std::int32_t most_top_up = 10;
inline constexpr std::int32_t most_hold = 20;

// Breaths in ten minutes, for the two patterns whose pace can be chosen.
inline constexpr std::int32_t slowest_pace = 45;
inline constexpr std::int32_t fastest_pace = 70;
inline constexpr std::int32_t pace_step = 5;

inline constexpr std::int32_t most_calm = 10;
inline constexpr std::int32_t loudest = 10;
inline constexpr std::int32_t longest_run_seconds = 24 * 60 * 60;

/// How long each part of a breath takes, in half seconds. 0: it is left out.
struct Parts {
    std::int32_t in = 8;
    std::int32_t top_up = 0; ///< A second, smaller breath in.
    std::int32_t hold_in = 0;
    std::int32_t out = 12;
    std::int32_t hold_out = 0;

    bool operator==(const Parts&) const = default;
};

/// A pattern that somebody made.
struct Pattern {
    PatternId id;
    std::string name; ///< One line; `update` never makes a blank one.
    Parts parts;      ///< Within the limits above.
    UnknownFields unknown;

    bool operator==(const Pattern&) const = default;
};

/// The picture that breathes.
enum class Style : std::uint8_t { Circle, Tide, Petals, Line, Words };
inline constexpr int style_count = 5;

/// Minutes that can be chosen; 0 is open-ended.
inline constexpr std::int32_t run_lengths[] = {1, 2, 3, 5, 10, 0};

/// One time of breathing that was finished, or that lasted a minute.
struct Run {
    RunId id;
    Day day;   ///< Worked out once, when it began, and then kept.
    Now began; ///< The moment of the first breath.
    PatternId pattern;
    std::int32_t seconds = 0;                ///< Breathed, without pauses.
    std::optional<std::int32_t> calm_before; ///< 0 to `most_calm`, as the person says.
    std::optional<std::int32_t> calm_after;
    UnknownFields unknown;

    bool operator==(const Run&) const = default;
};

struct Model {
    PatternId pattern = sighing; ///< The one that starts. Always one that exists.
    std::int32_t minutes = 2;    ///< One of `run_lengths`.
    Style style = Style::Circle;
    bool sound = false;       ///< Off at first: it may be night, and somebody may sleep.
    std::int32_t volume = 6;  ///< 1 to `loudest`.
    bool touch = false;       ///< Buzzes, on a device that can.
    bool dim = false;         ///< The screen grows darker after a while.
    bool holds_known = false; ///< The note about holding the breath was read.
    std::int32_t even_pace = 55;
    std::int32_t long_exhale_pace = 60;
    std::vector<Pattern> own;             ///< In the order in which they were made.
    std::vector<Run> runs;                ///< In the order in which they were finished.
    std::uint64_t next_id = first_own_id; ///< For patterns and runs alike; above every id in use.
    UnknownFields unknown;

    bool operator==(const Model&) const = default;
};

// What can be done. What is not possible changes nothing; `refusal` in update.h says why.

struct ChoosePattern {
    PatternId pattern;
};
struct ChooseLength {
    std::int32_t minutes = 2;
};
struct ChooseStyle {
    Style style{};
};
struct SetSound {
    bool on = false;
};
/// Held to 1 to `loudest`.
struct SetVolume {
    std::int32_t volume = 6;
};
struct SetTouch {
    bool on = false;
};
struct SetDim {
    bool on = false;
};
/// The note about holding the breath was read.
struct AcceptHolds {};
/// Held to the range and to steps of half a breath a minute; for `even` and `long_exhale`.
struct SetPace {
    PatternId pattern;
    std::int32_t pace = 60;
};
/// Puts a new pattern last and chooses it.
struct AddPattern {
    std::string name;
    Parts parts;
};
struct EditPattern {
    PatternId id;
    std::string name;
    Parts parts;
};
/// Forgets it; if it was chosen, the first pattern is. Whoever offers undo keeps the pattern.
struct RemovePattern {
    PatternId id;
};
/// Undo: puts a removed pattern back where it was, and chooses it.
struct RestorePattern {
    Pattern pattern;
    std::size_t place = 0;
};
/// Writes a run down. Its id is given by the model, its day comes from its beginning.
struct PutRun {
    Run run;
};
/// Says how calm it was; what is not given stays.
struct RateRun {
    RunId id;
    std::optional<std::int32_t> calm_before;
    std::optional<std::int32_t> calm_after;
};
struct RemoveRun {
    RunId id;
};

using Action = std::variant<ChoosePattern,
                            ChooseLength,
                            ChooseStyle,
                            SetSound,
                            SetVolume,
                            SetTouch,
                            SetDim,
                            AcceptHolds,
                            SetPace,
                            AddPattern,
                            EditPattern,
                            RemovePattern,
                            RestorePattern,
                            PutRun,
                            RateRun,
                            RemoveRun>;

} // namespace ebb::breathing
