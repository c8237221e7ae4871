// Contact that has to be: the days of it are paused, and a few words help to keep it short.
// SPDX-License-Identifier: MIT
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>
#include <span>

namespace ebb::boundaries {

namespace {

using ui::Token;

constexpr int contact_reasons = 4; ///< The first ones: a holiday needs no contact.
constexpr int weeks_ahead = 12;    ///< What is repeated, is planned for so long.

/// Days of contact that has to be, as they are given.
struct Contact {
    drafts::Form form;
    drafts::Number reason;
    drafts::Date first;
    drafts::Date last;
    drafts::Number repeat; ///< 0 once, else every so many weeks.
    drafts::Things left_out;

    explicit Contact(const ViewContext& context)
        : form(context.drafts.form(contact_word)),
          reason(form, "reason", 0, contact_reasons - 1, 0),
          first(form, "first day", context.today), last(form, "last day", first.value()),
          repeat(form, "every so many weeks", 0, 2, 0), left_out(form, "left out") {}

    bool takes_part(const Boundary& boundary) const {
        return !boundary.archived && !left_out.has(boundary.id.value);
    }
};

void pause(const ViewContext& context, const Contact& contact) {
    context.state.paused.clear();
    std::int32_t paused = 0;
    const int repeat = contact.repeat.value();
    const int step = repeat == 0 ? 0 : 7 * repeat;
    const int times = step == 0 ? 1 : weeks_ahead / repeat;
    for (const Boundary& boundary : context.model.all) {
        if (!contact.takes_part(boundary)) continue;
        bool any = false;
        for (int i = 0; i < times; ++i) {
            const MarkDays wish{boundary.id,
                                Day::nearest(contact.first.value().number() + step * i),
                                Day::nearest(contact.last.value().number() + step * i),
                                DayState::Paused,
                                static_cast<PauseReason>(contact.reason.value())};
            any = attempt(context, {}, wish) || any;
            if (!any) return; // The sentence says why.
        }
        ++paused;
    }
    if (paused == 0) return;
    context.state.paused = words::Boundaries(context.language).paused_for(paused);
    drafts::complete(context.drafts, contact.form);
}

void draw_who(ui::Ui& ui, const ViewContext& context, const Contact& contact) {
    const words::Boundaries words(context.language);
    ui.group(words.contact_who(), [&] {
        ui.text(words.contact_who(), ui::style::label);
        for (const Boundary& boundary : context.model.all) {
            if (boundary.archived) continue;
            ui.scope(boundary.id.value, [&] {
                const auto on = ui.checkbox(boundary.name, contact.takes_part(boundary));
                if (on) contact.left_out.set(boundary.id.value, !*on);
            });
        }
    });
}

void draw_short(ui::Ui& ui, const Language& language) {
    const words::Boundaries words(language);
    ui.card(
        [&] {
            ui.heading(words.contact_short(), 2, ui::style::section_title);
            for (const Phrase line : {words.contact_brief(),
                                      words.contact_factual(),
                                      words.contact_one_topic(),
                                      words.contact_keep(),
                                      words.contact_no_answer(),
                                      words.contact_court()}) {
                ui.gap(8);
                ui.text(line, ui::style::prose.spaced(1.45f));
            }
        },
        Token::Pause);
}

} // namespace

void open_contact(ViewState& state) {
    state.paused.clear();
    state.opener = ViewState::Opener::None;
    state.subject = {};
    go(state, ViewState::Page::Contact);
}

void draw_contact(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    const Contact contact(context);
    if (back_button(ui, context)) {
        go_back(context.state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, words.contact());
    ui.gap(6);
    ui.text(words.contact_intro(), ui::style::hint);
    ui.gap(20);
    draw_short(ui, context.language);
    ui.gap(24);
    const auto why = context.language.texts(reasons);
    const auto needed = std::span(why).first<contact_reasons>();
    if (const auto chosen = ui.choice(words.pause_for(), needed, contact.reason.value())) {
        contact.reason.set(*chosen);
    }
    ui.gap(20);
    ui.scope(context.drafts.state.anew, [&] {
        const auto begin_on = [&](Day day) -> std::string_view {
            contact.first.set(day);
            return {};
        };
        day_field(ui, context, words.contact_from(), contact.first.value(), begin_on);
        ui.gap(16);
        last_day_field(ui, context, contact.first.value(), contact.last.value(), [&](Day day) {
            contact.last.set(day);
        });
    });
    ui.gap(20);
    const std::array<std::string_view, 3> often{
        words.once(), words.every_week(), words.every_second_week()};
    if (const auto chosen = ui.choice(words.how_often(), often, contact.repeat.value())) {
        contact.repeat.set(*chosen);
    }
    ui.gap(20);
    draw_who(ui, context, contact);
    ui.gap(20);
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Primary;
    options.full_width = true;
    if (ui.button(words.contact_pause(), options) && ui.all_taken()) pause(context, contact);
    draw_refused(ui, context, {});
    if (!context.state.paused.empty()) {
        ui.gap(8);
        ui.status(context.state.paused, ui::style::hint);
    }
    drafts::draw_discard(ui, context.drafts, contact.form);
    ui.gap(24);
    ui.text(words.contact_safety(), ui::style::hint);
    ui.gap(8);
    help_button(ui, context);
    ui.gap(24);
}

} // namespace ebb::boundaries
