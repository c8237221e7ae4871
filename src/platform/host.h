// What the loop needs from the world around it; web_host.cpp is the browser, memory_host.cpp a
// world in memory for tests.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/effect.h"
#include "app/model.h"
#include "base/now.h"
#include "ui/semantics.h"
#include "ui/theme.h"

namespace ebb::platform {

/// When the page locks by itself, in seconds.
struct LockTimer {
    int idle = 0; ///< Without a touch; 0: there is no passcode, and it never locks.
    int hidden = 0;
    bool operator==(const LockTimer&) const = default;
};

class Host {
public:
    virtual ~Host() = default;

    /// The moment, for what is written down.
    virtual Now now() const = 0;
    /// Seconds on a clock that never goes back, for motion.
    virtual double seconds() const = 0;
    /// The screen now means this. Called only when something changed.
    virtual void show(const ui::Tree& tree) = 0;
    /// The colors and the person's own text size now are these. Called only when they changed.
    virtual void wear(const ui::Theme& theme, int text_percent) = 0;
    /// Does what the core wishes; answers come back as actions, later.
    virtual void perform(const app::Effect& effect) = 0;
    /// What was stored is open now, or why it is not. Called only when that changed.
    virtual void tell(const app::Session& session) = 0;
    /// All that is on the screen is kept now, or not. Called only when that changed.
    virtual void tell(const app::SaveState& saving) = 0;
    /// The page is to lock by itself now after these times. Called only when they changed.
    virtual void watch(const LockTimer& timer) = 0;
    /// Asks for a frame soon.
    virtual void wake() = 0;
};

} // namespace ebb::platform
