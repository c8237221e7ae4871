// Taking back what was just done.
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/ui.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace ebb::ui {

/// How long what was done can be taken back.
inline constexpr double undo_seconds = 10;

enum class Undo : std::uint8_t {
    Offered,
    Taken, ///< It is to be taken back.
    Over,  ///< Nothing is drawn any more.
};

/// A card that says what was done, and a button that takes it back. `until` as `Ui::seconds`.
[[nodiscard]] Undo undo_card(Ui& ui, std::string_view said, double until);

/// The same for what a view remembers: `done.until`. When it is over or taken back it is forgotten;
/// what it was is returned when it is to be taken back.
template <class Done>
std::optional<Done> undo_card(Ui& ui, std::string_view said, std::optional<Done>& done) {
    if (!done) return std::nullopt;
    const Undo undo = undo_card(ui, said, done->until);
    if (undo == Undo::Offered) return std::nullopt;
    std::optional<Done> was = std::exchange(done, std::nullopt);
    return undo == Undo::Taken ? was : std::nullopt;
}

} // namespace ebb::ui
