// Putting things in order.
// SPDX-License-Identifier: MIT
#include "base/sorting.h"

#include <algorithm>
#include <numeric>

namespace ebb {

void sort_places(std::size_t count,
                 FunctionRef<bool(std::size_t, std::size_t)> before,
                 FunctionRef<void(std::size_t, std::size_t)> exchange) {
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    // Not std::stable_sort, which in GCC 12's library calls what that library itself deprecates.
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return before(a, b) || (a < b && !before(b, a));
    });
    // Rings of places, each waiting for what stands at the next: what stood at the first of a ring
    // is handed on to its last.
    for (std::size_t first = 0; first < count; ++first) {
        std::size_t place = first;
        while (places[place] != first) {
            const std::size_t next = places[place];
            exchange(place, next);
            places[place] = place;
            place = next;
        }
        places[place] = place;
    }
}

} // namespace ebb
