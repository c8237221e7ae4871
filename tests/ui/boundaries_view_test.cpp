// Boundaries as a person meets them: by role and name.
// SPDX-License-Identifier: MIT
#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"
#include "support/harness.h"

#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using ui::Role;
using ui::Tristate;

namespace {

const std::string social = "Didn\xE2\x80\x99t check their social media";

void add(Harness& app, std::string_view name, std::string_view since = "Today") {
    app.press("Add a boundary");
    app.type("Name", name);
    app.pick("Since when", since);
    app.press("Save boundary");
}

} // namespace

TEST_CASE("today: a first visit says what this is and lets people start at once") {
    platform::MemoryStorage storage;
    Harness app(storage);
    CHECK(app.get(Role::Heading, "One day is enough.").level == 1);
    CHECK(app.has(Role::Button, "Add a boundary"));
    CHECK(app.host.commits.empty());
}

TEST_CASE("today: a kept day is there after a reload") {
    platform::MemoryStorage storage;
    {
        Harness app(storage);
        add(app, social);
        app.press_in(social, "Kept today");
        CHECK(app.get_in(social, Role::Button, "Kept today").pressed == Tristate::Yes);
        CHECK(app.has(Role::Heading, "1 day"));
    }
    Harness again(storage);
    CHECK(again.get_in(social, Role::Button, "Kept today").pressed == Tristate::Yes);
    CHECK(again.has(Role::Status, "Saved"));
}

TEST_CASE("today: an answer that is pressed again is taken back") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social);
    app.press("Kept today");
    app.press("Kept today");
    CHECK(app.get(Role::Button, "Kept today").pressed == Tristate::No);
    CHECK(app.has(Role::Heading, "A beginning"));
}

TEST_CASE("today: a pause and a kept day replace each other") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social);
    app.press("Kept today");
    app.press("Pause today");
    CHECK(app.get(Role::Button, "Kept today").pressed == Tristate::No);
    CHECK(app.get(Role::Button, "Pause today").pressed == Tristate::Yes);
}

TEST_CASE("today: a slip is saved with one press, and its words come after") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social, "Yesterday");
    app.press("Kept yesterday");
    app.press("Log a slip");
    REQUIRE(app.vault().boundaries.all[0].slips.size() == 1);
    CHECK(app.get(Role::Heading, "What was happening around it?").level == 1);
    app.type("What was around it", "Alone, after ten");
    CHECK(app.has(Role::Text, "1 of 2 days stay yours. A slip doesn’t take them away."));
    app.press("Done");
    CHECK(app.has(Role::Heading, "1 of 2 days"));

    Harness again(storage);
    CHECK(again.vault().boundaries.all[0].slips[0].note == "Alone, after ten");
}

TEST_CASE("today: the words about a slip are kept as they are typed, long ones and lines too") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social);
    app.press("Log a slip");
    const std::string words = std::string(2'000, 'a') + "\n\n  and then ";
    app.type("What was around it", words);
    CHECK(app.get(Role::Textbox, "What was around it").value == words);
}

TEST_CASE("today: words about a slip that don't fit stay in their field, with a sentence") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social);
    app.press("Log a slip");
    const std::string words(boundaries::max_text + 1, 'a');
    for (const std::string_view field : {"What was around it", "What you needed then"}) {
        app.type(field, words);
        CHECK(app.get(Role::Textbox, field).value == words);
        CHECK(!app.get(Role::Textbox, field).invalid.empty());
        app.press("Done");
        CHECK(app.tree().focus == app.get(Role::Textbox, field).key);
        app.type(field, "Alone");
        CHECK(app.get(Role::Textbox, field).value == "Alone");
        CHECK(app.get(Role::Textbox, field).invalid.empty());
        app.wait(1); // Saved.
    }
}

TEST_CASE("today: a day with a slip can't be kept as well, and the card says what to do") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social);
    add(app, "Photos");
    app.press_in(social, "Log a slip");
    app.press("Done");
    app.press_in(social, "Kept today");
    const char* sentence = "There’s a slip on that day. Take it back first.";
    CHECK(app.get_in(social, Role::Status, sentence).name == sentence);
    app.press_in("Photos", "Kept today");
    CHECK(!app.has(Role::Status, sentence));
}

TEST_CASE("today: back from a slip or the form, one is at the button that opened it") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social, "Yesterday");
    add(app, "Photos", "Yesterday");
    const auto is_at = [&](std::string_view button) {
        return app.tree().focus == app.get_in("Photos", Role::Button, button).key;
    };
    app.press_in("Photos", "Log a slip");
    app.press("Done");
    CHECK(is_at("Log a slip"));
    app.press_in("Photos", "Slip yesterday");
    app.press("Back");
    CHECK(is_at("Log a slip"));
    app.press_in("Photos", "Change");
    app.press("Back");
    CHECK(is_at("Change"));
    app.press_in("Photos", "Change");
    app.press("Save changes");
    CHECK(is_at("Change"));
    app.press("More");
    app.press("Today");
    CHECK(app.tree().focus == app.get(Role::Heading, "A beginning").key);
}

TEST_CASE("today: pressing a logged slip opens it and does not take it back") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social);
    app.press("Log a slip");
    app.type("What you needed then", "Sleep");
    app.press("Done");
    CHECK(app.get(Role::Button, "Log a slip").pressed == Tristate::Yes);
    app.press("Log a slip");
    CHECK(app.get(Role::Textbox, "What you needed then").value == "Sleep");
    app.press("Take it back");
    CHECK(app.vault().boundaries.all[0].slips.empty());
}

TEST_CASE("today: a second slip the same day is one more, and one more day is not lost") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social);
    app.press("Log a slip");
    app.press("Log another one");
    CHECK(app.vault().boundaries.all[0].slips.size() == 2);
    app.press("Done");
    CHECK(app.has(Role::Heading, "A new beginning"));
}

TEST_CASE("today: a slip can be moved to yesterday") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social, "A week ago");
    app.press("Log a slip");
    app.choose("Yesterday");
    app.press("Done");
    CHECK(app.get(Role::Button, "Log a slip").pressed == Tristate::No);
    CHECK(app.vault().boundaries.all[0].slips[0].day == on(2026, 11, 21));
}

TEST_CASE("today: yesterday is open until something is said of it") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, social, "Yesterday");
    CHECK(app.has(Role::Text, "Yesterday is still open."));
    app.press("Kept yesterday");
    CHECK(!app.has(Role::Text, "Yesterday is still open."));
    CHECK(app.has(Role::Heading, "1 day"));
}

TEST_CASE("today: a new day begins on the screen by itself") {
    platform::MemoryStorage storage;
    Harness app(storage, at(on(2026, 11, 22), 23, 59));
    add(app, social);
    app.press("Kept today");
    app.travel_to(at(on(2026, 11, 23), 0, 0));
    CHECK(app.get(Role::Button, "Kept today").pressed == Tristate::No);
    CHECK(app.has(Role::Text, "Monday 23 November"));
}

TEST_CASE("today: in quiet mode there is nothing to tap on a clear day") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.type("Name", "No driving past");
    app.pick("Since when", "A week ago");
    app.choose("Quiet: I only log slips");
    app.press("Save boundary");
    CHECK(app.has(Role::Heading, "8 days"));
    CHECK(!app.has(Role::Button, "Kept today"));
    CHECK(app.has(Role::Button, "Log a slip"));
}

TEST_CASE("form: a blank name is refused with a sentence and nothing is lost") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.type("Name", " \t ");
    app.type("What counts", "Their page, and their friends\xE2\x80\x99 pages");
    app.press("Save boundary");
    CHECK(app.get(Role::Textbox, "Name").invalid == "Give it a name. A few words are enough.");
    CHECK(app.get(Role::Textbox, "What counts").value ==
          "Their page, and their friends\xE2\x80\x99 pages");
    CHECK(app.vault().boundaries.all.empty());
    app.type("Name", "x");
    CHECK(app.get(Role::Textbox, "Name").invalid.empty());
}

TEST_CASE("form: the first entry that is refused has the focus, so that its sentence is seen") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.type("Why it matters to you", std::string(boundaries::max_text + 1, 'a'));
    app.press("Save boundary");
    CHECK(app.tree().focus == app.get(Role::Textbox, "Why it matters to you").key);
    app.type("Why it matters to you", "Sleep");
    app.press("Save boundary");
    CHECK(app.tree().focus == app.get(Role::Textbox, "Name").key);
}

TEST_CASE("form: a name that is too long stays in its field, with a sentence") {
    platform::MemoryStorage storage;
    Harness app(storage);
    const std::string far_too_long(10'000, 'a');
    app.press("Add a boundary");
    app.type("Name", far_too_long);
    app.press("Save boundary");
    CHECK(!app.get(Role::Textbox, "Name").invalid.empty());
    CHECK(app.get(Role::Textbox, "Name").value == far_too_long);
}

TEST_CASE("names: any script, emoji and marks of our own libraries are shown as they are") {
    for (const std::string name : {
             "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",              // Joined emoji.
             "\xD9\x84\xD8\xA7 \xD8\xB1\xD8\xB3\xD8\xA7\xD8\xA6\xD9\x84", // Arabic.
             "##",
             "###same",
             "%n%s%d",
             "a##b",
         }) {
        platform::MemoryStorage storage;
        Harness app(storage);
        add(app, name);
        CAPTURE(name);
        CHECK(app.has(Role::Group, name));
        app.press_in(name, "Kept today");
        CHECK(app.get_in(name, Role::Button, "Kept today").pressed == Tristate::Yes);
    }
}

TEST_CASE("names: two boundaries of one name stay two") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Same");
    add(app, "Same");
    app.press("Kept today");
    const auto& all = app.vault().boundaries.all;
    REQUIRE(all.size() == 2);
    CHECK(boundaries::day_state(all[0], on(2026, 11, 22), on(2026, 11, 22)) ==
          boundaries::DayState::Kept);
    CHECK(boundaries::day_state(all[1], on(2026, 11, 22), on(2026, 11, 22)) ==
          boundaries::DayState::Unknown);
}

TEST_CASE("names: pictures of shaped text are given back when they are no longer shown") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "\xD9\x84\xD8\xA7");
    CHECK(app.host.pictures > 0);
    app.press("More");
    app.host.shaped.clear();
    for (int i = 0; i < 300; ++i) {
        app.loop.lay_out();
    }
    CHECK(app.host.pictures == 0);
}

TEST_CASE("change: a boundary gets another name and keeps its days") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.press("Kept today");
    app.press("Change");
    CHECK(app.get(Role::Textbox, "Name").value == "Their page");
    app.type("Name", "Their pages");
    app.press("Save changes");
    CHECK(app.get_in("Their pages", Role::Button, "Kept today").pressed == Tristate::Yes);
}

TEST_CASE("remove: a removed boundary comes back with undo, days and all") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    add(app, "Photos");
    app.press("Kept today");
    const auto before = app.vault().boundaries.all;
    app.press("Change");
    app.press("Remove this boundary");
    CHECK(!app.has(Role::Group, "Their page"));
    CHECK(app.has(Role::Status, "Their page is removed."));
    app.press("Undo");
    CHECK(app.vault().boundaries.all == before);
}

TEST_CASE("remove: undo is offered for ten seconds and then the screen is quiet") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Their page");
    app.press("Change");
    app.press("Remove this boundary");
    app.wait(9);
    CHECK(app.has(Role::Button, "Undo"));
    app.wait(2);
    CHECK(!app.has(Role::Button, "Undo"));
    CHECK(app.loop.next_frame_in() < 0);
}
