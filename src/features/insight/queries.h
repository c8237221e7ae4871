// What I see: what pulls and slips add up to over a while. Nothing here changes anything.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "features/boundaries/queries.h"
#include "features/pulls/model.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::insight {

/// Of fewer entries nothing is said: it would be chance.
inline constexpr std::int32_t fewest = 5;

/// How far back it looks.
enum class Span : std::uint8_t { Month, Quarter, All };
inline constexpr std::int32_t month_days = 30;
inline constexpr std::int32_t quarter_days = 90;
/// None: all of them.
std::optional<std::int32_t> days_of(Span span);

/// Two hours of one day of the week.
struct Cell {
    std::int32_t pulls = 0;
    std::int32_t slips = 0;

    bool operator==(const Cell&) const = default;
};
inline constexpr std::size_t slots = 12; ///< Of a day, two hours each.
inline constexpr std::size_t weekdays = 7;

/// When pulls and slips come, by the clock on the wall. A slip whose hour nobody said has none: it
/// is in no cell.
struct Map {
    std::array<std::array<Cell, slots>, weekdays> cells{}; ///< Monday first.
    std::int32_t entries = 0;
    std::int32_t most = 0;         ///< Pulls and slips of the fullest cell.
    std::int32_t without_hour = 0; ///< Slips that are not in it.

    bool operator==(const Map&) const = default;
};

/// What the map says in words: where at least a third of the entries lie.
struct Peak {
    std::optional<std::size_t> slot;    ///< The fullest two hours of the day.
    std::optional<std::size_t> weekday; ///< The fullest day of the week.

    bool operator==(const Peak&) const = default;
};
Peak peak_of(const Map& map);

/// How strong pulls are in the minutes after they were first rated, in tenths. Between two answers
/// lies a straight line; the last one stays.
inline constexpr std::size_t fall_minutes = 15;
struct Fall {
    std::int32_t pulls = 0; ///< Rated at least twice.
    std::array<std::int32_t, fall_minutes + 1> mean{};
    std::array<std::int32_t, fall_minutes + 1> low{};  ///< A quarter of them lies below,
    std::array<std::int32_t, fall_minutes + 1> high{}; ///< a quarter above.
};

/// How the pulls ended, as far as it was told.
struct Ends {
    std::int32_t rode = 0;
    std::int32_t acted = 0;
    std::int32_t unsure = 0;

    [[nodiscard]] constexpr std::int32_t told() const { return rode + acted + unsure; }
};

/// The time between one pull and the next, in hours: the mean of all of it, and of its two halves.
struct Gaps {
    std::int32_t count = 0;
    std::int32_t hours = 0;
    std::int32_t earlier = 0; ///< 0 while there are fewer than `fewest` in each half.
    std::int32_t later = 0;
};

/// One boundary in the same days.
struct BoundaryLine {
    std::string name;
    boundaries::Kind kind = boundaries::Kind::Refrain;
    std::int32_t kept = 0;
    std::int32_t slipped = 0; ///< Or not done.
    /// Days between slips that ended in these days. Not of what is done, nor the next one.
    std::vector<std::int32_t> between;
    std::optional<std::int32_t> since; ///< Days since the last slip of all.
};

struct Seen {
    std::int32_t pulls = 0; ///< In these days, whatever set them off.
    std::int32_t slips = 0; ///< The same, of all that is left; what is done has none.
    std::int32_t ahead = 0; ///< Pulls and slips of days to come: not among these.
    /// What set them off, as `key_of` groups it, most frequent first, at most six.
    std::vector<Said<Trigger>> triggers;
    Map map; ///< Only of the chosen trigger.
    Fall fall;
    Ends ends;
    Gaps gaps;
    std::vector<BoundaryLine> boundaries; ///< Those not put away, in their order.
};

/// What is there to see up to `today`. `trigger`: one of `Seen::triggers`; none: whatever set them
/// off.
/// Linear in pulls, slips and days, but for sorting.
Seen look(const pulls::Model& pulls,
          const boundaries::Model& boundaries,
          Day today,
          Span span,
          const std::optional<Said<Trigger>>& trigger);

} // namespace ebb::insight
