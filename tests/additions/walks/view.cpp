// The walks on Today.
// SPDX-License-Identifier: MIT
#include "features/walks/view.h"

#include "features/walks/strings.h"

namespace ebb::walks {

void draw(ui::Ui& ui, const Model& model, Dispatch<Action, Refusal> dispatch) {
    ui.card([&] {
        ui.heading(strings::heading, 2);
        for (const Walk& walk : model.all)
            ui.text(walk.name, ui::style::prose);
        if (ui.button(strings::add)) dispatch(AddWalk{std::string(strings::short_way), 15});
    });
}

} // namespace ebb::walks
