// Letters: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/answer.h"
#include "base/now.h"
#include "base/result.h"
#include "features/letters/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ebb::letters {

/// Longest title and name, in code points.
inline constexpr std::size_t max_title = 200;
/// Longest of each other text, in code points. What is longer is refused whole, never cut.
inline constexpr std::size_t max_text = 200'000;
/// More than this the stored form is not made for.
inline constexpr std::size_t max_letters = 10'000;
/// The newest so many are kept of each letter.
inline constexpr std::size_t max_versions = 30;
/// How a letter was is kept as a version before a change that comes after so long a pause ...
inline constexpr std::int64_t version_pause_ms = 10 * 60 * 1000;
/// ... or that makes so many changed characters since the last version.
inline constexpr std::int32_t version_characters = 200;

enum class Refusal : std::uint8_t {
    TooLong,
    NotText,    ///< Not UTF-8.
    NotThere,   ///< No such letter or version.
    Sealed,     ///< It is opened first.
    NotLater,   ///< A seal until today or before.
    NotClosure, ///< Only closure letters have questions.
    OutOfRange,
    TooMany,
    Unsound, ///< A letter that is put back breaks the rules of the model or is there already.
    NotNow,  ///< Nothing can be changed now; given by whoever holds the model.
};

/// A text as it will be kept: line ends made alike, control characters dropped, and nothing else
/// touched. Errors: `NotText`, `TooLong`.
Result<std::string, Refusal> check_text(std::string_view text);

/// Carries out `action`, done at `now` on the day `today`, and tells the id of a letter that was
/// begun; or gives the reason why not, and leaves the model as it is.
[[nodiscard]] Answer<Refusal> update(Model& model, const Action& action, const Now& now, Day today);

/// What `update` would answer.
std::optional<Refusal> refusal(const Model& model, const Action& action, Day today);

} // namespace ebb::letters
