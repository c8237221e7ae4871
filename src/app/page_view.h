// The pages of More about the page itself.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/context.h"
#include "base/language.h"

#include <span>

namespace ebb::app {

/// Opening it offline, newer versions, the home screen, licenses.
void draw_copy(const ScreenContext& context);

/// A newer version and the button that takes it, with space above; nothing where none waits.
void draw_waiting_version(const ScreenContext& context);

/// How to remove traces.
void draw_traces(const ScreenContext& context);

/// A few sentences under a heading of their own.
struct Passage {
    Message title;
    Message text;
};
void draw_passages(const ScreenContext& context, std::span<const Passage> passages);

} // namespace ebb::app
