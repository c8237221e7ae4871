// Everything the app knows, as values. Read this first.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/features.h"
#include "app/locks.h"
#include "app/past.h"
#include "base/language.h"
#include "features/reflect/texts.h"
#include "page/codes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ebb::app {

/// What a person has written and chosen: one member a feature. All of it is saved, nothing else is.
struct Vault {
#define EBB_MEMBER(feature) feature::Model feature;
    EBB_FEATURES(EBB_MEMBER)
#undef EBB_MEMBER
    bool operator==(const Vault&) const = default;
};

/// Why stored bytes were not opened. They are left as they are.
enum class VaultProblem : std::uint8_t {
    Damaged,
    NewerVersion, ///< Written by a later release of this app.
};

/// Why the storage gave no answer.
enum class StorageProblem : std::uint8_t {
    NotAvailable, ///< The browser refuses to open it.
    HeldElsewhere ///< Another page holds it and does not let go.
};

/// The storage was asked and has not answered yet.
struct Loading {
    bool operator==(const Loading&) const = default;
};
/// The storage answered that there is nothing: a first visit. The first entry makes the vault.
struct Absent {
    bool operator==(const Absent&) const = default;
};
/// The only state with data of a person inside, so nothing else can be saved.
struct Open {
    Vault vault;
    bool operator==(const Open&) const = default;
};
/// There is something that can't be read; it is never overwritten.
struct Unreadable {
    VaultProblem problem{};
    bool older_state = false; ///< `OpenOlderState` may open a state that was kept.
    bool operator==(const Unreadable&) const = default;
};
/// The storage can't be reached; nothing can be kept.
struct Unavailable {
    StorageProblem problem{};
    bool operator==(const Unavailable&) const = default;
};

using Session = std::variant<Loading, Absent, Locked, Open, Unreadable, Unavailable>;

/// Why the last change is not yet on the device.
using SaveProblem = page::CommitProblem;

/// The truth about saving, as the screen tells it.
struct Saved {
    bool operator==(const Saved&) const = default;
};
struct Saving {
    bool operator==(const Saving&) const = default;
};
struct NotSaved {
    SaveProblem problem{};
    bool operator==(const NotSaved&) const = default;
};
using SaveState = std::variant<Saved, Saving, NotSaved>;

using page::Copy;
using page::Keys;
using page::Persistence;
using page::Runs;

/// What the app knows of the page that it runs in.
struct PageState {
    Copy copy{};
    Runs runs{};
    Persistence persistence{};
    Keys keys{}; ///< Where they lie; what a deletion is worth depends on it.
    bool operator==(const PageState&) const = default;
};

/// Where the work on a wish about backups or the past is, or what came of it.
namespace past {
struct AtRest {
    bool operator==(const AtRest&) const = default;
};
/// A key is derived, or something is read.
struct Working {
    bool file_chosen = false; ///< It stays chosen.
    bool operator==(const Working&) const = default;
};
/// A backup file waits for its passphrase.
struct Chosen {
    bool operator==(const Chosen&) const = default;
};
/// To be looked at before it is restored: counts and dates come from it.
struct Opened {
    Vault vault;
    std::int64_t at_ms = 0;  ///< UTC: when it was so.
    std::size_t damaged = 0; ///< Parts of it that can't be read.
    bool adds = false;       ///< It has something that was not here when it was opened.
    std::array<std::size_t, 6> missing{}; ///< How much of that, by `Overview::Kind`.
    std::optional<PastProblem> refused;   ///< Why it was not restored.
    bool operator==(const Opened&) const = default;
};
/// A backup was given out.
struct Made {
    bool operator==(const Made&) const = default;
};
struct Restored {
    Vault before; ///< What was here, for `UndoRestore`.
    bool operator==(const Restored&) const = default;
};
/// The last restore was taken back.
struct Undone {
    bool operator==(const Undone&) const = default;
};
/// The last wish came to nothing.
struct Refused {
    PastProblem problem{};
    bool file_chosen = false; ///< It stays chosen.
    bool operator==(const Refused&) const = default;
};
} // namespace past
using PastWork = std::variant<past::AtRest,
                              past::Working,
                              past::Chosen,
                              past::Opened,
                              past::Made,
                              past::Restored,
                              past::Undone,
                              past::Refused>;

/// What the screen knows of backups and of the past.
struct Past {
    PastWork work;
    std::vector<EarlierState> states; ///< Newest first; from `ReadHistory`.
    std::int64_t backed_up_at_ms = 0; ///< UTC; 0 for never.
    bool changed_since_backup = false;
    std::vector<SetAsideVault> aside;
    bool returned = false; ///< Something was there already when the page was loaded.
    bool operator==(const Past&) const = default;
};

/// What this page has put on the clipboard, as hashes: the words may be a recovery code.
struct Clipboard {
    std::size_t asked = 0; ///< What the browser was asked to take last.
    std::size_t holds = 0; ///< What it has said that it took; 0: nothing.
    bool operator==(const Clipboard&) const = default;
};

struct Model {
    Session session;
    SaveState save;
    PageState page;
    Clipboard clipboard;
    /// False where another page writes: everything can be read, nothing changed.
    bool writable = true;
    Language language;        ///< What everything is said in; it comes with the page.
    reflect::Catalog catalog; ///< The exercises; they come with the page and are never saved.
    Locks locks;
    LockWork lock_work;
    std::string four_words; ///< Suggested for a passcode; empty until they are asked for.
    Past past;
    /// What was not saved here was brought together with what another page had saved.
    bool together = false;
    Damage damage;
    /// Not all of what is stored could be read when the vault was opened. Nothing is written before
    /// something is changed, and then all of it.
    bool mended = false;
    /// Drafts about things that were removed since the page was loaded: they come back with them.
    std::vector<drafts::Draft> drafts_of_removed;
    bool operator==(const Model&) const = default;
};

/// Whether these words were copied last, and the browser has said that it has them.
inline bool is_copied(const Model& model, std::string_view words) {
    return !words.empty() && model.clipboard.holds == std::hash<std::string_view>()(words);
}

} // namespace ebb::app
