// The buttons: each takes room, adds its node, paints, and says whether it was pressed.
// SPDX-License-Identifier: MIT
#include "ui/ui_state.h"

namespace ebb::ui {

namespace {

constexpr float button_icon = 20;     ///< CSS pixels, beside a label.
constexpr float button_icon_gap = 10; ///< Between the icon and the label.

/// A button whose words stand beside or under nothing but an icon.
bool is_icon_only(ButtonKind kind) {
    return kind == ButtonKind::IconOnly || kind == ButtonKind::RoundToggle;
}

/// What a button takes beside its words: sides and icon.
float around(const ButtonOptions& options) {
    const float sides = options.kind == ButtonKind::Plain ? 0 : space::page;
    return 2 * sides + (options.icon == Icon::None ? 0 : button_icon + button_icon_gap);
}

TextStyle words_of(const Ui::State& s, const ButtonOptions& options) {
    if (options.kind != ButtonKind::Place) return style::button;
    const TextStyle words = options.current ? style::button : style::body.spaced(1.3f);
    if (options.beside) return words;
    // Names under icons stay as small as the longest needs.
    const float most = s.box.width / 4.05f;
    return words.sized(type::small * std::min(1.f, most / s.scaled(type::small)));
}

/// Takes the room that the button needs.
Rect place_button(Ui::State& s, std::string_view label, const ButtonOptions& options, float wide) {
    if (is_icon_only(options.kind)) return s.place(space::target, space::target);
    if (options.kind == ButtonKind::Place) {
        return s.place(0,
                       options.beside ? std::max(48.f, s.control_height())
                                      : 34 + s.scaled(words_of(s, options).size) * 1.3f);
    }
    // A long label breaks into lines instead of being cut.
    const float room = (options.full_width ? s.box.width : wide) - around(options);
    const float tall = s.text_height(label, style::button, room);
    const float least = options.full_width ? 52.f : s.control_height();
    return s.place(options.full_width ? 0 : std::max(wide, space::target),
                   std::max(least, tall + 20));
}

float radius_of(ButtonKind kind, const Rect& rect) {
    if (kind == ButtonKind::Place) return space::button_radius;
    const bool one_line = rect.h <= 60 || is_icon_only(kind);
    return one_line ? std::min(rect.h, 60.f) / 2 : space::card_radius;
}

/// Paints what is behind the words and the icon; gives the color that they have on it.
Token paint_button(
    Ui::State& s, Key id, const Rect& rect, const ButtonOptions& options, float radius) {
    Canvas at = s.canvas();
    const float touch = s.touch(id);
    const Color ink = s.theme[Token::Ink];
    const auto shaded = [&](Token token, double strength) {
        return Paint{mix(s.theme[token], ink, strength * static_cast<double>(touch)), 1};
    };
    switch (options.kind) {
    case ButtonKind::Primary:
        at.fill(rect, shaded(Token::Tide, 0.16), radius);
        return Token::OnTide;
    case ButtonKind::Wash:
        at.fill(rect, shaded(Token::TideWash, 0.08), radius);
        return Token::Ink;
    case ButtonKind::Outline:
        at.fill(rect, shaded(Token::Surface, 0.06), radius);
        at.outline(rect, at.paint(Token::Outline), radius);
        return Token::Ink;
    case ButtonKind::Plain:
        // The words stand in line with the text around them; only the touched shape reaches out.
        at.fill({rect.x - 10, rect.y, rect.w + 20, rect.h}, {ink, 0.07f * touch}, radius);
        return Token::Tide;
    case ButtonKind::IconOnly:
        if (options.current) at.fill(rect, at.paint(Token::TideWash), space::button_radius);
        at.fill(rect, {ink, 0.07f * touch}, space::button_radius);
        return options.current ? Token::Tide : Token::QuietInk;
    case ButtonKind::RoundToggle: {
        const float on = options.pressed == Tristate::Yes ? 1.f : 0.f;
        const float filled = s.follow(hash(id, "filled"), on);
        at.fill(rect, shaded(Token::Surface, 0.06), radius);
        at.outline(rect, at.paint(Token::Outline, 1 - filled), radius);
        if (filled > 0) {
            at.disc({rect.x + rect.w / 2, rect.y + rect.h / 2},
                    rect.w / 2 * (0.7f + 0.3f * filled),
                    at.paint(options.fill, filled));
        }
        return filled > 0.5f ? Token::OnTide : Token::QuietInk;
    }
    case ButtonKind::Place:
        if (options.beside && options.current) {
            at.fill(rect, at.paint(Token::TideWash), radius);
            return Token::Ink;
        }
        at.fill(rect, {ink, 0.06f * touch}, radius);
        return options.current ? Token::Tide : Token::QuietInk;
    }
    return Token::Ink;
}

/// Paints the icon and the words of a place of the navigation.
void paint_place(Ui::State& s,
                 std::string_view label,
                 const ButtonOptions& options,
                 const Rect& rect,
                 TextStyle words,
                 const Paint& stroke) {
    Canvas at = s.canvas();
    if (options.beside) {
        at.icon(options.icon, {rect.x + 24, rect.y + rect.h / 2}, 24, stroke);
        s.label(label, words, {rect.x + 50, rect.y, rect.w - 54, rect.h});
        return;
    }
    at.icon(options.icon, {rect.x + rect.w / 2, rect.y + 17}, 24, stroke);
    words.align = TextStyle::Align::Center;
    s.label(label, words, {rect.x, rect.y + 32, rect.w, rect.h - 34});
}

/// Paints the words of any other button, with the icon before them.
void paint_words(Ui::State& s,
                 std::string_view label,
                 const ButtonOptions& options,
                 const Rect& rect,
                 TextStyle words,
                 const Paint& stroke) {
    const bool has_icon = options.icon != Icon::None;
    const float beside = has_icon ? button_icon + button_icon_gap : 0;
    const float room = rect.w - around(options);
    const float wide = s.text_width(label, words, room);
    const bool in_line = options.kind == ButtonKind::Plain;
    const float start = in_line ? rect.x : rect.x + (rect.w - wide - beside) / 2;
    if (has_icon) {
        s.canvas().icon(
            options.icon, {start + button_icon / 2, rect.y + rect.h / 2}, button_icon, stroke);
    }
    words.max_lines = 0;
    const float tall = s.text_height(label, words, room);
    s.draw_text(
        label, words, {start + beside, rect.y + (rect.h - tall) / 2, std::max(wide, 1.f), tall});
}

} // namespace

float Ui::button_width(std::string_view label, const ButtonOptions& options) const {
    const float beside = around(options);
    return beside + state_->text_width(label, style::button, state_->box.width - beside);
}

bool Ui::button(Phrase label, const ButtonOptions& options) {
    State& s = *state_;
    const Key key = s.key_of(Role::Button, options.id.empty() ? label : Phrase(options.id));
    const Rect rect = place_button(s, label, options, button_width(label, options));
    Node& node = s.add(Role::Button, key, label, rect);
    node.description.assign(options.description);
    node.pressed = options.pressed;
    node.disabled = options.disabled;
    node.current = options.current;
    node.page_action = options.page_action;
    const Key id = node.key;
    // The way out stays over the veil of a dialog.
    const bool over = options.page_action == PageAction::Hide;
    const std::size_t layer = std::exchange(s.layer, over ? State::hide_layer : s.layer);
    Canvas at = s.canvas();
    if (at.visible(rect)) {
        const float radius = radius_of(options.kind, rect);
        if (over && s.asked) at.fill(rect, at.paint(Token::Surface), radius);
        TextStyle words = words_of(s, options);
        words.color = paint_button(s, id, rect, options, radius);
        const Paint stroke = at.paint(words.color, options.disabled ? 0.4f : 1.f);
        if (is_icon_only(options.kind)) {
            at.icon(options.icon, {rect.x + rect.w / 2, rect.y + rect.h / 2}, 22, stroke);
        } else if (options.kind == ButtonKind::Place) {
            paint_place(s, label, options, rect, words, stroke);
        } else {
            paint_words(s, label, options, rect, words, stroke);
        }
        s.focus_ring(id, rect, radius);
    }
    s.layer = layer;
    return !options.disabled && s.activated(id);
}

bool Ui::entry(std::string_view title, std::string_view excerpt, std::string_view line) {
    State& s = *state_;
    constexpr TextStyle named = style::section_title.sized(type::body).spaced(1.35f).at_most(2);
    constexpr TextStyle part = style::prose.sized(type::caption).spaced(1.4f).at_most(2);
    constexpr TextStyle about = style::small.at_most(2);
    const float room = s.box.width - 2 * space::card;
    const float title_height = s.text_height(title, named, room);
    const float excerpt_height = excerpt.empty() ? 0 : s.text_height(excerpt, part, room) + 4;
    const float line_height = line.empty() ? 0 : s.text_height(line, about, room) + 4;
    const Rect rect = s.place(0, title_height + excerpt_height + line_height + 2 * 14);
    Node& node = s.add(Role::Button, s.key_of(Role::Button, "entry"), title, rect);
    node.description.assign(excerpt);
    node.description.append(excerpt.empty() ? "" : " ").append(line);
    const Key id = node.key;
    Canvas at = s.canvas();
    if (at.visible(rect)) {
        const auto strength = 0.05 * static_cast<double>(s.touch(id));
        at.fill(rect,
                {mix(s.theme[Token::Surface], s.theme[Token::Ink], strength), 1},
                space::card_radius);
        at.outline(
            rect, at.paint(s.theme.forced ? Token::Outline : Token::Hairline), space::card_radius);
        const float x = rect.x + space::card;
        float y = rect.y + 14;
        s.draw_text(title, named, {x, y, room, title_height});
        y += title_height + 4;
        if (!excerpt.empty()) {
            s.draw_text(excerpt, part, {x, y, room, excerpt_height - 4});
            y += excerpt_height;
        }
        if (!line.empty()) s.draw_text(line, about, {x, y, room, line_height - 4});
        s.focus_ring(id, rect, space::card_radius);
    }
    return s.activated(id);
}

bool Ui::tile(Phrase label,
              float height,
              const ButtonOptions& options,
              FunctionRef<void(Canvas&, const Rect&)> painter) {
    State& s = *state_;
    const Key key = s.key_of(Role::Button, options.id.empty() ? label : Phrase(options.id));
    const Rect rect = s.place(0, height);
    Node& node = s.add(Role::Button, key, label, rect);
    node.description.assign(options.description);
    node.pressed = options.pressed;
    node.disabled = options.disabled;
    node.current = options.current;
    const Key id = node.key;
    Canvas at = s.canvas();
    if (at.visible(rect)) {
        at.fill(rect, {s.theme[Token::Ink], 0.07f * s.touch(id)}, space::button_radius);
        painter(at, rect);
        s.focus_ring(id, rect, space::button_radius);
    }
    return !options.disabled && s.activated(id);
}

} // namespace ebb::ui
