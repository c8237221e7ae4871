// How a wish changes the settings.
// SPDX-License-Identifier: MIT
#include "features/settings/update.h"

#include "base/calendar.h"

#include <algorithm>
#include <utility>

namespace ebb::settings {

namespace {

void apply(Model& model, const ChooseTheme& wish) {
    model.theme = wish.theme;
}
void apply(Model& model, const SetTextSize& wish) {
    model.text_percent = std::clamp(wish.percent, smallest_text, largest_text);
}
void apply(Model& model, const Turn& wish) {
    model.*wish.what = wish.on;
}
void apply(Model& model, const ChooseLockTimes& wish) {
    model.idle_lock = wish.idle;
    model.hidden_lock = wish.hidden;
}
void apply(Model& model, const SetDayStart& wish) {
    model.day_start_hour = std::clamp(wish.hour, 0, max_day_start_hour);
}
void apply(Model& model, const PutOffBackup& wish) {
    model.backup_put_off = wish.today;
}

} // namespace

void update(Model& model, const Action& action) {
    std::visit([&](const auto& wish) { apply(model, wish); }, action);
}

} // namespace ebb::settings
