// The page More.
// SPDX-License-Identifier: MIT
#include "features/settings/view.h"

#include "base/calendar.h"
#include "features/settings/strings.h"

#include <string>
#include <vector>

namespace ebb::settings {

namespace {

constexpr int text_step = 5; ///< Percent; the slider moves in these steps.

void draw_look(ui::Ui& ui, const Model& model, FunctionRef<void(Action)> dispatch) {
    ui.heading(strings::look, 2, ui::style::section_title);
    ui.gap(16);
    if (const auto chosen =
            ui.choice(strings::colors, strings::themes, static_cast<int>(model.theme))) {
        dispatch(ChooseTheme{static_cast<ThemeChoice>(*chosen)});
    }
    ui.gap(20);
    const std::string said = std::to_string(model.text_percent) + std::string(strings::percent);
    if (const auto step = ui.slider(strings::text_size,
                                    smallest_text / text_step,
                                    largest_text / text_step,
                                    model.text_percent / text_step,
                                    said)) {
        dispatch(SetTextSize{*step * text_step});
    }
    ui.gap(8);
    if (const auto on =
            ui.toggle(strings::less_motion, model.less_motion, strings::less_motion_hint)) {
        dispatch(Turn{&Model::less_motion, *on});
    }
}

void draw_writing(ui::Ui& ui, const Model& model, FunctionRef<void(Action)> dispatch) {
    ui.heading(strings::writing, 2, ui::style::section_title);
    ui.gap(8);
    if (const auto on =
            ui.toggle(strings::spell_check, model.spell_check, strings::spell_check_hint)) {
        dispatch(Turn{&Model::spell_check, *on});
    }
}

void draw_days(ui::Ui& ui, const Model& model, FunctionRef<void(Action)> dispatch) {
    ui.heading(strings::days, 2, ui::style::section_title);
    ui.gap(16);
    std::vector<std::string> hours{"midnight"};
    for (int hour = 1; hour <= max_day_start_hour; ++hour) {
        hours.push_back(std::to_string(hour) + ":00");
    }
    if (const auto hour = ui.select(strings::day_start, hours, model.day_start_hour)) {
        dispatch(SetDayStart{*hour});
    }
    ui.gap(8);
    ui.text(strings::day_start_hint, ui::style::hint);
}

} // namespace

void draw(ui::Ui& ui, const Model& model, bool arrived, FunctionRef<void(Action)> dispatch) {
    if (arrived) {
        ui.focus_next();
    }
    ui.heading(strings::heading, 1);
    ui.gap(20);
    ui.card([&] { draw_look(ui, model, dispatch); });
    ui.gap(ui::space::between);
    ui.card([&] { draw_writing(ui, model, dispatch); });
    ui.gap(ui::space::between);
    ui.card([&] { draw_days(ui, model, dispatch); });
}

} // namespace ebb::settings
