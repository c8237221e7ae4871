// A letter on the screen: to write in, to look through, as it was before.
// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "features/letters/says.h"
#include "features/letters/view_parts.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ebb::letters {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::TextStyle;
using ui::Token;
using Page = ViewState::Page;

namespace {

constexpr std::size_t most_places = 50;

/// What stands in an empty letter of this kind.
std::string_view hint(const words::Letters& words, Kind kind) {
    switch (kind) {
    case Kind::Unsent:
        return words.hint_unsent();
    case Kind::ToFutureSelf:
        return words.hint_to_future();
    case Kind::FromFutureSelf:
        return words.hint_from_future();
    case Kind::KindToSelf:
        return words.hint_kind();
    case Kind::Closure:
    case Kind::FreePage:
        break;
    }
    return {};
}

/// What an earlier version is called: when it was written.
std::string moment(const words::Letters& words, const Now& now) {
    return words.moment(civil_day(now, 0).value_or(Day{}), {minute_of_day(now)});
}

/// A piece of a difference; what is the same is cut short.
std::string said(const words::Letters& words, const Change& change) {
    const std::string_view text = trim(change.text);
    if (text.empty()) return {};
    if (change.kind == Change::Kind::Added) return words.added(text);
    if (change.kind == Change::Kind::Removed) return words.taken_out(text);
    constexpr std::size_t most = 120;
    const std::string_view start = cut(text, most);
    return std::string(start) + (start.size() < text.size() ? "\xE2\x80\xA6" : "");
}

void draw_read_note(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    if (state.quiet_note || reads_on(letter, context.today) < many_reads) {
        return;
    }
    ui.card(
        [&] {
            ui.text(words.read_often(), ui::style::body);
            ui.gap(8);
            ui.flow(8, [&] {
                if (ui.button(words.rest_it(), kind_of(ButtonKind::Wash))) {
                    context.dispatch(Seal{letter.id, day_after(context.today)});
                    go(state, Page::List);
                }
                if (ui.button(words.all_right(), kind_of(ButtonKind::Plain))) {
                    state.quiet_note = true;
                }
            });
        },
        Token::Tide);
    ui.gap(12);
}

void draw_copy_question(ui::Ui& ui, const ViewContext& context) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    if (!state.copy_asked) {
        return;
    }
    const auto close = [&] { state.copy_asked = false; };
    ui.dialog(words.copy_title(), close, [&] {
        ui.heading(words.copy_title(), 2);
        ui.gap(8);
        ui.text(words.copy_text(), ui::style::body);
        ui.gap(20);
        if (ui.button(words.copy_no(), wide(ButtonKind::Primary))) {
            close();
        }
        ui.gap(10);
        if (ui.button(words.copy_yes(), wide(ButtonKind::Outline))) {
            state.may_copy = true;
            close();
        }
    });
}

void draw_kind(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    if (letter.kind == Kind::Closure) {
        return;
    }
    const auto kinds = context.language.texts(kind_messages);
    const std::vector<std::string> options(kinds.begin() + 1, kinds.end());
    const words::Letters words(context.language);
    if (const auto chosen =
            ui.select(words.kind_name(), options, static_cast<int>(letter.kind) - 1)) {
        context.dispatch(ChooseKind{letter.id, static_cast<Kind>(*chosen + 1)});
    }
    ui.gap(20);
}

/// Opens the letter where the words stand.
void show_place(const ViewContext& context, const Letter& letter, const Found& found) {
    if (found.answer) context.dispatch(TurnTo{letter.id, *found.answer});
    go(context.state, Page::Write);
    context.state.to_field = true;
    context.state.show = found.place;
}

} // namespace

void draw_editor(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    state.arrived = false;
    draw_read_note(ui, context, letter);
    draw_bell(ui, context);
    ui::FieldOptions named;
    named.placeholder = words.letter_title();
    named.hide_name = true;
    named.book_face = true;
    const bool to_field = std::exchange(state.to_field, false);
    ui.scope(letter.id.value, [&] {
        ui.scope(state.anew, [&] {
            const auto write = [&](std::string text) {
                return why(context, context.dispatch.ask(WriteTitle{letter.id, std::move(text)}));
            };
            ui.field(words.letter_title(), letter.words.title, {max_title}, write, named);
        });
    });
    state.to_field = to_field;
    ui.gap(8);
    ui::FieldOptions options;
    options.book_face = true;
    options.rows = 12;
    options.height = sheet_height(ui, context, foot(ui));
    options.placeholder = hint(words, letter.kind);
    options.ask_copy = letter.kind == Kind::Unsent && !state.may_copy;
    options.copy_asked = &state.copy_asked;
    const auto write = [&](std::string text) {
        return why(context, context.dispatch.ask(WriteBody{letter.id, std::move(text)}));
    };
    sheet(ui, context, words.letter_name(), letter.words.body, write, options);
    ui.gap(14);
    const ButtonOptions outline = kind_of(ButtonKind::Outline);
    const ButtonOptions primary = kind_of(ButtonKind::Primary);
    ui.columns({ui.button_width(words.options(), outline),
                ui::fill_width,
                ui.button_width(words.keep(), primary)},
               16,
               ui::Vertical::Break,
               [&](int column) {
                   if (column == 0) {
                       if (ui.button(words.options(), outline)) go(state, Page::More);
                   } else if (column == 1) {
                       draw_count(ui, context, letter);
                   } else if (ui.button(words.keep(), primary)) {
                       go_to_list(context);
                   }
               });
    draw_copy_question(ui, context);
}

void draw_more(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    page_heading(ui, context, name_of(context.language, letter));
    ui.gap(20);
    draw_kind(ui, context, letter);
    const auto row = [&](Phrase label, Page page) {
        if (ui.button(label, wide(ButtonKind::Outline))) go(state, page);
        ui.gap(10);
    };
    row(words.look(), Page::Look);
    row(words.versions(), Page::Before);
    if (letter.kind == Kind::Closure && letter.together &&
        ui.button(words.questions_again(), wide(ButtonKind::Outline))) {
        context.dispatch(TakeApart{letter.id});
        go(state, Page::Write);
    }
    ui.gap(letter.together ? 20 : 10);
    row(words.seal(), Page::Sealing);
    row(words.release(), Page::Letting);
    ui.gap(10);
    draw_files(ui, context, letter);
    ui.gap(10);
    if (ui.button(words.print(), wide(ButtonKind::Outline))) {
        context.send(PrintOut{letter.words.title, whole_text(context.language, letter, false)});
    }
    ui.gap(8);
    ui.text(words.leaves(), ui::style::note);
    ui.gap(20);
    const Model& model = context.model;
    if (const auto on = ui.toggle(words.bell_setting(), model.bell)) {
        context.dispatch(SetBell{*on, model.bell_sounds});
    }
    if (!model.bell) return;
    if (const auto on = ui.toggle(words.bell_sounds(), model.bell_sounds)) {
        context.dispatch(SetBell{true, *on});
    }
}

void draw_look(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    page_heading(ui, context, words.look());
    ui.gap(16);
    ui::FieldOptions search;
    search.hide_name = true;
    search.placeholder = words.look_for();
    search.passing = true;
    ui.field(words.look_for(), state.looked_for_here, ui::any_length, search);
    ui.gap(16);
    const std::vector<Found> found = find_in(letter, state.looked_for_here, most_places);
    if (found.empty() && !state.looked_for_here.empty()) {
        ui.status(words.not_in_letter(), ui::style::note);
    }
    if (found.empty()) {
        return;
    }
    ui.status(found.size() < most_places ? words.places(found.size())
                                         : words.places_or_more(most_places),
              ui::style::note);
    ui.gap(12);
    ui.list(words.places_name(), static_cast<int>(found.size()), [&] {
        for (std::size_t i = 0; i < found.size(); ++i) {
            ui.scope(i, [&] {
                ui.item([&] {
                    const auto answer = found[i].answer;
                    const std::string_view line =
                        answer ? words_of(context.language, *answer) : Phrase("");
                    if (ui.entry(found[i].around, {}, line)) show_place(context, letter, found[i]);
                });
            });
            ui.gap(8);
        }
    });
}

void draw_versions(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    page_heading(ui, context, words.versions());
    ui.gap(16);
    if (letter.versions.empty()) {
        ui.text(words.versions_none(), ui::style::body);
        return;
    }
    ui.list(words.versions(), static_cast<int>(letter.versions.size()), [&] {
        for (std::size_t i = letter.versions.size(); i-- > 0;) {
            const Version& version = *letter.versions[i];
            ui.scope(i, [&] {
                ui.item([&] {
                    Letter then = letter;
                    then.words = version.words;
                    if (ui.entry(
                            moment(words, version.at), {}, words.word_count(word_count(then)))) {
                        state.version = i;
                        go(state, Page::Compare);
                    }
                });
            });
            ui.gap(10);
        }
    });
}

void draw_compare(ui::Ui& ui, const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    if (state.version >= letter.versions.size()) {
        go(state, Page::Before);
        return;
    }
    const words::Letters words(context.language);
    const Version& version = *letter.versions[state.version];
    page_heading(ui, context, moment(words, version.at));
    ui.gap(16);
    ui.heading(words.what_changed(), 2, ui::style::label);
    ui.gap(10);
    Letter then = letter;
    then.words = version.words;
    const std::vector<Change> changes = difference(whole_text(context.language, then, false),
                                                   whole_text(context.language, letter, false));
    const auto is_same = [](const Change& change) { return change.kind == Change::Kind::Same; };
    ui.card([&] {
        if (std::all_of(changes.begin(), changes.end(), is_same)) {
            ui.text(words.nothing_changed(), ui::style::note);
            return;
        }
        for (const Change& change : changes) {
            const std::string piece = said(words, change);
            if (piece.empty()) continue;
            TextStyle style = ui::style::prose.in(Token::QuietInk);
            if (change.kind == Change::Kind::Added) style.color = Token::Tide;
            if (change.kind == Change::Kind::Removed) style.color = Token::Slip;
            ui.text(piece, style);
            ui.gap(6);
        }
    });
    ui.gap(20);
    if (ui.button(words.restore(), wide(ButtonKind::Primary))) {
        context.dispatch(RestoreVersion{letter.id, state.version});
        ++state.anew;
        go(state, Page::Write);
    }
    ui.gap(8);
    ui.text(words.restore_hint(), ui::style::note);
}

} // namespace ebb::letters
