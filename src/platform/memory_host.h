// A world in memory: a device with a vault, a clock that stands until it is moved, everything
// that the loop asked for. For tests; it keeps the same promises as the browser's host.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "platform/host.h"
#include "platform/keeping.h"
#include "ui/shaper.h"
#include "vault/memory_storage.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace ebb::platform {

/// What outlives a page: one browser's storage, sealed as everywhere.
struct MemoryStorage {
    vault::MemoryDevice device;

    /// What is stored, as who may open it sees it; nothing while there is a passcode.
    Objects objects() const;
    std::uint64_t generation() const { return device.generation; }
};

class MemoryHost final : public Host, public ui::Shaper, KeepingWorld {
public:
    explicit MemoryHost(MemoryStorage& storage);

    /// Reads what is stored; the report waits in `answers`. `writable` false: another page writes.
    void load(bool writable = true);

    /// Everything that was stored is seen to be removed; the report waits in `answers`.
    void notice_gone();

    Now now() const override { return moment; }
    double seconds() const override { return clock; }
    void show(const ui::Tree& tree) override;
    void wear(const ui::Theme& theme, int) override { worn = theme; }
    /// A commit is done at once, all or nothing, or refused as `failure` says; the answer waits in
    /// `answers` until the test hands it to the loop.
    void perform(const app::Effect& effect) override;
    void tell(const app::Session& session) override { told.push_back(session.index()); }
    void tell(const app::SaveState& now) override { saving = now; }
    void watch(const LockTimer& now) override { lock_timer = now; }
    void wake() override { ++wakes; }

    /// Half an em a code point: enough to lay out with.
    ui::ShapedText shape(const ui::ShapeRequest& request) override;
    void release(std::uint64_t texture) override;

    /// Quick, and for tests only: no Argon2id.
    void derive(const std::string& secret, const vault::KdfQuestion& question) override;
    void reload() override { performed.emplace_back(app::Reload{}); }

    bool give_part(vault::ByteView bytes) override;
    void give(const std::string& name) override;
    /// The person chooses `backup_to_choose`, at once; no file if it is empty.
    void ask_for_backup() override;
    void read_backup() override;

    Now moment;
    double clock = 0; ///< Seconds.
    std::optional<app::SaveProblem> failure;
    std::deque<app::Action> answers;
    std::vector<app::Effect> performed; ///< Without commits.
    std::vector<app::Commit> commits;   ///< Also those that failed.
    std::vector<std::string> shaped;
    std::vector<std::size_t> told; ///< Which kinds of session, one after the other.
    ui::Theme worn;
    app::SaveState saving; ///< As it was told last.
    LockTimer lock_timer;
    int shows = 0;
    int wakes = 0;
    int pictures = 0; ///< Shaped and not released.

    /// How long a derivation is said to take, in ms; negative: there is no memory for it.
    std::int64_t derivation_ms = 700;
    std::vector<std::pair<std::string, Bytes>> given; ///< Files that the person got.
    std::size_t room_for_files = ~std::size_t{};      ///< No file can be larger.
    Bytes backup_to_choose;
    bool gives_file = true;   ///< The browser still lets the page read it.
    bool takes_copies = true; ///< The browser lets the page write to the clipboard.

private:
    void take_reports();

    vault::MemoryStorage storage_;
    vault::SystemRandom random_;
    Bytes file_; ///< That is being given.
    Keeping keeping_;
};

} // namespace ebb::platform
