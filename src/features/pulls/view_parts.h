// What the pages of a pull share, and the pages. Only the views of the pulls include it.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/pulls/view.h"
#include "words/pulls.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ebb::pulls {

inline constexpr double seconds_per_minute = 60;
inline constexpr float between = 10;     ///< Buttons under each other.
inline constexpr float flow_between = 8; ///< Buttons beside each other.

/// A page of a pull while it is drawn.
struct Sheet {
    ui::Ui& ui;
    const ViewContext& context;
    ViewState& state;
    words::Pulls words;
    float height; ///< Of the part that scrolls.
    Pull pull;    ///< As it was told so far.
};

// -- The way --------------------------------------------------------------------------------------

/// Opens the page of this way as a new one.
void go(ViewState& state, Way way);
/// Opens a page from which the way back leads here.
void go_aside(ViewState& state, Page page);
void go_back(ViewState& state);
/// Closes the pull.
void leave(ViewState& state);
/// Goes on, with this told of the pull.
void next(const Sheet& sheet, const Pull& pull);
void next(const Sheet& sheet);

/// Seconds since the waiting began.
double waited(const ui::Ui& ui, const ViewState& state);
/// What the way depends on, with this told of the pull.
Told told(const ui::Ui& ui, const ViewContext& context, const Pull& pull);
/// Begins to wait for so many minutes, in the wave.
void wait(const Sheet& sheet, std::int32_t minutes, bool moving);
/// Opens the page for words that wait until the morning.
void park(const Sheet& sheet);
/// Whole ones since the pull began.
std::int32_t minutes_since_beginning(const ui::Ui& ui, const ViewState& state);
/// What was told so far of the pull that is stayed with.
Pull pull_so_far(const ViewContext& context);
/// Writes the pull down; or gives the sentence that says why not.
std::string_view write_down(const ViewContext& context, const Pull& pull);
/// The same for what is no text: each page says why it is not written down.
void keep(const ViewContext& context, const Pull& pull);

// -- Parts of a page ------------------------------------------------------------------------------

/// `foot`: height of what is pressed at the end of the page; where much is left between, the words
/// stand a little lower.
void heading(const Sheet& sheet, Phrase text, float foot, std::string_view hint = {});
/// A button as wide as the page.
bool wide(const Sheet& sheet, Phrase label, ui::ButtonKind kind, bool chosen = false);

using Labels = std::span<const std::string_view>;

/// Of buttons as wide as the page, under each other.
float height_of(const Sheet& sheet, Labels labels);
/// What is pressed stands where a thumb reaches it; in a large window, below the words.
void down(const Sheet& sheet, float foot);
/// Plain words in the middle that leave a question open.
bool leave_open(const Sheet& sheet);
float leave_open_height(const Sheet& sheet);
/// Any plain words in the middle.
bool plain_in_the_middle(const Sheet& sheet, Phrase label);
/// The page itself opens the help lines.
void help_button(ui::Ui& ui, const words::Pulls& words, ui::ButtonKind kind);
/// The buttons at the end of a page, the first one filled; the index of the one that was pressed.
std::optional<int> feet(const Sheet& sheet, Labels labels);
/// A question, and its answers under each other, one press each; a last one leaves it open. The
/// index, or -1 for open.
std::optional<int> answers(const Sheet& sheet,
                           Phrase question,
                           std::string_view hint,
                           Labels all,
                           int chosen,
                           bool may_skip);
/// A slider from 0 to 10, on a card because the sea may lie behind it.
void strength_slider(const Sheet& sheet, Phrase name);
float slider_height(const Sheet& sheet, std::string_view name);

// -- The pages, in the order of `Page` ------------------------------------------------------------

void draw_doors(const Sheet& sheet);
void draw_strong(const Sheet& sheet);
void draw_what(const Sheet& sheet); ///< Also what exactly: `LookAt`, `GoThere`, `InMind`.
void draw_need(const Sheet& sheet);
void draw_from_before(const Sheet& sheet);
void draw_plan(const Sheet& sheet);
void draw_first(const Sheet& sheet);
void draw_heals(const Sheet& sheet);
void draw_unsure(const Sheet& sheet);
void draw_second(const Sheet& sheet);
void draw_choose(const Sheet& sheet);
void draw_wave(const Sheet& sheet);
void draw_someone(const Sheet& sheet);
void draw_park(const Sheet& sheet);
void draw_outcome(const Sheet& sheet);
void draw_slipped(const Sheet& sheet);
void draw_end(const Sheet& sheet);
void draw_read(const Sheet& sheet);

// -- What is made for hard moments ----------------------------------------------------------------

/// The form of a plan (`ViewState::card`), with a heading of this level. True when it was saved.
[[nodiscard]] bool draw_plan_form(ui::Ui& ui, const ViewContext& context, int level);
/// People who are safe, and a form for one more under them.
void draw_people(ui::Ui& ui, const ViewContext& context);

// -- Around a pull --------------------------------------------------------------------------------

/// For a while, `restore` can be asked for.
void offer_undo(const ui::Ui& ui, ViewState& state, Action restore);
void draw_undo(ui::Ui& ui, const ViewContext& context);

/// Notes where the pull stands, so that a page that is loaded again leads back to it; and that it
/// is over.
void note_place(const ViewContext& context);
/// A pull that was left without a word: the page was closed, or locked. Whether there is one.
bool draw_staying(ui::Ui& ui, const ViewContext& context);
/// A pull that is over, in the hours after it.
void draw_stayed(ui::Ui& ui, const ViewContext& context);
/// Offers words that waited for the morning.
void draw_parked(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::pulls
