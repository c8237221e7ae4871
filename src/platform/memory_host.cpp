// A world in memory.
// SPDX-License-Identifier: MIT
#include "platform/memory_host.h"

#include "app/vault_codec.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace ebb::platform {

namespace {

vault::Fault fault_for(app::SaveProblem problem) {
    switch (problem) {
    case app::SaveProblem::Full:
        return vault::Fault::Full;
    case app::SaveProblem::Stale:
        return vault::Fault::Overtaken;
    case app::SaveProblem::Closed:
        return vault::Fault::Closed;
    case app::SaveProblem::Gone:
        return vault::Fault::Cleared;
    case app::SaveProblem::NoAnswer:
        return vault::Fault::LostBefore;
    default:
        return vault::Fault::Aborted;
    }
}

/// Nothing is asked for, so nothing is told.
struct NoListener final : vault::KeeperListener {
    void saved(std::uint64_t) override {}
    void not_saved(vault::CommitProblem) override {}
    void locks_changed() override {}
    void locks_not_changed(vault::CommitProblem) override {}
};

} // namespace

void MemoryHost::show(const ui::Tree&) {
    ++shows;
}

MemoryHost::MemoryHost(MemoryStorage& storage)
    : storage_(storage.device), keeping_(storage_, random_, *this) {
    storage_.faults = [this](std::uint64_t) {
        return failure ? fault_for(*failure) : vault::Fault::None;
    };
}

Objects MemoryStorage::objects() const {
    vault::MemoryDevice copy = device;
    vault::MemoryStorage storage(copy);
    vault::SystemRandom random;
    NoListener listener;
    vault::Keeper keeper(storage, random, listener, app::schema);
    if (!keeper.load() || keeper.access() != vault::Access::Closed) {
        return {};
    }
    auto opened = keeper.open();
    return opened ? std::move(opened->objects) : Objects{};
}

void MemoryHost::load(bool writable) {
    keeping_.load(writable, moment);
    take_reports();
}

void MemoryHost::notice_gone() {
    keeping_.notice_gone();
    take_reports();
}

void MemoryHost::take_reports() {
    for (app::Action& report : keeping_.reports) {
        answers.push_back(std::move(report));
    }
    keeping_.reports.clear();
}

void MemoryHost::perform(const app::Effect& effect) {
    if (const auto* wish = std::get_if<app::Commit>(&effect)) {
        commits.push_back(*wish);
    }
    if (keeping_.perform(effect, moment)) {
        take_reports();
    } else {
        performed.push_back(effect);
    }
    if (takes_copies && std::holds_alternative<CopyWords>(effect)) {
        answers.emplace_back(app::TextCopied{});
    }
}

void MemoryHost::derive(const std::string& secret, const vault::KdfQuestion& question) {
    std::optional<vault::Key> key;
    if (derivation_ms >= 0) {
        const auto text = std::as_bytes(std::span(secret));
        Bytes bytes(text.begin(), text.end());
        bytes.insert(bytes.end(), question.salt.begin(), question.salt.end());
        key = vault::Key(vault::sum_of(bytes));
    }
    keeping_.derived(std::move(key), derivation_ms, moment);
    take_reports();
}

void MemoryHost::ask_for_backup() {
    if (!backup_to_choose.empty()) {
        const vault::ByteView file(backup_to_choose);
        keeping_.backup_chosen(file.first(std::min(file.size(), vault::backup_head_bytes)),
                               file.size());
        take_reports();
    }
}

void MemoryHost::read_backup() {
    constexpr std::size_t part = 100'000;
    vault::ByteView rest(backup_to_choose);
    bool wanted = true;
    while (wanted && gives_file && !rest.empty()) {
        const vault::ByteView bytes = rest.first(std::min(rest.size(), part));
        rest = rest.subspan(bytes.size());
        wanted = keeping_.backup_part(bytes);
    }
    if (wanted) keeping_.backup_part(gives_file ? std::optional(rest) : std::nullopt);
    take_reports();
}

bool MemoryHost::give_part(vault::ByteView bytes) {
    if (file_.size() + bytes.size() > room_for_files) return false;
    file_.insert(file_.end(), bytes.begin(), bytes.end());
    return true;
}

void MemoryHost::give(const std::string& name) {
    Bytes file = std::exchange(file_, {});
    if (!name.empty()) given.emplace_back(name, std::move(file));
}

ui::ShapedText MemoryHost::shape(const ui::ShapeRequest& request) {
    shaped.push_back(request.text);
    ++pictures;
    const float wide = static_cast<float>(code_point_count(request.text)) * request.size / 2;
    const bool fits = request.max_width <= 0 || wide <= request.max_width;
    const float lines = fits ? 1 : static_cast<float>(request.max_lines > 1 ? 2 : 1);
    return {static_cast<std::uint64_t>(shaped.size()),
            fits ? wide : request.max_width,
            lines * request.line_height};
}

void MemoryHost::release(std::uint64_t) {
    --pictures;
}

} // namespace ebb::platform
