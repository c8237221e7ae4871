// Walks to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/one_object.h"
#include "features/walks/model.h"

namespace ebb::walks {

/// What is stored of each, described once: base/fields.h.
void fields(Fields& at, Walk& walk);
void fields(Fields& at, Model& model);

/// How the vault stores it. Older vaults have no such object, so it may be missing.
inline constexpr OneObject<Model> stored{"walks"};

} // namespace ebb::walks
