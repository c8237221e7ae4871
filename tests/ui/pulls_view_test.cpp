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
    /// Breathes a little, and comes to the three ways on.
    void begin() {
        app.press("I feel a pull");
        app.wait(3);
        app.press("Next");
    }
    /// Tells how strong it is and what pulls.
    void feel(int strength = 7) {
        begin();
        app.set(Role::Slider, "From 0 to 10", strength);
        app.press("Talk me through");
        app.press("Look at something of theirs");
        app.press("Look at their page");
    }
    /// Says how it went, from the wave on.
    void end(int strength, std::string_view outcome) {
        app.press("That’s enough");
        app.set(Role::Slider, "And now, how strong is it?", strength);
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
    CHECK(page.asks("Look at something of theirs"));
    page.app.escape();
    CHECK(page.asks("What is pulling?"));
    page.app.escape();
    CHECK(page.asks("How strong is it?"));
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
    page.app.press("10 minutes");
    CHECK(page.asks("Ride the wave"));
    page.app.wait(61);
    CHECK(page.app.has(Role::Status, "One more minute. How strong is it now?"));
    page.app.set(Role::Slider, "How strong now?", 8);
    page.app.wait(120);
    page.app.set(Role::Slider, "How strong now?", 5);
    page.app.wait(420);
    CHECK(page.asks("How did it go?"));
    page.app.set(Role::Slider, "And now, how strong is it?", 4);
    CHECK(page.app.has(Role::Status, "7 to 4 in 10 minutes."));
    page.app.press("It’s quieter");
    CHECK(page.app.has(Role::Text, "You stayed with a pull for 10 minutes."));
    page.app.press("What set it off?");
    CHECK(page.asks("You stopped and looked. That matters."));
    page.app.choose("Tired");
    page.app.press("Done");
    CHECK(page.app.has(Role::Button, "I feel a pull"));
    CHECK(!page.app.has(Role::Text, "You stayed with a pull for 10 minutes."));

    const pulls::Pull& pull = page.pull();
    CHECK(page.model().pulls.size() == 1);
    CHECK(pull.card == page.model().cards[0].id);
    CHECK(pull.helps == pulls::Helps::Keeps);
    CHECK(pull.wish == "Sleep, and my own morning.");
    CHECK(pull.minutes == 10);
    CHECK(pull.lasted_minutes == 10);
    CHECK(pull.strengths == std::vector<pulls::Strength>{{0, 7}, {1, 8}, {3, 5}, {10, 4}});
    CHECK(pull.outcome == pulls::Outcome::Rode);
    CHECK(pull.trigger.choice == Trigger::Tired);
    Harness again(page.storage);
    CHECK(again.vault().pulls == page.model());
    CHECK(pulls::record_of(again.vault().pulls, pull.card) == pulls::CardRecord{1, 1});
}

TEST_CASE("pull: just staying takes five presses, and noting it three") {
    Page page;
    page.app.press("I feel a pull");
    page.app.press("Next");
    page.app.press("Just stay with me");
    CHECK(page.asks("Ride the wave"));
    page.app.press("That’s enough");
    page.app.press("It’s still here, and I’m not acting on it");
    CHECK(page.app.has(Role::Text, "You stayed with a pull. That counts."));
    CHECK(page.pull().outcome == pulls::Outcome::Rode);
    page.app.wait(60);
    page.app.press("I feel a pull");
    page.app.press("Next");
    page.app.press("Only note it");
    CHECK(page.app.has(Role::Text, "A pull, noted."));
    CHECK(page.model().pulls.size() == 2);
    CHECK(page.pull().outcome == pulls::Outcome::NotSaid);
}

TEST_CASE("pull: a strong one is met with the person's own words first") {
    Page page;
    boundaries::AddBoundary promise;
    promise.name = "No contact";
    promise.why = "I sleep again.";
    page.app.loop.report(app::Action(boundaries::Action(promise)));
    page.plan("it is after ten", "I make tea");
    page.begin();
    page.app.set(Role::Slider, "From 0 to 10", 9);
    page.app.press("Just stay with me");
    CHECK(page.asks("What you told yourself"));
    CHECK(page.app.has(Role::Text, "I sleep again."));
    CHECK(page.app.has(Role::Text, "If it is after ten, I make tea."));
    page.app.press("Stay with me, 2 minutes");
    CHECK(page.asks("Ride the wave"));
    page.app.press("Leave this for now");
    page.begin();
    page.app.press("Leave this for now");
}

TEST_CASE("pull: the three answers to the first question lead on in three ways") {
    for (const char* const answer : {"It helps me heal", "It keeps me here", "I don’t know"}) {
        Page page;
        page.feel();
        page.app.press(answer);
        CHECK(page.asks("If it helps you heal, it can wait.") ==
              (std::string_view(answer) == "It helps me heal"));
        CHECK(page.app.has(Role::Textbox, "What I would want") ==
              (std::string_view(answer) == "It keeps me here"));
        page.app.press("Next");
        CHECK(page.asks("Stay with it for a while?"));
    }
}

TEST_CASE("pull: one that was acted on writes the slip with one press, and the numbers agree") {
    Page page;
    for (const char* const name : {"No contact", "No looking"}) {
        boundaries::AddBoundary promise;
        promise.name = name;
        promise.start = plus(sunday, -9);
        promise.mode = boundaries::Mode::Quiet;
        page.app.loop.report(app::Action(boundaries::Action(promise)));
    }
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("2 minutes");
    page.end(5, "I reached out, or looked");
    CHECK(page.asks("Which boundary was it?"));
    page.app.press("No looking");
    CHECK(page.app.has(Role::Text, "9 of 10 days stay yours."));
    CHECK(page.app.vault().boundaries.all[0].slips.empty());
    REQUIRE(page.app.vault().boundaries.all[1].slips.size() == 1);
    CHECK(page.app.vault().boundaries.all[1].slips[0].day == sunday);
    CHECK(!page.app.vault().boundaries.all[1].slips[0].at); // Its hour was not said.
    page.app.press("Done");
    CHECK(page.app.has(Role::Text, "It happened, and you looked at it."));
    // The next time the one that it was comes first.
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("2 minutes");
    page.end(5, "I reached out, or looked");
    std::vector<std::string> names;
    for (const ui::Node& node : page.app.tree().nodes) {
        if (node.role == Role::Button && node.name.starts_with("No ")) names.push_back(node.name);
    }
    CHECK(names == std::vector<std::string>{"No looking", "No contact"});
    page.app.press("None of these");
    page.app.press("Done");
    CHECK(page.app.vault().boundaries.all[0].slips.empty());
    CHECK(page.app.vault().boundaries.all[1].slips.size() == 1);
}

TEST_CASE("pull: at eight for the second time nobody is left alone with it") {
    for (const int strength : {8, 7}) {
        Page page;
        page.feel(8);
        page.app.press("Not now");
        page.app.press("Next");
        page.app.press("2 minutes");
        page.app.wait(61);
        page.app.press("That’s enough");
        page.app.set(Role::Slider, "And now, how strong is it?", strength);
        CHECK(
            page.app.has(Role::Text, "This is a lot to carry. You don’t have to carry it alone.") ==
            (strength == 8));
    }
}

TEST_CASE("pull: no page has more than four answers") {
    Page page;
    const auto answers = [&] {
        int count = 0;
        bool main = false;
        for (const ui::Node& node : page.app.tree().nodes) {
            main = main || node.role == Role::Main;
            count += main && node.role == Role::Button && node.name != "Not now" ? 1 : 0;
        }
        return count;
    };
    page.begin();
    for (const char* const press : {"Talk me through",
                                    "Something in my head",
                                    "Replay it in my head",
                                    "I don’t know",
                                    "Next",
                                    "2 minutes",
                                    "That’s enough"}) {
        CHECK(answers() <= 4);
        page.app.press(press);
    }
    CHECK(page.asks("How did it go?"));
    CHECK(answers() <= 4);
}

TEST_CASE("pull: every question may stay open") {
    Page page;
    page.app.press("I feel a pull");
    page.app.press("Next");
    page.app.press("Talk me through");
    page.app.press("Not now");
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("Not now");
    CHECK(page.asks("How did it go?"));
    CHECK(page.app.host.commits.empty());
    page.app.press("I don’t know yet");
    CHECK(page.pull().outcome == pulls::Outcome::Unsure);
    CHECK(page.pull().kind == pulls::Kind::NotSaid);
}

TEST_CASE("pull: nothing counts down while somebody waits") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("10 minutes");
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

TEST_CASE("pull: whoever stays for ten minutes hears no line twice") {
    Page page;
    page.feel();
    page.app.press("Not now");
    page.app.press("Next");
    page.app.press("10 minutes");
    std::set<std::string> said;
    for (std::size_t minute = 1; minute < 10; ++minute) {
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
    CHECK(page.asks("How did it go?"));
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
    CHECK(page.asks("How did it go?"));
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
    const app::Effect copied = CopyWords{"I’m having a hard moment. Could you talk with "
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
    page.end(3, "It’s quieter");
    page.app.press("What set it off?");
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
    page.end(3, "It’s quieter");
    page.app.press("What set it off?");
    const pulls::Model before = page.model();
    page.app.press("Don’t keep this one");
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
    reader.press("Talk me through");
    reader.press("Write to them");
    CHECK(reader.has(Role::Heading, "Does it help me heal, or does it keep me where I am?"));
    CHECK(reader.host.commits.empty());
}
