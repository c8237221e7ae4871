// Contact that has to be: the days of it are paused, and a few words help to keep it short.
// SPDX-License-Identifier: MIT
#include "features/boundaries/strings.h"
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>

namespace ebb::boundaries {

namespace {

using ui::Face;
using ui::Token;

constexpr int weeks_ahead = 12; ///< What is repeated, is planned for so long.

bool takes_part(const ViewState::Contact& contact, const Boundary& boundary) {
    const auto& out = contact.left_out;
    return !boundary.archived && std::find(out.begin(), out.end(), boundary.id) == out.end();
}

void pause(const ViewContext& context) {
    ViewState::Contact& contact = context.state.contact;
    contact.said.clear();
    std::int32_t paused = 0;
    const int step = contact.repeat == 0 ? 0 : 7 * contact.repeat;
    const int times = step == 0 ? 1 : weeks_ahead / contact.repeat;
    for (const Boundary& boundary : context.model.all) {
        if (!takes_part(contact, boundary)) continue;
        bool any = false;
        for (int i = 0; i < times; ++i) {
            const MarkDays wish{boundary.id,
                                Day::nearest(contact.first.number() + step * i),
                                Day::nearest(contact.last.number() + step * i),
                                DayState::Paused,
                                static_cast<PauseReason>(contact.reason)};
            any = attempt(context, {}, wish) || any;
            if (!any) return; // The sentence says why.
        }
        ++paused;
    }
    if (paused > 0) contact.said = strings::paused_for(paused);
}

void draw_who(ui::Ui& ui, const ViewContext& context) {
    ViewState::Contact& contact = context.state.contact;
    ui.group(strings::contact_who, [&] {
        ui.text(strings::contact_who, {Face::SansBold, ui::type::body, Token::Ink, 1.4f});
        for (const Boundary& boundary : context.model.all) {
            if (boundary.archived) continue;
            ui.scope(boundary.id.value, [&] {
                const auto on = ui.checkbox(boundary.name, takes_part(contact, boundary));
                if (!on) return;
                std::erase(contact.left_out, boundary.id);
                if (!*on) contact.left_out.push_back(boundary.id);
            });
        }
    });
}

void draw_short(ui::Ui& ui) {
    ui.card(
        [&] {
            ui.heading(strings::contact_short, 2, part_heading);
            for (const std::string_view line : strings::contact_lines) {
                ui.gap(8);
                ui.text(line, {Face::Book, ui::type::body, Token::Ink, 1.45f});
            }
        },
        Token::Pause);
}

} // namespace

void open_contact(ViewState& state, Day today) {
    state.contact = {};
    state.contact.first = state.contact.last = today;
    state.opener = ViewState::Opener::None;
    state.subject = {};
    go(state, ViewState::Page::Contact);
}

void draw_contact(ui::Ui& ui, const ViewContext& context) {
    ViewState::Contact& contact = context.state.contact;
    if (back_button(ui)) {
        go_back(context.state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, strings::contact);
    ui.gap(6);
    ui.text(strings::contact_intro, quiet_caption);
    ui.gap(20);
    draw_short(ui);
    ui.gap(24);
    constexpr std::array<std::string_view, 4> reasons{strings::reason(PauseReason::Children),
                                                      strings::reason(PauseReason::Work),
                                                      strings::reason(PauseReason::Legal),
                                                      strings::reason(PauseReason::SharedHome)};
    if (const auto chosen = ui.choice(strings::pause_for, reasons, contact.reason)) {
        contact.reason = *chosen;
    }
    ui.gap(20);
    const auto keep_in = [](Day& kept) {
        return [&kept](Day day) -> std::string_view {
            kept = day;
            return {};
        };
    };
    day_field(ui, strings::contact_from, contact.first, keep_in(contact.first));
    ui.gap(16);
    contact.last = std::max(contact.last, contact.first);
    day_field(ui, strings::last_day, contact.last, keep_in(contact.last));
    ui.gap(20);
    constexpr std::array<std::string_view, 3> often{
        strings::once, strings::every_week, strings::every_second_week};
    if (const auto chosen = ui.choice(strings::how_often, often, contact.repeat)) {
        contact.repeat = *chosen;
    }
    ui.gap(20);
    draw_who(ui, context);
    ui.gap(20);
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Primary;
    options.full_width = true;
    if (ui.button(strings::contact_pause, options) && ui.all_taken()) pause(context);
    draw_refused(ui, context, {});
    if (!contact.said.empty()) {
        ui.gap(8);
        ui.status(contact.said, quiet_caption);
    }
    ui.gap(24);
    ui.text(strings::contact_safety, quiet_caption);
    ui.gap(8);
    help_button(ui);
    ui.gap(24);
}

} // namespace ebb::boundaries
