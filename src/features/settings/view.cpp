// The page More.
// SPDX-License-Identifier: MIT
#include "features/settings/view.h"

#include "base/calendar.h"
#include "words/settings.h"

#include <array>
#include <string>
#include <vector>

namespace ebb::settings {

namespace {

using Id = words::Settings::Id;

/// In the order of `ThemeChoice`.
constexpr std::array themes{Id::theme_as_device, Id::theme_day, Id::theme_night, Id::theme_black};

constexpr int text_step = 5; ///< Percent; the slider moves in these steps.

void draw_look(ui::Ui& ui,
               const Language& language,
               const Model& model,
               FunctionRef<void(Action)> dispatch) {
    const words::Settings words(language);
    ui.heading(words.look(), 2, ui::style::section_title);
    ui.gap(16);
    if (const auto chosen =
            ui.choice(words.colors(), language.texts(themes), static_cast<int>(model.theme))) {
        dispatch(ChooseTheme{static_cast<ThemeChoice>(*chosen)});
    }
    ui.gap(20);
    const std::string said = words.percent(model.text_percent);
    if (const auto step = ui.slider(words.text_size(),
                                    smallest_text / text_step,
                                    largest_text / text_step,
                                    model.text_percent / text_step,
                                    said)) {
        dispatch(SetTextSize{*step * text_step});
    }
    ui.gap(8);
    if (const auto on =
            ui.toggle(words.less_motion(), model.less_motion, words.less_motion_hint())) {
        dispatch(Turn{&Model::less_motion, *on});
    }
}

void draw_writing(ui::Ui& ui,
                  const Language& language,
                  const Model& model,
                  FunctionRef<void(Action)> dispatch) {
    const words::Settings words(language);
    ui.heading(words.writing(), 2, ui::style::section_title);
    ui.gap(8);
    if (const auto on =
            ui.toggle(words.spell_check(), model.spell_check, words.spell_check_hint())) {
        dispatch(Turn{&Model::spell_check, *on});
    }
}

void draw_days(ui::Ui& ui,
               const Language& language,
               const Model& model,
               FunctionRef<void(Action)> dispatch) {
    const words::Settings words(language);
    ui.heading(words.days(), 2, ui::style::section_title);
    ui.gap(16);
    std::vector<std::string> hours{std::string(words.midnight())};
    for (int hour = 1; hour <= max_day_start_hour; ++hour) {
        hours.push_back(language.time({hour * 60}));
    }
    if (const auto hour = ui.select(words.day_start(), hours, model.day_start_hour)) {
        dispatch(SetDayStart{*hour});
    }
    ui.gap(8);
    ui.text(words.day_start_hint(), ui::style::hint);
}

} // namespace

void draw(ui::Ui& ui,
          const Language& language,
          const Model& model,
          bool arrived,
          FunctionRef<void(Action)> dispatch) {
    if (arrived) {
        ui.focus_next();
    }
    ui.heading(words::Settings(language).heading(), 1);
    ui.gap(20);
    ui.card([&] { draw_look(ui, language, model, dispatch); });
    ui.gap(ui::space::between);
    ui.card([&] { draw_writing(ui, language, model, dispatch); });
    ui.gap(ui::space::between);
    ui.card([&] { draw_days(ui, language, model, dispatch); });
}

} // namespace ebb::settings
