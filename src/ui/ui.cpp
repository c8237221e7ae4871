// Frames, what they remember, and what is asked of the last one.
// SPDX-License-Identifier: MIT
#include "ui/ui.h"

#include "ui/ui_state.h"

namespace ebb::ui {

namespace {

/// Turns the places of all nodes around, as the canvas does what is drawn: until now they were told
/// from where reading starts.
void mirror(Tree& tree, std::vector<Point>& origins, float width) {
    std::vector<float> within; // The width in which the parts of each node are placed.
    within.reserve(tree.nodes.size());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        Node& node = tree.nodes[i];
        const float whole = node.parent < 0 ? width : within[static_cast<std::size_t>(node.parent)];
        within.push_back(node.content_height > 0 ? node.rect.w : whole);
        node.rect.x = whole - node.rect.right();
        origins[i].x = width - origins[i].x - whole;
    }
}

} // namespace

Ui::Ui(Shaper& shaper) : state_(std::make_unique<State>(shaper)) {}

Ui::~Ui() = default;

Fonts& Ui::fonts() {
    return state_->fonts;
}

const Language& Ui::language() const {
    return state_->language;
}

void Ui::begin(const Surface& surface,
               const Theme& theme,
               const Language& language,
               const Input& input,
               double seconds) {
    State& s = *state_;
    s.surface = surface;
    if (language.right_to_left()) std::swap(s.surface.safe_left, s.surface.safe_right);
    s.theme = theme;
    s.language = language;
    s.input = input;
    s.step = std::clamp(seconds - s.seconds, 0.0, longest_step);
    s.seconds = seconds;
    s.fonts.set_density(surface.density);
    s.used = 0;
    s.boxes = 0;
    s.tree.focus = 0;
    s.tree.select.reset();
    s.tree.back = false;
    s.next_frame_in = -1;
    s.moved = false;
    s.asked = std::exchange(s.asks, false);
    s.unkept = Unkept::Nothing;
    s.focus_next = false;
    s.seed = 0;
    s.parent = -1;
    s.origin = {};
    s.box = {0, surface.width, 0, 0};
    ++s.frame;

    s.painting.begin(surface.width * surface.density, surface.height * surface.density);
}

bool Ui::end() {
    State& s = *state_;
    s.tree.nodes.resize(s.used);
    if (s.language.right_to_left()) mirror(s.tree, s.origins, s.surface.width);
    s.drop_old_texts();
    std::erase_if(s.refused, [&](const auto& held) {
        return held.second.picked && held.second.frame != s.frame;
    });
    // What lies below a dialog is drawn before it, and what is not kept is told above its field.
    s.moved = s.moved || s.asks != s.asked || s.unkept != s.told_unkept;
    s.told_unkept = s.unkept;
    if (s.moved) {
        s.wake_in(0);
    }
    return s.moved;
}

void Ui::shown() {
    State& s = *state_;
    // A region that is shown again begins at its top, as its new element does.
    std::erase_if(s.offsets, [&](const auto& held) { return held.second.frame != s.frame; });
}

void Ui::render() {
    State& s = *state_;
    s.painting.end();
    s.painted_frame = s.frame;
}

ImDrawData& Ui::drawn() {
    return state_->painting.drawn();
}

const Tree& Ui::tree() const {
    return state_->tree;
}
double Ui::next_frame_in() const {
    return state_->next_frame_in;
}
const Surface& Ui::surface() const {
    return state_->surface;
}
const Theme& Ui::theme() const {
    return state_->theme;
}
double Ui::seconds() const {
    return state_->seconds;
}
const Rect& Ui::place() const {
    return state_->region_at;
}

float Ui::scrolled() const {
    return state_->region_at.y - state_->origin.y;
}

float Ui::width() const {
    return state_->box.width;
}
Point Ui::cursor() const {
    return {state_->box.left, state_->box.y};
}
bool Ui::take_escape() {
    State& s = *state_;
    s.tree.back = true;
    // What lies below a dialog asks before it.
    if (s.asked && s.layer == State::page_layer) return false;
    return std::exchange(s.input.escape, false);
}
bool Ui::entered() const {
    return state_->entered;
}
void Ui::focus_next() {
    state_->focus_next = true;
}
void Ui::wake_in(double seconds) {
    state_->wake_in(seconds);
}
float Ui::follow(std::string_view id, float target) {
    return state_->follow(hash(state_->seed, id), target);
}
std::optional<Tree> Ui::painted() const {
    const State& s = *state_;
    if (s.painted_frame != s.frame) return std::nullopt;
    Tree tree = s.tree;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        tree.nodes[i].rect.x += s.origins[i].x;
        tree.nodes[i].rect.y += s.origins[i].y;
    }
    tree.focus = s.input.focused;
    return tree;
}
void Ui::scrolled(Key region, float offset) {
    const auto found = state_->offsets.find(region);
    if (found == state_->offsets.end() || found->second.top == offset) return;
    found->second.top = offset;
    state_->painted_frame = 0;
}
void Ui::forget_pictures() {
    state_->pictures.clear();
}
float Ui::text_width(std::string_view text, const TextStyle& style) const {
    return state_->text_width(text, style, state_->box.width);
}

float Ui::text_height(std::string_view text, const TextStyle& style, float max_width) const {
    return state_->text_height(text, style, max_width);
}

TextStyle Ui::on_one_line(std::string_view text, TextStyle style) const {
    constexpr float least = 12; // On the screen, however large text is wished for.
    style.max_lines = 0;
    while (type::scaled(style.size, state_->surface.text_scale) > least &&
           text_height(text, style, width()) > text_height("0", style, width())) {
        style.size -= 1;
    }
    style.max_lines = 1;
    return style;
}

} // namespace ebb::ui
