// Breathing as a person meets it: one press to the first breath, and nothing of it lost or left on.
// SPDX-License-Identifier: MIT
#include "support/allocations.h"
#include "support/harness.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

const char* const sighing_label = "Sighing  3 + 1 \xC2\xB7 8";

/// The page at Breathe, on a first visit.
struct Page {
    platform::MemoryStorage storage;
    Harness app{storage};

    Page() { app.press("Breathe"); }

    const breathing::Model& model() const { return app.vault().breathing; }
    bool running() const { return app.has(Role::Button, "Stop"); }
    /// What is spoken in the middle of the run.
    std::string word() const {
        for (const ui::Node& node : app.tree().nodes) {
            if (node.role == Role::Status) return node.name;
        }
        return {};
    }
};

/// What the device was asked to do, in order.
std::vector<app::Effect> guides(const Harness& app) {
    std::vector<app::Effect> found;
    for (const app::Effect& effect : app.host.performed) {
        if (std::holds_alternative<breathing::Guide>(effect) ||
            std::holds_alternative<breathing::EndGuide>(effect)) {
            found.push_back(effect);
        }
    }
    return found;
}

/// Time passes in big frames, each shorter than a gap that counts as not seen.
void pass(Harness& app, double seconds) {
    constexpr double frame = 0.5;
    for (double left = seconds; left > 0; left -= frame) {
        app.host.clock += std::min(frame, left);
        app.wait(0);
        app.loop.lay_out();
    }
}

} // namespace

TEST_CASE("breathe: one press and the first breath begins, also on a first visit") {
    Page page;
    page.app.press("Start");
    CHECK(page.running());
    CHECK(page.word() == "Breathe in");
    CHECK(page.app.get(Role::Heading, sighing_label).level == 1);
    CHECK(page.app.loop.next_frame_in() == 0);
    CHECK(page.app.has(Role::Text, "Small, soft breaths. No need to fill up."));
    CHECK(page.app.has(Role::Text, "Dizzy? Breathe normally."));
    CHECK(page.app.has(Role::Button, "Hide this page"));
    CHECK(page.app.host.commits.empty());
}

TEST_CASE("breathe: while it goes on there is nothing else to press") {
    Page page;
    page.app.press("Start");
    CHECK(!page.app.has(Role::Button, "I feel a pull"));
    CHECK(!page.app.has(Role::Button, "Today"));
}

TEST_CASE("breathe: the word is spoken when it changes, and nothing else moves on the page") {
    Page page;
    page.app.press("Start");
    const int before = page.app.host.shows;
    page.app.wait(2.9);
    CHECK(page.app.host.shows == before);
    page.app.wait(0.2);
    CHECK(page.word() == "A little more");
    page.app.wait(1);
    CHECK(page.word() == "Breathe out");
    page.app.wait(8);
    CHECK(page.word() == "Breathe in");
    CHECK(page.app.host.shows == before + 3);
}

TEST_CASE("breathe: two minutes end with a breath out, are written down, and then all is still") {
    Page page;
    page.app.press("Start");
    pass(page.app, 119.5);
    CHECK(page.running());
    pass(page.app, 1);
    CHECK(!page.running());
    CHECK(page.app.has(Role::Heading, "You stayed with it for 2 minutes."));
    CHECK(page.app.loop.next_frame_in() < 0);
    REQUIRE(page.model().runs.size() == 1);
    CHECK(page.model().runs[0].seconds == 120);
    CHECK(page.model().runs[0].pattern == breathing::sighing);
    CHECK(page.model().runs[0].day == on(2026, 11, 22));
    const auto asked = guides(page.app);
    REQUIRE(asked.size() == 2);
    CHECK(asked[1] == app::Effect(breathing::EndGuide{true}));

    page.app.set(Role::Slider, "Calm now", 7);
    page.app.set(Role::Slider, "Calm before", 3);
    CHECK(page.app.has(Role::Text, "Calm went from 3 to 7 that time."));
    page.app.press("Done");
    CHECK(page.app.has(Role::Heading, "Your breathing"));
    CHECK(page.app.has(Role::Text, "22 November, 12:00. Sighing, 2 min, calm 3 to 7."));

    Harness again(page.storage);
    CHECK(again.vault().breathing == page.model());
}

TEST_CASE("breathe: Stop and Escape stop at once; a short try is nobody's business") {
    Page page;
    page.app.press("Start");
    pass(page.app, 20);
    page.app.press("Stop");
    CHECK(!page.running());
    CHECK(page.app.has(Role::Button, "Start"));
    page.app.press("Start");
    page.app.escape();
    CHECK(page.app.has(Role::Button, "Start"));
    CHECK(page.app.loop.next_frame_in() < 0);
    CHECK(page.app.host.commits.empty());
    const auto asked = guides(page.app);
    REQUIRE(asked.size() == 4);
    CHECK(asked[1] == app::Effect(breathing::EndGuide{false}));
}

TEST_CASE("breathe: a run that was stopped after a minute is kept with its real length") {
    Page page;
    page.app.choose("Open");
    page.app.press("Start");
    pass(page.app, 90);
    page.app.press("Stop");
    REQUIRE(page.model().runs.size() == 1);
    CHECK(page.model().runs[0].seconds == 90);
}

TEST_CASE("breathe: a run can be left out of what is kept") {
    Page page;
    page.app.press("Start");
    pass(page.app, 121);
    REQUIRE(page.model().runs.size() == 1);
    page.app.press("Don’t keep this one");
    CHECK(page.model().runs.empty());
    CHECK(page.app.has(Role::Button, "Start"));
}

TEST_CASE("breathe: hidden, a run pauses and lets go of everything, and only a press goes on") {
    Page page;
    page.app.press("Start");
    pass(page.app, 5);
    page.app.loop.pause_run();
    CHECK(guides(page.app).back() == app::Effect(breathing::EndGuide{false}));
    page.app.host.clock += 3600;
    page.app.loop.lay_out();
    CHECK(page.word() == "Paused");
    CHECK(page.app.loop.next_frame_in() < 0);
    page.app.press("Go on");
    CHECK(page.word() == "Breathe out");
    const auto asked = guides(page.app);
    REQUIRE(asked.size() == 3);
    CHECK(std::get<breathing::Guide>(asked[2]).from_ms == 5000);
}

TEST_CASE("breathe: a device that slept pauses the run by itself") {
    Page page;
    page.app.press("Start");
    pass(page.app, 1);
    page.app.host.clock += 60;
    page.app.loop.lay_out();
    CHECK(page.word() == "Paused");
    CHECK(guides(page.app).back() == app::Effect(breathing::EndGuide{false}));
}

TEST_CASE("breathe: the button that is always there breathes at once, and leads back") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("More");
    app.press("I feel a pull");
    CHECK(app.has(Role::Heading, "Stay a moment."));
    CHECK(app.has(Role::Button, "Next"));
    app.press("Back");
    CHECK(app.has(Role::Heading, "More"));
    app.press("I feel a pull");
    pass(app, 121);
    CHECK(app.has(Role::Heading, "How strong is it?"));
    CHECK(app.loop.next_frame_in() < 0);
    CHECK(app.vault().breathing.runs.size() == 1);
    app.press("Leave this for now");
    CHECK(app.has(Role::Heading, "More"));
}

TEST_CASE("breathe: sound can be switched on and off while breathing") {
    Page page;
    page.app.press("Start");
    CHECK(std::get<breathing::Guide>(guides(page.app)[0]).volume == 0);
    page.app.press("Sound");
    CHECK(std::get<breathing::Guide>(guides(page.app)[1]).volume == 6);
    CHECK(page.model().sound);
    page.app.press("Sound");
    CHECK(std::get<breathing::Guide>(guides(page.app)[2]).volume == 0);
}

TEST_CASE("breathe: a screen that grew dark is light again after any touch or key, button or not") {
    Page page;
    page.app.loop.report(app::Action(breathing::Action(breathing::SetDim{true})));
    page.app.press("Start");
    pass(page.app, 40);
    const double before = page.app.loop.screen().breathing.run.touched;
    page.app.loop.stir();
    CHECK(page.app.loop.screen().breathing.run.touched == before + 40);
    CHECK(page.running());
}

TEST_CASE("breathe: a pattern with holds comes with a note, once") {
    Page page;
    page.app.pick("Pattern", "Box  4 \xC2\xB7 4 \xC2\xB7 4 \xC2\xB7 4");
    CHECK(page.app.has(Role::Group, "Before you hold your breath"));
    CHECK(page.app.host.commits.empty());
    page.app.press("Stay without holds");
    page.app.press("Start");
    CHECK(page.app.has(Role::Heading, sighing_label));
    page.app.press("Stop");
    page.app.pick("Pattern", "Box  4 \xC2\xB7 4 \xC2\xB7 4 \xC2\xB7 4");
    page.app.press("Use it");
    CHECK(page.model().pattern == breathing::box);
    page.app.pick("Pattern", "4-7-8");
    CHECK(page.model().pattern == breathing::four_seven_eight);
}

TEST_CASE("breathe: a pattern of one's own is made, renamed, removed and brought back") {
    Page page;
    page.app.press("Make a pattern of your own");
    page.app.press("Save pattern");
    CHECK(page.app.has(Role::Status, "Give it a name, so that you can find it again."));
    page.app.type("Name", "Slow evening");
    page.app.set(Role::Slider, "Breathe out", 15);
    page.app.set(Role::Slider, "A little more", 1);
    CHECK(page.app.has(Role::Text, "One breath takes 12 s: 5 a minute."));
    page.app.press("Save pattern");
    CHECK(page.model().own.at(0).name == "Slow evening");

    page.app.press("Start");
    CHECK(page.app.has(Role::Heading, "Slow evening  4 + 0.5 \xC2\xB7 7.5"));
    page.app.press("Stop");

    page.app.press("Change this pattern");
    page.app.type("Name", "Night");
    page.app.press("Save pattern");
    CHECK(page.model().own.at(0).name == "Night");

    const breathing::Model before = page.model();
    page.app.press("Change this pattern");
    page.app.press("Remove this pattern");
    CHECK(page.model().own.empty());
    CHECK(page.app.has(Role::Status, "Night is removed."));
    page.app.press("Undo");
    CHECK(page.model() == before);
}

TEST_CASE("breathe: the pace is chosen where it fits") {
    Page page;
    CHECK(!page.app.has(Role::Slider, "Pace"));
    page.app.pick("Pattern", "Long exhale  4 \xC2\xB7 6");
    page.app.set(Role::Slider, "Pace", 9);
    CHECK(page.app.get(Role::Slider, "Pace").value_text == "4.5 breaths a minute");
    CHECK(page.model().long_exhale_pace == 45);
}

TEST_CASE("breathe: an exercise for the senses is walked through step by step") {
    Page page;
    page.app.press("Five, four, three, two, one");
    CHECK(page.app.has(Role::Heading, "Five things you can see"));
    page.app.press("Next");
    CHECK(page.app.has(Role::Heading, "Four things you can feel"));
    page.app.press("Back");
    CHECK(page.app.has(Role::Heading, "Five things you can see"));
    for (int step = 0; step < 4; ++step)
        page.app.press("Next");
    CHECK(page.app.has(Role::Heading, "One thing you can taste"));
    page.app.press("Done");
    CHECK(page.app.has(Role::Heading, "Breathe"));
    page.app.press("Near and far");
    page.app.escape();
    CHECK(page.app.has(Role::Heading, "Breathe"));
    CHECK(page.app.host.commits.empty());
}

TEST_CASE(
    "breathe: after the first second, frames of a run allocate for nothing but the time left") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.loop.report(app::Action(breathing::Action(breathing::SetDim{true})));
    app.press("Breathe");
    for (int style = 0; style < breathing::style_count; ++style) {
        app.loop.report(app::Action(
            breathing::Action(breathing::ChooseStyle{static_cast<breathing::Style>(style)})));
        app.press("Start");
        app.wait(1);
        app.loop.ui().render();
        constexpr std::size_t seconds = 25; // Two breaths, and into the dark.
        std::size_t within = 0;
        std::size_t at_changes = 0;
        for (std::size_t frame = 0; frame < 60 * seconds; ++frame) {
            app.host.clock += 1.0 / 60;
            const int shows = app.host.shows;
            const std::size_t before = allocations();
            app.loop.lay_out();
            app.loop.ui().render();
            const std::size_t made = allocations() - before;
            (app.host.shows == shows ? within : at_changes) += made;
        }
        CAPTURE(style);
        CHECK(within <= seconds); // A string holds fewer letters itself where pointers are shorter.
        CHECK(at_changes < 400);  // The tree is sent when the word changes.
        app.press("Stop");
    }
}

TEST_CASE("breathe: everything fits and has room for a finger, in every window") {
    for (const int percent : {100, 200}) {
        for (const auto& [width, height] : {std::pair{320.F, 568.F},
                                            {390.F, 844.F},
                                            {844.F, 390.F},
                                            {1280.F, 800.F},
                                            {3840.F, 2160.F}}) {
            Page page;
            page.app.loop.report(settings::Action{settings::SetTextSize{percent}});
            page.app.resize(width, height);
            page.app.press("Start");
            CAPTURE(percent);
            CAPTURE(width);
            for (const ui::Node& node : page.app.tree().nodes) {
                CAPTURE(node.name);
                CHECK(node.rect.x >= -0.5F);
                CHECK(node.rect.y >= -0.5F);
                CHECK(node.rect.right() <= width + 0.5F);
                CHECK(node.rect.bottom() <= height + 0.5F);
                if (ui::is_focusable(node)) {
                    CHECK(node.rect.w >= 43.5F);
                    CHECK(node.rect.h >= 43.5F);
                }
            }
            const ui::Node& care = page.app.get(Role::Text, "Dizzy? Breathe normally.");
            CHECK(care.rect.bottom() <= page.app.get(Role::Button, "Stop").rect.y + 0.5F);
        }
    }
}
