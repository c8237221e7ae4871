// Tests of Result and Id.
// SPDX-License-Identifier: MIT
#include "base/ids.h"
#include "base/result.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_set>

namespace ebb {
namespace {

enum class Trouble { Small, Large };

Result<int, Trouble> half(int number) {
    if (number % 2 != 0) return Unexpected{Trouble::Small};
    return number / 2;
}

using CatId = Id<struct CatTag>;
using DogId = Id<struct DogTag>;

template <class A, class B>
concept Comparable = requires(A a, B b) { a == b; };

} // namespace

TEST_CASE("result: holds a value or a reason") {
    CHECK(half(4).has_value());
    CHECK(half(4).value() == 2);
    CHECK_FALSE(half(3).has_value());
    CHECK(half(3).error() == Trouble::Small);
    CHECK(half(3).value_or(7) == 7);
    CHECK(half(4).value_or(7) == 2);
}

TEST_CASE("result: steps follow each other until one fails") {
    CHECK(half(8).and_then(half).value() == 2);
    CHECK(half(6).and_then(half).error() == Trouble::Small);
    CHECK(half(8).map([](int n) { return std::to_string(n); }).value() == "4");
    CHECK(half(3).map([](int n) { return std::to_string(n); }).error() == Trouble::Small);
}

TEST_CASE("result: a value and a reason of one type are told apart") {
    const Result<int, int> value = 1;
    const Result<int, int> reason = Unexpected{1};
    CHECK(value.has_value());
    CHECK_FALSE(reason.has_value());
    CHECK_FALSE(value == reason);
}

TEST_CASE("result: what can only be moved goes in and comes out") {
    Result<std::unique_ptr<int>, Trouble> result = std::make_unique<int>(5);
    const std::unique_ptr<int> out = std::move(result).value();
    CHECK(*out == 5);
}

TEST_CASE("ids: none is false, and kinds do not mix") {
    CHECK_FALSE(static_cast<bool>(CatId{}));
    CHECK(static_cast<bool>(CatId{3}));
    CHECK(CatId{3} == CatId{3});
    CHECK_FALSE(CatId{3} == CatId{4});
    static_assert(Comparable<CatId, CatId>);
    static_assert(!Comparable<CatId, DogId>);
    static_assert(!std::is_convertible_v<CatId, DogId>);
}

TEST_CASE("ids: are keys of hashed sets") {
    const std::unordered_set<CatId> cats{CatId{1}, CatId{2}, CatId{1}};
    CHECK(cats.size() == 2);
}

} // namespace ebb
