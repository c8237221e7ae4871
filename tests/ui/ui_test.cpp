// Widgets: what they describe, how they lay out, when they ask for frames.
// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "support/english.h"
#include "support/harness.h"
#include "ui/ui.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>
#include <optional>

using namespace ebb;
using namespace ebb::ui;

TEST_CASE("frames: nothing is asked for when nothing happens") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.wait(1);
    const int shows = app.host.shows;
    CHECK(app.loop.next_frame_in() < 0);
    app.loop.lay_out();
    CHECK(app.loop.next_frame_in() < 0);
    CHECK(app.host.shows == shows);
}

TEST_CASE("frames: a touch settles within a quarter of a second") {
    platform::MemoryStorage storage;
    Harness app(storage);
    const Key key = app.get(Role::Button, "Add a boundary").key;
    app.loop.press(key);
    app.loop.lay_out();
    CHECK(app.loop.next_frame_in() == 0);
    app.wait(0.4);
    CHECK(app.loop.next_frame_in() < 0);
}

TEST_CASE("frames: with reduced motion a touch is there at once") {
    platform::MemoryStorage storage;
    Harness app(storage);
    platform::Preferences system;
    system.reduced_motion = true;
    app.loop.prefer(system);
    app.loop.lay_out();
    app.loop.press(app.get(Role::Button, "Add a boundary").key);
    app.loop.lay_out();
    CHECK(app.loop.next_frame_in() < 0);
}

TEST_CASE("painting: cards, rings and icons are filled, not only words") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.loop.ui().render();
    const ImDrawData& drawn = app.loop.ui().drawn();
    REQUIRE(drawn.CmdLists.Size >= 1);
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const int x =
        static_cast<int>(atlas.TexUvWhitePixel.x * static_cast<float>(atlas.TexData->Width));
    const int y =
        static_cast<int>(atlas.TexUvWhitePixel.y * static_cast<float>(atlas.TexData->Height));
    CHECK(*static_cast<const std::uint32_t*>(atlas.TexData->GetPixelsAt(x, y)) == 0xFFFFFFFF);
    int filled = 0;
    for (const ImDrawList* list : drawn.CmdLists) {
        for (const ImDrawVert& corner : list->VtxBuffer)
            filled +=
                corner.uv.x == atlas.TexUvWhitePixel.x && corner.uv.y == atlas.TexUvWhitePixel.y;
    }
    CHECK(filled > 100);
}

TEST_CASE("tree: a parent always comes before its children, and keys are unique") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    const std::vector<Node>& nodes = app.tree().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        CHECK(nodes[i].parent < static_cast<int>(i));
        for (std::size_t other = 0; other < i; ++other) {
            CHECK(nodes[i].key != nodes[other].key);
        }
    }
}

TEST_CASE("tree: a new page gives the focus to its heading") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.loop.activate(app.get(Role::Button, "Add a boundary").key);
    CHECK(app.tree().focus == app.get(Role::Heading, "A new boundary").key);
}

TEST_CASE("tree: the same thing keeps its key from frame to frame and after a reload") {
    platform::MemoryStorage storage;
    Harness app(storage);
    const Key key = app.get(Role::Button, "Add a boundary").key;
    app.press("More");
    app.press("Today");
    CHECK(app.get(Role::Button, "Add a boundary").key == key);
    Harness again(storage);
    CHECK(again.get(Role::Button, "Add a boundary").key == key);
}

TEST_CASE(
    "tree: a sentence of the app is known again with another number and in another language") {
    platform::MemoryStorage storage;
    Harness app(storage);
    Ui& ui = app.loop.ui();
    const Surface surface = ui.surface();
    const Theme theme = ui.theme();
    const auto key_of = [&](Phrase label) {
        ui.begin(surface, theme, english(), {}, 0);
        static_cast<void>(ui.button(label));
        static_cast<void>(ui.end());
        return ui.tree().nodes.front().key;
    };
    const Key three = key_of(Sentence{"3 days kept", message(1, 7)});
    CHECK(key_of(Sentence{"4 days kept", message(1, 7)}) == three);
    CHECK(key_of(Phrase{"Drei Tage", message(1, 7)}) == three);
    CHECK(key_of(Sentence{"3 days kept", message(1, 8)}) != three);
    // What a person has written is known by itself.
    CHECK(key_of("No photos") == key_of(std::string("No photos")));
    CHECK(key_of("No photos") != key_of("No calls"));
}

TEST_CASE("text: lines never are wider than their room, and an ellipsis ends what is cut") {
    platform::MemoryStorage storage;
    Harness app(storage);
    const Fonts& fonts = app.loop.ui().fonts();
    const std::string text = "A slip takes nothing away from the days before it came";
    const auto lines = fonts.lines(Face::Sans, 17, text, 150, 0);
    CHECK(lines.size() > 2);
    std::string joined;
    for (const std::string& line : lines) {
        CHECK(fonts.width(Face::Sans, 17, line) <= 150.5f);
        joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
    const auto cut = fonts.lines(Face::Sans, 17, text, 150, 2);
    REQUIRE(cut.size() == 2);
    CHECK(cut[1].substr(cut[1].size() - 3) == "\xE2\x80\xA6");
    CHECK(fonts.width(Face::Sans, 17, cut[1]) <= 150.5f);
    CHECK(fonts.lines(Face::Sans, 17, "", 150, 0).size() == 1);
    CHECK(fonts.lines(Face::Sans, 17, "one\n\ntwo", 150, 0).size() == 3);
}

TEST_CASE("text: whatever is drawn without the browser is in every bundled face") {
    platform::MemoryStorage storage;
    Harness app(storage);
    int simple = 0;
    for (char32_t c = 0x20; c < 0x3000; ++c) {
        std::string text;
        append(text, c);
        if (needs_shaping(text)) continue;
        ++simple;
        for (const Face face : {Face::Sans, Face::SansBold, Face::Book, Face::BookBold}) {
            CAPTURE(static_cast<std::uint32_t>(c));
            CHECK(app.loop.ui().fonts().font(face)->IsGlyphInFont(static_cast<ImWchar>(c)));
        }
    }
    CHECK(simple > 250); // Western and Central European names need no help.
}

TEST_CASE("text: at 200 % reading text doubles, and a headline's longest word still fits") {
    CHECK(type::scaled(type::body, 2) == 34);
    CHECK(type::scaled(type::title, 2) == 40);
    CHECK(type::scaled(type::body, 0.85f) == doctest::Approx(14.45f));
    platform::MemoryStorage storage;
    Harness app(storage);
    const Fonts& fonts = app.loop.ui().fonts();
    CHECK(fonts.width(Face::BookBold, type::scaled(40, 2), "beginning") < 320 - 2 * space::page);
}

TEST_CASE("scrolling: a page that was left begins at its top again, as its element does") {
    platform::MemoryStorage storage;
    Harness app(storage);
    for (const char* name : {"First", "Second", "Third", "Fourth", "Fifth"}) {
        app.press("Add a boundary");
        app.type("Name", name);
        app.press("Save boundary");
    }
    const auto painted_at = [&] {
        app.loop.lay_out();
        app.loop.ui().render();
        const std::optional<Tree> painted = app.loop.ui().painted();
        return find(painted.value(), Role::Button, "Add a boundary")->rect.y;
    };
    const auto region = [&] {
        const auto& nodes = app.tree().nodes;
        return std::find_if(nodes.begin(),
                            nodes.end(),
                            [](const Node& node) { return node.role == Role::Main; })
            ->key;
    };
    const float top = painted_at();
    const Key today = region();
    app.loop.scrolled(today, 430);
    CHECK_FALSE(app.loop.ui().painted().has_value());
    CHECK(painted_at() == doctest::Approx(top - 430));

    for (const char* place : {"Breathe", "Write", "Reflect", "More"}) {
        app.press(place);
        CHECK(region() != today);
        app.press("Today");
        CHECK(region() == today);
        CHECK(painted_at() == doctest::Approx(top));
        app.loop.scrolled(today, 430);
        CHECK(painted_at() == doctest::Approx(top - 430));
    }
    app.press("I feel a pull");
    app.loop.scrolled(today, 200); // What is said of a region that is not there any more.
    app.press("Back");
    CHECK(painted_at() == doctest::Approx(top));
}

TEST_CASE("scrolling: Back that asks first leaves the page where it was scrolled to") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    app.type("Name", std::string(201, 'x'));
    const auto& nodes = app.tree().nodes;
    const Key form = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
                         return node.role == Role::Main;
                     })->key;
    const auto painted_at = [&] {
        app.loop.lay_out();
        app.loop.ui().render();
        return find(app.loop.ui().painted().value(), Role::Textbox, "Name")->rect.y;
    };
    const float top = painted_at();
    app.loop.scrolled(form, 100);
    CHECK(painted_at() == doctest::Approx(top - 100));
    app.press("Back");
    CHECK(painted_at() == doctest::Approx(top - 100));
    app.escape();
    CHECK(painted_at() == doctest::Approx(top - 100));
}

TEST_CASE("back: leaves from the first page of each place, and leads back from every other page") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.press("Add a boundary");
    CHECK(app.tree().back);
    app.type("Name", "First");
    app.press("Save boundary");
    for (const char* place : {"Today", "Breathe", "Write", "Reflect", "More"}) {
        app.press(place);
        CAPTURE(place);
        CHECK_FALSE(app.tree().back);
    }
    app.press("Today");
    for (const char* way :
         {"Add a boundary", "Change", "Calendar", "Log a slip", "I feel a pull"}) {
        app.press(way);
        CAPTURE(way);
        CHECK(app.tree().back);
        app.escape();
        CHECK_FALSE(app.tree().back);
        CHECK(app.get(Role::Button, "Add a boundary").name == "Add a boundary");
    }
    app.press("Breathe");
    app.press("Start");
    CHECK(app.tree().back);
    app.escape();
    app.press("Write");
    app.press("New letter");
    CHECK(app.tree().back);
    app.press("Options");
    app.escape();
    CHECK(app.has(Role::Button, "Options"));
    CHECK(app.tree().back);
    app.escape();
    CHECK_FALSE(app.tree().back);
}

TEST_CASE("text: a size means the em square, as in a style sheet") {
    platform::MemoryStorage storage;
    Harness app(storage);
    // Atkinson Hyperlegible Next: the figures have one width of 0.6 em or so, at any density.
    const Fonts& fonts = app.loop.ui().fonts();
    const float at_17 = fonts.width(Face::Sans, 17, "0000000000");
    const float at_34 = fonts.width(Face::Sans, 34, "0000000000");
    CHECK(at_34 == doctest::Approx(2 * at_17).epsilon(0.02));
    CHECK(at_17 / 170 > 0.5f);
    CHECK(at_17 / 170 < 0.75f);
}

TEST_CASE("text: the page's message is JSON with every part that a node has") {
    Tree tree;
    tree.focus = 8;
    tree.select = TextSpan{1, 3};
    tree.back = true;
    Node slider;
    slider.key = 7;
    slider.role = Role::Slider;
    slider.name = "How \"strong\"";
    slider.maximum = 10;
    slider.now = 7;
    slider.unset = true;
    slider.rect = {1, 2, 3.5f, 4};
    Node field;
    field.key = 8;
    field.role = Role::Textbox;
    field.value = "a word";
    field.field.secret = field.field.shown = true;
    Node button;
    button.key = 9;
    button.parent = 1;
    button.role = Role::Button;
    button.pressed = Tristate::No;
    button.page_action = PageAction::Hide;
    tree.nodes = {slider, field, button};
    CHECK(to_json(tree) ==
          R"({"kind":"tree","focus":8,"select":{"from":1,"to":3},"back":true,"nodes":[)"
          R"({"key":7,"parent":0,"role":"slider","name":"How \"strong\"",)"
          R"("x":1,"y":2,"w":3.5,"h":4,"max":10,"now":7,"unset":true},)"
          R"({"key":8,"parent":0,"role":"textbox","name":"","x":0,"y":0,"w":0,"h":0,)"
          R"("value":"a word","size":17,"face":"sans","secret":true,"shown":true},)"
          R"({"key":9,"parent":8,"role":"button","name":"","x":0,"y":0,"w":0,"h":0,)"
          R"("pressed":false,"action":"hide"}]})");
}
