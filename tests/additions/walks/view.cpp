// The walks on Today.
// SPDX-License-Identifier: MIT
#include "features/walks/view.h"

#include "words/walks.h"

namespace ebb::walks {

void draw(ui::Ui& ui, const Model& model, Dispatch<Action, Refusal> dispatch) {
    const words::Walks words(ui.language());
    ui.card([&] {
        ui.heading(words.heading(), 2);
        for (const Walk& walk : model.all)
            ui.text(walk.name, ui::style::prose);
        if (ui.button(words.add())) dispatch(AddWalk{std::string(words.short_way()), 15});
    });
}

} // namespace ebb::walks
