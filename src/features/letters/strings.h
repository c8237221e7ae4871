// Every sentence that the letters say.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/letters/queries.h"
#include "features/letters/update.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::letters::strings {

inline constexpr std::string_view heading = "Write";
inline constexpr std::string_view empty =
    "A page that nobody else gets. It can be kept, closed until a later day, or let go.";
inline constexpr std::string_view new_closure = "New closure letter";
inline constexpr std::string_view new_letter = "New letter";
inline constexpr std::string_view other_kind = "Another kind";
inline constexpr std::string_view open_file = "Open a text file";
inline constexpr std::string_view find_in_all = "Find in all letters";
inline constexpr std::string_view filter_name = "Which letters";
inline constexpr std::array<std::string_view, 4> filters{"All", "Closure", "Others", "Closed"};
inline constexpr std::string_view list_name = "Your letters";
inline constexpr std::string_view nothing_found = "No letter has these words.";
inline constexpr std::string_view nothing_here = "No letter is of this kind yet.";
inline constexpr std::string_view show_more = "Show more";
inline constexpr std::string_view to_list = "Back to all letters";
inline constexpr std::string_view to_letter = "Back to the letter";
inline constexpr std::string_view closed_until = "Closed until ";
inline constexpr std::string_view back = "Back";

inline constexpr std::string_view prompt =
    "A closure letter asks five quiet questions. Today is as good a day as any, and so is a later "
    "one.";
inline constexpr std::string_view not_now = "Not now";
inline constexpr std::string_view lower =
    "The last two letters left you less calm. A slow breath, a person you trust or a day without "
    "writing may do more now. If you go on: less of why, more of what comes next.";

inline constexpr std::array<std::string_view, kind_count> kinds{"Closure letter",
                                                                "Unsent letter",
                                                                "To my future self",
                                                                "From my future self",
                                                                "A kind letter to myself",
                                                                "A free page"};
inline constexpr std::array<std::string_view, kind_count> kind_lines{
    "",
    "Everything you would say. It stays here.",
    "Closed until a day, then read with other eyes.",
    "What somebody who is further along would tell you.",
    "As you would write to a friend who feels like this.",
    "Whatever comes."};
/// Shown in an empty letter.
inline constexpr std::array<std::string_view, kind_count> kind_hints{"",
                                                                     "What I would say",
                                                                     "When you read this",
                                                                     "I remember those weeks",
                                                                     "I see how much you carry",
                                                                     ""};
inline constexpr std::array<std::string_view, question_count> questions{
    "What do you wish they had said?",
    "What were you hoping would happen?",
    "What good did you bring?",
    "What is there to accept?",
    "What do you take with you?",
};
inline constexpr std::string_view only_you = "Only you read this.";
inline constexpr std::string_view help = "Help me start";
inline constexpr std::string_view openings_name = "Ways to begin";
inline constexpr std::string_view skip = "Skip";
inline constexpr std::string_view next = "Next";
inline constexpr std::string_view count_words = "Count words";
inline constexpr std::string_view voice_name = "Write it as";
inline constexpr std::array<std::string_view, 3> voices{"I", "You", "My name"};
inline constexpr std::string_view voice_hint =
    "A step back can make it lighter: write to yourself, or of yourself by name.";
inline constexpr std::string_view my_name = "Your name";
inline constexpr std::string_view calm_before = "How calm are you now?";
inline constexpr std::string_view calm_after = "And how calm are you now?";
inline constexpr std::string_view calm_hint = "0 is not at all, 10 is very. You can leave this.";

inline constexpr std::string_view gather = "One letter to you";
inline constexpr std::string_view gather_text =
    "Your answers become one letter. You can change every word of it. The answers stay.";
inline constexpr std::string_view gather_empty =
    "Nothing is written yet. One answer is enough for a letter.";
inline constexpr std::string_view put_together = "Put it together";
inline constexpr std::string_view soothe =
    "That was heavy. Leave the page for now: feet on the floor, a longer breath out, something "
    "warm. A person can be part of it, and so can a help line where you live.";

inline constexpr std::string_view breathe = "Breathe with me";
inline constexpr std::string_view help_lines = "Help lines";

inline constexpr std::string_view letter_name = "Letter";
inline constexpr std::string_view letter_title = "Title";
inline constexpr std::string_view options = "Options";
inline constexpr std::string_view keep = "Keep";
inline constexpr std::string_view bell =
    "Twenty minutes. Here is a good place to rest, or to go on.";
inline constexpr std::string_view read_often =
    "You have opened this a few times today. It stays here. A walk or a breath may be kinder now.";
inline constexpr std::string_view rest_it = "Close it until tomorrow";
inline constexpr std::string_view all_right = "All right";

inline constexpr std::string_view kind_name = "What it is";
inline constexpr std::string_view look = "Find in this letter";
inline constexpr std::string_view look_for = "Words to find";
inline constexpr std::string_view places_name = "Where they stand";
inline constexpr std::string_view not_in_letter = "These words are not in this letter.";
inline constexpr std::string_view versions = "Earlier versions";
inline constexpr std::string_view versions_none =
    "None yet. How a letter was is kept after a pause or a longer change.";
inline constexpr std::string_view what_changed = "What changed since then";
inline constexpr std::string_view nothing_changed = "Nothing is different.";
inline constexpr std::string_view restore = "Go back to this version";
inline constexpr std::string_view restore_hint = "How the letter is now stays among the versions.";
inline constexpr std::string_view questions_again = "Back to the questions";
inline constexpr std::string_view seal = "Close until a day";
inline constexpr std::string_view seal_when = "Until when";
inline constexpr std::string_view seal_any = "On another day";
inline constexpr std::string_view day = "Day";
inline constexpr std::string_view month = "Month";
inline constexpr std::string_view year = "Year";
inline constexpr std::string_view seal_text =
    "Until then it is only a title in the list. Opening it early stays possible.";
inline constexpr std::string_view seal_do = "Close the letter";
inline constexpr std::string_view closed_text = "You asked to wait until then.";
inline constexpr std::string_view leave_closed = "Leave it closed";
inline constexpr std::string_view open_early = "Open early";
inline constexpr std::string_view open_early_text = "You may. It can be closed again afterwards.";
inline constexpr std::string_view open_now = "Open it now";
inline constexpr std::string_view release = "Let it go";
inline constexpr std::string_view release_text =
    "The letter and its earlier versions are deleted here. For ten seconds, while "
    "this page stays open, you can still take it back.";
inline constexpr std::string_view release_do = "Release";
inline constexpr std::string_view releasing = "The tide has it.";
inline constexpr std::string_view released = "A letter was let go.";
inline constexpr std::string_view done = "Done";
inline constexpr std::string_view save_text = "Save as a text file";
inline constexpr std::string_view save_markdown = "Save as Markdown";
inline constexpr std::string_view print = "Print";
inline constexpr std::string_view leaves =
    "A file or a page on paper is no longer private to this app. On paper a line after # is a "
    "heading, and words between *stars* are stressed.";
inline constexpr std::string_view copy_title = "Copy from this letter?";
inline constexpr std::string_view copy_text =
    "It was written to stay here. Copied words can be pasted anywhere.";
inline constexpr std::string_view copy_no = "Leave it here";
inline constexpr std::string_view copy_yes = "I want to copy";
inline constexpr std::string_view bell_setting = "A sign after 20 minutes of writing";
inline constexpr std::string_view bell_sounds = "A soft tone with it";

/// The three openings for a question, in the letter's voice.
std::array<std::string, 3> openings(Question question, Voice voice, std::string_view name);
/// The answers as one letter, in its voice.
std::string letter_of(const Letter& letter);
/// "Question 2 of 5".
std::string progress(std::size_t question);
/// "3 places"; "50 places or more".
std::string places(std::size_t count, std::size_t most);
/// A piece of a difference: "Added: ..."; what is the same is cut short.
std::string change(const Change& change);
/// "62 words".
std::string words(std::size_t count);
/// "22 November 2026".
std::string date(Day day);
/// "22 November 2026, 14:05".
std::string moment(const Now& now);
/// What a letter is called in the list.
std::string shown_name(const Letter& letter);
/// "Unsent letter, 22 November 2026".
std::string line(const Letter& letter, Day today);
/// The letter's name for a file: neutral, with its day.
std::string file_name(const Letter& letter, bool markdown);
/// What to do about an entry that is not accepted.
std::string_view sentence(Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(std::string_view object);

} // namespace ebb::letters::strings

namespace ebb::letters {

/// Why a wish was not carried out.
inline std::string_view sentence(const Language&, Refusal why) {
    return strings::sentence(why);
}
/// What a stored object of this feature holds.
inline std::string_view object_words(const Language&, std::string_view object) {
    return strings::object_words(object);
}

} // namespace ebb::letters
