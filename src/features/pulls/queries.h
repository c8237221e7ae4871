// Pulls: what can be said of them. Nothing here changes anything.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/pulls/model.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ebb::pulls {

// The lists are in the order of their ids; those of pulls are shared.
template <class T>
const T& value_of(const T& item) {
    return item;
}
template <class T>
const T& value_of(const Shared<T>& item) {
    return *item;
}

/// Where the thing with this id stands or would stand.
template <class Items>
auto place_of(Items& items, std::uint64_t id) {
    return std::lower_bound(
        items.begin(), items.end(), id, [](const auto& item, std::uint64_t wanted) {
            return value_of(item).id.value < wanted;
        });
}

/// The thing with this id in one of the model's lists, or null.
template <class Items, class Id>
auto find(const Items& items, Id id) -> decltype(&value_of(items.front())) {
    const auto place = place_of(items, id.value);
    const bool there = place != items.end() && value_of(*place).id == id;
    return there ? &value_of(*place) : nullptr;
}

/// The pull that began at this moment, or null.
const Pull* begun_at(const Model& model, const Now& began);
/// The words that were parked at this moment, or null.
const Parked* parked_at(const Model& model, const Now& at);

/// Whether the minutes rise and every number keeps its limits.
bool in_order(const std::vector<Strength>& strengths);
/// Writes down how strong it was in that minute, in its place; another word about the same minute
/// replaces the first one. `minute` and `value` are held to their limits. When there are
/// `most_strengths` already, the last one is replaced.
void say_strength(Pull& pull, std::int32_t minute, std::int32_t value);

/// Whether every value keeps the rules of model.h. Texts are not looked at.
bool is_sound(const Model& model);

/// What became of the pulls for which a card was taken up.
struct CardRecord {
    std::int32_t used = 0; ///< Pulls whose end was told.
    std::int32_t held = 0; ///< Those of them that were ridden out.

    bool operator==(const CardRecord&) const = default;
};
CardRecord record_of(const Model& model, CardId card);

/// The cards for a pull of this kind, best first: those made for it, then those for each; among
/// them those that held more often. `NotSaid`: all cards.
std::vector<const Card*> cards_for(const Model& model, Kind kind);

/// The notes for this need, the newest first: those made for it, then those for each. `NotSaid`:
/// all notes.
std::vector<const Note*> notes_for(const Model& model, Need need);

/// The needs for which there are words of one's own, those with the newest words first; at most
/// four. Empty: there are none, or only words for each need.
std::vector<Need> needs_with_notes(const Model& model);

/// What somebody wished for their healed self last time, or empty.
std::string_view last_wish(const Model& model);

// Words that are parked in the night, by the clock on the wall.
inline constexpr int night_from = 22;
inline constexpr int night_until = 5;
inline constexpr int due_hour = 10;

/// From 22:00 up to, not with, 5:00.
bool is_night(const Now& now);
/// The date of the morning after this moment: up to `due_hour` the same, then the next one.
Day morning_after(const Now& now);
/// The first words that wait to be read again now, or null.
const Parked* due(const Model& model, const Now& now);
/// Seconds until the next words are due, at least 1; none if nothing waits for a later time.
std::optional<std::int32_t> seconds_until_due(const Model& model, const Now& now);

/// Whether the vault has a thing of this feature with this id: a draft may be about it.
bool has_id(const Model& model, std::uint64_t id);

} // namespace ebb::pulls
