// The browser's host: messages out through one port, files in its memory file system.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "platform/host.h"
#include "platform/keeping.h"
#include "ui/shaper.h"
#include "vault/storage.h"

namespace ebb::platform {

/// The browser's storage: files in the program's memory, which web/store.js has read from IndexedDB
/// and writes there, a commit at a time.
class WebStorage final : public vault::Storage {
public:
    /// What the page found; the files lie in memory already.
    void found(Result<std::uint64_t, vault::LoadProblem> generation) { found_ = generation; }
    /// How the commit ended.
    void end(const Result<std::uint64_t, vault::CommitFailure>& end);

    Result<vault::Stored, vault::LoadProblem> load() override;
    void commit(const vault::Commit& commit, vault::CommitListener& listener) override;

private:
    Result<std::uint64_t, vault::LoadProblem> found_ = Unexpected{vault::LoadProblem::NotAvailable};
    vault::CommitListener* listener_ = nullptr;
};

class WebHost final : public Host, public ui::Shaper, KeepingWorld {
public:
    WebHost() : keeping_(storage, random_, *this) {}

    Now now() const override;
    double seconds() const override;
    void show(const ui::Tree& tree) override;
    void wear(const ui::Theme& theme, int text_percent) override;
    void perform(const app::Effect& effect) override;
    void tell(const app::Session& session) override;
    void tell(const app::SaveState& saving) override;
    void watch(const LockTimer& timer) override;
    void wake() override;

    ui::ShapedText shape(const ui::ShapeRequest& request) override;
    void release(std::uint64_t texture) override;

    /// Device pixels per CSS pixel, for shaped text.
    void set_density(float density) { density_ = density; }

    Keeping& keeping() { return keeping_; }
    WebStorage storage;

private:
    void derive(const std::string& secret, const vault::KdfQuestion& question) override;
    void reload() override;
    bool give_part(vault::ByteView bytes) override;
    void give(const std::string& name) override;
    void ask_for_backup() override;
    void read_backup() override;

    float density_ = 1;
    vault::SystemRandom random_;
    Keeping keeping_;
};

} // namespace ebb::platform
