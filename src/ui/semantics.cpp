// The semantic tree as text and as the page's message.
// SPDX-License-Identifier: MIT
#include "ui/semantics.h"

#include "page/messages.h"

#include <array>

namespace ebb::ui {

namespace {

void append_state(std::string& out, std::string_view word, Tristate state) {
    if (state != Tristate::None) {
        out += state == Tristate::Yes ? " " : " not ";
        out += word;
    }
}

int depth_of(const Tree& tree, const Node& node) {
    int depth = 0;
    for (int parent = node.parent; parent >= 0;
         parent = tree.nodes[static_cast<std::size_t>(parent)].parent) {
        ++depth;
    }
    return depth;
}

std::optional<bool> state(Tristate state) {
    return state == Tristate::None ? std::nullopt : std::optional(state == Tristate::Yes);
}

void describe_field(page::Node& out, const Node& node) {
    const FieldTraits& field = node.field;
    out.value = node.value;
    if (field.kind != FieldKind::Text) {
        out.input = field.kind == FieldKind::Date ? page::Picker::Date : page::Picker::Time;
    }
    out.placeholder = field.placeholder;
    out.size = field.font_size;
    out.face = field.book_face ? page::FieldFace::Book : page::FieldFace::Sans;
    if (field.rows > 1) {
        out.multiline = true;
        out.lines = field.rows;
    }
    out.secret = field.secret;
    out.fresh = field.secret && field.fresh;
    out.shown = field.secret && field.shown;
    out.ask_copy = field.ask_copy;
    out.readonly = field.read_only;
    out.spellcheck = field.spell_check;
}

page::Node described(const Tree& tree, const Node& node) {
    const Node* parent =
        node.parent < 0 ? nullptr : &tree.nodes[static_cast<std::size_t>(node.parent)];
    page::Node out;
    out.key = node.key;
    out.parent = parent == nullptr ? 0 : parent->key;
    out.role = node.role;
    out.name = node.name;
    out.x = node.rect.x;
    out.y = node.rect.y;
    out.w = node.rect.w;
    out.h = node.rect.h;
    out.description = node.description;
    out.value_text = node.value_text;
    out.invalid = node.invalid;
    out.checked = state(node.checked);
    out.pressed = state(node.pressed);
    out.level = node.level;
    out.min = node.minimum;
    out.max = node.maximum;
    out.now = node.now;
    out.unset = node.unset;
    out.position = node.position;
    out.set_size = node.set_size;
    if (node.current) {
        const bool in_table = parent != nullptr && parent->role == Role::Cell;
        out.current = in_table ? page::Current::Date : page::Current::Page;
    }
    out.disabled = node.disabled;
    out.modal = node.modal;
    out.settles = node.settles;
    out.action = node.page_action;
    out.content_height = node.content_height;
    out.options = node.options;
    if (node.role == Role::Textbox) {
        describe_field(out, node);
    }
    return out;
}

} // namespace

const Node* find(const Tree& tree, Role role, std::string_view name) {
    for (const Node& node : tree.nodes) {
        if (node.role == role && node.name == name) {
            return &node;
        }
    }
    return nullptr;
}

const Node* find_within(const Tree& tree, const Node& ancestor, Role role, std::string_view name) {
    for (const Node& node : tree.nodes) {
        if (node.role != role || node.name != name) {
            continue;
        }
        for (int parent = node.parent; parent >= 0;
             parent = tree.nodes[static_cast<std::size_t>(parent)].parent) {
            if (tree.nodes[static_cast<std::size_t>(parent)].key == ancestor.key) {
                return &node;
            }
        }
    }
    return nullptr;
}

bool is_focusable(const Node& node) {
    switch (node.role) {
    case Role::Button:
    case Role::Checkbox:
    case Role::Switch:
    case Role::Radio:
    case Role::Combobox:
    case Role::Slider:
    case Role::Textbox:
        return !node.disabled;
    default:
        return false;
    }
}

std::string to_text(const Tree& tree) {
    std::string out;
    for (const Node& node : tree.nodes) {
        out.append(static_cast<std::size_t>(depth_of(tree, node)) * 2, ' ');
        out += page::word(node.role);
        if (!node.name.empty()) {
            out += " \"" + node.name + '"';
        }
        if (node.level > 0) {
            out += " level " + std::to_string(node.level);
        }
        if (node.role == Role::Textbox) {
            out += " value \"" + node.value + '"';
        }
        if (node.role == Role::Slider) {
            out += ' ' + (node.unset ? "unset" : std::to_string(node.now)) + " of " +
                   std::to_string(node.minimum) + " to " + std::to_string(node.maximum);
        }
        if (node.role == Role::Combobox && node.now >= 0 &&
            static_cast<std::size_t>(node.now) < node.options.size()) {
            out += " value \"" + node.options[static_cast<std::size_t>(node.now)] + '"';
        }
        if (node.set_size > 0) {
            out += ' ' + std::to_string(node.position) + '/' + std::to_string(node.set_size);
        }
        append_state(out, "checked", node.checked);
        append_state(out, "pressed", node.pressed);
        if (node.current) {
            out += " current";
        }
        if (node.disabled) {
            out += " disabled";
        }
        if (!node.description.empty()) {
            out += " described \"" + node.description + '"';
        }
        if (!node.invalid.empty()) {
            out += " invalid \"" + node.invalid + '"';
        }
        out += '\n';
    }
    return out;
}

std::string to_json(const Tree& tree) {
    const auto nodes = [&](const auto& write) {
        for (const Node& node : tree.nodes) {
            write(described(tree, node));
        }
    };
    page::message::Tree message{.focus = tree.focus, .back = tree.back, .nodes = nodes};
    if (tree.select) {
        message.select = page::Span{tree.select->from, tree.select->to};
    }
    return to_json(message);
}

} // namespace ebb::ui
