// Letters to bytes and back: one object for each letter, so that saving a word writes one letter.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/objects.h"
#include "features/letters/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace ebb::letters {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Words& words);
void fields(Fields& at, Version& version);
void fields(Fields& at, Letter& letter);

/// All that is stored, in a JSON object that was begun.
void show(JsonWriter& json, const Model& model);

/// The object that lists the letters.
inline constexpr std::string_view index_name = "letters";

/// What the names of the others begin with; a letter's number follows.
inline constexpr std::string_view letter_prefix = "letter-";
inline constexpr std::string_view history_prefix = "history-";

/// How letters are stored: what is not said here is as with `OneObject`.
struct LetterObjects {
    Changes encode_changes(const Model* before, const Model& after) const;
    /// Errors: `Damaged` also for a letter that is listed and not there, or there and not listed.
    Result<Model, RecordError> decode(const Objects& objects) const;
    /// The letters that are there are listed, whatever became of the list; a letter that can't be
    /// read is made anew from its newest version, if it has one.
    Result<Model, RecordError> decode_rest(const Objects& objects,
                                           std::vector<std::string>& bad) const;
    bool is_own(std::string_view object) const;
    bool is_readable(std::string_view object, const Bytes& bytes) const;
};
inline constexpr LetterObjects stored;

} // namespace ebb::letters
