// Walks to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/walks/codec.h"

namespace ebb::walks {

void fields(Fields& at, Walk& walk) {
    at.unknown(walk.unknown);
    at.id(1, "id", walk.id);
    at.text(2, "name", walk.name);
    at.number(3, "minutes", walk.minutes, longest_minutes);
    at.day(4, "added", walk.added);
}

void fields(Fields& at, Model& model) {
    at.unknown(model.unknown);
    at.number(1, "next_id", model.next_id);
    at.list(2, "all", model.all);
}

} // namespace ebb::walks
