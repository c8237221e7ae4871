// A pull as a person meets it: breathing first, one thing a page, and nothing lost on the way.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

const Day sunday = on(2026, 11, 22);

/// The page on a first visit, at this time.
struct Page {
    platform::MemoryStorage storage;
    Harness app;

    explicit Page(Now moment = at(sunday, 12, 0)) : app(storage, moment) {}

    const pulls::Model& model() const { return app.vault().pulls; }
    const pulls::Pull& pull() const {
        REQUIRE(!model().pulls.empty());
        return *model().pulls.back();
    }
    bool asks(std::string_view question) const { return app.has(Role::Heading, question); }

    void act(pulls::Action action) { app.loop.report(app::Action(std::move(action))); }
    void plan(std::string_view cue, std::string_view deed) {
        pulls::PutCard wish;
        wish.card.cue = cue;
        wish.card.act = deed;
        act(std::move(wish));
    }
    /// Breathes a little and tells what pulls, and how strong it is.
    void feel(int strength = 7) {
        app.press("I feel a pull");
        app.wait(3);
        app.press("Next");
        app.press("Look at their page");
        app.set(Role::Slider, "From 0 to 10", strength);
        app.press("Next");
    }
    /// Says how it went, from the wave on.
    void end(int strength, std::string_view outcome) {
        app.press("That’s enough");
        app.set(Role::Slider, "From 0 to 10", strength);
        app.press("Next");
        app.press(outcome);
    }
};

} // namespace

TEST_CASE("pull: one press, and the breath moves; Back and Escape lead away at once") {
    Page page;
    page.app.press("More");
    page.app.press("I feel a pull");
    CHECK(page.asks("Stay a moment."));
    CHECK(page.app.loop.next_frame_in() == 0);
    page.app.press("Back");
    CHECK(page.asks("More"));
    page.app.press("I feel a pull");
    page.app.escape();
    CHECK(page.asks("More"));
    CHECK(page.app.loop.next_frame_in() < 0);
    CHECK(page.app.host.commits.empty());
}

TEST_CASE("pull: it can be left on every page, by button, and by Escape step by step") {
    Page page;
    page.feel();
    page.app.press("Leave this for now");
    CHECK(page.app.has(Role::Button, "I feel a pull"));
    page.feel();
    page.app.escape();
    CHECK(page.asks("How strong is it?"));
    page.app.escape();
    CHECK(page.asks("What is pulling?"));
    page.app.escape();
    CHECK(page.app.has(Role::Button, "I feel a pull"));
}

TEST_CASE("pull: leaving half-way keeps what was entered, and a look at it keeps nothing") {
    Page page;
    page.app.press("I feel a pull");
    page.app.press("Next");
    page.app.press("Leave this for now");
    CHECK(page.app.host.commits.empty());
    page.feel(8);
    page.app.press("Leave this for now");
    Harness again(page.storage);
    REQUIRE(again.vault().pulls.pulls.size() == 1);
    const pulls::Pull& pull = *again.vault().pulls.pulls[0];
    CHECK(pull.kind == pulls::Kind::TheirPage);
    CHECK(pull.strengths == std::vector<pulls::Strength>{{0, 8}});
    CHECK(pull.outcome == pulls::Outcome::NotSaid);
}

TEST_CASE("pull: the whole way, and every answer is there in the end") {
    Page page;
    page.plan("it is after ten", "I make tea");
    page.feel(7);
    CHECK(page.asks("Your plan"));
    CHECK(page.app.has(Role::Text, "If it is after ten, I make tea."));
    CHECK(page.app.has(Role::Text, "Not used yet"));
    page.app.press("I will do this");
    page.app.press("It keeps me here");
    page.app.type("What I would want", "Sleep, and my own morning.");
    page.app.press("Next");
    CHECK(page.asks("Stay with it for a while?"));
    page.app.press("5 minutes");
    CHECK(page.asks("Ride the wave"));
    page.app.wait(61);
    CHECK(page.app.has(Role::Status, "One more minute. How strong is it now?"));
    page.app.set(Role::Slider, "How strong now?", 8);
    page.app.wait(120);
    page.app.set(Role::Slider, "How strong now?", 5);
    page.app.wait(120);
    CHECK(page.asks("And now, how strong is it?"));
    page.app.set(Role::Slider, "From 0 to 10", 4);
    page.app.press("Next");
    page.app.press("I rode it out");
    CHECK(page.asks("You stopped and looked. That matters."));
    CHECK(page.app.has(Role::Text, "It went from 7 to 4."));
    page.app.choose("Tired");
    page.app.press("Done");
    CHECK(page.app.has(Role::Button, "I feel a pull"));

    const pulls::Pull& pull = page.pull();
    CHECK(page.model().pulls.size() == 1);
    CHECK(pull.card == page.model().cards[0].id);
    CHECK(pull.helps == pulls::Helps::Keeps);
    CHECK(pull.wish == "Sleep, and my own morning.");
    CHECK(pull.minutes == 5);
    CHECK(pull.strengths == std::vector<pulls::Strength>{{0, 7}, {1, 8}, {3, 5}, {5, 4}});
    CHECK(pull.outcome == pulls::Outcome::Rode);
    CHECK(pull.trigger.choice == Trigger::Tired);
    Harness again(page.storage);
    CHECK(again.vault().pulls == page.model());
    CHECK(pulls::record_of(again.vault().pulls, pull.card) == pulls::CardRecord{1, 1});
}

TEST_CASE("pull: acting on it is kept in the same words as riding it out") {
    std::vector<std::string> screens;
    for (const char* const outcome : {"I rode it out", "I acted on it", "I’m not sure"}) {
        Page page;
        page.feel();
        page.app.press("Not now");
        page.app.press("Next");
        page.app.press("2 minutes");
        page.end(5, outcome);
        screens.push_back(page.app.screen());
    }
    CHECK(screens[0] == screens[1]);
    CHECK(screens[1] == screens[2]);
}

TEST_CASE("pull: one that stays strong leads to what would help now, one that ebbs does not") {
    for (const bool strong : {true, false}) {
        Page page;
        page.feel(8);
        page.app.press("Not now");
        page.app.press("Next");
        page.app.press("2 minutes");
        page.end(strong ? 7 : 6, "I rode it out");
        CHECK(page.app.has(Role::Button, "What would help now?") == strong);
        if (!strong) continue;
        page.app.press("What would help now?");
        CHECK(page.app.has(Role::Radiogroup, "How much time do you have?"));
    }
}

TEST_CASE("pull: every question may stay open") {
    Page page;
    page.app.press("I feel a pull");
    page.app.press("Next");
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("Not now");
    page.app.press("Next");
    CHECK(page.asks("How did it go?"));
    CHECK(page.app.host.commits.empty());
    page.app.press("I’m not sure");
    CHECK(page.pull().outcome == pulls::Outcome::Unsure);
    CHECK(page.pull().kind == pulls::Kind::NotSaid);
}

TEST_CASE("pull: nothing counts down while somebody waits") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("15 minutes");
    for (int minute = 0; minute < 5; ++minute) {
        page.app.wait(60);
        for (const ui::Node& node : page.app.tree().nodes) {
            const bool digit = std::any_of(
                node.name.begin(), node.name.end(), [](char c) { return c >= '0' && c <= '9'; });
            CHECK_MESSAGE(!digit, node.name);
        }
    }
    CHECK(page.asks("Ride the wave"));
}

TEST_CASE("pull: whoever stays for a quarter of an hour hears no line twice") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("15 minutes");
    std::set<std::string> said;
    for (std::size_t minute = 1; minute < 15; ++minute) {
        page.app.wait(60);
        for (const ui::Node& node : page.app.tree().nodes) {
            if (node.role == Role::Status && node.name.size() > 20) said.insert(node.name);
        }
        CHECK(said.size() == minute);
    }
}

TEST_CASE("pull: Back from the end of the waiting leads to the choice, not into the wave again") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("2 minutes");
    page.app.wait(121);
    CHECK(page.asks("And now, how strong is it?"));
    page.app.press("Back");
    CHECK(page.asks("Stay with it for a while?"));
}

TEST_CASE("pull: with less motion the waiting sleeps until the next minute") {
    Page page;
    page.app.loop.report(
        app::Action(settings::Action(settings::Turn{&settings::Model::less_motion, true})));
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("2 minutes");
    page.app.wait(1);
    CHECK(page.app.loop.next_frame_in() > 50);
    page.app.wait(130);
    CHECK(page.asks("And now, how strong is it?"));
    CHECK(page.app.loop.next_frame_in() < 0);
}

TEST_CASE("pull: breathing, moving and somebody safe are near while it lasts") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("10 minutes");
    page.app.press("Move");
    CHECK(page.asks("Walk to a window and back."));
    page.app.press("Be still");
    page.app.press("Breathe");
    CHECK(page.app.has(Role::Button, "Pause"));
    page.app.press("Next");
    CHECK(page.asks("Ride the wave"));
    page.app.press("Someone safe");
    page.app.press("Add a person");
    page.app.type("Name", "Mira");
    page.app.type("How they help", "Makes me laugh");
    page.app.press("Save person");
    CHECK(page.app.has(Role::Text, "Mira"));
    page.app.host.takes_copies = false;
    page.app.press("Copy the words");
    CHECK_FALSE(page.app.has(Role::Status, "Copied."));
    page.app.host.takes_copies = true;
    page.app.press("Copy the words");
    CHECK(page.app.has(Role::Status, "Copied."));
    const app::Effect copied = CopyWords{"I\xE2\x80\x99m having a hard moment. Could you talk with "
                                         "me for ten minutes? Anything is fine."};
    const auto& done = page.app.host.performed;
    CHECK(std::find(done.begin(), done.end(), copied) != done.end());
    page.app.type("A short ask", "Call me?");
    CHECK_FALSE(page.app.has(Role::Status, "Copied.")); // These words were not.
    page.app.press("Done");
    CHECK(page.asks("Ride the wave"));
}

TEST_CASE("pull: words from a calmer day come up by the need that was named") {
    Page page;
    page.act(pulls::PutNote{{{}, {}, "You slept well on Sunday.", Need::Rest, {}}});
    page.act(pulls::PutNote{{{}, {}, "Call Mira.", Need::Company, {}}});
    page.feel();
    CHECK(page.asks("What do you need right now?"));
    page.app.press("Company");
    CHECK(page.asks("From you, on a calmer day"));
    CHECK(page.app.has(Role::Text, "Call Mira."));
    CHECK(page.app.has(Role::Text, "You, on Sunday 22 November"));
    page.app.press("Next");
    CHECK(page.asks("Does it help me heal, or does it keep me where I am?"));
    CHECK(page.pull().need == Need::Company);
}

TEST_CASE("pull: a plan for next time is made at the end, and comes up next time") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("2 minutes");
    page.end(3, "I acted on it");
    page.app.press("Make a plan for next time");
    page.app.press("Save plan");
    CHECK(page.app.has(Role::Status, "A few words are needed here."));
    page.app.type("If", "I lie awake");
    page.app.type("then", "I put the light on and read");
    page.app.press("Save plan");
    CHECK(page.asks("You stopped and looked. That matters."));
    page.app.press("Done");
    page.feel();
    CHECK(page.app.has(Role::Text, "If I lie awake, I put the light on and read."));
    CHECK(page.model().cards[0].kind == pulls::Kind::TheirPage);
}

TEST_CASE("pull: one that is not to be kept is gone, and can be brought back for a while") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("2 minutes");
    page.end(3, "I acted on it");
    const pulls::Model before = page.model();
    page.app.press("Don\xE2\x80\x99t keep this one");
    CHECK(page.model().pulls.empty());
    page.app.press("Undo");
    CHECK(page.model() == before);
}

TEST_CASE("park: only at night; words are kept as they are typed, and offered after 10:00") {
    Page day;
    day.feel();
    day.app.press("Not now");
    day.app.press("Next");
    CHECK(!day.app.has(Role::Button, "Park the words"));

    Page page(at(sunday, 23, 30));
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("Park the words");
    page.app.type("The words", "I saw the blue door.");
    CHECK(page.app.has(Role::Status, "They wait until 10:00."));
    page.app.press("Leave this for now");
    CHECK(!page.app.has(Role::Button, "Read them"));

    const Day monday = plus(sunday, 1);
    Harness early(page.storage, at(monday, 9, 58));
    CHECK(!early.has(Role::Button, "Read them"));
    early.wait(130); // It comes by itself to whoever has the page open.
    CHECK(early.has(Role::Button, "Read them"));

    Harness later(page.storage, at(monday, 10, 5));
    later.press("Read them");
    CHECK(later.has(Role::Text, "I saw the blue door."));
    later.press("Park until tomorrow");
    CHECK(!later.has(Role::Button, "Read them"));
    Harness next(page.storage, at(plus(monday, 1), 10, 0));
    next.press("Read them");
    next.press("Let them go");
    CHECK(next.vault().pulls.parked.empty());
    next.press("Undo");
    next.press("Read them");
    next.press("Keep as a letter");
    CHECK(next.vault().pulls.parked.empty());
    REQUIRE(next.vault().letters.all.size() == 1);
    CHECK(next.vault().letters.all[0]->words.body == "I saw the blue door.");
    CHECK(next.vault().letters.all[0]->kind == letters::Kind::Unsent);
}

TEST_CASE("pull: what is too long is said at once and stays on the screen") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.type("What I would want", std::string(3000, 'x'));
    CHECK(page.pull().wish.empty());
    page.app.press("Next");
    CHECK(page.app.has(Role::Textbox, "What I would want"));
    page.app.type("What I would want", "Sleep.");
    page.app.press("Next");
    CHECK(page.pull().wish == "Sleep.");
}

TEST_CASE("hard moments: plans, words and people are made, changed, removed and brought back") {
    Page page;
    page.app.press("More");
    page.app.press("For hard moments");
    page.app.press("Add a plan");
    page.app.type("If", "it is late");
    page.app.type("then", "I make tea");
    page.app.press("Save plan");
    page.app.press("Write a few words to yourself");
    page.app.type("What you want to hear then", "You are not alone.");
    page.app.pick("For when you need", "Company");
    page.app.press("Save words");
    CHECK(page.model().notes[0].need == Need::Company);
    CHECK(page.app.has(Role::Text, "Company. You, on Sunday 22 November."));
    page.app.press("Change");
    page.app.type("then", "I walk");
    page.app.press("Save plan");
    CHECK(page.app.has(Role::Text, "If it is late, I walk."));
    page.app.press("Remove");
    CHECK(page.model().cards.empty());
    page.app.press("Undo");
    CHECK(page.model().cards[0].act == "I walk");
}

TEST_CASE("pull: where another tab writes, the way can be gone and nothing is changed") {
    platform::MemoryStorage storage;
    {
        Harness first(storage);
    }
    Harness reader(storage, at(sunday, 12, 0), false);
    reader.press("I feel a pull");
    reader.press("Next");
    reader.press("Look at photos");
    CHECK(reader.has(Role::Heading, "How strong is it?"));
    CHECK(reader.host.commits.empty());
}
