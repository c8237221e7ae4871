// The controls: each takes room, adds its node, paints, and says what a person did.
// SPDX-License-Identifier: MIT
#include "ui/strings.h"
#include "ui/ui_state.h"

#include <array>
#include <cassert>

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

/// A field while a dialog is over it: the page hides its element, which would lie over the dialog.
void paint_below(Ui::State& s, const Node& node, const Rect& rect) {
    const bool book = node.field.book_face;
    const bool line = book && node.field.rows == 1;
    Canvas at = s.canvas();
    at.push_clip(rect);
    if (line) {
        at.fill({rect.x, rect.bottom() - 1, rect.w, 1}, at.paint(Token::Hairline));
    } else {
        const float radius = book ? space::card_radius : space::button_radius;
        at.fill(rect, at.paint(Token::Surface), radius);
        at.outline(rect, at.paint(book ? Token::Hairline : Token::Outline), radius);
    }
    if (!node.field.secret) {
        // As style.css has it.
        const float side = line ? 2 : book ? 22 : 16;
        const float tall = s.scaled(type::body) * 1.4f;
        const float top = node.field.rows == 1 ? (rect.h - tall) / 2 : book ? 20 : 12;
        const TextStyle text = book ? style::letter.spaced(1.55f) : style::body;
        s.draw_text(node.value,
                    line ? text.bold() : text,
                    {rect.x + side, rect.y + top, rect.w - 2 * side, rect.h});
    }
    at.pop_clip();
}

} // namespace

float Ui::button_width(std::string_view label, const ButtonOptions& options) const {
    const float beside = around(options);
    return beside + state_->text_width(label, style::button, state_->box.width - beside);
}

bool Ui::button(std::string_view label, const ButtonOptions& options) {
    State& s = *state_;
    const Key key = s.key_of(Role::Button, options.id.empty() ? label : options.id);
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

bool Ui::page_heading(std::string_view title, std::string_view back, bool arrived) {
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

bool Ui::tile(std::string_view label,
              float height,
              const ButtonOptions& options,
              FunctionRef<void(Canvas&, const Rect&)> painter) {
    State& s = *state_;
    const Key key = s.key_of(Role::Button, options.id.empty() ? label : options.id);
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

std::optional<bool> Ui::checkbox(std::string_view label, bool on) {
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

std::optional<bool> Ui::toggle(std::string_view label, bool on, std::string_view hint) {
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

std::optional<int> Ui::choice(std::string_view name,
                              std::span<const std::string_view> options,
                              int selected,
                              bool show_name) {
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

std::optional<int> Ui::choices(std::string_view name,
                               std::span<const std::string_view> options,
                               std::uint64_t chosen) {
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

std::optional<int>
Ui::select(std::string_view name, std::span<const std::string> options, int selected) {
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

std::optional<int> Ui::slider(std::string_view name,
                              int minimum,
                              int maximum,
                              int value,
                              std::string_view value_text,
                              bool show_name) {
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
    node.value_text.assign(node.unset && value_text.empty() ? strings::not_said : value_text);
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
        s.label(std::to_string(node.now),
                style::button.sized(size).spaced(1.2f).centered(),
                {x - knob, y - knob, 2 * knob, 2 * knob});
    }
    s.focus_ring(id, {x - knob, y - knob, 2 * knob, 2 * knob}, knob);
    return s.changed(id);
}

bool Ui::field(std::string_view name,
               std::string_view value,
               Limit limit,
               FunctionRef<std::string_view(std::string)> take,
               const FieldOptions& options) {
    State& s = *state_;
    if (!options.hide_name) {
        s.flow_text(name, style::label);
        gap(2);
    }
    if (!options.hint.empty()) {
        s.flow_text(options.hint, style::hint);
        gap(2);
    }
    gap(4);
    const float size = s.scaled(options.book_face ? type::letter : type::body);
    const float height = options.height > 0 ? options.height
                         : options.rows > 1 ? static_cast<float>(options.rows) * size * 1.55f + 28
                                            : std::max(52.f, size * 1.4f + 24);
    const Rect rect = s.place(0, height);
    Node& node = s.add(Role::Textbox, s.key_of(Role::Textbox, name), name, rect);
    const State::Refused* refused = s.refused_in(node.key);
    node.value.assign(refused == nullptr ? value : refused->text);
    node.description.assign(options.hint);
    const std::string_view invalid =
        refused == nullptr ? options.invalid : std::string_view(refused->why);
    node.invalid.assign(invalid);
    if (!invalid.empty() && !options.passing && !options.secret) {
        s.unkept = std::max(s.unkept, refused == nullptr ? Unkept::Entry : refused->kind);
    }
    node.field.limit = limit.characters;
    node.field.kind = options.kind;
    node.field.placeholder.assign(options.placeholder);
    node.field.font_size = size;
    node.field.rows = options.rows;
    node.field.book_face = options.book_face;
    node.field.secret = options.secret;
    node.field.fresh = options.fresh;
    node.field.shown = options.shown;
    node.field.ask_copy = options.ask_copy;
    node.field.read_only = s.surface.read_only && !options.passing && !options.secret;
    node.field.spell_check = s.surface.spell_check && !options.secret;
    const Key id = node.key;
    if (s.asked && s.layer == State::page_layer) paint_below(s, node, rect);
    if (options.select && s.tree.focus == id) {
        s.tree.select = options.select;
    }
    if (!invalid.empty()) {
        gap(6);
        const Rect sentence = s.flow_text(invalid, style::hint.in(Token::Slip));
        s.add(Role::Status, hash(id, "invalid"), invalid, sentence);
    }
    s.entered = options.rows == 1 && s.activated(id);
    if (options.ask_copy && s.activated(id) && options.copy_asked != nullptr) {
        *options.copy_asked = true;
    }
    if (!s.input.edit || s.input.edit->key != id) return false;
    // Signs that no text has are not kept; the field shows at once what is.
    const std::string& typed = s.input.edit->text;
    std::string text = options.secret     ? to_utf8(typed)
                       : options.rows > 1 ? to_lines(typed)
                                          : to_line(typed);
    const bool fits = text.size() <= limit.characters || code_point_count(text) <= limit.characters;
    std::string why(fits ? take(text) : strings::too_long(limit.characters));
    if (why.empty()) {
        s.refused.erase(id);
        return true;
    }
    const Unkept kind = fits ? Unkept::Entry : Unkept::TooLong;
    const bool picked = options.kind != FieldKind::Text;
    s.refused[id] = {std::string(name), std::move(text), std::move(why), kind, picked, s.frame};
    return false;
}

bool Ui::field(std::string_view name, std::string& text, Limit limit, const FieldOptions& options) {
    const auto take = [&](std::string typed) -> std::string_view {
        text = std::move(typed);
        return {};
    };
    return field(name, text, limit, take, options);
}

bool Ui::all_taken() {
    State& s = *state_;
    for (std::size_t i = 0; i < s.used; ++i) {
        const auto found = s.refused.find(s.tree.nodes[i].key);
        if (found != s.refused.end()) {
            s.tree.focus = found->first;
            return false;
        }
    }
    return true;
}

Unkept Ui::unkept() const {
    return state_->told_unkept;
}

std::vector<RefusedField> Ui::refused_fields() const {
    std::vector<RefusedField> fields;
    for (const auto& [key, refused] : state_->refused) {
        if (refused.frame == state_->frame && !refused.picked)
            fields.push_back({key, refused.name});
    }
    return fields;
}

void Ui::forget_refused() {
    std::erase_if(state_->refused,
                  [&](const auto& held) { return held.second.frame == state_->frame; });
}

void Ui::picture(std::string_view name,
                 float height,
                 FunctionRef<void(Canvas&, const Rect&)> painter) {
    State& s = *state_;
    const Rect rect = s.place(0, height);
    if (!name.empty()) {
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

} // namespace ebb::ui
