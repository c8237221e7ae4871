// Letters to bytes and back: one piece for each letter, so that saving a word writes one letter.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"
#include "base/result.h"
#include "features/letters/model.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::letters {

/// Named pieces of bytes.
using Pieces = std::map<std::string, Bytes>;

/// The piece that lists the letters.
inline constexpr std::string_view index_name = "letters";

/// Whether a piece with this name holds a letter or a letter's versions.
bool is_letter_piece(std::string_view name);

/// What became different from one model to another, in their stored form. Without `before`: all of
/// it. Only what differs is encoded; equal models give equal bytes.
struct Difference {
    Pieces puts;
    std::vector<std::string> deletes;
};
Difference encode_changes(const Model* before, const Model& after);

/// Makes pieces whole of which some are missing: lists only the letters that are there, all of them
/// if the list itself is missing, and without versions where those are not there. What can't be
/// read is left for `decode` to name.
void mend(Pieces& pieces);

/// Reads the model back: the index and every piece for which `is_letter_piece` is true.
/// Errors: `Damaged` also for a letter that is listed and not there, or there and not listed;
/// `Newer`, `TooLarge`. Never a part of a model.
Result<Model, RecordError> decode(const Pieces& pieces);

} // namespace ebb::letters
