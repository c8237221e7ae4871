// The letters on the screen: the list, and which page is open.
// SPDX-License-Identifier: MIT
#include "features/letters/view.h"

#include "features/letters/says.h"
#include "features/letters/update.h"
#include "features/letters/view_parts.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace ebb::letters {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Token;
using Page = ViewState::Page;

namespace {

constexpr std::size_t list_step = 20;

void open_letter(const ViewContext& context, const Letter& letter) {
    ViewState& state = context.state;
    state.subject = letter.id;
    state.counting = false;
    state.may_copy = false;
    state.quiet_note = false;
    state.bell = ViewState::Bell::Waits;
    state.began = -1;
    state.looked_for_here.clear();
    if (is_sealed(letter, context.today)) {
        go(state, Page::Closed);
        return;
    }
    context.dispatch.note(CountReading{letter.id});
    go(state, Page::Write);
}

const std::vector<Hit>& hits(const ViewContext& context) {
    ViewState& state = context.state;
    std::optional<ViewState::Listed>& held = state.listed;
    const bool same = held && held->looked_for == state.looked_for &&
                      held->filter == state.filter && held->today == context.today &&
                      held->of == context.model.all;
    if (!same) {
        held =
            ViewState::Listed{context.model.all,
                              state.looked_for,
                              state.filter,
                              context.today,
                              list(context.model, state.filter, state.looked_for, context.today)};
    }
    return held->hits;
}

/// Under the name of a letter in the list.
std::string line(const ViewContext& context, const Letter& letter) {
    const words::Letters words(context.language);
    const std::string_view kind = name_of(context.language, letter.kind);
    return is_sealed(letter, context.today) ? words.line_closed(kind, *letter.sealed_until)
                                            : words.line(kind, letter.changed_day);
}

/// What a kind of letter is for; of the closure letter its questions say it.
std::string_view about(const words::Letters& words, Kind kind) {
    switch (kind) {
    case Kind::Unsent:
        return words.about_unsent();
    case Kind::ToFutureSelf:
        return words.about_to_future();
    case Kind::FromFutureSelf:
        return words.about_from_future();
    case Kind::KindToSelf:
        return words.about_kind();
    case Kind::FreePage:
        return words.about_free();
    case Kind::Closure:
        break;
    }
    return {};
}

void draw_suggestions(ui::Ui& ui, const ViewContext& context, bool any) {
    const words::Letters words(context.language);
    if (lower_twice(context.model)) {
        draw_care(ui, context, words.lower());
    } else if (any && may_prompt(context.model, context.today)) {
        ui.card(
            [&] {
                ui.text(words.prompt(), ui::style::body);
                ui.gap(4);
                if (ui.button(words.not_now(), kind_of(ButtonKind::Plain))) {
                    context.dispatch(NotePrompt{});
                }
            },
            Token::Tide);
        ui.gap(ui::space::between);
    }
}

void draw_hits(ui::Ui& ui, const ViewContext& context) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    const std::vector<Hit>& found = hits(context);
    if (found.empty()) {
        ui.text(state.looked_for.empty() ? words.nothing_here() : words.nothing_found(),
                ui::style::note);
        return;
    }
    const std::size_t shown = std::min(found.size(), state.shown + list_step);
    ui.list(words.list_name(), static_cast<int>(shown), [&] {
        for (std::size_t i = 0; i < shown; ++i) {
            const Letter& letter = *found[i].letter;
            ui.scope(letter.id.value, [&] {
                ui.item([&] {
                    if (ui.entry(name_of(context.language, letter),
                                 found[i].around,
                                 line(context, letter))) {
                        open_letter(context, letter);
                    }
                });
            });
            ui.gap(10);
        }
    });
    if (shown < found.size() && ui.button(words.show_more(), kind_of(ButtonKind::Plain))) {
        state.shown += list_step;
    }
}

void draw_list(ui::Ui& ui, const ViewContext& context) {
    const words::Letters words(context.language);
    ViewState& state = context.state;
    const bool any = std::any_of(context.model.all.begin(),
                                 context.model.all.end(),
                                 [](const Shared<Letter>& letter) { return !is_blank(*letter); });
    if (std::exchange(state.arrived, false)) {
        ui.focus_next();
    }
    ui.heading(words.heading(), 1);
    ui.gap(any ? 16 : 12);
    draw_undo(ui, context);
    if (!any) {
        ui.text(words.empty(), ui::style::letter);
        ui.gap(24);
    } else {
        draw_suggestions(ui, context, any);
    }
    ButtonOptions closure = wide(ButtonKind::Primary);
    ButtonOptions other = wide(ButtonKind::Outline);
    closure.disabled = other.disabled = !context.writable;
    if (ui.button(words.new_closure(), closure)) {
        begin(context, Kind::Closure);
        return;
    }
    ui.gap(10);
    if (ui.button(words.new_letter(), other)) {
        begin(context, Kind::Unsent);
        return;
    }
    ui.gap(4);
    if (context.writable) {
        ui.flow(24, [&] {
            if (ui.button(words.other_kind(), kind_of(ButtonKind::Plain))) go(state, Page::Kinds);
            if (ui.button(words.open_file(), kind_of(ButtonKind::Plain))) {
                context.send(AskForFile{});
            }
        });
    }
    if (!any) {
        return;
    }
    ui.gap(16);
    ui::FieldOptions search;
    search.hide_name = true;
    search.placeholder = words.find_in_all();
    search.passing = true;
    if (ui.field(words.find_in_all(), state.looked_for, ui::any_length, search)) {
        state.shown = 0;
    }
    ui.gap(12);
    constexpr std::array filters{words::Letters::Id::filter_all,
                                 words::Letters::Id::filter_closure,
                                 words::Letters::Id::filter_others,
                                 words::Letters::Id::filter_closed};
    if (const auto chosen = ui.choice(words.filter_name(),
                                      context.language.texts(filters),
                                      static_cast<int>(state.filter),
                                      false)) {
        state.filter = static_cast<Filter>(*chosen);
        state.shown = 0;
    }
    ui.gap(16);
    draw_hits(ui, context);
}

/// The kinds of letters but the closure letter, each with what it is for.
void draw_kinds(ui::Ui& ui, const ViewContext& context) {
    const words::Letters words(context.language);
    page_heading(ui, context, words.other_kind());
    ui.gap(16);
    ui.list(words.other_kind(), kind_count - 1, [&] {
        for (int i = 1; i < kind_count; ++i) {
            const auto kind = static_cast<Kind>(i);
            ui.item([&] {
                if (ui.entry(name_of(context.language, kind), {}, about(words, kind))) {
                    begin(context, kind);
                }
            });
            ui.gap(10);
        }
    });
}

} // namespace

void begin(const ViewContext& context, Kind kind) {
    const LetterId begun{context.dispatch.begin(BeginLetter{kind, {}, {}})};
    if (begun) open_new(context.state, begun);
}

void open_new(ViewState& state, LetterId id) {
    auto released = std::move(state.released);
    state = ViewState{};
    state.released = std::move(released);
    state.subject = id;
    state.began = -1;
    go(state, Page::Write);
    state.to_field = true;
}

bool fills(const ViewState& state) {
    return state.page != Page::List;
}

std::string_view title(const ViewContext& context) {
    const Letter* letter = find(context.model, context.state.subject);
    return letter == nullptr ? words::Letters(context.language).heading()
                             : name_of(context.language, letter->kind);
}

void go_to_list(const ViewContext& context) {
    const bool there = find(context.model, context.state.subject) != nullptr;
    if (there) {
        context.dispatch.note(LeaveLetter{context.state.subject});
    }
    context.state.subject = {};
    go(context.state, Page::List);
}

std::string_view way_back(const ViewContext& context) {
    const words::Letters words(context.language);
    switch (context.state.page) {
    case Page::List:
    case Page::Kinds:
    case Page::Write:
    case Page::Closed:
    case Page::Gone:
        return words.to_list();
    default:
        return words.to_letter();
    }
}

void go_back(const ViewContext& context) {
    switch (context.state.page) {
    case Page::More:
    case Page::Gather:
        go(context.state, Page::Write);
        break;
    case Page::Look:
    case Page::Before:
    case Page::Sealing:
    case Page::Letting:
        go(context.state, Page::More);
        break;
    case Page::Compare:
        go(context.state, Page::Before);
        break;
    default:
        go_to_list(context);
    }
}

void draw(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (fills(state) && ui.take_escape()) {
        go_back(context);
    }
    const Letter* letter = find(context.model, state.subject);
    if (state.page == Page::Gone) {
        draw_gone(ui, context);
        return;
    }
    if (state.page == Page::Kinds) {
        draw_kinds(ui, context);
        return;
    }
    if (letter == nullptr) state.page = Page::List;
    switch (state.page) {
    case Page::Write:
        if (letter->kind == Kind::Closure && !letter->together) {
            draw_question(ui, context, *letter);
        } else {
            draw_editor(ui, context, *letter);
        }
        break;
    case Page::Gather:
        draw_gather(ui, context, *letter);
        break;
    case Page::More:
        draw_more(ui, context, *letter);
        break;
    case Page::Look:
        draw_look(ui, context, *letter);
        break;
    case Page::Before:
        draw_versions(ui, context, *letter);
        break;
    case Page::Compare:
        draw_compare(ui, context, *letter);
        break;
    case Page::Closed:
        draw_closed(ui, context, *letter);
        break;
    case Page::Sealing:
        draw_sealing(ui, context, *letter);
        break;
    case Page::Letting:
        draw_letting(ui, context, *letter);
        break;
    case Page::List:
    case Page::Kinds:
    case Page::Gone:
        draw_list(ui, context);
        break;
    }
    if (fills(state)) {
        ui.gap(24);
    }
}

} // namespace ebb::letters
