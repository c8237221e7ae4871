// An exercise that is being answered, on the screen.
// SPDX-License-Identifier: MIT
#include "features/reflect/run_view.h"

#include "base/text.h"
#include "features/reflect/strings.h"
#include "features/reflect/update.h"
#include "ui/undo.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace ebb::reflect {

namespace {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Icon;
using ui::Rect;
using ui::Token;

constexpr float between_steps = 24;
/// From so many things on a list needs no ideas.
constexpr std::size_t enough_items = 8;

ButtonOptions kind_of(ButtonKind kind, Icon icon = Icon::None) {
    ButtonOptions options;
    options.kind = kind;
    options.icon = icon;
    return options;
}

/// What a step on the screen is drawn with.
struct Drawn {
    ui::Ui& ui;
    const ViewContext& context;
    const Exercise& exercise;
    const Entry& entry;
    const Step& step;
    std::string text; ///< Of the step, with its holes filled.
    bool is_title;    ///< The text is the page's heading already.
};

const Answer* answer_of(const Drawn& at) {
    return answer_to(at.entry, full_key(at.entry, at.step.key));
}

/// Keeps the words of an answer; or gives the sentence that says why not.
std::string_view keep_text(const Drawn& at, std::string text) {
    Answer answer{full_key(at.entry, at.step.key), std::move(text), 0};
    const auto refused = at.context.dispatch.ask(SetAnswer{at.entry.id, std::move(answer)});
    return refused ? strings::sentence(*refused) : std::string_view();
}

void keep_number(const Drawn& at, std::uint64_t number) {
    at.context.dispatch(SetAnswer{at.entry.id, {full_key(at.entry, at.step.key), {}, number}});
}

/// The words of a question and its hint; the control that follows has the words as its name.
void draw_question(const Drawn& at) {
    if (!at.is_title) at.ui.painted_text(at.text, ui::style::label);
    if (!at.step.hint.empty()) at.ui.text(at.step.hint, ui::style::note);
    at.ui.gap(10);
}

void draw_field(const Drawn& at) {
    const Answer* answer = answer_of(at);
    ui::FieldOptions options;
    options.hide_name = at.is_title;
    options.hint = at.step.hint;
    if (at.step.kind == StepKind::List && at.step.hint.empty()) options.hint = strings::one_a_line;
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

void draw_one(const Drawn& at) {
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

void draw_some(const Drawn& at) {
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

void draw_rate(const Drawn& at) {
    draw_question(at);
    const Answer* answer = answer_of(at);
    const int value = answer == nullptr ? at.step.least - 1 : static_cast<int>(answer->number) - 1;
    if (const auto now =
            at.ui.slider(at.text, at.step.least, at.step.most, value, {}, /*show_name=*/false)) {
        keep_number(at, static_cast<std::uint64_t>(*now) + 1);
    }
}

/// False: it was refused, and the page says why.
bool put_on(const ViewContext& context, const std::string& list, std::string_view text) {
    PutOn wish;
    wish.list = list;
    wish.item.text = std::string(text);
    return context.dispatch(std::move(wish));
}

bool is_on(const OwnList* list, std::string_view text) {
    return list != nullptr && std::any_of(list->items.begin(),
                                          list->items.end(),
                                          [&](const Item& item) { return item.text == text; });
}

void draw_items(const Drawn& at, const OwnList& list) {
    ui::Ui& ui = at.ui;
    const bool ticked = at.step.from == "done";
    const auto draw_item = [&](std::size_t i) {
        const Item& item = list.items[i];
        ui.columns({ui::fill_width, ui::space::target}, 8, ui::Vertical::Middle, [&](int column) {
            if (column == 1) {
                if (ui.button(strings::take_off(item.text),
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
                    ui.text(strings::times_done(item), ui::style::small.spaced(1.3f));
                }
            } else {
                ui.text(item.text, ui::style::body);
            }
        });
    };
    ui.list(strings::your_list, static_cast<int>(list.items.size()), [&] {
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            ui.scope(list.items[i].text, [&] { ui.item([&] { draw_item(i); }); });
            ui.gap(4);
        }
    });
    ui.gap(8);
}

/// Things that can be put on the list with one press.
void draw_ideas(const Drawn& at,
                const std::string& key,
                std::string_view name,
                const std::vector<std::string_view>& ideas) {
    ui::Ui& ui = at.ui;
    if (ideas.empty()) return;
    ui.gap(14);
    ui.painted_text(name, ui::style::note);
    ui.gap(6);
    ui.group(name, [&] {
        ui.flow(8, [&] {
            for (const std::string_view idea : ideas) {
                if (ui.button(idea, kind_of(ButtonKind::Wash, Icon::Plus))) {
                    put_on(at.context, key, idea);
                }
            }
        });
    });
}

void draw_mine(const Drawn& at) {
    ui::Ui& ui = at.ui;
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
        ui.columns({ui::fill_width, ui.button_width(strings::add, outline)},
                   8,
                   ui::Vertical::Break,
                   [&](int column) {
                       if (column == 1) {
                           add = ui.button(strings::add, outline) || add;
                           return;
                       }
                       if (std::exchange(state.to_field, false)) ui.focus_next();
                       ui::FieldOptions options;
                       options.hide_name = true;
                       options.placeholder = strings::add_one;
                       const auto write = [&](std::string text) {
                           return keep_text(at, std::move(text));
                       };
                       ui.field(strings::add_one, value, {max_item}, write, options);
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
    std::vector<std::string_view> ideas;
    const std::vector<std::string> own =
        at.step.from == "letters" ? at.context.qualities() : std::vector<std::string>{};
    for (const std::string& one : own) {
        if (!is_on(list, one)) ideas.push_back(one);
    }
    draw_ideas(at, key, strings::from_letters, ideas);
    ideas.clear();
    for (const Option& option : at.step.options) {
        if (!is_on(list, option.text)) ideas.push_back(option.text);
    }
    draw_ideas(at, key, strings::ideas, ideas);
}

void draw_pick(const Drawn& at) {
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

void draw_asked(const Drawn& at) {
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

/// Words that were said before, under what they were said to.
void draw_quote(ui::Ui& ui, std::string_view label, std::string_view words) {
    if (words.empty()) return;
    ui.card([&] {
        ui.text(label, ui::style::note);
        ui.gap(4);
        ui.text(words, ui::style::letter);
    });
}

void draw_look(ui::Ui& ui, const Exercise& exercise, const Entry& entry, const Step& look) {
    const Step* asked = find_question(exercise, look.key);
    if (asked == nullptr) return;
    draw_quote(ui, look.text, in_words(*asked, answer_to(entry, full_key(entry, look.key))));
}

void draw_earlier(ui::Ui& ui, const ViewContext& context, const Entry& entry, const Step& look) {
    const Entry* then = earlier(context.model, entry);
    if (then == nullptr) return;
    const Exercise* words = context.state.wordings.of(context.catalog, context.model, *then);
    const Step* asked = words == nullptr ? nullptr : find_question(*words, look.key);
    if (asked == nullptr) return;
    draw_quote(ui,
               std::string(look.text) + " (" + strings::date(then->day) + ')',
               in_words(*asked, answer_to(*then, full_key(*then, look.key))));
}

void draw_phrase(ui::Ui& ui,
                 const ViewContext& context,
                 const Exercise& exercise,
                 const Entry& entry,
                 const Step& step) {
    const std::string words = phrase(exercise, entry, step);
    if (words.empty()) return;
    ui.card([&] {
        ui.group(step.text, [&] {
            ui.heading(step.text, 2, ui::style::part_title);
            ui.gap(4);
            ui.text(words, ui::style::letter);
            ui.gap(12);
            if (ui.button(strings::copy, kind_of(ButtonKind::Outline))) {
                context.send(CopyWords{words});
            }
            if (context.copied(words)) {
                ui.gap(6);
                ui.status(strings::copied, ui::style::note);
            }
        });
    });
}

void draw_progress(ui::Ui& ui, const Run& run) {
    const std::size_t pages = run.pages.size();
    if (pages < 2) return;
    ui.picture(strings::progress(run.at + 1, pages), 4, [&](ui::Canvas& at, const Rect& rect) {
        constexpr float between = 6;
        const auto count = static_cast<float>(pages);
        const float each = (rect.w - between * (count - 1)) / count;
        for (std::size_t i = 0; i < pages; ++i) {
            const Rect bar{rect.x + static_cast<float>(i) * (each + between), rect.y, each, 4};
            at.fill(bar, at.paint(i <= run.at ? Token::Tide : Token::Hairline), 2);
        }
    });
}

/// Whether a step of this kind has something to press or to type in.
bool is_asked(StepKind kind) {
    return is_question(kind) || kind == StepKind::Mine;
}

/// Back, and on.
void draw_ways(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry,
               const Run& run) {
    ViewState& state = context.state;
    const Forward on = forward_of(exercise, entry, run);
    const std::string_view label = on == Forward::Done   ? strings::done
                                   : on == Forward::Skip ? strings::skip
                                                         : strings::next;
    ButtonOptions forward = kind_of(ButtonKind::Primary);
    forward.id = "forward";
    const ButtonOptions outline = kind_of(ButtonKind::Outline);
    const auto turn = [&](std::size_t to) {
        put_drafts_on(context, exercise, entry);
        context.dispatch(TurnTo{entry.id, static_cast<std::int32_t>(run.pages[to])});
        state.arrived = true;
    };
    const auto draw_on = [&] {
        if (!ui.button(label, forward)) return;
        if (on != Forward::Done) return turn(run.at + 1);
        put_drafts_on(context, exercise, entry);
        state.kept = !is_blank(entry);
        context.dispatch(Finish{entry.id});
        show(state, finished(std::move(state.way), exercise, state.kept));
    };
    const std::array widths{run.at > 0 ? ui.button_width(strings::back, outline) : 1.f,
                            ui::fill_width,
                            ui.button_width(label, forward)};
    ui.columns(widths, 8, ui::Vertical::Middle, [&](int column) {
        if (column == 0 && run.at > 0) {
            if (ui.button(strings::back, outline)) turn(run.at - 1);
        } else if (column == 2) {
            draw_on();
        }
    });
}

} // namespace

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

void put_drafts_on(const ViewContext& context, const Exercise& exercise, const Entry& entry) {
    for (const Page& page : exercise.pages) {
        for (const Step& step : page.steps) {
            if (step.kind != StepKind::Mine) continue;
            const std::string key = full_key(entry, step.key);
            const Answer* draft = answer_to(entry, key);
            if (draft == nullptr) continue;
            if (ebb::is_blank(draft->text) || put_on(context, key, draft->text)) {
                context.dispatch(SetAnswer{entry.id, {key, {}, 0}});
            }
        }
    }
}

bool draw_said(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry,
               const Step& step) {
    switch (step.kind) {
    case StepKind::Say: {
        const std::string words = filled(exercise, entry, step.text);
        if (!words.empty()) ui.text(words, ui::style::prose);
        return true;
    }
    case StepKind::Head:
        ui.gap(8);
        ui.heading(step.text, 2, ui::style::section_title);
        return true;
    case StepKind::Look:
        draw_look(ui, exercise, entry, step);
        return true;
    case StepKind::Earlier:
        draw_earlier(ui, context, entry, step);
        return true;
    case StepKind::Phrase:
        draw_phrase(ui, context, exercise, entry, step);
        return true;
    case StepKind::Door:
        if (const auto behind = behind_door(context.catalog, step.key, context.no_contact)) {
            if (ui.button(step.text, kind_of(ButtonKind::Outline))) go_through(context, *behind);
        }
        return true;
    default:
        return false;
    }
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    auto& removed = context.state.removed;
    const bool from_list = removed && removed->from_list;
    const std::string_view said = from_list ? strings::taken_off : strings::removed;
    if (const auto done = ui::undo_card(ui, said, removed)) context.dispatch(done->undo);
}

void draw_run(ui::Ui& ui,
              const ViewContext& context,
              const Exercise& exercise,
              const Entry& entry) {
    const Run run = run_of(exercise, entry);
    if (run.pages.empty()) return;
    const Page& page = exercise.pages[run.pages[run.at]];
    draw_progress(ui, run);
    ui.gap(20);
    const Step& first = page.steps.front();
    const bool titled = first.kind == StepKind::Head || is_asked(first.kind);
    if (std::exchange(context.state.arrived, false)) ui.focus_next();
    ui.heading(titled ? filled(exercise, entry, first.text) : std::string(exercise.title),
               1,
               ui::style::page_title);
    ui.gap(titled && first.kind != StepKind::Head ? 4 : 14);
    ui.scope(entry.id.value, [&] {
        ui.scope(run.pages[run.at], [&] {
            for (const Step& step : page.steps) {
                const bool is_title = &step == &first && titled;
                if (is_title && step.kind == StepKind::Head) continue;
                const float top = ui.cursor().y;
                if (!draw_said(ui, context, exercise, entry, step)) {
                    draw_asked({.ui = ui,
                                .context = context,
                                .exercise = exercise,
                                .entry = entry,
                                .step = step,
                                .text = filled(exercise, entry, step.text),
                                .is_title = is_title});
                }
                if (ui.cursor().y > top) {
                    ui.gap(is_asked(step.kind) ? between_steps : 14);
                }
            }
        });
        draw_undo(ui, context);
        draw_ways(ui, context, exercise, entry, run);
    });
    ui.gap(24);
}

} // namespace ebb::reflect
