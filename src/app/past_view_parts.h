// What the pages about the past share. Only their views include it.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/past_view.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ebb::app {

/// True when it was pressed.
[[nodiscard]] bool button(const ScreenContext& context,
                          Phrase label,
                          ui::ButtonKind kind,
                          bool disabled = false,
                          bool wide = true);
/// A heading and what stands under it.
void passage(const ScreenContext& context, Phrase heading, std::string_view text);

/// Nothing was written yet.
bool is_absent(const ScreenContext& context);
/// A key is derived, or something is read.
bool is_working(const ScreenContext& context);
/// True for the first frame of the page, which begins with nothing of what was before.
[[nodiscard]] bool begins(const ScreenContext& context);

/// A field for a passphrase or a passcode. True: Enter was pressed in it.
bool secret_field(const ScreenContext& context,
                  Phrase name,
                  std::string& text,
                  bool fresh = false,
                  std::string_view problem = {});
/// Whether what is typed can be read.
void show_switch(const ScreenContext& context);
/// What came of the last wish; read aloud when it changes.
void draw_outcome(const ScreenContext& context);
/// True while something that was opened, or what came of it, has the page.
[[nodiscard]] bool draws_opened(const ScreenContext& context);

/// Asks it once more before it is done; `aside` is the vault that it is about.
void ask(const ScreenContext& context, PastState::Question question, std::uint64_t aside = 0);
/// The vaults that are put away, each with what can be done with it.
void draw_put_away(const ScreenContext& context);

} // namespace ebb::app
