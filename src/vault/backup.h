// The backup: one file with everything, sealed by a passphrase of its own, readable without Ebb.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"
#include "base/result.h"
#include "vault/crypto.h"
#include "vault/kdf.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace ebb::vault {

using Objects = std::map<std::string, Bytes>;

/// What a backup holds.
struct Backup {
    std::uint64_t schema = 0; ///< Of the objects, as the app counts.
    std::int64_t made_ms = 0; ///< UTC.
    Objects objects;
    bool operator==(const Backup&) const = default;
};

enum class BackupError : std::uint8_t {
    NotABackup,
    Newer,    ///< Made by a later release.
    Unusual,  ///< Asks for work that no release of ours asks for; nothing was derived.
    TooLarge, ///< Over a limit.
    WrongSecret,
    Damaged, ///< Cut, changed or continued.
};

/// No backup is larger; checked before anything is read.
inline constexpr std::size_t most_backup_bytes = std::size_t{64} * 1024 * 1024;

/// The record inside the file, and back. For those that seal it, and for tests.
Bytes write_backup_text(const Backup& backup);
Result<Backup, BackupError> read_backup_text(ByteView plain);

/// The file. `key` is what `question` gives for the passphrase. None if there is no chance to be
/// had, or if the file does not open again with that key: it is read back before it is given out.
std::optional<Bytes>
write_backup(const Backup& backup, const KdfQuestion& question, const Key& key);

/// The derivation that the file asks for: its limits are checked before any work is done.
Result<KdfQuestion, BackupError> read_backup_question(ByteView file);

/// What is in it. Everything is in memory before anything is given out; nothing of a file that is
/// not whole.
Result<Backup, BackupError> read_backup(ByteView file, const Key& key);

} // namespace ebb::vault
