// What the core wishes from the world outside, as data.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/locks.h"
#include "app/past.h"
#include "base/errands.h"
#include "base/objects.h"
#include "features/breathing/running.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ebb::app {

/// Make these changes durable, all or none, if the storage is still at `expected_generation`;
/// answer with `SaveSucceeded` or `SaveFailed`.
struct Commit {
    std::uint64_t expected_generation = 0;
    Objects puts;
    std::vector<std::string> deletes;
    /// Something else takes the place of everything: the state before is kept, whole. Otherwise
    /// what is deleted is deleted from the past too.
    bool keep_before = false;
    /// What becomes of what could not be read and is put aside.
    enum class Damaged : std::uint8_t { Stays, Settled, Removed } damaged{};
    /// What is deleted was let go of by the person: it must open for nobody from now on.
    bool let_go = false;
    bool operator==(const Commit&) const = default;
};
/// Of the objects with these names something can't be read: keep their bytes when others take their
/// place. Answer with `DamageKnown`.
struct Quarantine {
    std::vector<std::string> names;
    bool operator==(const Quarantine&) const = default;
};
/// Ask the page that writes to let this one write instead.
struct TakeOver {
    bool operator==(const TakeOver&) const = default;
};
/// Read the storage again, where another page has written meanwhile; answer with `VaultLoaded`, or
/// with `SaveFailed` if that can't be done.
struct ReadAgain {
    bool operator==(const ReadAgain&) const = default;
};
/// Load the page again: nothing of it is left in memory.
struct Reload {
    bool operator==(const Reload&) const = default;
};
/// Say this aloud once.
struct Announce {
    std::string text;
    bool operator==(const Announce&) const = default;
};

/// Ask the person for a text file; answer with `FileOpened`.
struct OpenFile {
    bool operator==(const OpenFile&) const = default;
};

/// A soft tone, once.
struct RingBell {
    bool operator==(const RingBell&) const = default;
};

/// What the page does with itself.
enum class PageErrand : std::uint8_t {
    TakeUpdate,      ///< Load the version that waits, once everything is saved.
    AskForUpdate,    ///< Ask the host for a newer version; `PageChanged` if there is one.
    PutOnHomeScreen, ///< Let the browser ask the person.
    ShowLicenses,
    AskToKeep,    ///< Ask the browser to keep what is stored; `PageChanged`.
    Erase,        ///< Remove everything from this browser: keys, data, the copy of the page.
    SuggestWords, ///< Choose four words by chance; answer with `WordsSuggested`.
};

using Effect = std::variant<Commit,
                            Quarantine,
                            LockWish,
                            PastWish,
                            TakeOver,
                            ReadAgain,
                            Reload,
                            Announce,
                            CopyWords,
                            GiveFile,
                            PrintOut,
                            OpenFile,
                            RingBell,
                            PageErrand,
                            breathing::Guide,
                            breathing::EndGuide>;
using Effects = std::vector<Effect>;

} // namespace ebb::app
