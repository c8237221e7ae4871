// The semantic tree as text and as the page's message.
// SPDX-License-Identifier: MIT
#include "ui/semantics.h"

#include "base/json.h"

#include <array>

namespace ebb::ui {

namespace {

constexpr std::array<std::string_view, 26> role_names{
    "banner",       "main",      "navigation", "region",   "group",    "dialog",     "heading",
    "text",         "status",    "button",     "checkbox", "switch",   "radiogroup", "radio",
    "combobox",     "slider",    "textbox",    "list",     "listitem", "table",      "row",
    "columnheader", "rowheader", "cell",       "image",    "progress",
};

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

bool has_range(Role role) {
    return role == Role::Slider || role == Role::Progress;
}

void write_state(JsonWriter& json, std::string_view name, Tristate state) {
    if (state != Tristate::None) {
        json.member(name, state == Tristate::Yes);
    }
}

void write_text(JsonWriter& json, std::string_view name, const std::string& text) {
    if (!text.empty()) {
        json.member(name, text);
    }
}

void write_field(JsonWriter& json, const FieldTraits& field) {
    if (field.kind != FieldKind::Text) {
        json.member("input", field.kind == FieldKind::Date ? "date" : "time");
    }
    write_text(json, "placeholder", field.placeholder);
    json.member("size", field.font_size);
    json.member("face", field.book_face ? "book" : "sans");
    if (field.rows > 1) {
        json.member("multiline", true).member("lines", field.rows);
    }
    if (field.secret) {
        json.member("secret", true).member("fresh", field.fresh).member("shown", field.shown);
    }
    if (field.ask_copy) {
        json.member("askCopy", true);
    }
    if (field.read_only) {
        json.member("readonly", true);
    }
    if (field.spell_check) {
        json.member("spellcheck", true);
    }
}

void write_node(JsonWriter& json, const Tree& tree, const Node& node) {
    const Key parent = node.parent < 0 ? 0 : tree.nodes[static_cast<std::size_t>(node.parent)].key;
    json.begin_object()
        .member("key", node.key)
        .member("parent", parent)
        .member("role", role_name(node.role))
        .member("name", node.name)
        .member("x", node.rect.x)
        .member("y", node.rect.y)
        .member("w", node.rect.w)
        .member("h", node.rect.h);
    write_text(json, "description", node.description);
    write_text(json, "valueText", node.value_text);
    write_text(json, "invalid", node.invalid);
    write_state(json, "checked", node.checked);
    write_state(json, "pressed", node.pressed);
    write_state(json, "expanded", node.expanded);
    if (node.level > 0) {
        json.member("level", node.level);
    }
    if (has_range(node.role)) {
        json.member("min", node.minimum).member("max", node.maximum).member("now", node.now);
    }
    if (node.unset) {
        json.member("unset", true);
    }
    if (node.set_size > 0) {
        json.member("position", node.position).member("setSize", node.set_size);
    }
    if (node.current) {
        const bool in_table = node.parent >= 0 &&
                              tree.nodes[static_cast<std::size_t>(node.parent)].role == Role::Cell;
        json.member("current", in_table ? "date" : "page");
    }
    if (node.disabled) {
        json.member("disabled", true);
    }
    if (node.modal) {
        json.member("modal", true);
    }
    if (node.settles) {
        json.member("settles", true);
    }
    if (node.page_action != PageAction::None) {
        json.member("action", node.page_action == PageAction::Hide ? "hide" : "help");
    }
    if (node.content_height > 0) {
        json.member("contentHeight", node.content_height);
    }
    if (node.role == Role::Combobox) {
        json.member("now", node.now).key("options").begin_array();
        for (const std::string& option : node.options) {
            json.value(option);
        }
        json.end_array();
    }
    if (node.role == Role::Textbox) {
        json.member("value", node.value);
        write_field(json, node.field);
    }
    json.end_object();
}

} // namespace

std::string_view role_name(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}

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
        out += role_name(node.role);
        if (!node.name.empty()) {
            out += " \"" + node.name + '"';
        }
        if (node.level > 0) {
            out += " level " + std::to_string(node.level);
        }
        if (node.role == Role::Textbox) {
            out += " value \"" + node.value + '"';
        }
        if (has_range(node.role)) {
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
        append_state(out, "expanded", node.expanded);
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
    JsonWriter json;
    json.begin_object().member("kind", "tree");
    if (tree.focus != 0) {
        json.member("focus", tree.focus);
    }
    if (tree.select) {
        json.key("select")
            .begin_array()
            .value(tree.select->from)
            .value(tree.select->to)
            .end_array();
    }
    if (tree.back) {
        json.member("back", true);
    }
    json.key("nodes").begin_array();
    for (const Node& node : tree.nodes) {
        write_node(json, tree, node);
    }
    json.end_array().end_object();
    return json.text();
}

} // namespace ebb::ui
