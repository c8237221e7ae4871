// Putting things in order.
// SPDX-License-Identifier: MIT
#include "base/sorting.h"

#include <algorithm>
#include <numeric>

namespace ebb {

std::vector<std::size_t> sorted_places(std::size_t count,
                                       FunctionRef<bool(std::size_t, std::size_t)> before) {
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto in_order = [&](std::size_t a, std::size_t b) {
        return before(a, b) || (a < b && !before(b, a));
    };
    // No two places are equal, so any sort is stable here; this one is the smallest.
    std::make_heap(places.begin(), places.end(), in_order);
    std::sort_heap(places.begin(), places.end(), in_order);
    return places;
}

} // namespace ebb
