// What set a hard moment off, and what was needed: how that is stored.
// SPDX-License-Identifier: MIT
#include "base/said.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace ebb {
namespace {

// Ids, though they read like English: what is shown is somewhere else (words/said.h) and may
// change, these never do. In the order of the enumerators.
using Ids = std::span<const std::string_view>;
constexpr std::array<std::string_view, trigger_count> trigger_ids{"",
                                                                  "Lonely",
                                                                  "Tired",
                                                                  "A song or a place",
                                                                  "Saw something of them",
                                                                  "A drink",
                                                                  "An argument",
                                                                  "Nothing to do",
                                                                  "Good news"};
constexpr std::array<std::string_view, need_count> need_ids{
    "", "Reassurance", "Understanding", "Safety", "Touch", "Company", "Rest"};
/// Of plans, by the trigger that they are for.
constexpr std::array<std::string_view, trigger_count> cue_ids{"it pulls at me again",
                                                              "I feel lonely",
                                                              "I am tired",
                                                              "a song or a place reminds me",
                                                              "I saw something of them",
                                                              "I had a drink",
                                                              "there was an argument",
                                                              "there is nothing to do",
                                                              "there is good news to tell"};

/// The place of the text among the ids, or how many there are.
std::uint64_t place_of(std::string_view text, Ids ids) {
    return static_cast<std::uint64_t>(std::find(ids.begin(), ids.end(), text) - ids.begin());
}

/// The choice that the words by themselves are read as; 0: they are words.
std::uint64_t read_as(std::string_view words, Ids ids) {
    return place_of(words, ids) % ids.size();
}

std::uint64_t choice_field(std::uint64_t choice, std::string_view words, Ids ids) {
    if (words.empty()) return 0;
    return choice == 0 && read_as(words, ids) == 0 ? 0 : choice + 1;
}

std::uint64_t read_choice(RecordReader& in, FieldId id, std::string& words, Ids ids) {
    const std::uint64_t field = in.number(id);
    if (field > ids.size()) in.refuse(RecordError::Newer);
    if (field == 0) {
        const std::uint64_t choice = read_as(words, ids);
        if (choice != 0) words.clear();
        return choice;
    }
    // A release that does not know this field may have written other words beside it.
    if (choice_field(field - 1, words, ids) != field) in.other_spelling();
    return field - 1;
}

template <class Choice>
std::string_view words_field(const Said<Choice>& said, Ids ids) {
    return said.words.empty() ? ids[static_cast<std::size_t>(said.choice)]
                              : std::string_view(said.words);
}

template <class Choice>
void read(RecordReader& in, FieldId id, std::string words, Ids ids, Said<Choice>& said) {
    said.choice = static_cast<Choice>(read_choice(in, id, words, ids));
    said.words = std::move(words);
}

} // namespace

std::string_view stored_words(const Said<Trigger>& said) {
    return words_field(said, trigger_ids);
}

std::string_view stored_words(const Said<Need>& said) {
    return words_field(said, need_ids);
}

std::uint64_t stored_choice(const Said<Trigger>& said) {
    return choice_field(static_cast<std::uint64_t>(said.choice), said.words, trigger_ids);
}

std::uint64_t stored_choice(const Said<Need>& said) {
    return choice_field(static_cast<std::uint64_t>(said.choice), said.words, need_ids);
}

void read_said(RecordReader& in, FieldId choice, std::string words, Said<Trigger>& said) {
    read(in, choice, std::move(words), trigger_ids, said);
}

void read_said(RecordReader& in, FieldId choice, std::string words, Said<Need>& said) {
    read(in, choice, std::move(words), need_ids, said);
}

// A plan's field: 1 for no trigger, else its number and two.

std::uint64_t stored_trigger(std::string_view cue, std::optional<Trigger> trigger) {
    const std::uint64_t own = trigger ? static_cast<std::uint64_t>(*trigger) : cue_ids.size();
    if (own == place_of(cue, cue_ids)) return 0;
    return trigger ? own + 2 : 1;
}

std::optional<Trigger> read_trigger(RecordReader& in, FieldId id, std::string_view cue) {
    const std::uint64_t field = in.number(id);
    if (field > cue_ids.size() + 1) in.refuse(RecordError::Newer);
    const std::uint64_t own = field == 0 ? place_of(cue, cue_ids) : field - 2;
    std::optional<Trigger> trigger;
    if (own < cue_ids.size()) trigger = static_cast<Trigger>(own);
    if (field != 0 && stored_trigger(cue, trigger) != field) in.other_spelling();
    return trigger;
}

} // namespace ebb
