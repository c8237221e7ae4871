// A storage in memory.
// SPDX-License-Identifier: MIT
#include "vault/memory_storage.h"

#include "vault/state.h"

#include <utility>

namespace ebb::vault {

namespace {

std::uint64_t next_page = 0;

Unexpected<CommitFailure> failed(CommitProblem problem, std::uint64_t generation = 0) {
    return Unexpected{CommitFailure{problem, generation}};
}

bool is_half(const std::string& path) {
    return path.compare(0, half_folder.size(), half_folder) == 0;
}

} // namespace

void MemoryStorage::put_halves(const Commit& commit) {
    for (const auto& [path, bytes] : commit.puts) {
        if (is_half(path)) device_.files[path] = bytes;
    }
}

MemoryStorage::MemoryStorage(MemoryDevice& device) : device_(device), page_(++next_page) {}

Result<Stored, LoadProblem> MemoryStorage::load() {
    const Fault fault = faults ? faults(operations) : Fault::None;
    ++operations;
    if (fault == Fault::Load) {
        return Unexpected{LoadProblem::NotAvailable};
    }
    if (fault == Fault::Cleared) {
        device_ = {};
    }
    loaded_ = true;
    return Stored{device_.generation, device_.files};
}

void MemoryStorage::commit(const Commit& commit, CommitListener& listener) {
    if (!loaded_) {
        listener.committed(failed(CommitProblem::NotLoaded));
        return;
    }
    if (slow) {
        late_ = Late{commit, &listener};
        return;
    }
    end(commit, listener);
}

void MemoryStorage::answer() {
    const Late late = std::move(*late_);
    late_.reset();
    end(late.commit, *late.listener);
}

void MemoryStorage::end(const Commit& commit, CommitListener& listener) {
    const Fault fault = faults ? faults(operations) : Fault::None;
    ++operations;
    switch (fault) {
    case Fault::Full:
        listener.committed(failed(CommitProblem::Full));
        return;
    case Fault::Aborted:
        listener.committed(failed(CommitProblem::Aborted));
        return;
    case Fault::Closed:
        listener.committed(failed(CommitProblem::Closed));
        return;
    case Fault::LostBefore:
        listener.committed(failed(CommitProblem::NoAnswer));
        return;
    case Fault::KilledBefore:
        return;
    case Fault::FullAmongHalves:
        put_halves(commit);
        listener.committed(failed(CommitProblem::Full));
        return;
    case Fault::LostAmongHalves:
        put_halves(commit);
        listener.committed(failed(CommitProblem::NoAnswer));
        return;
    case Fault::KilledAmongHalves:
        put_halves(commit);
        return;
    case Fault::Cleared:
        device_ = {};
        break;
    case Fault::Overtaken:
        listener.committed(failed(CommitProblem::Stale));
        return;
    default:
        break;
    }
    if (device_.generation != commit.expected_generation) {
        const bool own = device_.writer == page_;
        listener.committed(device_.generation == 0 ? failed(CommitProblem::Gone)
                           : own ? failed(CommitProblem::Moved, device_.generation)
                                 : failed(CommitProblem::Stale));
        return;
    }
    bytes_put_last = 0;
    for (const auto& [path, bytes] : commit.puts) {
        device_.files[path] = bytes;
        bytes_put_last += bytes.size();
    }
    bytes_put += bytes_put_last;
    const bool untidy = fault == Fault::LostBeforeTidy || fault == Fault::KilledBeforeTidy;
    for (const std::string& path : commit.deletes) {
        if (!untidy || !is_half(path)) device_.files.erase(path);
    }
    ++device_.generation;
    device_.writer = page_;
    if (fault == Fault::LostAfter || fault == Fault::LostBeforeTidy) {
        listener.committed(failed(CommitProblem::NoAnswer));
    } else if (fault != Fault::KilledAfter && fault != Fault::KilledBeforeTidy) {
        listener.committed(device_.generation);
    }
}

} // namespace ebb::vault
