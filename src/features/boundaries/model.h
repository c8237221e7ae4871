// Boundaries: promises that people keep with themselves, and how each day went. Read this first.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/ids.h"
#include "base/now.h"
#include "base/record.h"
#include "base/said.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ebb::boundaries {

using BoundaryId = Id<struct BoundaryTag>;
using SlipId = Id<struct SlipTag>;

/// More than this nobody needs and the stored form is not made for.
inline constexpr std::size_t max_boundaries = 200;
inline constexpr std::size_t max_slips = 100'000; ///< Of all boundaries together.

inline constexpr std::int32_t max_lasted_minutes = 7 * 24 * 60; ///< Of one slip.
inline constexpr std::int32_t max_times = 999;                  ///< That one entry stands for.

inline constexpr std::int32_t max_days_ahead = 366; ///< So far ahead a pause can be planned.
inline constexpr std::size_t max_milestones = 50;   ///< Of one boundary.
inline constexpr std::size_t max_own_lines = 50;
inline constexpr std::int32_t max_milestone_days = 36'500;
inline constexpr std::int32_t hardest = 5; ///< A day is 1 (easy) to 5 (very hard).

/// What a kept day means.
enum class Kind : std::uint8_t {
    Refrain, ///< It was left undone: "didn't check their social media".
    Do,      ///< It was done: "walked", "called a friend".
};

/// How days are told.
enum class Mode : std::uint8_t {
    Daily, ///< Somebody says how each day went. A day without a word is not logged, never lost.
    Quiet, ///< Nothing to say; a day without a slip reads as kept. Only for `Kind::Refrain`.
};

/// Why a day does not count either way.
enum class PauseReason : std::uint8_t {
    Children,
    Work,
    Legal,
    SharedHome,
    Holiday,
    Other,
    PutAway, ///< The boundary was archived; put in by the app when it is taken up again.
};

/// How one day went.
enum class DayState : std::uint8_t {
    Outside, ///< Before the start, after today, or after it was archived: not part of the story.
    Unknown, ///< Not logged. Neither good nor bad.
    Kept,
    Slip, ///< At least one slip, whatever else was said of the day. Only of `Kind::Refrain`.
    Paused,
    NotDone, ///< What a slip is for the other kind, `Kind::Do`; never called one.
};

/// What somebody said of a day, other than its slips.
struct Mark {
    Day day;
    std::optional<PauseReason> paused; ///< Without a reason the day was kept.

    bool operator==(const Mark&) const = default;
};

/// One time that it happened after all; for `Kind::Do`, a day on which it was not done. Everything
/// but the day may be left open.
struct Slip {
    SlipId id;
    Day day;                         ///< Worked out once, when `at` was entered, and then kept.
    std::optional<Now> at;           ///< When it happened, if the person said so: never the hour of
                                     ///< typing.
    std::int32_t lasted_minutes = 0; ///< 0: not said. Up to `max_lasted_minutes`.
    std::int32_t times = 1;          ///< How often, for slips told as one. Up to `max_times`.
    Said<Trigger> trigger;           ///< What set it off; its words are one line.
    Said<Need> needed;               ///< What was needed then.
    std::string next_time;           ///< What to try instead.
    std::string note;                ///< What happened around it.
    std::optional<Now> began_again;  ///< When the boundary was taken up again. Not before `at`.
    UnknownFields unknown;

    bool operator==(const Slip&) const = default;
};

/// Something that people set themselves: a number of kept days, and what it means to them.
struct Milestone {
    std::int32_t kept_days = 0; ///< 1 to `max_milestone_days`; one milestone for each number.
    std::string words;          ///< One line; may be empty.
    bool seen = false;          ///< It was reached, and the app has said so.
    UnknownFields unknown;

    bool operator==(const Milestone&) const = default;
};

/// A promise and its days. Marks and slips before the start or after today may be there (the start
/// was moved, the clock was set back, somebody traveled, a pause was planned): they are kept, and
/// do not count.
struct Boundary {
    BoundaryId id;
    std::string name;        ///< One line; `update` never makes a blank one.
    std::string what_counts; ///< In one's own words.
    std::string why;
    Day start; ///< The first day that counts.
    Kind kind = Kind::Refrain;
    Mode mode = Mode::Daily;
    /// In quiet mode, the first day that reads as kept by itself; 1970-01-01 means from the start
    /// on. In daily mode always 1970-01-01.
    Day quiet_since;
    std::optional<Day> archived;       ///< The last day that counts, once it is put away.
    std::vector<Mark> marks;           ///< Sorted by day, one a day.
    std::vector<Slip> slips;           ///< Sorted by `comes_before` in queries.h.
    std::vector<Milestone> milestones; ///< Sorted by their days.
    std::optional<Day> lighter_later;  ///< Checking in less was offered then, and put off.
    UnknownFields unknown;

    bool operator==(const Boundary&) const = default;
};

/// How hard a whole day was, as it felt in the evening.
struct Evening {
    Day day;
    std::int32_t hard = 1; ///< 1 to `hardest`.

    bool operator==(const Evening&) const = default;
};

/// A number of one's own among the help lines: a friend, a practice.
struct OwnLine {
    std::string name;   ///< One line.
    std::string number; ///< One line, as it was written.

    bool operator==(const OwnLine&) const = default;
};

/// Which state this is, for who remembers what was worked out from it: while the number is the
/// same, nothing has changed. Not stored, and no part of what makes two models equal.
struct Revision {
    std::uint64_t number = 0;

    constexpr bool operator==(const Revision&) const { return true; }
};

/// All boundaries, in the order in which they are shown.
struct Model {
    std::vector<Boundary> all;
    std::uint64_t next_id = 1;     ///< For boundaries and slips alike; above every id in use.
    std::vector<Evening> evenings; ///< Sorted by day, one a day.
    std::string called; ///< What stands for the person here: an initial, a word; empty for "them".
    std::vector<OwnLine> own_lines; ///< In the order in which they were added.
    Revision revision;
    UnknownFields unknown;

    bool operator==(const Model&) const = default;
};

// What can be done. What is not possible changes nothing; `refusal` in update.h says why.

/// Puts a new boundary last. Its texts are cleaned as `check_name` and `check_text` say.
struct AddBoundary {
    std::string name;
    std::string what_counts;
    std::string why;
    std::optional<Day> start; ///< Today, if it is not given.
    Kind kind = Kind::Refrain;
    Mode mode = Mode::Daily;
};

/// Changes what is given and leaves the rest. Moving the start adds no slip and forgets no day.
/// A change of mode changes no day that is over: leaving quiet mode writes its clear days down as
/// kept, and entering it leaves days that were not logged as they are.
struct EditBoundary {
    BoundaryId id;
    std::optional<std::string> name;
    std::optional<std::string> what_counts;
    std::optional<std::string> why;
    std::optional<Day> start;
    std::optional<Kind> kind;
    std::optional<Mode> mode;
};

/// Moves it to this place in the order; 0 is the first.
struct MoveBoundary {
    BoundaryId id;
    std::size_t place = 0;
};

/// Puts it away; today is the last day that counts.
struct ArchiveBoundary {
    BoundaryId id;
};

/// Takes it up again. The days in between are paused (`PutAway`), today is open.
struct UnarchiveBoundary {
    BoundaryId id;
};

/// Forgets it and all its days. Whoever offers undo keeps the boundary for `RestoreBoundary`.
struct RemoveBoundary {
    BoundaryId id;
};

/// Undo, for every change of one boundary: puts it back exactly as it was, in the place of what it
/// has become since, or into the order if it was removed.
struct RestoreBoundary {
    Boundary boundary;
    std::size_t place = 0; ///< For one that was removed; the last place if there are fewer.
};

/// Says how the days from `first` to `last` went; one day if they are the same.
/// `Kept` and `Paused` replace each other; on a day with slips they do not show until those are
/// removed. `Unknown` takes back what was said, slips aside. `Slip` and `NotDone` (the same to each
/// kind) add one slip without details to each day that has none. Where every day holds a slip
/// nothing of this is possible.
/// `Paused` may reach `max_days_ahead` days beyond today: a pause that is planned. `Unknown` may
/// reach any day to come.
struct MarkDays {
    BoundaryId id;
    Day first;
    Day last;
    DayState state = DayState::Kept;         ///< Not `Outside`.
    PauseReason reason = PauseReason::Other; ///< For `Paused`.
};

/// Adds a slip. Its id is given by the model; its day comes from `at` if that is there.
struct LogSlip {
    BoundaryId id;
    Slip slip;
};

/// Replaces the slip with the same id. Its day stays as long as `at` does.
struct EditSlip {
    BoundaryId id;
    Slip slip;
};

struct RemoveSlip {
    BoundaryId id;
    SlipId slip;
};

/// Takes back everything that was said of a day, slips and their words included.
struct ClearDay {
    BoundaryId id;
    Day day;
};

/// Adds a milestone, or gives the one with as many days other words.
struct SetMilestone {
    BoundaryId id;
    std::int32_t kept_days = 0;
    std::string words;
};

struct RemoveMilestone {
    BoundaryId id;
    std::int32_t kept_days = 0;
};

/// The milestone was reached and shown; it is not shown again.
struct SeeMilestone {
    BoundaryId id;
    std::int32_t kept_days = 0;
};

/// Checking in less is not wanted now. It is offered again after some weeks.
struct PutOffLighter {
    BoundaryId id;
};

/// Says how hard a day was; 0 takes it back. Not for days to come.
struct RateDay {
    Day day;
    std::int32_t hard = 0;
};

/// Chooses what stands for the person in the app's own sentences.
struct CallThem {
    std::string called;
};

/// Adds a number of one's own. Neither part may be blank.
struct AddOwnLine {
    std::string name;
    std::string number;
};

struct RemoveOwnLine {
    std::size_t place = 0;
};

using Action = std::variant<AddBoundary,
                            EditBoundary,
                            MoveBoundary,
                            ArchiveBoundary,
                            UnarchiveBoundary,
                            RemoveBoundary,
                            RestoreBoundary,
                            MarkDays,
                            LogSlip,
                            EditSlip,
                            RemoveSlip,
                            ClearDay,
                            SetMilestone,
                            RemoveMilestone,
                            SeeMilestone,
                            PutOffLighter,
                            RateDay,
                            CallThem,
                            AddOwnLine,
                            RemoveOwnLine>;

} // namespace ebb::boundaries
