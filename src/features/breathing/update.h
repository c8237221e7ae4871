// Breathing: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "features/breathing/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace ebb::breathing {

/// Longest name of a pattern, in code points. What is longer is refused whole, never cut.
inline constexpr std::size_t max_name = 60;
/// More than this the stored form is not made for.
inline constexpr std::size_t max_patterns = 200;
inline constexpr std::size_t max_runs = 50'000;

/// Why something is not done.
enum class Refusal : std::uint8_t {
    Blank,       ///< A name that nobody could see.
    TooLong,     ///< A name over `max_name`.
    NotText,     ///< Not UTF-8.
    BreathShort, ///< A breath in or out of less than a second.
    BreathLong,  ///< A breath in or out, or a second breath in, that is longer than can be chosen.
    HoldLong,    ///< A hold or a rest over ten seconds.
    OutOfRange,  ///< Another number outside its limits.
    TooMany,     ///< Over `max_patterns` or `max_runs`.
    NotThere,    ///< No such pattern or run.
    Unsound,     ///< A restored pattern that breaks the model's rules, or is there already.
    ClockWrong,  ///< The clock is set before 1970 or after 2200.
    NotNow,      ///< Nothing can be changed now; given by whoever holds the model.
};

/// The name as it will be kept: one line, trimmed, without control characters.
/// Errors: `NotText`, `Blank`, `TooLong`.
Result<std::string, Refusal> check_name(std::string_view name);

/// Errors: `BreathShort`, `BreathLong`, `HoldLong`, `OutOfRange` for a negative part.
Result<Parts, Refusal> check_parts(const Parts& parts);

/// Carries out `action`, done by somebody whose day starts at `day_start_hour` (0 to 6); or gives
/// the reason why not, and leaves the model as it is.
[[nodiscard]] std::optional<Refusal> update(Model& model, const Action& action, int day_start_hour);

} // namespace ebb::breathing
