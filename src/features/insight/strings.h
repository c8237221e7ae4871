// Every sentence of What I see.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/insight/queries.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::insight::strings {

inline constexpr std::string_view heading = "What I see";
inline constexpr std::string_view line = "When pulls come, how they go, and what repeats.";
inline constexpr std::string_view span = "How far back";
inline constexpr std::array<std::string_view, 3> spans{"30 days", "90 days", "All"};
inline constexpr std::string_view trigger = "What set it off";
inline constexpr std::string_view any_trigger = "Anything";
inline constexpr std::string_view too_few = "Fewer than five of these so far. That says little.";

inline constexpr std::string_view when = "When they come";
inline constexpr std::string_view map = "Pulls and slips by day and hour";
inline constexpr std::string_view map_key =
    "The darker, the more. A diamond: slips are among them.";
inline constexpr std::string_view day = "Day";
inline constexpr std::array<std::string_view, weekdays> days{
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

inline constexpr std::string_view fall = "How they fall";
inline constexpr std::string_view fall_table = "How strong, minute by minute";
inline constexpr std::array<std::string_view, 4> fall_columns{
    "Minute", "On average", "Lower", "Higher"};
inline constexpr std::string_view fall_start = "Start";
inline constexpr std::string_view fall_end = "15 min";

inline constexpr std::string_view ends = "How they ended";
inline constexpr std::array<std::string_view, 3> end_names{"Ridden out", "Acted on", "Not sure"};
inline constexpr std::string_view boundaries = "Boundary by boundary";

inline constexpr std::string_view print = "Print one page";
inline constexpr std::string_view print_hint =
    "For yourself, or for someone who helps you. Only what is on this page, and your plans.";
inline constexpr std::string_view plans = "Plans";

/// "22:00 to 24:00"
std::string slot_words(std::size_t slot);
/// "3 pulls, 1 slip"; "none".
std::string cell_words(const Cell& cell);
/// "After five pulls or slips, what repeats shows here. So far: 3."
std::string nothing_yet(const Seen& seen);
/// "42 pulls and 3 slips.", "8 pulls and no slips."
std::string counts(const Seen& seen);
/// "Many come between 22:00 and 24:00, and on Sundays."
std::string peak_words(const Peak& peak);
/// "On average, a 7 is a 4 after five minutes."
std::string fall_words(const Fall& seen);
/// "From 12 pulls that were rated more than once. The band holds the middle half of them."
std::string fall_key(const Fall& seen);
/// "6.3"
std::string tenths(std::int32_t value);
/// "Of 40 pulls, 31 were ridden out, 6 acted on, and of 3 you are not sure."
std::string ends_words(const Ends& seen);
/// "A pull came about every 14 hours. Lately it is about every 20."
std::string gaps_words(const Gaps& gaps);
/// "41 of 44 days"
std::string days_words(const BoundaryLine& of);
/// "2 more lie in the future, and are not counted yet."
std::string lie_ahead(std::int32_t entries);
/// "3 slips are not in it: their hour was not said."
std::string without_hour(std::int32_t slips);
/// "Days between slips: 3, 9, 21. 12 days since the last one."; "10 days without it." of what is
/// done.
std::string slips_words(const BoundaryLine& of);
/// "Up to 22 November 2026, the last 30 days."
std::string span_words(Span over, Day today);

/// The page that is printed, a line each.
std::string
page(const Language& language, const Seen& seen, const pulls::Model& pulls, Span over, Day today);

} // namespace ebb::insight::strings
