// The pages of More about the page itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"

namespace ebb::app {

/// Opening it offline, newer versions, the home screen, licenses.
void draw_copy(const ScreenContext& context);

/// A newer version and the button that takes it, with space above; nothing where none waits.
void draw_waiting_version(const ScreenContext& context);

/// How to remove traces.
void draw_traces(const ScreenContext& context);

} // namespace ebb::app
