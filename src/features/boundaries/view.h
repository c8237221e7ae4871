// The boundaries on the screen.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/dispatch.h"
#include "base/errands.h"
#include "base/function_ref.h"
#include "base/language.h"
#include "base/now.h"
#include "features/boundaries/model.h"
#include "features/boundaries/update.h"
#include "features/boundaries/view_state.h"
#include "features/drafts/view.h"
#include "ui/ui.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace ebb::boundaries {

/// Puts a plan: changes what is done in one that is there, or makes one without an id.
struct PutPlan {
    std::uint64_t id = 0;
    std::optional<Trigger> trigger; ///< Of a new one: what it is for.
    std::string cue;                ///< The same.
    std::string act;
};
using Errand = std::variant<GiveFile, PrintOut, PutPlan>;

/// A plan for hard moments: if this, then that. They are kept elsewhere.
struct Plan {
    std::uint64_t id = 0;
    std::optional<Trigger> trigger; ///< What it is for; none: it was not made for one.
    std::string_view cue;
    std::string_view act;
};

/// What every view of the boundaries is given.
struct ViewContext {
    const Language& language;
    const Model& model;
    ViewState& state;
    Now now;
    Day today;
    int day_start_hour = 0;
    std::span<const Plan> plans;
    Dispatch<Action, Refusal> dispatch;
    drafts::ViewContext drafts;
    FunctionRef<void(Errand)> send;
};

/// In the evening: how hard the day was. Later: what was reached, and what is no longer needed.
void draw_evening(ui::Ui& ui, const ViewContext& context);
/// The way to the help lines: a page of its own, that opens even when the program hangs.
void help_button(ui::Ui& ui, const ViewContext& context);
/// The page of More with the help lines: the way to them, and numbers of one's own.
void draw_help(ui::Ui& ui, const ViewContext& context);
/// The page of More that makes a calendar file.
void draw_reminder(ui::Ui& ui, const ViewContext& context);
/// The cards of today, the button that adds one, and what can be undone.
void draw_cards(ui::Ui& ui, const ViewContext& context);
/// This month of all boundaries, for a window that has room beside today.
void draw_beside(ui::Ui& ui, const ViewContext& context);
/// The page that is open instead of the cards (`ViewState::page`).
void draw_page(ui::Ui& ui, const ViewContext& context);
/// What the days of the first boundary add up to; gives where the widest of its words end. There
/// must be one that is not archived.
float draw_hero(ui::Ui& ui, const ViewContext& context);
/// Opens the form for a new boundary.
void open_new(ViewState& state);

} // namespace ebb::boundaries
