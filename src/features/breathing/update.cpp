// Breathing: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#include "features/breathing/update.h"

#include "base/text.h"
#include "features/breathing/queries.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ebb::breathing {
namespace {

/// None: done. Otherwise nothing was changed.
using Outcome = std::optional<Refusal>;
constexpr Outcome done = std::nullopt;

bool is_rating(const std::optional<std::int32_t>& calm) {
    return !calm || (*calm >= 0 && *calm <= most_calm);
}

Outcome apply(Model& model, const ChoosePattern& wish, int) {
    if (!exists(model, wish.pattern)) return Refusal::NotThere;
    model.pattern = wish.pattern;
    return done;
}

Outcome apply(Model& model, const ChooseLength& wish, int) {
    const bool known = std::find(std::begin(run_lengths), std::end(run_lengths), wish.minutes) !=
                       std::end(run_lengths);
    if (!known) return Refusal::OutOfRange;
    model.minutes = wish.minutes;
    return done;
}

Outcome apply(Model& model, const ChooseStyle& wish, int) {
    model.style = wish.style;
    return done;
}

Outcome apply(Model& model, const SetSound& wish, int) {
    model.sound = wish.on;
    return done;
}

Outcome apply(Model& model, const SetVolume& wish, int) {
    model.volume = std::clamp(wish.volume, 1, loudest);
    return done;
}

Outcome apply(Model& model, const SetTouch& wish, int) {
    model.touch = wish.on;
    return done;
}

Outcome apply(Model& model, const SetDim& wish, int) {
    model.dim = wish.on;
    return done;
}

Outcome apply(Model& model, const AcceptHolds&, int) {
    model.holds_known = true;
    return done;
}

Outcome apply(Model& model, const SetPace& wish, int) {
    if (!has_pace(wish.pattern)) return Refusal::NotThere;
    const std::int32_t pace =
        std::clamp(wish.pace, slowest_pace, fastest_pace) / pace_step * pace_step;
    (wish.pattern == even ? model.even_pace : model.long_exhale_pace) = pace;
    return done;
}

Outcome apply(Model& model, const AddPattern& wish, int) {
    if (model.own.size() >= max_patterns) return Refusal::TooMany;
    Result<std::string, Refusal> name = check_name(wish.name);
    if (!name) return name.error();
    const Result<Parts, Refusal> parts = check_parts(wish.parts);
    if (!parts) return parts.error();
    model.pattern = {model.next_id++};
    model.own.push_back({model.pattern, std::move(name).value(), *parts, {}});
    return done;
}

Outcome apply(Model& model, const EditPattern& wish, int) {
    for (Pattern& pattern : model.own) {
        if (pattern.id != wish.id) continue;
        Result<std::string, Refusal> name = check_name(wish.name);
        if (!name) return name.error();
        const Result<Parts, Refusal> parts = check_parts(wish.parts);
        if (!parts) return parts.error();
        pattern.name = std::move(name).value();
        pattern.parts = *parts;
        return done;
    }
    return Refusal::NotThere;
}

Outcome apply(Model& model, const RemovePattern& wish, int) {
    const auto removed =
        std::erase_if(model.own, [&](const Pattern& pattern) { return pattern.id == wish.id; });
    if (removed == 0) return Refusal::NotThere;
    if (model.pattern == wish.id) model.pattern = built_in.front().id;
    return done;
}

Outcome apply(Model& model, const RestorePattern& wish, int) {
    if (model.own.size() >= max_patterns) return Refusal::TooMany;
    Model changed = model;
    const auto place = std::min(wish.place, changed.own.size());
    changed.own.insert(changed.own.begin() + static_cast<std::ptrdiff_t>(place), wish.pattern);
    changed.pattern = wish.pattern.id;
    if (!is_sound(changed)) return Refusal::Unsound;
    model = std::move(changed);
    return done;
}

Outcome apply(Model& model, const PutRun& wish, int day_start_hour) {
    if (model.runs.size() >= max_runs) return Refusal::TooMany;
    if (!exists(model, wish.run.pattern)) return Refusal::NotThere;
    const bool possible = wish.run.seconds >= 1 && wish.run.seconds <= longest_run_seconds &&
                          is_rating(wish.run.calm_before) && is_rating(wish.run.calm_after);
    if (!possible) return Refusal::OutOfRange;
    const Result<Day, DateError> day = civil_day(wish.run.began, day_start_hour);
    if (!day) return Refusal::ClockWrong;
    model.runs.push_back(wish.run);
    model.runs.back().id = {model.next_id++};
    model.runs.back().day = *day;
    return done;
}

Outcome apply(Model& model, const RateRun& wish, int) {
    if (!is_rating(wish.calm_before) || !is_rating(wish.calm_after)) return Refusal::OutOfRange;
    for (Run& run : model.runs) {
        if (run.id != wish.id) continue;
        if (wish.calm_before) run.calm_before = wish.calm_before;
        if (wish.calm_after) run.calm_after = wish.calm_after;
        return done;
    }
    return Refusal::NotThere;
}

Outcome apply(Model& model, const RemoveRun& wish, int) {
    const auto removed =
        std::erase_if(model.runs, [&](const Run& run) { return run.id == wish.id; });
    return removed == 0 ? Outcome(Refusal::NotThere) : done;
}

} // namespace

Result<std::string, Refusal> check_name(std::string_view name) {
    if (!is_utf8(name)) return Unexpected{Refusal::NotText};
    std::string line = to_single_line(name);
    if (is_blank(line)) return Unexpected{Refusal::Blank};
    if (code_point_count(line) > max_name) return Unexpected{Refusal::TooLong};
    return line;
}

Result<Parts, Refusal> check_parts(const Parts& parts) {
    if (parts.top_up < 0 || parts.hold_in < 0 || parts.hold_out < 0) {
        return Unexpected{Refusal::OutOfRange};
    }
    if (parts.in < least_breath || parts.out < least_breath) {
        return Unexpected{Refusal::BreathShort};
    }
    if (parts.in > most_breath || parts.out > most_breath || parts.top_up > most_top_up) {
        return Unexpected{Refusal::BreathLong};
    }
    if (parts.hold_in > most_hold || parts.hold_out > most_hold) {
        return Unexpected{Refusal::HoldLong};
    }
    return parts;
}

std::optional<Refusal> update(Model& model, const Action& action, int day_start_hour) {
    return std::visit([&](const auto& wish) { return apply(model, wish, day_start_hour); }, action);
}

} // namespace ebb::breathing
