// What is asked in an exercise: words, choices, numbers, and lists that stay.
// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "features/reflect/says.h"
#include "features/reflect/view_parts.h"
#include "ui/undo.h"
#include "words/reflect.h"

#include <algorithm>
#include <bit>
#include <string>
#include <utility>
#include <vector>

namespace ebb::reflect {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Icon;

namespace {

/// From so many things on a list needs no ideas.
constexpr std::size_t enough_items = 8;

const Answer* answer_of(const AskedStep& at) {
    return answer_to(at.entry, full_key(at.entry, at.step.key));
}

/// Keeps the words of an answer; or gives the sentence that says why not.
std::string_view keep_text(const AskedStep& at, std::string text) {
    Answer answer{full_key(at.entry, at.step.key), std::move(text), 0};
    const auto refused = at.context.dispatch.ask(SetAnswer{at.entry.id, std::move(answer)});
    return refused ? sentence(at.context.language, *refused) : std::string_view();
}

void keep_number(const AskedStep& at, std::uint64_t number) {
    at.context.dispatch(SetAnswer{at.entry.id, {full_key(at.entry, at.step.key), {}, number}});
}

/// The words of a question and its hint; the control that follows has the words as its name.
void draw_question(const AskedStep& at) {
    if (!at.is_title) at.ui.painted_text(at.text, ui::style::label);
    if (!at.step.hint.empty()) at.ui.text(at.step.hint, ui::style::note);
    at.ui.gap(10);
}

void draw_field(const AskedStep& at) {
    const Answer* answer = answer_of(at);
    ui::FieldOptions options;
    options.hide_name = at.is_title;
    options.hint = at.step.hint;
    if (at.step.kind == StepKind::List && at.step.hint.empty())
        options.hint = words::Reflect(at.context.language).one_a_line();
    if (at.is_title && options.hint.empty()) at.ui.gap(8);
    options.rows = 4;
    options.book_face = at.step.kind == StepKind::Sheet;
    if (options.book_face) {
        options.rows = 8;
        const float below = 72 + 30 * at.ui.surface().text_scale;
        options.height = std::max(160.f, at.context.height - at.ui.cursor().y - below);
    }
    const std::string_view value =
        answer == nullptr ? std::string_view{} : std::string_view(answer->text);
    const auto write = [&](std::string text) { return keep_text(at, std::move(text)); };
    at.ui.field(at.text, value, {max_text}, write, options);
}

void draw_one(const AskedStep& at) {
    draw_question(at);
    std::vector<std::string_view> words;
    for (const Option& option : at.step.options)
        words.push_back(option.text);
    const Answer* answer = answer_of(at);
    const std::uint64_t number = answer == nullptr ? 0 : answer->number;
    const int chosen = number == 0 ? -1 : std::countr_zero(number);
    if (const auto now = at.ui.choice(at.text, words, chosen, false)) {
        keep_number(at, std::uint64_t{1} << static_cast<unsigned>(*now));
    }
}

void draw_some(const AskedStep& at) {
    draw_question(at);
    std::vector<std::string_view> words;
    for (const Option& option : at.step.options)
        words.push_back(option.text);
    const Answer* answer = answer_of(at);
    const std::uint64_t number = answer == nullptr ? 0 : answer->number;
    if (const auto turned = at.ui.choices(at.text, words, number)) {
        keep_number(at, number ^ (std::uint64_t{1} << static_cast<unsigned>(*turned)));
    }
}

void draw_rate(const AskedStep& at) {
    draw_question(at);
    const Answer* answer = answer_of(at);
    const int value = answer == nullptr ? at.step.least - 1 : static_cast<int>(answer->number) - 1;
    if (const auto now =
            at.ui.slider(at.text, at.step.least, at.step.most, value, {}, /*show_name=*/false)) {
        keep_number(at, static_cast<std::uint64_t>(*now) + 1);
    }
}

Item item_of(std::string_view text, std::int32_t idea = 0) {
    Item item;
    item.text = std::string(text);
    item.idea = idea;
    return item;
}

/// On how many days it was done, and on which one last if that is known.
std::string times_done(const words::Reflect& words, const Item& item) {
    return item.last == Day{} ? words.done_on(item.done) : words.done_last_on(item.done, item.last);
}

void draw_items(const AskedStep& at, const OwnList& list) {
    ui::Ui& ui = at.ui;
    const words::Reflect words(at.context.language);
    const bool ticked = at.step.from == "done";
    const auto draw_item = [&](std::size_t i) {
        const Item& item = list.items[i];
        ui.columns({ui::fill_width, ui::space::target}, 8, ui::Vertical::Middle, [&](int column) {
            if (column == 1) {
                if (ui.button(words.take_off(item.text),
                              kind_of(ButtonKind::IconOnly, Icon::Close))) {
                    at.context.state.removed = ViewState::Removed{
                        PutOn{list.key, item, i}, true, ui.seconds() + ui::undo_seconds};
                    at.context.dispatch(TakeOff{list.key, i});
                }
            } else if (ticked) {
                const bool done = is_done_on(item, at.context.today);
                if (const auto now = ui.checkbox(item.text, done)) {
                    at.context.dispatch(MarkDone{list.key, i, *now});
                }
                if (item.done > 0) {
                    ui.text(times_done(words, item), ui::style::small.spaced(1.3f));
                }
            } else {
                ui.text(item.text, ui::style::body);
            }
        });
    };
    ui.list(words.your_list(), static_cast<int>(list.items.size()), [&] {
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            ui.scope(list.items[i].text, [&] { ui.item([&] { draw_item(i); }); });
            ui.gap(4);
        }
    });
    ui.gap(8);
}

/// Things that can be put on the list with one press.
void draw_ideas(const AskedStep& at,
                const std::string& key,
                Phrase name,
                const std::vector<Item>& ideas) {
    ui::Ui& ui = at.ui;
    if (ideas.empty()) return;
    ui.gap(14);
    ui.painted_text(name, ui::style::note);
    ui.gap(6);
    ui.group(name, [&] {
        ui.flow(8, [&] {
            for (const Item& idea : ideas) {
                if (ui.button(idea.text, kind_of(ButtonKind::Wash, Icon::Plus))) {
                    at.context.dispatch(PutOn{key, idea});
                }
            }
        });
    });
}

void draw_mine(const AskedStep& at) {
    ui::Ui& ui = at.ui;
    const words::Reflect words(at.context.language);
    ViewState& state = at.context.state;
    const std::string key = full_key(at.entry, at.step.key);
    const OwnList* list = find_list(at.context.model, key);
    draw_question(at);
    if (list != nullptr) draw_items(at, *list);
    const Answer* draft = answer_to(at.entry, key);
    const std::string value = draft == nullptr ? std::string() : draft->text;
    const ButtonOptions outline = kind_of(ButtonKind::Outline);
    bool add = false;
    ui.scope(state.anew, [&] {
        ui.columns({ui::fill_width, ui.button_width(words.add(), outline)},
                   8,
                   ui::Vertical::Break,
                   [&](int column) {
                       if (column == 1) {
                           add = ui.button(words.add(), outline) || add;
                           return;
                       }
                       if (std::exchange(state.to_field, false)) ui.focus_next();
                       ui::FieldOptions options;
                       options.hide_name = true;
                       options.placeholder = words.add_one();
                       const auto write = [&](std::string text) {
                           return keep_text(at, std::move(text));
                       };
                       ui.field(words.add_one(), value, {max_item}, write, options);
                       add = ui.entered();
                   });
    });
    if (add && ui.all_taken()) {
        put_drafts_on(at.context, at.exercise, at.entry);
        ++state.anew;
        state.to_field = true;
    }
    const std::size_t count = list == nullptr ? 0 : list->items.size();
    if (count >= enough_items) return;
    std::vector<Item> ideas;
    const auto offer = [&](Item idea) {
        if (!is_on(list, idea)) ideas.push_back(std::move(idea));
    };
    if (at.step.from == "letters") {
        for (const std::string& one : at.context.qualities())
            offer(item_of(one));
    }
    draw_ideas(at, key, words.from_letters(), ideas);
    ideas.clear();
    for (std::size_t i = 0; i < at.step.options.size(); ++i)
        offer(item_of(at.step.options[i].text, static_cast<std::int32_t>(i) + 1));
    draw_ideas(at, key, words.ideas(), ideas);
}

void draw_pick(const AskedStep& at) {
    const OwnList* list = find_list(at.context.model, full_key(at.entry, at.step.from));
    if (list == nullptr) return;
    draw_question(at);
    std::vector<std::string_view> words;
    int chosen = -1;
    const Answer* answer = answer_of(at);
    for (const Item& item : list->items) {
        if (answer != nullptr && item.text == answer->text) chosen = static_cast<int>(words.size());
        words.push_back(item.text);
    }
    if (const auto now = at.ui.choice(at.text, words, chosen, false)) {
        at.context.dispatch(SetAnswer{at.entry.id,
                                      {full_key(at.entry, at.step.key),
                                       std::string(words[static_cast<std::size_t>(*now)]),
                                       0}});
    }
}

} // namespace

void draw_asked(const AskedStep& at) {
    switch (at.step.kind) {
    case StepKind::Write:
    case StepKind::Sheet:
    case StepKind::List:
        draw_field(at);
        break;
    case StepKind::One:
        draw_one(at);
        break;
    case StepKind::Some:
        draw_some(at);
        break;
    case StepKind::Rate:
        draw_rate(at);
        break;
    case StepKind::Mine:
        draw_mine(at);
        break;
    case StepKind::Pick:
        draw_pick(at);
        break;
    default:
        break;
    }
}

void put_drafts_on(const ViewContext& context, const Exercise& exercise, const Entry& entry) {
    for (const Page& page : exercise.pages) {
        for (const Step& step : page.steps) {
            if (step.kind != StepKind::Mine) continue;
            const std::string key = full_key(entry, step.key);
            const Answer* draft = answer_to(entry, key);
            if (draft == nullptr) continue;
            if (ebb::is_blank(draft->text) || context.dispatch(PutOn{key, item_of(draft->text)})) {
                context.dispatch(SetAnswer{entry.id, {key, {}, 0}});
            }
        }
    }
}

} // namespace ebb::reflect
