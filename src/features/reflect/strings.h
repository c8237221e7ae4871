// Every sentence that Reflect says around the exercises; theirs are in assets/reflect.txt.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/reflect/queries.h"
#include "features/reflect/update.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::reflect::strings {

inline constexpr std::string_view heading = "Reflect";
inline constexpr std::string_view to_list = "Back to Reflect";
inline constexpr std::string_view back = "Back";
inline constexpr std::string_view skip = "Skip";
inline constexpr std::string_view next = "Next";
inline constexpr std::string_view done = "Done";
inline constexpr std::string_view begin = "Begin";
inline constexpr std::string_view begin_anew = "Start again";
inline constexpr std::string_view go_on = "Go on";
inline constexpr std::string_view half_way = "Not finished";
inline constexpr std::string_view free_to_leave =
    "Leave out what you like. You can stop anywhere and go on later.";
inline constexpr std::string_view kept =
    "It\xE2\x80\x99s kept. You\xE2\x80\x99ll find it under \xE2\x80\x9CYour "
    "answers\xE2\x80\x9D.";
inline constexpr std::string_view one_a_line = "One on each line.";

inline constexpr std::string_view help = "What would help now?";
inline constexpr std::string_view help_time = "How much time do you have?";
inline constexpr std::array<std::string_view, 3> help_times{
    "A minute or two", "About ten minutes", "As long as it takes"};
/// The most that goes with each of `help_times`.
inline constexpr std::array help_minutes{3, 10, 1000};
inline constexpr std::string_view help_hurt = "What hurts most right now?";
inline constexpr std::string_view help_list = "You could";

inline constexpr std::string_view see = "What I see";
inline constexpr std::string_view paths = "Step by step";
inline constexpr std::string_view answers = "Your answers";
inline constexpr std::string_view find_in_all = "Find in all answers";
inline constexpr std::string_view nothing_found = "No answer has these words.";
inline constexpr std::string_view no_answers = "Nothing is written yet.";
inline constexpr std::string_view show_more = "Show more";
inline constexpr std::string_view earlier = "Earlier times";
inline constexpr std::string_view side_by_side = "Side by side";
inline constexpr std::string_view repeats = "What repeats";
inline constexpr std::string_view change = "Change or go on";
inline constexpr std::string_view save_text = "Save as a text file";
inline constexpr std::string_view save_all = "Save all as a text file";
inline constexpr std::string_view print = "Print";
inline constexpr std::string_view print_all = "Print all";
inline constexpr std::string_view leaves =
    "A file or a print is outside this page, where others may see it.";
inline constexpr std::string_view remove = "Remove";
inline constexpr std::string_view removed = "Removed.";
inline constexpr std::string_view taken_off = "It\xE2\x80\x99s off the list.";
inline constexpr std::string_view last_time = "Last time";

inline constexpr std::string_view add_one = "Something for the list";
inline constexpr std::string_view add = "Add";
inline constexpr std::string_view ideas = "Ideas";
inline constexpr std::string_view from_letters = "From your letters";
inline constexpr std::string_view your_list = "Your list";

inline constexpr std::string_view copy = "Copy";
inline constexpr std::string_view copied = "Copied. Nothing was sent.";

inline constexpr std::string_view answer_it = "Answer it";
inline constexpr std::string_view another = "Another one";

inline constexpr std::string_view understand = "Understand";

/// "About 5 minutes".
std::string minutes(int minutes);
/// "22 November 2026".
std::string date(Day day);
/// "Not finished, 22 November 2026"
std::string line(const Entry& entry);
/// "4 of 6 times: Went quiet".
std::string repeat(const Repeat& repeat);
/// "You answered on 1 November. Every 2 weeks is enough."
std::string enough(Day last, int weeks);
/// "Done on 3 days, last on 20 November 2026"; empty if never.
std::string times_done(const Item& item);
/// "Take off the list: Tea".
std::string take_off(std::string_view item);
/// "Page 2 of 5".
std::string progress(std::size_t page, std::size_t pages);
/// "answers-2026-11-22.txt"
std::string file_name(Day day);
/// What to do about an entry that is not accepted.
std::string_view sentence(Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(std::string_view object);

} // namespace ebb::reflect::strings

namespace ebb::reflect {

/// Why a wish was not carried out.
inline std::string_view sentence(const Language&, Refusal why) {
    return strings::sentence(why);
}
/// What a stored object of this feature holds.
inline std::string_view object_words(const Language&, std::string_view object) {
    return strings::object_words(object);
}

} // namespace ebb::reflect
