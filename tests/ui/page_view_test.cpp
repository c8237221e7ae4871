// The pages of More about the page itself: its copy, newer versions, the home screen, its traces.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace ebb;
using app::Copy;
using app::PageErrand;
using app::Runs;
using ui::Role;

namespace {

/// The page about the page, with this known of it.
void open_copy(Harness& app, Copy copy, Runs runs = Runs::Tab) {
    app.loop.report(app::PageChanged{{copy, runs}});
    app.press("More");
    app.press("Without a network");
}

bool says(const Harness& app, std::string_view words) {
    return app.screen().find(words) != std::string::npos;
}

bool asked_for(const Harness& app, PageErrand errand) {
    return std::ranges::any_of(app.host.performed, [&](const app::Effect& effect) {
        const auto* wish = std::get_if<PageErrand>(&effect);
        return wish != nullptr && *wish == errand;
    });
}

} // namespace

TEST_CASE("copy: the page says whether it opens without a network, and never more than is so") {
    struct Case {
        Copy copy;
        std::string_view words;
    };
    for (const Case& expected : {Case{Copy::Unknown, "is on its way"},
                                 {Copy::Never, "keeps no copy"},
                                 {Copy::Kept, "It opens without a network"},
                                 {Copy::Waiting, "It opens without a network"},
                                 {Copy::File, "This page is one file"}}) {
        platform::MemoryStorage storage;
        Harness app(storage);
        open_copy(app, expected.copy);
        CAPTURE(expected.words);
        CHECK(says(app, expected.words));
        CHECK(app.has(Role::Button, "Look for a newer version") == (expected.copy == Copy::Kept));
        CHECK(app.has(Role::Button, "Use the newer version") == (expected.copy == Copy::Waiting));
        CHECK(app.has(Role::Heading, "On the home screen") == (expected.copy != Copy::File));
    }
}

TEST_CASE("copy: a newer version is offered in More, and taken only when somebody takes it") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("More");
    CHECK_FALSE(says(app, "A newer version is here and waits."));
    app.loop.report(app::PageChanged{{Copy::Waiting, Runs::Tab}});
    CHECK(says(app, "A newer version is here and waits."));
    app.press("Without a network");
    CHECK_FALSE(asked_for(app, PageErrand::TakeUpdate));
    app.press("Use the newer version");
    CHECK(asked_for(app, PageErrand::TakeUpdate));
}

TEST_CASE("copy: while something is not saved the newer version can't be taken") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.host.failure = app::SaveProblem::Full;
    app.press("More");
    app.set(Role::Switch, "Less motion", 1);
    open_copy(app, Copy::Waiting);
    CHECK(app.get(Role::Button, "Use the newer version").disabled);
    CHECK(says(app, "First, everything has to be saved."));
}

TEST_CASE("copy: the browser is asked for a place on the home screen only where it can be asked") {
    platform::MemoryStorage storage;
    Harness app(storage);
    open_copy(app, Copy::Kept);
    CHECK_FALSE(app.has(Role::Button, "Put it on the home screen"));
    CHECK(says(app, "make a backup in one and restore it in the other"));
    app.loop.report(app::PageChanged{{Copy::Kept, Runs::CanBePut}});
    app.press("Put it on the home screen");
    CHECK(asked_for(app, PageErrand::PutOnHomeScreen));
}

TEST_CASE("copy: what the page is made of can be read") {
    platform::MemoryStorage storage;
    Harness app(storage);
    open_copy(app, Copy::Kept);
    app.press("Show licenses");
    CHECK(asked_for(app, PageErrand::ShowLicenses));
}

TEST_CASE("traces: More tells how to remove them, and what can't be removed") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("More");
    app.press("How to remove traces");
    for (const char* heading : {"In the history",
                                "What is kept here",
                                "Files and copies",
                                "The home screen",
                                "Other places"})
        CHECK(app.has(Role::Heading, heading));
}

TEST_CASE("page: it is told once when what was stored is open") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("More");
    REQUIRE(app.host.told.size() == 1);
    CHECK(app.host.told[0] == app::Session{app::Absent{}}.index());
}

TEST_CASE("page: a shortcut of the home screen opens its place") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.loop.open(app::Place::Write);
    CHECK(app.has(Role::Heading, "Write"));
}
