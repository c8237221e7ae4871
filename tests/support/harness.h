// A person at the app, without a window: finds things by role and name, presses, types, waits.
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/loop.h"
#include "platform/memory_host.h"
#include "support/dates.h"

#include <string>
#include <string_view>

namespace ebb {

/// One page over a storage. Two harnesses over one storage are two tabs; one after the other are a
/// reload.
class Harness {
public:
    /// Opens the page on a phone, at noon on Sunday 22 November 2026 unless told otherwise, and
    /// loads what is stored. `writable` false: another tab writes.
    explicit Harness(platform::MemoryStorage& storage,
                     Now moment = at(on(2026, 11, 22), 12, 0),
                     bool writable = true);

    platform::MemoryHost host;
    platform::Loop loop;

    /// The node with this role and name; the test fails if there is none.
    const ui::Node& get(ui::Role role, std::string_view name) const;
    /// The same inside the first group with that name.
    const ui::Node& get_in(std::string_view group, ui::Role role, std::string_view name) const;
    bool has(ui::Role role, std::string_view name) const;
    /// Everything on the screen as text (ui/semantics.h, `to_text`).
    std::string screen() const { return ui::to_text(tree()); }
    const ui::Tree& tree() const { return loop.shown(); }
    const app::Vault& vault() const;

    void press(std::string_view button);
    void press_in(std::string_view group, std::string_view button);
    void type(std::string_view field, std::string_view text);
    /// Chooses the radio button with this name.
    void choose(std::string_view option);
    /// Chooses an option of a picker by its text.
    void pick(std::string_view combobox, std::string_view option);
    void set(ui::Role role, std::string_view name, int value);
    void escape();
    /// Hands on what the storage has answered, and draws. The rest of this class does it by itself.
    void settle();
    /// Lets time pass on all clocks, in frames of a sixtieth of a second where something moves.
    void wait(double seconds);
    /// The clock on the wall is moved; the page notices at its next frame.
    void travel_to(Now moment);
    void resize(float width, float height, float density = 2);
};

} // namespace ebb
