// Why a wish was not carried out, in the words of whichever feature refused it.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/features.h"
#include "base/answer.h"
#include "base/language.h"

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

using Answer = ebb::Answer<Refusal>;

/// The sentence that says why.
std::string_view sentence(const Language& language, const Refusal& refused);

/// The answer as the feature with this kind of refusal knows it.
template <class Refusal>
ebb::Answer<Refusal> answer_for(const Answer& answer) {
    ebb::Answer<Refusal> own;
    own.made = answer.made;
    if (answer.refused) {
        const auto* why = std::get_if<Refusal>(&*answer.refused);
        own.refused = why == nullptr ? Refusal::NotNow : *why;
    }
    return own;
}

} // namespace ebb::app
