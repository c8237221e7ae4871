// The frame around every place: banner, navigation, the truth about saving.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/action.h"
#include "app/refused.h"
#include "app/screen_state.h"
#include "base/dispatch.h"
#include "base/now.h"
#include "ui/ui.h"

#include <utility>

namespace ebb::app {

/// Carries a wish out at once; what is drawn in the same frame still shows the state before.
using Dispatch = ebb::Dispatch<Action, Refusal>;

/// The wishes of one feature, as its views know them. `dispatch` must outlive what it gives.
template <class Wish, class Refusal>
auto wishes_of(const Dispatch& dispatch) {
    return [&dispatch](Wish wish, Hearer hearer) {
        return answer_for<Refusal>(dispatch.carry(Action{std::move(wish)}, hearer));
    };
}

/// Opens a place as its button does.
void open(ScreenState& state, Place place);

/// A run of breathing stops where it is, until a press. `seconds` as in `Ui::begin`.
void pause_run(
    const Model& model, ScreenState& state, const Now& now, double seconds, Dispatch dispatch);

/// Somebody is there: a finger, mouse or key moved while the screen had grown dark.
void stir(ScreenState& state, double seconds);

/// The truth about saving, of everything that is on the screen.
SaveState saving(const Model& model, const ScreenState& state);

/// Shows a letter that has just been begun from outside.
void open_letter(ScreenState& state, letters::LetterId id);

/// Draws the whole screen for this model.
void draw(ui::Ui& ui, const Model& model, ScreenState& state, const Now& now, Dispatch dispatch);

} // namespace ebb::app
