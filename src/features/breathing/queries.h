// Breathing: what can be said of patterns and runs.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/breathing/engine.h"
#include "features/breathing/model.h"

#include <array>
#include <cstddef>
#include <optional>

namespace ebb::breathing {

/// A pattern that is always there.
struct BuiltIn {
    PatternId id;
    Parts parts;
};
/// In the order in which they are shown; the first is where everybody starts.
inline constexpr std::array built_in{
    BuiltIn{sighing, {6, 2, 0, 16, 0}},
    BuiltIn{even, {11, 0, 0, 11, 0}},
    BuiltIn{long_exhale, {8, 0, 0, 12, 0}},
    BuiltIn{gentle, {6, 0, 0, 8, 0}},
    BuiltIn{box, {8, 0, 8, 8, 8}},
    BuiltIn{four_seven_eight, {8, 0, 14, 16, 0}},
};

/// The pattern that somebody made, or null.
const Pattern* find_own(const Model& model, PatternId id);
/// Whether there is such a pattern, built in or made.
bool exists(const Model& model, PatternId id);
/// Whether its pace can be chosen.
bool has_pace(PatternId id);
/// The chosen pace of `even` or `long_exhale`, in breaths in ten minutes.
std::int32_t pace_of(const Model& model, PatternId id);
/// Whether the breath is held anywhere in it.
bool has_hold(const Timing& timing);

/// The times of a pattern as it is now, its pace included; those of `sighing` if there is none.
Timing timing_of(const Model& model, PatternId id);
/// The times of parts.
Timing timing_of(const Parts& parts);

/// What the ratings of runs say, newest runs only.
struct CalmChange {
    int runs = 0;   ///< Rated both before and after; up to `calm_runs`.
    int before = 0; ///< Mean, rounded to a whole number.
    int after = 0;
};
inline constexpr std::size_t calm_runs = 12;

/// The mean of the newest runs that were rated twice; none if there is no such run.
std::optional<CalmChange> calm_change(const Model& model);

/// Whether every value keeps the rules of model.h.
bool is_sound(const Model& model);
/// The same for one of its parts, ids aside.
bool is_sound(const Pattern& pattern);
bool is_sound(const Run& run);

/// Whether the vault has a thing of this feature with this id: a draft may be about it.
bool has_id(const Model& model, std::uint64_t id);

} // namespace ebb::breathing
