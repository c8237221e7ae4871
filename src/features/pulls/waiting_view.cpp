// Staying with a pull: for how long, the wave, and somebody safe meanwhile.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace ebb::pulls {

using ui::ButtonKind;

namespace {

using Id = words::Pulls::Id;

constexpr std::array<std::int32_t, 4> lengths{2, 5, 10, 15}; ///< Minutes.
/// What is said in the first minute, then the others, again and again.
constexpr std::array<Message, 4> wave_says{
    Id::wave_first, Id::wave_second, Id::wave_third, Id::wave_fourth};
/// What the body does, a minute each.
constexpr std::array<Message, 6> moves{Id::move_walk,
                                       Id::move_shake,
                                       Id::move_stretch,
                                       Id::move_water,
                                       Id::move_press,
                                       Id::move_carry};

void wait(const Sheet& sheet, std::int32_t minutes, bool moving) {
    ViewState& state = sheet.state;
    Pull pull = sheet.pull;
    pull.minutes = minutes;
    state.moving = moving;
    keep(sheet.context, pull);
    state.waits = sheet.ui.seconds();
    go_aside(state, Page::Wave);
}

/// Of buttons one after the other, broken into lines.
float flow_height(const Sheet& sheet, Labels labels) {
    float x = 0;
    float lines = 1;
    for (const std::string_view label : labels) {
        const float width = sheet.ui.button_width(label, {});
        if (x > 0 && x + width > sheet.ui.width()) {
            x = 0;
            ++lines;
        }
        x += width + flow_between;
    }
    return lines * (std::max(ui::space::target, 42 * sheet.ui.surface().text_scale) + flow_between);
}

} // namespace

void draw_choose(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const bool night = is_night(sheet.context.now);
    const words::Pulls& words = sheet.words;
    const std::array<std::string, 2> rows{words.stay_for(lengths[0]), words.stay_for(lengths[2])};
    const std::array<std::string_view, 2> first_of_rows{rows[0], rows[1]};
    const std::array<std::string_view, 3> others{words.move(), words.someone(), words.park()};
    const float foot = height_of(sheet, first_of_rows) + 18 +
                       height_of(sheet, Labels(others).first(night ? 3 : 2)) +
                       leave_open_height(sheet);
    heading(sheet, words.choose(), foot, words.choose_hint());
    down(sheet, foot);
    for (std::size_t row = 0; row < lengths.size(); row += 2) {
        sheet.ui.columns(
            {ui::fill_width, ui::fill_width}, between, ui::Vertical::Top, [&](int column) {
                const std::size_t i = row + static_cast<std::size_t>(column);
                if (wide(sheet, words.stay_for(lengths[i]), ButtonKind::Wash)) {
                    wait(sheet, lengths[i], false);
                }
            });
        sheet.ui.gap(between);
    }
    sheet.ui.gap(18);
    if (wide(sheet, words.move(), ButtonKind::Outline)) wait(sheet, lengths[0], true);
    sheet.ui.gap(between);
    if (wide(sheet, words.someone(), ButtonKind::Outline)) go_aside(state, Page::Someone);
    sheet.ui.gap(between);
    if (night) {
        if (wide(sheet, words.park(), ButtonKind::Outline)) {
            state.parked_at = nearest_moment(sheet.context.now);
            go_aside(state, Page::Park);
        }
        sheet.ui.gap(between);
    }
    if (leave_open(sheet)) next(sheet);
}

void draw_wave(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const double passed = waited(sheet.ui, state);
    const auto minutes = static_cast<std::size_t>(passed / seconds_per_minute);
    const words::Pulls& words = sheet.words;
    const Language& language = sheet.context.language;
    const std::array<std::string_view, 1> only_enough{words.enough()};
    const std::array<std::string_view, 3> others{
        state.moving ? words.be_still() : words.move_too(), words.someone(), words.breathe()};
    const float foot = slider_height(sheet, words.strength_now()) + 12 +
                       flow_height(sheet, others) + 28 + height_of(sheet, only_enough);
    const std::size_t says = minutes == 0 ? 0 : 1 + (minutes - 1) % (wave_says.size() - 1);
    heading(sheet,
            state.moving ? language.text(moves[minutes % moves.size()]) : words.wave(),
            foot + 200);
    sheet.ui.gap(8);
    sheet.ui.status(language.text(wave_says[says]), ui::style::body);
    down(sheet, foot);
    strength_slider(sheet, words.strength_now());
    sheet.ui.gap(12);
    sheet.ui.flow(flow_between, [&] {
        if (sheet.ui.button(others[0])) {
            state.moving = !state.moving;
            state.arrived = state.moving; // The new words are read out.
        }
        if (sheet.ui.button(others[1])) go_aside(state, Page::Someone);
        if (sheet.ui.button(others[2])) {
            go_aside(state, Page::Breathe);
            sheet.context.breathe();
        }
    });
    if (feet(sheet, only_enough)) next(sheet);
    // Without motion the next thing to see is the next minute's sentence.
    const double rest = seconds_per_minute * static_cast<double>(minutes + 1) - passed;
    sheet.ui.wake_in(sheet.ui.surface().reduced_motion ? std::max(rest, 0.0) : 0);
}

void draw_someone(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const Model& model = sheet.context.model;
    const words::Pulls& words = sheet.words;
    heading(sheet, words.someone(), sheet.height, words.person_hint());
    sheet.ui.gap(16);
    const bool own = !model.ask.empty() || state.ask_emptied;
    const std::string asked = own ? model.ask : std::string(words.ask_words());
    ui::FieldOptions options;
    options.rows = 2;
    const auto write = [&](std::string text) {
        state.ask_emptied = text.empty();
        const auto refused = sheet.context.dispatch.ask(SetAsk{std::move(text)});
        return refused ? sentence(sheet.context.language, *refused) : std::string_view();
    };
    sheet.ui.field(words.ask(), asked, {max_text}, write, options);
    sheet.ui.gap(20);
    draw_people(sheet.ui, sheet.context);
    if (sheet.context.copied(asked)) {
        sheet.ui.gap(12);
        sheet.ui.status(words.copied(), ui::style::body);
    }
    const std::array<std::string_view, 2> someone_feet{words.copy(), words.done()};
    if (const auto pressed = feet(sheet, someone_feet)) {
        if (*pressed == 0) {
            sheet.context.copy(asked);
        } else {
            go_back(state);
        }
    }
}

} // namespace ebb::pulls
