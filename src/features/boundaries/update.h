// Boundaries: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/now.h"
#include "base/result.h"
#include "features/boundaries/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ebb::boundaries {

/// Longest name, in code points. What is longer is refused whole, never cut.
inline constexpr std::size_t max_name = 200;
/// Longest of each other text, in code points; a slip's trigger is as short as a name.
inline constexpr std::size_t max_text = 20'000;

/// Why something is not done.
enum class Refusal : std::uint8_t {
    Blank,             ///< A name that nobody could see.
    TooLong,           ///< Over `max_name` or `max_text`.
    NotText,           ///< Not UTF-8.
    InFuture,          ///< A day after today or a moment after now.
    TooFarAhead,       ///< A pause after `max_days_ahead` days.
    BeforeStart,       ///< A day before the boundary's start; moving the start comes first.
    AfterArchived,     ///< A day after the one on which it was archived.
    BackwardRange,     ///< The last day lies before the first.
    HasSlip,           ///< Every day of the range holds a slip; those are removed first.
    IsNotDone,         ///< The same where a slip means that it was not done.
    QuietNeedsRefrain, ///< Quiet mode would count things as done that nobody did.
    OutOfRange,        ///< A number outside its limits, or no such place in the order.
    BeganBefore,       ///< Began again before it happened.
    TooMany,           ///< Over `max_boundaries`, `max_slips` or `max_milestones`.
    NotThere,          ///< No such boundary or slip.
    AlreadySo,         ///< Archived already, or not archived.
    Unsound,           ///< A restored value that breaks the model's rules.
    ClockWrong,        ///< The clock is set before 1970 or after 2200.
    NotNow,            ///< Nothing can be changed now; given by whoever holds the model.
};

/// The name as it will be kept: one line, trimmed, without control characters.
/// Errors: `NotText`, `Blank`, `TooLong`.
Result<std::string, Refusal> check_name(std::string_view name);

/// Any other text as it will be kept: line ends made alike, control characters dropped, and nothing
/// else touched. Empty is fine. Errors: `NotText`, `TooLong`.
Result<std::string, Refusal> check_text(std::string_view text);

/// Errors: `InFuture`. A start that lies long ago is fine.
Result<Day, Refusal> check_start(Day start, Day today);

/// Whether something can be said of this day. Errors: `InFuture`, `BeforeStart`, `AfterArchived`.
Result<Day, Refusal> check_day(const Boundary& boundary, Day day, Day today);

/// Whether a pause can be planned for this day, or taken back. Errors: `TooFarAhead`,
/// `BeforeStart`, `AfterArchived`.
Result<Day, Refusal> check_plan(const Boundary& boundary, Day day, Day today);

/// Carries out `action`, done at `now` by somebody whose day starts at `day_start_hour` (0 to 6);
/// or gives the reason why not, and leaves the model as it is.
[[nodiscard]] std::optional<Refusal>
update(Model& model, const Action& action, const Now& now, int day_start_hour);

/// What `update` would answer.
std::optional<Refusal>
refusal(const Model& model, const Action& action, const Now& now, int day_start_hour);

} // namespace ebb::boundaries
