// Reflect on the screen.
// SPDX-License-Identifier: MIT
#include "features/reflect/view.h"

#include "features/reflect/run_view.h"
#include "features/reflect/strings.h"
#include "features/reflect/update.h"
#include "ui/undo.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace ebb::reflect {

namespace {

using ui::ButtonKind;
using ui::ButtonOptions;
using ui::Rect;
using ui::Token;

constexpr std::size_t list_step = 40;
constexpr std::size_t few = 5;      ///< Of an exercise's earlier times.
constexpr std::size_t compared = 6; ///< Times side by side.
constexpr float card_gap = 10;

ButtonOptions wide(ButtonKind kind, bool disabled = false) {
    ButtonOptions options;
    options.kind = kind;
    options.full_width = true;
    options.disabled = disabled;
    return options;
}

const Exercise* words_of(const ViewContext& context, const Entry& entry) {
    return context.state.wordings.of(context.catalog, context.model, entry);
}

bool heading(ui::Ui& ui, const ViewContext& context, std::string_view title) {
    const bool arrived = std::exchange(context.state.arrived, false);
    const bool to_list = context.state.way.behind.empty() ||
                         context.state.way.behind.back().page == Place::Page::List;
    if (ui.page_heading(title, to_list ? strings::to_list : strings::back, arrived)) {
        go_back(context);
        return true;
    }
    return false;
}

void begin(const ViewContext& context, const Exercise& exercise) {
    const Begin wish{std::string(exercise.key),
                     Wording{exercise.version, std::string(exercise.text)}};
    if (!context.writable) return;
    const EntryId begun{context.dispatch.begin(wish)};
    if (begun) go(context.state, Place::Page::Run, exercise.key, begun);
}

void read_entry(const ViewContext& context, const Entry& entry) {
    go(context.state, Place::Page::Read, entry.exercise, entry.id);
}

void draw_entry(ui::Ui& ui,
                const ViewContext& context,
                const Entry& entry,
                std::string_view around) {
    const Exercise* words = words_of(context, entry);
    ui.scope(entry.id.value, [&] {
        ui.item([&] {
            const std::string_view name =
                words == nullptr ? std::string_view(entry.exercise) : words->title;
            if (ui.entry(name, around, strings::line(entry))) read_entry(context, entry);
        });
    });
    ui.gap(card_gap);
}

/// Exercises as rows.
template <class Exercises>
void draw_rows(ui::Ui& ui,
               const ViewContext& context,
               std::string_view name,
               const Exercises& exercises) {
    ui.list(name, static_cast<int>(exercises.size()), [&] {
        for (const Exercise* exercise : exercises) {
            ui.scope(exercise->key, [&] {
                ui.item([&] {
                    if (!ui.entry(exercise->title, {}, exercise->about)) return;
                    const std::string_view key = exercise->key;
                    const auto behind = behind_door(context.catalog, key, context.no_contact);
                    if (behind) go_through(context, *behind);
                });
            });
            ui.gap(card_gap);
        }
    });
}

void draw_kept(ui::Ui& ui, const ViewContext& context) {
    if (!context.state.kept) return;
    ui.card([&] { ui.status(strings::kept, ui::style::prose); }, Token::Kept);
    ui.gap(ui::space::between);
}

// -- The place ------------------------------------------------------------------------------------

void draw_list(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (std::exchange(state.arrived, false)) ui.focus_next();
    ui.heading(strings::heading, 1);
    ui.gap(16);
    draw_undo(ui, context);
    draw_kept(ui, context);
    if (const Entry* entry = half_way(context.model)) {
        const Exercise* words = words_of(context, *entry);
        if (words != nullptr && context.writable) {
            ui.scope("half way", [&] {
                if (ui.entry(std::string(strings::go_on) + ": " + std::string(words->title),
                             {},
                             strings::line(*entry))) {
                    go(state, Place::Page::Run, entry->exercise, entry->id);
                }
            });
            ui.gap(ui::space::between);
        }
    }
    if (ui.button(strings::help, wide(ButtonKind::Primary))) {
        state.help_time = state.help_hurt = -1;
        go(state, Place::Page::Help);
    }
    ui.gap(10);
    ui.columns({ui::fill_width, ui::fill_width}, 10, ui::Vertical::Break, [&](int column) {
        if (column == 0) {
            if (ui.button(strings::understand, wide(ButtonKind::Outline))) {
                go(state, Place::Page::Understand);
            }
        } else if (ui.button(strings::answers, wide(ButtonKind::Outline))) {
            go(state, Place::Page::Answers);
        }
    });
    ui.gap(10);
    if (ui.button(strings::see, wide(ButtonKind::Outline))) context.send(OpenDoor{Door::See});
    for (const Named& shelf : context.catalog.shelves) {
        if (shelf.key == read_shelf) continue;
        const std::vector<const Exercise*> exercises =
            on_shelf(context.catalog, shelf.key, context.no_contact);
        if (exercises.empty()) continue;
        ui.gap(24);
        ui.heading(shelf.text, 2, ui::style::section_title);
        ui.gap(10);
        draw_rows(ui, context, shelf.text, exercises);
    }
}

void draw_understand(ui::Ui& ui, const ViewContext& context) {
    if (heading(ui, context, strings::understand)) return;
    draw_rows(ui,
              context,
              strings::understand,
              on_shelf(context.catalog, read_shelf, context.no_contact));
}

void draw_reading(ui::Ui& ui, const ViewContext& context, const Exercise& exercise) {
    if (heading(ui, context, exercise.title)) return;
    static const Entry nothing;
    for (const auto& page : exercise.pages) {
        for (const Step& step : page.steps) {
            const float top = ui.cursor().y;
            draw_said(ui, context, exercise, nothing, step);
            if (ui.cursor().y > top) ui.gap(step.kind == StepKind::Head ? 6 : 14);
        }
    }
}

void draw_help(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (heading(ui, context, strings::help)) return;
    if (const auto now = ui.choice(strings::help_time, strings::help_times, state.help_time)) {
        state.help_time = *now;
    }
    ui.gap(24);
    std::vector<std::string_view> hurts;
    for (const Named& hurt : context.catalog.hurts)
        hurts.push_back(hurt.text);
    if (const auto now = ui.choice(strings::help_hurt, hurts, state.help_hurt)) {
        state.help_hurt = *now;
    }
    if (state.help_time < 0 || state.help_hurt < 0) return;
    ui.gap(28);
    std::vector<const Exercise*> found =
        suggest(context.catalog,
                context.catalog.hurts[static_cast<std::size_t>(state.help_hurt)].key,
                strings::help_minutes[static_cast<std::size_t>(state.help_time)],
                context.no_contact);
    ui.heading(strings::help_list, 2, ui::style::section_title);
    ui.gap(10);
    if (found.empty()) ui.status(strings::help_none, ui::style::prose);
    draw_rows(ui, context, strings::help_list, found);
}

// -- One exercise ---------------------------------------------------------------------------------

void draw_repeats(ui::Ui& ui, const ViewContext& context, const Exercise& exercise) {
    if (exercise.repeats.empty()) return;
    const std::vector<Repeat> found = repeats(context.catalog, context.model, exercise.key);
    if (found.empty()) return;
    ui.card(
        [&] {
            ui.heading(strings::repeats, 2, ui::style::section_title);
            for (const Repeat& one : found) {
                ui.gap(6);
                ui.text(strings::repeat(one), ui::style::prose);
            }
        },
        Token::Tide);
    ui.gap(ui::space::between);
}

void draw_home(ui::Ui& ui, const ViewContext& context, const Exercise& exercise) {
    ViewState& state = context.state;
    if (heading(ui, context, exercise.title)) return;
    draw_undo(ui, context);
    draw_kept(ui, context);
    ui.text(exercise.about, ui::style::letter);
    ui.gap(8);
    if (exercise.minutes > 0) ui.text(strings::minutes(exercise.minutes), ui::style::note);
    ui.text(strings::free_to_leave, ui::style::note);
    const std::vector<Shared<Entry>> entries = entries_of(context.model, exercise.key);
    if (exercise.weeks > 0 && !entries.empty() &&
        is_within(entries[0]->day, context.today, 7 * exercise.weeks)) {
        ui.text(strings::enough(entries[0]->day, exercise.weeks), ui::style::note);
    }
    ui.gap(20);
    const Entry* open = half_way(context.model, exercise.key);
    if (open != nullptr &&
        ui.button(strings::go_on, wide(ButtonKind::Primary, !context.writable))) {
        go(state, Place::Page::Run, exercise.key, open->id);
        return;
    }
    if (open != nullptr) ui.gap(10);
    if (ui.button(
            open == nullptr ? strings::begin : strings::begin_anew,
            wide(open == nullptr ? ButtonKind::Primary : ButtonKind::Outline, !context.writable))) {
        begin(context, exercise);
        return;
    }
    if (entries.empty()) return;
    ui.gap(24);
    draw_repeats(ui, context, exercise);
    ui.heading(strings::earlier, 2, ui::style::section_title);
    ui.gap(10);
    if (entries.size() > 1) {
        if (ui.button(strings::side_by_side, wide(ButtonKind::Outline))) {
            go(state, Place::Page::Compare, exercise.key);
        }
        ui.gap(card_gap);
    }
    const std::size_t shown = std::min(entries.size(), few + state.shown);
    ui.list(strings::earlier, static_cast<int>(shown), [&] {
        for (std::size_t i = 0; i < shown; ++i)
            draw_entry(ui, context, *entries[i], {});
    });
    if (shown < entries.size()) {
        ButtonOptions plain;
        plain.kind = ButtonKind::Plain;
        if (ui.button(strings::show_more, plain)) state.shown += list_step;
    }
}

void draw_compare(ui::Ui& ui, const ViewContext& context) {
    const ViewState& state = context.state;
    if (heading(ui, context, strings::side_by_side)) return;
    for (const Row& row :
         side_by_side(context.catalog, context.model, state.way.open.exercise, compared)) {
        ui.card([&] {
            ui.heading(row.question, 2, ui::style::label);
            for (const Row::Cell& cell : row.cells) {
                ui.gap(10);
                ui.text(strings::date(cell.day), ui::style::small);
                ui.text(cell.answer, ui::style::prose);
                if (cell.share < 0) continue;
                ui.gap(2);
                ui.picture("", 6, [&](ui::Canvas& at, const Rect& rect) {
                    const float part = rect.w * static_cast<float>(cell.share) / 100;
                    at.fill(rect, at.paint(Token::Hairline), 3);
                    at.fill({rect.x, rect.y, std::max(part, 6.f), 6}, at.paint(Token::Tide), 3);
                });
            }
        });
        ui.gap(ui::space::between);
    }
}

// -- Answers --------------------------------------------------------------------------------------

void draw_read(ui::Ui& ui,
               const ViewContext& context,
               const Exercise& exercise,
               const Entry& entry) {
    ViewState& state = context.state;
    if (heading(ui, context, exercise.title)) return;
    ui.text(strings::line(entry), ui::style::note);
    ui.gap(16);
    for (const Said& said : all_said(exercise, entry)) {
        ui.text(said.question, ui::style::part_title);
        ui.gap(2);
        ui.text(said.answer, ui::style::letter);
        ui.gap(18);
    }
    if (ui.button(strings::change, wide(ButtonKind::Primary, !context.writable))) {
        if (entry.done) context.dispatch(TurnTo{entry.id, 0});
        go(state, Place::Page::Run, entry.exercise, entry.id);
        return;
    }
    ui.gap(10);
    if (ui.button(strings::save_text, wide(ButtonKind::Outline))) {
        context.send(
            GiveFile{strings::file_name(entry.day), "text/plain", whole_text(exercise, entry)});
    }
    ui.gap(10);
    if (ui.button(strings::print, wide(ButtonKind::Outline))) {
        context.send(PrintOut{std::string(exercise.title), whole_text(exercise, entry)});
    }
    ui.gap(10);
    if (ui.button(strings::remove, wide(ButtonKind::Outline, !context.writable))) {
        const Wording wording{entry.version, std::string(exercise.text)};
        state.removed =
            ViewState::Removed{PutBack{entry, wording}, false, ui.seconds() + ui::undo_seconds};
        context.dispatch(Remove{entry.id});
        go_back(context);
        return;
    }
    ui.gap(8);
    ui.text(strings::leaves, ui::style::note);
}

const std::vector<Hit>& hits(const ViewContext& context) {
    ViewState& state = context.state;
    std::optional<ViewState::Found>& found = state.found;
    if (!found || found->looked_for != state.looked_for || found->of != context.model.all) {
        found = ViewState::Found{context.model.all,
                                 state.looked_for,
                                 search(context.catalog, context.model, state.looked_for)};
    }
    return found->hits;
}

void draw_answers(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    if (heading(ui, context, strings::answers)) return;
    draw_undo(ui, context);
    ui::FieldOptions options;
    options.hide_name = true;
    options.passing = true;
    options.placeholder = strings::find_in_all;
    if (ui.field(strings::find_in_all, state.looked_for, ui::any_length, options)) {
        state.shown = 0;
    }
    ui.gap(16);
    const std::vector<Hit>& found = hits(context);
    if (found.empty()) {
        ui.status(state.looked_for.empty() ? strings::no_answers : strings::nothing_found,
                  ui::style::note);
        return;
    }
    const std::size_t shown = std::min(found.size(), list_step + state.shown);
    ui.list(strings::answers, static_cast<int>(shown), [&] {
        for (std::size_t i = 0; i < shown; ++i)
            draw_entry(ui, context, *found[i].entry, found[i].around);
    });
    if (shown < found.size()) {
        ButtonOptions plain;
        plain.kind = ButtonKind::Plain;
        if (ui.button(strings::show_more, plain)) state.shown += list_step;
    }
    ui.gap(16);
    if (ui.button(strings::save_all, wide(ButtonKind::Outline))) {
        context.send(GiveFile{strings::file_name(context.today),
                              "text/plain",
                              whole_text(context.catalog, context.model)});
    }
    ui.gap(10);
    if (ui.button(strings::print_all, wide(ButtonKind::Outline))) {
        context.send(
            PrintOut{std::string(strings::answers), whole_text(context.catalog, context.model)});
    }
    ui.gap(8);
    ui.text(strings::leaves, ui::style::note);
}

} // namespace

bool fills(const ViewState& state) {
    return state.way.open.page == Place::Page::Run;
}

std::string_view title(const ViewContext& context) {
    const Entry* entry = find(context.model, context.state.way.open.subject);
    const Exercise* words = entry == nullptr ? nullptr : words_of(context, *entry);
    return words == nullptr ? strings::heading : words->title;
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
            draw_understand(ui, context);
            break;
        case Place::Page::Reading:
            draw_reading(ui, context, *exercise);
            break;
        }
    });
}

} // namespace ebb::reflect
