// What is on the screen, as values: one node for each thing that a person can read or use.
// SPDX-License-Identifier: MIT
#pragma once

#include "page/codes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::ui {

/// Identity of a node across frames; 0 means none. Made from the scope path and the widget's id,
/// so it stays the same as long as the same domain id is drawn in the same place.
using Key = std::uint32_t;

/// A rectangle in CSS pixels. Inside a scroll region: in the region's content coordinates.
struct Rect {
    float x{};
    float y{};
    float w{};
    float h{};

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool operator==(const Rect&) const = default;
};

/// What a node is. Each one has exactly one element in the page (web/mirror.js), whose role it
/// names.
using page::Role;

/// A state that a node may have or not have at all; `None` is not announced.
enum class Tristate : std::uint8_t { None, No, Yes };

/// What a field takes. Dates and times are text as 2026-11-22 and 21:30, or empty; the browser has
/// pickers for them.
enum class FieldKind : std::uint8_t { Text, Date, Time };

/// How a text field behaves and looks; used by Role::Textbox only.
struct FieldTraits {
    FieldKind kind = FieldKind::Text;
    std::string placeholder;
    /// The most code points that are kept. Not told to the page, which would cut what is pasted.
    std::size_t limit = 0;
    float font_size = 17;
    int rows = 1; ///< More than one makes it a multi-line field.
    bool book_face = false;
    bool secret = false;    ///< A passcode: not spelled out, checked or corrected by the browser.
    bool fresh = false;     ///< One that is chosen now.
    bool shown = false;     ///< One that can be read while it is typed.
    bool ask_copy = false;  ///< Copying is asked about first: the page activates the field instead.
    bool read_only = false; ///< What is typed could not be kept, so nothing can be typed.
    bool spell_check = false; ///< The browser may check the words, and may send them away for it.
    bool operator==(const FieldTraits&) const = default;
};

using page::PageAction;

/// One thing on the screen. Plain value; two equal nodes look the same to every reader.
struct Node {
    Key key = 0;
    int parent = -1; ///< Index in the tree; -1 for the top. Always smaller than the own index.
    Role role = Role::Text;
    Rect rect;
    std::string name;        ///< Never empty for what can be focused.
    std::string value;       ///< Text of a field.
    std::string description; ///< A longer explanation, read after the name.
    std::string value_text;  ///< How a slider's number is said.
    std::string invalid;     ///< The sentence that says why the entry is not accepted.
    int level = 0;           ///< Of a heading, 1 to 3.
    int minimum = 0;
    int maximum = 0;
    int now = 0; ///< Slider: the value; combobox: index of the chosen option.
    int position = 0;
    int set_size = 0;
    Tristate checked = Tristate::None;
    Tristate pressed = Tristate::None;
    bool current = false; ///< The current page or date.
    bool disabled = false;
    bool modal = false;
    bool unset = false;   ///< Slider: no number was said yet, `now` is only where it starts.
    bool settles = false; ///< Read aloud when its words rest, not each time they change.
    std::optional<PageAction> page_action;
    float content_height = 0; ///< More than 0: this node scrolls, and its content is this high.
    std::vector<std::string> options;
    FieldTraits field;

    bool operator==(const Node&) const = default;
};

/// Part of a text, in UTF-16 units as the page counts.
struct TextSpan {
    int from = 0;
    int to = 0;
    bool operator==(const TextSpan&) const = default;
};

/// Everything on the screen in reading order, which is also the order of the Tab key.
struct Tree {
    std::vector<Node> nodes;
    Key focus = 0; ///< Where the focus goes now; 0 leaves it alone. Asked for once.
    std::optional<TextSpan> select; ///< In the field that gets the focus; brought into view.
    bool back = false; ///< Escape, and the device's Back, close something or lead back a page.

    bool operator==(const Tree&) const = default;
};

/// The first node with this role and name, or null.
const Node* find(const Tree& tree, Role role, std::string_view name);
/// The first node with this role and name that lies inside `ancestor`, or null.
const Node* find_within(const Tree& tree, const Node& ancestor, Role role, std::string_view name);
/// True if people can move the keyboard focus to the node.
bool is_focusable(const Node& node);

/// The tree as indented text, a line a node, for golden files: no rectangles, no keys.
std::string to_text(const Tree& tree);
/// The tree as the message that web/mirror.js reads.
std::string to_json(const Tree& tree);

} // namespace ebb::ui
