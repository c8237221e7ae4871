// What I see: what pulls and slips add up to over a while.
// SPDX-License-Identifier: MIT
#include "features/insight/queries.h"

#include "base/sorting.h"

#include <algorithm>
#include <utility>

namespace ebb::insight {
namespace {

using pulls::Pull;
using pulls::Strength;

constexpr std::int32_t minutes_per_slot = 24 * 60 / static_cast<std::int32_t>(slots);
constexpr std::int64_t ms_per_hour = 3'600'000;
constexpr std::size_t most_triggers = 6;

/// The trigger and how often it was named.
struct Named {
    Said<Trigger> trigger;
    std::int32_t times = 0;
};

struct Looking {
    Day first;
    Day last;
    const std::optional<Said<Trigger>>& trigger;
    Seen seen;
    std::vector<Named> named;

    [[nodiscard]] bool within(Day day) const { return first <= day && day <= last; }
    [[nodiscard]] bool is_asked(const Said<Trigger>& said) const {
        return !trigger || key_of(said) == *trigger;
    }
};

void name(Looking& at, const Said<Trigger>& said) {
    if (said == Said<Trigger>{}) return;
    Said<Trigger> trigger = key_of(said);
    for (Named& known : at.named) {
        if (known.trigger == trigger) {
            ++known.times;
            return;
        }
    }
    at.named.push_back({std::move(trigger), 1});
}

void put_on_map(Looking& at, const Now& moment, const Said<Trigger>& trigger, bool slip) {
    if (!at.is_asked(trigger)) return;
    const Result<Day, DateError> date = civil_day(moment, 0);
    if (!date) return;
    const auto slot = static_cast<std::size_t>(minute_of_day(moment) / minutes_per_slot);
    Map& map = at.seen.map;
    Cell& cell = map.cells[static_cast<std::size_t>(date->weekday())][slot];
    ++(slip ? cell.slips : cell.pulls);
    ++map.entries;
    map.most = std::max(map.most, cell.pulls + cell.slips);
}

/// Tenths, `minute` minutes after the first word.
std::int32_t strength_at(const std::vector<Strength>& said, std::int32_t minute) {
    const std::int32_t wanted = said.front().minute + minute;
    for (std::size_t i = 1; i < said.size(); ++i) {
        if (said[i].minute < wanted) continue;
        const Strength& a = said[i - 1];
        const Strength& b = said[i];
        const std::int32_t span = b.minute - a.minute;
        const std::int32_t parts = a.value * (b.minute - wanted) + b.value * (wanted - a.minute);
        return (parts * 10 + span / 2) / span;
    }
    return said.back().value * 10;
}

void look_at_fall(Fall& fall, const std::vector<const Pull*>& rated) {
    fall.pulls = static_cast<std::int32_t>(rated.size());
    if (rated.empty()) return;
    std::vector<std::int32_t> values(rated.size());
    for (std::size_t minute = 0; minute <= fall_minutes; ++minute) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < rated.size(); ++i) {
            values[i] = strength_at(rated[i]->strengths, static_cast<std::int32_t>(minute));
            sum += values[i];
        }
        const auto count = static_cast<std::int64_t>(values.size());
        fall.mean[minute] = static_cast<std::int32_t>((sum + count / 2) / count);
        sort(values);
        fall.low[minute] = values[values.size() / 4];
        fall.high[minute] = values[values.size() - 1 - values.size() / 4];
    }
}

std::int32_t
mean_hours(const std::vector<std::int64_t>& moments, std::size_t from, std::size_t to) {
    const std::int64_t passed = moments[to] - moments[from];
    return static_cast<std::int32_t>(passed / static_cast<std::int64_t>(to - from) / ms_per_hour);
}

void look_at_gaps(Gaps& gaps, std::vector<std::int64_t> moments) {
    if (moments.size() < 2) return;
    sort(moments);
    const std::size_t last = moments.size() - 1;
    gaps.count = static_cast<std::int32_t>(last);
    gaps.hours = mean_hours(moments, 0, last);
    const std::size_t half = last / 2;
    if (half < static_cast<std::size_t>(fewest)) return;
    gaps.earlier = mean_hours(moments, 0, half);
    gaps.later = mean_hours(moments, last - half, last);
}

void look_at_pulls(Looking& at, const pulls::Model& model) {
    std::vector<const Pull*> rated;
    std::vector<std::int64_t> moments;
    for (const Shared<Pull>& shared : model.pulls) {
        const Pull& pull = *shared;
        at.seen.ahead += pull.day > at.last ? 1 : 0;
        if (!at.within(pull.day)) continue;
        ++at.seen.pulls;
        moments.push_back(pull.began.utc_ms);
        name(at, pull.trigger);
        put_on_map(at, pull.began, pull.trigger, false);
        if (pull.strengths.size() > 1) rated.push_back(&pull);
        at.seen.ends.rode += pull.outcome == pulls::Outcome::Rode ? 1 : 0;
        at.seen.ends.acted += pull.outcome == pulls::Outcome::Acted ? 1 : 0;
        at.seen.ends.unsure += pull.outcome == pulls::Outcome::Unsure ? 1 : 0;
    }
    look_at_fall(at.seen.fall, rated);
    look_at_gaps(at.seen.gaps, std::move(moments));
}

void look_at_slips(Looking& at, const boundaries::Boundary& boundary) {
    for (const boundaries::Slip& slip : boundary.slips) {
        at.seen.ahead += slip.day > at.last ? slip.times : 0;
        if (!at.within(slip.day)) continue;
        at.seen.slips += slip.times;
        name(at, slip.trigger);
        if (slip.at) {
            put_on_map(at, *slip.at, slip.trigger, true);
        } else if (at.is_asked(slip.trigger)) {
            ++at.seen.map.without_hour;
        }
    }
}

void look_at_boundary(Looking& at, const boundaries::Boundary& boundary) {
    const bool does = boundary.kind == boundaries::Kind::Do;
    if (!does) look_at_slips(at, boundary);
    if (boundary.archived) return;
    BoundaryLine line;
    line.name = boundary.name;
    line.kind = boundary.kind;
    const Day from = std::max(at.first, boundary.start);
    boundaries::DaySum sum;
    for (const boundaries::DayState state : day_states(boundary, from, at.last, at.last))
        sum.add(state);
    line.kept = sum.kept;
    line.slipped = sum.slipped + sum.not_done;
    std::optional<Day> before;
    for (const boundaries::Slip& slip : boundary.slips) {
        if (does || slip.day < boundary.start || slip.day > at.last) continue;
        if (before && slip.day != *before && at.within(slip.day)) {
            line.between.push_back(days_between(*before, slip.day));
        }
        before = slip.day;
    }
    if (!does) line.since = days_since_slip(boundary, at.last);
    at.seen.boundaries.push_back(std::move(line));
}

} // namespace

Peak peak_of(const Map& map) {
    std::array<std::int32_t, slots> by_slot{};
    std::array<std::int32_t, weekdays> by_weekday{};
    for (std::size_t day = 0; day < weekdays; ++day) {
        for (std::size_t slot = 0; slot < slots; ++slot) {
            const std::int32_t count = map.cells[day][slot].pulls + map.cells[day][slot].slips;
            by_slot[slot] += count;
            by_weekday[day] += count;
        }
    }
    const auto peak = [&](const auto& counts) -> std::optional<std::size_t> {
        const auto fullest = std::max_element(counts.begin(), counts.end());
        if (map.entries < fewest || *fullest * 3 < map.entries) return std::nullopt;
        return static_cast<std::size_t>(fullest - counts.begin());
    };
    return {peak(by_slot), peak(by_weekday)};
}

std::optional<std::int32_t> days_of(Span span) {
    switch (span) {
    case Span::Month:
        return month_days;
    case Span::Quarter:
        return quarter_days;
    case Span::All:
        break;
    }
    return std::nullopt;
}

Seen look(const pulls::Model& pulls,
          const boundaries::Model& boundaries,
          Day today,
          Span span,
          const std::optional<Said<Trigger>>& trigger) {
    const std::int32_t days = days_of(span).value_or(today.number() + 1);
    Looking at{Day::nearest(today.number() - days + 1), today, trigger, {}, {}};
    look_at_pulls(at, pulls);
    for (const boundaries::Boundary& boundary : boundaries.all)
        look_at_boundary(at, boundary);
    sort(at.named, [](const Named& a, const Named& b) { return a.times > b.times; });
    if (at.named.size() > most_triggers) at.named.resize(most_triggers);
    for (Named& known : at.named)
        at.seen.triggers.push_back(std::move(known.trigger));
    return std::move(at.seen);
}

} // namespace ebb::insight
