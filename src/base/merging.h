// Taking over from one list what another has not, with one piece of code for all kinds of things.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "base/now.h"
#include "base/shared.h"
#include "base/sorting.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb {

/// Whether all that is said of both is the same; their ids come from different counters.
template <class Item>
bool same_but_id(const Item& a, Item b) {
    b.id = a.id;
    return a == b;
}

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

/// What tells a thing from the others of its list.
template <class Item>
auto key_of(const Item& item) {
    if constexpr (requires { item->id; }) {
        return item->id;
    } else if constexpr (requires { item.id; }) {
        return item.id;
    } else {
        return item.subject;
    }
}

/// The thing of the list that has the key of this one, or null.
template <class Item>
const Item* find_like(const std::vector<Item>& list, const Item& like) {
    const auto found = std::find_if(
        list.begin(), list.end(), [&](const Item& item) { return key_of(item) == key_of(like); });
    return found == list.end() ? nullptr : &*found;
}

/// Does to a list `there` what has become of it in `mine`, where it is as it was `before`. Only
/// what is new or was changed on both sides stays in `mine`, to be put beside.
template <class Item>
void carry_list(std::vector<Item>& there,
                const std::vector<Item>& before,
                std::vector<Item>& mine) {
    std::erase_if(there, [&](const Item& item) {
        const Item* was = find_like(before, item);
        return was != nullptr && *was == item && find_like(mine, item) == nullptr;
    });
    std::erase_if(mine, [&](const Item& item) {
        const Item* was = find_like(before, item);
        if (was == nullptr || *was == item) return was != nullptr;
        const auto same = std::find(there.begin(), there.end(), *was);
        if (same == there.end()) return false;
        *same = item;
        return true;
    });
}

/// Words that are as they were `before` are nobody's change: nothing is to be put beside.
inline void carry_words(std::string& mine, const std::string& before) {
    if (mine == before) mine.clear();
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

/// Where a thing of `there` is in the vault that both become: its id here. None if it is not there.
/// `form`: what asks, as its draft is called; it begins with the name of the thing's feature.
using Went = FunctionRef<std::optional<std::uint64_t>(std::string_view form, std::uint64_t id)>;

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
