// The page of a slip: what was around it, and what stays.
// SPDX-License-Identifier: MIT
#include "features/boundaries/strings.h"
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Face;
using ui::Token;

const Slip* shown_slip(const Boundary& boundary, SlipId id) {
    if (id) {
        return find(boundary, id);
    }
    const auto newest =
        std::max_element(boundary.slips.begin(),
                         boundary.slips.end(),
                         [](const Slip& a, const Slip& b) { return a.id.value < b.id.value; });
    return newest == boundary.slips.end() ? nullptr : &*newest;
}

/// A field for some of a slip's words. What can't be taken stays in it, with the reason.
void draw_slip_words(ui::Ui& ui,
                     const ViewContext& context,
                     const Boundary& boundary,
                     const Slip& slip,
                     std::string_view label,
                     int rows,
                     ViewState::Draft& draft,
                     std::string Slip::* words) {
    const bool as_kept = draft.problem.empty();
    ui::FieldOptions options;
    options.rows = rows;
    options.invalid = draft.problem;
    focus_if_refused(ui, context.state, draft.problem);
    auto text = ui.field(label, as_kept ? slip.*words : draft.words, options);
    if (!text) {
        return;
    }
    EditSlip edit{boundary.id, slip};
    edit.slip.*words = *text;
    const auto refused = refusal(context.model, edit, context.now, context.day_start_hour);
    draft = {*std::move(text), refused ? std::string(strings::sentence(*refused)) : ""};
    if (!refused) {
        context.dispatch(edit);
    }
}

} // namespace

void draw_slip(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const Boundary* boundary = find(context.model, state.subject);
    const Slip* slip = boundary == nullptr ? nullptr : shown_slip(*boundary, state.slip);
    if (back_button(ui) || slip == nullptr) {
        go_back(state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, strings::slip_heading);
    ui.gap(6);
    ui.text(strings::slip_intro, quiet_caption);
    ui.gap(20);
    draw_slip_words(
        ui, context, *boundary, *slip, strings::slip_around, 3, state.around, &Slip::note);
    ui.gap(20);
    draw_slip_words(
        ui, context, *boundary, *slip, strings::slip_needed, 2, state.needed, &Slip::needed);
    ui.gap(20);
    const Day yesterday = day_before(context.today);
    if (boundary->start < context.today && (slip->day == context.today || slip->day == yesterday)) {
        constexpr std::array<std::string_view, 2> days{strings::slip_today,
                                                       strings::slip_was_yesterday};
        if (const auto chosen =
                ui.choice(strings::slip_when, days, slip->day == context.today ? 0 : 1)) {
            EditSlip edit{boundary->id, *slip};
            edit.slip.at.reset();
            edit.slip.day = *chosen == 0 ? context.today : yesterday;
            context.dispatch(edit);
        }
        ui.gap(20);
    }
    ui.card(
        [&] {
            ui.text(strings::what_stays(standing(*boundary, context.today)),
                    {Face::Book, ui::type::letter, Token::Ink, 1.45f});
        },
        Token::Tide);
    ui.gap(24);
    ui::ButtonOptions done;
    done.kind = ButtonKind::Primary;
    done.full_width = true;
    if (ui.button(strings::slip_done, done)) {
        if (state.around.problem.empty() && state.needed.problem.empty()) {
            go_back(state);
        } else {
            state.show_problem = true;
        }
    }
    ui.gap(12);
    ui.flow(8, [&] {
        ui::ButtonOptions plain;
        plain.kind = ButtonKind::Plain;
        if (ui.button(strings::slip_another, plain)) {
            log_slip(context, *boundary, slip->day);
        }
        if (ui.button(strings::slip_remove, plain)) {
            context.dispatch(RemoveSlip{boundary->id, slip->id});
            go_back(state);
        }
    });
    ui.gap(24);
}

} // namespace ebb::boundaries
