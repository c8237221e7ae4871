// What set a hard moment off, and what was needed in it: one of a list, a person's own words, or
// both.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ebb {

/// What set a pull or a slip off. Their numbers are stored: new ones come last.
enum class Trigger : std::uint8_t {
    NotSaid,
    Lonely,
    Tired,
    Reminded, ///< By a song or a place.
    SawThem,  ///< Something of them was seen.
    Drink,
    Argument,
    NothingToDo,
    GoodNews, ///< With nobody to tell.
};
inline constexpr int trigger_count = 9;

/// What is missing in that moment. Their numbers are stored: new ones come last.
enum class Need : std::uint8_t {
    NotSaid,
    Reassurance,
    Understanding,
    Safety,
    Touch,
    Company,
    Rest,
};
inline constexpr int need_count = 7;

/// Their names for programs, in the same order.
inline constexpr std::array<std::string_view, trigger_count> trigger_names{"not_said",
                                                                           "lonely",
                                                                           "tired",
                                                                           "reminded",
                                                                           "saw_them",
                                                                           "drink",
                                                                           "argument",
                                                                           "nothing_to_do",
                                                                           "good_news"};
inline constexpr std::array<std::string_view, need_count> need_names{
    "not_said", "reassurance", "understanding", "safety", "touch", "company", "rest"};

/// An answer to a question that has a list of answers.
template <class Choice>
struct Said {
    Choice choice{};   ///< The first one: none of the list.
    std::string words; ///< The person's own; empty if there are none.

    bool operator==(const Said&) const = default;
};

/// What answers are grouped by: the choice where there is one, else the words.
template <class Choice>
Said<Choice> key_of(const Said<Choice>& said) {
    if (said.choice == Choice{}) return said;
    return {said.choice, {}};
}

// -- How they are stored --------------------------------------------------------------------------
//
// A choice without words stands in the field of the words, as a fixed English text: so all releases
// have written it, and each can read it. Only where that field can't tell it (there are words
// besides, or words that are spelled like a choice) a field of its own has the number of the choice
// and one. docs/format.md lists the texts.

/// What the field of the words holds.
std::string_view stored_words(const Said<Trigger>& said);
std::string_view stored_words(const Said<Need>& said);
/// What the field of the choice holds; 0: it is not there.
std::uint64_t stored_choice(const Said<Trigger>& said);
std::uint64_t stored_choice(const Said<Need>& said);
/// Puts the two together. `words`: what its field held; `choice`: the field to be read now.
void read_said(RecordReader& in, FieldId choice, std::string words, Said<Trigger>& said);
void read_said(RecordReader& in, FieldId choice, std::string words, Said<Need>& said);

/// The same for a plan, which may be for a trigger: its `cue` is always there, and one that is
/// spelled as the app proposed it says by itself for which trigger the plan is. `NotSaid`: for
/// moments in which nobody knows. None: the plan is not made for a trigger.
std::uint64_t stored_trigger(std::string_view cue, std::optional<Trigger> trigger);
std::optional<Trigger> read_trigger(RecordReader& in, FieldId id, std::string_view cue);

} // namespace ebb
