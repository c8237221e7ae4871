// Backups and states of the past: what a person can wish of them, and what the screen knows.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/record.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ebb::app {

/// Makes a backup under a passphrase of its own (it may be the passcode), reads it back, and gives
/// it as a file. Answers: `BackupMade`, `PastRefused`.
struct MakeBackup {
    std::string passphrase;
    bool operator==(const MakeBackup&) const = default;
};
/// Asks for the list of states that were kept. Answer: `HistoryRead`.
struct ReadHistory {
    bool operator==(const ReadHistory&) const = default;
};
/// Reads a state that was kept. Answers: `PastOpened`, `PastRefused`.
struct OpenSnapshot {
    std::uint64_t generation = 0;
    bool operator==(const OpenSnapshot&) const = default;
};
/// Asks the person for a backup file. Answers: `BackupChosen`, `PastRefused`, or none if no file
/// is chosen.
struct ChooseBackup {
    bool operator==(const ChooseBackup&) const = default;
};
/// Opens the backup that was chosen. Answers: `PastOpened`, `PastRefused`.
struct OpenBackup {
    std::string passphrase;
    bool operator==(const OpenBackup&) const = default;
};
/// Puts what was opened in the place of everything, or adds what only it has (merge.h). The state
/// before is kept and can be restored in the same way. Nothing happens if nothing was opened.
/// Answer: `PastRefused` if together they are too much.
struct RestoreOpened {
    bool add = false; ///< Everything that is here stays.
    bool operator==(const RestoreOpened&) const = default;
};
/// Takes the last restore back. Nothing happens if there was none since the page was loaded, or if
/// it was let go of (`DropOpened`); the state before a restore is in the history as well.
struct UndoRestore {
    bool operator==(const UndoRestore&) const = default;
};
/// Lets go of what was opened or chosen, and of what the last wish came to.
struct DropOpened {
    bool operator==(const DropOpened&) const = default;
};

/// Says that one knows of what could not be read, or removes its bytes, which are put aside. It is
/// written down with everything that could be read.
struct SettleDamage {
    bool remove = false;
    bool operator==(const SettleDamage&) const = default;
};

using PastWish = std::variant<MakeBackup,
                              ReadHistory,
                              OpenSnapshot,
                              ChooseBackup,
                              OpenBackup,
                              RestoreOpened,
                              UndoRestore,
                              DropOpened,
                              SettleDamage>;

enum class PastProblem : std::uint8_t {
    NotABackup,
    Newer,    ///< Made by a later release.
    Unusual,  ///< Asks for work that no release of ours asks for.
    TooLarge, ///< Larger than any backup.
    WrongPassphrase,
    Damaged,
    NoMemory,
    Nothing,     ///< There is nothing to back up.
    NoChance,    ///< The device gives no chance to make a lock of.
    NotTaken,    ///< There was no room for the file.
    NotReadBack, ///< What was made could not be read back.
    NoSuchState, ///< It is not kept any more.
    NotChosen,   ///< There is no file to open, or the browser does not give it any more.
    TooMuch,     ///< Together with what is here it is more than can be stored.
};

/// A state that was kept.
struct EarlierState {
    enum class Reason : std::uint8_t { Usual, BeforeRestore, BeforeUpdate, Asked };
    std::uint64_t generation = 0; ///< Names it.
    std::int64_t written_ms = 0;  ///< UTC.
    Reason reason{};
    bool operator==(const EarlierState&) const = default;
};

/// A whole vault that is kept aside.
struct SetAsideVault {
    std::uint64_t number = 0;   ///< Names it.
    std::int64_t since_ms = 0;  ///< UTC; 0: not known.
    std::optional<bool> locked; ///< It needs a passcode of its own. None: it can't be told.
    bool operator==(const SetAsideVault&) const = default;
};

/// A part of what is stored of which something could not be read. Its bytes stay as they were.
struct DamagedPart {
    std::string name; ///< Of the object (vault_codec.h).
    /// UTC: another version, of this moment, stands in its place; none: nothing does.
    std::optional<std::int64_t> replaced_from_ms;
    std::int64_t saved_after_ms = 0;  ///< UTC: it was saved after this ...
    std::int64_t saved_before_ms = 0; ///< ... and not after this; 0: not known.
    bool partly = false;              ///< The rest of it is in its place.
    bool settled = false;             ///< The person knows: `SettleDamage`.
    bool operator==(const DamagedPart&) const = default;
};

/// All of it.
struct Damage {
    std::vector<DamagedPart> parts;
    std::size_t quarantined = 0; ///< Files that are kept because they could not be read.
    bool operator==(const Damage&) const = default;
};

/// What the world reports.
struct BackupMade {
    std::int64_t at_ms = 0; ///< UTC.
};
/// When the last backup was made and whether anything was saved since, and what is kept aside;
/// reported when the vault opens and after each save.
struct BackupAge {
    std::int64_t at_ms = 0; ///< UTC; 0 for never.
    bool changed_since = false;
    std::vector<SetAsideVault> aside; ///< Oldest first.
};
/// What could not be read, as it is now; reported after each save.
struct DamageKnown {
    Damage damage;
};
struct HistoryRead {
    std::vector<EarlierState> states; ///< Newest first.
};
struct BackupChosen {};
/// The stored form of what was opened, brought up to this release.
struct PastOpened {
    std::map<std::string, Bytes> objects;
    std::int64_t at_ms = 0;  ///< UTC: when it was so.
    std::size_t damaged = 0; ///< Parts that could not be read already when it was made.
};
struct PastRefused {
    PastProblem problem{};
};

using PastReport = std::
    variant<BackupMade, BackupAge, DamageKnown, HistoryRead, BackupChosen, PastOpened, PastRefused>;

} // namespace ebb::app
