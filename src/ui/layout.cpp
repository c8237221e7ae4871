// Where things are: regions, columns, cards, lists, tables, and what lies over the page.
// SPDX-License-Identifier: MIT
#include "ui/ui_state.h"

namespace ebb::ui {

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

void Ui::region(Role role, Phrase name, const Rect& rect, FunctionRef<void()> body) {
    State& s = *state_;
    s.add(role, s.key_of(role, name), name, rect);
    const State::Box outer = s.box;
    const Rect outer_place = std::exchange(s.region_at, rect);
    s.box = {rect.x, rect.w, rect.x, rect.y};
    s.inside(body);
    s.box = outer;
    s.region_at = outer_place;
}

void Ui::scroll_region(Role role, Phrase name, const Rect& rect, FunctionRef<void()> body) {
    State& s = *state_;
    const std::size_t index = s.used;
    const Key key = s.add(role, s.key_of(role, name), name, rect).key;
    const State::Box outer_box = s.box;
    const Point outer_origin = s.origin;
    s.canvas().push_clip(rect);
    const float furthest = std::max(0.f, s.remembered(key) - rect.h);
    State::Offset& told = s.offsets[key];
    told.frame = s.frame;
    const float offset = std::clamp(told.top, 0.f, furthest);
    s.origin = {outer_origin.x + rect.x, outer_origin.y + rect.y - offset};
    s.box = {0, rect.w, 0, 0};
    const Rect outer_place = std::exchange(s.region_at, rect);
    s.inside(body);
    s.region_at = outer_place;
    const float height = std::max(s.box.y, 1.f);
    s.remember(key, height);
    s.tree.nodes[index].content_height = height;
    s.origin = outer_origin;
    s.box = outer_box;
    s.canvas().pop_clip();
}

void Ui::dialog(Phrase name, FunctionRef<void()> close, FunctionRef<void()> body) {
    State& s = *state_;
    const Surface& surface = s.surface;
    const Key key = s.key_of(Role::Dialog, name);
    s.asks = true;
    // Over the whole page, wherever it is asked: nothing around it clips it, moves it or holds it.
    const State::Box outer_box = std::exchange(s.box, {});
    const Point outer_origin = std::exchange(s.origin, {});
    const std::size_t outer_layer = std::exchange(s.layer, State::dialog_layer);
    const int outer_parent = std::exchange(s.parent, -1);
    const Key outer_seed = std::exchange(s.seed, key);
    Canvas at = s.canvas();
    const Paint veil{s.theme[s.theme.dark || s.theme.forced ? Token::BackgroundTop : Token::Ink],
                     s.theme.forced ? 1.f
                     : s.theme.dark ? 0.7f
                                    : 0.45f};
    at.fill({0, 0, surface.width, surface.height}, veil);

    const float margin = 16;
    const float top = surface.safe_top + space::target + margin; // The way out stays free.
    const float width = std::min(480.f, surface.width - 2 * margin);
    const float most = surface.height - surface.keyboard - surface.safe_bottom - margin - top;
    const float height = std::min(s.remembered(hash(key, "height")), most);
    const Rect rect{(surface.width - width) / 2, top + (most - height) / 2, width, height};
    at.fill(rect, at.paint(Token::Surface), space::card_radius);
    at.outline(
        rect, at.paint(s.theme.forced ? Token::Outline : Token::Hairline), space::card_radius);
    const std::size_t index = s.used;
    scroll_region(Role::Dialog, name, rect, [&] {
        gap(space::card);
        inset(space::card, body);
        gap(space::card);
        s.remember(hash(key, "height"), s.box.y);
    });
    s.tree.nodes[index].modal = true;
    s.box = outer_box;
    s.origin = outer_origin;
    s.layer = outer_layer;
    s.parent = outer_parent;
    s.seed = outer_seed;
    s.tree.back = true;
    if (std::exchange(s.input.escape, false)) close();
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
    const Key row = hash(hash(s.seed, "columns"), s.boxes++);
    if (vertical == Vertical::Break && share < s.scaled(type::body) * 4.5f) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (i > 0) gap(between);
            body(static_cast<int>(i));
        }
        return;
    }
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
        const float drop = vertical != Vertical::Top ? (tallest - s.remembered(column)) / 2 : 0;
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
    const Key key = hash(hash(s.seed, "card"), s.boxes++);
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

void Ui::group(Phrase name, FunctionRef<void()> body) {
    state_->container(Role::Group, state_->key_of(Role::Group, name), name, body);
}

void Ui::list(Phrase name, int size, FunctionRef<void()> body) {
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
    const Key key = hash(s.key_of(Role::Listitem, ""), static_cast<std::uint64_t>(position));
    s.container(Role::Listitem, key, "", body);
    s.tree.nodes[index].position = position;
    s.tree.nodes[index].set_size = size;
}

void Ui::table(Phrase name, FunctionRef<void()> body) {
    state_->container(Role::Table, state_->key_of(Role::Table, name), name, body);
}

void Ui::row(std::uint64_t id, FunctionRef<void()> body) {
    scope(id, [&] { state_->container(Role::Row, state_->key_of(Role::Row, ""), "", body); });
}

void Ui::cell(std::uint64_t id, Role role, FunctionRef<void()> body) {
    scope(id, [&] { state_->container(role, state_->key_of(role, ""), "", body); });
}

void Ui::cell(std::uint64_t id, Role role, std::string_view words, const TextStyle* style) {
    State& s = *state_;
    const Rect rect =
        style != nullptr ? s.flow_text(words, *style) : Rect{s.box.left, s.box.y, s.box.width, 1};
    s.add(role, hash(s.key_of(role, ""), id), words, rect);
}

} // namespace ebb::ui
