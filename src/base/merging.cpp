// Finding what is alike in two lists, and two texts as one.
// SPDX-License-Identifier: MIT
#include "base/merging.h"

#include "base/text.h"

namespace ebb {

namespace {

/// Whether `part` stands in `text` for itself: between two of `between`, or at an end.
bool has_part(std::string_view text, std::string_view part, std::string_view between) {
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1)) {
        const std::string_view before = text.substr(0, at);
        const std::string_view after = text.substr(at + part.size());
        if ((before.empty() || before.ends_with(between)) &&
            (after.empty() || after.starts_with(between))) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<std::string> both_texts(std::string_view here,
                                      std::string_view there,
                                      std::string_view between,
                                      std::size_t most) {
    if (there.empty() || has_part(here, there, between)) return std::string(here);
    if (here.empty() || has_part(there, here, between)) return std::string(there);
    std::string both(here);
    both += between;
    both += there;
    return code_point_count(both) <= most ? std::optional(std::move(both)) : std::nullopt;
}

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
