// A world in memory: a store with generations, a clock that stands until it is moved, everything
// that the loop asked for. For tests; it keeps the same promises as the browser's host.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "platform/host.h"
#include "ui/shaper.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace ebb::platform {

/// What outlives a page: one browser's storage.
struct MemoryStorage {
    app::Objects objects;
    std::uint64_t generation = 0;
};

class MemoryHost final : public Host, public ui::Shaper {
public:
    explicit MemoryHost(MemoryStorage& storage) : storage_(storage) {}

    Now now() const override { return moment; }
    double seconds() const override { return clock; }
    void show(const ui::Tree& tree) override;
    void wear(const ui::Theme& theme) override { worn = theme; }
    /// A commit is done at once, all or nothing, or refused as `failure` says; the answer waits in
    /// `answers` until the test hands it to the loop.
    void perform(const app::Effect& effect) override;
    void tell(const app::Session& session) override { told.push_back(session.index()); }
    void wake() override { ++wakes; }

    /// Half an em a code point: enough to lay out with.
    ui::ShapedText shape(const ui::ShapeRequest& request) override;
    void release(std::uint64_t texture) override;

    Now moment;
    double clock = 0; ///< Seconds.
    std::optional<app::SaveProblem> failure;
    std::deque<app::Action> answers;
    std::vector<app::Effect> performed; ///< Without commits.
    std::vector<app::Commit> commits;   ///< Also those that failed.
    std::vector<std::string> shaped;
    std::vector<std::size_t> told; ///< Which kinds of session, one after the other.
    ui::Theme worn;
    int shows = 0;
    int wakes = 0;
    int pictures = 0; ///< Shaped and not released.

private:
    void commit(const app::Commit& wish);

    MemoryStorage& storage_;
};

} // namespace ebb::platform
