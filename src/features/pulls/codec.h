// Pulls to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"
#include "features/pulls/model.h"

#include <span>

namespace ebb::pulls {

Bytes encode(const Model& model);

/// Errors: `Damaged`, `Newer`, `TooLarge`. No bytes at all are a model without anything. With
/// `mended` it reads as much as it can: see `RecordReader`.
Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended = nullptr);

} // namespace ebb::pulls
