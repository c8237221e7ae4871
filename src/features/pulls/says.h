// What the app says of pulls by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/pulls/update.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::pulls {

/// What pulls are called; the first one stands for each of them.
extern const std::array<Message, kind_count> kind_messages;
/// What is needed in one; the first one stands for each of them.
extern const std::array<Message, need_count> need_messages;
/// How one went, without `NotSaid`.
extern const std::array<Message, 3> outcome_messages;

std::string_view name_of(const Language& language, Kind kind);
std::string_view name_of(const Language& language, Need need);

/// "If it is after ten, I make tea."
std::string plan_words(const Language& language, const Card& card);
/// "Last time you wrote: A quiet evening."
std::string last_time_words(const Language& language, std::string_view wish);

/// Why a wish was not carried out.
std::string_view sentence(const Language& language, Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(const Language& language, std::string_view object);

} // namespace ebb::pulls
