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
    std::stable_sort(places.begin(), places.end(), before);
    return places;
}

} // namespace ebb
