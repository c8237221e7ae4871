// Breathing to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/one_object.h"
#include "features/breathing/model.h"

#include <cstddef>
#include <span>

namespace ebb::breathing {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Pattern& pattern);
void fields(Fields& at, Run& run);
void fields(Fields& at, Model& model);

/// The stored form; equal models give equal bytes.
Bytes encode(const Model& model);

/// Reads what this or an earlier release wrote. Errors as in base/record.h; a model that breaks the
/// rules of model.h is `Damaged`. With `mended` it reads as much as it can: see `RecordReader`.
Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended = nullptr);

/// How the vault stores it.
inline constexpr OneObject<Model> stored{"breathing", Missing::Damage};

} // namespace ebb::breathing
