// The page More.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <doctest/doctest.h>

using namespace ebb;
using ui::Role;

TEST_CASE("more: colors, text size and motion take effect at once and are kept") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("More");
    CHECK(app.get(Role::Heading, "More").level == 1);
    app.choose("Night");
    CHECK(app.host.worn.name == "night");
    app.set(Role::Slider, "Text size", 40);
    CHECK(app.loop.ui().surface().text_scale == doctest::Approx(2));
    app.set(Role::Switch, "Less motion", 1);
    CHECK(app.loop.ui().surface().reduced_motion);

    Harness again(storage);
    CHECK(again.host.worn.name == "night");
    CHECK(again.loop.ui().surface().text_scale == doctest::Approx(2));
}

TEST_CASE("more: forced colors of the system win over a chosen theme") {
    platform::MemoryStorage storage;
    Harness app(storage);
    platform::Preferences system;
    system.forced_colors = true;
    app.loop.prefer(system);
    app.loop.lay_out();
    CHECK(app.host.worn.name == "forced");
}

TEST_CASE("more: a later start of the day moves the line between days") {
    platform::MemoryStorage storage;
    Harness app(storage, at(on(2026, 11, 23), 3, 59));
    CHECK(app.has(Role::Text, "Monday 23 November"));
    app.press("More");
    app.pick("A new day begins at", "04:00");
    CHECK(app.has(Role::Text, "Sunday 22 November"));
    app.travel_to(at(on(2026, 11, 23), 4, 0));
    CHECK(app.has(Role::Text, "Monday 23 November"));
}

TEST_CASE("more: the browser checks no spelling until it is asked to, then in every field") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    CHECK(!app.get(Role::Textbox, "Name").field.spell_check);
    CHECK(ui::to_json(app.tree()).find("spellcheck") == std::string::npos);

    app.press("More");
    app.set(Role::Switch, "Check spelling", 1);
    app.press("Today");
    app.press("Add a boundary");
    for (const ui::Node& node : app.tree().nodes) {
        if (node.role == Role::Textbox) CHECK(node.field.spell_check);
    }
    CHECK(ui::to_json(app.tree()).find("\"spellcheck\":true") != std::string::npos);
}

TEST_CASE("more: a page opens from its row, is read out first, and Escape leads back") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("More");
    app.press("What is private, and what is not");
    CHECK(app.get(Role::Heading, "What is private, and what is not").level == 1);
    CHECK(app.tree().focus == app.get(Role::Heading, "What is private, and what is not").key);
    CHECK(app.screen().find("stays in this browser") != std::string::npos);
    app.escape();
    CHECK(app.tree().focus == app.get(Role::Heading, "More").key);
    app.press("What is private, and what is not");
    app.press("Back to More");
    CHECK(app.has(Role::Heading, "Your days"));
}
