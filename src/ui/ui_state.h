// The inside of the widgets: what they remember from frame to frame, and what they share.
// Only the files of the widgets include it: each is one kind.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "ui/focus_ring.h"
#include "ui/imgui_frame.h"
#include "ui/ui.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace ebb::ui {

inline constexpr double settle_seconds = 0.06; ///< Time constant of `follow`: there in about 0.2 s.
inline constexpr double longest_step = 1.0 / 30;
inline constexpr std::uint64_t frames_kept =
    240; ///< Text that was not drawn for so long is forgotten.

/// FNV-1a: small, and the same on every machine, so keys in golden messages never move.
inline Key hash(Key seed, std::string_view bytes) {
    Key value = seed ^ 2166136261u;
    for (const char c : bytes) {
        value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    return value == 0 ? 1 : value;
}

inline Key hash(Key seed, std::uint64_t id) {
    Key value = seed ^ 2166136261u;
    for (int i = 0; i < 8; ++i) {
        value = (value ^ static_cast<Key>((id >> (8 * i)) & 255)) * 16777619u;
    }
    return value == 0 ? 1 : value;
}

struct Ui::State {
    /// What is drawn over what, whichever comes first in reading order.
    enum Layer : std::size_t { ground_layer, page_layer, dialog_layer, hide_layer, layers };
    /// A stack of widgets from top to bottom, or (flow) from left to right.
    struct Box {
        float left = 0;
        float width = 0;
        float x = 0;
        float y = 0;
        bool flows = false;
        float between = 0;
        float line_height = 0;
    };
    struct Animated {
        float value = 0;
        std::uint64_t frame = 0;
    };
    struct Picture {
        ShapeRequest request;
        ShapedText shaped;
        std::uint64_t frame = 0;
    };
    /// A text in lines, remembered so that a running animation breaks no line and allocates
    /// nothing.
    struct Broken {
        std::string text;
        float density = 0;
        std::vector<std::string> lines;
        std::uint64_t frame = 0;
    };

    /// What was typed and refused: it stays in its field, so that nothing is lost.
    struct Refused {
        std::string name;
        std::string text;
        std::string kept; ///< What was kept instead.
        std::string why;  ///< Sentence.
        Unkept kind{};
        bool picked = false;     ///< By the browser's picker: no words, gone with the field.
        std::uint64_t frame = 0; ///< In which the field was there last.
    };

    explicit State(Shaper& given) : shaper(given) {}

    Shaper& shaper;
    ImguiFrame painting{layers};
    std::size_t layer = page_layer; ///< The one that is drawn on now.
    Rect region_at;                 ///< Of the region that is drawn now, in the window.
    Fonts fonts;
    Surface surface;
    Language language;
    Theme theme = day_theme();
    Input input;
    Tree tree;
    std::size_t used = 0;            ///< Nodes of `tree` that this frame has filled.
    std::vector<Point> origins;      ///< Of what was drawn for each of these nodes.
    std::uint64_t painted_frame = 0; ///< The last one that was painted; 0: it is out of date.
    std::uint64_t boxes =
        0; ///< Cards and rows that this frame has drawn: what their heights go by.
    double seconds = 0;
    double step = 0;
    double next_frame_in = -1;
    bool moved = false;
    bool focus_next = false;
    bool asks = false;    ///< A dialog is drawn, ...
    bool asked = false;   ///< ... and was in the layout before.
    bool entered = false; ///< Enter was pressed in the field that was drawn last.
    std::uint64_t frame = 0;

    Key seed = 0;
    int parent = -1;
    int list_position = 0;
    int list_size = 0;
    Box box;
    Point origin; ///< Window position of the region's content at (0, 0).

    /// How far a region is scrolled, as the page said; forgotten with the region.
    struct Offset {
        float top = 0; ///< CSS pixels.
        std::uint64_t frame = 0;
    };

    std::map<Key, float> heights;
    std::map<Key, Offset> offsets;
    std::map<Key, Animated> animated;
    std::map<Key, Picture> pictures;
    std::map<Key, Broken> broken;
    std::map<Key, Refused> refused;
    Unkept unkept{};      ///< In this layout so far, ...
    Unkept told_unkept{}; ///< ... and in the one before.

    /// The refused text of the field that is drawn now and keeps `kept`, or null. What was picked
    /// is out of date once something else is kept; words stay.
    Refused* refused_in(Key key, std::string_view kept) {
        const auto found = refused.find(key);
        if (found == refused.end()) return nullptr;
        if (found->second.picked && found->second.kept != kept) {
            refused.erase(found);
            return nullptr;
        }
        found->second.frame = frame;
        return &found->second;
    }

    float scaled(float size) const { return type::scaled(size, surface.text_scale); }
    Canvas canvas() const {
        return {painting.list(layer),
                fonts,
                theme,
                origin,
                surface.density,
                surface.text_scale,
                language.right_to_left() ? std::optional(surface.width) : std::nullopt};
    }

    Key key_of(Role role, Phrase name) const {
        const Key kind = hash(seed, static_cast<std::uint64_t>(role));
        return name.id() != 0 ? hash(kind, std::uint64_t{name.id()}) : hash(kind, name.text());
    }

    Node& add(Role role, Key key, std::string_view name, const Rect& rect) {
        if (used == tree.nodes.size()) {
            tree.nodes.emplace_back();
        }
        if (used == origins.size()) {
            origins.emplace_back();
        }
        origins[used] = origin;
        Node& node = tree.nodes[used];
        // Strings keep their memory from frame to frame: a running animation allocates nothing.
        node.name.assign(name);
        node.value.clear();
        node.description.clear();
        node.value_text.clear();
        node.invalid.clear();
        node.options.clear();
        node.key = unique(key);
        node.parent = parent;
        node.role = role;
        node.rect = rect;
        node.level = node.minimum = node.maximum = node.now = 0;
        node.position = node.set_size = 0;
        node.checked = node.pressed = Tristate::None;
        node.current = node.disabled = node.modal = node.settles = node.unset = false;
        node.page_action.reset();
        node.content_height = 0;
        if (role == Role::Textbox) {
            node.field = FieldTraits{};
        }
        ++used;
        if (focus_next && (is_focusable(node) || role == Role::Heading)) {
            tree.focus = node.key;
            focus_next = false;
        }
        return node;
    }

    /// Two widgets with one id in one scope would be one to the page: the later gets another key.
    Key unique(Key key) const {
        for (std::size_t i = 0; i < used; ++i) {
            if (tree.nodes[i].key == key) {
                return unique(hash(key, "again"));
            }
        }
        return key;
    }

    Rect place(float width, float height) {
        if (!box.flows) {
            const Rect rect{
                box.left, box.y, width > 0 ? std::min(width, box.width) : box.width, height};
            box.y += height;
            return rect;
        }
        const float wanted = width > 0 ? std::min(width, box.width) : box.width;
        if (box.x > box.left && box.x + wanted > box.left + box.width + 0.5f) {
            box.x = box.left;
            box.y += box.line_height + box.between;
            box.line_height = 0;
        }
        const Rect rect{box.x, box.y, wanted, height};
        box.x += wanted + box.between;
        box.line_height = std::max(box.line_height, height);
        return rect;
    }

    /// Runs `body` as the inside of the node that was added last.
    void inside(FunctionRef<void()> body) {
        const int outer_parent = parent;
        parent = static_cast<int>(used) - 1;
        body();
        parent = outer_parent;
    }

    /// A node whose height is that of its content.
    void container(Role role, Key key, std::string_view name, FunctionRef<void()> body) {
        const std::size_t index = used;
        const float top = box.y;
        add(role, key, name, {box.left, top, box.width, 0});
        inside(body);
        Node& node = tree.nodes[index];
        node.rect.h = box.y - top;
    }

    float remembered(Key key) const {
        const auto found = heights.find(key);
        return found == heights.end() ? 0 : found->second;
    }
    void remember(Key key, float height) {
        float& held = heights[key];
        if (std::fabs(held - height) > 0.25f) {
            held = height;
            moved = true;
        }
    }

    void wake_in(double wanted) {
        if (next_frame_in < 0 || wanted < next_frame_in) {
            next_frame_in = wanted;
        }
    }

    float follow(Key key, float target) {
        const auto [found, is_new] = animated.try_emplace(key, Animated{target, frame});
        Animated& held = found->second;
        const bool fresh = is_new || held.frame + 1 < frame;
        if (held.frame != frame) {
            if (fresh || surface.reduced_motion) {
                held.value = target;
            } else {
                // Of a float: that of a double has a table of 2 kB.
                const auto share = 1 - std::exp(static_cast<float>(-step / settle_seconds));
                held.value += (target - held.value) * share;
            }
            held.frame = frame;
        }
        if (std::fabs(held.value - target) < 0.01f) {
            held.value = target;
        } else {
            wake_in(0);
        }
        return held.value;
    }

    /// How much a control is marked as touched: 0 at rest, 1 while pressed.
    float touch(Key key) {
        const float target = input.pressed == key ? 1.f : input.hovered == key ? 0.5f : 0.f;
        return follow(hash(key, "touch"), target);
    }

    void focus_ring(Key key, const Rect& rect, float radius) const {
        if (input.focused != key || !input.focus_visible) return;
        namespace ring = ui::focus_ring;
        Canvas at = canvas();
        const auto around = [&](float reach, float width, Token token) {
            at.outline({rect.x - reach, rect.y - reach, rect.w + 2 * reach, rect.h + 2 * reach},
                       at.paint(token),
                       radius + reach,
                       width);
        };
        around(ring::gap, ring::gap, ring::between);
        around(ring::gap + ring::width, ring::width, ring::color);
    }

    bool activated(Key key) const { return input.activated == key; }
    std::optional<int> changed(Key key) const {
        if (input.change && input.change->key == key) {
            return input.change->value;
        }
        return std::nullopt;
    }

    const ShapedText& shaped(std::string_view text, const TextStyle& style, float max_width) {
        ShapeRequest request;
        request.text.assign(text);
        request.face = style.face;
        request.size = scaled(style.size);
        request.color = theme[style.color];
        request.max_width = max_width;
        request.max_lines = style.max_lines > 0 ? style.max_lines : 1000;
        request.line_height = request.size * style.leading;
        Key key = hash(static_cast<Key>(style.face), text);
        key = hash(key,
                   (static_cast<std::uint64_t>(request.color.rgb) << 32) |
                       static_cast<std::uint64_t>(std::lround(max_width * 4)));
        key = hash(key,
                   (static_cast<std::uint64_t>(request.max_lines) << 32) |
                       static_cast<std::uint64_t>(std::lround(request.size * 16)));
        Picture& picture = pictures[key];
        if (picture.frame == 0 || picture.request != request) {
            if (picture.shaped.texture != 0) {
                shaper.release(picture.shaped.texture);
            }
            picture.shaped = shaper.shape(request);
            picture.request = std::move(request);
        }
        picture.frame = frame;
        return picture.shaped;
    }

    const std::vector<std::string>&
    lines(std::string_view text, const TextStyle& style, float max_width) {
        const float size = scaled(style.size);
        Key key = hash(static_cast<Key>(style.face), text);
        key = hash(key,
                   (static_cast<std::uint64_t>(style.max_lines) << 32) |
                       static_cast<std::uint64_t>(std::lround(max_width * 4)));
        key = hash(key, static_cast<std::uint64_t>(std::lround(size * 16)));
        Broken& held = broken[key];
        if (held.frame == 0 || held.text != text || held.density != surface.density) {
            held.text.assign(text);
            held.density = surface.density;
            held.lines = fonts.lines(style.face, size, text, max_width, style.max_lines);
        }
        held.frame = frame;
        return held.lines;
    }

    void drop_old_texts() {
        std::erase_if(broken,
                      [&](const auto& held) { return held.second.frame + frames_kept < frame; });
        for (auto at = pictures.begin(); at != pictures.end();) {
            if (at->second.frame + frames_kept < frame) {
                if (at->second.shaped.texture != 0) {
                    shaper.release(at->second.shaped.texture);
                }
                at = pictures.erase(at);
            } else {
                ++at;
            }
        }
    }

    float text_height(std::string_view text, const TextStyle& style, float max_width) {
        if (needs_shaping(text)) {
            return shaped(text, style, max_width).height;
        }
        const auto count = lines(text, style, max_width).size();
        return static_cast<float>(count) * scaled(style.size) * style.leading;
    }

    float text_width(std::string_view text, const TextStyle& style, float max_width) {
        if (needs_shaping(text)) {
            return shaped(text, style, max_width).width;
        }
        return std::min(max_width, fonts.width(style.face, scaled(style.size), text));
    }

    void draw_text(std::string_view text, const TextStyle& style, const Rect& rect) {
        Canvas at = canvas();
        if (!at.visible(rect)) {
            return;
        }
        const auto start = [&](float width) {
            const float rest = rect.w - width;
            return rect.x + (style.align == TextStyle::Align::Start    ? 0
                             : style.align == TextStyle::Align::Center ? rest / 2
                                                                       : rest);
        };
        if (needs_shaping(text)) {
            const ShapedText& picture = shaped(text, style, rect.w);
            if (picture.texture != 0) {
                at.picture(picture.texture,
                           {start(picture.width), rect.y, picture.width, picture.height});
            }
            return;
        }
        const float size = scaled(style.size);
        float y = rect.y;
        for (const std::string& line : lines(text, style, rect.w)) {
            at.text_line({start(fonts.width(style.face, size, line)), y}, style, line);
            y += size * style.leading;
        }
    }

    /// Takes room for a text and draws it.
    Rect flow_text(std::string_view text, const TextStyle& style) {
        const float width = box.flows ? text_width(text, style, box.width) : box.width;
        const Rect rect = place(width, text_height(text, style, width));
        draw_text(text, style, rect);
        return rect;
    }

    float control_height(float size = type::body) const {
        return std::max(space::target, scaled(size) * 1.3f + 20);
    }

    /// The words of a control in the middle of its box.
    void label(std::string_view text, TextStyle style, const Rect& rect) {
        style.max_lines = std::max(style.max_lines, 1);
        const float height = text_height(text, style, rect.w);
        draw_text(text, style, {rect.x, rect.y + (rect.h - height) / 2, rect.w, height});
    }
};

} // namespace ebb::ui
