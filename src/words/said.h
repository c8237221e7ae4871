// What `base/said.h` keeps, in words.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/said.h"
#include "words/shared.h"

#include <array>
#include <span>
#include <string_view>

namespace ebb::words {

/// What set a pull or a slip off, without `NotSaid`.
inline constexpr std::array<Message, trigger_count - 1> triggers{Shared::Id::trigger_lonely,
                                                                 Shared::Id::trigger_tired,
                                                                 Shared::Id::trigger_reminded,
                                                                 Shared::Id::trigger_saw_them,
                                                                 Shared::Id::trigger_drink,
                                                                 Shared::Id::trigger_argument,
                                                                 Shared::Id::trigger_nothing_to_do,
                                                                 Shared::Id::trigger_good_news};
/// The same as the beginning of a plan; the first one where it is not known.
inline constexpr std::array<Message, trigger_count> trigger_cues{Shared::Id::cue_not_said,
                                                                 Shared::Id::cue_lonely,
                                                                 Shared::Id::cue_tired,
                                                                 Shared::Id::cue_reminded,
                                                                 Shared::Id::cue_saw_them,
                                                                 Shared::Id::cue_drink,
                                                                 Shared::Id::cue_argument,
                                                                 Shared::Id::cue_nothing_to_do,
                                                                 Shared::Id::cue_good_news};

/// A person's own words, else what was chosen: `labels` of the choices, without `NotSaid`.
template <class Choice>
std::string_view
in_words(const Language& language, const Said<Choice>& said, std::span<const Message> labels) {
    if (!said.words.empty() || said.choice == Choice{}) return said.words;
    return language.text(labels[static_cast<std::size_t>(said.choice) - 1]);
}

} // namespace ebb::words
