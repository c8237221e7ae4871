// What is open on the screen: plain, not kept, gone after a reload.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/view_state.h"
#include "features/breathing/view_state.h"
#include "features/insight/view_state.h"
#include "features/letters/view_state.h"
#include "features/pulls/view_state.h"
#include "features/reflect/view_state.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace ebb::app {

/// The places of the navigation.
enum class Place : std::uint8_t { Today, Breathe, Write, Reflect, More };
inline constexpr int place_count = 5;

struct ScreenState {
    Place place = Place::Today;
    /// A new place was opened: its heading gets the focus, so that it is read out first.
    bool arrived = false;
    std::optional<std::size_t> more_page; ///< Which page of More is open.
    boundaries::ViewState boundaries;
    breathing::ViewState breathing;
    letters::ViewState letters;
    pulls::ViewState pulls;
    insight::ViewState insight;
    bool seeing = false; ///< What I see is open, in Reflect.
    reflect::ViewState reflect;
};

} // namespace ebb::app
