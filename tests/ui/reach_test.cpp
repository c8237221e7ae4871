// Nothing that can be touched is without a role and a name, and everything is large enough.
// SPDX-License-Identifier: MIT
#include "support/harness.h"

#include <doctest/doctest.h>

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
