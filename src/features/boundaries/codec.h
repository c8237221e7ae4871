// Boundaries to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"
#include "base/result.h"
#include "features/boundaries/model.h"

#include <cstddef>
#include <span>

namespace ebb::boundaries {

/// The stored form: equal models give equal bytes.
Bytes encode(const Model& model);

/// Reads what this or any earlier version wrote, and from a later one what can be carried along.
/// Errors: `Damaged` (also when a rule of the model is broken), `Newer`, `TooLarge`.
/// Never a part of a model, unless `mended` is given: see `RecordReader`.
Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended = nullptr);

} // namespace ebb::boundaries
