// The boundaries on the screen.
// SPDX-License-Identifier: MIT
#include "features/boundaries/view.h"

#include "features/boundaries/says.h"
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::TextStyle;
using ui::Token;
using ui::Tristate;

constexpr TextStyle card_name = ui::style::name.at_most(3);

Tristate pressed(bool on) {
    return on ? Tristate::Yes : Tristate::No;
}

void draw_week(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const std::array<DayState, 7> week = last_week(boundary, context.today);
    std::vector<std::string_view> said;
    for (const DayState state : week) {
        if (state != DayState::Outside) said.push_back(state_words(context.language, state));
    }
    const std::string spoken =
        said.empty() ? std::string() : words::Boundaries(context.language).last_days(said);
    ui.picture(spoken, 14, [&](ui::Canvas& at, const Rect& rect) {
        constexpr float size = 12;
        const float step = std::min(26.f, (rect.w - size) / 6);
        for (std::size_t i = 0; i < week.size(); ++i) {
            const float x = rect.x + size / 2 + step * static_cast<float>(i);
            draw_day(at, week[i], {x, rect.y + rect.h / 2}, size);
        }
    });
}

/// One of the three answers for a day: pressing it again takes it back.
void answer(ui::Ui& ui,
            const ViewContext& context,
            const Boundary& boundary,
            Day day,
            DayState now,
            DayState wanted,
            Phrase label,
            Icon icon,
            Token fill) {
    const bool on = now == wanted;
    ui::ButtonOptions options;
    options.kind = ButtonKind::RoundToggle;
    options.icon = icon;
    options.pressed = pressed(on);
    options.fill = fill;
    if (ui.button(label, options)) {
        const MarkDays wish{boundary.id, day, day, on ? DayState::Unknown : wanted};
        attempt(context, boundary.id, wish);
    }
}

void slip_answer(ui::Ui& ui,
                 const ViewContext& context,
                 const Boundary& boundary,
                 Day day,
                 DayState now,
                 Phrase label) {
    const bool does = boundary.kind == Kind::Do;
    const bool on = now == DayState::Slip || now == DayState::NotDone;
    ui::ButtonOptions options;
    options.kind = ButtonKind::RoundToggle;
    options.icon = does ? Icon::Minus : Icon::Drop;
    options.pressed = pressed(on);
    options.fill = does ? Token::QuietInk : Token::Slip;
    if (!ui.button(label, options)) {
        return;
    }
    if (!on) {
        log_slip(context, boundary, day);
        return;
    }
    // A slip is not taken back by a stray touch: its page opens.
    SlipId last;
    for (const Slip& slip : boundary.slips) {
        if (slip.day == day) {
            last = slip.id;
        }
    }
    open_slip(context.state, boundary, last);
}

/// What stands in the place of answers while the start lies in the future: the clock ran ahead when
/// it was made, or somebody flew west.
void draw_start_ahead(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const words::Boundaries words(context.language);
    ui.text(words.starts_ahead(boundary.start), ui::style::hint);
    ui.gap(4);
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    options.description = boundary.name;
    if (!ui.button(words.start_today(), options)) return;
    EditBoundary edit;
    edit.id = boundary.id;
    edit.start = context.today;
    attempt(context, boundary.id, edit);
}

Sentence lies_ahead(const Language& language, const Ahead& ahead) {
    using What = words::Boundaries::OneLiesAheadWhat;
    const words::Boundaries words(language);
    if (ahead.days > 1) return words.several_lie_ahead(ahead.days, ahead.day);
    const What what = ahead.state == DayState::Slip     ? What::Slip
                      : ahead.state == DayState::Kept   ? What::Kept
                      : ahead.state == DayState::Paused ? What::Pause
                                                        : What::NotDone;
    return words.one_lies_ahead(what, ahead.day);
}

/// What a clock that ran ahead has left on days to come is told, not silent until they come.
void draw_ahead(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const std::optional<Ahead> ahead = written_ahead(boundary, context.today);
    if (!ahead) return;
    ui.gap(6);
    ui.text(lies_ahead(context.language, *ahead), ui::style::hint);
    ui.gap(4);
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    options.description = boundary.name;
    if (!ui.button(words::Boundaries(context.language).look_at_it(), options)) return;
    if (ahead->slip) {
        open_slip(context.state, boundary, ahead->slip);
    } else {
        open_day(context.state, boundary.id, ahead->day);
    }
}

void draw_answers(ui::Ui& ui, const ViewContext& context, const Boundary& boundary, Day day) {
    const words::Boundaries words(context.language);
    const bool is_today = day == context.today;
    const bool does = boundary.kind == Kind::Do;
    const DayState state = day_state(boundary, day, context.today);
    ui.flow(8, [&] {
        // In quiet mode a clear day is kept by itself: there is nothing to tap.
        if (boundary.mode == Mode::Daily) {
            answer(ui,
                   context,
                   boundary,
                   day,
                   state,
                   DayState::Kept,
                   does ? (is_today ? words.done_today() : words.done_yesterday())
                        : (is_today ? words.kept_today() : words.kept_yesterday()),
                   Icon::Check,
                   Token::Kept);
        }
        if (is_today) {
            focus_if_back(ui, context.state, boundary.id, ViewState::Opener::Slip);
        }
        slip_answer(ui,
                    context,
                    boundary,
                    day,
                    state,
                    does ? (is_today ? words.not_today() : words.not_yesterday())
                         : (is_today ? words.log_slip() : words.slip_yesterday()));
        answer(ui,
               context,
               boundary,
               day,
               state,
               DayState::Paused,
               is_today ? words.pause_today() : words.pause_yesterday(),
               Icon::Pause,
               Token::Pause);
    });
}

void draw_title(ui::Ui& ui,
                const ViewContext& context,
                const Boundary& boundary,
                const Standing& standing) {
    ui.heading(boundary.name, 2, card_name);
    ui.gap(2);
    ui.text(card_line(context.language, boundary, standing), ui::style::small);
    // Part of a day counts too.
    if (days_since_slip(boundary, context.today).value_or(2) > 1) return;
    if (const auto minutes = minutes_since_again(boundary, context.today, context.now)) {
        ui.text(since_again(context.language, *minutes), ui::style::small);
    }
}

/// Whether the day is old enough to ask how it was; the small hours belong to the evening.
bool is_evening(const ViewContext& context) {
    constexpr std::int32_t evening = 18 * 60;
    const std::int32_t minute = minute_of_day(context.now);
    return minute >= evening || minute < context.day_start_hour * 60;
}

/// A milestone that was reached, until it is seen.
void draw_reached(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const Milestone* reached = reached_milestone(boundary, known_standing(context, boundary));
    if (reached == nullptr) return;
    ui.card(
        [&] {
            ui.text(boundary.name, ui::style::small);
            ui.gap(2);
            ui.text(milestone_words(context.language, *reached),
                    ui::style::section_title.spaced(1.35f));
            ui.gap(4);
            if (plain_button(ui, words::Boundaries(context.language).milestone_seen())) {
                context.dispatch(SeeMilestone{boundary.id, reached->kept_days});
            }
        },
        Token::Milestone);
    ui.gap(12);
}

/// What has been steady for weeks needs less.
void draw_settled(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    if (!is_settled(boundary, known_standing(context, boundary), context.today)) return;
    const words::Boundaries words(context.language);
    ui.card(
        [&] {
            ui.text(words.settled(boundary.name), card_name);
            ui.gap(4);
            ui.text(words.settled_line(), ui::style::hint);
            ui.gap(6);
            ui.flow(20, [&] {
                if (boundary.mode == Mode::Daily && boundary.kind == Kind::Refrain &&
                    plain_button(ui, words.check_in_less())) {
                    EditBoundary edit;
                    edit.id = boundary.id;
                    edit.mode = Mode::Quiet;
                    context.dispatch(edit);
                    context.dispatch(PutOffLighter{boundary.id});
                }
                if (plain_button(ui, words.keepsake_open())) {
                    context.state.subject = boundary.id;
                    context.state.opener = ViewState::Opener::None;
                    go(context.state, ViewState::Page::Keepsake);
                }
                if (plain_button(ui, words.not_now())) {
                    context.dispatch(PutOffLighter{boundary.id});
                }
            });
        },
        Token::Tide);
    ui.gap(12);
}

void draw_card(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const words::Boundaries words(context.language);
    const Standing& so_far = known_standing(context, boundary);
    const float count = boundary.mode == Mode::Daily ? 3 : 2;
    const float answers = count * ui::space::target + (count - 1) * 8;
    // Words keep a readable width; where there is none beside the answers they go above them.
    const bool beside = ui.width() - answers - 12 > 130 * ui.surface().text_scale;
    ui.card([&] {
        ui.group(boundary.name, [&] {
            if (boundary.start > context.today) {
                draw_title(ui, context, boundary, so_far);
                ui.gap(6);
                draw_start_ahead(ui, context, boundary);
            } else if (beside) {
                ui.columns({ui::fill_width, answers}, 12, ui::Vertical::Middle, [&](int column) {
                    if (column == 0) {
                        draw_title(ui, context, boundary, so_far);
                    } else {
                        draw_answers(ui, context, boundary, context.today);
                    }
                });
            } else {
                draw_title(ui, context, boundary, so_far);
                ui.gap(10);
                draw_answers(ui, context, boundary, context.today);
            }
            draw_refused(ui, context, boundary.id);
            draw_ahead(ui, context, boundary);
            ui.gap(4);
            ui::ButtonOptions change;
            change.kind = ButtonKind::Plain;
            change.description = boundary.name;
            ui.columns({ui::fill_width, ui::space::target, ui.button_width(words.change(), change)},
                       8,
                       ui::Vertical::Middle,
                       [&](int column) {
                           if (column == 0) {
                               draw_week(ui, context, boundary);
                           } else if (column == 1) {
                               using Opener = ViewState::Opener;
                               focus_if_back(ui, context.state, boundary.id, Opener::Calendar);
                               ui::ButtonOptions options;
                               options.kind = ButtonKind::IconOnly;
                               options.icon = Icon::Calendar;
                               options.description = boundary.name;
                               if (ui.button(words.calendar(), options)) {
                                   open_calendar(context.state, boundary.id, context.today);
                               }
                           } else {
                               focus_if_back(
                                   ui, context.state, boundary.id, ViewState::Opener::Change);
                               if (ui.button(words.change(), change)) {
                                   open_form(context.state, &boundary);
                               }
                           }
                       });
            drafts::draw_waiting(ui, context.drafts.form(form_word, boundary.id.value));
            const Day yesterday = day_before(context.today);
            if (day_state(boundary, yesterday, context.today) == DayState::Unknown) {
                ui.gap(6);
                ui.text(words.yesterday_open(), ui::style::hint);
                ui.gap(6);
                draw_answers(ui, context, boundary, yesterday);
            }
        });
    });
}

} // namespace

void open_new(ViewState& state) {
    open_form(state, nullptr);
}

float draw_hero(ui::Ui& ui, const ViewContext& context) {
    const Boundary& first =
        *std::find_if(context.model.all.begin(),
                      context.model.all.end(),
                      [](const Boundary& boundary) { return !boundary.archived; });
    const HeadlineWords said =
        headline_words(context.language, first, known_standing(context, first), context.today);
    ui.text(first.name, ui::style::hint.at_most(2));
    ui.gap(4);
    if (std::exchange(context.state.arrived, false)) {
        ui.focus_next();
    }
    ui.heading(said.number, 1, ui::style::headline);
    ui.gap(4);
    ui.text(said.remark, ui::style::hint);
    return ui.cursor().x + std::max(ui.text_width(said.number, ui::style::headline),
                                    ui.text_width(said.remark, ui::style::hint));
}

void draw_cards(ui::Ui& ui, const ViewContext& context) {
    const words::Boundaries words(context.language);
    draw_undo(ui, context);
    const auto shown = static_cast<int>(std::count_if(
        context.model.all.begin(), context.model.all.end(), [](const Boundary& boundary) {
            return !boundary.archived;
        }));
    for (const Boundary& boundary : context.model.all) {
        if (boundary.archived) continue;
        ui.scope(boundary.id.value, [&] {
            draw_reached(ui, context, boundary);
            draw_settled(ui, context, boundary);
        });
    }
    if (shown > 0) {
        ui.list(words.list_name(), shown, [&] {
            for (const Boundary& boundary : context.model.all) {
                if (boundary.archived) {
                    continue;
                }
                ui.scope(boundary.id.value,
                         [&] { ui.item([&] { draw_card(ui, context, boundary); }); });
                ui.gap(12);
            }
        });
    }
    ui.gap(4);
    ui::ButtonOptions add;
    add.kind = shown > 0 ? ButtonKind::Plain : ButtonKind::Primary;
    add.icon = Icon::Plus;
    add.full_width = shown == 0;
    if (ui.button(words.add(), add)) {
        open_new(context.state);
    }
    drafts::draw_waiting(ui, context.drafts.form(form_word));
    ui.gap(4);
    if (shown > 0 && plain_button(ui, words.contact(), Icon::Pause)) {
        open_contact(context.state);
    }
    if (shown > 0) drafts::draw_waiting(ui, context.drafts.form(contact_word));
    if (shown > 0) ui.gap(4);
    if (!context.model.all.empty()) {
        if (plain_button(ui, words.arrange(), Icon::Box)) {
            context.state.opener = ViewState::Opener::None;
            go(context.state, ViewState::Page::Arrange);
        }
        ui.gap(4);
    }
    help_button(ui, context);
}

void draw_evening(ui::Ui& ui, const ViewContext& context) {
    if (!is_evening(context)) return;
    const words::Boundaries words(context.language);
    const std::int32_t hard = hard_on(context.model, context.today).value_or(0);
    ui.card([&] {
        ui.heading(words.evening(), 2, ui::style::section_title);
        ui.gap(10);
        if (const auto chosen =
                ui.choice(words.evening(), context.language.texts(hardness), hard - 1, false)) {
            context.dispatch(RateDay{context.today, *chosen + 1});
        }
        if (hard >= 4) {
            ui.gap(12);
            ui.text(words.after_hard(), ui::style::hint);
            help_button(ui, context);
        }
    });
    ui.gap(12);
}

void draw_page(ui::Ui& ui, const ViewContext& context) {
    switch (context.state.page) {
    case ViewState::Page::List:
        break;
    case ViewState::Page::Form:
        draw_form(ui, context);
        break;
    case ViewState::Page::Slip:
        draw_slip(ui, context);
        break;
    case ViewState::Page::Calendar:
        draw_calendar(ui, context);
        break;
    case ViewState::Page::Arrange:
        draw_arrange(ui, context);
        break;
    case ViewState::Page::Contact:
        draw_contact(ui, context);
        break;
    case ViewState::Page::Milestones:
        draw_milestones(ui, context);
        break;
    case ViewState::Page::Keepsake:
        draw_keepsake(ui, context);
        break;
    }
}

} // namespace ebb::boundaries
