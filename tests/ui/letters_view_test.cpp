// Letters as a person meets them: by role and name.
// SPDX-License-Identifier: MIT
#include "app/update.h"
#include "features/letters/queries.h"
#include "support/harness.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

const std::string hoping = "What were you hoping would happen?";
const std::vector<std::string> questions{"What do you wish they had said?",
                                         hoping,
                                         "What good did you bring?",
                                         "What is there to accept?",
                                         "What do you take with you?"};

/// Somebody at the place Write.
struct Writer : Harness {
    explicit Writer(platform::MemoryStorage& storage, Now moment = at(on(2026, 11, 22), 12, 0))
        : Harness(storage, moment) {
        press("Write");
    }
    const letters::Letter& letter() const {
        REQUIRE(!vault().letters.all.empty());
        return *vault().letters.all.back();
    }
};

void write_letter(Writer& app, std::string_view text) {
    app.press("New letter");
    app.type("Letter", text);
    app.press("Keep");
}

void options(Writer& app, std::string_view letter) {
    app.press(letter);
    app.press("Options");
}

} // namespace

TEST_CASE("write: five questions in their order, each with its own page") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New closure letter");
    for (const std::string& question : questions) {
        CHECK(app.get(Role::Heading, question).level == 1);
        app.type(question, "Answer to: " + question);
        CHECK(app.get(Role::Textbox, question).value == "Answer to: " + question);
        app.press("Next");
    }
    app.press("Put it together");
    const std::string letter = app.get(Role::Textbox, "Letter").value;
    CHECK(letter.rfind("Dear me,", 0) == 0);
    for (const std::string& question : questions)
        CHECK(letter.find("Answer to: " + question) != std::string::npos);
}

TEST_CASE("write: every question can be skipped, and gone back to") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New closure letter");
    CHECK(!app.has(Role::Button, "Back"));
    app.press("Skip");
    CHECK(app.has(Role::Heading, hoping));
    app.press("Back");
    CHECK(app.has(Role::Heading, questions[0]));
    for (int i = 0; i < 5; ++i)
        app.press("Skip");
    CHECK(!app.has(Role::Button, "Put it together"));
    CHECK(app.has(Role::Text, "Nothing is written yet. One answer is enough for a letter."));
}

TEST_CASE("write: a way to begin is put into an empty answer, and never over words") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New closure letter");
    app.press("Next");
    const ui::Key before = app.get(Role::Textbox, hoping).key;
    app.press("Help me start");
    app.press("I kept hoping that \xE2\x80\xA6");
    CHECK(app.get(Role::Textbox, hoping).value == "I kept hoping that ");
    CHECK(app.get(Role::Textbox, hoping).key != before);
    CHECK(!app.has(Role::Button, "Help me start"));
}

TEST_CASE("write: the voice changes the letter that the answers become") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New closure letter");
    app.choose("My name");
    app.type("Your name", "Mira");
    app.type(questions[0], "That it was real.");
    for (int i = 0; i < 5; ++i)
        app.press("Next");
    app.press("Put it together");
    CHECK(app.letter().words.body ==
          "Dear Mira,\n\nWhat Mira wished to hear:\n\nThat it was real.\n");
}

TEST_CASE("write: a letter is there after a reload, in the middle of a sentence") {
    platform::MemoryStorage storage;
    {
        Writer app(storage);
        app.press("New letter");
        app.type("Letter", "I was waiting for");
        CHECK(app.has(Role::Status, "Saving"));
        app.wait(0.3);
        CHECK(app.has(Role::Status, "Saved"));
    }
    Writer again(storage);
    again.press("I was waiting for");
    CHECK(again.get(Role::Textbox, "Letter").value == "I was waiting for");
}

TEST_CASE("write: a page that was opened and left without a word leaves nothing behind") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New letter");
    app.press("Back to all letters");
    CHECK(app.vault().letters.all.empty());
}

TEST_CASE("write: too long a text is said, stays on the screen, and what was kept stays kept") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New letter");
    const std::string most(200'000, 'a');
    app.type("Letter", most);
    app.type("Letter", most + "b");
    CHECK(app.get(Role::Textbox, "Letter").value == most + "b");
    CHECK(!app.get(Role::Textbox, "Letter").invalid.empty());
    CHECK(app.letter().words.body == most);
    app.type("Letter", "short");
    CHECK(app.get(Role::Textbox, "Letter").invalid.empty());
    CHECK(app.letter().words.body == "short");
}

TEST_CASE("write: words are counted when somebody asks") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New letter");
    app.type("Letter", "One two three");
    CHECK(!app.has(Role::Button, "3 words"));
    app.press("Count words");
    CHECK(app.has(Role::Button, "3 words"));
}

TEST_CASE("write: a sealed letter opens early only when it is asked for twice") {
    platform::MemoryStorage storage;
    Writer app(storage);
    write_letter(app, "Are you well?");
    options(app, "Are you well?");
    app.press("Close until a day");
    app.pick("Until when", "In a month, 22 December 2026");
    app.press("Close the letter");
    CHECK(app.letter().sealed_until == on(2026, 12, 22));
    app.press("Are you well?");
    CHECK(app.has(Role::Heading, "Closed until 22 December 2026"));
    CHECK(!app.has(Role::Textbox, "Letter"));
    app.press("Open early");
    CHECK(!app.has(Role::Textbox, "Letter"));
    app.press("Open it now");
    CHECK(app.get(Role::Textbox, "Letter").value == "Are you well?");
}

TEST_CASE("write: a sealed letter opens by itself on its day") {
    platform::MemoryStorage storage;
    {
        Writer app(storage);
        write_letter(app, "Are you well?");
        options(app, "Are you well?");
        app.press("Close until a day");
        app.press("Close the letter");
    }
    Writer later(storage, at(on(2026, 11, 29), 9, 0));
    later.press("Are you well?");
    CHECK(later.get(Role::Textbox, "Letter").value == "Are you well?");
}

TEST_CASE(
    "write: a released letter is gone from the device, and can be taken back for ten seconds") {
    platform::MemoryStorage storage;
    Writer app(storage);
    write_letter(app, "Go with the water");
    CHECK(storage.objects().count("letter-1") == 1);
    options(app, "Go with the water");
    app.press("Let it go");
    app.press("Release");
    CHECK(storage.objects().count("letter-1") == 0);
    CHECK(app.has(Role::Heading, "The tide has it."));
    app.wait(5);
    app.press("Undo");
    CHECK(app.letter().words.body == "Go with the water");
    CHECK(storage.objects().count("letter-1") == 1);

    options(app, "Go with the water");
    app.press("Let it go");
    app.press("Release");
    app.press("Done");
    CHECK(app.has(Role::Button, "Undo"));
    app.wait(11);
    CHECK(!app.has(Role::Button, "Undo"));
    CHECK(app.vault().letters.all.empty());
    CHECK(storage.objects().count("letter-1") == 0);
}

TEST_CASE("write: an earlier version shows what changed and can be gone back to") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New letter");
    app.type("Letter", "I miss you.");
    app.wait(11 * 60);
    app.type("Letter", "I miss us.");
    app.press("Options");
    app.press("Earlier versions");
    app.press("22 November 2026, 12:00");
    CHECK(app.has(Role::Text, "Taken out: you."));
    CHECK(app.has(Role::Text, "Added: us."));
    app.press("Go back to this version");
    CHECK(app.get(Role::Textbox, "Letter").value == "I miss you.");
    CHECK(app.letter().versions.back()->words.body == "I miss us.");
}

TEST_CASE("write: words are found in all letters, whatever their accents") {
    platform::MemoryStorage storage;
    Writer app(storage);
    write_letter(app, "Caf\xC3\xA9 in the rain");
    write_letter(app, "Something else");
    app.type("Find in all letters", "cafe");
    CHECK(app.has(Role::Button, "Caf\xC3\xA9 in the rain"));
    CHECK(!app.has(Role::Button, "Something else"));
    app.type("Find in all letters", "nowhere");
    CHECK(app.has(Role::Text, "No letter has these words."));
}

TEST_CASE("write: words are found in a letter, with the line around them") {
    platform::MemoryStorage storage;
    Writer app(storage);
    write_letter(app, "We walked home. Nobody spoke.");
    options(app, "We walked home. Nobody spoke.");
    app.press("Find in this letter");
    app.type("Words to find", "HOME");
    CHECK(app.has(Role::Status, "1 place"));
    app.press("We walked home. Nobody spoke.");
    CHECK(app.tree().focus == app.get(Role::Textbox, "Letter").key);
    CHECK(app.tree().select == ui::TextSpan{10, 14});
}

TEST_CASE("write: what is found in an answer leads to its question, counted as the page counts") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New closure letter");
    app.press("Skip");
    app.type(hoping, "\xF0\x9F\x91\x8B and the sea");
    app.press("Next");
    app.loop.report(
        app::Action(letters::Action(letters::PutTogether{app.letter().id, "Dear me, the sea"})));
    app.press("Options");
    app.press("Back to the questions");
    app.loop.screen().letters.page = letters::ViewState::Page::Look;
    app.loop.lay_out();
    app.type("Words to find", "sea");
    app.loop.activate(app.get(Role::Button, "\xF0\x9F\x91\x8B and the sea").key);
    CHECK(app.get(Role::Heading, hoping).level == 1);
    CHECK(app.tree().select == ui::TextSpan{11, 14});
}

TEST_CASE("write: every kind of letter can be begun") {
    platform::MemoryStorage storage;
    Writer app(storage);
    for (const char* kind : {"To my future self", "A kind letter to myself", "A free page"}) {
        app.press("Another kind");
        app.press(kind);
        app.type("Letter", kind);
        app.press("Keep");
    }
    CHECK(app.letter().kind == letters::Kind::FreePage);
    CHECK(app.vault().letters.all.size() == 3);
    app.press("Another kind");
    app.escape();
    CHECK(app.has(Role::Heading, "Write"));
}

TEST_CASE("write: a letter is closed until any day that exists, and no earlier one") {
    platform::MemoryStorage storage;
    Writer app(storage);
    write_letter(app, "Later");
    options(app, "Later");
    app.press("Close until a day");
    app.pick("Until when", "On another day");
    app.pick("Year", "2026");
    app.pick("Month", "November");
    app.pick("Day", "22");
    CHECK(app.has(Role::Status, "Choose a day after today."));
    app.press("Close the letter");
    CHECK(!app.letter().sealed_until);
    app.pick("Year", "2028");
    app.pick("Day", "30");
    app.pick("Month", "February");
    app.press("Close the letter");
    CHECK(app.letter().sealed_until == on(2028, 2, 29));
}

TEST_CASE("write: a letter leaves as a file to the letter") {
    platform::MemoryStorage storage;
    Writer app(storage);
    const std::string text =
        "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7\n\n\xF0\x9F\x91\xA9\xE2\x80\x8D"
        "\xF0\x9F\x91\xA7 end ";
    app.press("New letter");
    app.type("Letter", text);
    app.press("Options");
    app.press("Save as a text file");
    REQUIRE(app.host.performed.size() == 1);
    const auto* file = std::get_if<GiveFile>(&app.host.performed[0]);
    REQUIRE(file != nullptr);
    CHECK(file->text == text);
    CHECK(file->name == "page-2026-11-22.txt");
}

TEST_CASE("write: a text file that is opened becomes a letter") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("Open a text file");
    REQUIRE(app.host.performed.size() == 1);
    CHECK(std::holds_alternative<app::OpenFile>(app.host.performed[0]));
    app.loop.report(app::FileOpened{"From before\r\nand on"});
    CHECK(app.letter().words.body == "From before\nand on");
    CHECK(app.has(Role::Button, "From before"));
}

TEST_CASE("write: a file that is given to the page from anywhere is shown as a letter") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("Today");
    CHECK(app.loop.open_file("From before\nand on"));
    CHECK(app.get(Role::Textbox, "Letter").value == "From before\nand on");
    Harness other(storage, at(on(2026, 11, 22), 12, 0), false);
    CHECK(!other.loop.open_file("Not here"));
}

TEST_CASE("write: copying an unsent letter asks once") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New letter");
    app.type("Letter", "Words for nobody");
    CHECK(app.get(Role::Textbox, "Letter").field.ask_copy);
    app.loop.activate(app.get(Role::Textbox, "Letter").key);
    const ui::Node& dialog = app.get(Role::Dialog, "Copy from this letter?");
    CHECK(dialog.parent == -1);
    CHECK(dialog.rect.x + dialog.rect.w / 2 == app.loop.ui().surface().width / 2);
    const ui::Node& hide = app.get(Role::Button, "Hide this page");
    CHECK(dialog.rect.y >= hide.rect.bottom());
    app.press("I want to copy");
    CHECK(!app.has(Role::Dialog, "Copy from this letter?"));
    CHECK(!app.get(Role::Textbox, "Letter").field.ask_copy);
}

TEST_CASE("write: opening a letter again and again on one day is noticed softly") {
    platform::MemoryStorage storage;
    Writer app(storage);
    write_letter(app, "Again");
    const std::string note = "You have opened this a few times today. It stays here. A walk or a "
                             "breath may be kinder now.";
    for (int i = 0; i < 3; ++i) {
        app.press("Again");
        CHECK(!app.has(Role::Text, note));
        app.press("Keep");
    }
    app.press("Again");
    CHECK(app.has(Role::Text, note));
    CHECK(app.get(Role::Textbox, "Letter").value == "Again");
    app.press("Close it until tomorrow");
    CHECK(app.letter().sealed_until == on(2026, 11, 23));
}

TEST_CASE("write: after twenty minutes there is a soft sign, and no lock") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New letter");
    app.type("Letter", "Long thoughts");
    app.wait(20 * 60 + 1);
    CHECK(app.has(Role::Status, "Twenty minutes. Here is a good place to rest, or to go on."));
    app.type("Letter", "Long thoughts go on");
    CHECK(app.host.performed.empty());
    app.press("All right");
    CHECK(!app.has(Role::Status, "Twenty minutes. Here is a good place to rest, or to go on."));
    app.loop.report(app::Action(letters::Action(letters::SetBell{true, true})));
    app.press("Keep");
    app.press("Long thoughts go on");
    app.wait(20 * 60 + 1);
    CHECK(app.host.performed == std::vector<app::Effect>{app::RingBell{}});
    app.wait(60);
    CHECK(app.host.performed.size() == 1);
    app.type("Letter", "Long thoughts go on");
    CHECK(app.letter().words.body == "Long thoughts go on");
}

TEST_CASE("write: after a low rating something soothing comes first") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.press("New closure letter");
    app.type(questions[0], "x");
    for (int i = 0; i < 5; ++i)
        app.press("Skip");
    app.set(Role::Slider, "And how calm are you now?", 2);
    CHECK(app.screen().find("help line") != std::string::npos);
    CHECK(app.get(Role::Button, "Help lines").page_action == ui::PageAction::Help);
    app.press("Breathe with me");
    CHECK(app.has(Role::Heading, "Stay a moment."));
    app.press("Stop");
    CHECK(app.has(Role::Heading, "One letter to you"));
}

TEST_CASE("write: where another tab writes, no letter can be begun") {
    platform::MemoryStorage storage;
    Harness app(storage, at(on(2026, 11, 22), 12, 0), false);
    app.press("Write");
    CHECK(app.get(Role::Button, "New letter").disabled);
    CHECK(app.get(Role::Button, "New closure letter").disabled);
}

TEST_CASE("write: every page fits a small screen with large text") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.resize(320, 568);
    app.press("New closure letter");
    for (const ui::Node& node : app.tree().nodes) {
        CAPTURE(node.name);
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= 320.5f);
    }
}

TEST_CASE("write: on the smallest phone with the largest text the kind of a letter is whole") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.resize(320, 568);
    app.press("More");
    app.set(Role::Slider, "Text size", 40);
    app.press("Write");
    app.press("New letter");
    const ui::Node& kind = app.get(Role::Text, "Unsent letter");
    const ui::Node& saved = app.get(Role::Status, "Saved");
    CHECK(kind.rect.h > 36); // Two lines of more than the usual size.
    CHECK(kind.rect.bottom() <= 68);
    CHECK(kind.rect.right() <= saved.rect.x);
    CHECK(saved.rect.right() <= 320);
}
