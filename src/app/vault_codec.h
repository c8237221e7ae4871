// A vault as named objects, and back. docs/format.md describes the bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"
#include "app/objects.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ebb::app {

/// How objects are written now. It rises when an older release could not read them any more; what
/// lies below is brought up by migrations.h.
inline constexpr std::uint64_t schema = 1;

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

/// Reads what is left of a vault of which objects are missing: a feature whose object is not there
/// is empty, and a letter that is not there is not listed. Errors: those of `decode_vault` for what
/// is there.
Result<Vault, VaultProblem> decode_rest(Objects objects);

} // namespace ebb::app
