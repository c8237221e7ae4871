// Fields for text: what is typed is kept, or refused with a sentence and stays.
// SPDX-License-Identifier: MIT
#include "ui/ui_state.h"
#include "words/ui.h"

namespace ebb::ui {

namespace {

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

bool Ui::field(Phrase name,
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
    const State::Refused* refused = s.refused_in(node.key, value);
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
    std::string why =
        fits ? std::string(take(text)) : words::Ui(s.language).too_long(limit.characters);
    if (why.empty()) {
        s.refused.erase(id);
        return true;
    }
    const Unkept kind = fits ? Unkept::Entry : Unkept::TooLong;
    const bool picked = options.kind != FieldKind::Text;
    s.refused[id] = {std::string(name),
                     std::move(text),
                     std::string(value),
                     std::move(why),
                     kind,
                     picked,
                     s.frame};
    return false;
}

bool Ui::field(Phrase name, std::string& text, Limit limit, const FieldOptions& options) {
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

} // namespace ebb::ui
