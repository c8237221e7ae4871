// Putting things in order, with one piece of code for all kinds of things.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace ebb {

/// The places 0 to `count - 1` in order; equal ones stay as they stood. `before(a, b)`: what stands
/// at `a` comes before what stands at `b`.
std::vector<std::size_t> sorted_places(std::size_t count,
                                       FunctionRef<bool(std::size_t a, std::size_t b)> before);

/// Puts the items in order; equal ones stay as they stood. (`std::sort` is 1.6 kB of program for
/// each kind of item, `std::stable_sort` 2.5.)
template <class Item, class Before>
void sort(std::vector<Item>& items, Before before) {
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const std::size_t place : sorted_places(items.size(), [&](std::size_t a, std::size_t b) {
             return before(items[a], items[b]);
         }))
        sorted.push_back(std::move(items[place]));
    items = std::move(sorted);
}

/// The same, smaller ones first.
template <class Item>
void sort(std::vector<Item>& items) {
    sort(items, [](const Item& a, const Item& b) { return a < b; });
}

} // namespace ebb
