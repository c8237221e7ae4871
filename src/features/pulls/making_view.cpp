// What is made for hard moments, on the screen: plans, words from calmer days, people.
// SPDX-License-Identifier: MIT
#include "features/pulls/queries.h"
#include "features/pulls/says.h"
#include "features/pulls/view_parts.h"
#include "ui/undo.h"

#include <span>
#include <utility>
#include <vector>

namespace ebb::pulls {
namespace {

using ui::ButtonKind;
using ui::Icon;
using Making = ViewState::Making;

// The forms, as drafts know them. Once given out, a word stays.
constexpr std::string_view note_word = "pulls.note";
constexpr std::string_view person_word = "pulls.person";
constexpr std::string_view plan_word = "pulls.plan";

void open(ViewState& state, Making page) {
    state.making = page;
    state.arrived = true;
    state.problem.clear();
}

void form_heading(ui::Ui& ui, ViewState& state, Phrase text, int level) {
    if (std::exchange(state.arrived, false)) ui.focus_next();
    const float size = level == 1 ? ui::type::heading : ui::type::title;
    ui.heading(text, level, ui::style::page_title.sized(size));
}

/// Keeps what a form holds. False: it was not accepted, and the page says why.
bool save(ui::Ui& ui, const ViewContext& context, const Action& wish) {
    if (!ui.all_taken()) return false;
    const auto refused = context.dispatch.ask(wish);
    context.state.problem = refused ? sentence(context.language, *refused) : std::string_view();
    return !refused;
}

/// One of an enumeration; the first one is for each.
template <class Enum>
void pick(ui::Ui& ui,
          Phrase name,
          std::span<const std::string_view> names,
          const drafts::Choice<Enum>& choice) {
    const std::vector<std::string> all(names.begin(), names.end());
    if (const auto chosen = ui.select(name, all, static_cast<int>(choice.value()))) {
        choice.set(static_cast<Enum>(*chosen));
    }
}

/// A field of a form; `invalid`: what was not accepted is said below it.
void edit(ui::Ui& ui,
          const ViewContext& context,
          Phrase name,
          const drafts::Text& text,
          ui::Limit limit,
          ui::FieldOptions options,
          bool invalid) {
    if (invalid) options.invalid = context.state.problem;
    if (drafts::field(ui, context.drafts, name, text, limit, options)) {
        context.state.problem.clear();
    }
}

/// The save button of a form, and what discards it. True: `keep` was accepted.
bool form_end(ui::Ui& ui,
              const ViewContext& context,
              const drafts::Form& form,
              Phrase label,
              const Action& keep,
              bool entered,
              ButtonKind kind = ButtonKind::Primary) {
    ui.gap(24);
    ui::ButtonOptions options;
    options.kind = kind;
    options.full_width = kind == ButtonKind::Primary;
    const bool kept = (ui.button(label, options) || entered) && save(ui, context, keep);
    if (kept) drafts::complete(context.drafts, form);
    drafts::draw_discard(ui, context.drafts, form);
    return kept;
}

/// Leaves a form without keeping it.
bool back_button(ui::Ui& ui, Phrase label) {
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    return ui.button(label, options);
}

bool draw_note_form(ui::Ui& ui, const ViewContext& context) {
    const words::Pulls words(context.language);
    ViewState& state = context.state;
    const Note* there = find(context.model.notes, state.note);
    Note note = there == nullptr ? Note{} : *there;
    const drafts::Form form = context.drafts.form(note_word, note.id.value);
    const drafts::Text text(form, "words", there == nullptr ? std::string_view() : there->text);
    const drafts::Choice<Need> need(form, "for", Need::Rest, note.need);
    form_heading(ui, state, words.note_add(), 2);
    ui.gap(20);
    ui::FieldOptions options;
    options.rows = 6;
    options.book_face = true;
    edit(ui, context, words.note_words(), text, {max_text}, options, true);
    ui.gap(20);
    pick(ui, words.for_need(), context.language.texts(need_messages), need);
    note.text = text.value();
    note.need = need.value();
    return form_end(ui, context, form, words.note_save(), PutNote{note}, false);
}

bool draw_person_form(ui::Ui& ui, const ViewContext& context) {
    const words::Pulls words(context.language);
    const Person* there = find(context.model.people, context.state.person);
    const Person shown = there == nullptr ? Person{} : *there;
    Person person = shown;
    const drafts::Form form = context.drafts.form(person_word, person.id.value);
    const drafts::Text name(form, "name", shown.name);
    const drafts::Text helps(form, "helps", shown.helps);
    edit(ui, context, words.person_name(), name, {max_line}, {}, true);
    ui.gap(16);
    edit(ui, context, words.person_helps(), helps, {max_line}, {}, false);
    person.name = name.value();
    person.helps = helps.value();
    const bool entered = ui.entered();
    return form_end(
        ui, context, form, words.person_save(), PutPerson{person}, entered, ButtonKind::Wash);
}

/// Words with the two buttons that belong to them.
template <class Item>
void entry(ui::Ui& ui,
           const ViewContext& context,
           const Item& item,
           std::string_view said,
           std::string_view about,
           std::string_view form,
           FunctionRef<void()> change,
           const Action& remove,
           const Action& restore) {
    const words::Pulls words(context.language);
    ui.scope(item.id.value, [&] {
        ui.item([&] {
            ui.text(said, ui::style::prose.spaced(1.45f));
            if (!about.empty()) {
                ui.gap(2);
                ui.text(about, ui::style::note);
            }
            ui.flow(24, [&] {
                ui::ButtonOptions plain;
                plain.kind = ButtonKind::Plain;
                plain.description = said;
                if (ui.button(words.change(), plain)) change();
                if (ui.button(words.remove(), plain)) {
                    offer_undo(ui, context.state, restore);
                    context.dispatch(remove);
                }
            });
            drafts::draw_waiting(ui, context.drafts.form(form, item.id.value));
        });
    });
    ui.gap(12);
}

bool add_button(ui::Ui& ui, Phrase label) {
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    options.icon = Icon::Plus;
    return ui.button(label, options);
}

void draw_plans(ui::Ui& ui, const ViewContext& context) {
    const words::Pulls words(context.language);
    ViewState& state = context.state;
    const std::vector<Card>& cards = context.model.cards;
    ui.heading(words.plans(), 2, ui::style::section_title);
    ui.gap(4);
    ui.text(words.plan_hint(), ui::style::note);
    ui.gap(12);
    if (!cards.empty()) {
        ui.list(words.plans(), static_cast<int>(cards.size()), [&] {
            for (const Card& card : cards) {
                const CardRecord record = record_of(context.model, card.id);
                const std::string about = words.plan_about(
                    name_of(context.language, card.kind), record.used, record.held);
                const auto change = [&] {
                    state.card = card.id;
                    open(state, Making::Plan);
                };
                entry(ui,
                      context,
                      card,
                      plan_words(context.language, card),
                      about,
                      plan_word,
                      change,
                      RemoveCard{card.id},
                      PutCard{card});
            }
        });
    }
    if (add_button(ui, words.plan_add())) {
        state.card = {};
        state.card_for = Kind::NotSaid;
        open(state, Making::Plan);
    }
    drafts::draw_waiting(ui, context.drafts.form(plan_word));
}

void draw_notes(ui::Ui& ui, const ViewContext& context) {
    const words::Pulls words(context.language);
    ViewState& state = context.state;
    const std::vector<Note>& notes = context.model.notes;
    ui.heading(words.notes(), 2, ui::style::section_title);
    ui.gap(12);
    if (!notes.empty()) {
        ui.list(words.notes(), static_cast<int>(notes.size()), [&] {
            for (const Note& note : notes) {
                const std::string about =
                    words.note_about(name_of(context.language, note.need), note.day);
                const auto change = [&] {
                    state.note = note.id;
                    open(state, Making::Note);
                };
                entry(ui,
                      context,
                      note,
                      note.text,
                      about,
                      note_word,
                      change,
                      RemoveNote{note.id},
                      PutNote{note});
            }
        });
    }
    if (add_button(ui, words.note_add())) {
        state.note = {};
        open(state, Making::Note);
    }
    drafts::draw_waiting(ui, context.drafts.form(note_word));
}

} // namespace

bool draw_plan_form(ui::Ui& ui, const ViewContext& context, int level) {
    const words::Pulls words(context.language);
    ViewState& state = context.state;
    const Card* there = find(context.model.cards, state.card);
    Card fresh;
    fresh.kind = state.card_for;
    const Card shown = there == nullptr ? fresh : *there;
    Card card = shown;
    const drafts::Form form = context.drafts.form(plan_word, card.id.value);
    const drafts::Text cue(form, "if", shown.cue);
    const drafts::Text act(form, "then", shown.act);
    const drafts::Choice<Kind> kind(form, "for", Kind::Other, shown.kind);
    form_heading(ui, state, words.plan_new(), level);
    ui.gap(6);
    ui.text(words.plan_hint(), ui::style::body);
    ui.gap(20);
    ui::FieldOptions cue_options;
    cue_options.placeholder = words.cue_example();
    edit(ui, context, words.cue(), cue, {max_line}, cue_options, false);
    ui.gap(16);
    ui::FieldOptions act_options;
    act_options.placeholder = words.act_example();
    edit(ui, context, words.act(), act, {max_line}, act_options, true);
    ui.gap(20);
    const bool entered = ui.entered();
    pick(ui, words.for_which(), context.language.texts(kind_messages), kind);
    card.cue = cue.value();
    card.act = act.value();
    card.kind = kind.value();
    return form_end(ui, context, form, words.plan_save(), PutCard{card}, entered);
}

void draw_people(ui::Ui& ui, const ViewContext& context) {
    const words::Pulls words(context.language);
    ViewState& state = context.state;
    const std::vector<Person>& people = context.model.people;
    ui.heading(words.people(), 2, ui::style::section_title);
    ui.gap(12);
    if (!people.empty()) {
        ui.list(words.people(), static_cast<int>(people.size()), [&] {
            for (const Person& person : people) {
                const auto change = [&] {
                    state.person = person.id;
                    open(state, Making::Person);
                };
                entry(ui,
                      context,
                      person,
                      person.name,
                      person.helps,
                      person_word,
                      change,
                      RemovePerson{person.id},
                      PutPerson{person});
            }
        });
    }
    if (state.making == Making::Person) {
        if (draw_person_form(ui, context)) state.making = Making::List;
    } else if (add_button(ui, words.person_add())) {
        state.person = {};
        open(state, Making::Person);
        state.arrived = false;
    } else {
        drafts::draw_waiting(ui, context.drafts.form(person_word));
    }
}

void offer_undo(const ui::Ui& ui, ViewState& state, Action restore) {
    state.undo = ViewState::Undo{std::move(restore), ui.seconds() + ui::undo_seconds};
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    if (const auto done =
            ui::undo_card(ui, words::Pulls(context.language).removed(), context.state.undo)) {
        context.dispatch(done->restore);
    }
}

void draw_making(ui::Ui& ui, const ViewContext& context) {
    const words::Pulls words(context.language);
    ViewState& state = context.state;
    if (state.making == Making::Plan || state.making == Making::Note) {
        const bool done = state.making == Making::Plan ? draw_plan_form(ui, context, 2)
                                                       : draw_note_form(ui, context);
        ui.gap(10);
        if (done || back_button(ui, words.leave_form())) open(state, Making::List);
        return;
    }
    draw_undo(ui, context);
    ui.text(words.cards_intro(), ui::style::note);
    ui.gap(20);
    ui.card([&] { draw_plans(ui, context); });
    ui.gap(ui::space::between);
    ui.card([&] { draw_notes(ui, context); });
    ui.gap(ui::space::between);
    ui.card([&] { draw_people(ui, context); });
}

} // namespace ebb::pulls
