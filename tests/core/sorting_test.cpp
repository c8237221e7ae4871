// Sorting: in order, and equal things as they stood.
// SPDX-License-Identifier: MIT
#include "base/sorting.h"
#include "support/chance.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <utility>
#include <vector>

namespace ebb {

TEST_CASE("sorting: as the standard library sorts, equal things kept as they stood") {
    Chance chance(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::pair<int, int>> items;
        const int count = chance.between(0, 60);
        for (int i = 0; i < count; ++i)
            items.emplace_back(chance.between(0, 9), i);
        const auto before = [](const auto& a, const auto& b) { return a.first > b.first; };
        std::vector<std::pair<int, int>> expected = items;
        std::sort(expected.begin(), expected.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        sort(items, before);
        REQUIRE(items == expected);
    }
}

TEST_CASE("sorting: what can only be moved is moved") {
    std::vector<std::unique_ptr<int>> items;
    for (const int value : {3, 1, 2})
        items.push_back(std::make_unique<int>(value));
    sort(items, [](const auto& a, const auto& b) { return *a < *b; });
    CHECK(*items[0] == 1);
    CHECK(*items[2] == 3);
}

TEST_CASE("sorting: nothing and one thing are in order") {
    std::vector<int> none;
    sort(none);
    CHECK(none.empty());
    std::vector<int> one{5};
    sort(one);
    CHECK(one == std::vector<int>{5});
}

} // namespace ebb
