// A language from right to left has everything the other way round.
// SPDX-License-Identifier: MIT
#include "support/english.h"
#include "support/harness.h"
#include "support/walk.h"

#include <cmath>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ebb;
using ui::Role;

namespace {

void speak(Harness& app, const Language& language) {
    app.loop.report(app::LanguageLoaded{language});
    app.settle();
}

/// The width in which each node is placed: of the region that scrolls it, or of the window.
std::vector<float> rooms(const ui::Tree& tree, float window) {
    std::vector<float> inside;
    std::vector<float> rooms;
    for (const ui::Node& node : tree.nodes) {
        const float room = node.parent < 0 ? window : inside[static_cast<std::size_t>(node.parent)];
        rooms.push_back(room);
        inside.push_back(node.content_height > 0 ? node.rect.w : room);
    }
    return rooms;
}

bool same(float a, float b) {
    return std::abs(a - b) < 0.01f;
}

/// What does not lie where its mirror image would.
std::string not_turned(const ui::Tree& there, const ui::Tree& here, float window) {
    if (there.nodes.size() != here.nodes.size()) return "something is there in one of them only";
    const std::vector<float> room = rooms(there, window);
    for (std::size_t i = 0; i < there.nodes.size(); ++i) {
        const ui::Rect& a = there.nodes[i].rect;
        const ui::Rect& b = here.nodes[i].rect;
        // Words of a person are kept apart in a sentence, which the faces do not have.
        if (here.nodes[i].name.find("\u2068") != std::string::npos) return {};
        if (!same(a.y, b.y) || !same(a.w, b.w) || !same(a.h, b.h) ||
            !same(room[i] - a.right(), b.x)) {
            return std::string(page::word(here.nodes[i].role)) + ' ' + here.nodes[i].name;
        }
    }
    return {};
}

} // namespace

TEST_CASE("direction: from right to left every screen is the mirror image") {
    platform::MemoryStorage storage;
    for (const bool wide : {false, true}) {
        Harness app(storage);
        wide ? app.resize(1024, 768) : app.resize(390, 844);
        int screens = 0;
        walk(app, 2, [&] {
            const ui::Tree there = app.tree();
            speak(app, mirrored_english());
            const std::string found = not_turned(there, app.tree(), wide ? 1024 : 390);
            if (!found.empty()) {
                CAPTURE(app.screen());
                CHECK_MESSAGE(false, found);
            }
            speak(app, english());
            ++screens;
        });
        CHECK(screens > 20);
    }
}

TEST_CASE("direction: the safe areas of the device stay where they are") {
    platform::MemoryStorage storage;
    Harness app(storage);
    ui::Surface surface = app.loop.ui().surface();
    surface.width = 844;
    surface.height = 390;
    surface.safe_left = 59;
    app.loop.resize(surface);
    speak(app, mirrored_english());
    for (const ui::Node& node : app.tree().nodes) {
        if (node.role == Role::Button && node.parent < 0) CHECK(node.rect.x >= 59);
    }
    CHECK(app.loop.ui().surface().safe_right == 59);
}
