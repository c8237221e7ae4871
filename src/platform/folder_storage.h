// A vault in a folder of this machine, for tools and tests.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/storage.h"

#include <string>

namespace ebb::platform {

/// The commit is first written whole into one file, `journal`; its rename is the moment at which it
/// is stored. Then it is carried out, and carried out again by the next `load` if it was cut short.
/// Other processes are kept out by a lock for the time of each operation.
class FolderStorage final : public vault::Storage {
public:
    /// The folder is made if it is not there.
    explicit FolderStorage(std::string folder) : folder_(std::move(folder)) {}

    Result<vault::Stored, vault::LoadProblem> load() override;
    void commit(const vault::Commit& commit, vault::CommitListener& listener) override;

private:
    Result<std::uint64_t, vault::CommitFailure> write(const vault::Commit& commit);

    std::string folder_;
    bool loaded_ = false;
};

} // namespace ebb::platform
