// Between the core's wishes about what is stored and the vault that does them: who does what, and
// what is reported.
// SPDX-License-Identifier: MIT
#include "platform/keeping.h"

#include "app/vault_codec.h"

#include <utility>

namespace ebb::platform {

Keeping::Keeping(vault::Storage& storage,
                 vault::Random& random,
                 KeepingWorld& world,
                 std::span<const app::Migration> migrations)
    : world_(world), random_(random), keeper_(storage, random, *this, app::schema),
      migrations_(migrations) {}

bool Keeping::perform(const app::Effect& effect, const Now& now) {
    now_ = now;
    if (const auto* commit = std::get_if<app::Commit>(&effect)) {
        keeper_.save(commit->puts,
                     commit->deletes,
                     now.utc_ms,
                     commit->keep_before ? std::optional(vault::Reason::BeforeRestore)
                                         : std::nullopt,
                     static_cast<vault::Quarantine>(commit->damaged),
                     static_cast<vault::LetGo>(commit->let_go));
    } else if (const auto* keep = std::get_if<app::Quarantine>(&effect)) {
        for (const std::string& name : keep->names) {
            keeper_.quarantine(name);
        }
        reports.emplace_back(app::PastReport{app::DamageKnown{damage()}});
    } else if (std::holds_alternative<app::ReadAgain>(effect)) {
        read_again();
    } else if (const auto* past = std::get_if<app::PastWish>(&effect)) {
        std::visit([&](const auto& what) { wish(what); }, *past);
    } else if (const auto* lock = std::get_if<app::LockWish>(&effect)) {
        std::visit([&](const auto& what) { wish(what); }, *lock);
    } else {
        const auto* errand = std::get_if<app::PageErrand>(&effect);
        if (errand != nullptr && *errand == app::PageErrand::Erase && !keeper_.busy()) {
            forget(); // The keys first; the page does the rest, and ends a commit under way.
        }
        return false;
    }
    return true;
}

void Keeping::saved(std::uint64_t generation) {
    if (upgrading_) {
        end_upgrade(true);
        return;
    }
    unsaved_ = false;
    reports.emplace_back(app::SaveSucceeded{generation});
    report_what_is_kept();
    lock_if_saved();
}

void Keeping::not_saved(vault::CommitProblem problem) {
    if (upgrading_) {
        end_upgrade(false);
        return;
    }
    // Never load unsaved words away: the person sees that they are not saved.
    locking_ = false;
    unsaved_ = true;
    reports.emplace_back(app::SaveFailed{problem});
}

void Keeping::report_what_is_kept() {
    app::BackupAge age{keeper_.backed_up_ms(), keeper_.changed_since_backup(), {}};
    for (const std::uint64_t number : keeper_.vaults_set_aside()) {
        age.aside.push_back({number, keeper_.away_ms(number), keeper_.away_is_locked(number)});
    }
    reports.emplace_back(app::PastReport{std::move(age)});
    reports.emplace_back(app::PastReport{app::DamageKnown{damage()}});
}

app::Damage Keeping::damage() const {
    app::Damage damage;
    for (const vault::Damage& one : keeper_.damage()) {
        damage.parts.push_back({one.name,
                                one.replaced_from_ms,
                                one.saved_after_ms,
                                one.saved_before_ms,
                                one.partly,
                                one.settled});
    }
    damage.quarantined = keeper_.quarantined();
    return damage;
}

} // namespace ebb::platform
