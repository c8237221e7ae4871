// Letters to bytes and back: one piece for each letter, so that saving a word writes one letter.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "features/letters/model.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::letters {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Words& words);
void fields(Fields& at, Version& version);
void fields(Fields& at, Letter& letter);

/// What the list object holds, in a JSON object that was begun.
void show_index(JsonWriter& json, const Model& model);

/// Named pieces of bytes.
using Pieces = std::map<std::string, Bytes>;

/// The piece that lists the letters.
inline constexpr std::string_view index_name = "letters";

/// What the names of the others begin with; a letter's number follows, in hexadecimal digits.
inline constexpr std::string_view letter_prefix = "letter-";
inline constexpr std::string_view history_prefix = "history-";
/// The number behind this prefix; none if the name is not made so.
std::optional<std::uint64_t> number_in(std::string_view name, std::string_view prefix);

/// Whether a piece with this name holds a letter or a letter's versions.
bool is_letter_piece(std::string_view name);

/// What became different from one model to another, in their stored form. Without `before`: all of
/// it. Only what differs is encoded; equal models give equal bytes.
struct Difference {
    Pieces puts;
    std::vector<std::string> deletes;
};
Difference encode_changes(const Model* before, const Model& after);

/// Reads the model back: the index and every piece for which `is_letter_piece` is true.
/// Errors: `Damaged` also for a letter that is listed and not there, or there and not listed;
/// `Newer`, `TooLarge`. Never a part of a model.
Result<Model, RecordError> decode(const Pieces& pieces);

/// Whether the index or another piece can be read by itself, all of it.
bool is_readable(std::string_view name, const Bytes& bytes);

/// Reads as much of the model as can be read, and adds to `bad` the name of each piece that is
/// missing or of which something could not be read. The letters that are there are listed, whatever
/// became of the list; a letter that can't be read is made anew from its newest version, if it has
/// one. Errors: `Newer`.
Result<Model, RecordError> decode_rest(const Pieces& pieces, std::vector<std::string>& bad);

} // namespace ebb::letters
