// Answers and lists to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "features/reflect/model.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::reflect {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Answer& answer);
void fields(Fields& at, Entry& entry);
void fields(Fields& at, Wording& wording);
void fields(Fields& at, Item& item);
void fields(Fields& at, OwnList& list);

/// What the list object holds, in a JSON object that was begun.
void show_index(JsonWriter& json, const Model& model);

/// The object that holds the lists. Without it nothing was ever answered.
inline constexpr std::string_view index_name = "reflect";

/// What the names of the others begin with: an entry's, a wording's.
inline constexpr std::string_view entry_prefix = "answer-";
inline constexpr std::string_view wording_prefix = "wording-";

/// Objects by name.
using Pieces = std::map<std::string, Bytes>;

/// Whether an object of this name holds an entry or a wording.
bool is_piece(std::string_view name);

/// What changes in the store when the model changes: each entry and each wording is an object.
struct Difference {
    Pieces puts;
    std::vector<std::string> deletes;
};
/// `before` null: nothing is stored yet. An empty model then stores nothing.
Difference encode_changes(const Model* before, const Model& after);

/// Errors: `Damaged`, `Newer`, `TooLarge`.
Result<Model, RecordError> decode(const Pieces& pieces);

/// Whether the index or another piece can be read by itself, all of it.
bool is_readable(std::string_view name, const Bytes& bytes);

/// Reads as much of the model as can be read, and adds to `bad` the name of each piece of which
/// something could not be read. Answers whose words are lost stand under the names of their steps.
/// Errors: `Newer`.
Result<Model, RecordError> decode_rest(const Pieces& pieces, std::vector<std::string>& bad);

} // namespace ebb::reflect
