// The passcode on the screen: opening what is locked, and the page of More that sets it.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/more.h"

namespace ebb::app {

/// What stands before everything while the vault is locked. `breathe` starts a run of breathing.
void draw_unlock(const MoreContext& context, FunctionRef<void()> breathe);

/// Setting, changing and removing the passcode and its recovery code.
void draw_passcode(const MoreContext& context);

} // namespace ebb::app
