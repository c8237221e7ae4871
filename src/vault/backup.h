// The backup: one file with everything, sealed by a passphrase of its own, readable without Ebb.
// SPDX-License-Identifier: MIT
//
// It is written and read piece by piece: what is in memory at once is one object of it, whatever
// its size.
#pragma once

#include "base/function_ref.h"
#include "base/record.h"
#include "base/result.h"
#include "vault/crypto.h"
#include "vault/kdf.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ebb::vault {

using Objects = std::map<std::string, Bytes>;

/// A file that could not be read, or not all of it, when the backup was made.
struct DamagedFile {
    std::string name; ///< Of the object, else the path of the file.
    Bytes stored;     ///< The sealed file as it was.
    Bytes opened;     ///< What it opens to without asking whether it is whole, padding and all.
    bool operator==(const DamagedFile&) const = default;
};

/// What a backup holds.
struct Backup {
    std::uint64_t schema = 0; ///< Of the objects, as the app counts.
    std::int64_t made_ms = 0; ///< UTC.
    Objects objects;
    std::vector<DamagedFile> damaged;
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

/// Why no backup was made.
enum class BackupFault : std::uint8_t {
    Nothing,     ///< There is nothing to back up.
    TooLarge,    ///< What can't be read is more than there is room for.
    Unreadable,  ///< An object can't be read, or was another one when it was read again.
    NotTaken,    ///< The file was not taken: there is no room.
    NotReadBack, ///< What was given out does not open to what was to be in it.
};

/// No backup is larger: a browser gives a page no more memory than twice this.
inline constexpr std::uint64_t most_backup_bytes = std::uint64_t{1} << 30;
/// The start of the file, which holds all that is not sealed.
inline constexpr std::size_t backup_head_bytes = 88;

/// What a backup is made of. Objects are asked for twice, in the order of their names.
struct BackupSource {
    std::uint64_t schema = 0;
    std::int64_t made_ms = 0;
    std::vector<std::string> names; ///< Rising.
    FunctionRef<std::optional<Bytes>(const std::string& name)> object;
    const std::vector<DamagedFile>& damaged;
};

/// Takes the next bytes of a file. False: it can't.
using TakeBytes = FunctionRef<bool(ByteView bytes)>;
/// Takes an object of a backup.
using TakeObject = FunctionRef<void(std::string name, ByteView bytes)>;
/// Whether the app can read an object with this name.
using ReadableObject = FunctionRef<bool(const std::string& name, ByteView bytes)>;

/// Writes the file, and reads back what it gives out, seal, record and object by object: only after
/// that it has succeeded. `key` is what `question` gives for the passphrase.
Result<std::monostate, BackupFault> write_backup(const BackupSource& source,
                                                 const KdfQuestion& question,
                                                 const Key& key,
                                                 TakeBytes take,
                                                 ReadableObject readable);

/// Reads a file piece by piece, as it comes.
class BackupReader {
public:
    explicit BackupReader(const Key& key);
    ~BackupReader();

    /// Takes the next bytes of the file, and gives out the objects that are whole by now. Of what
    /// was given out nothing may be used before `finish`. The error, once there is one, stays.
    std::optional<BackupError> take(ByteView bytes, TakeObject object);
    /// The file is over: the backup without its objects, if it was whole.
    Result<Backup, BackupError> finish(TakeObject object);

private:
    class State;
    std::unique_ptr<State> state_;
};

/// The derivation that a file asks for, by its first `backup_head_bytes` and its size: its limits
/// are checked before any work is done.
Result<KdfQuestion, BackupError> read_backup_question(ByteView head, std::uint64_t size);

// The same for a backup that is in memory as a whole: for tests, and for what looks at the forms.

/// The record inside the file, and back.
Bytes write_backup_text(const Backup& backup);
Result<Backup, BackupError> read_backup_text(ByteView plain);
std::optional<Bytes>
write_backup(const Backup& backup, const KdfQuestion& question, const Key& key);
Result<Backup, BackupError> read_backup(ByteView file, const Key& key);

} // namespace ebb::vault
