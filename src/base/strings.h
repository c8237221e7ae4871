// What every feature says in the same words.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/said.h"

#include <array>
#include <string_view>

namespace ebb::strings {

inline constexpr std::string_view not_now = "This can\xE2\x80\x99t be changed here right now.";

/// What set a pull or a slip off, without `NotSaid`.
inline constexpr std::array<std::string_view, trigger_count - 1> triggers{"Lonely",
                                                                          "Tired",
                                                                          "A song or a place",
                                                                          "Saw something of them",
                                                                          "A drink",
                                                                          "An argument",
                                                                          "Nothing to do",
                                                                          "Good news"};
/// The same as the beginning of a plan; the first one where it is not known.
inline constexpr std::array<std::string_view, trigger_count> trigger_cues{
    "it pulls at me again",
    "I feel lonely",
    "I am tired",
    "a song or a place reminds me",
    "I saw something of them",
    "I had a drink",
    "there was an argument",
    "there is nothing to do",
    "there is good news to tell"};

/// A person's own words, else what was chosen: `labels` of the choices, without `NotSaid`.
template <class Choice, class Labels>
std::string_view in_words(const Said<Choice>& said, const Labels& labels) {
    if (!said.words.empty() || said.choice == Choice{}) return said.words;
    return labels[static_cast<std::size_t>(said.choice) - 1];
}

} // namespace ebb::strings
