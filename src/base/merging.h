// Taking over from one list what another has not, with one piece of code for all kinds of things.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "base/now.h"
#include "base/shared.h"
#include "base/sorting.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb {

/// Calls `add(b)` for each of `there` things that none of `here` is like. None is the like of two:
/// of three equal things there, two of which are here, one is missing. Gives for each thing of
/// `there` the place of its like, or of what was added, if each call adds one behind the others.
/// Quick where both stand in the same order; else as many comparisons as `here` times `there`.
std::vector<std::size_t> for_missing(std::size_t here,
                                     std::size_t there,
                                     FunctionRef<bool(std::size_t a, std::size_t b)> alike,
                                     FunctionRef<void(std::size_t b)> add);

/// Puts what `there` has and `here` has not behind what is here, as `renew` makes it. Gives for
/// each thing of `there` its place in `here`. What was here stays as it is.
template <class Item, class Alike, class Renew>
std::vector<std::size_t>
take_over(std::vector<Item>& here, const std::vector<Item>& there, Alike alike, Renew renew) {
    return for_missing(
        here.size(),
        there.size(),
        [&](std::size_t a, std::size_t b) { return alike(here[a], there[b]); },
        [&](std::size_t b) { here.push_back(renew(there[b])); });
}

/// The same, for what is taken over as it is.
template <class Item, class Alike>
void take_over(std::vector<Item>& here, const std::vector<Item>& there, Alike alike) {
    take_over(here, there, alike, [](const Item& item) { return item; });
}

/// Two texts as one: what is here, and behind `between` what `there` says besides; one that is part
/// of the other already is not there twice. None if that is longer than `most` code points.
std::optional<std::string> both_texts(std::string_view here,
                                      std::string_view there,
                                      std::string_view between,
                                      std::size_t most);

/// Between paragraphs, and between words on one line.
inline constexpr std::string_view new_paragraph = "\n\n";
inline constexpr std::string_view on_the_line = " / ";

/// Under which id a thing of the other vault is here.
struct NewId {
    std::uint64_t there = 0;
    std::uint64_t here = 0;
};
using NewIds = std::vector<NewId>;

/// Adds where the things of `there` went: `places` as `take_over` gave them.
template <class Item>
void note_ids(NewIds& ids,
              const std::vector<std::size_t>& places,
              const std::vector<Item>& here,
              const std::vector<Item>& there) {
    for (std::size_t i = 0; i < places.size(); ++i)
        ids.push_back({there[i].id.value, here[places[i]].id.value});
}

/// Puts things in the order in which they began, and gives new ids to those whose id does not rise
/// with it any more.
template <class Item>
void order(std::vector<Shared<Item>>& items, Now Item::* began, std::uint64_t& next_id) {
    sort(items, [&](const Shared<Item>& a, const Shared<Item>& b) {
        return ((*a).*began).utc_ms < ((*b).*began).utc_ms;
    });
    std::uint64_t last = 0;
    for (Shared<Item>& shared : items) {
        if (shared->id.value <= last) {
            Item item = *shared;
            item.id = {next_id++};
            shared = std::move(item);
        }
        last = shared->id.value;
    }
}

} // namespace ebb
