// The passcode as a person meets it: set, mistyped, proved, changed, forgotten, removed.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using ui::Role;

namespace {

constexpr const char* four_words = "tide stone lamp green";

void add_boundary(Harness& app) {
    app.press("Add a boundary");
    app.type("Name", "Their page at night");
    app.press("Save boundary");
}

bool says(const Harness& app, std::string_view text) {
    return app.screen().find(text) != std::string::npos;
}

void open_page(Harness& app) {
    app.press("More");
    app.press("Passcode");
}

const app::Locks& locks(const Harness& app) {
    return app.loop.model().locks;
}

void choose(Harness& app, const std::string& passcode) {
    app.type("New passcode", passcode);
    app.type("The same once more", passcode);
    app.press("Go on");
}

/// Sets it from the first press to the last. Gives the recovery code, if one was wished for.
std::string set_passcode(Harness& app, const std::string& passcode, bool code = false) {
    open_page(app);
    app.press("Set a passcode");
    app.set(Role::Switch, "A recovery code as well", code ? 1 : 0);
    choose(app, passcode);
    const std::string shown = app::prepared(app.loop.model().lock_work)->recovery_code;
    if (code) app.press("I wrote it down");
    app.type("Passcode", passcode);
    app.press("Lock with it");
    return shown;
}

bool reloaded(const Harness& app) {
    return std::ranges::find(app.host.performed, app::Effect{app::Reload{}}) !=
           app.host.performed.end();
}

/// A storage with something in it, locked with `four_words`. Gives the recovery code.
std::string lock(platform::MemoryStorage& storage, bool code = false) {
    Harness app(storage);
    add_boundary(app);
    return set_passcode(app, four_words, code);
}

void unlock(Harness& app, const std::string& passcode) {
    app.type("Passcode", passcode);
    app.press("Open");
}

bool is_open(const Harness& app) {
    return app.has(Role::Group, "Their page at night");
}

} // namespace

TEST_CASE("passcode: More offers it, says in three sentences what it does, and asks for nothing") {
    platform::MemoryStorage storage;
    Harness app(storage);
    open_page(app);
    CHECK(says(app, "A passcode seals what you write here from then on."));
    CHECK(says(app, "doesn’t help against a program that watches this device"));
    CHECK(says(app, "Nobody can make you a new one."));
    CHECK(app.has(Role::Button, "Set a passcode"));
    CHECK_FALSE(app.has(Role::Textbox, "New passcode"));
}

TEST_CASE("passcode: four words are suggested, others when wished, and can be taken") {
    platform::MemoryStorage storage;
    Harness app(storage);
    open_page(app);
    const app::Effect ask = app::PageErrand::SuggestWords;
    CHECK(std::ranges::count(app.host.performed, ask) == 0);
    app.press("Set a passcode");
    CHECK(std::ranges::count(app.host.performed, ask) == 1);
    CHECK(app.get(Role::Button, "Use these").disabled);
    app.loop.report(app::LockReport{app::WordsSuggested{four_words}});
    CHECK(app.has(Role::Status, four_words));
    app.press("Another four");
    CHECK(std::ranges::count(app.host.performed, ask) == 2);
    app.loop.report(app::LockReport{app::WordsSuggested{"one two three four"}});
    app.press("Use these");
    CHECK(app.get(Role::Textbox, "New passcode").value == "one two three four");
}

TEST_CASE("passcode: a short one is allowed, and labelled for what it is") {
    platform::MemoryStorage storage;
    Harness app(storage);
    open_page(app);
    app.press("Set a passcode");
    for (const char* weak : {"1234", "20 11 2026 99", "secret"}) {
        app.type("New passcode", weak);
        CHECK(says(app, "stop a glance, not someone with time"));
    }
    app.type("New passcode", four_words);
    CHECK_FALSE(says(app, "stop a glance"));
}

TEST_CASE("passcode: typed twice, proved once, and only then it counts") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add_boundary(app);
    open_page(app);
    app.press("Set a passcode");
    CHECK(app.get(Role::Textbox, "New passcode").field.secret);
    CHECK(app.get(Role::Textbox, "New passcode").field.fresh);
    app.type("New passcode", four_words);
    app.type("The same once more", "tide stone lamp gren");
    app.press("Go on");
    CHECK(says(app, "The two are not the same yet."));
    CHECK(app::prepared(app.loop.model().lock_work) == nullptr);
    app.type("The same once more", four_words);
    CHECK_FALSE(says(app, "The two are not the same yet."));
    app.press("Go on");
    CHECK(app.has(Role::Heading, "Your recovery code"));
    CHECK(says(app, app::prepared(app.loop.model().lock_work)->recovery_code.substr(0, 19)));
    CHECK(says(app, app::prepared(app.loop.model().lock_work)->recovery_code.substr(20)));
    app.press("I wrote it down");
    CHECK_FALSE(locks(app).passcode);
    CHECK(is_open(app) == false);
    app.type("Passcode", "tide stone lamp gren");
    app.press("Lock with it");
    CHECK(says(app, "That’s not it."));
    CHECK_FALSE(locks(app).passcode);
    app.type("Passcode", four_words);
    app.press("Lock with it");
    CHECK(locks(app) == app::Locks{true, true});
    CHECK(says(app, "The passcode is set."));
    CHECK_FALSE(reloaded(app));
    app.press("Lock now");
    CHECK(reloaded(app));
}

TEST_CASE("passcode: what is typed can be shown") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    CHECK_FALSE(app.get(Role::Textbox, "Passcode").field.shown);
    app.set(Role::Checkbox, "Show what I type", 1);
    CHECK(app.get(Role::Textbox, "Passcode").field.shown);
    CHECK(app.get(Role::Textbox, "Passcode").field.secret);
    CHECK_FALSE(app.get(Role::Textbox, "Passcode").field.fresh);
}

TEST_CASE("passcode: dropping it half-way, at any step and in any way, leaves all as it was") {
    for (const bool proving : {false, true}) {
        for (const char* way : {"Leave everything as it was", "Back to More", "Today"}) {
            CAPTURE(way);
            platform::MemoryStorage storage;
            Harness app(storage);
            add_boundary(app);
            open_page(app);
            app.press("Set a passcode");
            app.set(Role::Switch, "A recovery code as well", 0);
            app.type("New passcode", four_words);
            if (proving) {
                app.type("The same once more", four_words);
                app.press("Go on");
                app.type("Passcode", "tide");
            }
            app.press(way);
            CHECK_FALSE(locks(app).passcode);
            CHECK(app.loop.screen().passcode.typed.empty());
            CHECK(app.loop.screen().passcode.again.empty());
            Harness again(storage);
            CHECK(is_open(again));
        }
    }
}

TEST_CASE("locked: nothing of a person is on the page, and breathing and help are") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    CHECK(app.has(Role::Heading, "Welcome back"));
    CHECK_FALSE(says(app, "Their page"));
    CHECK_FALSE(app.has(Role::Button, "Today"));
    CHECK_FALSE(app.has(Role::Button, "I feel a pull"));
    CHECK(app.has(Role::Button, "Hide this page"));
    CHECK(app.get(Role::Button, "Help lines").page_action == ui::PageAction::Help);
    const std::uint64_t before = storage.generation();
    app.press("Breathe first");
    CHECK_FALSE(app.has(Role::Textbox, "Passcode"));
    app.wait(3);
    app.press("Stop");
    for (int i = 0; i < 3 && !app.has(Role::Textbox, "Passcode"); ++i)
        app.escape();
    CHECK(app.has(Role::Textbox, "Passcode"));
    CHECK(storage.generation() == before);
    unlock(app, four_words);
    CHECK(is_open(app));
}

TEST_CASE("locked: a newer version can be taken before anything is opened") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    CHECK_FALSE(app.has(Role::Button, "Use the newer version"));
    app.resize(320, 400);
    const auto region = std::ranges::find_if(
        app.tree().nodes, [](const ui::Node& node) { return node.content_height > 0; });
    REQUIRE(region != app.tree().nodes.end());
    const float end = app.get(Role::Button, "Help lines").rect.bottom();
    CHECK(region->rect.y + region->content_height - end < 64); // No more than below any page.
    app.loop.report(app::PageChanged{{app::Copy::Waiting, app::Runs::Tab}});
    app.press("Use the newer version");
    CHECK(std::ranges::count(app.host.performed, app::Effect{app::PageErrand::TakeUpdate}) == 1);
}

TEST_CASE("locked: the passcode opens, and nothing of it stays in the screen") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    unlock(app, four_words);
    CHECK(is_open(app));
    CHECK(app.loop.screen().passcode.typed.empty());
    CHECK_FALSE(says(app, "tide stone"));
}

TEST_CASE("locked: a wrong try is told kindly, and what was typed can be looked at") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    unlock(app, "");
    CHECK_FALSE(says(app, "That’s not it."));
    unlock(app, "tide stone lamp gren");
    CHECK(says(app, "That’s not it."));
    CHECK(app.get(Role::Textbox, "Passcode").value == "tide stone lamp gren");
    CHECK_FALSE(app.get(Role::Button, "Open").disabled);
    unlock(app, four_words);
    CHECK(is_open(app));
}

TEST_CASE("locked: after many wrong tries the waits are told in words and end by themselves") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    const char* told[] = {"",
                          "",
                          "in a moment",
                          "in a moment",
                          "a few seconds",
                          "a few seconds",
                          "half a minute",
                          "half a minute"};
    const double waits[] = {0, 0, 1, 2, 5, 10, 30, 30};
    for (int i = 0; i < 8; ++i) {
        CAPTURE(i);
        unlock(app, "no");
        CHECK(says(app, told[i]));
        CHECK(app.get(Role::Button, "Open").disabled == (waits[i] > 0));
        if (waits[i] == 0) continue;
        CHECK(app.loop.next_frame_in() > waits[i] - 0.1);
        app.wait(waits[i] + 0.1);
        CHECK_FALSE(app.get(Role::Button, "Open").disabled);
        CHECK(app.loop.next_frame_in() < 0);
    }
    unlock(app, four_words);
    CHECK(is_open(app));
}

TEST_CASE("locked: without memory for the key it is told, and is no wrong try") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    app.host.derivation_ms = -1;
    for (int i = 0; i < 5; ++i)
        unlock(app, four_words);
    CHECK(says(app, "This device has no room for it right now."));
    CHECK_FALSE(app.get(Role::Button, "Open").disabled);
    app.host.derivation_ms = 700;
    unlock(app, four_words);
    CHECK(is_open(app));
}

TEST_CASE("forgotten: the recovery code opens it, in small letters; a slip in it is told") {
    platform::MemoryStorage storage;
    std::string code = lock(storage, true);
    Harness app(storage);
    app.press("I can\xE2\x80\x99t recall it");
    CHECK(says(app, "Nothing gets deleted, however often you try"));
    std::string slip = code;
    slip[0] = slip[0] == '2' ? '3' : '2';
    app.type("Recovery code", slip);
    app.press("Open");
    CHECK(says(app, "There’s a typo somewhere in the code."));
    std::ranges::replace(code, '-', ' ');
    std::ranges::transform(code, code.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    app.type("Recovery code", code);
    app.press("Open");
    CHECK(is_open(app));
}

TEST_CASE("forgotten: where no code was made, it is said, and the way back is there") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    app.press("I can\xE2\x80\x99t recall it");
    CHECK(says(app, "No recovery code was made for it."));
    app.press("Back to the passcode");
    unlock(app, four_words);
    CHECK(is_open(app));
}

TEST_CASE("forgotten: everything can be erased from there too, asked twice") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    const auto erased = [&] {
        return std::ranges::any_of(app.host.performed, [](const app::Effect& effect) {
            const auto* errand = std::get_if<app::PageErrand>(&effect);
            return errand != nullptr && *errand == app::PageErrand::Erase;
        });
    };
    app.press("I can\xE2\x80\x99t recall it");
    app.press("Erase everything here");
    app.escape();
    CHECK(app.has(Role::Heading, "If you’ve forgotten it"));
    CHECK_FALSE(app.has(Role::Button, "Erase it"));
    app.press("Erase everything here");
    CHECK_FALSE(erased());
    app.press("Erase it");
    CHECK(erased());
}

TEST_CASE("passcode: changing it asks for the one before; it and its code then open nothing") {
    for (const bool code : {false, true}) {
        platform::MemoryStorage storage;
        lock(storage, true);
        {
            Harness app(storage);
            unlock(app, four_words);
            open_page(app);
            app.press("Change the passcode");
            app.type("Your passcode now", "tide");
            app.press("Go on");
            CHECK(says(app, "That’s not it."));
            CHECK_FALSE(app.has(Role::Textbox, "New passcode"));
            app.type("Your passcode now", four_words);
            app.press("Go on");
            CHECK(says(app, "the old recovery code open none of it"));
            app.set(Role::Switch, "A recovery code as well", code ? 1 : 0);
            choose(app, "seven green birds here");
            if (code) app.press("I wrote it down");
            app.type("Passcode", "seven green birds here");
            app.press("Lock with it");
            CHECK(locks(app) == app::Locks{true, code});
        }
        Harness app(storage);
        unlock(app, four_words);
        CHECK(says(app, "That’s not it."));
        unlock(app, "seven green birds here");
        CHECK(is_open(app));
        Harness with_code(storage);
        with_code.press("I can\xE2\x80\x99t recall it");
        CHECK(with_code.has(Role::Textbox, "Recovery code") == code);
    }
}

TEST_CASE("passcode: a recovery code is made and removed later, each after the passcode") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    unlock(app, four_words);
    open_page(app);
    CHECK_FALSE(app.has(Role::Button, "Remove the recovery code"));
    app.press("Make a recovery code");
    app.type("Your passcode now", four_words);
    app.press("Go on");
    const std::string code = app::prepared(app.loop.model().lock_work)->recovery_code;
    CHECK(code.size() == 39);
    app.press("Copy");
    CHECK(app.host.performed.back() == app::Effect{CopyWords{code}});
    CHECK(says(app, "Copied. It stays in the clipboard until you copy something else."));
    app.press("Print");
    CHECK(app.host.performed.back() == app::Effect{PrintOut{{}, code}});
    app.press("I wrote it down");
    app.type("Passcode", four_words);
    app.press("Lock with it");
    CHECK(locks(app) == app::Locks{true, true});
    CHECK(says(app, "The new recovery code opens your words from now on."));
    app.press("Remove the recovery code");
    app.type("Your passcode now", four_words);
    app.press("Go on");
    CHECK(locks(app) == app::Locks{true, false});
    CHECK(says(app, "The recovery code is gone."));
}

TEST_CASE("passcode: removing it asks for it first, and then nothing is asked at the start") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage);
    unlock(app, four_words);
    open_page(app);
    app.press("Remove the passcode");
    app.type("Your passcode now", "tide");
    app.press("Go on");
    CHECK(locks(app).passcode);
    app.type("Your passcode now", four_words);
    app.press("Go on");
    CHECK_FALSE(locks(app).passcode);
    CHECK(says(app, "There’s no passcode any more."));
    CHECK(app.has(Role::Button, "Set a passcode"));
    Harness again(storage);
    CHECK(is_open(again));
}

TEST_CASE("passcode: where another tab writes, it is said that the passcode is changed there") {
    platform::MemoryStorage storage;
    lock(storage);
    Harness app(storage, at(on(2026, 11, 22), 12, 0), false);
    unlock(app, four_words);
    open_page(app);
    CHECK(says(app, "The passcode can be changed there."));
    CHECK_FALSE(app.has(Role::Button, "Change the passcode"));
    CHECK(app.has(Role::Button, "Lock now"));
}

TEST_CASE("passcode: a change that the browser does not keep is told, and nothing changed") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add_boundary(app);
    open_page(app);
    app.press("Set a passcode");
    app.set(Role::Switch, "A recovery code as well", 0);
    choose(app, four_words);
    app.type("Passcode", four_words);
    app.host.failure = app::SaveProblem::Full;
    app.press("Lock with it");
    CHECK(says(app, "The browser didn’t keep the change. Everything is as it was."));
    CHECK_FALSE(locks(app).passcode);
    Harness again(storage);
    CHECK(is_open(again));
}

TEST_CASE(
    "guard: the page locks by itself only while there is a passcode, after times one chooses") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add_boundary(app);
    CHECK(app.host.lock_timer == platform::LockTimer{0, 0});
    set_passcode(app, four_words);
    CHECK(app.host.lock_timer == platform::LockTimer{120, 60});
    app.loop.prefer({false, false, false, true, 100});
    app.loop.lay_out();
    CHECK(app.host.lock_timer == platform::LockTimer{120, 0});
    app.choose("20 minutes");
    app.choose("After 15 seconds");
    CHECK(app.host.lock_timer == platform::LockTimer{1200, 15});
    app.choose("1 minute");
    CHECK(app.host.lock_timer == platform::LockTimer{60, 15});
    Harness again(storage);
    CHECK(again.host.lock_timer == platform::LockTimer{0, 0});
    unlock(again, four_words);
    CHECK(again.host.lock_timer == platform::LockTimer{60, 15});
}
