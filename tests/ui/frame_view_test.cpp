// The frame around the places has room for everything on every screen.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

using namespace ebb;
using ui::Role;

namespace {

constexpr std::array places{"Today", "Breathe", "Write", "Reflect", "More"};

/// Where a button of the frame lies in the window.
ui::Rect place_of(const Harness& app, std::string_view name) {
    return app.get(Role::Button, name).rect;
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

} // namespace

TEST_CASE("frame: every place, the pull and the way out are there on every screen") {
    struct Size {
        float width;
        float height;
    };
    for (const Size size : {Size{320, 568},
                            {390, 844},
                            {568, 320},
                            {667, 375},
                            {844, 390},
                            {1024, 768},
                            {1280, 400},
                            {1280, 800},
                            {2560, 1440}}) {
        platform::MemoryStorage storage;
        Harness app(storage);
        app.resize(size.width, size.height);
        CAPTURE(size.width);
        CAPTURE(size.height);
        std::vector<ui::Rect> rects{place_of(app, "I feel a pull"),
                                    place_of(app, "Hide this page")};
        for (const char* name : places)
            rects.push_back(place_of(app, name));
        for (std::size_t i = 0; i < rects.size(); ++i) {
            CHECK(rects[i].x >= 0);
            CHECK(rects[i].y >= 0);
            CHECK(rects[i].right() <= size.width);
            CHECK(rects[i].bottom() <= size.height);
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(overlap(rects[i], rects[j]));
        }
    }
}

TEST_CASE("frame: with a passcode a lock is there in every place, beside the way out") {
    struct Size {
        float width;
        float height;
    };
    for (const Size size : {Size{320, 568}, {390, 844}, {667, 375}, {1280, 800}, {1280, 400}}) {
        for (const int percent : {100, 200}) {
            platform::MemoryStorage storage;
            Harness app(storage);
            app.resize(size.width, size.height);
            app.loop.prefer({false, false, false, false, percent});
            app.loop.lay_out();
            CAPTURE(size.width);
            CAPTURE(percent);
            CHECK_FALSE(app.has(Role::Button, "Lock this page"));
            app.loop.report(app::LockReport{app::LocksChanged{{true, false}}});
            app.loop.lay_out();
            for (const char* place : places) {
                app.press(place);
                const ui::Rect lock = place_of(app, "Lock this page");
                CHECK(lock.x >= 0);
                CHECK(lock.right() <= size.width);
                CHECK(lock.bottom() <= size.height);
                CHECK_FALSE(overlap(lock, place_of(app, "Hide this page")));
                CHECK_FALSE(overlap(lock, place_of(app, "I feel a pull")));
                for (const char* other : places)
                    CHECK_FALSE(overlap(lock, place_of(app, other)));
            }
            app.press("Lock this page");
            CHECK(app.host.performed.back() == app::Effect{app::Reload{}});
        }
    }
}

TEST_CASE("frame: where a window is too small for the places, they stand at the end of each page") {
    struct Size {
        float width;
        float height;
    };
    // 1280 x 1024 at 400 %, 1280 x 720 at 300 %, a phone's split screen.
    for (const Size size : {Size{320, 256}, {427, 240}, {390, 420}}) {
        for (const int percent : {100, 200}) {
            platform::MemoryStorage storage;
            Harness app(storage);
            app.resize(size.width, size.height);
            app.loop.prefer({false, false, false, false, percent});
            app.loop.lay_out();
            CAPTURE(size.width);
            CAPTURE(percent);
            for (const char* place : places) {
                app.press(place);
                CHECK(app.get(Role::Button, place).current);
                const auto& nodes = app.tree().nodes;
                const auto main = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) {
                    return node.role == Role::Main;
                });
                REQUIRE(main != nodes.end());
                CHECK(main->rect.h >= 2 * ui::space::target);
                for (const char* other : places) {
                    const ui::Rect rect = place_of(app, other);
                    CHECK(rect.x >= 0);
                    CHECK(rect.w >= ui::space::target);
                    CHECK(rect.right() <= size.width);
                    CHECK(rect.bottom() <= main->content_height);
                    CHECK(rect.y > main->content_height - 120);
                }
                CHECK_FALSE(overlap(main->rect, place_of(app, "I feel a pull")));
                CHECK_FALSE(overlap(main->rect, place_of(app, "Hide this page")));
            }
        }
    }
}

TEST_CASE(
    "frame: with the keyboard up in a low window, the places take no room from what is typed") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.resize(844, 180);
    const auto& nodes = app.tree().nodes;
    const auto main = std::find_if(
        nodes.begin(), nodes.end(), [](const auto& node) { return node.role == Role::Main; });
    REQUIRE(main != nodes.end());
    CHECK(main->rect.w == 844);
    CHECK(ui::find_within(app.tree(), *main, Role::Button, "Breathe") != nullptr);
    CHECK(app.has(Role::Button, "Hide this page"));
}

TEST_CASE("frame: in large text the date is said shorter rather than cut") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.resize(390, 844);
    CHECK(app.has(Role::Text, "Sunday 22 November"));
    app.press("More");
    app.set(Role::Slider, "Text size", 40);
    CHECK(app.has(Role::Text, "22 Nov"));
}
