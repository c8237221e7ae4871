// Answers and lists to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"
#include "base/result.h"
#include "features/reflect/model.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::reflect {

/// The object that holds the lists. Without it nothing was ever answered.
inline constexpr std::string_view index_name = "reflect";

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

/// Makes pieces whole of which some are missing: the index counts what is there, and answers whose
/// words are lost stand under the names of their steps. What can't be read is left for `decode` to
/// name.
void mend(Pieces& pieces);

} // namespace ebb::reflect
