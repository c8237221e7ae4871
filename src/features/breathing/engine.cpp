// The engine of the breathing: where in a breath a moment lies.
// SPDX-License-Identifier: MIT
#include "features/breathing/engine.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace ebb::breathing {
namespace {

/// How full the lungs are when the part begins and when it is over.
struct Span {
    float from = 0;
    float to = 0;
};

Span span_of(const Timing& timing, Phase phase) {
    const float first = timing.part(Phase::TopUp) > 0 ? full_before_top_up : 1.F;
    switch (phase) {
    case Phase::In:
        return {0, first};
    case Phase::TopUp:
        return {first, 1};
    case Phase::HoldIn:
        return {1, 1};
    case Phase::Out:
        return {1, 0};
    case Phase::HoldOut:
        break;
    }
    return {};
}

/// From 0 to 1, slow at both ends.
float eased(float share) {
    return share * share * (3 - 2 * share);
}

} // namespace

std::int32_t Timing::breath() const {
    return std::accumulate(parts.begin(), parts.end(), std::int32_t{0});
}

Breath breath_at(const Timing& timing, std::int64_t elapsed_ms) {
    constexpr std::int32_t ms_per_second = 1000;
    const std::int32_t whole = timing.breath();
    assert(whole > 0);
    const std::int64_t elapsed = std::max<std::int64_t>(elapsed_ms, 0);
    Breath breath;
    breath.number = elapsed / whole;
    auto since = static_cast<std::int32_t>(elapsed % whole);
    std::size_t index = 0;
    while (since >= timing.parts[index]) {
        since -= timing.parts[index];
        ++index;
    }
    breath.phase = static_cast<Phase>(index);
    const std::int32_t part = timing.parts[index];
    breath.progress = static_cast<float>(since) / static_cast<float>(part);
    const Span span = span_of(timing, breath.phase);
    breath.fullness = span.from + (span.to - span.from) * eased(breath.progress);
    breath.seconds_left = (part - since + ms_per_second - 1) / ms_per_second;
    return breath;
}

std::int64_t end_of_run(const Timing& timing, std::int64_t length_ms) {
    if (length_ms <= 0) return 0;
    const std::int64_t whole = timing.breath();
    assert(whole > 0);
    const std::int64_t rest = timing.part(Phase::HoldOut);
    const std::int64_t breaths = (length_ms + rest + whole - 1) / whole;
    return breaths * whole - rest;
}

std::vector<Cue> cues_of(const Timing& timing) {
    std::vector<Cue> cues;
    std::int32_t at = 0;
    for (const Phase phase : {Phase::In, Phase::TopUp, Phase::HoldIn, Phase::Out, Phase::HoldOut}) {
        const bool moves = phase == Phase::In || phase == Phase::TopUp || phase == Phase::Out;
        if (moves && timing.part(phase) > 0) cues.push_back({phase, at, timing.part(phase)});
        at += timing.part(phase);
    }
    return cues;
}

} // namespace ebb::breathing
