// Everything that can happen: wishes of a person (imperative), reports of the world (past tense).
// SPDX-License-Identifier: MIT
#pragma once

#include "app/effect.h"
#include "app/locks.h"
#include "app/model.h"
#include "app/past.h"
#include "base/language.h"
#include "base/objects.h"
#include "features/breathing/running.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ebb::app {

/// The storage was read: what lies there, and whether this page may write.
struct VaultLoaded {
    Objects objects; ///< Empty on a first visit.
    std::uint64_t generation = 0;
    bool writable = true;
    Locks locks;
    /// Objects that could not be read: older ones are in their place, or none.
    Damage damage;
    bool mended = false; ///< Some of it was found just now.
};
/// There is something that can't be opened. It is left as it is.
struct VaultNotOpened {
    VaultProblem problem{};
    bool older_state = false;
    bool writable = true;
};
/// The storage could not be read.
struct LoadFailed {
    StorageProblem problem{};
};
/// The commit is on the device.
struct SaveSucceeded {
    std::uint64_t generation = 0;
};
/// The commit changed nothing on the device.
struct SaveFailed {
    SaveProblem problem{};
};
/// This page is not the one that writes any more.
struct WriterLost {};
/// This page is the one that writes now.
struct TookOver {
    bool gone = false; ///< What it had read is not stored any more.
};
/// Try to save again what was not saved.
struct RetrySave {};
/// Make this page the one that writes. What is not saved here is brought together with what is
/// stored.
struct AskToWrite {};
/// The person has read that two states were brought together.
struct SawTogether {};
/// Load the page anew.
struct LoadAgain {};
/// The person gave the page a text file: by asking for it, or by dropping it.
struct FileOpened {
    std::string text;
};

/// The browser has taken what `CopyWords` asked for.
struct TextCopied {};
/// The sentences came with the page, or are to be said in another language from now on.
struct LanguageLoaded {
    Language language;
};
/// The exercises came with the page.
struct TextsLoaded {
    std::string text; ///< As assets/reflect.txt has it.
};

/// What is known of the page is this now.
struct PageChanged {
    PageState page;
};

#define EBB_ACTION(feature) feature::Action,
using Action = std::variant<EBB_FEATURES(EBB_ACTION) //
                            breathing::Wish,
                            LockWish,
                            LockReport,
                            PastWish,
                            PastReport,
                            VaultLoaded,
                            VaultNotOpened,
                            LoadFailed,
                            SaveSucceeded,
                            SaveFailed,
                            WriterLost,
                            TookOver,
                            RetrySave,
                            AskToWrite,
                            SawTogether,
                            LoadAgain,
                            FileOpened,
                            CopyWords,
                            TextCopied,
                            LanguageLoaded,
                            TextsLoaded,
                            GiveFile,
                            PrintOut,
                            OpenFile,
                            RingBell,
                            PageChanged,
                            PageErrand>;
#undef EBB_ACTION

} // namespace ebb::app
