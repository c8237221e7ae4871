// What I see as a person meets it: sentences first, pictures that are tables too, one page to
// print. SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

const Day sunday = on(2026, 11, 22);

/// The page What I see, after so many evenings with a pull that went from 8 to 5.
struct Page {
    platform::MemoryStorage storage;
    Harness app{storage, at(sunday, 23, 30)};

    explicit Page(int pulls) {
        for (int i = 0; i < pulls; ++i) {
            pulls::Pull pull;
            pull.began = at(plus(sunday, -i), 22, 10);
            pull.strengths = {{0, 8}, {5, 5}};
            pull.outcome = i == 0 ? pulls::Outcome::Acted : pulls::Outcome::Rode;
            pull.trigger.choice = i % 2 == 0 ? Trigger::Tired : Trigger::Lonely;
            app.loop.report(app::Action(pulls::Action(pulls::PutPull{pull})));
        }
        open();
    }
    void open() {
        app.press("Reflect");
        app.press("What I see");
    }
    /// The cells of the table with this name, in reading order, headers too.
    std::vector<std::string> cells(std::string_view table) const {
        const ui::Tree& tree = app.tree();
        const auto outer = &app.get(Role::Table, table) - tree.nodes.data();
        std::vector<std::string> names;
        for (const ui::Node& node : tree.nodes) {
            if (node.parent < 0) continue;
            const ui::Node& row = tree.nodes[static_cast<std::size_t>(node.parent)];
            if (row.role == Role::Row && row.parent == outer) names.push_back(node.name);
        }
        return names;
    }
};

} // namespace

TEST_CASE("what I see: before five entries it only says what will be here") {
    Page page(4);
    CHECK(
        page.app.has(Role::Text, "After five pulls or slips, what repeats shows here. So far: 4."));
    CHECK(!page.app.has(Role::Table, "Pulls and slips by day and hour"));
    CHECK(!page.app.has(Role::Heading, "How they fall"));
}

TEST_CASE("what I see: each picture has its sentence, and its numbers as a table") {
    Page page(14);
    CHECK(page.app.has(Role::Text, "14 pulls and no slips."));
    CHECK(page.app.has(Role::Text, "Many come between 22:00 and 00:00."));
    const std::vector<std::string> map = page.cells("Pulls and slips by day and hour");
    REQUIRE(map.size() == 8 * 13);
    CHECK(map[0] == "Day");
    CHECK(map[12] == "22:00 to 00:00");
    CHECK(map[13] == "Monday");
    CHECK(map[13 + 12] == "2 pulls");
    CHECK(map[13 + 1] == "none");
    CHECK(page.app.has(Role::Text, "On average, an 8 is a 5 after five minutes."));
    const std::vector<std::string> fall = page.cells("How strong, minute by minute");
    REQUIRE(fall.size() == 8 * 4);
    CHECK(fall[4] == "0");
    CHECK(fall[5] == "8");
    CHECK(fall[9] == "7.4");
    CHECK(page.app.has(Role::Text,
                       "Of 14 pulls, 13 were ridden out and 1 acted on; of 0 you are not sure."));
}

TEST_CASE("what I see: over 30 days, 90 days or all, and by what set it off") {
    Page page(40);
    CHECK(page.app.has(Role::Text, "30 pulls and no slips."));
    page.app.choose("All");
    CHECK(page.app.has(Role::Text, "40 pulls and no slips."));
    page.app.pick("What set it off", "Lonely");
    CHECK(page.cells("Pulls and slips by day and hour")[13 + 12] == "2 pulls");
    page.app.pick("What set it off", "Anything");
    CHECK(page.cells("Pulls and slips by day and hour")[13 + 12] == "5 pulls");
}

TEST_CASE("what I see: a trigger that was not named in these days is let go of") {
    Page page(40);
    page.app.choose("All");
    pulls::Pull old;
    old.began = at(plus(sunday, -200), 12, 0);
    old.trigger.choice = Trigger::GoodNews;
    page.app.loop.report(app::Action(pulls::Action(pulls::PutPull{old})));
    page.app.pick("What set it off", "Good news");
    CHECK(page.app.has(Role::Text, "Fewer than five so far. Too few to tell."));
    page.app.choose("30 days");
    CHECK(page.app.has(Role::Table, "Pulls and slips by day and hour"));
}

TEST_CASE("what I see: what is kept later is seen at once") {
    Page page(5);
    CHECK(page.app.has(Role::Text, "5 pulls and no slips."));
    pulls::Pull pull;
    pull.began = at(sunday, 12, 0);
    page.app.loop.report(app::Action(pulls::Action(pulls::PutPull{pull})));
    CHECK(page.app.has(Role::Text, "6 pulls and no slips."));
}

TEST_CASE("what I see: one page is printed, with the same sentences") {
    Page page(6);
    page.app.press("Print one page");
    const auto* print = std::get_if<PrintOut>(&page.app.host.performed.back());
    REQUIRE(print != nullptr);
    CHECK(print->title == "What I see");
    CHECK(print->text.find("On average, an 8 is a 5 after five minutes.") != std::string::npos);
    CHECK(print->text.find("The 30 days up to 22 November 2026.") != std::string::npos);
}
