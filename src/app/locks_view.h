// The passcode on the screen: opening what is locked, and the page of More that sets it.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

namespace ebb::app {

/// What stands before everything while the vault is locked. `breathe` starts a run of breathing.
void draw_unlock(const ScreenContext& context, FunctionRef<void()> breathe);

/// Setting, changing and removing the passcode and its recovery code.
void draw_passcode(const ScreenContext& context);

/// Why a wish came to nothing, and what to do.
std::string_view sentence(const Language& language, LockProblem problem);

} // namespace ebb::app
