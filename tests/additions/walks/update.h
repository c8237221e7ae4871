// Walks: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/walks/model.h"

#include <cstddef>
#include <optional>

namespace ebb::walks {

/// Longest name, in code points. What is longer is refused whole, never cut.
inline constexpr std::size_t max_name = 200;
/// More than this the stored form is not made for.
inline constexpr std::size_t max_walks = 200;

/// Why something is not done.
enum class Refusal : std::uint8_t {
    Blank, ///< A name that nobody could see.
    TooLong,
    OutOfRange,
    TooMany,
    NotThere,
    NotNow, ///< Nothing can be changed now; given by whoever holds the model.
};

/// Carries out `action`, done on the day `today`; or gives the reason why not, and leaves the model
/// as it is.
[[nodiscard]] std::optional<Refusal> update(Model& model, const Action& action, Day today);

} // namespace ebb::walks
