// What is only said in an exercise: sentences, looks back, words to copy, doors.
// SPDX-License-Identifier: MIT
#include "features/reflect/view_parts.h"
#include "words/reflect.h"

#include <string>

namespace ebb::reflect {

using ui::ButtonKind;

namespace {

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
    const Exercise* exercise = context.state.wordings.of(context.catalog, context.model, *then);
    const Step* asked = exercise == nullptr ? nullptr : find_question(*exercise, look.key);
    if (asked == nullptr) return;
    draw_quote(ui,
               words::Reflect(context.language).earlier_answer(look.text, then->day),
               in_words(*asked, answer_to(*then, full_key(*then, look.key))));
}

void draw_phrase(ui::Ui& ui,
                 const ViewContext& context,
                 const Exercise& exercise,
                 const Entry& entry,
                 const Step& step) {
    const words::Reflect words(context.language);
    const std::string said = phrase(exercise, entry, step);
    if (said.empty()) return;
    ui.card([&] {
        ui.group(step.text, [&] {
            ui.heading(step.text, 2, ui::style::part_title);
            ui.gap(4);
            ui.text(said, ui::style::letter);
            ui.gap(12);
            if (ui.button(words.copy(), kind_of(ButtonKind::Outline))) {
                context.send(CopyWords{said});
            }
            if (context.copied(said)) {
                ui.gap(6);
                ui.status(words.copied(), ui::style::note);
            }
        });
    });
}

} // namespace

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
        if (const auto behind = behind_door(context.catalog, step.key)) {
            if (ui.button(step.text, kind_of(ButtonKind::Outline))) go_through(context, *behind);
        }
        return true;
    case StepKind::Forget:
        if (ui.button(step.text, kind_of(ButtonKind::Outline)))
            forget(ui, context, exercise, entry);
        return true;
    default:
        return false;
    }
}

} // namespace ebb::reflect
