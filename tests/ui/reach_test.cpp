// Nothing that can be touched is without a role and a name, and everything is large enough.
// SPDX-License-Identifier: MIT
#include "support/harness.h"
#include "support/walk.h"
#include "ui/focus_ring.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <imgui.h>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace ebb;

namespace {

/// What is wrong with the screen, a line each; empty if nothing is.
std::string problems(Harness& app) {
    app.loop.lay_out();
    std::string out;
    for (const ui::Node& node : app.tree().nodes) {
        if (!ui::is_focusable(node)) continue;
        const std::string who = std::string(page::word(node.role)) + ' ' + node.name;
        if (node.name.empty()) out += who + " has no name\n";
        // A slip of half a pixel comes from whole device pixels.
        if (node.rect.w < 43.5f || node.rect.h < 43.5f) out += who + " is smaller than 44 x 44\n";
        const ui::Surface& surface = app.loop.ui().surface();
        if (node.rect.x < -0.5f || node.rect.right() > surface.width + 0.5f) {
            out += who + " reaches over the edge\n";
        }
    }
    return out;
}

/// What is painted in and around a control: each corner of a triangle with its color.
auto painted_around(Harness& app, ui::Key key) {
    constexpr float around = 8;
    app.loop.lay_out();
    app.loop.ui().render();
    ui::Rect rect;
    const std::optional<ui::Tree> painted = app.loop.ui().painted();
    for (const ui::Node& node : painted.value().nodes)
        if (node.key == key) rect = node.rect;
    std::multiset<std::tuple<float, float, std::uint32_t>> corners;
    for (const ImDrawList* list : app.loop.ui().drawn().CmdLists) {
        for (const ImDrawVert& corner : list->VtxBuffer) {
            const bool near = corner.pos.x >= rect.x - around && corner.pos.y >= rect.y - around &&
                              corner.pos.x <= rect.right() + around &&
                              corner.pos.y <= rect.bottom() + around;
            if (near) corners.emplace(corner.pos.x, corner.pos.y, corner.col);
        }
    }
    return corners;
}

std::uint32_t painted_color(Harness& app, ui::Token token) {
    const std::uint32_t rgb = app.loop.ui().theme()[token].rgb;
    return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, 255);
}

void fill(Harness& app) {
    app.press("Add a boundary");
    app.type("Name", "Didn\xE2\x80\x99t check their social media, nor their friends\xE2\x80\x99");
    app.pick("Since when", "A week ago");
    app.press("Save boundary");
}

} // namespace

TEST_CASE("screen: everything that can be pressed has a name and room for a finger, at any size") {
    platform::MemoryStorage storage;
    Harness app(storage);
    fill(app);
    for (const int percent : {85, 100, 200}) {
        app.loop.report(settings::Action{settings::SetTextSize{percent}});
        for (const auto& [width, height] :
             {std::pair{320.f, 568.f}, {390.f, 844.f}, {844.f, 390.f}, {1280.f, 800.f}}) {
            app.resize(width, height);
            CAPTURE(percent);
            CAPTURE(width);
            CHECK(problems(app) == "");
            app.press("Add a boundary");
            CHECK(problems(app) == "");
            app.press("Back");
            app.press("Log a slip");
            CHECK(problems(app) == "");
            app.press("Take it back");
            app.loop.resize(app.loop.ui().surface());
        }
    }
}

TEST_CASE("screen: whatever has the focus of the keyboard shows it, on every screen") {
    platform::MemoryStorage storage;
    Harness app(storage);
    fill(app);
    app.resize(390, 6000, 1); // All of a screen is painted, a pixel a pixel.
    std::set<std::string> looked_at;
    walk(app, 2, [&] {
        std::vector<ui::Node> controls;
        for (const ui::Node& node : app.tree().nodes)
            // Around a field the page draws it.
            if (ui::is_focusable(node) && !node.disabled && node.role != ui::Role::Textbox)
                controls.push_back(node);
        for (const ui::Node& node : controls) {
            // Once is enough for what is on every screen.
            const std::string who = std::string(page::word(node.role)) + ' ' + node.name;
            if (!looked_at.insert(who).second) continue;
            app.loop.focus(0, true);
            const auto without = painted_around(app, node.key);
            app.loop.focus(node.key, true);
            const auto with = painted_around(app, node.key);
            for (const ui::Token token : {ui::focus_ring::color, ui::focus_ring::between}) {
                const std::uint32_t color = painted_color(app, token);
                const auto of_color = [&](const auto& corner) {
                    return std::get<2>(corner) == color;
                };
                CHECK_MESSAGE(std::count_if(with.begin(), with.end(), of_color) >
                                  std::count_if(without.begin(), without.end(), of_color),
                              who);
            }
        }
        app.loop.focus(0, true);
        app.loop.lay_out();
    });
    CHECK(looked_at.size() > 100);
}

TEST_CASE("screen: two pixels part the focus ring from a button of the ring's own color") {
    platform::MemoryStorage storage;
    Harness app(storage);
    app.resize(390, 844, 1);
    const ui::Key key = app.get(ui::Role::Button, "I feel a pull").key;
    app.loop.focus(key, true);
    const auto corners = painted_around(app, key);
    ui::Rect rect;
    const auto painted = app.loop.ui().painted();
    for (const ui::Node& node : painted->nodes)
        if (node.key == key) rect = node.rect;
    const float radius = rect.h / 2; // Both ends of it are round.
    int of_ring = 0;
    for (const auto& [x, y, color] : corners) {
        if (color != painted_color(app, ui::focus_ring::color)) continue;
        const float beside = std::max({rect.x + radius - x, x - rect.right() + radius, 0.f});
        const float away = std::hypot(beside, y - rect.y - radius) - radius;
        CHECK_MESSAGE((away < 0.5f || away > 1.9f), away);
        of_ring += away > 1.9f ? 1 : 0;
    }
    CHECK(of_ring > 20);
}
