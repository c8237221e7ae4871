// What is open of the boundaries on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/model.h"
#include "features/boundaries/queries.h"
#include "features/boundaries/reminder.h"

#include <optional>
#include <string>
#include <vector>

namespace ebb::boundaries {

struct ViewState {
    enum class Page : std::uint8_t {
        List,
        Form,     ///< A new boundary, or `subject` is changed.
        Slip,     ///< The slip that was just logged, or is looked at again.
        Calendar, ///< Of `subject`, or of all.
        Arrange,  ///< Order, and what was put away.
        Contact,  ///< Contact that has to be.
        Milestones,
        Keepsake,
    };
    Page page = Page::List;
    bool arrived = false; ///< The page is new: its first heading gets the focus.
    BoundaryId subject;   ///< None in the form: a new one.
    SlipId slip;          ///< None on the slip page: the newest one of `subject`.

    /// The button of a card that opened the page.
    enum class Opener : std::uint8_t { None, Change, Slip, Calendar };
    Opener opener = Opener::None;
    /// Back in the list, the focus goes to this button of this boundary's card.
    struct Return {
        BoundaryId boundary;
        Opener button = Opener::None;
    };
    Return back_at;

    /// Why the last answer on a card was not taken.
    struct Refused {
        BoundaryId boundary;
        std::string sentence;
    };
    Refused refused;

    /// The page was opened from the calendar and leads back there.
    bool from_calendar = false;

    /// What the calendar shows, and the days that are chosen in it.
    struct Calendar {
        bool whole_year = false;
        int year = 1970;
        int month = 1;
        std::optional<Day> first;
        Day last;
        bool up_to = false; ///< The next day that is pressed becomes the last one.
    };
    Calendar calendar;

    /// What all days add up to, kept until something changes: ten years are not counted in each
    /// frame.
    struct Known {
        std::uint64_t revision = 0;
        Day today;
        std::vector<Standing> standings;
    };
    Known known;

    // The form as it is being filled in.
    std::string name;
    std::string what_counts;
    std::string why;
    int started = 0; ///< Index into the form's list of starts; -1 leaves the start as it is.
    Day start;       ///< When `started` says that it is given as a date.
    int kind = 0;
    int mode = 0;
    std::string name_problem;  ///< Sentence; empty if there is none.
    bool show_problem = false; ///< The name gets the focus, once.

    std::string when_problem;   ///< Sentence about when the slip was.
    bool other_day = false;     ///< The slip's day is given as a date.
    bool again_at_time = false; ///< When one began again is given as a time.

    /// Days of contact that has to be, as they are being given.
    struct Contact {
        int reason = 0;
        Day first;
        Day last;
        int repeat = 0; ///< 0 once, else every so many weeks.
        std::vector<BoundaryId> left_out;
        std::string said; ///< What was done.
    };
    Contact contact;

    std::string milestone_days;
    std::string milestone_words;
    std::string milestone_problem;
    std::string keepsake_words;
    bool deleting = false; ///< Whether to delete for good is being asked.
    Reminder reminder;
    std::string line_name; ///< A number of one's own, as it is being added.
    std::string line_number;
    std::string line_problem;

    /// What can be taken back for a while, and the sentence that says what was done.
    struct Undo {
        RestoreBoundary restore;
        std::string said;
        double until = 0; ///< In the screen's seconds.
    };
    std::optional<Undo> undo;
};

} // namespace ebb::boundaries
