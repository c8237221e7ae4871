// Where sealed files lie: a few of them, read at once, changed all or none.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"
#include "base/result.h"
#include "page/codes.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ebb::vault {

/// Path to content, as in docs/format.md; sorted.
using Files = std::map<std::string, Bytes>;

/// Everything that is stored, as of one generation.
struct Stored {
    std::uint64_t generation = 0; ///< How many commits there have been; 0 for none.
    Files files;
};

/// A change: all of it or nothing.
struct Commit {
    std::uint64_t expected_generation = 0; ///< The storage must still be there.
    Files puts;
    std::vector<std::string> deletes; ///< One that is not there is no mistake.
    bool operator==(const Commit&) const = default;
};

/// Why nothing could be read.
enum class LoadProblem : std::uint8_t {
    NotAvailable,
    HeldElsewhere, ///< Another page holds it and gives no answer.
};

/// What was found, as the browser's storage tells it: the generation, 0 where nothing was stored.
constexpr Result<std::uint64_t, LoadProblem> found(page::Load load, std::uint64_t generation) {
    switch (load) {
    case page::Load::Ok:
    case page::Load::Empty:
        return generation;
    case page::Load::NoAnswer:
        return Unexpected{LoadProblem::HeldElsewhere};
    case page::Load::Failed:
    case page::Load::None:
        break;
    }
    return Unexpected{LoadProblem::NotAvailable};
}

using page::CommitProblem;

struct CommitFailure {
    CommitProblem problem{};
    std::uint64_t generation = 0; ///< For `Moved`: where the storage is now.
    bool operator==(const CommitFailure&) const = default;
};

/// Is told how a commit ended.
class CommitListener {
public:
    virtual ~CommitListener() = default;
    /// The new generation, always the expected one plus 1; or why it is not stored.
    virtual void committed(const Result<std::uint64_t, CommitFailure>& end) = 0;
};

/// One page's way to what several may share. Implementations: the page's IndexedDB
/// (platform/web_host.h, web/store.js), a folder (platform/folder_storage.h), and one in memory
/// that fails when it is told to (memory_storage.h).
class Storage {
public:
    virtual ~Storage() = default;

    /// Everything that is there. Nothing was ever stored: generation 0 and no files.
    virtual Result<Stored, LoadProblem> load() = 0;

    /// Makes the change durable if the storage is still at the expected generation, then raises the
    /// generation by one. Compare, puts, deletes and raise are one step for every reader and for a
    /// loss of power. Calls `listener` exactly once, before or after returning, as the last thing:
    /// `commit` is gone then. Until then no other commit may be asked for. Refused with `NotLoaded`
    /// before the first `load` that succeeded.
    virtual void commit(const Commit& commit, CommitListener& listener) = 0;
};

} // namespace ebb::vault
