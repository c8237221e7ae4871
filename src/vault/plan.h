// What is to be done to a vault, as the commit that does it. Nothing here touches a storage.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ebb::vault {

/// What becomes of what is put aside because it could not be read.
enum class Quarantine : std::uint8_t {
    Stays,
    Settled, ///< The person knows of it.
    Removed, ///< The person wishes it gone.
};

struct SaveObjects {
    Objects puts;
    std::vector<std::string> deletes;
    std::optional<Reason> snapshot; ///< The state before is kept, whole, for this reason.
    Quarantine aside{};
};

struct ChangeLocks {
    std::vector<Slot> slots;
    std::optional<Key> new_key; ///< Everything is sealed anew with it.
    /// The generation of the header whose key the slots hold: with another one there is no plan.
    std::uint64_t based_on = 0;
};

struct NoteBackup {};

struct SetAside {
    std::uint64_t bring_back = 0; ///< 0: an empty vault.
};

struct RemoveSetAside {
    std::uint64_t number = 0;
};

/// One thing to be done.
struct Job {
    std::variant<SaveObjects, ChangeLocks, NoteBackup, SetAside, RemoveSetAside> what;
    std::int64_t now_ms = 0; ///< UTC, storable.
};

/// A commit, and what the vault holds once it is made.
struct Plan {
    Commit commit;
    /// Of `SetAside` with something brought back: as before. Its key is not known.
    Contents after;
};

/// None: there is no chance to be had, or what the job is about is not there any more.
/// The state is not changed; it has a header unless the job is `SetAside`. `schema` is that of the
/// objects that are saved.
std::optional<Plan>
plan(const VaultState& state, const Job& job, Random& random, std::uint64_t schema);

/// A new vault's header and key; its data key lies beside it. False if there is no chance to be
/// had.
bool make_vault(Header& header, Key& data_key, Random& random);

} // namespace ebb::vault
