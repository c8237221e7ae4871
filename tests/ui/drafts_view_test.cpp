// What is half filled in a form is there again, whatever happens to the page.
// SPDX-License-Identifier: MIT
#include "features/drafts/queries.h"
#include "support/harness.h"

#include <doctest/doctest.h>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

const Day sunday = on(2026, 11, 22);
const std::string night = "Not at night";

/// A device with a boundary on it, and the page that is open on it.
struct Page {
    platform::MemoryStorage storage;
    std::optional<Harness> now;
    Harness& app() { return *now; }

    explicit Page(Now moment = at(sunday, 12, 0)) {
        now.emplace(storage, moment);
        app().press("Add a boundary");
        app().type("Name", night);
        app().press("Save boundary");
    }
    /// The page is closed and opened again.
    void reload(Now moment = at(sunday, 12, 5)) {
        now.reset();
        now.emplace(storage, moment);
    }
    std::string value(std::string_view field) { return app().get(Role::Textbox, field).value; }
    std::string picked(std::string_view name) {
        const ui::Node& node = app().get(Role::Combobox, name);
        return node.options.at(static_cast<std::size_t>(node.now));
    }
    bool nothing_half_filled() { return app().vault().drafts.all.empty(); }
    bool says(std::string_view words) { return app().has(Role::Text, words); }
};

/// A form of the app: the way to it, and a field of it that takes words.
struct Way {
    std::string_view form;
    std::vector<std::string_view> presses;
    std::string_view field;
    std::string_view words;
    std::string_view complete;   ///< What completes it; empty where nothing in the vault does.
    std::string_view other = {}; ///< Another field that has to be filled in ...
    std::string_view other_words = {};
};
const std::vector<Way> ways{
    {"boundaries.form", {"Today", "Add a boundary"}, "Name", "No texting", "Save boundary"},
    {"boundaries.form", {"Today", "Change"}, "Why it matters to you", "Sleep", "Save changes"},
    {"boundaries.milestone", {"Today", "Change", "Milestones"}, "Kept days", "30", "Add milestone"},
    {"boundaries.keepsake",
     {"Today", "Change", "Keepsake"},
     "Words to go with it",
     "It helped",
     ""},
    {"boundaries.line",
     {"More", "Help lines"},
     "Number",
     "555",
     "Add this number",
     "Who it is",
     "A friend"},
    {"boundaries.reminder", {"More", "A reminder"}, "What it says", "Tea", ""},
    {"breathing.pattern",
     {"Breathe", "Make a pattern of your own"},
     "Name",
     "Slow",
     "Save pattern"},
    {"pulls.plan",
     {"More", "For hard moments", "Add a plan"},
     "If",
     "it is late",
     "Save plan",
     "then",
     "I make tea"},
    {"pulls.note",
     {"More", "For hard moments", "Write a few words to yourself"},
     "What you want to hear then",
     "Stay",
     "Save words"},
    {"pulls.person", {"More", "For hard moments", "Add a person"}, "Name", "Ada", "Save person"},
};

void open(Harness& app, const Way& way) {
    for (const std::string_view press : way.presses) {
        if (!app.has(Role::Textbox, way.field)) app.press(press);
    }
}

} // namespace

TEST_CASE("drafts: the words of every form are there again after another place and a reload") {
    for (const Way& way : ways) {
        CAPTURE(way.form);
        CAPTURE(way.field);
        Page page;
        open(page.app(), way);
        page.app().type(way.field, way.words);
        CHECK(page.app().has(Role::Status, "Saving"));
        page.app().press("Breathe");
        CHECK(page.app().has(Role::Status, "Saved"));
        open(page.app(), way);
        CHECK(page.value(way.field) == way.words);
        page.reload();
        open(page.app(), way);
        CHECK(page.value(way.field) == way.words);
        REQUIRE(page.app().vault().drafts.all.size() == 1);
        CHECK(page.app().vault().drafts.all[0].subject.form == way.form);
    }
}

TEST_CASE("drafts: what is discarded is gone, and can be had back for a while") {
    for (const Way& way : ways) {
        CAPTURE(way.form);
        CAPTURE(way.field);
        Page page;
        open(page.app(), way);
        CHECK(!page.app().has(Role::Button, "Discard"));
        const std::string before = page.value(way.field);
        page.app().type(way.field, way.words);
        page.app().press("Discard");
        CHECK(page.value(way.field) == before);
        CHECK(page.nothing_half_filled());
        page.app().press("Undo");
        CHECK(page.value(way.field) == way.words);
        page.app().press("Discard");
        page.app().wait(11);
        CHECK(!page.app().has(Role::Button, "Undo"));
        page.reload();
        open(page.app(), way);
        CHECK(page.value(way.field) == before);
    }
}

TEST_CASE("drafts: what is completed is half filled no more, in the same commit") {
    for (const Way& way : ways) {
        if (way.complete.empty()) continue;
        CAPTURE(way.form);
        CAPTURE(way.field);
        Page page;
        open(page.app(), way);
        page.app().type(way.field, way.words);
        if (!way.other.empty()) page.app().type(way.other, way.other_words);
        page.app().wait(1);
        CHECK(!page.nothing_half_filled());
        const std::size_t before = page.app().host.commits.size();
        page.app().press(way.complete);
        CHECK(page.nothing_half_filled());
        REQUIRE(page.app().host.commits.size() == before + 1);
        CHECK(page.app().host.commits.back().deletes == std::vector<std::string>{"drafts"});
    }
}

TEST_CASE("drafts: the way to a form that was begun says so") {
    Page page;
    constexpr std::string_view waiting = "You began this. It is still here.";
    CHECK(!page.says(waiting));
    page.app().press("Add a boundary");
    page.app().type("Name", "N");
    page.app().press("Back");
    CHECK(page.says(waiting));
    page.reload();
    CHECK(page.says(waiting));
}

TEST_CASE("drafts: a form in which somebody typed and took it away again was not begun") {
    Page page;
    page.app().press("Change");
    page.app().type("Name", "N");
    page.app().type("Name", night);
    CHECK(page.nothing_half_filled());
    CHECK(!page.app().has(Role::Button, "Discard"));
}

TEST_CASE("drafts: what is chosen in a form is kept like its words") {
    Page page;
    page.app().press("Add a boundary");
    page.app().pick("Since when", "A week ago");
    page.app().choose("Something I do");
    page.reload(at(day_after(sunday), 12, 0));
    page.app().press("Add a boundary");
    // The day that was meant, not the one that lies a week before this one.
    CHECK(page.picked("Since when") == "Another day");
    CHECK(page.value("First day") == "2026-11-15");
    CHECK(page.app().get(Role::Radio, "Something I do").checked == ui::Tristate::Yes);
    page.app().type("Name", "Walk");
    page.app().press("Save boundary");
    CHECK(page.app().vault().boundaries.all.back().start == on(2026, 11, 15));
    CHECK(page.app().vault().boundaries.all.back().kind == boundaries::Kind::Do);
}

TEST_CASE("drafts: in Change only what was touched stands before what the boundary says now") {
    Page page;
    page.app().press("Change");
    page.app().type("Why it matters to you", "Sleep");
    page.app().press("Back");
    boundaries::EditBoundary edit;
    edit.id = page.app().vault().boundaries.all[0].id;
    edit.name = "Not after ten";
    edit.why = "Something else";
    page.app().loop.report(app::Action(boundaries::Action(edit)));
    page.reload();
    page.app().press("Change");
    CHECK(page.value("Name") == "Not after ten");
    CHECK(page.value("Why it matters to you") == "Sleep");
    page.app().press("Save changes");
    CHECK(page.app().vault().boundaries.all[0].name == "Not after ten");
    CHECK(page.app().vault().boundaries.all[0].why == "Sleep");
}

TEST_CASE("drafts: days of contact are kept, with the boundaries that are left out") {
    Page page;
    page.app().press("Contact I can\xE2\x80\x99t avoid");
    page.app().choose("Work");
    page.app().type("From", "2026-11-24");
    page.app().set(Role::Checkbox, night, 0);
    page.reload();
    page.app().press("Contact I can\xE2\x80\x99t avoid");
    CHECK(page.app().get(Role::Radio, "Work").checked == ui::Tristate::Yes);
    CHECK(page.value("From") == "2026-11-24");
    CHECK(page.value("Up to") == "2026-11-24");
    CHECK(page.app().get(Role::Checkbox, night).checked == ui::Tristate::No);
    page.app().set(Role::Checkbox, night, 1);
    page.app().press("Pause these days");
    CHECK(page.nothing_half_filled());
    CHECK(page.value("From") == "2026-11-22");
}

TEST_CASE("drafts: of a boundary that is removed they go, and come back with Undo") {
    Page page;
    page.app().press("Change");
    page.app().type("Why it matters to you", "Sleep");
    page.app().press("Remove this boundary");
    CHECK(page.nothing_half_filled());
    page.app().press("Undo");
    page.app().press("Change");
    CHECK(page.value("Why it matters to you") == "Sleep");
}

TEST_CASE("pull: a page that was dropped leads back to where the pull stood, with its answers") {
    Page page;
    page.app().press("I feel a pull");
    page.app().wait(3);
    page.app().press("Next");
    page.app().set(Role::Slider, "From 0 to 10", 6);
    page.app().press("Talk me through");
    page.app().press("Look at something of theirs");
    page.app().press("Look at their page");
    page.app().press("It keeps me here");
    page.app().type("What I would want", "Peace");
    page.app().wait(1);
    page.reload();
    CHECK(page.says("You were staying with a pull."));
    page.app().press("Go on");
    CHECK(page.value("What I would want") == "Peace");
    page.app().press("Back");
    CHECK(page.app().get(Role::Button, "It keeps me here").pressed == ui::Tristate::Yes);
    page.app().press("It helps me heal");
    CHECK(page.app().vault().pulls.pulls.size() == 1);
    page.app().press("Leave this for now");
    CHECK(page.nothing_half_filled());
    CHECK(!page.says("You were staying with a pull."));
}

TEST_CASE("pull: the one that was dropped can be let be, and its answers stay") {
    Page page;
    page.app().press("I feel a pull");
    page.app().press("Next");
    page.app().press("Talk me through");
    page.app().press("Look at something of theirs");
    page.app().press("Look at their page");
    page.reload();
    page.app().press("Let it be");
    CHECK(!page.says("You were staying with a pull."));
    CHECK(page.app().vault().pulls.pulls.size() == 1);
    page.app().press("I feel a pull");
    page.app().press("Next");
    CHECK(page.app().has(Role::Heading, "How strong is it?"));
}

TEST_CASE("pull: felt again soon after the page was dropped, it goes on after a breath") {
    Page page;
    page.app().press("I feel a pull");
    page.app().press("Next");
    page.app().press("Talk me through");
    page.app().press("Look at something of theirs");
    page.app().press("Look at their page");
    SUBCASE("within three hours it is the same one") {
        page.reload(at(sunday, 14, 59));
        page.app().press("I feel a pull");
        CHECK(page.app().has(Role::Heading, "Stay a moment."));
        page.app().press("Next");
        CHECK(
            page.app().has(Role::Heading, "Does it help me heal, or does it keep me where I am?"));
        page.app().press("It keeps me here");
        CHECK(page.app().vault().pulls.pulls.size() == 1);
    }
    SUBCASE("later it is another") {
        page.reload(at(sunday, 15, 1));
        CHECK(page.says("You were staying with a pull."));
        page.app().press("I feel a pull");
        page.app().press("Next");
        CHECK(page.app().has(Role::Heading, "How strong is it?"));
        page.app().press("Only note it");
        CHECK(page.app().vault().pulls.pulls.size() == 2);
    }
    SUBCASE("and after a day nobody asks") {
        page.reload(at(day_after(sunday), 12, 1));
        CHECK(!page.says("You were staying with a pull."));
    }
}

TEST_CASE("pull: the minutes of a wait go on while the page is gone") {
    Page page;
    page.app().press("I feel a pull");
    page.app().press("Next");
    for (const std::string_view press : {"Talk me through", "Not now", "Not now", "Next"})
        page.app().press(press);
    page.app().press("10 minutes");
    CHECK(page.app().has(Role::Heading, "Ride the wave"));
    page.reload(at(sunday, 12, 9));
    page.app().press("Go on");
    CHECK(page.app().has(Role::Heading, "Ride the wave"));
    page.reload(at(sunday, 12, 11));
    page.app().press("Go on");
    page.app().wait(1);
    CHECK(page.app().has(Role::Heading, "How did it go?"));
}

TEST_CASE("park: words that were being parked are there again, under the same moment") {
    Page page(at(sunday, 23, 0));
    page.app().press("I feel a pull");
    page.app().press("Next");
    for (const std::string_view press : {"Talk me through", "Not now", "Not now", "Next"})
        page.app().press(press);
    page.app().press("Park the words");
    page.app().type("The words", "I miss you");
    page.app().wait(1);
    page.reload(at(sunday, 23, 5));
    page.app().press("Go on");
    CHECK(page.value("The words") == "I miss you");
    page.app().type("The words", "I miss you so");
    REQUIRE(page.app().vault().pulls.parked.size() == 1);
    CHECK(page.app().vault().pulls.parked[0].words == "I miss you so");
}

TEST_CASE("drafts: where another tab writes nothing is asked over and over") {
    platform::MemoryStorage storage;
    {
        Harness first(storage);
        first.press("Add a boundary");
        first.type("Name", "N");
        first.press("Save boundary");
    }
    Harness reader(storage, at(sunday, 12, 0), false);
    reader.press("I feel a pull");
    reader.press("Next");
    const int shows = reader.host.shows;
    reader.loop.lay_out();
    CHECK(reader.host.shows == shows);
    CHECK(reader.vault().drafts.all.empty());
}

TEST_CASE("drafts: one key in a form writes one small object, also with years of entries") {
    Page page;
    const boundaries::BoundaryId id = page.app().vault().boundaries.all[0].id;
    boundaries::EditBoundary edit;
    edit.id = id;
    edit.start = Day::nearest(sunday.number() - 730);
    page.app().loop.report(app::Action(boundaries::Action(edit)));
    page.app().loop.report(app::Action(
        boundaries::Action(boundaries::MarkDays{id, Day::nearest(sunday.number() - 730), sunday})));
    page.reload();
    page.app().press("Add a boundary");
    const vault::Files files = page.storage.device.files;
    page.app().type("Name", "N");
    page.app().wait(1);
    std::size_t written = 0;
    for (const auto& [path, bytes] : page.storage.device.files) {
        const auto before = files.find(path);
        if (before == files.end() || before->second != bytes) written += bytes.size();
    }
    const app::Commit& commit = page.app().host.commits.back();
    CHECK(commit.deletes.empty());
    REQUIRE(commit.puts.size() == 1);
    MESSAGE(written << " bytes written for one key, the sealed manifest with them");
    CHECK(written < 4096);
}

TEST_CASE("drafts: the field stays the same when a first visit keeps its first word") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    const ui::Key key = app.get(Role::Textbox, "Name").key;
    app.type("Name", "F");
    CHECK(app.get(Role::Textbox, "Name").key == key);
}
