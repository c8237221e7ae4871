// Today.
// SPDX-License-Identifier: MIT
#include "features/home/view.h"

#include "features/home/story.h"

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

/// What the days of the first boundary in the person's order look like. They are told anew only
/// when one of them changes.
const shore::Story& story_of_first(const boundaries::ViewContext& context,
                                   const pulls::Model& pulls,
                                   ViewState& state) {
    const boundaries::Model& model = context.model;
    if (!state.told || state.today != context.today || state.revision != model.revision.number) {
        const auto first = std::find_if(
            model.all.begin(), model.all.end(), [](const auto& one) { return !one.archived; });
        state.story = {};
        state.story.first = context.today;
        if (first != model.all.end())
            state.story = story_of(*first, standing(*first, context.today), context.today);
        state.today = context.today;
        state.revision = model.revision.number;
        state.told = true;
    }
    state.story.pulls = stayed_with(pulls, context.today);
    return state.story;
}

/// Under the words that were drawn from the top of the page to here, and around them. What comes
/// next begins over its sand.
void draw_shore(ui::Ui& ui,
                const boundaries::ViewContext& context,
                const pulls::Model& pulls,
                ViewState& state,
                float words_right) {
    const ui::Rect& place = ui.place();
    shore::Stage stage;
    stage.width = ui.surface().width - place.x;
    stage.clear = place.y + ui.cursor().y;
    stage.words_right = words_right;
    const bool wide = stage.width > 700;
    stage.height = stage.clear + (wide ? 162.F : 140.F);
    const ui::Theme& theme = ui.theme();
    stage.page = ui::mix(theme[ui::Token::BackgroundTop],
                         theme[ui::Token::BackgroundBottom],
                         static_cast<double>(stage.height / ui.surface().height))
                     .rgb;
    const shore::Story& story = story_of_first(context, pulls, state);
    const int hour = minute_of_day(context.now) / 60;
    ui.paint_ground([&](ui::Canvas& canvas) {
        shore::paint(
            canvas, {0, -place.y}, state.shore, story, shore::light_at(context.today, hour), stage);
    });
    ui.gap(stage.height - stage.clear - (wide ? 26.F : 12.F));
}

} // namespace

void draw(ui::Ui& ui,
          const boundaries::ViewContext& context,
          const pulls::Model& pulls,
          ViewState& state,
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
        const float words_right = boundaries::draw_hero(ui, context);
        draw_shore(ui, context, pulls, state, words_right);
        boundaries::draw_evening(ui, context);
    }
    boundaries::draw_cards(ui, context);
}

} // namespace ebb::home
