// What the app says of what it sees: sentences over numbers and days, and the page that is printed.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/insight/queries.h"

#include <string>

namespace ebb::insight {

/// The day of the week in this row of the map, in the order in which the language counts them.
std::size_t weekday_of_row(const Language& language, std::size_t row);
/// When these two hours begin; those after the last ones at midnight.
TimeOfDay start_of(std::size_t slot);
/// "22:00 to 00:00"
std::string slot_words(const Language& language, std::size_t slot);
/// "Many come between 22:00 and 00:00, and on Sundays."
std::string peak_words(const Language& language, const Peak& peak);
/// "On average, a 7 is a 4 after five minutes."
std::string fall_words(const Language& language, const Fall& seen);
/// "A pull comes about every 14 hours. Lately about every 20 hours, before that about every 9
/// hours."
std::string gaps_words(const Language& language, const Gaps& gaps);
/// "Days between slips: 3, 9, 21. 12 days since the last one."; "10 days without it." of what is
/// done; empty if there is nothing to say.
std::string slips_words(const Language& language, const BoundaryLine& of);

/// The page that is printed, a line each.
std::string
page(const Language& language, const Seen& seen, const pulls::Model& pulls, Span over, Day today);

} // namespace ebb::insight
