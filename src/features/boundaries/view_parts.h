// What the pages of the boundaries share. Only their views include it.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"
#include "features/boundaries/view.h"
#include "words/boundaries.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace ebb::boundaries {

// The forms, as drafts know them. Once given out, a word stays.
inline constexpr std::string_view form_word = "boundaries.form";
inline constexpr std::string_view contact_word = "boundaries.contact";
inline constexpr std::string_view keepsake_word = "boundaries.keepsake";
inline constexpr std::string_view line_word = "boundaries.line";
inline constexpr std::string_view milestone_word = "boundaries.milestone";
inline constexpr std::string_view reminder_word = "boundaries.reminder";

/// How hard a day was, the easiest first.
inline constexpr std::array hardness{words::Boundaries::Id::hard_1,
                                     words::Boundaries::Id::hard_2,
                                     words::Boundaries::Id::hard_3,
                                     words::Boundaries::Id::hard_4,
                                     words::Boundaries::Id::hard_5};
/// What a pause is for, in the order of `PauseReason`, without `PutAway`, which nobody chooses.
inline constexpr std::array reasons{words::Boundaries::Id::reason_children,
                                    words::Boundaries::Id::reason_work,
                                    words::Boundaries::Id::reason_legal,
                                    words::Boundaries::Id::reason_shared_home,
                                    words::Boundaries::Id::reason_holiday,
                                    words::Boundaries::Id::reason_other};

/// Opens a page; what was said of the one before is forgotten.
void go(ViewState& state, ViewState::Page page);
/// To where one was: the calendar, or the button that opened the page, else the list's heading.
void go_back(ViewState& state);
/// The button that is drawn next gets the focus if it opened the page that was left.
void focus_if_back(ui::Ui& ui, ViewState& state, BoundaryId boundary, ViewState::Opener button);
/// The heading of a page that was just opened gets the focus.
void page_heading(ui::Ui& ui, const ViewContext& context, Phrase text);
/// True when it was pressed.
[[nodiscard]] bool back_button(ui::Ui& ui, const ViewContext& context);
/// A button of colored words. True when it was pressed.
[[nodiscard]] bool plain_button(ui::Ui& ui, Phrase label, ui::Icon icon = ui::Icon::None);
/// The first field that was refused gets the focus, so that its sentence is seen.
void focus_if_refused(ui::Ui& ui, ViewState& state, std::string_view problem);

/// A field for a day, as it is kept in `day`. `take` keeps the day that was given, or gives the
/// sentence that says why not; as in `Ui::field`.
void day_field(ui::Ui& ui,
               const ViewContext& context,
               Phrase label,
               Day day,
               FunctionRef<std::string_view(Day)> take,
               std::string_view hint = {});

/// The field for the last day of a range that begins with `first`: an earlier one is refused, and
/// forgotten when the range begins elsewhere.
void last_day_field(ui::Ui& ui,
                    const ViewContext& context,
                    Day first,
                    Day last,
                    FunctionRef<void(Day)> keep,
                    std::string_view hint = {});

/// Wishes it; gives the sentence that says why not, or nothing.
[[nodiscard]] std::string_view ask(const ViewContext& context, const Action& wish);
/// Wishes it, or remembers why not as what was refused at `boundary`. True if it was possible.
bool attempt(const ViewContext& context, BoundaryId boundary, const Action& wish);
/// The sentence of what was refused here, if there is one.
void draw_refused(ui::Ui& ui, const ViewContext& context, BoundaryId boundary);
/// Offers for a while to put the boundary back as it is now.
void offer_undo(ui::Ui& ui, const ViewContext& context, const Boundary& boundary, std::string said);
void draw_undo(ui::Ui& ui, const ViewContext& context);

/// What the boundary's days add up to; worked out once for each state of the model.
const Standing& known_standing(const ViewContext& context, const Boundary& boundary);

/// One day as a shape of its own, so that color is never the only sign.
void draw_day(ui::Canvas& at, DayState state, ui::Point center, float size, float opacity = 1);
/// One day of several boundaries.
void draw_sum(ui::Canvas& at, const DaySum& sum, ui::Point center, float size);

/// Adds a slip of this day and opens its page, or remembers why not.
void log_slip(const ViewContext& context, const Boundary& boundary, Day day);
void open_slip(ViewState& state, const Boundary& boundary, SlipId slip);

void open_form(ViewState& state, const Boundary* boundary);
void open_contact(ViewState& state);
void open_calendar(ViewState& state, BoundaryId boundary, Day day);
/// The same, with the day chosen.
void open_day(ViewState& state, BoundaryId boundary, Day day);

// The pages.
void draw_form(ui::Ui& ui, const ViewContext& context);
void draw_slip(ui::Ui& ui, const ViewContext& context);
void draw_calendar(ui::Ui& ui, const ViewContext& context);
void draw_arrange(ui::Ui& ui, const ViewContext& context);
void draw_contact(ui::Ui& ui, const ViewContext& context);
void draw_milestones(ui::Ui& ui, const ViewContext& context);
void draw_keepsake(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::boundaries
