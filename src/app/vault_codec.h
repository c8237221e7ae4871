// A vault as named objects, and back. docs/format.md describes the bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"
#include "base/objects.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::app {

/// How objects are written now. It rises when an older release could not read them any more; what
/// lies below is brought up by migrations.h.
inline constexpr std::uint64_t schema = 1;

/// The stored form of all that differs from `before`; without it, of the whole vault. Two equal
/// vaults have equal bytes.
Changes encode_changes(const Vault* before, const Vault& after);

/// The whole stored form.
Objects encode_vault(const Vault& vault);

/// Reads what this or any earlier release wrote. Errors: `Damaged` if any object that this release
/// knows is not whole, `NewerVersion` if a later release wrote it. Never a partial vault.
/// Objects with names that are not known are from a later release too: `NewerVersion`.
Result<Vault, VaultProblem> decode_vault(const Objects& objects);

/// Whether an object with this name can be read by itself, all of it.
bool is_readable(std::string_view name, const Bytes& bytes);

/// As much of a vault as can be read.
struct Rest {
    Vault vault;
    /// Objects that are missing, or of which something could not be read; each once, sorted. A
    /// feature without its object is empty; of a list only what can't be read is left out; a moment
    /// outside all days is the nearest that is one, which is no damage.
    std::vector<std::string> bad;
};

/// Reads what is left of a vault. Errors: `NewerVersion`, if any part of it is of a later release:
/// that is not for this one to mend.
Result<Rest, VaultProblem> decode_rest(const Objects& objects);

} // namespace ebb::app
