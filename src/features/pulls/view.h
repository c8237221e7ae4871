// The pulls on the screen.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/dispatch.h"
#include "base/function_ref.h"
#include "base/language.h"
#include "base/now.h"
#include "features/drafts/view.h"
#include "features/pulls/model.h"
#include "features/pulls/update.h"
#include "features/pulls/view_state.h"
#include "ui/ui.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ebb::pulls {

/// A boundary that a pull may end at.
struct Promise {
    std::uint64_t id = 0;
    std::string_view name;
    std::string_view why; ///< May be empty.
};

/// Of the days that count, those that were kept.
struct KeptDays {
    std::int32_t kept = 0;
    std::int32_t counted = 0;
};

/// What every view of the pulls is given.
struct ViewContext {
    const Language& language;
    const Model& model;
    ViewState& state;
    Now now;
    int day_start_hour = 0;
    std::span<const Promise> promises; ///< That one leaves something undone; the likeliest first.
    Dispatch<Action, Refusal> dispatch;
    drafts::ViewContext drafts;
    /// Writes down that the boundary of this id slipped today. False: it was not written down, and
    /// the page says why.
    FunctionRef<bool(std::uint64_t)> slip;
    FunctionRef<KeptDays(std::uint64_t)> days;  ///< Of the boundary of this id.
    FunctionRef<void(std::string)> copy;        ///< Puts words on the clipboard.
    FunctionRef<bool(std::string_view)> copied; ///< Whether they are there.
    FunctionRef<void(std::string)> to_letter;   ///< Makes a letter of words.
    FunctionRef<void()> breathe;                ///< Starts a run of breathing.
    FunctionRef<void()> help;                   ///< Opens what else would help now.
};

/// A pull is felt: breathing begins at once, the rest follows. Nothing is written down yet.
void begin(ui::Ui& ui, const ViewContext& context);

/// The breathing is over: `on` goes on where somebody was, else the pull is left.
void breathed(ViewState& state, bool on);

/// Whether `draw_whole` is to be drawn, instead of the frame with the places.
bool fills_screen(const ViewState& state);

/// Draws what is open over the whole window. `corner` draws what stands in its upper right.
void draw_whole(ui::Ui& ui, const ViewContext& context, FunctionRef<void()> corner);

/// On the page of today: offers words that waited for the morning, and what can be undone.
void draw_offer(ui::Ui& ui, const ViewContext& context);

/// The page of what is made for hard moments: plans, words, people.
void draw_making(ui::Ui& ui, const ViewContext& context);

} // namespace ebb::pulls
