// Which answers and lists are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/reflect/merge.h"

#include "base/merging.h"
#include "features/reflect/queries.h"

#include <algorithm>

namespace ebb::reflect {

namespace {

/// Whether nothing that was said in `there` is missing in `here`.
bool same_entry(const Shared<Entry>& here, const Shared<Entry>& there) {
    return here->created == there->created && here->exercise == there->exercise &&
           std::all_of(there->answers.begin(), there->answers.end(), [&](const Answer& answer) {
               return std::find(here->answers.begin(), here->answers.end(), answer) !=
                      here->answers.end();
           });
}

} // namespace

void add_missing(Model& here, const Model& there) {
    const std::size_t entries = here.all.size();
    std::vector<std::uint32_t> answered;
    take_over(here.all, there.all, same_entry, [&](const Shared<Entry>& other) {
        Entry entry = *other;
        entry.id = {here.next_id++};
        answered.push_back(entry.version);
        return Shared<Entry>(std::move(entry));
    });
    // What is here alone stays in its order, also where a clock went backwards.
    if (here.all.size() > entries) order(here.all, &Entry::created, here.next_id);
    for (const Shared<Wording>& wording : there.wordings) {
        // Words that nobody answers here would tell what was removed.
        if (std::find(answered.begin(), answered.end(), wording->version) == answered.end())
            continue;
        add_wording(here.wordings, wording);
    }
    const std::size_t before = here.lists.size();
    const std::vector<std::size_t> lists = take_over(
        here.lists,
        there.lists,
        [](const OwnList& a, const OwnList& b) { return a.key == b.key; },
        [](const OwnList& list) { return list; });
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (lists[i] >= before) continue;
        take_over(here.lists[lists[i]].items, there.lists[i].items, is_same);
    }
}

void carry_over(Model& there, const Model& before, Model mine) {
    carry_list(there.all, before.all, mine.all);
    for (const Shared<Wording>& wording : mine.wordings) {
        const auto answers = [&](const auto& entry) { return entry->version == wording->version; };
        if (std::any_of(there.all.begin(), there.all.end(), answers))
            add_wording(there.wordings, wording);
    }
    add_missing(there, mine);
}

} // namespace ebb::reflect
