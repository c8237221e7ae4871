// Reflect as a person meets it: by role and name.
// SPDX-License-Identifier: MIT
#include "features/reflect/queries.h"
#include "support/exercises.h"
#include "support/harness.h"

#include <doctest/doctest.h>
#include <string>

using namespace ebb;
using ui::Role;

namespace {

/// Somebody at the place Reflect, with the exercises that the app brings.
struct Reader : Harness {
    explicit Reader(platform::MemoryStorage& storage, Now moment = at(on(2026, 11, 22), 12, 0))
        : Harness(storage, moment) {
        press("Reflect");
    }
    const reflect::Model& answers() const { return vault().reflect; }
    /// Opens the exercise and begins it.
    void begin(std::string_view exercise) {
        press(exercise);
        press("Begin");
    }
    void turn_on(std::string_view option) { set(Role::Checkbox, option, 1); }
};

/// The same with nothing but the tiny exercise.
struct Tiny : Reader {
    explicit Tiny(platform::MemoryStorage& storage) : Reader(storage) {
        loop.report(app::TextsLoaded{std::string(tiny_exercise)});
        loop.lay_out();
        begin("A small look");
    }
};

} // namespace

TEST_CASE("reflect: the place has one thing to press first, and every exercise under its shelf") {
    platform::MemoryStorage storage;
    Reader app(storage);
    CHECK(app.get(Role::Heading, "Reflect").level == 1);
    CHECK(app.has(Role::Button, "What would help now?"));
    CHECK(app.get(Role::Heading, "When it hurts now").level == 2);
    CHECK(app.has(Role::Button, "Name it"));
    CHECK(app.has(Role::Button, "Look at a thought"));
    CHECK(!app.has(Role::Heading, "Understand"));
}

TEST_CASE("reflect: an exercise that is only text runs, page by page, by role and name") {
    platform::MemoryStorage storage;
    Tiny app(storage);
    CHECK(app.get(Role::Heading, "A small look").level == 1);
    CHECK(app.has(Role::Text, "Only you read this."));
    CHECK(app.has(Role::Button, "Skip"));
    CHECK(!app.has(Role::Button, "Back"));
    app.choose("A thought");
    app.press("Next");
    CHECK(app.get(Role::Heading, "Which thought is it?").level == 1);
    app.type("Which thought is it?", "Nobody likes me.");
    app.type("What speaks against it?", "my sister");
    app.press("Next");
    CHECK(app.get(Role::Heading, "The end").level == 1);
    CHECK(app.has(Role::Text, "You wrote:"));
    CHECK(app.has(Role::Text, "Nobody likes me."));
    app.type("Something for the list", "Tea at four");
    app.press("Add");
    CHECK(app.get(Role::Textbox, "Something for the list").value.empty());
    app.choose("Tea at four");
    app.host.takes_copies = false;
    app.press_in("To say aloud", "Copy");
    CHECK_FALSE(app.has(Role::Status, "Copied. Nothing was sent."));
    app.host.takes_copies = true;
    app.press_in("To say aloud", "Copy");
    CHECK(app.has(Role::Status, "Copied. Nothing was sent."));
    app.press("Done");
    REQUIRE(app.answers().all.size() == 1);
    CHECK(app.answers().all[0]->done);
    CHECK(app.answers().lists[0].key == "joys-1");
    CHECK(app.has(Role::Status,
                  "It\xE2\x80\x99s kept. You\xE2\x80\x99ll find it under \xE2\x80\x9CYour "
                  "answers\xE2\x80\x9D."));
}

TEST_CASE("reflect: a branch can end the exercise at once") {
    platform::MemoryStorage storage;
    Tiny app(storage);
    app.choose("Nothing today");
    app.press("Done");
    CHECK(app.answers().all[0]->done);
}

TEST_CASE("reflect: chips of which several may be on, each by itself") {
    platform::MemoryStorage storage;
    Tiny app(storage);
    app.choose("A wish");
    app.press("Next");
    app.turn_on("Rest");
    app.turn_on("Company");
    app.set(Role::Checkbox, "Rest", 0);
    CHECK(app.get(Role::Checkbox, "Company").checked == ui::Tristate::Yes);
    CHECK(app.get(Role::Checkbox, "Rest").checked == ui::Tristate::No);
    app.set(Role::Slider, "How much?", 0);
    CHECK(app.get(Role::Slider, "How much?").now == 0);
    CHECK(app.answers().all[0]->answers.size() == 3);
}

TEST_CASE("reflect: everything can be left out, and nothing said is nothing kept") {
    platform::MemoryStorage storage;
    Tiny app(storage);
    app.press("Skip");
    app.press("Skip");
    app.press("Done");
    CHECK(app.answers().all.empty());
}

TEST_CASE("reflect: half an exercise is there after a reload, at the page that was open") {
    platform::MemoryStorage storage;
    {
        Reader app(storage);
        app.begin("Look at a thought");
        app.type("Which thought is it?", "It was all my fa");
        app.press("Next");
        app.turn_on("Guilt");
        app.press("Leave it here");
        CHECK(app.has(Role::Button, "Go on"));
    }
    Reader app(storage);
    app.press("Go on: Look at a thought");
    CHECK(app.has(Role::Heading, "What do you feel with it?"));
    CHECK(app.get(Role::Checkbox, "Guilt").checked == ui::Tristate::Yes);
    app.press("Back");
    CHECK(app.get(Role::Textbox, "Which thought is it?").value == "It was all my fa");
}

TEST_CASE("reflect: another place of the navigation leaves an exercise without losing it") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.resize(1280, 800);
    app.begin("A free page");
    app.type("What is on your mind?", "Rain");
    app.press("Today");
    app.press("Reflect");
    CHECK(app.has(Role::Button, "Go on: A free page"));
}

TEST_CASE("reflect: what was typed for a list and not added is put on it when the page is left") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.begin("Joy list");
    app.type("Something for the list", "Swimming");
    app.press("Next");
    CHECK(app.has(Role::Heading, "What do you like about your own company?"));
    app.press("Done");
    REQUIRE(app.answers().lists.size() == 1);
    CHECK(app.answers().lists[0].items[0].text == "Swimming");
    CHECK(app.answers().all.empty());
}

TEST_CASE("reflect: a joy is ticked today, stays on the list, and can be taken off and put back") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.begin("Joy list");
    app.press("A slow walk");
    CHECK(!app.has(Role::Button, "A slow walk"));
    app.set(Role::Checkbox, "A slow walk", 1);
    CHECK(app.has(Role::Text, "Done on 1 day, last on 22 November 2026"));
    app.press("Take off the list: A slow walk");
    CHECK(app.has(Role::Status, "It\xE2\x80\x99s off the list."));
    app.press("Undo");
    CHECK(app.get(Role::Checkbox, "A slow walk").checked == ui::Tristate::Yes);
    app.travel_to(at(on(2026, 11, 23), 12, 0));
    CHECK(app.get(Role::Checkbox, "A slow walk").checked == ui::Tristate::No);
}

TEST_CASE("reflect: good qualities come from the letter's third question, one press each") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.press("Write");
    app.press("New closure letter");
    app.press("Skip");
    app.press("Skip");
    app.type("What good did you bring?", "I listened.\nI stayed honest.");
    app.press("Back to all letters");
    app.press("Reflect");
    app.begin("Good things about me");
    app.press_in("From your letters", "I stayed honest.");
    CHECK(app.answers().lists[0].items[0].text == "I stayed honest.");
}

TEST_CASE(
    "reflect: what is typed for a list and not added is on it with Done, and nothing is refused") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.begin("Good things about me");
    app.type("Something for the list", "Lanterns by the river");
    app.press("Done");
    CHECK(!app.has(Role::Dialog, "This was not done"));
    REQUIRE(app.answers().lists.size() == 1);
    CHECK(app.answers().lists[0].items[0].text == "Lanterns by the river");
    CHECK(app.answers().all.empty());
}

TEST_CASE("reflect: answers are found by their words and opened") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.begin("A free page");
    app.type("What is on your mind?", "The caf\xC3\xA9 by the sea");
    app.press("Done");
    app.press("Back to Reflect");
    app.press("Your answers");
    app.type("Find in all answers", "CAFE");
    app.press("A free page");
    CHECK(app.has(Role::Text, "The caf\xC3\xA9 by the sea"));
    app.press("Back");
    app.type("Find in all answers", "nowhere");
    CHECK(app.has(Role::Status, "No answer has these words."));
}

TEST_CASE("reflect: answers stand side by side after the hope check") {
    platform::MemoryStorage storage;
    Reader app(storage);
    for (int i = 0; i < 2; ++i) {
        app.travel_to(at(on(2026, 11, 1 + 14 * i), 12, 0));
        app.begin("Hope check");
        app.choose(i == 0 ? "Mostly met" : "Mostly hope");
        while (!app.has(Role::Button, "Done"))
            app.press(app.has(Role::Button, "Next") ? "Next" : "Skip");
        app.set(Role::Slider, "How strong is the hope today?", 8 - 4 * i);
        app.press("Done");
        CHECK(app.has(Role::Heading, "Side by side"));
        if (i == 0) app.press("Back");
        if (i == 0) app.press("Back to Reflect");
    }
    const std::string screen = app.screen();
    CHECK(screen.find("Mostly hope") < screen.find("Mostly met"));
    CHECK(app.has(Role::Text, "8/10"));
    CHECK(app.has(Role::Text, "4/10"));
}

TEST_CASE("reflect: after five maps what repeats is said in words") {
    platform::MemoryStorage storage;
    Reader app(storage);
    for (int i = 0; i < 5; ++i) {
        app.press("Pattern map");
        app.press("Begin");
        app.turn_on(i < 3 ? "Went quiet" : "Pulled away");
        while (!app.has(Role::Button, "Done"))
            app.press(app.has(Role::Button, "Next") ? "Next" : "Skip");
        app.press("Done");
        if (i < 4) {
            CHECK(!app.has(Role::Heading, "What repeats"));
            app.press("Back to Reflect");
        }
    }
    CHECK(app.has(Role::Heading, "What repeats"));
    CHECK(app.has(Role::Text, "3 of 5 times: Went quiet"));
}

TEST_CASE("reflect: what would help now asks two things and offers at most three") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.press("What would help now?");
    CHECK(!app.has(Role::Heading, "You could"));
    app.choose("A minute or two");
    app.choose("I\xE2\x80\x99m hard on myself");
    CHECK(app.has(Role::Heading, "You could"));
    app.press("A kind minute");
    CHECK(app.has(Role::Heading, "A kind minute"));
    app.press("Back");
    CHECK(app.has(Role::Heading, "What would help now?"));
}

TEST_CASE("reflect: words for people in one's life are there for everybody") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.press("Today");
    app.press("Add a boundary");
    app.type("Name", "No contact");
    app.press("Save boundary");
    app.press("Reflect");
    for (const char* exercise : {"Find the words", "Say no", "Pause well"})
        CHECK(app.has(Role::Button, exercise));
    app.begin("Say no");
    CHECK(app.get(Role::Heading, "For someone in your life").level == 1);
}

TEST_CASE("reflect: whoever is afraid of someone is led to help, and can take the answer back") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.begin("Hope check");
    app.choose("Mostly hope");
    app.press("Next");
    app.choose("Afraid of them");
    app.press("Next");
    CHECK(app.has(Role::Button, "Help lines"));
    app.press("Don\xE2\x80\x99t keep this answer");
    CHECK(app.answers().all.empty());
    CHECK(app.has(Role::Heading, "Hope check"));
    app.press("Undo");
    CHECK(app.answers().all.size() == 1);
}

TEST_CASE("reflect: a path is there again before anything was written on it, beside an exercise") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.press("Step by step");
    app.begin("The first nights");
    CHECK(app.get(Role::Heading, "Only tonight").level == 1);
    app.press("Next");
    app.press("When I can\xE2\x80\x99t function");
    app.press("Begin");
    app.press("Next");
    app.turn_on("Something to drink");
    app.press("Leave it here");
    app.press("Back");
    CHECK(app.get(Role::Heading, "Something for the body").level == 1);
    app.press("Leave it here");
    app.press("Back");
    app.press("Back to Reflect");
    CHECK(app.has(Role::Button, "Go on: When I can\xE2\x80\x99t function"));
    app.press("Go on: The first nights");
    CHECK(app.get(Role::Heading, "Something for the body").level == 1);
}

TEST_CASE("reflect: a question for today, another one once, and none after it was answered") {
    platform::MemoryStorage storage;
    Reader app(storage, at(on(2026, 11, 23), 12, 0));
    CHECK(app.has(Role::Group, "A question for today"));
    app.press("Another one");
    CHECK(!app.has(Role::Button, "Another one"));
    app.press("Answer it");
    REQUIRE(app.answers().all.size() == 1);
    const std::string question = app.answers().wordings[0]->text;
    app.type(question.substr(question.rfind(": ") + 2), "It rained");
    app.press("Done");
    CHECK(!app.has(Role::Group, "A question for today"));
    app.press("Your answers");
    CHECK(app.has(Role::Button, "A question for today"));
}

TEST_CASE("reflect: an answer leaves as a file, and all of them do") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.begin("A free page");
    app.type("What is on your mind?", "Rain");
    app.press("Done");
    app.press("Back to Reflect");
    app.press("Your answers");
    app.press("Save all as a text file");
    const auto* all = std::get_if<GiveFile>(&app.host.performed.back());
    REQUIRE(all != nullptr);
    CHECK(all->name == "answers-2026-11-22.txt");
    CHECK(all->text == "A free page\n22 November 2026\n\nWhat is on your mind?\nRain\n");
    app.press("A free page");
    app.press("Print");
    CHECK(std::holds_alternative<PrintOut>(app.host.performed.back()));
}

TEST_CASE("reflect: an entry that is removed can be put back") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.begin("A free page");
    app.type("What is on your mind?", "Rain");
    app.press("Done");
    app.press("A free page");
    app.press("Remove");
    CHECK(app.answers().all.empty());
    app.press("Undo");
    CHECK(app.answers().all.size() == 1);
}

TEST_CASE("reflect: a page to read leads on to an exercise") {
    platform::MemoryStorage storage;
    Reader app(storage);
    app.press("Understand");
    app.press("Grief comes in waves");
    CHECK(app.get(Role::Heading, "Grief comes in waves").level == 1);
    CHECK(app.get(Role::Heading, "In a wave").level == 2);
    app.press("Name it");
    CHECK(app.has(Role::Button, "Begin"));
    app.escape();
    CHECK(app.has(Role::Heading, "In a wave"));
}

TEST_CASE("reflect: where another tab writes, answers can be read and none begun") {
    platform::MemoryStorage storage;
    Harness app(storage, at(on(2026, 11, 22), 12, 0), false);
    app.press("Reflect");
    app.press("Name it");
    CHECK(app.get(Role::Button, "Begin").disabled);
}

TEST_CASE("reflect: every page of every exercise fits a small screen, with the largest text too") {
    platform::MemoryStorage storage;
    Reader app(storage);
    for (const int percent : {100, 200}) {
        platform::Preferences preferences;
        preferences.font_percent = percent;
        app.loop.prefer(preferences);
        app.resize(320, 568);
        const reflect::Catalog catalog = app.loop.model().catalog;
        for (const reflect::Exercise& exercise : catalog.all) {
            if (exercise.door || exercise.shelf == reflect::read_shelf) continue;
            CAPTURE(percent);
            CAPTURE(exercise.key);
            if (exercise.key == reflect::question_key) continue; // Not a row of its own.
            if (exercise.shelf == reflect::path_shelf) app.press("Step by step");
            app.begin(exercise.title);
            for (int page = 0; page < 20; ++page) {
                for (const ui::Node& node : app.tree().nodes) {
                    CAPTURE(node.name);
                    CHECK(node.rect.x >= -0.5f);
                    CHECK(node.rect.right() <= 320.5f);
                }
                if (app.has(Role::Button, "Done")) break;
                app.press(app.has(Role::Button, "Next") ? "Next" : "Skip");
            }
            app.press("Done");
            while (!app.has(Role::Heading, "Reflect"))
                app.press(app.has(Role::Button, "Back") ? "Back" : "Back to Reflect");
        }
    }
}
