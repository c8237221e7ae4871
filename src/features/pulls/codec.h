// Pulls to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/one_object.h"
#include "features/pulls/model.h"

#include <span>

namespace ebb::pulls {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Pull& pull);
void fields(Fields& at, Card& card);
void fields(Fields& at, Note& note);
void fields(Fields& at, Person& person);
void fields(Fields& at, Parked& parked);
void fields(Fields& at, Model& model);

Bytes encode(const Model& model);

/// Errors: `Damaged`, `Newer`, `TooLarge`. No bytes at all are a model without anything. With
/// `mended` it reads as much as it can: see `RecordReader`.
Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended = nullptr);

/// How the vault stores it.
inline constexpr OneObject<Model> stored{"pulls"};

} // namespace ebb::pulls
