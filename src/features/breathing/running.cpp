// A run of breathing that is under way, against a clock that never goes back.
// SPDX-License-Identifier: MIT
#include "features/breathing/running.h"

#include <algorithm>
#include <cmath>

namespace ebb::breathing {
namespace {

constexpr double ms_per_second = 1000;

/// Counted from the origin each time: nothing adds up.
void move_to(Running& running, double seconds) {
    const auto elapsed =
        static_cast<std::int64_t>(std::floor((seconds - running.origin) * ms_per_second));
    running.elapsed_ms = std::max(running.elapsed_ms, elapsed);
    if (running.until_ms > 0) running.elapsed_ms = std::min(running.elapsed_ms, running.until_ms);
    running.seen = seconds;
}

} // namespace

Running start(const Timing& timing, std::int64_t length_ms, double seconds) {
    Running running;
    running.timing = timing;
    running.until_ms = end_of_run(timing, length_ms);
    running.origin = seconds;
    running.seen = seconds;
    return running;
}

void advance(Running& running, double seconds) {
    if (running.paused || running.over()) return;
    if (seconds - running.seen > longest_gap_seconds) {
        running.paused = true;
        return;
    }
    move_to(running, seconds);
}

void pause(Running& running, double seconds) {
    advance(running, seconds);
    running.paused = true;
}

void go_on(Running& running, double seconds) {
    if (!running.paused) return;
    running.paused = false;
    running.origin = seconds - static_cast<double>(running.elapsed_ms) / ms_per_second;
    running.seen = seconds;
}

Guide guide_of(const Running& running, std::int32_t volume, bool touch) {
    return {cues_of(running.timing),
            running.timing.breath(),
            std::llround(running.origin * ms_per_second),
            running.elapsed_ms,
            running.until_ms,
            volume,
            touch};
}

} // namespace ebb::breathing
