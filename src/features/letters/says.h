// What the app says of letters by itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/letters/model.h"
#include "features/letters/update.h"
#include "words/letters.h"

#include <array>
#include <string>
#include <string_view>

namespace ebb::letters {

/// What each kind of letter is called.
inline constexpr std::array<Message, kind_count> kind_messages{words::Letters::Id::kind_closure,
                                                               words::Letters::Id::kind_unsent,
                                                               words::Letters::Id::kind_to_future,
                                                               words::Letters::Id::kind_from_future,
                                                               words::Letters::Id::kind_kind,
                                                               words::Letters::Id::kind_free};

Phrase name_of(const Language& language, Kind kind);
/// What the letter is called where others stand beside it: by its own words or, without any, by
/// its kind.
std::string name_of(const Language& language, const Letter& letter);
/// The question as it is asked.
Phrase words_of(const Language& language, Question question);

/// Three ways to begin an answer, in the letter's voice. With no name told, the third voice speaks
/// to "you".
std::array<std::string, 3>
openings(const Language& language, Question question, const Letter& letter);

/// The answers as one letter, in its voice: a greeting, then each answer with a line before it.
/// Empty if nothing was answered.
std::string put_together(const Language& language, const Letter& letter);

/// The whole letter as it is given away as a file or printed: title, then body or answers with
/// their questions.
std::string whole_text(const Language& language, const Letter& letter, bool markdown);

/// Why a wish was not carried out, and what to do about it.
std::string_view sentence(const Language& language, Refusal refusal);

/// What a stored object of this feature holds.
std::string_view object_words(const Language& language, std::string_view object);

} // namespace ebb::letters
