// What the app says of breathing by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/breathing/queries.h"
#include "features/breathing/update.h"

#include <string>
#include <string_view>

namespace ebb::breathing {

/// "Breathe in", "A little more", "Hold", "Breathe out", "Rest".
Phrase word(const Language& language, Phase phase);
/// The pattern's name; of one that was forgotten, a word for it.
std::string_view name_of(const Language& language, const Model& model, PatternId id);
/// "Sighing  3 + 1 · 8": with the seconds of what is not left out.
std::string label_of(const Language& language, const Model& model, PatternId id);

/// Why a wish was not carried out.
std::string_view sentence(const Language& language, Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(const Language& language, std::string_view object);

} // namespace ebb::breathing
