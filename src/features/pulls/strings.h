// Every sentence of the pulls.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/pulls/queries.h"
#include "features/pulls/update.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::pulls::strings {

inline constexpr std::string_view back = "Back";
inline constexpr std::string_view leave = "Leave this for now";
inline constexpr std::string_view next = "Next";
inline constexpr std::string_view skip = "Not now";
inline constexpr std::string_view done = "Done";
inline constexpr std::string_view leave_form = "Leave it";

inline constexpr std::string_view what = "What is pulling?";
/// Without `NotSaid`.
inline constexpr std::array<std::string_view, kind_count - 1> kinds{"Write to them",
                                                                    "Look at their page",
                                                                    "Read old messages",
                                                                    "Look at photos",
                                                                    "Go past their place",
                                                                    "Ask a friend about them",
                                                                    "Replay it in my head",
                                                                    "Something else"};
inline constexpr std::string_view how_strong = "How strong is it?";
inline constexpr std::string_view strength = "From 0 to 10";

inline constexpr std::string_view need = "What do you need right now?";
/// Without `NotSaid`.
inline constexpr std::array<std::string_view, need_count - 1> needs{
    "To be reassured", "To be understood", "To feel safe", "To be held", "Company", "Rest"};

inline constexpr std::string_view card = "Your plan";
inline constexpr std::string_view card_yes = "I will do this";
inline constexpr std::string_view another = "Another one";
inline constexpr std::string_view note = "From you, on a calmer day";

inline constexpr std::string_view first_question =
    "Does it help me heal, or does it keep me where I am?";
inline constexpr std::array<std::string_view, 3> helps{
    "It helps me heal", "It keeps me here", "I don\xE2\x80\x99t know"};
inline constexpr std::string_view second_question =
    "Think of yourself at peace with this. What would that you want now?";
inline constexpr std::string_view wish = "What I would want";
inline constexpr std::string_view wish_hint = "A few words, or none.";

inline constexpr std::string_view choose = "Stay with it for a while?";
inline constexpr std::string_view choose_hint =
    "A pull moves like a wave. You can choose while it is here.";
inline constexpr std::array<std::int32_t, 4> lengths{2, 5, 10, 15};
inline constexpr std::array<std::string_view, 4> length_names{
    "2 minutes", "5 minutes", "10 minutes", "15 minutes"};
inline constexpr std::string_view move = "Move my body";
inline constexpr std::string_view move_too = "Move";
inline constexpr std::string_view someone = "Someone safe";
inline constexpr std::string_view breathe = "Breathe";
inline constexpr std::string_view park = "Park the words";

inline constexpr std::string_view wave = "Let it be a wave";
/// What is said in each minute, again and again from the first on.
inline constexpr std::array<std::string_view, 4> wave_says{
    "It may rise, it may fall. You don\xE2\x80\x99t have to do anything with it.",
    "Another minute with it. How strong is it now?",
    "Still here with you. Stronger, softer, the same?",
    "Your feet are on the ground. And now?"};
inline constexpr std::string_view strength_now = "How strong now?";
inline constexpr std::string_view enough = "That is enough";
inline constexpr std::array<std::string_view, 6> moves{"Walk to a window and back.",
                                                       "Shake out your hands, then your arms.",
                                                       "Stretch up as far as you can reach.",
                                                       "Run cold water over your wrists.",
                                                       "Press both feet into the floor, let go.",
                                                       "Carry something heavy once around."};
inline constexpr std::string_view be_still = "Be still";

inline constexpr std::string_view person = "Someone safe";
inline constexpr std::string_view person_hint =
    "Copy these words and send them yourself. Nothing is sent from here.";
inline constexpr std::string_view ask = "A short ask";
inline constexpr std::string_view ask_words =
    "Hard moment. Could you talk with me for ten minutes, about anything?";
inline constexpr std::string_view copy = "Copy the words";
inline constexpr std::string_view copied = "Copied.";
inline constexpr std::string_view people = "People who are safe";
inline constexpr std::string_view person_name = "Name";
inline constexpr std::string_view person_helps = "How they help";
inline constexpr std::string_view person_add = "Add a person";
inline constexpr std::string_view person_save = "Save person";

inline constexpr std::string_view park_hint =
    "Write it here as you would send it. It goes nowhere. After 10:00 you can read it again.";
inline constexpr std::string_view park_words = "The words";
inline constexpr std::string_view parked = "They wait until 10:00.";
inline constexpr std::string_view staying = "You were staying with a pull.";
inline constexpr std::string_view go_on = "Go on";
inline constexpr std::string_view let_be = "Let it be";
inline constexpr std::string_view offer = "Words from the night wait for you.";
inline constexpr std::string_view offer_read = "Read them";
inline constexpr std::string_view read = "From the night";
inline constexpr std::string_view read_hint = "Still true? Still useful?";
inline constexpr std::string_view to_letter = "Keep as a letter";
inline constexpr std::string_view again_tomorrow = "Park until tomorrow";
inline constexpr std::string_view let_go = "Let them go";

inline constexpr std::string_view again = "And now, how strong is it?";
inline constexpr std::string_view longer = "Stay a little longer";
inline constexpr std::string_view outcome = "How did it go?";
inline constexpr std::string_view outcome_hint = "Each answer is a fine one to keep.";
inline constexpr std::array<std::string_view, 3> outcomes{
    "I rode it out", "I acted on it", "I am not sure"};
inline constexpr std::string_view end = "You looked at it. That counts.";
inline constexpr std::string_view still_strong = "What would help now?";
inline constexpr std::string_view end_hint = "It is written down. The rest is up to you.";
inline constexpr std::string_view trigger = "What set it off?";
inline constexpr std::string_view make_card = "Make a plan for next time";
inline constexpr std::string_view forget = "Do not keep this one";

// What is made for hard moments ahead of time.
inline constexpr std::string_view cards = "For hard moments";
inline constexpr std::string_view cards_line = "Plans, kind words, people. Made when it is calm.";
inline constexpr std::string_view cards_intro =
    "Made on a calmer day. They come up when you feel a pull.";
inline constexpr std::string_view plans = "Plans";
inline constexpr std::string_view plan_add = "Add a plan";
inline constexpr std::string_view plan_new = "If this, then that";
inline constexpr std::string_view plan_hint = "One cue, one thing that your body does.";
inline constexpr std::string_view cue = "If";
inline constexpr std::string_view cue_example = "it is after ten and I reach for the phone";
inline constexpr std::string_view act = "then";
inline constexpr std::string_view act_example = "I put it in the kitchen and make tea";
inline constexpr std::string_view for_which = "For which pull";
inline constexpr std::string_view for_each = "For each";
inline constexpr std::string_view plan_save = "Save plan";
inline constexpr std::string_view notes = "Letters from calmer days";
inline constexpr std::string_view note_add = "Write a few words to yourself";
inline constexpr std::string_view note_words = "What you want to hear then";
inline constexpr std::string_view for_need = "For when you need";
inline constexpr std::string_view note_save = "Save words";
inline constexpr std::string_view remove = "Remove";
inline constexpr std::string_view change = "Change";
inline constexpr std::string_view removed = "It is removed.";

/// "If it is after ten, I make tea."
std::string plan(const Card& made);
/// "used 6 times, held 5"; "not used yet".
std::string record(const CardRecord& record);
/// "Write to them"; "For each" for `NotSaid`.
std::string_view name_of(Kind kind);
std::string_view name_of(Need wanted);
/// "You, on Sunday 22 November"
std::string from(const Note& written);
/// "It went from 7 to 4."; empty while there are not two.
std::string change_words(const Pull& pull);
/// "Last time you wrote: ..."
std::string last_time(std::string_view said);
/// What to do about an entry that is not accepted.
std::string_view sentence(Refusal refusal);

/// What a stored object of this feature holds.
inline std::string_view object_words(std::string_view) {
    return "Your pulls, and what you keep for hard moments";
}

} // namespace ebb::pulls::strings

namespace ebb::pulls {

/// Why a wish was not carried out.
inline std::string_view sentence(const Language&, Refusal why) {
    return strings::sentence(why);
}
/// What a stored object of this feature holds.
inline std::string_view object_words(const Language&, std::string_view object) {
    return strings::object_words(object);
}

} // namespace ebb::pulls
