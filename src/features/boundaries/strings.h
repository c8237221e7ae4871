// Every sentence that the boundaries say.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"

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
inline constexpr std::string_view yesterday_open = "Yesterday is still open.";
inline constexpr std::string_view change = "Change";
inline constexpr std::string_view undo = "Undo";

inline constexpr std::string_view form_new = "A new boundary";
inline constexpr std::string_view form_change = "Change this boundary";
inline constexpr std::string_view form_intro =
    "A promise to yourself, in your own words. One day at a time.";
inline constexpr std::string_view name = "Name";
inline constexpr std::string_view name_example = "Didn\xE2\x80\x99t check their social media";
inline constexpr std::string_view what_counts = "What counts";
inline constexpr std::string_view what_counts_hint =
    "Where the line is for you. You can leave this empty.";
inline constexpr std::string_view why = "Why it matters to you";
inline constexpr std::string_view why_hint = "For a hard evening. You can leave this empty.";
inline constexpr std::string_view since = "Since when";
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
inline constexpr std::string_view slip_needed = "What you needed then";
inline constexpr std::string_view slip_when = "When was it?";
inline constexpr std::string_view slip_today = "Today";
inline constexpr std::string_view slip_was_yesterday = "Yesterday";
inline constexpr std::string_view slip_done = "Done";
inline constexpr std::string_view slip_another = "Log another one";
inline constexpr std::string_view slip_remove = "Take it back";

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
inline constexpr std::string_view nothing_to_say_yet = "This day has not come yet.";

/// "Monday 3 August", with the year if it is not this one.
std::string day_words(Day day, Day today);
/// "3 to 17 August: 15 days"; one day is `day_words`.
std::string span_words(Day first, Day last, Day today);
/// "slip", "kept", "not logged".
std::string_view word(DayState state);
/// "2 kept, 1 slip"; "nothing yet" if there is nothing.
std::string sum_words(const DaySum& sum);
/// "16 November, slip".
std::string day_label(Day day, Day today, std::string_view state);
/// What the pause is for.
std::string_view reason(PauseReason reason);
/// "Slip at 21:30", "Slip".
std::string slip_title(const Slip& slip);
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
/// "41 of 44 days are yours. One slip does not take them away."
std::string what_stays(const Standing& standing);
/// What to do about an entry that is not accepted.
std::string_view sentence(Refusal refusal);

} // namespace ebb::boundaries::strings
