// What the pages of the boundaries share.
// SPDX-License-Identifier: MIT
#include "features/boundaries/view_parts.h"

#include "features/boundaries/says.h"
#include "ui/undo.h"

#include <array>
#include <utility>

namespace ebb::boundaries {

using ui::Point;
using ui::Token;

void go(ViewState& state, ViewState::Page page) {
    state.page = page;
    state.arrived = true;
    state.back_at = {};
    state.refused = {};
    state.when_problem.clear();
    state.milestone_problem.clear();
    state.deleting = false;
    state.show_problem = false;
}

void go_back(ViewState& state) {
    if (std::exchange(state.from_calendar, false)) {
        go(state, ViewState::Page::Calendar);
        return;
    }
    go(state, ViewState::Page::List);
    state.back_at = {state.subject, state.opener};
    state.arrived = state.opener == ViewState::Opener::None;
    state.opener = ViewState::Opener::None;
    state.subject = {};
    state.slip = {};
}

void focus_if_back(ui::Ui& ui, ViewState& state, BoundaryId boundary, ViewState::Opener button) {
    if (state.back_at.boundary == boundary && state.back_at.button == button) {
        state.back_at = {};
        ui.focus_next();
    }
}

void page_heading(ui::Ui& ui, const ViewContext& context, Phrase text) {
    if (std::exchange(context.state.arrived, false)) {
        ui.focus_next();
    }
    ui.heading(text, 1, ui::style::page_title);
}

bool plain_button(ui::Ui& ui, Phrase label, ui::Icon icon) {
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Plain;
    options.icon = icon;
    return ui.button(label, options);
}

void help_button(ui::Ui& ui, const ViewContext& context) {
    ui::ButtonOptions options;
    options.kind = ui::ButtonKind::Plain;
    options.icon = ui::Icon::Heart;
    options.page_action = ui::PageAction::Help;
    // The page itself carries it out.
    (void)ui.button(words::Boundaries(context.language).help_lines(), options);
}

bool back_button(ui::Ui& ui, const ViewContext& context) {
    return plain_button(ui, words::Boundaries(context.language).back(), ui::Icon::Back) ||
           ui.take_escape();
}

void focus_if_refused(ui::Ui& ui, ViewState& state, std::string_view problem) {
    if (state.show_problem && !problem.empty()) {
        state.show_problem = false;
        ui.focus_next();
    }
}

void day_field(ui::Ui& ui,
               const ViewContext& context,
               Phrase label,
               Day day,
               FunctionRef<std::string_view(Day)> take,
               std::string_view hint) {
    ui::FieldOptions options;
    options.kind = ui::FieldKind::Date;
    options.hint = hint;
    const auto read = [&](std::string text) {
        const Result<Day, DateError> given = parse_iso(text);
        return given ? take(*given) : sentence(context.language, given.error());
    };
    ui.field(label, to_iso(day), ui::any_length, read, options);
}

void last_day_field(ui::Ui& ui,
                    const ViewContext& context,
                    Day first,
                    Day last,
                    FunctionRef<void(Day)> keep,
                    std::string_view hint) {
    const words::Boundaries words(context.language);
    const auto take = [&](Day day) -> std::string_view {
        if (day < first) return words.refused_backward_range();
        keep(day);
        return {};
    };
    ui.scope(static_cast<std::uint64_t>(first.number()),
             [&] { day_field(ui, context, words.last_day(), last, take, hint); });
}

std::string_view ask(const ViewContext& context, const Action& wish) {
    const std::optional<Refusal> refused = context.dispatch.ask(wish);
    return refused ? sentence(context.language, *refused) : std::string_view();
}

bool attempt(const ViewContext& context, BoundaryId boundary, const Action& wish) {
    context.state.refused = {boundary, std::string(ask(context, wish))};
    return context.state.refused.sentence.empty();
}

void draw_refused(ui::Ui& ui, const ViewContext& context, BoundaryId boundary) {
    const auto& refused = context.state.refused;
    if (refused.sentence.empty() || refused.boundary != boundary) return;
    ui.gap(6);
    ui.status(refused.sentence, ui::style::hint);
}

void offer_undo(ui::Ui& ui,
                const ViewContext& context,
                const Boundary& boundary,
                std::string said) {
    const auto place = static_cast<std::size_t>(&boundary - context.model.all.data());
    context.state.undo =
        ViewState::Undo{{boundary, place}, std::move(said), ui.seconds() + ui::undo_seconds};
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    auto& undo = context.state.undo;
    const std::string said = undo ? undo->said : std::string();
    if (const auto done = ui::undo_card(ui, said, undo)) context.dispatch(done->restore);
}

const Standing& known_standing(const ViewContext& context, const Boundary& boundary) {
    ViewState::Known& known = context.state.known;
    const std::vector<Boundary>& all = context.model.all;
    if (known.standings.size() != all.size() || known.today != context.today ||
        known.revision != context.model.revision.number) {
        known.standings.clear();
        for (const Boundary& one : all)
            known.standings.push_back(standing(one, context.today));
        known.today = context.today;
        known.revision = context.model.revision.number;
    }
    return known.standings[static_cast<std::size_t>(&boundary - all.data())];
}

void draw_day(ui::Canvas& at, DayState state, Point center, float size, float opacity) {
    const float half = size / 2;
    switch (state) {
    case DayState::Kept:
        at.disc(center, half, at.paint(Token::Kept, opacity));
        break;
    case DayState::Slip: {
        const float reach = half * 1.15f;
        const std::array<Point, 4> diamond{Point{center.x, center.y - reach},
                                           Point{center.x + reach, center.y},
                                           Point{center.x, center.y + reach},
                                           Point{center.x - reach, center.y}};
        at.polygon(diamond, at.paint(Token::Slip, opacity));
        break;
    }
    case DayState::Paused:
        for (const float side : {-1.f, 0.35f}) {
            at.fill({center.x + side * half * 0.9f, center.y - half, half * 0.6f, size},
                    at.paint(Token::Pause, opacity),
                    1);
        }
        break;
    case DayState::NotDone:
        at.fill({center.x - half, center.y - 1.25f, size, 2.5f},
                at.paint(Token::QuietInk, opacity),
                1.25f);
        break;
    case DayState::Unknown:
        at.ring(center, half - 0.75f, at.paint(Token::Outline, opacity), 1.5f);
        break;
    case DayState::Outside:
        at.disc(center, 1.5f, at.paint(Token::Hairline, opacity));
        break;
    }
}

void draw_sum(ui::Canvas& at, const DaySum& sum, Point center, float size) {
    if (sum.kept > 0 && sum.slipped > 0) {
        const float step = size * 0.42f;
        draw_day(at, DayState::Kept, {center.x - step, center.y}, size * 0.7f);
        draw_day(at, DayState::Slip, {center.x + step, center.y}, size * 0.7f);
        return;
    }
    const DayState state = sum.kept > 0       ? DayState::Kept
                           : sum.slipped > 0  ? DayState::Slip
                           : sum.not_done > 0 ? DayState::NotDone
                           : sum.paused > 0   ? DayState::Paused
                           : sum.unlogged > 0 ? DayState::Unknown
                                              : DayState::Outside;
    draw_day(at, state, center, size);
}

void open_slip(ViewState& state, const Boundary& boundary, SlipId slip) {
    state.from_calendar = state.page == ViewState::Page::Calendar;
    state.subject = boundary.id;
    state.slip = slip;
    if (!state.from_calendar) state.opener = ViewState::Opener::Slip;
    state.other_day = state.again_at_time = false;
    go(state, ViewState::Page::Slip);
}

void log_slip(const ViewContext& context, const Boundary& boundary, Day day) {
    LogSlip wish{boundary.id, {}};
    wish.slip.day = day;
    if (attempt(context, boundary.id, wish)) open_slip(context.state, boundary, {});
}

} // namespace ebb::boundaries
