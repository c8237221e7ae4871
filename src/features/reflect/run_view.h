// An exercise that is being answered, on the screen.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/reflect/view.h"

namespace ebb::reflect {

/// Shows the place to which this way leads.
void show(ViewState& state, Way way);
/// Goes to a page, from which the way back leads here.
void go(ViewState& state, Place::Page page, std::string_view exercise = {}, EntryId subject = {});

/// Goes through a door: to an exercise, a page to read, or somewhere else in the app.
void go_through(const ViewContext& context, const Behind& behind);

/// Puts what was typed for lists on them, before the page is left.
void put_drafts_on(const ViewContext& context, const Exercise& exercise, const Entry& entry);

/// The page of the entry that is open.
void draw_run(ui::Ui& ui, const ViewContext& context, const Exercise& exercise, const Entry& entry);

/// A step that only says something: a sentence, a heading, a look back, a phrase, a door. False:
/// it is another one.
bool draw_said(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry,
               const Step& step);

/// What was just removed can be put back for a while.
void draw_undo(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::reflect
