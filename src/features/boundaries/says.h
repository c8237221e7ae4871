// What the app says of boundaries by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"
#include "words/boundaries.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::boundaries {

/// What was needed, without `NotSaid`.
inline constexpr std::array<Message, need_count - 1> needs{
    words::Boundaries::Id::need_reassurance,
    words::Boundaries::Id::need_understanding,
    words::Boundaries::Id::need_safety,
    words::Boundaries::Id::need_touch,
    words::Boundaries::Id::need_company,
    words::Boundaries::Id::need_rest};

/// How a day went, in the middle of a line: "slip", "not logged".
Phrase state_words(const Language& language, DayState state);
/// "41 of 44 days": what the days add up to, in the middle of a line; empty while no day was kept.
std::string number_words(const Language& language, const Tally& tally);
/// "Daily · 41 of 44 days".
std::string card_line(const Language& language, const Boundary& boundary, const Standing& standing);
/// The head of what a boundary's days add up to, large, and the line below it.
struct HeadlineWords {
    std::string number;
    std::string remark;
};
HeadlineWords headline_words(const Language& language,
                             const Boundary& boundary,
                             const Standing& standing,
                             Day today);
/// What stays after a slip, or after a day without it: "78 of 79 days stay yours."
std::string what_stays(const Language& language, const Boundary& boundary, const Tally& tally);
/// "14 hours since you began again."
std::string since_again(const Language& language, std::int64_t minutes);
/// "30 kept days: supper with Mia".
Sentence milestone_words(const Language& language, const Milestone& milestone);
/// The page to keep. `words` are those that the person puts below it.
std::string keepsake_text(const Language& language,
                          const Boundary& boundary,
                          const Standing& standing,
                          std::string_view words,
                          Day today);

/// Why a wish was not carried out.
std::string_view sentence(const Language& language, Refusal refusal);
/// Why what was given is no day.
std::string_view sentence(const Language& language, DateError error);

/// What a stored object of this feature holds.
std::string_view object_words(const Language& language, std::string_view object);

} // namespace ebb::boundaries
