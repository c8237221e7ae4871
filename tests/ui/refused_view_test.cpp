// What is shown is what is kept: of what can't be kept nothing is called saved, nothing is lost.
// SPDX-License-Identifier: MIT
#include "app/update.h"
#include "base/text.h"
#include "support/chance.h"
#include "support/harness.h"
#include "support/walk.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <set>
#include <string>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

const std::string too_long = "Not saved: too long";
const std::string question = "Some of your words are not kept";
const std::string title(273, 't');

struct Writer : Harness {
    explicit Writer(platform::MemoryStorage& storage) : Harness(storage) {
        press("Write");
        press("New letter");
        type("Letter", "Words.");
        type("Title", title);
    }
    const letters::Letter& letter() const { return *vault().letters.all.at(0); }
    const ui::Node& shown_title() const { return get(Role::Textbox, "Title"); }
};

/// Everything on the screen says that the text in the field is not kept.
void check_is_told(const Harness& app, const ui::Node& field, const std::string& text) {
    CHECK(field.value == text);
    CHECK(!field.invalid.empty());
    CHECK(app.has(Role::Status, field.invalid));
    CHECK(app.has(Role::Status, too_long));
    CHECK(!app.has(Role::Status, "Saved"));
}

ui::Node field_of(const Harness& app, ui::Key key) {
    const auto& nodes = app.tree().nodes;
    const auto found = std::find_if(
        nodes.begin(), nodes.end(), [&](const ui::Node& node) { return node.key == key; });
    REQUIRE(found != nodes.end());
    return *found;
}

/// Calls `use` once with each field, by its name, of each screen of somebody who has one boundary
/// with a slip; pickers, secrets and what is looked for are left out. Gives the names.
std::set<std::string> on_every_field(Harness& app,
                                     const std::function<void(const ui::Node&)>& use) {
    std::set<std::string> fields;
    const auto use_those_here = [&] {
        std::vector<ui::Key> keys;
        for (const ui::Node& node : app.tree().nodes) {
            if (node.role == Role::Textbox) keys.push_back(node.key);
        }
        const app::ScreenState here = app.loop.screen();
        for (const ui::Key key : keys) {
            app.loop.screen() = here;
            app.settle();
            const ui::Node field = field_of(app, key);
            CAPTURE(field.name);
            if (field.field.limit <= 1'000'000 && fields.insert(field.name).second) use(field);
        }
        app.loop.screen() = here;
        app.settle();
    };
    app.press("Add a boundary");
    app.type("Name", "Photos");
    app.press("Save boundary");
    app.press("Log a slip");
    app.press("Done");
    // Too deep for the walk.
    for (const char* button : {"I feel a pull",
                               "Next",
                               "Talk me through",
                               "Write to them",
                               "Not now",
                               "Next",
                               "Park the words",
                               "Done",
                               "Someone safe"}) {
        app.press(button);
        use_those_here();
    }
    for (int place = 0; place < app::place_count; ++place) {
        app.loop.open(static_cast<app::Place>(place));
        app.settle();
        walk(app, 3, use_those_here);
    }
    return fields;
}

} // namespace

TEST_CASE("fields: a title that is too long stays in its field and is never called saved") {
    platform::MemoryStorage storage;
    Writer app(storage);
    check_is_told(app, app.shown_title(), title);
    app.wait(2);
    check_is_told(app, app.shown_title(), title);
    CHECK(app.letter().words.title.empty());
    app.type("Title", "Short");
    CHECK(app.shown_title().invalid.empty());
    CHECK(app.letter().words.title == "Short");
    app.wait(1);
    CHECK(app.has(Role::Status, "Saved"));
}

TEST_CASE(
    "fields: a name of one's own that is too long is told, and what they are called as well") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Write");
    app.press("New closure letter");
    app.choose("My name");
    const std::string name(letters::max_title + 1, 'n');
    app.type("Your name", name);
    check_is_told(app, app.get(Role::Textbox, "Your name"), name);
}

TEST_CASE("fields: a letter that is too long is not left without a question") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.type("Title", "");
    const std::string letter(220'000, 'a');
    app.type("Letter", letter);
    const auto check_asks = [&] {
        REQUIRE(app.has(Role::Dialog, question));
        CHECK(app.has(Role::Text, "Letter"));
        app.press("Stay here");
        CHECK(!app.has(Role::Dialog, question));
        check_is_told(app, app.get(Role::Textbox, "Letter"), letter);
    };
    check_is_told(app, app.get(Role::Textbox, "Letter"), letter);
    app.press("Keep");
    check_asks();
    app.press("Back to all letters");
    check_asks();
    app.escape();
    check_asks();
    app.loop.open(app::Place::Breathe);
    check_asks();
    CHECK(app.loop.open_file("A file."));
    check_asks();
    CHECK(app.vault().letters.all.size() == 1);
    app.press("Keep");
    app.press("Leave without them");
    CHECK(app.has(Role::Heading, "Write"));
    CHECK(app.letter().words.body == "Words.");
    CHECK(app.has(Role::Status, "Saved"));
}

TEST_CASE("fields: a version is not put over words that are not kept without a question") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.wait(11 * 60);
    app.type("Letter", "Other words.");
    app.press("Options");
    app.press("Stay here");
    check_is_told(app, app.shown_title(), title);
}

TEST_CASE("fields: the page is not locked or loaded anew over words that are not kept") {
    platform::MemoryStorage storage;
    Writer app(storage);
    app.loop.report(app::LoadAgain{});
    REQUIRE(app.has(Role::Dialog, question));
    CHECK(app.host.performed.empty());
    app.press("Stay here");
    check_is_told(app, app.shown_title(), title);
    app.loop.report(app::LoadAgain{});
    app.press("Leave without them");
    CHECK(app.host.performed.size() == 1);
}

TEST_CASE("fields: a form is not sent with less than what stands in it") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.type("Name", "Photos");
    const std::string why(boundaries::max_text + 1, 'w');
    app.type("Why it matters to you", "Sleep");
    app.type("Why it matters to you", why);
    app.press("Save boundary");
    CHECK(app.tree().focus == app.get(Role::Textbox, "Why it matters to you").key);
    check_is_told(app, app.get(Role::Textbox, "Why it matters to you"), why);
    app.press("Back");
    CHECK(app.has(Role::Dialog, question));
}

TEST_CASE("fields: what is kept of a text is shown at once, for any signs") {
    platform::MemoryStorage storage;
    Writer app(storage);
    const int shows = app.host.shows;
    app.type("Title", std::string("a\0b\x1B", 4) + "c\x7F\xE2\x80\xA8" + "d ");
    CHECK(app.shown_title().value == "abc d ");
    CHECK(app.letter().words.title == "abc d ");
    CHECK(app.host.shows > shows);
    // The tree is as before, and still the page has to hear of it.
    const int before = app.host.shows;
    app.type("Title", std::string("abc d \0", 7));
    CHECK(app.host.shows == before + 1);
    app.type("Letter", "one\xE2\x80\xA9two\xC2\x85three\v\f");
    CHECK(app.get(Role::Textbox, "Letter").value == "one\ntwo\nthree");
    CHECK(app.letter().words.body == "one\ntwo\nthree");
    app.wait(2);
    Harness next(storage);
    CHECK(next.vault().letters.all.at(0)->words == app.letter().words);
}

TEST_CASE("refusals: a wish that nothing on the screen answers is answered by the page") {
    platform::MemoryStorage storage;
    {
        Harness first(storage);
        first.press("Add a boundary");
        first.type("Name", "Photos");
        first.press("Save boundary");
    }
    Harness reader(storage, at(on(2026, 11, 22), 12, 0), false);
    reader.press("Log a slip");
    CHECK(reader.has(Role::Status, "This can\xE2\x80\x99t be changed here right now."));
    CHECK(reader.vault().boundaries.all.at(0).slips.empty());
    reader.press("More");
    reader.set(Role::Switch, "Less motion", 1);
    REQUIRE(reader.has(Role::Dialog, "This was not done"));
    CHECK(!reader.vault().settings.less_motion);
    reader.press("All right");
    CHECK(!reader.has(Role::Dialog, "This was not done"));
    CHECK(reader.has(Role::Switch, "Less motion"));
}

TEST_CASE("fields: one character more than a field takes is never called saved, on any screen") {
    platform::MemoryStorage storage;
    Harness app(storage, at(on(2026, 11, 22), 23, 30));
    const std::set<std::string> fields = on_every_field(app, [&](const ui::Node& before) {
        const std::string text(before.field.limit + 1, 'x');
        app.loop.edit(before.key, text);
        app.settle();
        check_is_told(app, field_of(app, before.key), text);
        app.wait(2);
        check_is_told(app, field_of(app, before.key), text);
        app.escape();
        REQUIRE(app.has(Role::Dialog, question));
        app.press("Stay here");
        check_is_told(app, field_of(app, before.key), text);
        app.loop.edit(before.key, before.value);
        app.settle();
        CHECK(!app.has(Role::Status, too_long));
    });
    CHECK(fields.size() >= 25);
    CHECK(fields.count("Title") == 1);
    CHECK(fields.count("What should we call them?") == 1);
}

TEST_CASE("fields: spaces and any signs are kept as the field shows them, or it says why not") {
    platform::MemoryStorage storage;
    Harness app(storage, at(on(2026, 11, 22), 23, 30));
    const std::set<std::string> fields = on_every_field(app, [&](const ui::Node& before) {
        const bool lines = before.field.rows > 1;
        const std::string signs = std::string("a\0b\x1B", 4) + " \xE2\x80\xA8\xC2\x85\v\f\t ";
        for (const std::string& text : {std::string(" "), std::string("  \n "), signs}) {
            app.loop.edit(before.key, text);
            app.settle();
            app.wait(2);
            const ui::Node shown = field_of(app, before.key);
            CAPTURE(text);
            CHECK(shown.value == (lines ? to_lines(text) : to_line(text)));
            if (!shown.invalid.empty()) {
                CHECK(app.has(Role::Status, shown.invalid));
                CHECK(!app.has(Role::Status, "Saved"));
                continue;
            }
            CHECK(app.has(Role::Status, "Saved"));
            platform::MemoryStorage copy = storage;
            Harness next(copy);
            next.loop.screen() = app.loop.screen();
            next.settle();
            CHECK(field_of(next, before.key).value == shown.value);
        }
        app.loop.edit(before.key, before.value);
        app.settle();
    });
    CHECK(fields.size() >= 25);
}
