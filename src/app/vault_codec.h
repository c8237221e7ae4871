// A vault as named objects, and back. docs/format.md describes the bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"
#include "app/objects.h"
#include "base/result.h"

namespace ebb::app {

/// The stored form; two equal vaults give equal bytes.
Objects encode_vault(const Vault& vault);

/// Reads what this or any earlier release wrote. Errors: `Damaged` if any object that this release
/// knows is not whole, `NewerVersion` if a later release wrote it. Never a partial vault.
/// Objects with names that are not known are from a later release too: `NewerVersion`.
Result<Vault, VaultProblem> decode_vault(const Objects& objects);

} // namespace ebb::app
