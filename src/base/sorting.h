// Putting things in order, with one piece of code for all kinds of things.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace ebb {

/// Puts what stands at the places 0 to `count - 1` in order by exchanging; equal ones stay as they
/// stood. `before(a, b)`: what stands at `a` comes before what stands at `b`; it is asked before
/// anything is exchanged.
void sort_places(std::size_t count,
                 FunctionRef<bool(std::size_t a, std::size_t b)> before,
                 FunctionRef<void(std::size_t a, std::size_t b)> exchange);

/// Puts the items in order; equal ones stay as they stood. (`std::sort` is 1.6 kB of program for
/// each kind of item, `std::stable_sort` 2.5.)
template <class Item, class Before>
void sort(std::vector<Item>& items, Before before) {
    sort_places(
        items.size(),
        [&](std::size_t a, std::size_t b) { return before(items[a], items[b]); },
        [&](std::size_t a, std::size_t b) { std::swap(items[a], items[b]); });
}

/// The same, smaller ones first.
template <class Item>
void sort(std::vector<Item>& items) {
    sort(items, [](const Item& a, const Item& b) { return a < b; });
}

} // namespace ebb
