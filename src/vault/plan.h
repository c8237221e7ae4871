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

/// Whether what is deleted must open for nobody from now on, wherever the browser has kept it.
/// Where something is damaged it is deleted as usual: with another key that could not be mended any
/// more.
enum class LetGo : bool { No, ForGood };

struct SaveObjects {
    Objects puts;
    std::vector<std::string> deletes;
    std::optional<Reason> snapshot; ///< The state before is kept, whole, for this reason.
    Quarantine aside{};
    LetGo let_go{};
};

/// The locks, with a new half: everything is sealed anew.
struct ChangeLocks {
    std::vector<Slot> slots;
    std::optional<Key> new_key; ///< What the slots hold, if it is another key than before.
    /// The generation of the header whose key the slots hold: with another one there is no plan.
    std::uint64_t based_on = 0;
};

/// A new half, and another key where it lies in the clear: everything is sealed anew, and what was
/// sealed before opens no more.
struct RenewKey {};

/// Removes halves that nothing needs, after a commit that did not come to its end.
struct TidyHalves {};

struct NoteBackup {};

struct SetAside {
    std::uint64_t bring_back = 0; ///< 0: an empty vault.
};

struct RemoveSetAside {
    std::uint64_t number = 0;
};

/// One thing to be done.
struct Job {
    std::variant<SaveObjects,
                 ChangeLocks,
                 RenewKey,
                 TidyHalves,
                 NoteBackup,
                 SetAside,
                 RemoveSetAside>
        what;
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

/// A new vault's header and keys, beside these files; no passcode is needed to open it. False if
/// there is no chance to be had.
bool make_vault(Contents& contents, const Files& files, Random& random);

/// Whether everything that is stored could be read, and nothing of it is put aside.
bool is_whole(const VaultState& state);

/// Whether halves lie there that nothing needs.
bool has_spare_halves(const VaultState& state);

} // namespace ebb::vault
