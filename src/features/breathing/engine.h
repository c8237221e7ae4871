// The engine of the breathing: where in a breath a moment lies. Times are whole milliseconds.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ebb::breathing {

/// The parts of one breath, in their order. A part that takes no time is left out.
enum class Phase : std::uint8_t {
    In,
    TopUp, ///< A second, smaller breath in on top of the first, as in a sigh.
    HoldIn,
    Out,
    HoldOut,
};
inline constexpr std::size_t phase_count = 5;

/// How full the first of two breaths in leaves the lungs.
inline constexpr float full_before_top_up = 0.8F;

/// How long each part of a breath takes, in milliseconds.
struct Timing {
    std::array<std::int32_t, phase_count> parts{}; ///< By `Phase`; none negative.

    [[nodiscard]] std::int32_t part(Phase phase) const {
        return parts[static_cast<std::size_t>(phase)];
    }
    /// One whole breath.
    [[nodiscard]] std::int32_t breath() const;
    bool operator==(const Timing&) const = default;
};

/// Where in a breath a moment lies.
struct Breath {
    Phase phase = Phase::In;
    float progress = 0; ///< Of the part: 0 at its start, below 1.
    float fullness = 0; ///< Of the lungs: 0 empty to 1; never jumps and starts and ends softly.
    std::int32_t seconds_left = 0; ///< Of the part, begun ones counted whole: 1 or more.
    std::int64_t number = 0;       ///< Breaths that are over.
};

/// The moment `elapsed_ms` after the first breath began; before it, the very start. Counted from
/// the start each time, so nothing adds up however long it goes on. The breath must take time
/// (asserted).
Breath breath_at(const Timing& timing, std::int64_t elapsed_ms);

/// When a run of at least `length_ms` ends: with the first breath out that is over then or later,
/// so that nobody is stopped in the middle of a breath. 0 (open) has no end and gives 0.
std::int64_t end_of_run(const Timing& timing, std::int64_t length_ms);

/// Something that is heard or felt when a part of the breath begins.
struct Cue {
    Phase phase = Phase::In; ///< In, TopUp or Out: holding is silent.
    std::int32_t at_ms = 0;  ///< Since the breath began.
    std::int32_t for_ms = 0;
    bool operator==(const Cue&) const = default;
};

/// The cues of one breath.
std::vector<Cue> cues_of(const Timing& timing);

} // namespace ebb::breathing
