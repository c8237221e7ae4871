// The passcode: what a person can wish of the locks, what became of it, what the screen knows.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace ebb::app {

/// What a person wishes. Each is an action, and once the model allows it, an effect. While one is
/// worked on (`LockWork`), another is ignored. Deriving a key takes up to a second and more.
///
/// A passcode is any text, taken as the page gives it (in the normal form C), of one character at
/// least. Nothing holds it longer than its derivation takes.

/// Opens what is stored. Answers: `VaultLoaded`, `UnlockRefused`.
struct Unlock {
    std::string secret;
    bool recovery_code = false; ///< `secret` is the recovery code, as it was typed.
    bool operator==(const Unlock&) const = default;
};
/// Derives a new passcode, to be proved before it counts; nothing is stored yet. Once it counts,
/// everything is sealed with a new key: an old passcode and an old recovery code open nothing any
/// more. Answers: `PasscodePrepared`, `LocksNotChanged`.
struct SetPasscode {
    std::string passcode;
    bool recovery_code = false; ///< Makes a recovery code too.
    bool operator==(const SetPasscode&) const = default;
};
/// The new passcode, typed once more, as at the next start. Only now it counts. Answers:
/// `LocksChanged`, `PasscodeNotProven`, `LocksNotChanged`.
struct ProvePasscode {
    std::string passcode;
    bool operator==(const ProvePasscode&) const = default;
};
/// Leaves everything as it was before `SetPasscode`.
struct DropNewPasscode {
    bool operator==(const DropNewPasscode&) const = default;
};
/// Takes the passcode and the recovery code away. Answers: `LocksChanged`, `LocksNotChanged`.
struct RemovePasscode {
    bool operator==(const RemovePasscode&) const = default;
};
/// Takes only the recovery code away: everything is sealed with a new key. After `CheckPasscode`
/// with the right one. Answers as above.
struct RemoveRecoveryCode {
    bool operator==(const RemoveRecoveryCode&) const = default;
};
/// Asks whether this is the passcode, before something that shows everything. Answer:
/// `PasscodeChecked`.
struct CheckPasscode {
    std::string passcode;
    bool operator==(const CheckPasscode&) const = default;
};
/// Saves what is not saved, zeroes the key and loads the page anew, with a new memory. What the
/// browser and the system still have of the old one is out of reach.
struct Lock {
    bool operator==(const Lock&) const = default;
};
/// Where the list of what is stored is damaged (`Unreadable::older_state`): opens the newest state
/// that was kept. Answer: `VaultLoaded`, or nothing changes.
struct OpenOlderState {
    bool operator==(const OpenOlderState&) const = default;
};
/// Keeps all that is stored aside, as it is, and begins empty or brings back in its place what was
/// kept aside before. No passcode is needed: it may be forgotten. What is not saved is saved first.
/// Answers: `VaultLoaded` with nothing in it, or the page loads anew; `LocksNotChanged`.
struct SetAside {
    std::uint64_t bring_back = 0; ///< `SetAsideVault::number`; 0: begins empty.
    /// Nothing is kept aside or brought back: what was is removed, for good. Answers:
    /// `LocksChanged`, `LocksNotChanged`.
    bool remove = false;
    bool operator==(const SetAside&) const = default;
};
using LockWish = std::variant<Unlock,
                              SetPasscode,
                              ProvePasscode,
                              DropNewPasscode,
                              RemovePasscode,
                              RemoveRecoveryCode,
                              CheckPasscode,
                              Lock,
                              OpenOlderState,
                              SetAside>;

/// Which locks a vault has.
struct Locks {
    bool passcode = false;
    bool recovery_code = false;
    bool operator==(const Locks&) const = default;
};

/// Why a wish about the locks came to nothing.
enum class LockProblem : std::uint8_t {
    Wrong,     ///< Not the passcode, or not the code.
    NotACode,  ///< A recovery code with a slip of the pen: its own checksum says so.
    NoMemory,  ///< The device can't do the derivation now, or it was stopped.
    NotStored, ///< The browser did not keep the change; the locks are as before.
    Unknown, ///< The browser gave no answer: at the next start either the old or the new opens it.
};

/// What the world reports.
struct VaultLocked {
    Locks locks;
    bool writable = true;
};
struct UnlockRefused {
    LockProblem problem{};
};
/// The new passcode waits to be proved.
struct PasscodePrepared {
    std::string recovery_code; ///< To be shown once; empty if none was wished.
};
struct PasscodeNotProven {};
struct LocksChanged {
    Locks locks;
};
struct LocksNotChanged {
    LockProblem problem{};
};
struct PasscodeChecked {
    bool right = false;
};
/// Chance has chosen words for a passcode.
struct WordsSuggested {
    std::string words;
};

using LockReport = std::variant<VaultLocked,
                                UnlockRefused,
                                PasscodePrepared,
                                PasscodeNotProven,
                                LocksChanged,
                                LocksNotChanged,
                                PasscodeChecked,
                                WordsSuggested>;

/// Where the work on a wish is.
namespace locks {
struct AtRest {
    bool operator==(const AtRest&) const = default;
};
/// A new passcode waits to be proved.
struct Prepared {
    std::string recovery_code; ///< To be shown once; empty if none was wished.
    bool operator==(const Prepared&) const = default;
};
/// A key is derived, or the change is stored.
struct Working {
    bool moves = false; ///< Another vault comes in this one's place: nothing is changed now.
    std::optional<Prepared> prepared; ///< Waits meanwhile.
    bool operator==(const Working&) const = default;
};
/// The last wish came true: the locks changed, or the passcode was right.
struct Done {
    bool operator==(const Done&) const = default;
};
/// The last wish came to nothing.
struct Refused {
    LockProblem problem{};
    std::optional<Prepared> prepared; ///< It was not proven, and still waits.
    bool operator==(const Refused&) const = default;
};
} // namespace locks
using LockWork =
    std::variant<locks::AtRest, locks::Working, locks::Prepared, locks::Done, locks::Refused>;

/// The new passcode that waits to be proved, whatever is done meanwhile; or nullptr.
const locks::Prepared* prepared(const LockWork& work);
/// Whether another vault comes in this one's place: nothing is changed now.
bool moves(const LockWork& work);

/// A vault that is stored and not opened. Holds nothing of a person.
struct Locked {
    Locks locks;
    std::int32_t wrong_tries = 0;
    std::int64_t try_again_ms = 0; ///< UTC: a try before this moment is ignored.
    bool operator==(const Locked&) const = default;
};

/// How long to wait after so many wrong tries, in ms: 0, 0, 0, then 1, 2, 5, 10 and 30 s. It is
/// against hands only; nothing is ever deleted.
std::int64_t wait_after(std::int32_t wrong_tries);

} // namespace ebb::app
