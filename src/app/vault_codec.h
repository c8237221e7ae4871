// A vault as named objects, and back. docs/format.md describes the bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"
#include "app/objects.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace ebb::app {

/// What must be written and what deleted to get from one stored vault to another.
struct Changes {
    Objects puts;
    std::vector<std::string> deletes;

    bool empty() const { return puts.empty() && deletes.empty(); }
};

/// The stored form of all that differs from `before`; without it, of the whole vault. Two equal
/// vaults have equal bytes.
Changes encode_changes(const Vault* before, const Vault& after);

/// The whole stored form.
Objects encode_vault(const Vault& vault);

/// Reads what this or any earlier release wrote. Errors: `Damaged` if any object that this release
/// knows is not whole, `NewerVersion` if a later release wrote it. Never a partial vault.
/// Objects with names that are not known are from a later release too: `NewerVersion`.
Result<Vault, VaultProblem> decode_vault(const Objects& objects);

} // namespace ebb::app
