// Which boundaries and days are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/boundaries/merge.h"

#include "base/merging.h"
#include "features/boundaries/queries.h"

#include <functional>

namespace ebb::boundaries {

namespace {

bool same_promise(const Boundary& a, const Boundary& b) {
    return a.name == b.name && a.kind == b.kind && a.mode == b.mode && a.start == b.start;
}

constexpr auto same_day = [](const auto& a, const auto& b) { return a.day == b.day; };
constexpr auto earlier = [](const auto& a, const auto& b) { return a.day < b.day; };

/// Whether the same was said of both; their ids come from different counters.
bool same_slip(const Slip& a, Slip b) {
    b.id = a.id;
    return a == b;
}

void add_days(Boundary& here, const Boundary& there, std::uint64_t& next_id) {
    take_over(here.marks, there.marks, same_day);
    sort(here.marks, earlier);
    take_over(here.slips, there.slips, same_slip, [&](Slip slip) {
        slip.id = {next_id++};
        return slip;
    });
    sort(here.slips, comes_before);
    const auto days = [](const Milestone& milestone) { return milestone.kept_days; };
    take_over(here.milestones, there.milestones, [&](const Milestone& a, const Milestone& b) {
        return days(a) == days(b);
    });
    sort(here.milestones,
         [&](const Milestone& a, const Milestone& b) { return days(a) < days(b); });
}

} // namespace

void add_missing(Model& here, const Model& there) {
    const std::size_t before = here.all.size();
    const std::vector<std::size_t> places =
        take_over(here.all, there.all, same_promise, [&](Boundary boundary) {
            boundary.id = {here.next_id++};
            for (Slip& slip : boundary.slips)
                slip.id = {here.next_id++};
            return boundary;
        });
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] < before) add_days(here.all[places[i]], there.all[i], here.next_id);
    }
    take_over(here.evenings, there.evenings, same_day);
    sort(here.evenings, earlier);
    take_over(here.own_lines, there.own_lines, std::equal_to<>());
    // No state that was looked at before has this number.
    here.revision.number += there.revision.number + 1;
}

} // namespace ebb::boundaries
