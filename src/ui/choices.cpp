// Yes or no, one of a few or of many, a number: each says what a person changed it to.
// SPDX-License-Identifier: MIT
#include "ui/ui_state.h"
#include "words/ui.h"

#include <array>
#include <cassert>

namespace ebb::ui {

namespace {

/// An option of a few, as a chip. True: a person changed it.
bool chip(Ui::State& s,
          Role role,
          Key group,
          std::span<const std::string_view> options,
          std::size_t place,
          bool on) {
    constexpr float sides = 36;
    const std::string_view label = options[place];
    constexpr TextStyle off = style::hint.in(Token::Ink).spaced(1.3f).at_most(99);
    const float room = s.box.width - sides;
    // As wide as it is when it is chosen, so that nothing moves then. What is long breaks.
    constexpr TextStyle widest = off.bold();
    const float wide = s.text_width(label, widest, room);
    const float tall = s.text_height(label, widest, std::max(wide, 1.f)) + 20;
    const Rect rect =
        s.place(wide + sides, std::max({space::target, s.control_height(type::caption), tall}));
    Node& node = s.add(role, hash(group, static_cast<std::uint64_t>(place)), label, rect);
    node.checked = on ? Tristate::Yes : Tristate::No;
    if (role == Role::Radio) {
        node.position = static_cast<int>(place) + 1;
        node.set_size = static_cast<int>(options.size());
    }
    const Key id = node.key;
    Canvas at = s.canvas();
    const float radius = std::min(rect.h / 2, 24.f);
    const Color back = s.theme[on ? Token::TideWash : Token::Surface];
    at.fill(
        rect, {mix(back, s.theme[Token::Ink], 0.06 * static_cast<double>(s.touch(id))), 1}, radius);
    at.outline(rect, at.paint(on ? Token::Tide : Token::Outline), radius, on ? 2.f : 1.f);
    s.label(label,
            (on ? widest : off).centered(),
            {rect.x + sides / 2, rect.y, rect.w - sides, rect.h});
    s.focus_ring(id, rect, radius);
    return s.changed(id).has_value();
}

} // namespace

std::optional<bool> Ui::checkbox(Phrase label, bool on) {
    State& s = *state_;
    constexpr float side = 24;
    const TextStyle words = style::body.spaced(1.4f);
    const float room = s.box.width - side - 12;
    const float height = std::max(space::target, s.text_height(label, words, room) + 12);
    const Rect rect = s.place(0, height);
    Node& node = s.add(Role::Checkbox, s.key_of(Role::Checkbox, label), label, rect);
    node.checked = on ? Tristate::Yes : Tristate::No;
    const Key id = node.key;
    Canvas at = s.canvas();
    const Rect mark{rect.x, rect.y + (rect.h - side) / 2, side, side};
    const float filled = s.follow(hash(id, "filled"), on ? 1.f : 0.f);
    at.outline(mark, at.paint(Token::Outline), 7, 1.5f);
    at.fill(mark, at.paint(Token::Tide, filled), 7);
    at.icon(Icon::Check,
            {mark.x + side / 2, mark.y + side / 2},
            18,
            at.paint(Token::OnTide, filled),
            2.2f);
    s.label(label, words.at_most(99), {rect.x + side + 12, rect.y, room, rect.h});
    s.focus_ring(id, rect, 8);
    const std::optional<int> now = s.changed(id);
    return now ? std::optional(*now != 0) : std::nullopt;
}

std::optional<bool> Ui::toggle(Phrase label, bool on, std::string_view hint) {
    State& s = *state_;
    constexpr float track = 52;
    const TextStyle words = style::body.spaced(1.35f);
    const TextStyle quiet = style::hint.spaced(1.35f);
    const float room = s.box.width - track - 16;
    const float name_height = s.text_height(label, words, room);
    const float hint_height = hint.empty() ? 0 : s.text_height(hint, quiet, room) + 2;
    const Rect rect = s.place(0, std::max(space::target + 4, name_height + hint_height + 16));
    Node& node = s.add(Role::Switch, s.key_of(Role::Switch, label), label, rect);
    node.checked = on ? Tristate::Yes : Tristate::No;
    node.description.assign(hint);
    const Key id = node.key;
    Canvas at = s.canvas();
    const float top = rect.y + (rect.h - name_height - hint_height) / 2;
    s.draw_text(label, words, {rect.x, top, room, name_height});
    if (!hint.empty()) {
        s.draw_text(hint, quiet, {rect.x, top + name_height + 2, room, hint_height});
    }
    const Rect groove{rect.right() - track, rect.y + (rect.h - 30) / 2, track, 30};
    const float share = s.follow(hash(id, "on"), on ? 1.f : 0.f);
    at.fill(groove, at.paint(Token::Surface), 15);
    at.fill(groove, at.paint(Token::Tide, share), 15);
    at.outline(groove, at.paint(Token::Outline, 1 - share), 15, 1.5f);
    const Color knob =
        mix(s.theme[Token::Outline], s.theme[Token::OnTide], static_cast<double>(share));
    at.disc({groove.x + 15 + share * (track - 30), groove.y + 15}, 10 + share, {knob, 1});
    s.focus_ring(id, rect, 8);
    const std::optional<int> now = s.changed(id);
    return now ? std::optional(*now != 0) : std::nullopt;
}

std::optional<int>
Ui::choice(Phrase name, std::span<const std::string_view> options, int selected, bool show_name) {
    State& s = *state_;
    if (show_name) {
        s.flow_text(name, style::label);
        gap(8);
    }
    std::optional<int> chosen;
    const Key group = s.key_of(Role::Radiogroup, name);
    s.container(Role::Radiogroup, group, name, [&] {
        flow(8, [&] {
            for (std::size_t i = 0; i < options.size(); ++i) {
                const bool on = static_cast<int>(i) == selected;
                if (chip(s, Role::Radio, group, options, i, on)) chosen = static_cast<int>(i);
            }
        });
    });
    return chosen == std::optional(selected) ? std::nullopt : chosen;
}

std::optional<int>
Ui::choices(Phrase name, std::span<const std::string_view> options, std::uint64_t chosen) {
    State& s = *state_;
    std::optional<int> turned;
    const Key group = s.key_of(Role::Group, name);
    s.container(Role::Group, group, name, [&] {
        flow(8, [&] {
            for (std::size_t i = 0; i < options.size(); ++i) {
                const bool on = ((chosen >> i) & 1U) != 0;
                if (chip(s, Role::Checkbox, group, options, i, on)) turned = static_cast<int>(i);
            }
        });
    });
    return turned;
}

std::optional<int> Ui::select(Phrase name, std::span<const std::string> options, int selected) {
    State& s = *state_;
    s.flow_text(name, style::label);
    gap(6);
    const Rect rect = s.place(0, s.control_height() + 4);
    Node& node = s.add(Role::Combobox, s.key_of(Role::Combobox, name), name, rect);
    node.options.assign(options.begin(), options.end());
    node.now = selected;
    const Key id = node.key;
    Canvas at = s.canvas();
    at.fill(rect, at.paint(Token::Surface), space::button_radius);
    at.outline(rect, at.paint(Token::Outline), space::button_radius);
    if (selected >= 0 && static_cast<std::size_t>(selected) < options.size()) {
        s.label(options[static_cast<std::size_t>(selected)],
                style::body.spaced(1.3f),
                {rect.x + 14, rect.y, rect.w - 52, rect.h});
    }
    const float x = rect.right() - 24;
    const float y = rect.y + rect.h / 2;
    const std::array<Point, 3> chevron{Point{x - 6, y - 3}, Point{x, y + 3}, Point{x + 6, y - 3}};
    at.polyline(chevron, at.paint(Token::QuietInk), 1.8f);
    s.focus_ring(id, rect, space::button_radius);
    return s.changed(id);
}

std::optional<int> Ui::slider(
    Phrase name, int minimum, int maximum, int value, std::string_view value_text, bool show_name) {
    assert(minimum < maximum);
    State& s = *state_;
    const Rect words = show_name ? s.flow_text(name, style::label) : Rect{};
    if (show_name && !value_text.empty()) {
        TextStyle said = style::body.in(Token::QuietInk).spaced(1.4f).at_most(1);
        said.align = TextStyle::Align::End;
        const float beside = words.w - s.text_width(name, style::label, words.w) - space::between;
        if (s.text_width(value_text, said, words.w) <= beside) {
            s.draw_text(value_text, said, words);
        } else {
            s.flow_text(value_text, said);
        }
    }
    const Rect rect = s.place(0, 52);
    Node& node = s.add(Role::Slider, s.key_of(Role::Slider, name), name, rect);
    node.minimum = minimum;
    node.maximum = maximum;
    node.now = std::clamp(value, minimum, maximum);
    node.unset = value < minimum;
    node.value_text.assign(
        node.unset && value_text.empty() ? words::Ui(s.language).not_said().text() : value_text);
    const Key id = node.key;
    Canvas at = s.canvas();
    const bool none = node.unset;
    const float knob = 15;
    const float left = rect.x + knob;
    const float right = rect.right() - knob;
    const float share =
        static_cast<float>(node.now - minimum) / static_cast<float>(maximum - minimum);
    const float x = left + (right - left) * share;
    const float y = rect.y + rect.h / 2;
    at.fill({left - 3, y - 3, right - left + 6, 6}, at.paint(Token::Hairline), 3);
    if (s.theme.forced) {
        at.outline({left - 3, y - 3, right - left + 6, 6}, at.paint(Token::Outline), 3);
    }
    if (!none) {
        at.fill({left - 3, y - 3, x - left + 6, 6}, at.paint(Token::Tide), 3);
    }
    at.disc({x, y}, knob, at.paint(none ? Token::Outline : Token::Tide));
    at.disc({x, y}, knob - (none ? 1.5f : 3), at.paint(Token::Surface));
    if (!none && value_text.empty()) {
        const float size = type::caption / s.surface.text_scale;
        s.label(s.language.number(node.now),
                style::button.sized(size).spaced(1.2f).centered(),
                {x - knob, y - knob, 2 * knob, 2 * knob});
    }
    s.focus_ring(id, {x - knob, y - knob, 2 * knob, 2 * knob}, knob);
    return s.changed(id);
}

} // namespace ebb::ui
