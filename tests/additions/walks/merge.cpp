// Which walks are the same, and where others go.
// SPDX-License-Identifier: MIT
#include "features/walks/merge.h"

namespace ebb::walks {

NewIds add_missing(Model& here, const Model& there) {
    const auto places = take_over(here.all, there.all, same_but_id<Walk>, [&](Walk walk) {
        walk.id = {here.next_id++};
        return walk;
    });
    NewIds ids;
    note_ids(ids, places, here.all, there.all);
    return ids;
}

NewIds carry_over(Model& there, const Model& before, Model mine) {
    carry_list(there.all, before.all, mine.all);
    return add_missing(there, mine);
}

} // namespace ebb::walks
