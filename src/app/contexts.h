// What each feature's views are given: its part of the vault, and ways to the others.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"
#include "base/function_ref.h"
#include "features/boundaries/view.h"
#include "features/breathing/view.h"
#include "features/letters/view.h"
#include "features/pulls/view.h"
#include "features/reflect/view.h"

namespace ebb::app {

// A context refers to what its function holds, so each is lent to `use`.

void with_boundaries(const ScreenContext& screen,
                     FunctionRef<void(const boundaries::ViewContext&)> use);
void with_breathing(const ScreenContext& screen,
                    FunctionRef<void(const breathing::ViewContext&)> use);
/// `height`: of the part of the screen that the page fills.
void with_letters(const ScreenContext& screen,
                  float height,
                  FunctionRef<void(const letters::ViewContext&)> use);
void with_pulls(const ScreenContext& screen, FunctionRef<void(const pulls::ViewContext&)> use);
/// `height`: of the part of the screen that the page fills.
void with_reflect(const ScreenContext& screen,
                  float height,
                  FunctionRef<void(const reflect::ViewContext&)> use);

/// Opens a place as its button does.
void open(ScreenState& state, Place place);
/// Opens a page of More, as its row does.
void open_page(ScreenState& state, MorePage page);
/// A run of breathing over everything; afterwards all is as it was.
void breathe_over(const ScreenContext& screen);
/// The pull button was pressed: breathing moves at once.
void begin_pull(const ScreenContext& screen);

} // namespace ebb::app
