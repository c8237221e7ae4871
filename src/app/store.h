// Holds the model and sees to it that every change is saved: saving is derived, never asked for.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"
#include "app/refused.h"
#include "app/vault_codec.h"
#include "base/now.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace ebb::app {

/// When a change is saved.
enum class Pace : std::uint8_t {
    AtOnce,
    Typed, ///< When the typing rests, and now and then while it does not.
};

/// Typing is saved when it rests for so long ...
inline constexpr std::int64_t typing_rest_ms = 100;
/// ... and so long after the first word that is not saved.
inline constexpr std::int64_t longest_unsaved_ms = 500;

/// The model, and what of it is on the device.
///
/// After every action the vault is compared with the stored one; what differs becomes one `Commit`,
/// at once or, for what is typed, a moment later. One commit is under way at a time: what changes
/// meanwhile goes with the next one. The model says `Saving` from the first change that is not on
/// the device.
///
/// Where what was stored is gone, nothing is written until the person asks for it; where something
/// of it could not be read, nothing before something is changed, and then all of it. Where another
/// page writes, what is not saved here stays in memory, and is brought together with what is stored
/// (merge.h) as soon as this page may write again.
class Store {
public:
    /// The model as it was when it settled last: the one that a frame shows.
    const Model& model() const { return model_; }

    /// Carries the action out, or gives the reason why not. `model` stays as it is until `settle`.
    [[nodiscard]] Answer wish(const Action& action, const Now& now);
    /// Everything that was wished for becomes the model. Gives the effects that the world must
    /// perform. Whatever is not paced takes along what was typed before.
    Effects settle(Pace pace = Pace::AtOnce);
    /// Both, for what nobody waits to hear of: what the world reports is never refused.
    Effects dispatch(const Action& action, const Now& now, Pace pace = Pace::AtOnce);

    /// Whether the page is left as soon as everything is saved: it is locked, or a vault is put
    /// away.
    bool is_leaving() const { return held_ != Held::Nothing; }

    /// What is due now, because time has passed. To be called when `due_in_ms` is over; earlier or
    /// later does no harm. `clock_ms` is on any clock that never goes back, not on the one on the
    /// wall; what is dispatched next counts as typed at this moment.
    Effects save_due(std::int64_t clock_ms);
    /// Saves what waits now: a field was left, the page is about to be.
    Effects save_now();
    /// Milliseconds until something must be saved, 0 for now; none if nothing waits.
    std::optional<std::int64_t> due_in_ms(std::int64_t clock_ms) const;

private:
    /// Typed words that are not on their way yet.
    struct Waiting {
        std::int64_t since_ms = 0;
        std::int64_t last_ms = 0;
    };

    void take_loaded(const Model& model, const VaultLoaded& loaded);
    void take_saved(const SaveSucceeded& saved);
    void take_failed(const SaveFailed& failed);
    /// The model with what was wished for since it settled.
    Model& newest();
    /// Changes the other page's vault, which was just loaded, by what was not saved here.
    void bring_together(Effects& effects);
    /// Says what is not saved where this page may not write.
    void tell_loss();
    /// What was wished for when everything is saved can't be done.
    void call_off();
    /// What brings the device from what it may hold to this vault.
    Changes changes_to(const Vault& vault) const;
    /// Whether a commit could be made now.
    const Vault* to_save() const;
    void wait_for_rest();
    void derive_commit(Effects& effects);
    /// What was wished for when everything is saved, once it is.
    void let_go(Effects& effects);

    Model model_;
    std::optional<Model> next_;      ///< With what was wished for since it settled.
    Effects effects_;                ///< Of that, ...
    bool derives_ = false;           ///< ... and whether it may have to be saved.
    std::optional<Vault> stored_;    ///< What is on the device.
    std::optional<Vault> under_way_; ///< What will be, when the commit succeeds.
    std::optional<Waiting> waiting_;
    /// This page's vault, and what was on the device before it, while that is read again.
    struct Carried {
        Vault before;
        Vault mine;
    };
    std::optional<Carried> carried_;
    /// `Lock` or `SetAside`, after which the page is loaded anew, waits until everything is saved.
    enum class Held : std::uint8_t { Nothing, Lock, SetAside } held_ = Held::Nothing;
    SetAside set_aside_;
    std::int64_t clock_ms_ = 0; ///< As `save_due` was told last.
    /// Objects that may be on the device or not, since a commit had no answer: the next one writes
    /// everything anew and deletes those of them that no longer belong. Empty otherwise.
    std::set<std::string> unsure_;
    std::uint64_t generation_ = 0;
    bool keep_before_ = false;     ///< The next commit is a restore: see `Commit`.
    bool under_way_keeps_ = false; ///< The one under way is.
    /// What could be read of a vault of which something could not: as long as nothing is changed,
    /// nothing is written.
    std::optional<Vault> rest_;
    Commit::Damaged damaged_{}; ///< Of the next commit: see `Commit`.
    Commit::Damaged under_way_damaged_{};
};

} // namespace ebb::app
