// The card that offers to take something back.
// SPDX-License-Identifier: MIT
#include "ui/undo.h"

#include "words/ui.h"

namespace ebb::ui {

Undo undo_card(Ui& ui, std::string_view said, double until) {
    const double left = until - ui.seconds();
    if (left <= 0) return Undo::Over;
    ui.wake_in(left);
    const std::string_view label = words::Ui(ui.language()).undo();
    ButtonOptions options;
    options.icon = Icon::Undo;
    Undo undo = Undo::Offered;
    ui.card([&] {
        ui.columns(
            {fill_width, ui.button_width(label, options)}, 12, Vertical::Break, [&](int column) {
                if (column == 0) {
                    ui.status(said, style::body.spaced(1.4f));
                } else if (ui.button(label, options)) {
                    undo = Undo::Taken;
                }
            });
    });
    ui.gap(space::between);
    return undo;
}

} // namespace ebb::ui
