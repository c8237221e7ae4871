// Breathing to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/breathing/model.h"

#include <cstddef>
#include <span>

namespace ebb::breathing {

/// The stored form; equal models give equal bytes.
Bytes encode(const Model& model);

/// Reads what this or an earlier release wrote. Errors as in base/record.h; a model that breaks the
/// rules of model.h is `Damaged`.
Result<Model, RecordError> decode(std::span<const std::byte> bytes);

} // namespace ebb::breathing
