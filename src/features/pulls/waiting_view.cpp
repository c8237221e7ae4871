// Staying with a pull: for how long, the wave, and somebody safe meanwhile.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ebb::pulls {

using ui::ButtonKind;

namespace {

using Id = words::Pulls::Id;

constexpr std::array<std::int32_t, 2> lengths{2, 10}; ///< Minutes.
/// What is said, a minute each.
constexpr std::array<Message, 40> wave_says{
    Id::wave_1,  Id::wave_2,  Id::wave_3,  Id::wave_4,  Id::wave_5,  Id::wave_6,  Id::wave_7,
    Id::wave_8,  Id::wave_9,  Id::wave_10, Id::wave_11, Id::wave_12, Id::wave_13, Id::wave_14,
    Id::wave_15, Id::wave_16, Id::wave_17, Id::wave_18, Id::wave_19, Id::wave_20, Id::wave_21,
    Id::wave_22, Id::wave_23, Id::wave_24, Id::wave_25, Id::wave_26, Id::wave_27, Id::wave_28,
    Id::wave_29, Id::wave_30, Id::wave_31, Id::wave_32, Id::wave_33, Id::wave_34, Id::wave_35,
    Id::wave_36, Id::wave_37, Id::wave_38, Id::wave_39, Id::wave_40};
/// What the body does, a minute each. What needs the world outside comes last.
constexpr std::array<Message, 30> moves{
    Id::move_walk,   Id::move_shake,     Id::move_stretch, Id::move_water, Id::move_press,
    Id::move_carry,  Id::move_shoulders, Id::move_fists,   Id::move_palms, Id::move_toes,
    Id::move_wall,   Id::move_sway,      Id::move_head,    Id::move_hug,   Id::move_hum,
    Id::move_yawn,   Id::move_face,      Id::move_march,   Id::move_twist, Id::move_hang,
    Id::move_rub,    Id::move_tap,       Id::move_fold,    Id::move_floor, Id::move_sky,
    Id::move_corner, Id::move_stairs,    Id::move_door,    Id::move_block, Id::move_leaf};
constexpr std::size_t moves_inside = 24;
constexpr std::int64_t ms_per_minute = 60'000;

/// What is said in this minute: in the first ones always the same, then from another one on in each
/// pull. All are said before one is said again.
Message said_in(std::size_t minute, std::span<const Message> all, const Pull& pull) {
    constexpr std::size_t always = 2;
    if (minute < always) return all[minute];
    const auto began = static_cast<std::size_t>(pull.began.utc_ms / ms_per_minute);
    return all[always + (began + minute - always) % (all.size() - always)];
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
    const std::string longest = words.stay_for(lengths.back());
    // Never more than four: the body can be moved from the wave too.
    const std::array<std::string_view, 3> rows{
        longest, night ? words.park() : words.move(), words.someone()};
    const float foot = height_of(sheet, rows) + 18 + leave_open_height(sheet);
    heading(sheet, words.choose(), foot, words.choose_hint());
    down(sheet, foot);
    sheet.ui.columns({ui::fill_width, ui::fill_width}, between, ui::Vertical::Top, [&](int column) {
        const std::int32_t minutes = lengths[static_cast<std::size_t>(column)];
        if (wide(sheet, words.stay_for(minutes), ButtonKind::Wash)) wait(sheet, minutes, false);
    });
    sheet.ui.gap(between + 18);
    if (night) {
        if (wide(sheet, words.park(), ButtonKind::Outline)) park(sheet);
    } else if (wide(sheet, words.move(), ButtonKind::Outline)) {
        wait(sheet, lengths[0], true);
    }
    sheet.ui.gap(between);
    if (wide(sheet, words.someone(), ButtonKind::Outline)) go_aside(state, Page::Someone);
    sheet.ui.gap(between);
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
    const auto known =
        std::span(moves).first(is_night(sheet.context.now) ? moves_inside : moves.size());
    heading(sheet,
            state.moving ? language.text(said_in(minutes, known, sheet.pull)) : words.wave(),
            foot + 200);
    sheet.ui.gap(8);
    sheet.ui.status(language.text(said_in(minutes, wave_says, sheet.pull)), ui::style::body);
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
