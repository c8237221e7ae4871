// Words that wait for the morning: they are parked in a pull, and read on the next day.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"

#include <array>
#include <string_view>
#include <utility>

namespace ebb::pulls {

using ui::Token;

namespace {

constexpr TimeOfDay due_time{60 * due_hour};

/// Words are kept while they are typed.
void parked_field(const Sheet& sheet, int rows) {
    ViewState& state = sheet.state;
    ui::FieldOptions options;
    options.rows = rows;
    options.book_face = true;
    const Parked* there = parked_at(sheet.context.model, state.parked_at);
    const auto write = [&](std::string text) -> std::string_view {
        if (there == nullptr && text.empty()) return {};
        Parked parked = there == nullptr ? Parked{} : *there;
        parked.at = state.parked_at;
        parked.words = std::move(text);
        const auto refused = sheet.context.dispatch.ask(PutParked{parked});
        return refused ? sentence(sheet.context.language, *refused) : std::string_view();
    };
    const std::string_view kept = there == nullptr ? std::string_view() : there->words;
    sheet.ui.field(sheet.words.park_words(), kept, {max_parked}, write, options);
}

} // namespace

void draw_park(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const words::Pulls& words = sheet.words;
    heading(sheet, words.park(), sheet.height, words.park_hint(due_time));
    sheet.ui.gap(16);
    parked_field(sheet, 6);
    if (parked_at(sheet.context.model, state.parked_at) != nullptr) {
        sheet.ui.gap(10);
        sheet.ui.status(words.parked(due_time), ui::style::note);
    }
    const std::array<std::string_view, 1> only_done{words.done()};
    if (feet(sheet, only_done) && sheet.ui.all_taken()) go_back(state);
}

void draw_read(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const Parked* parked = parked_at(sheet.context.model, state.parked_at);
    if (parked == nullptr) {
        leave(state);
        return;
    }
    const words::Pulls& words = sheet.words;
    heading(sheet, words.read(), sheet.height, words.read_hint());
    sheet.ui.gap(20);
    sheet.ui.card([&] { sheet.ui.text(parked->words, ui::style::letter.spaced(1.55f)); },
                  Token::Tide);
    const std::array<std::string_view, 3> read_feet{
        words.to_letter(), words.again_tomorrow(), words.let_go()};
    const auto pressed = feet(sheet, read_feet);
    if (!pressed) return;
    if (*pressed == 0) {
        sheet.context.to_letter(parked->words);
        sheet.context.dispatch(RemoveParked{parked->id});
    } else if (*pressed == 1) {
        sheet.context.dispatch(ParkAgain{parked->id});
    } else {
        offer_undo(sheet.ui, state, PutParked{*parked});
        sheet.context.dispatch(RemoveParked{parked->id});
    }
    leave(state);
}

void draw_parked(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (const auto seconds = seconds_until_due(context.model, context.now)) ui.wake_in(*seconds);
    const Parked* waiting = due(context.model, context.now);
    if (waiting == nullptr) return;
    const words::Pulls words(context.language);
    ui.card(
        [&] {
            ui.text(words.offer(), ui::style::body);
            ui.gap(12);
            if (ui.button(words.offer_read())) {
                state.parked_at = waiting->at;
                go(state, {Page::Read, {}});
            }
        },
        Token::Tide);
    ui.gap(ui::space::between);
}

} // namespace ebb::pulls
