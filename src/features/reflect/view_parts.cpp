// What the pages of Reflect share.
// SPDX-License-Identifier: MIT
#include "features/reflect/view_parts.h"

#include "ui/undo.h"
#include "words/reflect.h"

#include <string>
#include <utility>
#include <variant>

namespace ebb::reflect {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Icon;
using ui::Token;

void show(ViewState& state, Way way) {
    state.way = std::move(way);
    state.arrived = true;
}

void go(ViewState& state, Place::Page page, std::string_view exercise, EntryId subject) {
    show(state, forward(std::move(state.way), {page, std::string(exercise), subject}));
    state.shown = 0;
    state.kept = false;
}

void go_through(const ViewContext& context, const Behind& behind) {
    if (const auto* door = std::get_if<Door>(&behind)) {
        context.send(OpenDoor{*door});
    } else {
        const auto& place = std::get<Place>(behind);
        go(context.state, place.page, place.exercise);
    }
}

ButtonOptions kind_of(ButtonKind kind, Icon icon) {
    ButtonOptions options;
    options.kind = kind;
    options.icon = icon;
    return options;
}

ButtonOptions wide(ButtonKind kind, bool disabled) {
    ButtonOptions options;
    options.kind = kind;
    options.full_width = true;
    options.disabled = disabled;
    return options;
}

const Exercise* words_of(const ViewContext& context, const Entry& entry) {
    return context.state.wordings.of(context.catalog, context.model, entry);
}

bool heading(ui::Ui& ui, const ViewContext& context, Phrase title) {
    const words::Reflect words(context.language);
    const bool arrived = std::exchange(context.state.arrived, false);
    const bool to_list = context.state.way.behind.empty() ||
                         context.state.way.behind.back().page == Place::Page::List;
    if (ui.page_heading(title, to_list ? words.to_list() : words.back(), arrived)) {
        go_back(context);
        return true;
    }
    return false;
}

std::string when(const Language& language, const Entry& entry) {
    return entry.done ? language.day(entry.day) : words::Reflect(language).half_way(entry.day);
}

void draw_entry(ui::Ui& ui,
                const ViewContext& context,
                const Entry& entry,
                std::string_view around) {
    const Exercise* exercise = words_of(context, entry);
    ui.scope(entry.id.value, [&] {
        ui.item([&] {
            const std::string_view name =
                exercise == nullptr ? std::string_view(entry.exercise) : exercise->title;
            if (ui.entry(name, around, when(context.language, entry))) {
                go(context.state, Place::Page::Read, entry.exercise, entry.id);
            }
        });
    });
    ui.gap(card_gap);
}

void draw_rows(ui::Ui& ui,
               const ViewContext& context,
               Phrase name,
               const std::vector<const Exercise*>& exercises) {
    ui.list(name, static_cast<int>(exercises.size()), [&] {
        for (const Exercise* exercise : exercises) {
            ui.scope(exercise->key, [&] {
                ui.item([&] {
                    if (!ui.entry(exercise->title, {}, exercise->about)) return;
                    const auto behind = behind_door(context.catalog, exercise->key);
                    if (behind) go_through(context, *behind);
                });
            });
            ui.gap(card_gap);
        }
    });
}

void begin(const ViewContext& context, const Exercise& exercise) {
    if (!context.writable) return;
    const EntryId begun{context.dispatch.begin(
        Begin{std::string(exercise.key), Wording{exercise.version, std::string(exercise.text)}})};
    if (!begun) return;
    // A path is walked over days: it is there again before anything was written on it.
    if (exercise.shelf == path_shelf) context.dispatch(SetAnswer{begun, {"begun", {}, 1}});
    go(context.state, Place::Page::Run, exercise.key, begun);
}

void forget(ui::Ui& ui, const ViewContext& context, const Exercise& exercise, const Entry& entry) {
    const Wording wording{entry.version, std::string(exercise.text)};
    context.state.removed =
        ViewState::Removed{PutBack{entry, wording}, false, ui.seconds() + ui::undo_seconds};
    context.dispatch(Remove{entry.id});
    show(context.state, back(std::move(context.state.way)));
}

void draw_kept(ui::Ui& ui, const ViewContext& context) {
    if (!context.state.kept) return;
    const words::Reflect words(context.language);
    ui.card([&] { ui.status(words.kept(), ui::style::prose); }, Token::Kept);
    ui.gap(ui::space::between);
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    const words::Reflect words(context.language);
    auto& removed = context.state.removed;
    const bool from_list = removed && removed->from_list;
    const std::string_view said = from_list ? words.taken_off() : words.removed();
    if (const auto done = ui::undo_card(ui, said, removed)) context.dispatch(done->undo);
}

} // namespace ebb::reflect
