// The card that offers to take something back.
// SPDX-License-Identifier: MIT
#include "ui/undo.h"

#include "ui/strings.h"

namespace ebb::ui {

Undo undo_card(Ui& ui, std::string_view said, double until) {
    const double left = until - ui.seconds();
    if (left <= 0) return Undo::Over;
    ui.wake_in(left);
    ButtonOptions options;
    options.icon = Icon::Undo;
    Undo undo = Undo::Offered;
    ui.card([&] {
        ui.columns({fill_width, ui.button_width(strings::undo, options)},
                   12,
                   Vertical::Break,
                   [&](int column) {
                       if (column == 0) {
                           ui.status(said, style::body.spaced(1.4f));
                       } else if (ui.button(strings::undo, options)) {
                           undo = Undo::Taken;
                       }
                   });
    });
    ui.gap(space::between);
    return undo;
}

} // namespace ebb::ui
