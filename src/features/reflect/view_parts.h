// What the pages of Reflect share, and the pages. Only its views include it.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/reflect/view.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::reflect {

inline constexpr std::size_t list_step = 40; ///< So many more of a list are shown on request.
inline constexpr float card_gap = 10;

// -- The way --------------------------------------------------------------------------------------

/// Shows the place to which this way leads.
void show(ViewState& state, Way way);
/// Goes to a page, from which the way back leads here.
void go(ViewState& state, Place::Page page, std::string_view exercise = {}, EntryId subject = {});
/// Goes through a door: to an exercise, a page to read, or somewhere else in the app.
void go_through(const ViewContext& context, const Behind& behind);
/// Begins the exercise and opens it, unless another page writes.
void begin(const ViewContext& context, const Exercise& exercise);
/// Removes the entry, which can be put back for a while, and goes back.
void forget(ui::Ui& ui, const ViewContext& context, const Exercise& exercise, const Entry& entry);
/// Puts what was typed for lists on them, before the page is left.
void put_drafts_on(const ViewContext& context, const Exercise& exercise, const Entry& entry);

// -- Parts of a page ------------------------------------------------------------------------------

ui::ButtonOptions kind_of(ui::ButtonKind kind, ui::Icon icon = ui::Icon::None);
ui::ButtonOptions wide(ui::ButtonKind kind, bool disabled = false);
/// The exercise in the words in which the entry was answered; null if they are not there.
const Exercise* words_of(const ViewContext& context, const Entry& entry);
/// The heading of a page and the way back. True: that was gone.
bool heading(ui::Ui& ui, const ViewContext& context, Phrase title);
/// Under the name of an entry: when it was begun, and whether it was not finished.
std::string when(const Language& language, const Entry& entry);
/// An entry as a row that opens it. `around`: as in `Hit`.
void draw_entry(ui::Ui& ui,
                const ViewContext& context,
                const Entry& entry,
                std::string_view around);
/// Exercises as rows.
void draw_rows(ui::Ui& ui,
               const ViewContext& context,
               Phrase name,
               const std::vector<const Exercise*>& exercises);
/// Says that an exercise that has just come to its end is kept.
void draw_kept(ui::Ui& ui, const ViewContext& context);
/// What was just removed can be put back for a while.
void draw_undo(ui::Ui& ui, const ViewContext& context);

// -- Steps of an exercise -------------------------------------------------------------------------

/// A step that is asked, while it is drawn.
struct AskedStep {
    ui::Ui& ui;
    const ViewContext& context;
    const Exercise& exercise;
    const Entry& entry;
    const Step& step;
    std::string text; ///< Of the step, with its holes filled.
    bool is_title;    ///< The text is the page's heading already.
};
void draw_asked(const AskedStep& at);

/// A step that only says something: a sentence, a heading, a look back, a phrase, a door. False:
/// it is another one.
bool draw_said(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry,
               const Step& step);

// -- The pages ------------------------------------------------------------------------------------

void draw_list(ui::Ui& ui, const ViewContext& context);
void draw_help(ui::Ui& ui, const ViewContext& context);
void draw_home(ui::Ui& ui, const ViewContext& context, const Exercise& exercise);
void draw_run(ui::Ui& ui, const ViewContext& context, const Exercise& exercise, const Entry& entry);
void draw_read(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry);
void draw_compare(ui::Ui& ui, const ViewContext& context);
void draw_answers(ui::Ui& ui, const ViewContext& context);
void draw_shelf(ui::Ui& ui, const ViewContext& context, Phrase title, std::string_view shelf);
void draw_reading(ui::Ui& ui, const ViewContext& context, const Exercise& exercise);

} // namespace ebb::reflect
