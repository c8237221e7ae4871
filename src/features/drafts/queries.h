// Drafts: what is there. Nothing here changes anything.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/drafts/model.h"

#include <string_view>

namespace ebb::drafts {

/// The draft, or null.
const Draft* find(const Model& model, const Subject& subject);
/// The value with this name, or null.
const Value* find(const Draft& draft, std::string_view name);

/// Whether the model keeps the rules of model.h. What is written in it is not looked at.
bool is_sound(const Model& model);
/// Whether the draft does, by itself.
bool is_sound(const Draft& draft);

/// The name of the feature that a form belongs to: what stands before the first point.
constexpr std::string_view feature_of(std::string_view form) {
    return form.substr(0, form.find('.'));
}

} // namespace ebb::drafts
