// Words that are read, painted or both, and pictures of our own.
// SPDX-License-Identifier: MIT
#include "ui/ui_state.h"

#include <utility>

namespace ebb::ui {

void Ui::heading(Phrase text, int level) {
    heading(text,
            level,
            level == 1   ? style::display
            : level == 2 ? style::page_title
                         : style::section_title);
}

void Ui::heading(Phrase text, int level, const TextStyle& style) {
    State& s = *state_;
    const Rect rect = s.flow_text(text, style);
    Node& node = s.add(Role::Heading, s.key_of(Role::Heading, text), text, rect);
    node.level = level;
}

void Ui::text(Phrase text, const TextStyle& style) {
    State& s = *state_;
    const Rect rect = s.flow_text(text, style);
    s.add(Role::Text, s.key_of(Role::Text, text), text, rect);
}

void Ui::status(std::string_view text, const TextStyle& style) {
    State& s = *state_;
    const Rect rect = s.flow_text(text, style);
    s.add(Role::Status, s.key_of(Role::Status, ""), text, rect);
}

void Ui::settling_status(std::string_view text, const TextStyle& style) {
    status(text, style);
    state_->tree.nodes[state_->used - 1].settles = true;
}

void Ui::spoken(std::string_view text, const Rect& rect) {
    State& s = *state_;
    s.add(Role::Status, s.key_of(Role::Status, "spoken"), text, rect);
}

void Ui::painted_text(std::string_view text, const TextStyle& style) {
    state_->flow_text(text, style);
}

bool Ui::page_heading(Phrase title, Phrase back, bool arrived) {
    ButtonOptions options;
    options.kind = ButtonKind::Plain;
    options.icon = Icon::Back;
    const bool left = button(back, options) || take_escape();
    gap(8);
    if (arrived) focus_next();
    heading(title, 1, style::page_title);
    gap(20);
    return left;
}

void Ui::picture(Phrase name, float height, FunctionRef<void(Canvas&, const Rect&)> painter) {
    State& s = *state_;
    const Rect rect = s.place(0, height);
    if (!name.text().empty()) {
        s.add(Role::Image, s.key_of(Role::Image, name), name, rect);
    }
    Canvas at = s.canvas();
    if (at.visible(rect)) {
        painter(at, rect);
    }
}

void Ui::paint(FunctionRef<void(Canvas&)> painter) {
    Canvas at = state_->canvas();
    painter(at);
}

void Ui::paint_ground(FunctionRef<void(Canvas&)> painter) {
    const std::size_t layer = std::exchange(state_->layer, State::ground_layer);
    Canvas at = state_->canvas();
    painter(at);
    state_->layer = layer;
}

} // namespace ebb::ui
