// Backups and states of the past: made, read, opened.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"
#include "base/calendar.h"
#include "platform/keeping.h"

#include <algorithm>
#include <utility>

namespace ebb::platform {

namespace {

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

} // namespace

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
        read.states.push_back({one->generation,
                               one->written_ms,
                               static_cast<app::EarlierState::Reason>(one->reason)});
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

void Keeping::wish(const app::DropOpened&) {
    forget_backup();
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

void Keeping::refuse_past(app::PastProblem problem) {
    reports.emplace_back(app::PastReport{app::PastRefused{problem}});
}

} // namespace ebb::platform
