// A walk over every screen.
// SPDX-License-Identifier: MIT
#include "support/walk.h"

#include <deque>
#include <set>
#include <string>
#include <vector>

namespace ebb {

namespace {

/// What tells one screen from another.
std::string signature(const ui::Tree& tree) {
    std::string text;
    for (const ui::Node& node : tree.nodes) {
        switch (node.role) {
        case ui::Role::Heading:
        case ui::Role::Textbox:
        case ui::Role::Combobox:
        case ui::Role::Dialog:
            text += std::string(page::word(node.role)) + ' ' + node.name + '\n';
            break;
        default:
            break;
        }
    }
    return text;
}

/// What can be done on a screen: a control, and the number that is given to it.
struct Step {
    ui::Key key = 0;
    bool pressed = false;
    int number = 0;
};

bool is_in_table(const ui::Tree& tree, const ui::Node& node) {
    for (int parent = node.parent; parent >= 0;) {
        const ui::Node& around = tree.nodes[static_cast<std::size_t>(parent)];
        if (around.role == ui::Role::Table) return true;
        parent = around.parent;
    }
    return false;
}

std::vector<Step> steps_on(const ui::Tree& tree) {
    std::vector<Step> steps;
    bool table_seen = false;
    for (const ui::Node& node : tree.nodes) {
        if (node.disabled) continue;
        if (node.role == ui::Role::Button) {
            const bool in_table = is_in_table(tree, node);
            if (!in_table || !table_seen) steps.push_back({node.key, true, 0});
            table_seen = table_seen || in_table; // One day stands for all.
        } else if (node.role == ui::Role::Combobox) {
            for (int i = 0; i < static_cast<int>(node.options.size()); ++i)
                steps.push_back({node.key, false, i});
        } else if (node.role == ui::Role::Radio) {
            steps.push_back({node.key, false, 1});
        }
    }
    return steps;
}

} // namespace

void walk(Harness& app, int deep, const std::function<void()>& visit) {
    struct Reached {
        app::ScreenState screen;
        int steps = 0;
    };
    std::set<std::string> seen{signature(app.tree())};
    std::deque<Reached> open{{app.loop.screen(), 0}};
    visit();
    while (!open.empty()) {
        const Reached here = open.front();
        open.pop_front();
        const auto come_back = [&] {
            app.loop.screen() = here.screen;
            app.settle();
        };
        come_back();
        for (const Step& step : steps_on(app.tree())) {
            come_back();
            if (step.pressed) {
                app.loop.activate(step.key);
            } else {
                app.loop.change(step.key, step.number);
            }
            app.settle();
            if (!seen.insert(signature(app.tree())).second) continue;
            const app::ScreenState there = app.loop.screen();
            visit();
            if (here.steps + 1 < deep) open.push_back({there, here.steps + 1});
        }
    }
}

} // namespace ebb
