// The pages of More about the page itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/more.h"

namespace ebb::app {

/// Opening it offline, newer versions, the home screen, licenses.
void draw_copy(const MoreContext& context);

/// A newer version and the button that takes it, with space above; nothing where none waits.
void draw_waiting_version(const MoreContext& context);

/// How to remove traces.
void draw_traces(const MoreContext& context);

} // namespace ebb::app
