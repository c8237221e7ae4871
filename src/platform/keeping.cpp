// Between the core's wishes about what is stored and the vault that does them.
// SPDX-License-Identifier: MIT
#include "platform/keeping.h"

#include "app/vault_codec.h"
#include "base/calendar.h"
#include "vault/recovery_code.h"

#include <algorithm>
#include <utility>

namespace ebb::platform {

namespace {

using vault::SlotKind;

app::PastProblem past_problem(vault::BackupError error) {
    switch (error) {
    case vault::BackupError::NotABackup:
        return app::PastProblem::NotABackup;
    case vault::BackupError::Newer:
        return app::PastProblem::Newer;
    case vault::BackupError::Unusual:
        return app::PastProblem::Unusual;
    case vault::BackupError::TooLarge:
        return app::PastProblem::TooLarge;
    case vault::BackupError::WrongSecret:
        return app::PastProblem::WrongPassphrase;
    default:
        return app::PastProblem::Damaged;
    }
}

app::PastProblem past_problem(vault::BackupFault fault) {
    switch (fault) {
    case vault::BackupFault::Nothing:
        return app::PastProblem::Nothing;
    case vault::BackupFault::TooLarge:
        return app::PastProblem::TooLarge;
    case vault::BackupFault::NotTaken:
        return app::PastProblem::NotTaken;
    default:
        return app::PastProblem::NotReadBack;
    }
}

/// Overwrites what a person typed before it is let go of.
void wipe(std::string& text) {
    vault::wipe(std::as_writable_bytes(std::span(text.data(), text.size())));
    text.clear();
}

} // namespace

Keeping::Keeping(vault::Storage& storage,
                 vault::Random& random,
                 KeepingWorld& world,
                 std::span<const app::Migration> migrations)
    : world_(world), random_(random), keeper_(storage, random, *this, app::schema),
      migrations_(migrations) {}

app::Locks Keeping::locks() const {
    return {keeper_.has(SlotKind::Passcode), keeper_.has(SlotKind::RecoveryCode)};
}

void Keeping::load(bool writable, const Now& now) {
    now_ = now;
    writable_ = writable;
    const Result<vault::Standing, vault::LoadProblem> found = keeper_.load();
    if (!found) {
        const bool held = found.error() == vault::LoadProblem::HeldElsewhere;
        reports.emplace_back(app::LoadFailed{held ? app::StorageProblem::HeldElsewhere
                                                  : app::StorageProblem::NotAvailable});
        return;
    }
    switch (*found) {
    case vault::Standing::Empty: {
        app::VaultLoaded nothing;
        nothing.writable = writable;
        reports.emplace_back(std::move(nothing));
        break;
    }
    case vault::Standing::Locked:
        reports.emplace_back(app::LockReport{app::VaultLocked{locks(), writable}});
        break;
    case vault::Standing::Closed:
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
}

void Keeping::read_again() {
    writable_ = true;
    if (std::optional<vault::Opened> now_open = keeper_.catch_up()) {
        opened(*std::move(now_open));
    } else if (keeper_.gone()) {
        reports.emplace_back(app::SaveFailed{app::SaveProblem::Gone});
    } else if (keeper_.standing() == vault::Standing::Locked) {
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
}

void Keeping::not_opened(vault::Problem problem) {
    app::VaultNotOpened why;
    why.problem = problem == vault::Problem::NewerVersion ? app::VaultProblem::NewerVersion
                                                          : app::VaultProblem::Damaged;
    why.writable = writable_;
    why.older_state = problem == vault::Problem::ManifestDamaged && !keeper_.history().empty();
    reports.emplace_back(why);
}

bool Keeping::perform(const app::Effect& effect, const Now& now) {
    now_ = now;
    if (const auto* commit = std::get_if<app::Commit>(&effect)) {
        keeper_.save(commit->puts,
                     commit->deletes,
                     now.utc_ms,
                     commit->keep_before ? std::optional(vault::Reason::BeforeRestore)
                                         : std::nullopt,
                     static_cast<vault::Aside>(commit->damaged));
    } else if (const auto* keep = std::get_if<app::KeepAside>(&effect)) {
        for (const std::string& name : keep->names) {
            keeper_.keep_aside(name);
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

void Keeping::ask(Task task, std::string secret, const vault::KdfQuestion& question) {
    task_ = task;
    secret_ = std::move(secret);
    question_ = question;
    world_.derive(secret_, question_);
}

void Keeping::wish(const app::Unlock& wish) {
    slot_ = wish.recovery_code ? SlotKind::RecoveryCode : SlotKind::Passcode;
    const std::optional<vault::KdfQuestion> question = keeper_.question(slot_);
    std::string secret = wish.secret;
    if (wish.recovery_code) {
        std::optional<std::string> code = vault::tidy_recovery_code(secret);
        wipe(secret);
        if (!code) {
            reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::NotACode}});
            return;
        }
        secret = std::move(*code);
    }
    if (!question) {
        reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::Wrong}});
        return;
    }
    ask(Task::Unlock, std::move(secret), *question);
}

void Keeping::wish(const app::SetPasscode& wish) {
    keeper_.discard_prepared();
    wipe(recovery_code_);
    new_passcode_ = {{}, wish.recovery_code, wish.seal_anew};
    if (const auto question = keeper_.new_question(vault::usual_cost)) {
        ask(Task::Prepare, wish.passcode, *question);
    } else {
        report_locks_not_changed(app::LockProblem::NotStored);
    }
}

void Keeping::wish(const app::ProvePasscode& wish) {
    if (const auto question = keeper_.prepared_question()) {
        ask(Task::Prove, wish.passcode, *question);
    } else {
        report_locks_not_changed(app::LockProblem::NotStored);
    }
}

void Keeping::wish(const app::DropNewPasscode&) {
    keeper_.discard_prepared();
    wipe(recovery_code_);
}

void Keeping::wish(const app::RemovePasscode&) {
    keeper_.remove_passcode(now_.utc_ms);
}

void Keeping::wish(const app::RemoveRecoveryCode&) {
    keeper_.remove_recovery_code(now_.utc_ms);
}

void Keeping::wish(const app::CheckPasscode& wish) {
    if (const auto question = keeper_.question(SlotKind::Passcode)) {
        ask(Task::Check, wish.passcode, *question);
    } else {
        reports.emplace_back(app::LockReport{app::PasscodeChecked{false}});
    }
}

void Keeping::wish(const app::Lock&) {
    locking_ = !unsaved_;
    lock_if_saved();
}

void Keeping::wish(const app::OpenOlderState&) {
    opened(keeper_.open_newest_snapshot());
}

void Keeping::wish(const app::PutAway& wish) {
    moving_ = !wish.remove;
    if (wish.remove) {
        keeper_.remove_away(wish.bring_back, now_.utc_ms);
    } else {
        keeper_.put_away(wish.bring_back, now_.utc_ms);
    }
}

void Keeping::lock_if_saved() {
    if (!locking_ || keeper_.busy()) {
        return;
    }
    locking_ = false;
    forget();
    world_.reload();
}

void Keeping::forget() {
    wipe(secret_);
    wipe(recovery_code_);
    keeper_.forget();
}

void Keeping::derived(std::optional<vault::Key> key, std::int64_t took_ms, const Now& now) {
    now_ = now;
    const Task task = std::exchange(task_, Task::None);
    if (task == Task::Prepare) {
        // What is set up now must hold for years: as much work as this device does in a second.
        const auto better =
            vault::better_cost(question_.cost, key ? std::optional(took_ms) : std::nullopt);
        if (better) {
            question_.cost = *better;
            ask(task, std::move(secret_), question_);
            return;
        }
    }
    wipe(secret_);
    switch (task) {
    case Task::None:
        break;
    case Task::Unlock:
        if (!key) {
            reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::NoMemory}});
        } else if (!keeper_.fits(slot_, *key)) {
            reports.emplace_back(app::LockReport{app::UnlockRefused{app::LockProblem::Wrong}});
        } else {
            opened(keeper_.unlock(slot_, *key));
        }
        break;
    case Task::Prepare:
    case Task::PrepareRecovery:
        task_ = task;
        take_prepared(key);
        break;
    case Task::Prove:
        if (!key) {
            reports.emplace_back(app::LockReport{app::PasscodeNotProven{}});
        } else if (keeper_.proves(*key)) {
            keeper_.accept(now.utc_ms);
        } else {
            reports.emplace_back(app::LockReport{app::PasscodeNotProven{}});
        }
        break;
    case Task::MakeBackup:
    case Task::OpenBackup:
        if (!key) {
            refuse_past(app::PastProblem::NoMemory);
        } else if (task == Task::MakeBackup) {
            make_backup(*key);
        } else {
            read_.clear();
            reader_.emplace(*key);
            world_.read_backup();
        }
        break;
    case Task::Check:
        reports.emplace_back(
            app::LockReport{app::PasscodeChecked{key && keeper_.fits(SlotKind::Passcode, *key)}});
        break;
    }
}

void Keeping::take_prepared(const std::optional<vault::Key>& key) {
    const Task task = std::exchange(task_, Task::None);
    if (!key) {
        keeper_.discard_prepared();
        report_locks_not_changed(app::LockProblem::NoMemory);
        return;
    }
    bool prepared = false;
    if (task == Task::Prepare) {
        const auto rekey = new_passcode_.seal_anew ? vault::Rekey::Yes : vault::Rekey::No;
        prepared = keeper_.prepare_passcode(question_, *key, rekey);
    } else {
        prepared = keeper_.prepare_recovery(question_, *key);
    }
    if (prepared && task == Task::Prepare && new_passcode_.recovery_code) {
        // By what the passcode has shown, this device can do the same work once more.
        std::optional<std::string> code = vault::make_recovery_code(random_);
        const auto question = keeper_.new_question(question_.cost);
        if (code && question) {
            recovery_code_ = *code;
            ask(Task::PrepareRecovery, std::move(*code), *question);
            return;
        }
        prepared = false;
    }
    if (!prepared) {
        keeper_.discard_prepared();
        report_locks_not_changed(app::LockProblem::NotStored);
        return;
    }
    reports.emplace_back(app::LockReport{app::PasscodePrepared{recovery_code_}});
}

void Keeping::wish(const app::MakeBackup& wish) {
    const auto question = keeper_.new_question(vault::usual_cost);
    if (keeper_.generation() == 0) {
        refuse_past(app::PastProblem::Nothing);
    } else if (question) {
        ask(Task::MakeBackup, wish.passphrase, *question);
    } else {
        refuse_past(app::PastProblem::NoChance);
    }
}

void Keeping::make_backup(const vault::Key& key) {
    const std::vector<vault::Damage> damage = keeper_.damage();
    const auto readable = [&](const std::string& name, vault::ByteView bytes) {
        const auto is_it = [&](const vault::Damage& one) { return one.partly && one.name == name; };
        return std::any_of(damage.begin(), damage.end(), is_it) ||
               app::is_readable(name, Bytes(bytes.begin(), bytes.end()));
    };
    const auto take = [&](vault::ByteView bytes) { return world_.give_part(bytes); };
    const auto made = keeper_.write_backup(now_.utc_ms, question_, key, take, readable);
    if (!made) {
        world_.give({});
        refuse_past(past_problem(made.error()));
        return;
    }
    // A name that says nothing; with the day, so that several can be told apart.
    const Result<Day, DateError> day = civil_day(now_, 0);
    std::string name = "notes-";
    if (day) {
        for (const char c : to_iso(*day)) {
            if (c != '-') {
                name += c;
            }
        }
    }
    world_.give(name + ".bin");
    keeper_.backed_up(now_.utc_ms);
    reports.emplace_back(app::PastReport{app::BackupMade{now_.utc_ms}});
}

void Keeping::wish(const app::ReadHistory&) {
    app::HistoryRead read;
    const std::vector<vault::Snapshot> history = keeper_.history();
    for (auto one = history.rbegin(); one != history.rend(); ++one) {
        read.states.push_back(
            {one->generation, one->written_ms, static_cast<app::KeptState::Reason>(one->reason)});
    }
    reports.emplace_back(app::PastReport{std::move(read)});
}

void Keeping::wish(const app::OpenSnapshot& wish) {
    std::optional<vault::Objects> objects = keeper_.objects_of(wish.generation);
    const std::vector<vault::Snapshot> history = keeper_.history();
    const auto found = std::find_if(history.begin(), history.end(), [&](const auto& one) {
        return one.generation == wish.generation;
    });
    if (!objects || found == history.end()) {
        refuse_past(app::PastProblem::NoSuchState);
        return;
    }
    open_past(std::move(*objects), found->schema, found->written_ms);
}

void Keeping::wish(const app::ChooseBackup&) {
    forget_backup();
    world_.ask_for_backup();
}

void Keeping::backup_chosen(vault::ByteView head, std::uint64_t size) {
    forget_backup();
    const auto question = vault::read_backup_question(head, size);
    if (question) {
        chosen_ = *question;
        reports.emplace_back(app::PastReport{app::BackupChosen{}});
    } else {
        refuse_past(past_problem(question.error()));
    }
}

void Keeping::wish(const app::OpenBackup& wish) {
    if (chosen_) {
        ask(Task::OpenBackup, wish.passphrase, *chosen_);
    } else {
        refuse_past(app::PastProblem::NotChosen);
    }
}

bool Keeping::backup_part(std::optional<vault::ByteView> bytes) {
    if (!reader_) {
        return false;
    }
    const auto take = [&](std::string name, vault::ByteView object) {
        read_.emplace(std::move(name), Bytes(object.begin(), object.end()));
    };
    std::optional<vault::BackupError> error;
    if (bytes && !bytes->empty()) {
        error = reader_->take(*bytes, take);
        if (!error) {
            return true;
        }
    }
    vault::Objects objects;
    Result<vault::Backup, vault::BackupError> backup =
        bytes && !error ? reader_->finish(take)
                        : Unexpected{error.value_or(vault::BackupError::Damaged)};
    reader_.reset();
    objects.swap(read_);
    if (backup) {
        open_past(std::move(objects), backup->schema, backup->made_ms, backup->damaged.size());
    } else {
        refuse_past(bytes ? past_problem(backup.error()) : app::PastProblem::NotChosen);
    }
    return false;
}

void Keeping::forget_backup() {
    chosen_.reset();
    reader_.reset();
    read_.clear();
}

void Keeping::open_past(vault::Objects objects,
                        std::uint64_t schema,
                        std::int64_t at_ms,
                        std::size_t damaged) {
    if (schema > app::schema) {
        refuse_past(app::PastProblem::Newer);
    } else if (!app::migrate(objects, schema, app::schema, migrations_)) {
        refuse_past(app::PastProblem::Damaged);
    } else {
        reports.emplace_back(app::PastReport{app::PastOpened{std::move(objects), at_ms, damaged}});
    }
}

void Keeping::wish(const app::DropOpened&) {
    forget_backup();
}

void Keeping::refuse_past(app::PastProblem problem) {
    reports.emplace_back(app::PastReport{app::PastRefused{problem}});
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
    damage.put_aside = keeper_.put_aside();
    return damage;
}

void Keeping::report_what_is_kept() {
    app::BackupAge age{keeper_.backed_up_ms(), keeper_.changed_since_backup(), {}};
    for (const std::uint64_t number : keeper_.away()) {
        age.aside.push_back({number, keeper_.away_ms(number), keeper_.away_is_locked(number)});
    }
    reports.emplace_back(app::PastReport{std::move(age)});
    reports.emplace_back(app::PastReport{app::DamageKnown{damage()}});
}

void Keeping::report_locks_not_changed(app::LockProblem problem) {
    wipe(recovery_code_);
    reports.emplace_back(app::LockReport{app::LocksNotChanged{problem}});
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

void Keeping::locks_changed() {
    wipe(recovery_code_);
    if (std::exchange(moving_, false)) {
        if (keeper_.standing() == vault::Standing::NotLoaded) {
            world_.reload();
        } else {
            opened(vault::Opened{{}, keeper_.generation(), app::schema, {}, 0});
        }
        return;
    }
    reports.emplace_back(app::LockReport{app::LocksChanged{locks()}});
    report_what_is_kept();
    lock_if_saved();
}

void Keeping::locks_not_changed(vault::CommitProblem problem) {
    moving_ = false;
    report_locks_not_changed(problem == vault::CommitProblem::NoAnswer
                                 ? app::LockProblem::Unknown
                                 : app::LockProblem::NotStored);
    lock_if_saved();
}

} // namespace ebb::platform
