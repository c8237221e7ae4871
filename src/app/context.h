// What everything of the app that draws is given.
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

/// What is drawn, into what, and who hears of wishes.
struct ScreenContext {
    ui::Ui& ui;
    const Model& model;
    ScreenState& state;
    const Now& now;
    Dispatch dispatch;
};

} // namespace ebb::app
