// What is open of the boundaries on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/model.h"
#include "features/boundaries/queries.h"

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

    std::string name_problem;  ///< Sentence; empty if there is none.
    bool show_problem = false; ///< The name gets the focus, once.

    std::string when_problem;   ///< Sentence about when the slip was.
    bool other_day = false;     ///< The slip's day is given as a date.
    bool again_at_time = false; ///< When one began again is given as a time.

    std::string paused; ///< Of contact that has to be: what was done.
    std::string milestone_problem;
    bool deleting = false; ///< Whether to delete for good is being asked.
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
