// Times the frames of screens that hold years of entries: frame_bench; fails above the budget.
// SPDX-License-Identifier: MIT
#include "app/vault_codec.h"
#include "support/harness.h"
#include "support/pulls.h"

#include <cstdio>
#include <ctime>
#include <doctest/doctest.h>

using namespace ebb;

namespace {

constexpr double budget_ms = 4;
constexpr int pull_count = 5'000;
constexpr int frames = 200;

/// Of this program's own work: others may use the machine meanwhile.
double milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// The mean of a frame from layout to draw lists, after the first one; its first one apart.
void time_frames(Harness& app, const char* name) {
    double began = milliseconds();
    app.loop.lay_out();
    app.loop.ui().render();
    const double first = milliseconds() - began;
    began = milliseconds();
    for (int i = 0; i < frames; ++i) {
        app.loop.lay_out();
        app.loop.ui().render();
    }
    const double each = (milliseconds() - began) / frames;
    std::printf("%-40s first %7.2f ms, then %6.3f ms a frame\n", name, first, each);
    CHECK(each <= budget_ms);
}

} // namespace

TEST_CASE("frames: What I see, with 5,000 pulls") {
    const Day last = on(2026, 11, 22);
    app::Vault vault;
    vault.pulls = pulls::many_pulls(pull_count, last);
    platform::MemoryStorage storage;
    Harness app(storage, at(last, 23, 0));
    app::VaultLoaded loaded;
    loaded.objects = app::encode_vault(vault);
    app.loop.report(loaded);
    app.press("Reflect");
    app.press("What I see");
    app.choose("All");
    time_frames(app, "What I see, 5,000 pulls");
    const double began = milliseconds();
    app.choose("90 days");
    app.choose("All");
    std::printf("%-40s %7.2f ms\n", "another span, twice", milliseconds() - began);
}
