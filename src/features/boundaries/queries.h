// Boundaries: what the days add up to. Nothing here changes anything.
// SPDX-License-Identifier: MIT
//
// `today` is the civil day at hand. Days after it are Outside: entries there (the clock was set
// back, somebody flew west) wait until the day comes. An archived boundary ends on the day on which
// it was archived, whatever `today` is. Every function is linear in the days or entries it looks
// at.
#pragma once

#include "base/now.h"
#include "features/boundaries/model.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace ebb::boundaries {

/// The order of slips: by day, those without a time first, then by time, then by id.
bool comes_before(const Slip& a, const Slip& b);

/// Whether everything that model.h says of order, ids and numbers holds. Texts are not looked at.
bool is_sound(const Model& model);
/// The same for one boundary, and for one slip.
bool is_sound(const Boundary& boundary);
bool is_sound(const Slip& slip);

/// The boundary with this id, or null.
const Boundary* find(const Model& model, BoundaryId id);

/// The slip with this id, or null.
const Slip* find(const Boundary& boundary, SlipId id);

/// How `day` went. `Outside` before the start, after `today`, and after the boundary was archived.
/// In quiet mode today reads as kept until a slip is logged.
DayState day_state(const Boundary& boundary, Day day, Day today);

/// What was said of this day besides slips, whether it counts or not; null if nothing was. A pause
/// after today is one that is planned.
const Mark* find_mark(const Boundary& boundary, Day day);

/// Whether there is a slip on this day, whether it counts or not.
bool has_slip(const Boundary& boundary, Day day);

/// What was written down of this day, whether it counts or not; none if nothing was.
std::optional<DayState> written_on(const Boundary& boundary, Day day);

/// What was written down of days that have not come yet and is no planned pause: the clock ran
/// ahead then, or somebody flew west. It waits until its day comes, and is told meanwhile.
struct Ahead {
    Day day;               ///< The first of these days.
    DayState state{};      ///< What was written down of it.
    SlipId slip;           ///< Its first slip, if there is one.
    std::int32_t days = 1; ///< How many such days there are.

    bool operator==(const Ahead&) const = default;
};
std::optional<Ahead> written_ahead(const Boundary& boundary, Day today);

/// How each day from `first` to `last` went, in order: a week, a month, a year. Empty if backward.
std::vector<DayState> day_states(const Boundary& boundary, Day first, Day last, Day today);

/// The seven days up to and with `today`, the oldest first.
std::array<DayState, 7> last_week(const Boundary& boundary, Day today);

/// How one day went for several boundaries: how many of them are in each state.
struct DaySum {
    std::int32_t kept = 0;
    std::int32_t slipped = 0;
    std::int32_t paused = 0;
    std::int32_t unlogged = 0;
    std::int32_t not_done = 0;

    /// One more day of this kind. `Outside` is no kind.
    void add(DayState state);
    DaySum& operator+=(const DaySum& more);
    bool operator==(const DaySum&) const = default;
};

/// The sum of each day from `first` to `last`, in order, over all boundaries, those that were put
/// away too. Empty if backward.
std::vector<DaySum> day_sums(const Model& model, Day first, Day last, Day today);

/// How hard this day was, if that was said.
std::optional<std::int32_t> hard_on(const Model& model, Day day);

/// How many days of each kind, from the start to today. They add up to all of these days.
struct Tally {
    std::int32_t kept = 0;
    std::int32_t slipped = 0; ///< Days, not slips: several slips on a day are one.
    std::int32_t paused = 0;
    std::int32_t unlogged = 0; ///< Today is among them while nothing is said of it.

    /// The N in "M of N days": only days of which it is known how they went. So a day that was
    /// not logged or was paused is never shown as a lost one, and a first kept day is "1 of 1".
    [[nodiscard]] constexpr std::int32_t counted() const { return kept + slipped; }

    bool operator==(const Tally&) const = default;
};

/// What a boundary's days say, all from one walk over them.
struct Standing {
    Tally tally;

    /// Kept days since the last slip. A paused or unlogged day neither ends the run nor adds to it.
    std::int32_t current_run = 0;
    std::int32_t longest_run = 0; ///< The longest run ever, the current one included.

    /// 0 to 100: how settled the boundary is. Each kept day closes 1 - 0.5^(1/13) of the gap to
    /// 100, each slip day opens the same part of the way to 0 (an exponential average with a
    /// half-life of 13 days); paused and unlogged days leave it. The day curve is Loop Habit
    /// Tracker's score for daily habits; that days without an entry leave it is our own.
    double steadiness = 0;
};

Standing standing(const Boundary& boundary, Day today);

/// The first milestone that was reached and not yet seen; null if there is none.
const Milestone* reached_milestone(const Boundary& boundary, const Standing& standing);

/// Whether it is time to offer checking in less: eight weeks kept since the last slip, steadiness
/// of 90 or more, and not put off in the last thirty days.
bool is_settled(const Boundary& boundary, const Standing& standing, Day today);

/// Steadiness as it is shown: whole, and no more than 95. Near the top a single slip takes weeks to
/// make up, which the number would tell as a loss.
struct Percent {
    std::int32_t value = 0; ///< 0 to 95, rounded.
    bool or_more = false;   ///< "95+".

    bool operator==(const Percent&) const = default;
};
Percent steadiness_percent(double steadiness);

/// Which number stands at the head of what the days add up to. None of them tells somebody zero, or
/// that more slipped than was kept.
enum class HeadNumber : std::uint8_t {
    Beginning,    ///< None: nothing was counted yet.
    NewBeginning, ///< None: no day was kept yet.
    Days,         ///< "3 days": the kept ones, without a slip, while they are few.
    DaysOf,       ///< "62 of 63 days".
    KeptDays,     ///< "3 kept days": fewer than those with a slip.
};

/// What is said below that number.
enum class Remark : std::uint8_t {
    SayToday,   ///< Today is open, or has not begun.
    Paused,     ///< Today is paused.
    FirstSlip,  ///< Today, and there was none before, but kept days.
    Slip,       ///< Today, another one, or before any day was kept.
    NotDone,    ///< Today, of what is done rather than left.
    AfterSlip,  ///< Today is open, and yesterday was a slip or not done.
    BeganAgain, ///< Today is kept, and yesterday was a slip or not done.
    LongAway,   ///< Nothing was said for `away_days` and more.
    FirstDay,   ///< Today is kept, and the only day that counts.
    OneDay,     ///< Today is kept, and the days are few.
    Steady,     ///< Steadiness, from `steady_days` on.
    StaysYours, ///< Today is kept, and none of these holds.
};

inline constexpr std::int32_t steady_days = 14; ///< Counted days that steadiness says something of.
inline constexpr std::int32_t away_days = 7;

/// The head of what a boundary's days add up to.
struct Headline {
    HeadNumber number{};
    Remark remark{};

    bool operator==(const Headline&) const = default;
};
Headline headline(const Boundary& boundary, const Standing& standing, Day today);
/// The number alone, which does not depend on the day.
HeadNumber number_of(const Tally& tally);

/// Days from the start up to yesterday of which nothing was said, oldest first: "3 days not logged,
/// fill in or leave". Today is still open and not among them.
std::vector<Day> unlogged_days(const Boundary& boundary, Day today);

/// Whole days from each day with slips to the next one, oldest first; one fewer than such days.
/// Days before the start and after today do not count.
std::vector<std::int32_t> days_between_slips(const Boundary& boundary, Day today);

/// Whole days since the last day with a slip: 0 on that day itself; none if there was no slip.
std::optional<std::int32_t> days_since_slip(const Boundary& boundary, Day today);

/// Minutes since it was begun again on or after the last day with slips up to `today`, so that part
/// of a day is worth something too. None while that was not said of the last slip: of several, the
/// one that came after what was said, by its time, or where that is not known by when it was
/// written down. 0 if it lies after `now` (clock set back).
std::optional<std::int64_t>
minutes_since_again(const Boundary& boundary, Day today, const Now& now);

/// The moment at which the clock shows `minute` (0 to 1439, since midnight) on `day`, for somebody
/// whose day starts at `day_start_hour`: with 4, half past two belongs to the night after `day`.
Now moment_on(Day day, std::int32_t minute, int day_start_hour, std::int32_t offset_minutes);

/// Whether the vault has a thing of this feature with this id: a draft may be about it.
bool has_id(const Model& model, std::uint64_t id);

} // namespace ebb::boundaries
