// Drafts to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/one_object.h"
#include "base/result.h"
#include "features/drafts/model.h"

#include <span>

namespace ebb::drafts {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Value& value);
void fields(Fields& at, Draft& draft);
void fields(Fields& at, Model& model);

/// The stored form; equal models give equal bytes. Where nothing is half filled it is empty, and
/// nothing is stored.
Bytes encode(const Model& model);

/// Reads what this or an earlier release wrote. Errors: as in base/record.h; `Damaged` also if the
/// model's rules are broken. With `mended` it reads as much as it can: see `RecordReader`.
Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended = nullptr);

/// How the vault stores it.
inline constexpr OneObject<Model> stored{"drafts"};

} // namespace ebb::drafts
