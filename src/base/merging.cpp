// Finding what is alike in two lists.
// SPDX-License-Identifier: MIT
#include "base/merging.h"

namespace ebb {

std::vector<std::size_t> for_missing(std::size_t here,
                                     std::size_t there,
                                     FunctionRef<bool(std::size_t, std::size_t)> alike,
                                     FunctionRef<void(std::size_t)> add) {
    std::vector<std::size_t> places(there, here);
    std::vector<bool> used(here);
    std::size_t next = 0;
    for (std::size_t b = 0; b < there; ++b) {
        for (std::size_t step = 0; step < here; ++step) {
            const std::size_t a = (next + step) % here;
            if (used[a] || !alike(a, b)) continue;
            used[a] = true;
            places[b] = a;
            next = a + 1;
            break;
        }
    }
    std::size_t end = here;
    for (std::size_t b = 0; b < there; ++b) {
        if (places[b] != here) continue;
        add(b);
        places[b] = end++;
    }
    return places;
}

} // namespace ebb
