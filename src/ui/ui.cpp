// Layout, drawing and description of the widgets.
// SPDX-License-Identifier: MIT
#include "ui/ui.h"

#include "base/text.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <unordered_map>

namespace ebb::ui {

namespace {

constexpr double settle_seconds = 0.06; ///< Time constant of `follow`: there in about 0.2 s.
constexpr double longest_step = 1.0 / 30;
constexpr std::uint64_t frames_kept = 240; ///< Text that was not drawn for so long is forgotten.

constexpr TextStyle button_words{Face::SansBold, type::body, Token::Ink, 1.3f};
constexpr float button_icon = 20;     ///< CSS pixels, beside a label.
constexpr float button_icon_gap = 10; ///< Between the icon and the label.

/// FNV-1a: small, and the same on every machine, so keys in golden messages never move.
Key hash(Key seed, std::string_view bytes) {
    Key value = seed ^ 2166136261u;
    for (const char c : bytes) {
        value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    return value == 0 ? 1 : value;
}

Key hash(Key seed, std::uint64_t id) {
    Key value = seed ^ 2166136261u;
    for (int i = 0; i < 8; ++i) {
        value = (value ^ static_cast<Key>((id >> (8 * i)) & 255)) * 16777619u;
    }
    return value == 0 ? 1 : value;
}

} // namespace

struct Ui::State {
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
    /// A text in lines, remembered so that a running animation breaks no line and allocates nothing.
    struct Broken {
        std::string text;
        float density = 0;
        std::vector<std::string> lines;
        std::uint64_t frame = 0;
    };

    explicit State(Shaper& given) : shaper(given) {}

    Shaper& shaper;
    ImGuiContext* context = nullptr;
    Fonts fonts;
    Surface surface;
    Theme theme = day_theme();
    Input input;
    Tree tree;
    std::size_t used = 0; ///< Nodes of `tree` that this frame has filled.
    double seconds = 0;
    double step = 0;
    double next_frame_in = -1;
    bool moved = false;
    bool focus_next = false;
    std::uint64_t frame = 0;

    Key seed = 0;
    int parent = -1;
    int list_position = 0;
    int list_size = 0;
    Box box;
    Point origin; ///< Window position of the region's content at (0, 0).

    std::unordered_map<Key, float> heights;
    std::unordered_map<Key, float> offsets;
    std::unordered_map<Key, Animated> animated;
    std::unordered_map<Key, Picture> pictures;
    std::unordered_map<Key, Broken> broken;

    float scaled(float size) const { return size * surface.text_scale; }
    Canvas canvas() const {
        return {
            *ImGui::GetWindowDrawList(), fonts, theme, origin, surface.density, surface.text_scale};
    }

    Key key_of(Role role, std::string_view id) const {
        return hash(hash(seed, static_cast<std::uint64_t>(role)), id);
    }

    Node& add(Role role, Key key, std::string_view name, const Rect& rect) {
        if (used == tree.nodes.size()) {
            tree.nodes.emplace_back();
        }
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
        node.checked = node.pressed = node.expanded = Tristate::None;
        node.current = node.disabled = node.modal = false;
        node.page_action = PageAction::None;
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
                const auto share = static_cast<float>(1 - std::exp(-step / settle_seconds));
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

    /// Tells ImGui of the item, so that its hooks can audit what has no node.
    void item(Key key, const Rect& rect) const {
        const float density = surface.density;
        const ImVec2 from{(origin.x + rect.x) * density, (origin.y + rect.y) * density};
        const ImVec2 to{from.x + rect.w * density, from.y + rect.h * density};
        ImGui::ItemAdd(ImRect(from, to), key);
    }

    void focus_ring(Key key, const Rect& rect, float radius) const {
        if (input.focused == key && input.focus_visible) {
            Canvas at = canvas();
            constexpr float away = 3;
            at.outline({rect.x - away, rect.y - away, rect.w + 2 * away, rect.h + 2 * away},
                       at.paint(Token::Tide),
                       radius + away,
                       2.5f);
        }
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

    /// What a button takes beside its words: sides and icon.
    static float around(const ButtonOptions& options) {
        const float sides = options.kind == ButtonKind::Plain ? 0 : space::page;
        return 2 * sides + (options.icon == Icon::None ? 0 : button_icon + button_icon_gap);
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

Ui::Ui(Shaper& shaper) : state_(std::make_unique<State>(shaper)) {
    IMGUI_CHECKVERSION();
    state_->context = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoKeyboard |
                     ImGuiConfigFlags_NoMouseCursorChange;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    // A texture is sampled with blur at odd widths; drawn lines stay sharp.
    style.AntiAliasedLinesUseTex = false;
    style.CircleTessellationMaxError = 0.2f;
    style.CurveTessellationTol = 0.6f;
}

Ui::~Ui() {
    ImGui::DestroyContext(state_->context);
}

Fonts& Ui::fonts() {
    return state_->fonts;
}

void Ui::begin(const Surface& surface, const Theme& theme, const Input& input, double seconds) {
    State& s = *state_;
    s.surface = surface;
    s.theme = theme;
    s.input = input;
    s.step = std::clamp(seconds - s.seconds, 0.0, longest_step);
    s.seconds = seconds;
    s.fonts.set_density(surface.density);
    s.used = 0;
    s.tree.focus = 0;
    s.next_frame_in = -1;
    s.moved = false;
    s.focus_next = false;
    s.seed = 0;
    s.parent = -1;
    s.origin = {};
    s.box = {0, surface.width, 0, 0};
    ++s.frame;

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {surface.width * surface.density, surface.height * surface.density};
    io.DisplayFramebufferScale = {1, 1}; // Painting is in device pixels throughout.
    io.DeltaTime = static_cast<float>(std::max(s.step, 0.001));
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("Ebb",
                 nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove);
}

bool Ui::end() {
    State& s = *state_;
    s.tree.nodes.resize(s.used);
    ImGui::End();
    ImGui::EndFrame();
    s.drop_old_texts();
    if (s.moved) {
        s.wake_in(0);
    }
    return s.moved;
}

void Ui::render() {
    ImGui::Render();
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
float Ui::width() const {
    return state_->box.width;
}
Point Ui::cursor() const {
    return {state_->box.left, state_->box.y};
}
bool Ui::take_escape() {
    return std::exchange(state_->input.escape, false);
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
void Ui::scrolled(Key region, float offset) {
    state_->offsets[region] = offset;
}
void Ui::forget_pictures() {
    state_->pictures.clear();
}
float Ui::text_height(std::string_view text, const TextStyle& style, float max_width) const {
    return state_->text_height(text, style, max_width);
}

float Ui::button_width(std::string_view label, const ButtonOptions& options) const {
    const float around = State::around(options);
    return around + state_->text_width(label, button_words, state_->box.width - around);
}

// -- Where things are -----------------------------------------------------------------------------

void Ui::scope(std::string_view id, FunctionRef<void()> body) {
    const Key outer = state_->seed;
    state_->seed = hash(outer, id);
    body();
    state_->seed = outer;
}

void Ui::scope(std::uint64_t id, FunctionRef<void()> body) {
    const Key outer = state_->seed;
    state_->seed = hash(outer, id);
    body();
    state_->seed = outer;
}

void Ui::region(Role role, std::string_view name, const Rect& rect, FunctionRef<void()> body) {
    State& s = *state_;
    s.add(role, s.key_of(role, name), name, rect);
    const State::Box outer = s.box;
    s.box = {rect.x, rect.w, rect.x, rect.y};
    s.inside(body);
    s.box = outer;
}

void Ui::scroll_region(Role role,
                       std::string_view name,
                       const Rect& rect,
                       FunctionRef<void()> body) {
    State& s = *state_;
    const std::size_t index = s.used;
    const Key key = s.add(role, s.key_of(role, name), name, rect).key;
    const State::Box outer_box = s.box;
    const Point outer_origin = s.origin;
    s.canvas().push_clip(rect);
    const float furthest = std::max(0.f, s.remembered(key) - rect.h);
    const float offset = std::clamp(s.offsets[key], 0.f, furthest);
    s.origin = {outer_origin.x + rect.x, outer_origin.y + rect.y - offset};
    s.box = {0, rect.w, 0, 0};
    s.inside(body);
    const float height = std::max(s.box.y, 1.f);
    s.remember(key, height);
    s.tree.nodes[index].content_height = height;
    s.origin = outer_origin;
    s.box = outer_box;
    s.canvas().pop_clip();
}

void Ui::dialog(std::string_view name, FunctionRef<void()> close, FunctionRef<void()> body) {
    State& s = *state_;
    const Surface& surface = s.surface;
    const Key key = s.key_of(Role::Dialog, name);
    Canvas at = s.canvas();
    const Color veil = s.theme.dark ? Color{0x000000} : s.theme[Token::Ink];
    at.fill({0, 0, surface.width, surface.height}, {veil, s.follow(hash(key, "veil"), 0.45f)});

    const float margin = 16;
    const float width = std::min(480.f, surface.width - 2 * margin);
    const float most = surface.height - surface.safe_top - surface.safe_bottom - 2 * margin;
    const float height = std::min(s.remembered(hash(key, "height")), most);
    const Rect rect{(surface.width - width) / 2,
                    surface.safe_top + margin + (most - height) / 2,
                    width,
                    height};
    at.fill(rect, at.paint(Token::Surface), space::card_radius);
    at.outline(rect, at.paint(Token::Hairline), space::card_radius);
    const std::size_t index = s.used;
    const Key outer = s.seed;
    s.seed = key;
    scroll_region(Role::Dialog, name, rect, [&] {
        gap(space::card);
        inset(space::card, body);
        gap(space::card);
        s.remember(hash(key, "height"), s.box.y);
    });
    s.seed = outer;
    Node& node = s.tree.nodes[index];
    node.modal = true;
    if (s.input.escape) {
        s.input.escape = false;
        close();
    }
}

void Ui::gap(float height) {
    if (!state_->box.flows) {
        state_->box.y += height;
    }
}

void Ui::inset(float sides, FunctionRef<void()> body) {
    State& s = *state_;
    const State::Box outer = s.box;
    s.box.left += sides;
    s.box.x = s.box.left;
    s.box.width -= 2 * sides;
    body();
    s.box.left = outer.left;
    s.box.x = outer.x;
    s.box.width = outer.width;
}

void Ui::columns(std::span<const float> widths,
                 float between,
                 Vertical vertical,
                 FunctionRef<void(int)> body) {
    State& s = *state_;
    const State::Box outer = s.box;
    float fixed = between * static_cast<float>(widths.size() - 1);
    int sharing = 0;
    for (const float width : widths) {
        fixed += width;
        sharing += width == fill_width ? 1 : 0;
    }
    const float share =
        sharing > 0 ? std::max(0.f, outer.width - fixed) / static_cast<float>(sharing) : 0;
    const Key row = hash(hash(s.seed, "columns"), static_cast<std::uint64_t>(s.used));
    float tallest = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        tallest = std::max(tallest, s.remembered(hash(row, i)));
    }
    float x = outer.left;
    float bottom = outer.y;
    std::size_t index = 0;
    for (const float width : widths) {
        const Key column = hash(row, index);
        const float taken = width == fill_width ? share : width;
        const float drop = vertical == Vertical::Middle ? (tallest - s.remembered(column)) / 2 : 0;
        s.box = {x, taken, x, outer.y + drop};
        body(static_cast<int>(index));
        s.remember(column, s.box.y - outer.y - drop);
        bottom = std::max(bottom, s.box.y);
        x += taken + between;
        ++index;
    }
    s.box = outer;
    s.box.y = bottom;
}

void Ui::flow(float between, FunctionRef<void()> body) {
    State& s = *state_;
    const State::Box outer = s.box;
    s.box.flows = true;
    s.box.x = s.box.left;
    s.box.between = between;
    s.box.line_height = 0;
    body();
    const float bottom = s.box.y + s.box.line_height;
    s.box = outer;
    s.box.y = bottom;
}

void Ui::card(FunctionRef<void()> body, std::optional<Token> accent) {
    State& s = *state_;
    const Key key = hash(hash(s.seed, "card"), static_cast<std::uint64_t>(s.used));
    const Rect rect{s.box.left, s.box.y, s.box.width, s.remembered(key)};
    Canvas at = s.canvas();
    if (at.visible(rect)) {
        at.fill(rect, at.paint(Token::Surface), space::card_radius);
        if (accent) {
            at.push_clip({rect.x, rect.y, 4, rect.h});
            at.fill(rect, at.paint(*accent), space::card_radius);
            at.pop_clip();
        }
        at.outline(
            rect, at.paint(s.theme.forced ? Token::Outline : Token::Hairline), space::card_radius);
    }
    gap(16);
    inset(space::card, body);
    gap(16);
    s.remember(key, s.box.y - rect.y);
}

void Ui::group(std::string_view name, FunctionRef<void()> body) {
    state_->container(Role::Group, state_->key_of(Role::Group, name), name, body);
}

void Ui::list(std::string_view name, int size, FunctionRef<void()> body) {
    State& s = *state_;
    const int outer_position = s.list_position;
    const int outer_size = s.list_size;
    s.list_position = 0;
    s.list_size = size;
    s.container(Role::List, s.key_of(Role::List, name), name, body);
    s.list_position = outer_position;
    s.list_size = outer_size;
}

void Ui::item(FunctionRef<void()> body) {
    State& s = *state_;
    ++s.list_position;
    const std::size_t index = s.used;
    const int position = s.list_position;
    const int size = s.list_size;
    const Key key = hash(s.key_of(Role::ListItem, ""), static_cast<std::uint64_t>(position));
    s.container(Role::ListItem, key, "", body);
    s.tree.nodes[index].position = position;
    s.tree.nodes[index].set_size = size;
}

// -- Words ----------------------------------------------------------------------------------------

void Ui::heading(std::string_view text, int level) {
    constexpr TextStyle first{Face::BookBold, type::display, Token::Ink, 1.15f};
    constexpr TextStyle second{Face::BookBold, type::heading, Token::Ink, 1.25f};
    constexpr TextStyle third{Face::BookBold, type::title, Token::Ink, 1.3f};
    heading(text, level, level == 1 ? first : level == 2 ? second : third);
}

void Ui::heading(std::string_view text, int level, const TextStyle& style) {
    State& s = *state_;
    const Rect rect = s.flow_text(text, style);
    Node& node = s.add(Role::Heading, s.key_of(Role::Heading, text), text, rect);
    node.level = level;
}

void Ui::text(std::string_view text, const TextStyle& style) {
    State& s = *state_;
    const Rect rect = s.flow_text(text, style);
    s.add(Role::Text, s.key_of(Role::Text, text), text, rect);
}

void Ui::status(std::string_view text, const TextStyle& style) {
    State& s = *state_;
    const Rect rect = s.flow_text(text, style);
    s.add(Role::Status, s.key_of(Role::Status, ""), text, rect);
}

void Ui::spoken(std::string_view text, const Rect& rect) {
    State& s = *state_;
    s.add(Role::Status, s.key_of(Role::Status, "spoken"), text, rect);
}

void Ui::painted_text(std::string_view text, const TextStyle& style) {
    state_->flow_text(text, style);
}

// -- Controls -------------------------------------------------------------------------------------

bool Ui::button(std::string_view label, const ButtonOptions& options) {
    State& s = *state_;
    const ButtonKind kind = options.kind;
    const bool icon_only = kind == ButtonKind::IconOnly || kind == ButtonKind::RoundToggle;
    const bool plain = kind == ButtonKind::Plain;
    const bool has_icon = options.icon != Icon::None;
    const Key key = s.key_of(Role::Button, options.id.empty() ? label : options.id);
    TextStyle words = button_words;

    Rect rect;
    if (icon_only) {
        rect = s.place(space::target, space::target);
    } else if (kind == ButtonKind::Place) {
        words.size = options.beside ? type::body : type::small;
        words.face = options.current ? Face::SansBold : Face::Sans;
        const float height =
            options.beside ? std::max(48.f, s.control_height()) : 34 + s.scaled(type::small) * 1.3f;
        rect = s.place(0, height);
    } else {
        const float wide = button_width(label, options);
        // A long label breaks into lines instead of being cut.
        const float room = (options.full_width ? s.box.width : wide) - s.around(options);
        const float tall = s.text_height(label, button_words, room);
        const float least = options.full_width ? 52.f : s.control_height();
        rect = s.place(options.full_width ? 0 : std::max(wide, space::target),
                       std::max(least, tall + 20));
    }
    Node& node = s.add(Role::Button, key, label, rect);
    node.description.assign(options.description);
    node.pressed = options.pressed;
    node.disabled = options.disabled;
    node.current = options.current;
    node.page_action = options.page_action;
    const Key id = node.key;
    s.item(id, rect);

    const bool on = options.pressed == Tristate::Yes;
    const float touch = s.touch(id);
    Canvas at = s.canvas();
    if (at.visible(rect)) {
        const bool chip = rect.h <= 60 || icon_only;
        const float radius = kind == ButtonKind::Place ? space::button_radius
                             : chip                    ? std::min(rect.h, 60.f) / 2
                                                       : space::card_radius;
        const Color ink = s.theme[Token::Ink];
        const auto shaded = [&](Token token, double strength) {
            return Paint{mix(s.theme[token], ink, strength * static_cast<double>(touch)), 1};
        };
        Token front = Token::Ink;
        switch (kind) {
        case ButtonKind::Primary:
            at.fill(rect, shaded(Token::Tide, 0.16), radius);
            front = Token::OnTide;
            break;
        case ButtonKind::Wash:
            at.fill(rect, shaded(Token::TideWash, 0.08), radius);
            break;
        case ButtonKind::Outline:
            at.fill(rect, shaded(Token::Surface, 0.06), radius);
            at.outline(rect, at.paint(Token::Outline), radius);
            break;
        case ButtonKind::Plain:
            // The words stand in line with the text around them; only the touched shape reaches
            // out.
            at.fill({rect.x - 10, rect.y, rect.w + 20, rect.h}, {ink, 0.07f * touch}, radius);
            front = Token::Tide;
            break;
        case ButtonKind::IconOnly:
            at.fill(rect, {ink, 0.07f * touch}, space::button_radius);
            front = Token::QuietInk;
            break;
        case ButtonKind::RoundToggle: {
            const float filled = s.follow(hash(id, "filled"), on ? 1.f : 0.f);
            at.fill(rect, shaded(Token::Surface, 0.06), radius);
            at.outline(rect, at.paint(Token::Outline, 1 - filled), radius);
            if (filled > 0) {
                at.disc({rect.x + rect.w / 2, rect.y + rect.h / 2},
                        rect.w / 2 * (0.7f + 0.3f * filled),
                        at.paint(options.fill, filled));
            }
            front = filled > 0.5f ? Token::OnTide : Token::QuietInk;
            break;
        }
        case ButtonKind::Place:
            if (options.beside && options.current) {
                at.fill(rect, at.paint(Token::TideWash), radius);
            } else {
                at.fill(rect, {ink, 0.06f * touch}, radius);
            }
            front = options.current ? (options.beside ? Token::Ink : Token::Tide) : Token::QuietInk;
            break;
        }
        const float dim = options.disabled ? 0.4f : 1.f;
        const Paint stroke = at.paint(front, dim);
        words.color = front;
        if (icon_only) {
            at.icon(options.icon, {rect.x + rect.w / 2, rect.y + rect.h / 2}, 22, stroke);
        } else if (kind == ButtonKind::Place && !options.beside) {
            at.icon(options.icon, {rect.x + rect.w / 2, rect.y + 17}, 24, stroke);
            words.align = TextStyle::Align::Center;
            s.label(label, words, {rect.x, rect.y + 32, rect.w, rect.h - 34});
        } else if (kind == ButtonKind::Place) {
            at.icon(options.icon, {rect.x + 24, rect.y + rect.h / 2}, 24, stroke);
            s.label(label, words, {rect.x + 50, rect.y, rect.w - 54, rect.h});
        } else {
            const float beside = has_icon ? button_icon + button_icon_gap : 0;
            const float room = rect.w - s.around(options);
            const float wide = s.text_width(label, words, room);
            const float start = plain ? rect.x : rect.x + (rect.w - wide - beside) / 2;
            if (has_icon) {
                at.icon(options.icon,
                        {start + button_icon / 2, rect.y + rect.h / 2},
                        button_icon,
                        stroke);
            }
            words.max_lines = 0;
            const float tall = s.text_height(label, words, room);
            s.draw_text(label,
                        words,
                        {start + beside, rect.y + (rect.h - tall) / 2, std::max(wide, 1.f), tall});
        }
        s.focus_ring(id, rect, radius);
    }
    return !options.disabled && s.activated(id);
}

std::optional<bool> Ui::checkbox(std::string_view label, bool on) {
    State& s = *state_;
    constexpr float side = 24;
    const TextStyle words{Face::Sans, type::body, Token::Ink, 1.4f};
    const float room = s.box.width - side - 12;
    const float height = std::max(space::target, s.text_height(label, words, room) + 12);
    const Rect rect = s.place(0, height);
    Node& node = s.add(Role::Checkbox, s.key_of(Role::Checkbox, label), label, rect);
    node.checked = on ? Tristate::Yes : Tristate::No;
    const Key id = node.key;
    s.item(id, rect);
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
    s.label(label,
            {words.face, words.size, words.color, words.leading, 99},
            {rect.x + side + 12, rect.y, room, rect.h});
    s.focus_ring(id, rect, 8);
    const std::optional<int> now = s.changed(id);
    return now ? std::optional(*now != 0) : std::nullopt;
}

std::optional<bool> Ui::toggle(std::string_view label, bool on, std::string_view hint) {
    State& s = *state_;
    constexpr float track = 52;
    const TextStyle words{Face::Sans, type::body, Token::Ink, 1.35f};
    const TextStyle quiet{Face::Sans, type::caption, Token::QuietInk, 1.35f};
    const float room = s.box.width - track - 16;
    const float name_height = s.text_height(label, words, room);
    const float hint_height = hint.empty() ? 0 : s.text_height(hint, quiet, room) + 2;
    const Rect rect = s.place(0, std::max(space::target + 4, name_height + hint_height + 16));
    Node& node = s.add(Role::Switch, s.key_of(Role::Switch, label), label, rect);
    node.checked = on ? Tristate::Yes : Tristate::No;
    node.description.assign(hint);
    const Key id = node.key;
    s.item(id, rect);
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
        s.flow_text(name, {Face::SansBold, type::body, Token::Ink, 1.4f});
        gap(8);
    }
    std::optional<int> chosen;
    const Key group = s.key_of(Role::RadioGroup, name);
    s.container(Role::RadioGroup, group, name, [&] {
        flow(8, [&] {
            for (std::size_t i = 0; i < options.size(); ++i) {
                const bool on = static_cast<int>(i) == selected;
                TextStyle words{on ? Face::SansBold : Face::Sans, type::caption, Token::Ink, 1.3f};
                const float wide =
                    s.text_width(options[i], {Face::SansBold, type::caption}, s.box.width - 36);
                const Rect rect =
                    s.place(wide + 36, std::max(space::target, s.control_height(type::caption)));
                Node& node = s.add(
                    Role::Radio, hash(group, static_cast<std::uint64_t>(i)), options[i], rect);
                node.checked = on ? Tristate::Yes : Tristate::No;
                node.position = static_cast<int>(i) + 1;
                node.set_size = static_cast<int>(options.size());
                const Key id = node.key;
                s.item(id, rect);
                Canvas at = s.canvas();
                const float radius = rect.h / 2;
                const float touch = s.touch(id);
                const Color back = s.theme[on ? Token::TideWash : Token::Surface];
                at.fill(rect,
                        {mix(back, s.theme[Token::Ink], 0.06 * static_cast<double>(touch)), 1},
                        radius);
                at.outline(
                    rect, at.paint(on ? Token::Tide : Token::Outline), radius, on ? 2.f : 1.f);
                words.align = TextStyle::Align::Center;
                s.label(options[i], words, {rect.x + 8, rect.y, rect.w - 16, rect.h});
                s.focus_ring(id, rect, radius);
                if (s.changed(id)) {
                    chosen = static_cast<int>(i);
                }
            }
        });
    });
    return chosen == std::optional(selected) ? std::nullopt : chosen;
}

std::optional<int>
Ui::select(std::string_view name, std::span<const std::string> options, int selected) {
    State& s = *state_;
    s.flow_text(name, {Face::SansBold, type::body, Token::Ink, 1.4f});
    gap(6);
    const Rect rect = s.place(0, s.control_height() + 4);
    Node& node = s.add(Role::Combobox, s.key_of(Role::Combobox, name), name, rect);
    node.options.assign(options.begin(), options.end());
    node.now = selected;
    const Key id = node.key;
    s.item(id, rect);
    Canvas at = s.canvas();
    at.fill(rect, at.paint(Token::Surface), space::button_radius);
    at.outline(rect, at.paint(Token::Outline), space::button_radius);
    if (selected >= 0 && static_cast<std::size_t>(selected) < options.size()) {
        s.label(options[static_cast<std::size_t>(selected)],
                {Face::Sans, type::body, Token::Ink, 1.3f},
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
    std::string_view name, int minimum, int maximum, int value, std::string_view value_text) {
    assert(minimum < maximum);
    State& s = *state_;
    const Rect words = s.flow_text(name, {Face::SansBold, type::body, Token::Ink, 1.4f});
    if (!value_text.empty()) {
        TextStyle said{Face::Sans, type::body, Token::QuietInk, 1.4f, 1};
        said.align = TextStyle::Align::End;
        s.draw_text(value_text, said, words);
    }
    const Rect rect = s.place(0, 52);
    Node& node = s.add(Role::Slider, s.key_of(Role::Slider, name), name, rect);
    node.minimum = minimum;
    node.maximum = maximum;
    node.now = std::clamp(value, minimum, maximum);
    node.value_text.assign(value_text);
    const Key id = node.key;
    s.item(id, rect);
    Canvas at = s.canvas();
    const bool none = value < minimum;
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
        TextStyle digits{Face::SansBold, type::caption / s.surface.text_scale, Token::Ink, 1.2f};
        digits.align = TextStyle::Align::Center;
        s.label(std::to_string(node.now), digits, {x - knob, y - knob, 2 * knob, 2 * knob});
    }
    s.focus_ring(id, {x - knob, y - knob, 2 * knob, 2 * knob}, knob);
    return s.changed(id);
}

std::optional<std::string>
Ui::field(std::string_view name, std::string_view value, const FieldOptions& options) {
    State& s = *state_;
    if (!options.hide_name) {
        s.flow_text(name, {Face::SansBold, type::body, Token::Ink, 1.4f});
        gap(2);
    }
    if (!options.hint.empty()) {
        s.flow_text(options.hint, {Face::Sans, type::caption, Token::QuietInk, 1.4f});
        gap(2);
    }
    gap(4);
    const float size = s.scaled(options.book_face ? type::letter : type::body);
    const float height = options.rows > 1 ? static_cast<float>(options.rows) * size * 1.55f + 28
                                          : std::max(52.f, size * 1.4f + 24);
    const Rect rect = s.place(0, height);
    Node& node = s.add(Role::Textbox, s.key_of(Role::Textbox, name), name, rect);
    node.value.assign(value);
    node.description.assign(options.hint);
    node.invalid.assign(options.invalid);
    node.field.placeholder.assign(options.placeholder);
    node.field.font_size = size;
    node.field.rows = options.rows;
    node.field.book_face = options.book_face;
    node.field.secret = options.secret;
    node.field.spell_check = s.surface.spell_check && !options.secret;
    const Key id = node.key;
    s.item(id, rect);
    if (!options.invalid.empty()) {
        gap(6);
        const TextStyle words{Face::Sans, type::caption, Token::Slip, 1.4f};
        const Rect sentence = s.flow_text(options.invalid, words);
        s.add(Role::Status, hash(id, "invalid"), options.invalid, sentence);
    }
    if (s.input.edit && s.input.edit->key == id) {
        return to_utf8(s.input.edit->text);
    }
    return std::nullopt;
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
