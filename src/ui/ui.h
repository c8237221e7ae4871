// The app's widgets. One call lays out, draws and describes: what is seen and what is read aloud
// come from the same place and can't differ.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/function_ref.h"
#include "base/language.h"
#include "ui/canvas.h"
#include "ui/semantics.h"
#include "ui/shaper.h"
#include "ui/theme.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;

namespace ebb::ui {

/// What people did to the page's elements since the last frame. Keys name nodes of the last tree.
struct Input {
    struct Edit {
        Key key = 0;
        std::string text;
    };
    struct Change {
        Key key = 0;
        int value = 0;
    };
    Key hovered = 0;
    Key pressed = 0;
    Key focused = 0;
    bool focus_visible = false; ///< The focus came by keyboard: the ring is drawn.
    Key activated = 0;          ///< A button was pressed by finger, mouse, key or screen reader.
    std::optional<Edit> edit;
    std::optional<Change> change; ///< A slider, switch, radio button or picker.
    bool escape = false;
};

/// Where the frame is shown.
struct Surface {
    float width = 390; ///< CSS pixels.
    float height = 844;
    float density = 1; ///< Device pixels per CSS pixel.
    float safe_top = 0;
    float safe_right = 0;
    float safe_bottom = 0;
    float safe_left = 0;
    float keyboard = 0;   ///< Height of the window that an on-screen keyboard covers.
    float text_scale = 1; ///< 0.85 to 2.
    bool reduced_motion = false;
    bool spell_check = false; ///< Fields let the browser check the words.
    bool read_only = false;   ///< Nothing can be kept now: fields take no typing.
};

enum class ButtonKind : std::uint8_t {
    Primary, ///< Filled; one a screen.
    Wash,    ///< Softly filled.
    Outline,
    Plain, ///< Colored text only, in line with the text around it.
    IconOnly,
    RoundToggle, ///< A circle with an icon; filled while pressed.
    Place,       ///< A place of the navigation: icon over (or beside) its word.
};

struct ButtonOptions {
    ButtonKind kind = ButtonKind::Outline;
    Icon icon = Icon::None;
    Tristate pressed = Tristate::None;
    Token fill = Token::Tide; ///< Of a pressed toggle.
    bool full_width = false;
    bool disabled = false;
    bool current = false;
    bool beside = false;                   ///< Place: the word stands beside the icon.
    std::optional<PageAction> page_action; ///< What the page does by itself, without being asked.
    std::string_view id;                   ///< By what it is known again, instead of the label.
    std::string_view description;          ///< Read after the name.
};

/// How many characters (code points) a field takes.
struct Limit {
    std::size_t characters;
};
/// For what is not kept: what is looked for, passcodes, and what the browser's own pickers give.
inline constexpr Limit any_length{SIZE_MAX};

/// What of the fields on the screen was refused.
enum class Unkept : std::uint8_t { Nothing, Entry, TooLong };

/// A field that holds text which was refused.
struct RefusedField {
    Key key = 0;
    std::string name;
    bool operator==(const RefusedField&) const = default;
};

struct FieldOptions {
    std::string_view hint; ///< A quiet sentence under the name.
    /// Why the whole entry, when it was sent, was not accepted; empty if it was. What is refused
    /// while it is typed is said without it.
    std::string_view invalid;
    std::string_view placeholder;
    int rows = 1;
    bool book_face = false;
    bool hide_name = false; ///< The name is only read aloud; it stands elsewhere on the screen.
    bool secret = false;
    bool fresh = false;   ///< A secret that is chosen now; password keepers may propose one.
    bool shown = false;   ///< A secret that can be read while it is typed.
    bool passing = false; ///< What is typed is not kept anyway: what to look for.
    float height = 0;     ///< CSS pixels of a sheet that fills its page; 0: as the rows need.
    FieldKind kind = FieldKind::Text;
    bool ask_copy = false; ///< Copying does not happen; it sets `copy_asked` instead.
    bool* copy_asked = nullptr;
    std::optional<TextSpan> select; ///< Selected and brought into view if it gets the focus now.
};

/// How columns stand beside each other. `Break`: in the middle, but one under the other where words
/// have too little room.
enum class Vertical : std::uint8_t { Top, Middle, Break };

/// Width of a column that takes its share of what the others leave.
inline constexpr float fill_width = 0;

/// Immediate-mode widgets over Dear ImGui, laid out in CSS pixels from top to bottom.
///
/// A frame is `begin`, the calls, `end`. Heights that depend on content are remembered from the
/// last layout; `end` says if something moved, and then the frame is to be laid out once more
/// before it is painted.
class Ui {
public:
    explicit Ui(Shaper& shaper);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    Fonts& fonts();
    /// In which everything of this frame is said.
    const Language& language() const;

    /// Starts a frame. `seconds` is any clock that never goes back.
    void begin(const Surface& surface,
               const Theme& theme,
               const Language& language,
               const Input& input,
               double seconds);
    /// Ends it. True: something moved; begin again (without the input) before painting.
    [[nodiscard]] bool end();
    /// The page shows what the last frame laid out: a region that isn't in it is at its top when it
    /// comes again.
    void shown();
    /// Makes ImGui's draw data of the last frame, for the backend that paints it.
    void render();
    /// That draw data; valid until the next frame begins.
    ImDrawData& drawn();
    /// What the last frame showed.
    const Tree& tree() const;
    /// What is painted now, with each rectangle where it was painted in the window and, as `focus`,
    /// what has the focus. None while what was laid out last is not painted yet.
    std::optional<Tree> painted() const;
    /// The page says that a scroll region of the last frame stands at `offset` CSS pixels from the
    /// top of its content. A region that was not in the last frame begins at its top.
    void scrolled(Key region, float offset);
    /// The graphics context was lost and is new: shaped text has to be drawn again.
    void forget_pictures();
    /// Seconds until the next frame is wanted; 0 at once, negative never.
    double next_frame_in() const;

    const Surface& surface() const;
    const Theme& theme() const;
    double seconds() const;

    // -- Where things are ---------------------------------------------------------------------
    /// Everything inside gets keys of its own; `id` is the domain's id or a fixed word.
    void scope(std::string_view id, FunctionRef<void()> body);
    void scope(std::uint64_t id, FunctionRef<void()> body);
    /// A part of the page at a fixed place of the window; content starts at its top left.
    void region(Role role, Phrase name, const Rect& rect, FunctionRef<void()> body);
    /// The same, but content may be higher than the place and is scrolled.
    void scroll_region(Role role, Phrase name, const Rect& rect, FunctionRef<void()> body);
    /// A window over the page that must be answered; `close` is called on Escape.
    void dialog(Phrase name, FunctionRef<void()> close, FunctionRef<void()> body);
    /// Empty height.
    void gap(float height);
    /// The widths side by side with `between` CSS pixels; `fill_width` shares the rest.
    void columns(std::span<const float> widths,
                 float between,
                 Vertical vertical,
                 FunctionRef<void(int)> body);
    void columns(std::initializer_list<float> widths,
                 float between,
                 Vertical vertical,
                 FunctionRef<void(int)> body) {
        columns(std::span(widths.begin(), widths.size()), between, vertical, body);
    }
    /// Widgets one after the other, breaking into lines.
    void flow(float between, FunctionRef<void()> body);
    /// A surface with a hairline; `accent` draws a bar at its start.
    void card(FunctionRef<void()> body, std::optional<Token> accent = std::nullopt);
    /// A named part; announced as such.
    void group(Phrase name, FunctionRef<void()> body);
    void list(Phrase name, int size, FunctionRef<void()> body);
    /// One of a list's items; counted by the list.
    void item(FunctionRef<void()> body);
    /// A table for reading row by row. Inside are rows, inside those cells; where they stand is up
    /// to whoever draws them, so that a calendar's months may stand side by side.
    void table(Phrase name, FunctionRef<void()> body);
    /// A row of the table. `id` is its own among the rows.
    void row(std::uint64_t id, FunctionRef<void()> body);
    /// A cell (or a header) with something inside; `id` is its own in the row.
    void cell(std::uint64_t id, Role role, FunctionRef<void()> body);
    /// A cell of words only: painted in `style`, or, without one, only read.
    void cell(std::uint64_t id, Role role, std::string_view words, const TextStyle* style);
    /// Content moves in by this much on both sides.
    void inset(float sides, FunctionRef<void()> body);
    /// Width that content has here.
    float width() const;
    /// Where the region that is drawn now stands in the window.
    const Rect& place() const;
    /// By how much its content is scrolled; 0: it is at its top.
    float scrolled() const;
    /// Where the next widget goes, and where content ends; in the region's coordinates.
    Point cursor() const;

    // -- Words --------------------------------------------------------------------------------
    void heading(Phrase text, int level);
    void heading(Phrase text, int level, const TextStyle& style);
    /// The head of a page inside a place: the way back and the page's heading, which gets the focus
    /// if the page has just `arrived`. True: the person wants to go back, by the button or Escape.
    [[nodiscard]] bool page_heading(Phrase title, Phrase back, bool arrived);
    void text(Phrase text, const TextStyle& style);
    /// A line that is read aloud when it changes.
    void status(std::string_view text, const TextStyle& style);
    /// The same for words that change again and again while somebody types: read aloud once they
    /// rest.
    void settling_status(std::string_view text, const TextStyle& style);
    /// Words that are read aloud when they change; whoever calls paints them. They stand at `rect`.
    void spoken(std::string_view text, const Rect& rect);
    /// Text that is painted but not read, because a name or a heading says it already.
    void painted_text(std::string_view text, const TextStyle& style);

    // -- Controls -----------------------------------------------------------------------------
    /// True in the frame in which it was pressed.
    [[nodiscard]] bool button(Phrase label, const ButtonOptions& options = {});
    /// A card that is one button: what it opens, some of what is in it, what it is. True when it
    /// was pressed.
    [[nodiscard]] bool
    entry(std::string_view title, std::string_view excerpt, std::string_view line);
    /// A button that looks as `painter` draws it, `height` high. Where it is touched and focused is
    /// shown here.
    [[nodiscard]] bool tile(Phrase label,
                            float height,
                            const ButtonOptions& options,
                            FunctionRef<void(Canvas&, const Rect&)> painter);
    /// The new state, when it was switched.
    std::optional<bool> checkbox(Phrase label, bool on);
    std::optional<bool> toggle(Phrase label, bool on, std::string_view hint = {});
    /// One of a few, as chips; the index chosen now, if it changed. `selected` -1: none yet.
    std::optional<int> choice(Phrase name,
                              std::span<const std::string_view> options,
                              int selected,
                              bool show_name = true);
    /// Any of a few, as chips; the index that was turned on or off now. `chosen` has a bit for each
    /// option, the first one the lowest; at most 64.
    std::optional<int>
    choices(Phrase name, std::span<const std::string_view> options, std::uint64_t chosen);
    /// One of many, in the system's own picker.
    std::optional<int> select(Phrase name, std::span<const std::string> options, int selected);
    /// A whole number on a line. A `value` below the minimum: none was said yet; any number that is
    /// said then counts, the lowest one too.
    std::optional<int> slider(Phrase name,
                              int minimum,
                              int maximum,
                              int value,
                              std::string_view value_text = {},
                              bool show_name = true);
    /// A field for text. `value` is what the model holds. What is typed is given to `take`, which
    /// keeps it and gives nothing, or gives the sentence that says why it can't be kept. Text that
    /// is refused, or is longer than `limit`, stays in the field, with the sentence under it, until
    /// other text is taken. True when text was taken.
    bool field(Phrase name,
               std::string_view value,
               Limit limit,
               FunctionRef<std::string_view(std::string)> take,
               const FieldOptions& options = {});
    /// The same for a text that whoever calls holds.
    bool field(Phrase name, std::string& text, Limit limit, const FieldOptions& options = {});
    /// Whether everything that was typed above was taken, so that a form can be sent. If not, the
    /// first field that holds something else gets the focus.
    [[nodiscard]] bool all_taken();
    /// Enter was pressed in the field of one line that was drawn last: its form is meant to be
    /// sent.
    bool entered() const;
    /// A picture of our own, `height` high, with the sentence that says what it shows. An empty
    /// name: decoration, not read.
    void picture(Phrase name, float height, FunctionRef<void(Canvas&, const Rect&)> painter);
    /// Draws into a rectangle of the region without taking room.
    void paint(FunctionRef<void(Canvas&)> painter);
    /// The same under everything else of the page, and over the region's own edges.
    void paint_ground(FunctionRef<void(Canvas&)> painter);

    // -- Asking -------------------------------------------------------------------------------
    /// What the last layout held in its fields that is not kept. Passing fields and secret ones do
    /// not count.
    Unkept unkept() const;
    /// The fields in the last layout that hold words which were refused.
    std::vector<RefusedField> refused_fields() const;
    /// What was refused in these fields is forgotten: the person leaves without it.
    void forget_refused();
    /// True in the frame in which Escape or the device's Back was pressed, for the first who asks.
    /// Whoever would go back or close something asks in each frame: by that the page knows that
    /// Back stays inside.
    [[nodiscard]] bool take_escape();
    /// The focus goes to the widget that is drawn next in this frame.
    void focus_next();
    /// A value that follows `target` in about 0.2 s, at once with reduced motion.
    float follow(std::string_view id, float target);
    /// A frame is wanted in so many seconds (0: with the next refresh of the display).
    void wake_in(double seconds);
    /// Width that the text will take, at most the width here.
    float text_width(std::string_view text, const TextStyle& style) const;
    /// Height that the text will take.
    float text_height(std::string_view text, const TextStyle& style, float max_width) const;
    /// The style as it is, or so much smaller that the text has room on one line here.
    TextStyle on_one_line(std::string_view text, TextStyle style) const;
    /// Width that a button of this kind with this label takes, at most the width here.
    float button_width(std::string_view label, const ButtonOptions& options) const;

    /// What the widgets remember; ui_state.h.
    struct State;

private:
    std::unique_ptr<State> state_;
};

} // namespace ebb::ui
