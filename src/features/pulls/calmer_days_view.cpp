// What was made on calmer days, in a pull: words to oneself, and a plan.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"

#include <array>

namespace ebb::pulls {

using ui::Token;

void draw_from_before(const Sheet& sheet) {
    const auto notes = notes_for(sheet.context.model, sheet.pull.need);
    const Note& note = *notes[sheet.state.shown % notes.size()];
    const words::Pulls& words = sheet.words;
    const std::array<std::string_view, 2> note_feet{words.next(), words.another()};
    const auto labels = Labels(note_feet).first(notes.size() > 1 ? 2 : 1);
    heading(sheet, words.note(), height_of(sheet, labels) + 200);
    sheet.ui.gap(20);
    sheet.ui.card(
        [&] {
            sheet.ui.text(note.text, ui::style::letter);
            sheet.ui.gap(10);
            sheet.ui.text(words.from(note.day), ui::style::note);
        },
        Token::Tide);
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 0) {
        next(sheet);
    } else {
        ++sheet.state.shown;
    }
}

void draw_plan(const Sheet& sheet) {
    ViewState& state = sheet.state;
    const auto cards = cards_for(sheet.context.model, sheet.pull.kind);
    const Card& card = *cards[state.shown % cards.size()];
    const words::Pulls& words = sheet.words;
    const std::array<std::string_view, 3> plan_feet{
        words.card_yes(), words.skip(), words.another()};
    const auto labels = Labels(plan_feet).first(cards.size() > 1 ? 3 : 2);
    heading(sheet, words.card(), height_of(sheet, labels) + 200);
    sheet.ui.gap(20);
    sheet.ui.card(
        [&] {
            const CardRecord record = record_of(sheet.context.model, card.id);
            sheet.ui.text(words.record(record.used, record.held), ui::style::note);
            sheet.ui.gap(8);
            sheet.ui.text(plan_words(sheet.context.language, card),
                          ui::style::letter.sized(22).spaced(1.4f));
        },
        Token::Tide);
    const auto pressed = feet(sheet, labels);
    if (!pressed) return;
    if (*pressed == 2) {
        ++state.shown;
        return;
    }
    const CardId taken = *pressed == 0 ? card.id : CardId{};
    Pull pull = sheet.pull;
    if (pull.card != taken) {
        pull.card = taken;
        keep(sheet.context, pull);
    }
    next(sheet, pull);
}

} // namespace ebb::pulls
