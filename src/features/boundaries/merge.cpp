// Which boundaries and days are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/boundaries/merge.h"

#include "base/merging.h"
#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"

#include <algorithm>
#include <functional>

namespace ebb::boundaries {

namespace {

constexpr auto same_day = [](const auto& a, const auto& b) { return a.day == b.day; };
constexpr auto earlier = [](const auto& a, const auto& b) { return a.day < b.day; };

/// Puts the words of `there` below those of `here`. False: there is no room for both in one place.
bool add_words(Boundary& here, const Boundary& there) {
    const auto add = [](std::string& mine,
                        const std::string& theirs,
                        std::string_view between,
                        std::size_t most) {
        std::optional<std::string> both = both_texts(mine, theirs, between, most);
        if (!both) return false;
        mine = *std::move(both);
        return true;
    };
    bool room = add(here.why, there.why, new_paragraph, max_text) &&
                add(here.what_counts, there.what_counts, new_paragraph, max_text);
    for (const Milestone& theirs : there.milestones) {
        const auto mine = std::lower_bound(
            here.milestones.begin(),
            here.milestones.end(),
            theirs,
            [](const Milestone& a, const Milestone& b) { return a.kept_days < b.kept_days; });
        if (mine == here.milestones.end() || mine->kept_days != theirs.kept_days) {
            here.milestones.insert(mine, theirs);
            continue;
        }
        room = room && add(mine->words, theirs.words, on_the_line, max_name);
        mine->seen = mine->seen || theirs.seen;
    }
    return room && here.milestones.size() <= max_milestones;
}

/// Whether both are one promise, so that all that is said of either can stand in one place.
bool same_promise(const Boundary& a, const Boundary& b) {
    Boundary both = a;
    return a.name == b.name && a.kind == b.kind && a.mode == b.mode && a.start == b.start &&
           add_words(both, b);
}

void add_days(Boundary& here, const Boundary& there, std::uint64_t& next_id, NewIds& ids) {
    take_over(here.marks, there.marks, same_day);
    sort(here.marks, earlier);
    const std::vector<std::size_t> slips =
        take_over(here.slips, there.slips, same_but_id<Slip>, [&](Slip slip) {
            slip.id = {next_id++};
            return slip;
        });
    note_ids(ids, slips, here.slips, there.slips);
    sort(here.slips, comes_before);
}

} // namespace

NewIds add_missing(Model& here, const Model& there) {
    NewIds ids;
    const std::size_t before = here.all.size();
    const std::vector<std::size_t> places =
        take_over(here.all, there.all, same_promise, [&](Boundary boundary) {
            boundary.id = {here.next_id++};
            for (Slip& slip : boundary.slips) {
                ids.push_back({slip.id.value, here.next_id});
                slip.id = {here.next_id++};
            }
            return boundary;
        });
    note_ids(ids, places, here.all, there.all);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] >= before) continue;
        add_words(here.all[places[i]], there.all[i]);
        add_days(here.all[places[i]], there.all[i], here.next_id, ids);
    }
    // Too long for its place only if somebody made it so: it is never cut.
    here.called = both_texts(here.called, there.called, on_the_line, std::string::npos).value();
    take_over(here.evenings, there.evenings, same_day);
    sort(here.evenings, earlier);
    take_over(here.own_lines, there.own_lines, std::equal_to<>());
    // No state that was looked at before has this number.
    here.revision.number += there.revision.number + 1;
    return ids;
}

NewIds carry_over(Model& there, const Model& before, Model mine) {
    carry_list(there.all, before.all, mine.all);
    carry_words(mine.called, before.called);
    return add_missing(there, mine);
}

} // namespace ebb::boundaries
