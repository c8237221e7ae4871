// Pulls: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/now.h"
#include "features/pulls/model.h"

#include <cstddef>
#include <optional>

namespace ebb::pulls {

// Longest texts, in code points. What is longer is refused whole, never cut.
inline constexpr std::size_t max_line = 200;   ///< Cue, act, trigger, name, how somebody helps.
inline constexpr std::size_t max_text = 2'000; ///< A wish, a note, an ask.
inline constexpr std::size_t max_parked = 20'000;

// More than this the stored form is not made for.
inline constexpr std::size_t max_pulls = 50'000;
inline constexpr std::size_t max_others = 200; ///< Of cards, notes, people, parked words each.

/// Why something is not done.
enum class Refusal : std::uint8_t {
    Blank,   ///< A text that nobody could see where one is needed.
    TooLong, ///< A text over its limit.
    NotText, ///< Not UTF-8.
    TooMany,
    OutOfRange, ///< A number outside its limits, or out of order.
    NotThere,   ///< No such thing, or another one with this id.
    NotNow,     ///< Nothing can be changed now; given by whoever holds the model.
};

/// Carries out `action`, done now by somebody whose day starts at `day_start_hour` (0 to 6); or
/// gives the reason why not, and leaves the model as it is.
[[nodiscard]] std::optional<Refusal>
update(Model& model, const Action& action, const Now& now, int day_start_hour);

} // namespace ebb::pulls
