// Reflect: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/answer.h"
#include "base/now.h"
#include "features/reflect/model.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace ebb::reflect {

/// Longest text of an answer, in code points. What is longer is refused whole, never cut.
inline constexpr std::size_t max_text = 200'000;
/// Longest thing on a list, in code points.
inline constexpr std::size_t max_item = 300;
/// More than these the stored form is not made for.
inline constexpr std::size_t max_entries = 20'000;
inline constexpr std::size_t max_answers = 100; ///< Of an entry.
inline constexpr std::size_t max_lists = 100;
inline constexpr std::size_t max_items = 1'000;           ///< Of a list.
inline constexpr std::int32_t max_times_done = 1'000'000; ///< Of a thing on a list.
inline constexpr std::size_t max_key = 60;                ///< Longest key, in bytes.
inline constexpr std::size_t max_wording = 60'000;

enum class Refusal : std::uint8_t {
    TooLong,
    NotText,  ///< Not UTF-8.
    NotThere, ///< No such entry, list or thing on it.
    TooMany,
    Blank,   ///< Nothing to put on a list.
    Unsound, ///< It breaks the rules of the model or is there already.
    NotNow,  ///< Nothing can be changed now; given by whoever holds the model.
};

/// Carries out `action`, done at `now` on the day `today`, and tells the id of an entry that was
/// begun; or gives the reason why not, and leaves the model as it is.
[[nodiscard]] ebb::Answer<Refusal>
update(Model& model, const Action& action, const Now& now, Day today);

} // namespace ebb::reflect
