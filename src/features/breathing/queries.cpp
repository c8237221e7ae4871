// Breathing: what can be said of patterns and runs.
// SPDX-License-Identifier: MIT
#include "features/breathing/queries.h"

#include "base/sorting.h"
#include "features/breathing/update.h"

#include <algorithm>
#include <iterator>

namespace ebb::breathing {
namespace {

constexpr std::int32_t ms_per_half_second = 500;

const Parts* built_in_parts(PatternId id) {
    for (const BuiltIn& pattern : built_in) {
        if (pattern.id == id) return &pattern.parts;
    }
    return nullptr;
}

/// A breath at this pace, of which `share` hundredths are the breath in. Both parts are rounded to
/// a tenth of a second, so that 5.5 breaths a minute are 5.5 s in and 5.5 s out.
Timing at_pace(std::int32_t pace, std::int32_t share) {
    constexpr std::int32_t ms_in_ten_minutes = 600'000;
    constexpr std::int32_t step = 100;
    const auto rounded = [](std::int32_t numerator, std::int32_t denominator) {
        return (2 * numerator / denominator + step) / (2 * step) * step;
    };
    const std::int32_t in = rounded(ms_in_ten_minutes / 100 * share, pace);
    const std::int32_t out = rounded(ms_in_ten_minutes / 100 * (100 - share), pace);
    return {{in, 0, 0, out, 0}};
}

/// Rounded to the nearest whole number.
int mean(int sum, int count) {
    return (2 * sum + count) / (2 * count);
}

bool is_rating(const std::optional<std::int32_t>& calm) {
    return !calm || (*calm >= 0 && *calm <= most_calm);
}

bool is_pace(std::int32_t pace) {
    return pace >= slowest_pace && pace <= fastest_pace && pace % pace_step == 0;
}

} // namespace

const Pattern* find_own(const Model& model, PatternId id) {
    for (const Pattern& pattern : model.own) {
        if (pattern.id == id) return &pattern;
    }
    return nullptr;
}

bool exists(const Model& model, PatternId id) {
    return built_in_parts(id) != nullptr || find_own(model, id) != nullptr;
}

bool has_pace(PatternId id) {
    return id == even || id == long_exhale;
}

std::int32_t pace_of(const Model& model, PatternId id) {
    return id == even ? model.even_pace : model.long_exhale_pace;
}

bool has_hold(const Timing& timing) {
    return timing.part(Phase::HoldIn) > 0 || timing.part(Phase::HoldOut) > 0;
}

Timing timing_of(const Parts& parts) {
    Timing timing{{parts.in, parts.top_up, parts.hold_in, parts.out, parts.hold_out}};
    for (std::int32_t& part : timing.parts)
        part *= ms_per_half_second;
    return timing;
}

Timing timing_of(const Model& model, PatternId id) {
    constexpr std::int32_t even_share = 50;
    constexpr std::int32_t short_in_share = 40;
    if (id == even) return at_pace(model.even_pace, even_share);
    if (id == long_exhale) return at_pace(model.long_exhale_pace, short_in_share);
    if (const Pattern* own = find_own(model, id)) return timing_of(own->parts);
    const Parts* parts = built_in_parts(id);
    return timing_of(parts != nullptr ? *parts : built_in.front().parts);
}

std::optional<CalmChange> calm_change(const Model& model) {
    CalmChange change;
    for (auto run = model.runs.rbegin(); run != model.runs.rend(); ++run) {
        if (!run->calm_before || !run->calm_after) continue;
        change.before += *run->calm_before;
        change.after += *run->calm_after;
        if (++change.runs == static_cast<int>(calm_runs)) break;
    }
    if (change.runs == 0) return std::nullopt;
    change.before = mean(change.before, change.runs);
    change.after = mean(change.after, change.runs);
    return change;
}

bool is_sound(const Pattern& pattern) {
    const Result<std::string, Refusal> name = check_name(pattern.name);
    return name && *name == pattern.name && check_parts(pattern.parts);
}

bool is_sound(const Run& run) {
    return run.pattern && run.seconds >= 1 && run.seconds <= longest_run_seconds &&
           is_rating(run.calm_before) && is_rating(run.calm_after);
}

bool is_sound(const Model& model) {
    const bool known_length =
        std::find(std::begin(run_lengths), std::end(run_lengths), model.minutes) !=
        std::end(run_lengths);
    if (!known_length || model.volume < 1 || model.volume > loudest || !is_pace(model.even_pace) ||
        !is_pace(model.long_exhale_pace) || model.next_id < first_own_id ||
        !exists(model, model.pattern)) {
        return false;
    }
    std::vector<std::uint64_t> ids;
    const auto is_own = [&](std::uint64_t id) {
        ids.push_back(id);
        return id >= first_own_id && id < model.next_id;
    };
    for (const Pattern& pattern : model.own) {
        if (!is_own(pattern.id.value) || !is_sound(pattern)) return false;
    }
    const bool sound = std::all_of(model.runs.begin(), model.runs.end(), [&](const Run& run) {
        return is_own(run.id.value) && is_sound(run);
    });
    sort(ids);
    return sound && std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

bool has_id(const Model& model, std::uint64_t id) {
    return find_own(model, {id}) != nullptr;
}

} // namespace ebb::breathing
