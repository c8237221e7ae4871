// Order, evenings, slips in full, needed contact, milestones and keepsakes, by role and name.
// SPDX-License-Identifier: MIT
#include "features/boundaries/queries.h"
#include "support/harness.h"

#include <doctest/doctest.h>
#include <string>
#include <variant>

using namespace ebb;
using boundaries::DayState;
using ui::Role;
using ui::Tristate;

namespace {

const Day today = on(2026, 11, 22);

void add(Harness& app, std::string_view name, std::string_view since = "Today") {
    app.press("Add a boundary");
    app.type("Name", name);
    app.pick("Since when", since);
    app.press("Save boundary");
}

const boundaries::Boundary& boundary(const Harness& app, std::size_t i = 0) {
    return app.vault().boundaries.all.at(i);
}

/// The text of the file that the page gave last.
std::string file_of(const Harness& app) {
    std::string text;
    for (const app::Effect& effect : app.host.performed) {
        if (const auto* file = std::get_if<GiveFile>(&effect)) text = file->text;
    }
    return text;
}

} // namespace

TEST_CASE("form: a suggestion is a name that is chosen, and knows whether it is left or done") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.pick("Or choose one", "Walked");
    CHECK(app.get(Role::Textbox, "Name").value == "Walked");
    CHECK(app.get(Role::Radio, "Something I do").checked == Tristate::Yes);
    CHECK(!app.has(Role::Radio, "Quiet: I only log slips"));
    app.press("Save boundary");
    CHECK(boundary(app).kind == boundaries::Kind::Do);
    app.press("Done today");
    CHECK(app.has(Role::Heading, "1 day"));
}

TEST_CASE("form: the first day can be any date, and is changed later without a slip") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.type("Name", "Photos");
    app.pick("Since when", "Another day");
    app.type("First day", "2026-09-03");
    app.press("Save boundary");
    CHECK(boundary(app).start == on(2026, 9, 3));
    app.press("Kept today");
    app.press("Change");
    app.pick("Since when", "Another day");
    app.type("First day", "2026-02-01");
    app.press("Save changes");
    CHECK(boundary(app).start == on(2026, 2, 1));
    CHECK(boundaries::standing(boundary(app), today).tally.slipped == 0);
    CHECK(app.has(Role::Heading, "1 day"));
    app.press("Change");
    app.pick("Since when", "Another day");
    app.type("First day", "2027-02-01");
    app.press("Save changes");
    CHECK(app.get(Role::Textbox, "First day").invalid == "That day hasn’t come yet.");
    CHECK(app.get(Role::Textbox, "Name").invalid.empty());
}

TEST_CASE(
    "form: a first day that can't be had is refused with a sentence and stays as it was typed") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.type("Name", "Photos");
    app.pick("Since when", "Another day");
    constexpr std::string_view years = "Give a day between 1970 and 2200.";
    for (const auto& [typed, sentence] :
         {std::pair<std::string_view, std::string_view>{"0001-01-01", years},
          {"1969-12-31", years},
          {"9999-12-31", years},
          {"2200-12-31", "That day hasn’t come yet."},
          {"", "Give a whole date: day, month and year."}}) {
        app.type("First day", typed);
        CHECK(app.get(Role::Textbox, "First day").invalid == sentence);
        CHECK(app.get(Role::Textbox, "First day").value == typed);
        app.press("Save boundary");
        CHECK(app.get(Role::Textbox, "First day").value == typed);
        CHECK(app.tree().focus == app.get(Role::Textbox, "First day").key);
        CHECK(app.has(Role::Heading, "A new boundary"));
    }
    app.type("First day", "1970-01-01");
    CHECK(app.get(Role::Textbox, "First day").invalid.empty());
    app.press("Save boundary");
    CHECK(boundary(app).start == on(1970, 1, 1));
}

TEST_CASE("form: months ago are months of the calendar") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.travel_to(at(on(2024, 3, 1), 12, 0));
    add(app, "One", "A year ago");
    CHECK(boundary(app, 0).start == on(2023, 3, 1));
    app.travel_to(at(on(2024, 5, 31), 12, 0));
    add(app, "Two", "Three months ago");
    CHECK(boundary(app, 1).start == on(2024, 2, 29));
    add(app, "Three", "A month ago");
    CHECK(boundary(app, 2).start == on(2024, 4, 30));
    add(app, "Four", "Half a year ago");
    CHECK(boundary(app, 3).start == on(2023, 11, 30));
}

TEST_CASE("clock: what was written while it ran ahead is told on the card and can be mended") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.travel_to(at(on(2031, 3, 11), 12, 0));
    CHECK(app.has(Role::Text, "Tuesday, 11 March 2031") == false);
    app.press("Kept today");
    CHECK(app.has(Role::Text, "Tuesday 11 March"));
    app.travel_to(at(on(2031, 3, 12), 12, 0));
    app.press("Log a slip");
    app.press("Done");
    app.travel_to(at(today, 12, 0));
    CHECK(app.has(Role::Text, "Sunday, 22 November 2026"));
    CHECK(app.has(Role::Text, "2 days are dated in the future. The first is 11 March 2031."));

    app.press("Look at it");
    CHECK(app.has(Role::Heading, "Tuesday, 11 March 2031"));
    CHECK(app.has(Role::Button, "11 March, kept, in the future"));
    CHECK(app.has(Role::Text,
                  "This was written down before its day came. The device’s clock may have been "
                  "ahead."));
    app.choose("Nothing planned");
    app.press("Back");
    CHECK(app.has(Role::Text, "A slip is dated in the future: 12 March 2031."));

    app.press("Look at it");
    CHECK(app.has(Role::Text,
                  "It’s written down on 12 March 2031, a day that hasn’t come yet. Choose the day "
                  "when it happened, or take it back."));
    app.choose("Today");
    CHECK(boundary(app).slips.at(0).day == today);
    app.press("Done");
    CHECK_FALSE(app.has(Role::Button, "Look at it"));
    CHECK(app.has(Role::Text, "Sunday 22 November"));
}

TEST_CASE("clock: a boundary whose start lies in the future says so and can start today") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.travel_to(at(on(2031, 3, 11), 12, 0));
    add(app, "Photos");
    app.travel_to(at(today, 12, 0));
    CHECK(app.has(Role::Text, "It starts on 11 March 2031, and that day hasn’t come yet."));
    CHECK_FALSE(app.has(Role::Button, "Kept today"));
    CHECK_FALSE(app.has(Role::Button, "Log a slip"));
    app.press("Let it start today");
    CHECK(boundary(app).start == today);
    app.press("Log a slip");
    REQUIRE(boundary(app).slips.size() == 1);
    CHECK(boundary(app).slips[0].day == today);
}

TEST_CASE("clock: flown west over the date line, the day before the start can be kept") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.travel_to(at(on(2026, 11, 23), 9, 0, utc(+13)));
    add(app, "Photos");
    app.press("Kept today");
    app.travel_to(at(today, 12, 0, utc(-8)));
    CHECK(app.has(Role::Text, "It starts on 23 November 2026, and that day hasn’t come yet."));
    app.press("Let it start today");
    app.press("Kept today");
    app.travel_to(at(on(2026, 11, 23), 12, 0, utc(-8)));
    CHECK(app.has(Role::Heading, "2 days"));
}

TEST_CASE("slip: a time that has not come yet stands as it was typed, and is said to be so") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.press("Log a slip");
    app.type("About what time", "23:59");
    CHECK(app.get(Role::Textbox, "About what time").value == "23:59");
    CHECK(!app.get(Role::Textbox, "About what time").invalid.empty());
    CHECK_FALSE(boundary(app).slips.at(0).at.has_value());
}

TEST_CASE("contact: a last day before the first stands as it was typed, until one pauses") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.press("Contact I can\xE2\x80\x99t avoid");
    app.type("Up to", "2026-11-20");
    CHECK(app.get(Role::Textbox, "Up to").value == "2026-11-20");
    CHECK(app.get(Role::Textbox, "Up to").invalid == "The last day is before the first one.");
    app.press("Pause these days");
    CHECK(boundary(app).marks.empty());
    app.type("Up to", "2026-11-23");
    app.press("Pause these days");
    CHECK(boundary(app).marks.size() == 2);
}

TEST_CASE("slip: its hour is not known until it is said") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.press("Log a slip");
    CHECK_FALSE(boundary(app).slips.at(0).at.has_value());
    CHECK(app.get(Role::Textbox, "About what time").value.empty());
    app.type("About what time", "08:15");
    CHECK(boundary(app).slips.at(0).at == at(today, 8, 15));
    app.type("About what time", "");
    CHECK_FALSE(boundary(app).slips.at(0).at.has_value());
    CHECK(boundary(app).slips.at(0).day == today);
}

TEST_CASE("something I do: a day without it is never called a slip") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.pick("Or choose one", "Walked");
    app.pick("Since when", "3 days ago");
    app.press("Save boundary");
    app.press("Done yesterday");
    const auto says_slip = [&] {
        for (const ui::Node& node : app.tree().nodes) {
            for (const std::string& words : {node.name, node.description, node.value}) {
                if (words.find("lip") != std::string::npos) return words;
            }
        }
        return std::string();
    };
    app.press("Not today");
    CHECK(app.has(Role::Heading, "What got in the way?"));
    CHECK_FALSE(app.has(Role::Textbox, "About what time"));
    CHECK_FALSE(app.has(Role::Button, "Log another one"));
    CHECK(app.has(Role::Text, "1 of 2 days stay yours. A day without it doesn’t take them away."));
    CHECK(says_slip().empty());
    app.press("Done");
    CHECK(says_slip().empty());
    app.press("Done today");
    CHECK(app.has(Role::Status, "That day is written down as not done. Take that back first."));
    app.press("Calendar");
    app.press("22 November, today, not done");
    CHECK(app.get(Role::Radio, "Not done").checked == Tristate::Yes);
    CHECK(app.has(Role::Radio, "Done"));
    CHECK(says_slip().empty());
    app.choose("Year");
    CHECK(app.has(Role::Columnheader, "Not done"));
    CHECK(says_slip().empty());
}

TEST_CASE("names: the person is never named; a word of one's own can stand for them") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos");
    app.press("Add a boundary");
    app.pick("Or choose one", "Didn\xE2\x80\x99t ask friends about them");
    app.press("Back");
    app.press("Order and names");
    app.type("What should we call them?", "M.");
    app.press("Back");
    app.press("Add a boundary");
    app.pick("Or choose one", "Didn\xE2\x80\x99t ask friends about M.");
    app.pick("Or choose one", "Didn\xE2\x80\x99t check M.\xE2\x80\x99s social media");
    CHECK(app.get(Role::Textbox, "Name").value ==
          "Didn\xE2\x80\x99t check M.\xE2\x80\x99s social media");
}

TEST_CASE("order: a boundary moves up and down, past those that were put away") {
    platform::MemoryStorage storage;
    Harness app(storage);
    for (const std::string_view name : {"One", "Two", "Three"})
        add(app, name);
    app.press("Order and names");
    CHECK(app.get_in("One", Role::Button, "Move up").disabled);
    app.press_in("Two", "Put away");
    app.press_in("Three", "Move up");
    CHECK(boundary(app, 0).name == "Three");
    CHECK(app.get_in("One", Role::Button, "Move down").disabled);
    CHECK(app.has(Role::Heading, "Put away"));
    app.press("Take it up again");
    CHECK(!app.has(Role::Heading, "Put away"));
}

TEST_CASE("archive: a boundary that was put away keeps its days and comes back with undo") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Yesterday");
    app.press("Kept yesterday");
    app.press("Change");
    app.press("Put away");
    CHECK(!app.has(Role::Group, "Photos"));
    CHECK(app.has(Role::Status, "Photos is put away. Its days stay."));
    app.press("Undo");
    CHECK(app.has(Role::Group, "Photos"));
    CHECK(boundaries::day_state(boundary(app), on(2026, 11, 21), today) == DayState::Kept);
}

TEST_CASE("evening: from six on the day may be called hard or easy, and not before") {
    platform::MemoryStorage storage;
    Harness app(storage, at(today, 17, 59));
    add(app, "Photos");
    CHECK(!app.has(Role::Heading, "How hard was today?"));
    app.travel_to(at(today, 18, 0));
    CHECK(app.has(Role::Heading, "How hard was today?"));
    app.choose("Very hard");
    CHECK(boundaries::hard_on(app.vault().boundaries, today) == 5);
    CHECK(app.has(
        Role::Text,
        "That was a lot for one day, and you got through it. You don\xE2\x80\x99t have to carry it "
        "alone."));
    app.choose("Easy");
    CHECK(boundaries::hard_on(app.vault().boundaries, today) == 1);
}

TEST_CASE("slip: what set it off, what it was about and how long are there again later") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.press("Log a slip");
    app.choose("Lonely");
    app.choose("Company");
    app.pick("How long it lasted", "Half an hour");
    app.type("One small thing for next time", "Put the phone in the kitchen");
    const boundaries::Slip& slip = boundary(app).slips.at(0);
    CHECK(slip.trigger.choice == Trigger::Lonely);
    CHECK(slip.needed.choice == Need::Company);
    CHECK(slip.lasted_minutes == 30);
    CHECK(slip.next_time == "Put the phone in the kitchen");
    app.press("Done");
    app.press("Log a slip");
    CHECK(app.get(Role::Radio, "Lonely").checked == Tristate::Yes);
    CHECK(app.get(Role::Textbox, "What you needed then").value == "Company");
}

TEST_CASE(
    "slip: own words about what was needed stay when an answer is chosen, and the other way") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.press("Log a slip");
    app.type("What you needed then", "Rest");
    CHECK(boundary(app).slips[0].needed == Said<Need>{Need::NotSaid, "Rest"});
    app.type("What you needed then", "Somebody to talk to");
    app.choose("Company");
    CHECK(boundary(app).slips[0].needed == Said<Need>{Need::Company, "Somebody to talk to"});
    CHECK(app.get(Role::Textbox, "What you needed then").value == "Somebody to talk to");
    app.type("What you needed then", "Somebody to listen");
    CHECK(app.get(Role::Radio, "Company").checked == Tristate::Yes);
    app.type("What you needed then", "");
    CHECK(boundary(app).slips[0].needed == Said<Need>{});
    app.choose("Company");
    app.type("What you needed then", "Company, and tea");
    CHECK(boundary(app).slips[0].needed == Said<Need>{Need::NotSaid, "Company, and tea"});
}

TEST_CASE("slip: when it was and when one began again are two things, and part of a day counts") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "A week ago");
    app.press("Log a slip");
    CHECK(app.get(Role::Radio, "Not yet").checked == Tristate::Yes);
    app.type("About what time", "08:15");
    CHECK(boundary(app).slips[0].at == at(today, 8, 15));
    app.choose("Earlier, at a time");
    app.type("When you began again", "09:00");
    CHECK(boundary(app).slips[0].began_again == at(today, 9, 0));
    CHECK(app.has(Role::Text, "3 hours since you began again."));
    app.type("When you began again", "07:00");
    CHECK(app.has(Role::Status, "You can only begin again after it happened."));
    const ui::Node again = app.get(Role::Textbox, "When you began again");
    CHECK(again.invalid == "You can only begin again after it happened.");
    CHECK(again.value == "07:00");
    app.type("When you began again", "09:00");
    app.press("Done");
    CHECK(app.has(Role::Text, "3 hours since you began again."));
    app.press("Log a slip");
    app.choose("Another day");
    app.type("Day", "2026-11-18");
    CHECK(boundary(app).slips[0].day == on(2026, 11, 18));
    app.type("About what time", "23:30");
    CHECK(boundary(app).slips[0].at == at(on(2026, 11, 18), 23, 30));
    app.type("Day", "2026-11-30");
    app.press("Done");
    CHECK(app.get(Role::Textbox, "Day").invalid == "That day hasn’t come yet.");
    CHECK(app.get(Role::Textbox, "Day").value == "2026-11-30");
    CHECK(boundary(app).slips[0].day == on(2026, 11, 18));
}

TEST_CASE("slip: what to try next time becomes the plan, and later the plan is changed") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos");
    app.press("Log a slip");
    CHECK(!app.has(Role::Heading, "Your plan"));
    app.choose("Lonely");
    app.type("One small thing for next time", "I call Ana");
    app.press("Make it a plan");
    REQUIRE(app.vault().pulls.cards.size() == 1);
    CHECK(app.vault().pulls.cards[0].cue == "I feel lonely");
    CHECK(app.has(Role::Status, "This is your plan for such a moment."));
    app.press("Log another one");
    app.choose("Lonely");
    CHECK(app.has(Role::Text, "If I feel lonely, then I call Ana."));
    app.type("One small thing for next time", "I walk around the block");
    app.press("Change the plan to this");
    REQUIRE(app.vault().pulls.cards.size() == 1);
    CHECK(app.vault().pulls.cards[0].act == "I walk around the block");
}

TEST_CASE("slip: in a hurry one press is all, and the rest can wait") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos");
    app.press("Log a slip");
    app.press("Back");
    CHECK(boundary(app).slips.size() == 1);
    CHECK(app.get(Role::Button, "Log a slip").pressed == Tristate::Yes);
}

TEST_CASE("contact: days of contact that has to be are paused ahead, every second week") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos");
    add(app, "No contact");
    app.press("Contact I can\xE2\x80\x99t avoid");
    // Parents need an answer about a hand-over: nothing here says to live without one.
    CHECK(app.has(Role::Text,
                  "No answer about the children, money or the home? Ask your lawyer or a mediator. "
                  "Don\xE2\x80\x99t chase, and don\xE2\x80\x99t argue."));
    CHECK(app.has(Role::Text, "A court order comes before anything said here."));
    app.choose("Children");
    app.type("From", "2026-11-27");
    app.type("Up to", "2026-11-29");
    app.choose("Every second week");
    app.set(Role::Checkbox, "Photos", 0);
    app.press("Pause these days");
    CHECK(app.has(Role::Status, "Paused for 1 boundary."));
    CHECK(boundary(app, 0).marks.empty());
    REQUIRE(boundary(app, 1).marks.size() == 18);
    CHECK(boundary(app, 1).marks[3].day == on(2026, 12, 11));
    CHECK(boundary(app, 1).marks[3].paused == boundaries::PauseReason::Children);
}

TEST_CASE("milestones: one is set, reached, and said once without noise") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Yesterday");
    app.press("Change");
    app.press("Milestones");
    app.type("Kept days", "many");
    app.press("Add milestone");
    CHECK(app.get(Role::Textbox, "Kept days").invalid == "Give a number of days, for example 30.");
    app.type("Kept days", "2");
    app.type("What you want to do or say then", "Swim");
    app.press("Add milestone");
    CHECK(app.has(Role::Text, "2 kept days: Swim"));
    app.press("Back");
    app.press("Kept yesterday");
    CHECK(!app.has(Role::Button, "Seen"));
    app.press("Kept today");
    CHECK(app.has(Role::Text, "2 kept days: Swim"));
    app.press("Seen");
    CHECK(!app.has(Role::Button, "Seen"));
    CHECK(boundary(app).milestones[0].seen);
}

TEST_CASE("graduation: after steady weeks checking in less is offered, a keepsake, and an end") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "Photos", "Three months ago");
    app.press("Calendar");
    app.press("22 November, today, not logged");
    app.press("Choose more days");
    for (int i = 0; i < 3; ++i)
        app.press("Month before");
    app.press("25 August, not logged");
    app.choose("Kept");
    app.press("Back");
    CHECK(app.has(Role::Text, "Photos has been steady for weeks."));
    app.press("Check in less");
    CHECK(boundary(app).mode == boundaries::Mode::Quiet);
    CHECK(!app.has(Role::Text, "Photos has been steady for weeks."));

    app.press("Change");
    app.press("Keepsake");
    app.type("Words to go with it", "I did that.");
    app.press("Save as a text file");
    CHECK(file_of(app).find("90 of 90 days kept.") != std::string::npos);
    CHECK(file_of(app).find("I did that.") != std::string::npos);
    app.press("Delete for good");
    CHECK(app.has(Role::Dialog, "Delete it for good?"));
    app.press("Keep it");
    CHECK(app.vault().boundaries.all.size() == 1);
    app.press("Delete for good");
    app.press("Delete it");
    CHECK(app.vault().boundaries.all.empty());
    CHECK(!app.has(Role::Button, "Undo"));
}

TEST_CASE("reminder: a calendar file with a plain title, at the chosen time") {
    platform::MemoryStorage storage;
    Harness app(storage);
    add(app, "No contact with anybody");
    app.press("More");
    app.press("A reminder");
    app.type("At what time", "");
    CHECK(app.get(Role::Textbox, "At what time").value.empty());
    CHECK(app.has(Role::Status, "Give a whole time: hour and minute."));
    app.type("At what time", "20:15");
    app.choose("Every week");
    app.press("Save the calendar file");
    CHECK(file_of(app).find("DTSTART:20261122T201500\r\n") != std::string::npos);
    CHECK(file_of(app).find("SUMMARY:Evening note\r\n") != std::string::npos);
    CHECK(file_of(app).find("contact") == std::string::npos);
}

TEST_CASE("help lines: numbers of one's own are kept and can be taken away") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("More");
    app.press("Help lines");
    app.press("Add this number");
    CHECK(!app.get(Role::Textbox, "Number").invalid.empty());
    app.type("Who it is", "Ana");
    app.type("Number", " 0123 45 ");
    app.press("Add this number");
    REQUIRE(app.vault().boundaries.own_lines.size() == 1);
    CHECK(app.has(Role::Text, "0123 45"));
    app.press("Remove this number");
    CHECK(app.vault().boundaries.own_lines.empty());
}

TEST_CASE("help lines: one press away from today, and the page itself goes there") {
    platform::MemoryStorage storage;
    Harness app(storage);
    CHECK(app.get(Role::Button, "Help lines").page_action == ui::PageAction::Help);
    add(app, "Photos");
    CHECK(app.get(Role::Button, "Help lines").page_action == ui::PageAction::Help);
}
