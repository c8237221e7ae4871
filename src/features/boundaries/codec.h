// Boundaries to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/one_object.h"
#include "features/boundaries/model.h"

#include <cstddef>
#include <span>

namespace ebb::boundaries {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Slip& slip);
void fields(Fields& at, Milestone& milestone);
void fields(Fields& at, Boundary& boundary);
void fields(Fields& at, OwnLine& line);
void fields(Fields& at, Model& model);

/// The stored form: equal models give equal bytes.
Bytes encode(const Model& model);

/// Reads what this or any earlier version wrote, and from a later one what can be carried along.
/// Errors: `Damaged` (also when a rule of the model is broken), `Newer`, `TooLarge`.
/// Never a part of a model, unless `mended` is given: see `RecordReader`.
Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended = nullptr);

/// How the vault stores it.
inline constexpr OneObject<Model> stored{"boundaries", Missing::Damage};

} // namespace ebb::boundaries
