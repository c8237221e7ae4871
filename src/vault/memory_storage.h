// A storage in memory that fails when it is told to. For tests.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/storage.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace ebb::vault {

/// What outlives a page: the device. Several storages over one are several pages.
struct MemoryDevice {
    std::uint64_t generation = 0;
    Files files;
    std::uint64_t writer = 0; ///< The page that wrote last.
    bool operator==(const MemoryDevice&) const = default;
};

/// What goes wrong.
enum class Fault : std::uint8_t {
    None,
    Load,         ///< `load` gives nothing.
    Full,         ///< The commit is refused for want of room.
    Aborted,      ///< It is taken back.
    Closed,       ///< The connection is gone.
    LostBefore,   ///< No answer, and nothing was stored.
    LostAfter,    ///< No answer, and it was stored.
    KilledBefore, ///< The page is gone before it was stored: the listener is never called.
    KilledAfter,  ///< The page is gone after it was stored.
    // New halves are stored before everything else, and old ones go after it (web/store.js):
    FullAmongHalves,   ///< Refused for want of room; the new ones are there.
    LostAmongHalves,   ///< No answer; only the new ones are there.
    KilledAmongHalves, ///< The page is gone; only the new ones are there.
    LostBeforeTidy,    ///< No answer; all is stored, and the old ones are there too.
    KilledBeforeTidy,  ///< The page is gone; all is stored, and the old ones are there too.
    Cleared,           ///< Somebody has removed everything.
    Overtaken,         ///< Another page has committed in between.
};

class MemoryStorage final : public Storage {
public:
    explicit MemoryStorage(MemoryDevice& device);

    Result<Stored, LoadProblem> load() override;
    void commit(const Commit& commit, CommitListener& listener) override;

    /// Asked before each operation, with its number from 0: what goes wrong with it.
    std::function<Fault(std::uint64_t)> faults;
    std::uint64_t operations = 0;

    /// Answers of commits are held back until `answer` is called.
    bool slow = false;
    void answer();
    bool waits() const { return late_.has_value(); }
    /// How many bytes all puts so far were, and those of the last commit.
    std::uint64_t bytes_put = 0;
    std::uint64_t bytes_put_last = 0;

private:
    struct Late {
        Commit commit;
        CommitListener* listener = nullptr;
    };
    void end(const Commit& commit, CommitListener& listener);
    void put_halves(const Commit& commit);

    MemoryDevice& device_;
    std::uint64_t page_;
    bool loaded_ = false;
    std::optional<Late> late_;
};

} // namespace ebb::vault
