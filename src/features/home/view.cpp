// Today.
// SPDX-License-Identifier: MIT
#include "features/home/view.h"

#include <algorithm>
#include <utility>

namespace ebb::home {

namespace {

void draw_beginning(ui::Ui& ui,
                    const boundaries::ViewContext& context,
                    const words::Home& words,
                    bool first_visit) {
    ui.gap(16);
    if (std::exchange(context.state.arrived, false)) {
        ui.focus_next();
    }
    ui.heading(words.welcome(), 1, ui::style::headline);
    ui.gap(12);
    ui.text(words.what_it_is(), ui::style::letter);
    ui.gap(12);
    if (first_visit) {
        ui.text(words.where_data_is(), ui::style::note);
        ui.gap(12);
    }
    ui.gap(12);
}

} // namespace

void draw(ui::Ui& ui,
          const boundaries::ViewContext& context,
          const words::Home& words,
          bool first_visit) {
    if (context.state.page != boundaries::ViewState::Page::List) {
        boundaries::draw_page(ui, context);
        return;
    }
    const bool nothing_yet =
        std::all_of(context.model.all.begin(),
                    context.model.all.end(),
                    [](const boundaries::Boundary& boundary) { return boundary.archived; });
    if (nothing_yet) {
        draw_beginning(ui, context, words, first_visit);
    } else {
        boundaries::draw_hero(ui, context);
        boundaries::draw_evening(ui, context);
    }
    boundaries::draw_cards(ui, context);
}

} // namespace ebb::home
