// Which patterns and runs are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/breathing/merge.h"

#include "base/merging.h"

namespace ebb::breathing {

NewIds add_missing(Model& here, const Model& there) {
    const std::vector<std::size_t> patterns = take_over(
        here.own,
        there.own,
        [](const Pattern& a, const Pattern& b) { return a.name == b.name && a.parts == b.parts; },
        [&](Pattern pattern) {
            pattern.id = {here.next_id++};
            return pattern;
        });
    NewIds ids;
    note_ids(ids, patterns, here.own, there.own);
    const std::size_t before = here.runs.size();
    take_over(
        here.runs,
        there.runs,
        [](const Run& a, const Run& b) { return a.began == b.began; },
        [&](Run run) {
            run.id = {here.next_id++};
            if (run.pattern.value < first_own_id) return run;
            // A pattern that was removed there must not become one that has its number here.
            PatternId pattern{run.id.value};
            for (std::size_t i = 0; i < patterns.size(); ++i) {
                if (there.own[i].id == run.pattern) pattern = here.own[patterns[i]].id;
            }
            run.pattern = pattern;
            return run;
        });
    // What is here alone stays in its order, also where a clock went backwards.
    if (here.runs.size() == before) return ids;
    sort(here.runs, [](const Run& a, const Run& b) { return a.began.utc_ms < b.began.utc_ms; });
    return ids;
}

} // namespace ebb::breathing
