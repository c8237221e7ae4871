// Every sentence that the boundaries say.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::boundaries::strings {

inline constexpr std::string_view add = "Add a boundary";
inline constexpr std::string_view list_name = "Your boundaries";
inline constexpr std::string_view kept_today = "Kept today";
inline constexpr std::string_view log_slip = "Log a slip";
inline constexpr std::string_view pause_today = "Pause today";
inline constexpr std::string_view kept_yesterday = "Kept yesterday";
inline constexpr std::string_view slip_yesterday = "Slip yesterday";
inline constexpr std::string_view pause_yesterday = "Pause yesterday";
inline constexpr std::string_view done_today = "Done today";
inline constexpr std::string_view not_today = "Not today";
inline constexpr std::string_view done_yesterday = "Done yesterday";
inline constexpr std::string_view not_yesterday = "Not yesterday";
inline constexpr std::string_view yesterday_open = "Yesterday is still open.";
inline constexpr std::string_view change = "Change";
inline constexpr std::string_view look_at_it = "Look at it";
inline constexpr std::string_view start_today = "Let it start today";
/// "It starts on 11 March 2031, and that day has not come yet."
std::string starts_ahead(Day start);
/// "A slip lies in the future, on 11 March 2031."; of several days, the first.
std::string lies_ahead(const Ahead& ahead);
/// "It is written down on 11 March 2031, a day that has not come yet. ..."
std::string slip_ahead(Day day);

inline constexpr std::string_view form_new = "A new boundary";
inline constexpr std::string_view form_change = "Change this boundary";
inline constexpr std::string_view form_intro =
    "A promise to yourself, in your own words. One day at a time.";
inline constexpr std::string_view name = "Name";
inline constexpr std::string_view name_hint =
    "It needs no name of anybody: \xE2\x80\x9Cthem\xE2\x80\x9D is enough.";
inline constexpr std::string_view name_example = "Didn\xE2\x80\x99t check their social media";
inline constexpr std::string_view what_counts = "What counts";
inline constexpr std::string_view what_counts_hint =
    "Where the line is for you. You can leave this empty.";
inline constexpr std::string_view why = "Why it matters to you";
inline constexpr std::string_view why_hint = "For a hard evening. You can leave this empty.";
inline constexpr std::string_view since = "Since when";
inline constexpr std::string_view first_day = "First day";
inline constexpr std::string_view kind = "What it is";
inline constexpr std::string_view kind_refrain = "Something I leave";
inline constexpr std::string_view kind_do = "Something I do";
inline constexpr std::string_view suggestions_name = "Or choose one";
inline constexpr std::string_view own_words = "Your own words";
inline constexpr std::string_view how = "How to keep track";
inline constexpr std::string_view daily = "I say how each day went";
inline constexpr std::string_view quiet = "Quiet: I only log slips";
inline constexpr std::string_view save_new = "Save boundary";
inline constexpr std::string_view save_change = "Save changes";
inline constexpr std::string_view back = "Back";
inline constexpr std::string_view remove = "Remove this boundary";

inline constexpr std::string_view slip_heading = "What was happening around it?";
inline constexpr std::string_view slip_intro =
    "It is written down. You can add to it, now or later.";
inline constexpr std::string_view slip_around = "What was around it";
inline constexpr std::string_view missed_heading = "What got in the way?";
inline constexpr std::string_view missed_when = "Which day was it?";
inline constexpr std::string_view slip_trigger = "What set it off";
/// The words of the pulls, so that both are seen together.
inline constexpr std::string_view slip_need = "What it was about";
/// Without `NotSaid`.
inline constexpr std::array<std::string_view, need_count - 1> needs{
    "Reassurance", "Understanding", "Safety", "Touch", "Company", "Rest"};
inline constexpr std::string_view slip_needed = "What you needed then";
inline constexpr std::string_view slip_next_time = "One small thing for next time";
inline constexpr std::string_view plan_heading = "Your plan";
inline constexpr std::string_view plan_new = "Make it a plan";
inline constexpr std::string_view plan_change = "Change the plan to this";
inline constexpr std::string_view plan_kept = "This is your plan for such a moment.";
/// How a plan begins that is about this.
std::string_view cue_of(const Said<Trigger>& trigger);
/// "If this, then that."
std::string if_then(std::string_view cue, std::string_view act);
inline constexpr std::string_view slip_day = "Day";
inline constexpr std::string_view slip_time = "About what time";
inline constexpr std::string_view slip_lasted = "How long it lasted";
inline constexpr std::array<std::string_view, 8> lengths{"Not said",
                                                         "A moment",
                                                         "5 minutes",
                                                         "A quarter of an hour",
                                                         "Half an hour",
                                                         "An hour",
                                                         "Two hours",
                                                         "Longer"};
inline constexpr std::string_view began_again = "Beginning again";
inline constexpr std::string_view from_now = "From now on";
inline constexpr std::string_view at_a_time = "Earlier, at a time";
inline constexpr std::string_view not_yet = "Not yet";
inline constexpr std::string_view began_again_at = "When you began again";
inline constexpr std::string_view another_day = "Another day";
inline constexpr std::string_view slip_when = "When was it?";
inline constexpr std::string_view slip_today = "Today";
inline constexpr std::string_view slip_was_yesterday = "Yesterday";
inline constexpr std::string_view slip_done = "Done";
inline constexpr std::string_view slip_another = "Log another one";
inline constexpr std::string_view slip_remove = "Take it back";

/// A boundary that many people need. `before` and `after` stand around the word for the person.
struct Suggestion {
    Kind kind;
    std::string_view before;
    std::string_view after; ///< Only where the person is named; then "their" or "them" is between.
    bool owns = false;      ///< "their", not "them".
    bool names = false;
};
/// Drafts keep the place of one: new ones come last.
inline constexpr std::array suggestions{
    Suggestion{Kind::Refrain, "No contact", ""},
    Suggestion{Kind::Refrain, "Didn\xE2\x80\x99t check ", " social media", true, true},
    Suggestion{Kind::Refrain, "Left the old messages alone", ""},
    Suggestion{Kind::Refrain, "Left the photos alone", ""},
    Suggestion{Kind::Refrain, "No \xE2\x80\x9Cwhat if\xE2\x80\x9D films", ""},
    Suggestion{Kind::Refrain, "Didn\xE2\x80\x99t ask friends about ", "", false, true},
    Suggestion{Kind::Refrain, "Didn\xE2\x80\x99t drive past", ""},
    Suggestion{Kind::Refrain, "Stayed away from our songs and places", ""},
    Suggestion{Kind::Refrain, "No texting after a drink", ""},
    Suggestion{Kind::Do, "Walked", ""},
    Suggestion{Kind::Do, "Called a friend", ""},
    Suggestion{Kind::Do, "Did something just for me", ""},
};
/// The suggestion as a name; `called` stands for the person, or is empty.
std::string suggested_name(const Suggestion& suggestion, std::string_view called);

inline constexpr std::string_view arrange = "Order and names";
inline constexpr std::string_view move_up = "Move up";
inline constexpr std::string_view move_down = "Move down";
inline constexpr std::string_view put_away = "Put away";
inline constexpr std::string_view put_away_heading = "Put away";
inline constexpr std::string_view take_up = "Take it up again";
inline constexpr std::string_view them = "them";
inline constexpr std::string_view called = "What stands for them";
inline constexpr std::string_view called_hint =
    "An initial or any word. The app then uses it where it would say \xE2\x80\x9Cthem\xE2\x80\x9D.";
/// "Photos is put away. Its days stay."
std::string is_put_away(std::string_view name);

inline constexpr std::string_view evening = "How hard was today?";
inline constexpr std::string_view hard_then = "How hard was this day?";
inline constexpr std::array<std::string_view, 5> hardness{
    "Easy", "Mostly easy", "In between", "Hard", "Very hard"};
inline constexpr std::string_view after_hard =
    "That was a lot for one day. You got here, and you may ask somebody to carry it with you.";
inline constexpr std::string_view help_lines = "Help lines";
inline constexpr std::string_view help_page_line = "People who listen, and numbers of your own";
inline constexpr std::string_view help_by_country = "Help lines by country";
inline constexpr std::string_view help_intro =
    "Help lines open before anything is unlocked, and without a network.";
inline constexpr std::string_view own_lines = "Numbers of your own";
inline constexpr std::string_view own_lines_intro =
    "A friend, a practice, somebody who knows. They stay in this app.";
inline constexpr std::string_view line_name = "Who it is";
inline constexpr std::string_view line_number = "Number";
inline constexpr std::string_view line_add = "Add this number";
inline constexpr std::string_view line_remove = "Remove this number";

inline constexpr std::string_view contact = "Contact that has to be";
inline constexpr std::string_view contact_intro =
    "Children, work, legal matters, a shared home: some contact is needed. Its days are paused. "
    "They take nothing away.";
inline constexpr std::string_view contact_short = "Keep it short";
inline constexpr std::array<std::string_view, 4> contact_lines{
    "Brief: two or three sentences.",
    "Factual: times, places, what is needed.",
    "One topic, the one that has to be.",
    "Their boundary counts too. No answer is an answer."};
inline constexpr std::string_view contact_from = "From";
inline constexpr std::string_view contact_who = "Pause these";
inline constexpr std::string_view contact_pause = "Pause these days";
inline constexpr std::string_view contact_safety =
    "If there were threats, violence or stalking, a safety plan comes before any count. Talk to "
    "somebody who knows about it before you block or change anything.";
inline constexpr std::string_view how_often = "How often";
inline constexpr std::string_view once = "Once";
inline constexpr std::string_view every_day = "Every day";
inline constexpr std::string_view on_weekdays = "Monday to Friday";
inline constexpr std::string_view every_week = "Every week";
inline constexpr std::string_view every_second_week = "Every second week";
/// "Paused for 2 boundaries."
std::string paused_for(std::int32_t boundaries);

inline constexpr std::string_view milestones = "Milestones";
inline constexpr std::string_view milestones_open = "Milestones";
inline constexpr std::string_view milestones_intro =
    "Yours alone. They count kept days, and a slip takes none of those away.";
inline constexpr std::string_view milestone_days = "Kept days";
inline constexpr std::string_view milestone_words = "What you want to do or say then";
inline constexpr std::string_view milestone_add = "Add milestone";
inline constexpr std::string_view milestone_remove = "Remove milestone";
inline constexpr std::string_view milestone_number = "Give a number of days, for example 30.";
inline constexpr std::string_view milestone_seen = "Seen";
/// "30 kept days: supper with Mia".
std::string milestone_title(const Milestone& milestone);
/// "Reached", "12 more".
std::string milestone_line(const Milestone& milestone, std::int32_t kept);

/// "Photos has been steady for weeks."
std::string settled(std::string_view name);
inline constexpr std::string_view settled_line =
    "You may not need to look in every day. You can check in less, or keep something of it and "
    "let it go.";
inline constexpr std::string_view check_in_less = "Check in less";
inline constexpr std::string_view not_now = "Not now";
inline constexpr std::string_view keepsake_open = "Keepsake";
inline constexpr std::string_view keepsake = "A keepsake";
inline constexpr std::string_view keepsake_intro =
    "What you did, on one page, for you to keep outside this app.";
inline constexpr std::string_view keepsake_words = "Words to go with it";
inline constexpr std::string_view keepsake_words_hint = "They are only on this page.";
inline constexpr std::string_view keepsake_save = "Save as a text file";
inline constexpr std::string_view keepsake_print = "Print";
/// The page itself.
std::string keepsake_text(const Boundary& boundary,
                          const Standing& standing,
                          std::string_view words,
                          Day today);
inline constexpr std::string_view let_go = "Let it go";
inline constexpr std::string_view let_go_line =
    "Deleting takes it away with all its days and words. Nothing can bring them back.";
inline constexpr std::string_view delete_for_good = "Delete for good";
inline constexpr std::string_view delete_ask = "Delete it for good?";
inline constexpr std::string_view delete_yes = "Delete it";
inline constexpr std::string_view delete_no = "Keep it";

inline constexpr std::string_view reminder = "A reminder";
inline constexpr std::string_view reminder_line = "A quiet entry for your calendar";
inline constexpr std::string_view reminder_intro =
    "A closed page can\xE2\x80\x99t call you. Your calendar can: this makes a file for it.";
inline constexpr std::string_view reminder_title = "What it says";
inline constexpr std::string_view reminder_title_hint = "Others may see it, so keep it plain.";
inline constexpr std::string_view reminder_default = "Evening note";
inline constexpr std::string_view reminder_time = "At what time";
inline constexpr std::string_view whole_time = "Give a whole time: hour and minute.";
inline constexpr std::string_view reminder_save = "Save the calendar file";

inline constexpr std::string_view calendar = "Calendar";
inline constexpr std::string_view all_boundaries = "All boundaries";
inline constexpr std::string_view shown_boundary = "Boundary";
inline constexpr std::string_view span = "How much to show";
inline constexpr std::string_view month = "Month";
inline constexpr std::string_view year = "Year";
inline constexpr std::string_view month_before = "Month before";
inline constexpr std::string_view month_after = "Month after";
inline constexpr std::string_view year_before = "Year before";
inline constexpr std::string_view year_after = "Year after";
inline constexpr std::string_view kept = "Kept";
inline constexpr std::string_view slip = "Slip";
inline constexpr std::string_view done = "Done";
inline constexpr std::string_view not_done = "Not done";
inline constexpr std::string_view slips = "Slips";
inline constexpr std::string_view paused = "Paused";
inline constexpr std::string_view not_logged = "Not logged";
inline constexpr std::string_view nothing_planned = "Nothing planned";
inline constexpr std::string_view pick_a_day = "Press a day to see or change it.";
inline constexpr std::string_view how_was_it = "How did it go?";
inline constexpr std::string_view planned = "What is planned?";
inline constexpr std::string_view pause_for = "What the pause is for";
inline constexpr std::string_view more_days = "Choose more days";
inline constexpr std::string_view one_day = "Only this day";
inline constexpr std::string_view last_day = "Up to";
inline constexpr std::string_view last_day_hint = "Press the last day above, or give it here.";
inline constexpr std::string_view begin_here = "Let it start on this day";
inline constexpr std::string_view lies_before = "This day lies before the start.";
inline constexpr std::string_view pause_all = "Pause all of them";
inline constexpr std::string_view was_ahead =
    "This was written down before its day came: the clock of the device may have run ahead then.";

/// "3 August 2026".
std::string date_words(Day day);
/// "Monday 3 August", with the year if it is not this one.
std::string day_words(Day day, Day today);
/// "3 to 17 August: 15 days"; one day is `day_words`.
std::string span_words(Day first, Day last, Day today);
/// "slip", "kept", "not logged", "not done".
std::string_view word(DayState state);
/// "2 kept, 1 slip"; "nothing yet" if there is nothing.
std::string sum_words(const DaySum& sum);
/// "16 November, slip".
std::string day_label(Day day, Day today, std::string_view state);
/// What the pause is for.
constexpr std::string_view reason(PauseReason reason) {
    switch (reason) {
    case PauseReason::Children:
        return "Children";
    case PauseReason::Work:
        return "Work";
    case PauseReason::Legal:
        return "Legal matters";
    case PauseReason::SharedHome:
        return "A shared home";
    case PauseReason::Holiday:
        return "A holiday";
    case PauseReason::Other:
        return "Something else";
    case PauseReason::PutAway:
        return "It was put away";
    }
    return {};
}
/// "14 hours since you began again."
std::string since_again(std::int64_t minutes);
/// "Slip at 21:30", "Slip"; "Not done" of what is done.
std::string slip_title(Kind kind, const Slip& slip);
/// "15 days are paused.", for what can be taken back.
std::string days_are(std::int32_t count, DayState state);
/// "12 days are not logged. Fill them in, or leave them."
std::string unlogged_line(std::int32_t count);

/// "78 of 79 days"; a gentle word while nothing is counted.
std::string headline(const Standing& standing);
/// "Steady at 96. Longest run 62 days."
std::string second_line(const Standing& standing);
/// "Daily, 41 of 44 days".
std::string card_line(const Boundary& boundary, const Standing& standing);
/// "Last seven days: kept, kept, slip, not logged".
std::string week_in_words(const std::array<DayState, 7>& week);
/// "41 of 44 days stay yours. A slip does not take them away."
std::string what_stays(Kind kind, const Standing& standing);
/// What to do about an entry that is not accepted.
std::string_view sentence(Refusal refusal);
/// The same for a day.
std::string_view sentence(DateError error);

/// What a stored object of this feature holds.
inline std::string_view object_words(std::string_view) {
    return "Your boundaries and their days";
}

} // namespace ebb::boundaries::strings

namespace ebb::boundaries {

/// Why a wish was not carried out.
inline std::string_view sentence(const Language&, Refusal why) {
    return strings::sentence(why);
}
/// What a stored object of this feature holds.
inline std::string_view object_words(const Language&, std::string_view object) {
    return strings::object_words(object);
}

} // namespace ebb::boundaries
