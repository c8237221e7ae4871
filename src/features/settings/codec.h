// Settings to and from bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"
#include "base/one_object.h"
#include "features/settings/model.h"

namespace ebb::settings {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Model& model);

/// The stored form; equal settings give equal bytes.
Bytes encode(const Model& model);

/// Reads what this or an earlier release wrote. Errors as in base/record.h.
Result<Model, RecordError> decode(std::span<const std::byte> bytes);

/// How the vault stores it.
inline constexpr OneObject<Model> stored{"settings", Missing::Damage};

} // namespace ebb::settings
