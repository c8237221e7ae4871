// Drafts: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/drafts/model.h"

#include <optional>

namespace ebb::drafts {

/// Why something is not done.
enum class Refusal : std::uint8_t {
    TooLong, ///< A text over `max_text`, or all of them over `max_bytes`.
    NotText, ///< Not UTF-8.
    TooMany, ///< Over `max_drafts`, `max_values` or `max_ids`.
    NotThere,
    Unsound, ///< Against the rules of the model, or another draft is there.
    NotNow,  ///< Nothing can be changed now; given by whoever holds the model.
};

/// Carries out `action`, done on the day `today`; or gives the reason why not, and leaves the model
/// as it is.
[[nodiscard]] std::optional<Refusal> update(Model& model, const Action& action, Day today);

} // namespace ebb::drafts
