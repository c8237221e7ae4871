// Opening what is stored: at the start, after another page wrote, from an older release.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"
#include "platform/keeping.h"

#include <utility>

namespace ebb::platform {

void Keeping::load(bool writable, const Now& now, bool settled) {
    now_ = now;
    writable_ = writable;
    settled_ = settled;
    const Result<vault::Access, vault::LoadProblem> found = keeper_.load();
    if (!found) {
        const bool held = found.error() == vault::LoadProblem::HeldElsewhere;
        reports.emplace_back(app::LoadFailed{held ? app::StorageProblem::HeldElsewhere
                                                  : app::StorageProblem::NotAvailable});
        return;
    }
    switch (*found) {
    case vault::Access::Empty: {
        app::VaultLoaded nothing;
        nothing.writable = writable;
        reports.emplace_back(std::move(nothing));
        break;
    }
    case vault::Access::Locked:
        reports.emplace_back(app::LockReport{app::VaultLocked{locks(), writable}});
        break;
    case vault::Access::Closed:
        opened(keeper_.open());
        break;
    default:
        not_opened(keeper_.problem());
    }
}

void Keeping::opened(Result<vault::Opened, vault::Problem> opened) {
    if (!opened) {
        not_opened(opened.error());
        return;
    }
    app::VaultLoaded loaded;
    loaded.objects = std::move(opened->objects);
    loaded.generation = opened->generation;
    loaded.writable = writable_;
    loaded.locks = locks();
    loaded.damage = damage();
    loaded.mended = !opened->damage.empty();
    if (opened->schema < app::schema) {
        upgrade(std::move(loaded), opened->schema);
        return;
    }
    reports.emplace_back(std::move(loaded));
    report_what_is_kept();
    take_care();
}

void Keeping::take_care() {
    if (writable_ && settled_ && keeper_.needs_care()) {
        keeper_.take_care(now_.utc_ms);
    }
}

void Keeping::not_opened(vault::Problem problem) {
    app::VaultNotOpened why;
    why.problem = problem == vault::Problem::NewerVersion ? app::VaultProblem::NewerVersion
                                                          : app::VaultProblem::Damaged;
    why.writable = writable_;
    why.older_state = problem == vault::Problem::ManifestDamaged && !keeper_.history().empty();
    reports.emplace_back(why);
}

void Keeping::read_again() {
    writable_ = true;
    if (std::optional<vault::Opened> now_open = keeper_.catch_up()) {
        opened(*std::move(now_open));
    } else if (keeper_.gone()) {
        reports.emplace_back(app::SaveFailed{app::SaveProblem::Gone});
    } else if (keeper_.access() == vault::Access::Locked) {
        reports.emplace_back(app::LockReport{app::VaultLocked{locks(), true}});
    } else {
        reports.emplace_back(app::SaveFailed{app::SaveProblem::Other});
    }
}

void Keeping::notice_gone() {
    if (!keeper_.busy()) {
        keeper_.notice_gone();
        reports.emplace_back(app::SaveFailed{app::SaveProblem::Gone});
    }
}

void Keeping::wish(const app::OpenOlderState&) {
    opened(keeper_.open_newest_snapshot());
}

void Keeping::upgrade(app::VaultLoaded loaded, std::uint64_t from) {
    Objects objects = loaded.objects;
    const bool there = app::migrate(objects, from, app::schema, migrations_).has_value();
    const auto rest = there ? app::decode_rest(objects) : Unexpected{app::VaultProblem::Damaged};
    if (!rest || (!rest->bad.empty() && !loaded.mended)) {
        not_opened(vault::Problem::Damaged); // What is stored stays as it is.
        return;
    }
    std::vector<std::string> gone;
    for (const auto& [name, bytes] : loaded.objects) {
        if (objects.count(name) == 0) {
            gone.push_back(name);
        }
    }
    loaded.objects = objects;
    if (!loaded.writable) {
        reports.emplace_back(std::move(loaded));
        return;
    }
    upgrading_ = true;
    upgraded_ = std::move(loaded);
    keeper_.save(std::move(objects), std::move(gone), now_.utc_ms, vault::Reason::BeforeUpdate);
}

void Keeping::end_upgrade(bool stored) {
    upgrading_ = false;
    upgraded_.generation = keeper_.generation();
    // Not stored: everything can be read, and what is there stays what it was.
    upgraded_.writable = upgraded_.writable && stored;
    reports.emplace_back(std::exchange(upgraded_, {}));
    report_what_is_kept();
    if (stored) {
        take_care();
    }
}

} // namespace ebb::platform
