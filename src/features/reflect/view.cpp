// Reflect on the screen: which page is open.
// SPDX-License-Identifier: MIT
#include "features/reflect/view.h"

#include "features/reflect/view_parts.h"
#include "words/reflect.h"

#include <utility>

namespace ebb::reflect {

bool fills(const ViewState& state) {
    return state.way.open.page == Place::Page::Run;
}

std::string_view title(const ViewContext& context) {
    const Entry* entry = find(context.model, context.state.way.open.subject);
    const Exercise* words = entry == nullptr ? nullptr : words_of(context, *entry);
    return words == nullptr ? words::Reflect(context.language).heading() : Phrase(words->title);
}

void go_back(const ViewContext& context) {
    ViewState& state = context.state;
    const Entry* entry = find(context.model, state.way.open.subject);
    if (fills(state) && entry != nullptr) {
        if (const Exercise* words = words_of(context, *entry)) {
            put_drafts_on(context, *words, *entry);
        }
        context.dispatch.note(Leave{entry->id});
    }
    show(state, back(std::move(state.way)));
}

void go_to_list(const ViewContext& context) {
    while (context.state.way.open.page != Place::Page::List)
        go_back(context);
    context.state.way = {};
}

void open_help(ViewState& state) {
    state.way = {};
    state.help_time = state.help_hurt = -1;
    go(state, Place::Page::Help);
}

void draw(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (fills(state) && ui.take_escape()) go_back(context);
    if (!is_there(context.catalog, context.model, state.way.open)) {
        show(state, settled(std::move(state.way), context.catalog, context.model));
    }
    const Place::Page page = state.way.open.page;
    const Exercise* exercise = find(context.catalog, state.way.open.exercise);
    const Entry* entry = find(context.model, state.way.open.subject);
    ui.scope(static_cast<std::uint64_t>(page), [&] {
        switch (page) {
        case Place::Page::List:
            draw_list(ui, context);
            break;
        case Place::Page::Help:
            draw_help(ui, context);
            break;
        case Place::Page::Home:
            draw_home(ui, context, *exercise);
            break;
        case Place::Page::Run:
        case Place::Page::Read: {
            const Exercise* words = words_of(context, *entry);
            if (words == nullptr) {
                ui.text(entry->exercise, ui::style::note);
            } else if (page == Place::Page::Run) {
                draw_run(ui, context, *words, *entry);
            } else {
                draw_read(ui, context, *words, *entry);
            }
            break;
        }
        case Place::Page::Compare:
            draw_compare(ui, context);
            break;
        case Place::Page::Answers:
            draw_answers(ui, context);
            break;
        case Place::Page::Understand:
            draw_shelf(ui, context, words::Reflect(context.language).understand(), read_shelf);
            break;
        case Place::Page::Paths:
            draw_shelf(ui, context, words::Reflect(context.language).paths(), path_shelf);
            break;
        case Place::Page::Reading:
            draw_reading(ui, context, *exercise);
            break;
        }
    });
}

} // namespace ebb::reflect
