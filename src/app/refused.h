// Why a wish was not carried out, in the words of whichever feature refused it.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/features.h"
#include "base/dispatch.h"

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace ebb::app {

/// Nothing can be changed now: another page writes, the vault is not open, or it is being moved.
struct NotNow {
    bool operator==(const NotNow&) const = default;
};

#define EBB_REFUSAL(feature) , feature::Refusal
using Refusal = std::variant<NotNow EBB_FEATURES(EBB_REFUSAL)>;
#undef EBB_REFUSAL

/// What became of a wish: nothing if it was carried out.
using Answer = std::optional<Refusal>;

/// The sentence that says why.
std::string_view sentence(const Refusal& refused);

/// The answer as the feature with this kind of refusal knows it.
template <class Refusal>
std::optional<Refusal> answer_for(const Answer& refused) {
    if (!refused) return std::nullopt;
    const auto* own = std::get_if<Refusal>(&*refused);
    return own == nullptr ? Refusal::NotNow : *own;
}

} // namespace ebb::app
