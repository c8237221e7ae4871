// The calendar as a person meets it: by role and name.
// SPDX-License-Identifier: MIT
#include "features/boundaries/queries.h"
#include "support/english.h"
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using boundaries::DayState;
using ui::Role;
using ui::Tristate;

namespace {

void add(Harness& app, std::string_view name, std::string_view since) {
    app.press("Add a boundary");
    app.type("Name", name);
    app.pick("Since when", since);
    app.press("Save boundary");
}

DayState state_of(const Harness& app, std::size_t boundary, Day day) {
    return boundaries::day_state(app.vault().boundaries.all.at(boundary), day, on(2026, 11, 22));
}

std::ptrdiff_t count(const Harness& app, Role role) {
    const auto& nodes = app.tree().nodes;
    return std::count_if(
        nodes.begin(), nodes.end(), [&](const ui::Node& node) { return node.role == role; });
}

} // namespace

TEST_CASE("calendar: a month reads as a table of weeks, each day with its date and how it went") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Two weeks ago");
    app.press("Kept today");
    app.press("Calendar");
    const ui::Node& table = app.get(Role::Table, "November 2026");
    CHECK(app.get(Role::Heading, "Calendar").level == 1);
    CHECK(count(app, Role::Row) == 7); // The names of the days, and six weeks.
    CHECK(count(app, Role::Cell) == 42);
    CHECK(ui::find_within(app.tree(), table, Role::Columnheader, "Monday") != nullptr);
    CHECK(ui::find_within(app.tree(), table, Role::Button, "22 November, today, kept") != nullptr);
    CHECK(ui::find_within(app.tree(), table, Role::Button, "21 November, not logged") != nullptr);
    CHECK(ui::find_within(app.tree(), table, Role::Button, "7 November, before the start") !=
          nullptr);
    CHECK(ui::find_within(app.tree(), table, Role::Button, "23 November, not yet") != nullptr);
}

TEST_CASE("calendar: weeks begin on the day that they begin with where the reader lives") {
    platform::MemoryStorage storage;
    Harness app(storage);
    const auto first_in = [&](Role role) {
        const ui::Node& table = app.get(Role::Table, "November 2026");
        const auto found = std::find_if(
            app.tree().nodes.begin(), app.tree().nodes.end(), [&](const ui::Node& node) {
                return node.role == role &&
                       ui::find_within(app.tree(), table, role, node.name) == &node;
            });
        REQUIRE(found != app.tree().nodes.end());
        return found->name;
    };
    add(app, "Photos", "Two weeks ago");
    app.press("Calendar");
    CHECK(first_in(Role::Columnheader) == "Monday");
    app.loop.report(app::LanguageLoaded{english_of("US")});
    app.settle();
    CHECK(first_in(Role::Columnheader) == "Sunday");
    CHECK(first_in(Role::Button) == "1 November, before the start"); // A Sunday.
    CHECK(count(app, Role::Row) == 6);                               // Five weeks hold it then.
}

TEST_CASE("calendar: any past day can be filled in, months back") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Half a year ago");
    app.press("Calendar");
    app.press("Month before");
    app.press("Month before");
    app.press("16 September, not logged");
    CHECK(app.has(Role::Heading, "Wednesday 16 September"));
    app.choose("Kept");
    CHECK(state_of(app, 0, on(2026, 9, 16)) == DayState::Kept);
    CHECK(app.get(Role::Button, "16 September, kept").pressed == Tristate::Yes);
    app.choose("Not logged");
    CHECK(state_of(app, 0, on(2026, 9, 16)) == DayState::Unknown);
}

TEST_CASE("calendar: 3 to 17 August are paused in one go, and that can be taken back") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Half a year ago");
    app.press("Calendar");
    for (int i = 0; i < 3; ++i)
        app.press("Month before");
    app.press("3 August, not logged");
    app.press("Choose more days");
    app.press("17 August, not logged");
    CHECK(app.has(Role::Heading, "3 \u2013 17 August: 15 days"));
    app.choose("Paused");
    for (int day = 3; day <= 17; ++day)
        CHECK(state_of(app, 0, on(2026, 8, day)) == DayState::Paused);
    CHECK(state_of(app, 0, on(2026, 8, 2)) == DayState::Unknown);
    CHECK(state_of(app, 0, on(2026, 8, 18)) == DayState::Unknown);
    app.pick("What the pause is for", "Children");
    CHECK(app.vault().boundaries.all[0].marks[14].paused == boundaries::PauseReason::Children);
    CHECK(app.has(Role::Status, "15 days are paused."));
    app.press("Undo");
    CHECK(app.has(Role::Button, "17 August, paused")); // The reason is taken back, not the pause.
}

TEST_CASE("calendar: the last day of a range can be given as a date") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Half a year ago");
    app.press("Calendar");
    app.press("1 November, not logged");
    const ui::Key pressed = app.get(Role::Button, "Choose more days").key;
    app.press("Choose more days");
    CHECK_MESSAGE(app.get(Role::Button, "Only this day").key == pressed, "the focus stays on it");
    CHECK(app.get(Role::Textbox, "Up to").field.kind == ui::FieldKind::Date);
    app.type("Up to", "2026-11-10");
    app.choose("Kept");
    CHECK(app.vault().boundaries.all[0].marks.size() == 10);
    app.press("Only this day");
    CHECK(app.has(Role::Heading, "Sunday 1 November"));
}

TEST_CASE("calendar: a last day before the first stays as it was typed, and is not taken") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Half a year ago");
    app.press("Calendar");
    app.press("10 November, not logged");
    app.press("Choose more days");
    app.type("Up to", "2026-11-03");
    CHECK(app.get(Role::Textbox, "Up to").value == "2026-11-03");
    CHECK(app.get(Role::Textbox, "Up to").invalid == "The last day is before the first one.");
    CHECK(app.has(Role::Heading, "Tuesday 10 November"));
    app.press("12 November, not logged"); // The same question, answered by pressing a day.
    CHECK(app.get(Role::Textbox, "Up to").value == "2026-11-12");
    CHECK(app.get(Role::Textbox, "Up to").invalid.empty());
    app.type("Up to", "2026-11-03");
    app.press("5 November, not logged"); // Another first day.
    CHECK(app.has(Role::Heading, "5 \u2013 10 November: 6 days"));
    CHECK(app.get(Role::Textbox, "Up to").value == "2026-11-10");
    CHECK(app.get(Role::Textbox, "Up to").invalid.empty());
}

TEST_CASE("calendar: a pause is planned ahead and is there when the day comes") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Today");
    app.press("Calendar");
    app.press("24 November, not yet");
    CHECK(!app.has(Role::Radio, "Kept"));
    app.choose("Paused");
    CHECK(app.has(Role::Button, "24 November, pause planned"));
    app.press("Back");
    app.travel_to(at(on(2026, 11, 24), 9, 0));
    CHECK(app.get(Role::Button, "Pause today").pressed == Tristate::Yes);
}

TEST_CASE("calendar: a slip of a past day opens its page and leads back to the calendar") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A month ago");
    app.press("Calendar");
    app.press("5 November, not logged");
    app.choose("Slip");
    CHECK(app.has(Role::Heading, "What was happening around it?"));
    app.type("What was around it", "A song");
    app.press("Done");
    CHECK(app.has(Role::Heading, "Calendar"));
    CHECK(state_of(app, 0, on(2026, 11, 5)) == DayState::Slip);
    CHECK(app.get(Role::Button, "Slip").description.find("A song") == 0);
    app.choose("Kept");
    CHECK(app.has(Role::Status, "There’s a slip on that day. Take it back first."));
    app.press("Slip");
    CHECK(app.get(Role::Textbox, "What was around it").value == "A song");
    app.press("Back");
    app.press("Back");
    CHECK(app.tree().focus == app.get(Role::Button, "Calendar").key);
}

TEST_CASE("calendar: a day before the start can become the start, without a slip in between") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.press("Kept today");
    app.press("Calendar");
    app.press("2 November, before the start");
    app.press("Let it start on this day");
    CHECK(app.vault().boundaries.all[0].start == on(2026, 11, 2));
    const auto standing = boundaries::standing(app.vault().boundaries.all[0], on(2026, 11, 22));
    CHECK(standing.tally == boundaries::Tally{1, 0, 0, 20});
    CHECK(app.has(Role::Text, "20 days are not logged. Fill them in, or leave them."));
}

TEST_CASE("calendar: a year is a table of months with their numbers, and opens each") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Three months ago");
    app.press("Kept today");
    app.press("Calendar");
    app.choose("Year");
    const ui::Node& table = app.get(Role::Table, "2026");
    CHECK(ui::find_within(app.tree(), table, Role::Columnheader, "Not logged") != nullptr);
    CHECK(count(app, Role::Row) == 13);
    CHECK(ui::find_within(app.tree(), table, Role::Cell, "21") != nullptr); // Open in November.
    app.press("October 2026");
    CHECK(app.has(Role::Table, "October 2026"));
    app.choose("Year");
    app.press("Year before");
    CHECK(app.has(Role::Table, "2025"));
}

TEST_CASE("calendar: all boundaries together, one day of each, and a pause for all") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    add(app, "Songs", "A week ago");
    app.press_in("Photos", "Kept today");
    app.press_in("Songs", "Log a slip");
    app.press("Done");
    app.press_in("Photos", "Calendar");
    app.pick("Boundary", "All boundaries");
    app.press("22 November, today, 1 kept, 1 slip");
    CHECK(app.get(Role::Button, "Songs").description == "slip");
    app.press("20 November, 2 not logged");
    app.press("Pause all of them");
    CHECK(app.has(Role::Button, "20 November, 2 paused"));
    app.press("Songs");
    CHECK(app.has(Role::Button, "20 November, paused"));
}
