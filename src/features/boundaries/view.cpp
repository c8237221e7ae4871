// The boundaries on the screen.
// SPDX-License-Identifier: MIT
#include "features/boundaries/view.h"

#include "features/boundaries/strings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Face;
using ui::Icon;
using ui::Point;
using ui::Rect;
using ui::TextStyle;
using ui::Token;
using ui::Tristate;

constexpr TextStyle quiet_small{Face::Sans, ui::type::small, Token::QuietInk, 1.4f};
constexpr TextStyle quiet_caption{Face::Sans, ui::type::caption, Token::QuietInk, 1.4f};
constexpr TextStyle card_name{Face::SansBold, ui::type::body, Token::Ink, 1.35f, 3};
constexpr double undo_seconds = 10;

/// Starts that the form offers, as days before today.
struct Start {
    std::string_view said;
    int days_ago;
};
constexpr std::array starts{
    Start{"Today", 0},
    Start{"Yesterday", 1},
    Start{"3 days ago", 3},
    Start{"A week ago", 7},
    Start{"Two weeks ago", 14},
    Start{"A month ago", 30},
    Start{"Two months ago", 60},
    Start{"Three months ago", 91},
    Start{"Half a year ago", 182},
    Start{"A year ago", 365},
};

Tristate pressed(bool on) {
    return on ? Tristate::Yes : Tristate::No;
}

void go(ViewState& state, ViewState::Page page) {
    state.page = page;
    state.arrived = true;
    state.back_at = {};
    state.refused = {};
    state.around = {};
    state.needed = {};
    state.show_problem = false;
}

/// To where one was: the button that opened the page, else the list's heading.
void back_to_list(ViewState& state) {
    go(state, ViewState::Page::List);
    state.back_at = {state.subject, state.opener};
    state.arrived = state.opener == ViewState::Opener::None;
    state.opener = ViewState::Opener::None;
    state.subject = {};
    state.slip = {};
}

/// The button that is drawn next gets the focus if it opened the page that was left.
void focus_if_back(ui::Ui& ui, ViewState& state, BoundaryId boundary, ViewState::Opener button) {
    if (state.back_at.boundary == boundary && state.back_at.button == button) {
        state.back_at = {};
        ui.focus_next();
    }
}

void open_form(ViewState& state, const Boundary* boundary) {
    state.subject = boundary == nullptr ? BoundaryId{} : boundary->id;
    state.opener = boundary == nullptr ? ViewState::Opener::None : ViewState::Opener::Change;
    state.name = boundary == nullptr ? "" : boundary->name;
    state.what_counts = boundary == nullptr ? "" : boundary->what_counts;
    state.why = boundary == nullptr ? "" : boundary->why;
    state.started = boundary == nullptr ? 0 : -1;
    state.mode = boundary != nullptr && boundary->mode == Mode::Quiet ? 1 : 0;
    state.name_problem.clear();
    state.what_counts_problem.clear();
    state.why_problem.clear();
    go(state, ViewState::Page::Form);
}

/// One day as a shape of its own, so that color is never the only sign.
void draw_day(ui::Canvas& at, DayState state, Point center, float size) {
    const float half = size / 2;
    switch (state) {
    case DayState::Kept:
        at.disc(center, half, at.paint(Token::Kept));
        break;
    case DayState::Slip: {
        const float reach = half * 1.15f;
        const std::array<Point, 4> diamond{Point{center.x, center.y - reach},
                                           Point{center.x + reach, center.y},
                                           Point{center.x, center.y + reach},
                                           Point{center.x - reach, center.y}};
        at.polygon(diamond, at.paint(Token::Slip));
        break;
    }
    case DayState::Paused:
        for (const float side : {-1.f, 0.35f}) {
            at.fill({center.x + side * half * 0.9f, center.y - half, half * 0.6f, size},
                    at.paint(Token::Pause),
                    1);
        }
        break;
    case DayState::Unknown:
        at.ring(center, half - 0.75f, at.paint(Token::Outline), 1.5f);
        break;
    case DayState::Outside:
        at.disc(center, 1.5f, at.paint(Token::Hairline));
        break;
    }
}

void draw_week(ui::Ui& ui, const std::array<DayState, 7>& week) {
    ui.picture(strings::week_in_words(week), 14, [&](ui::Canvas& at, const Rect& rect) {
        constexpr float size = 12;
        constexpr float step = 26;
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
            std::string_view label,
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
        context.state.refused = {};
        if (const auto why = refusal(context.model, wish, context.now, context.day_start_hour)) {
            context.state.refused = {boundary.id, std::string(strings::sentence(*why))};
        } else {
            context.dispatch(wish);
        }
    }
}

void open_slip(ViewState& state, const Boundary& boundary, SlipId slip) {
    state.subject = boundary.id;
    state.slip = slip;
    state.opener = ViewState::Opener::Slip;
    go(state, ViewState::Page::Slip);
}

void log_slip(const ViewContext& context, const Boundary& boundary, Day day) {
    LogSlip wish{boundary.id, {}};
    wish.slip.day = day;
    if (day == context.today) {
        wish.slip.at = context.now;
    }
    context.dispatch(wish);
    open_slip(context.state, boundary, {});
}

void slip_answer(ui::Ui& ui,
                 const ViewContext& context,
                 const Boundary& boundary,
                 Day day,
                 DayState now,
                 std::string_view label) {
    const bool on = now == DayState::Slip;
    ui::ButtonOptions options;
    options.kind = ButtonKind::RoundToggle;
    options.icon = Icon::Drop;
    options.pressed = pressed(on);
    options.fill = Token::Slip;
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

void draw_answers(ui::Ui& ui, const ViewContext& context, const Boundary& boundary, Day day) {
    const bool is_today = day == context.today;
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
                   is_today ? strings::kept_today : strings::kept_yesterday,
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
                    is_today ? strings::log_slip : strings::slip_yesterday);
        answer(ui,
               context,
               boundary,
               day,
               state,
               DayState::Paused,
               is_today ? strings::pause_today : strings::pause_yesterday,
               Icon::Pause,
               Token::Pause);
    });
}

void draw_title(ui::Ui& ui, const Boundary& boundary, const Standing& standing) {
    ui.heading(boundary.name, 2, card_name);
    ui.gap(2);
    ui.text(strings::card_line(boundary, standing), quiet_small);
}

void draw_card(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    const Standing so_far = standing(boundary, context.today);
    const float count = boundary.mode == Mode::Daily ? 3 : 2;
    const float answers = count * ui::space::target + (count - 1) * 8;
    // Words keep a readable width; where there is none beside the answers they go above them.
    const bool beside = ui.width() - answers - 12 > 130 * ui.surface().text_scale;
    ui.card([&] {
        ui.group(boundary.name, [&] {
            if (beside) {
                ui.columns({ui::fill_width, answers}, 12, ui::Vertical::Middle, [&](int column) {
                    if (column == 0) {
                        draw_title(ui, boundary, so_far);
                    } else {
                        draw_answers(ui, context, boundary, context.today);
                    }
                });
            } else {
                draw_title(ui, boundary, so_far);
                ui.gap(10);
                draw_answers(ui, context, boundary, context.today);
            }
            if (context.state.refused.boundary == boundary.id) {
                ui.gap(6);
                ui.status(context.state.refused.sentence, quiet_caption);
            }
            ui.gap(4);
            ui::ButtonOptions change;
            change.kind = ButtonKind::Plain;
            change.description = boundary.name;
            ui.columns({ui::fill_width, ui.button_width(strings::change, change)},
                       8,
                       ui::Vertical::Middle,
                       [&](int column) {
                           if (column == 0) {
                               draw_week(ui, last_week(boundary, context.today));
                               return;
                           }
                           focus_if_back(ui, context.state, boundary.id, ViewState::Opener::Change);
                           if (ui.button(strings::change, change)) {
                               open_form(context.state, &boundary);
                           }
                       });
            const Day yesterday = day_before(context.today);
            if (day_state(boundary, yesterday, context.today) == DayState::Unknown) {
                ui.gap(6);
                ui.text(strings::yesterday_open, quiet_caption);
                ui.gap(6);
                draw_answers(ui, context, boundary, yesterday);
            }
        });
    });
}

void draw_undo(ui::Ui& ui, const ViewContext& context) {
    auto& undo = context.state.undo;
    if (!undo) {
        return;
    }
    const double left = undo->until - ui.seconds();
    if (left <= 0) {
        undo.reset();
        return;
    }
    ui.wake_in(left);
    ui.card([&] {
        ui::ButtonOptions options;
        options.icon = Icon::Undo;
        ui.columns({ui::fill_width, ui.button_width(strings::undo, options)},
                   12,
                   ui::Vertical::Middle,
                   [&](int column) {
                       if (column == 0) {
                           ui.status(undo->said, {Face::Sans, ui::type::body, Token::Ink, 1.4f});
                       } else if (ui.button(strings::undo, options)) {
                           context.dispatch(undo->restore);
                           undo.reset();
                       }
                   });
    });
    ui.gap(ui::space::between);
}

/// The heading of a page that was just opened gets the focus.
void page_heading(ui::Ui& ui, const ViewContext& context, std::string_view text) {
    if (std::exchange(context.state.arrived, false)) {
        ui.focus_next();
    }
    ui.heading(text, 1, {Face::BookBold, ui::type::heading, Token::Ink, 1.25f});
}

bool back_button(ui::Ui& ui) {
    ui::ButtonOptions options;
    options.kind = ButtonKind::Plain;
    options.icon = Icon::Back;
    return ui.button(strings::back, options);
}

/// The first field that was refused gets the focus, so that its sentence is seen.
void focus_if_refused(ui::Ui& ui, ViewState& state, std::string_view problem) {
    if (state.show_problem && !problem.empty()) {
        state.show_problem = false;
        ui.focus_next();
    }
}

void check(std::string_view text,
           std::string& problem,
           Result<std::string, Refusal> (*checker)(std::string_view)) {
    const Result<std::string, Refusal> result = checker(text);
    problem = result ? std::string() : std::string(strings::sentence(result.error()));
}

void save_form(const ViewContext& context, const Boundary* boundary) {
    ViewState& state = context.state;
    check(state.name, state.name_problem, check_name);
    check(state.what_counts, state.what_counts_problem, check_text);
    check(state.why, state.why_problem, check_text);
    if (!state.name_problem.empty() || !state.what_counts_problem.empty() ||
        !state.why_problem.empty()) {
        state.show_problem = true;
        return;
    }
    const Mode mode = state.mode == 1 ? Mode::Quiet : Mode::Daily;
    const auto start = [&] {
        const int days_ago = starts[static_cast<std::size_t>(state.started)].days_ago;
        return Day::nearest(context.today.number() - days_ago);
    };
    Action wish;
    if (boundary == nullptr) {
        AddBoundary add;
        add.name = state.name;
        add.what_counts = state.what_counts;
        add.why = state.why;
        add.start = start();
        add.mode = mode;
        wish = add;
    } else {
        EditBoundary edit;
        edit.id = boundary->id;
        edit.name = state.name;
        edit.what_counts = state.what_counts;
        edit.why = state.why;
        edit.mode = mode;
        if (state.started >= 0) {
            edit.start = start();
        }
        wish = edit;
    }
    if (const auto refused = refusal(context.model, wish, context.now, context.day_start_hour)) {
        state.name_problem = strings::sentence(*refused);
        state.show_problem = true;
        return;
    }
    context.dispatch(wish);
    back_to_list(state);
}

void draw_start(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    std::vector<std::string> said;
    if (boundary != nullptr) {
        said.push_back(to_iso(boundary->start));
    }
    for (const Start& start : starts) {
        said.emplace_back(start.said);
    }
    const int before = boundary == nullptr ? 0 : 1;
    if (const auto chosen = ui.select(strings::since, said, context.state.started + before)) {
        context.state.started = *chosen - before;
    }
}

void draw_form(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const Boundary* boundary = find(context.model, state.subject);
    const bool is_new = boundary == nullptr;
    if (back_button(ui)) {
        back_to_list(state);
    }
    ui.gap(8);
    page_heading(ui, context, is_new ? strings::form_new : strings::form_change);
    ui.gap(6);
    ui.text(strings::form_intro, quiet_caption);
    ui.gap(20);

    ui::FieldOptions name;
    name.placeholder = strings::name_example;
    name.invalid = state.name_problem;
    focus_if_refused(ui, state, state.name_problem);
    if (auto text = ui.field(strings::name, state.name, name)) {
        state.name = *std::move(text);
        state.name_problem.clear();
    }
    const bool entered = ui.entered();
    ui.gap(20);
    ui::FieldOptions counts;
    counts.hint = strings::what_counts_hint;
    counts.rows = 2;
    counts.invalid = state.what_counts_problem;
    focus_if_refused(ui, state, state.what_counts_problem);
    if (auto text = ui.field(strings::what_counts, state.what_counts, counts)) {
        state.what_counts = *std::move(text);
        state.what_counts_problem.clear();
    }
    ui.gap(20);
    ui::FieldOptions why;
    why.hint = strings::why_hint;
    why.rows = 2;
    why.invalid = state.why_problem;
    focus_if_refused(ui, state, state.why_problem);
    if (auto text = ui.field(strings::why, state.why, why)) {
        state.why = *std::move(text);
        state.why_problem.clear();
    }
    ui.gap(20);
    draw_start(ui, context, boundary);
    ui.gap(20);
    constexpr std::array<std::string_view, 2> modes{strings::daily, strings::quiet};
    if (const auto chosen = ui.choice(strings::how, modes, state.mode)) {
        state.mode = *chosen;
    }
    ui.gap(28);
    ui::ButtonOptions save;
    save.kind = ButtonKind::Primary;
    save.full_width = true;
    if (ui.button(is_new ? strings::save_new : strings::save_change, save) || entered) {
        save_form(context, boundary);
    }
    if (!is_new) {
        ui.gap(16);
        ui::ButtonOptions remove;
        remove.kind = ButtonKind::Plain;
        remove.icon = Icon::Trash;
        if (ui.button(strings::remove, remove)) {
            const auto place = static_cast<std::size_t>(boundary - context.model.all.data());
            state.undo = ViewState::Undo{
                {*boundary, place}, boundary->name + " is removed.", ui.seconds() + undo_seconds};
            context.dispatch(RemoveBoundary{boundary->id});
            state.opener = ViewState::Opener::None; // It is gone with its card.
            back_to_list(state);
        }
    }
    ui.gap(24);
}

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

void draw_slip(ui::Ui& ui, const ViewContext& context) {
    ViewState& state = context.state;
    const Boundary* boundary = find(context.model, state.subject);
    const Slip* slip = boundary == nullptr ? nullptr : shown_slip(*boundary, state.slip);
    if (back_button(ui) || slip == nullptr) {
        back_to_list(state);
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
            back_to_list(state);
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
            back_to_list(state);
        }
    });
    ui.gap(24);
}

/// Heights of one crest of the tide over a width, `level` from 0 (low) to 1.
std::vector<float> wave(const Rect& rect, float level, int layer) {
    constexpr int columns = 96;
    std::vector<float> heights(columns);
    const auto k = static_cast<float>(layer);
    const float base = rect.y + rect.h * (1 - level) + k * rect.h * 0.13f;
    const float swing = rect.h * (0.075f - 0.012f * k);
    const float length = rect.w / (1.15f + 0.3f * k);
    for (int i = 0; i < columns; ++i) {
        const float x = rect.w * static_cast<float>(i) / (columns - 1);
        heights[static_cast<std::size_t>(i)] =
            base + swing * std::sin(x / length * 6.283f + k * 2.1f);
    }
    return heights;
}

} // namespace

void open_new(ViewState& state) {
    open_form(state, nullptr);
}

void draw_hero(ui::Ui& ui, const ViewContext& context) {
    const Boundary& first =
        *std::find_if(context.model.all.begin(),
                      context.model.all.end(),
                      [](const Boundary& boundary) { return !boundary.archived; });
    const Standing so_far = standing(first, context.today);
    ui.text(first.name, {Face::Sans, ui::type::caption, Token::QuietInk, 1.4f, 2});
    ui.gap(4);
    if (std::exchange(context.state.arrived, false)) {
        ui.focus_next();
    }
    ui.heading(strings::headline(so_far), 1, {Face::BookBold, 40, Token::Ink, 1.15f});
    ui.gap(4);
    ui.text(strings::second_line(so_far), quiet_caption);
    ui.gap(8);
    const float level = ui.follow("tide", static_cast<float>(so_far.steadiness) / 100);
    ui.picture("", 84, [&](ui::Canvas& at, const Rect& rect) {
        if (at.theme().forced) return;
        // At the window's edge the sea goes on; in a wide window it runs out.
        const float fade = ui.surface().width > rect.w + 4 * ui::space::page ? 0.2f : 0;
        // The sea starts behind the words and runs out below the first card.
        const Rect sea{
            rect.x - ui::space::page, rect.y - 36, rect.w + 2 * ui::space::page, rect.h + 84};
        for (const auto& [token, layer] :
             {std::pair{Token::WaveFar, 0}, {Token::WaveMiddle, 1}, {Token::WaveNear, 2}}) {
            const std::vector<float> heights = wave(sea, 0.3f + 0.5f * level, layer);
            at.fill_below(sea, heights, at.paint(token, 0.95f), at.paint(token, 0), fade);
        }
    });
    ui.gap(8);
}

void draw_cards(ui::Ui& ui, const ViewContext& context) {
    draw_undo(ui, context);
    const auto shown = static_cast<int>(std::count_if(
        context.model.all.begin(), context.model.all.end(), [](const Boundary& boundary) {
            return !boundary.archived;
        }));
    if (shown > 0) {
        ui.list(strings::list_name, shown, [&] {
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
    if (ui.button(strings::add, add)) {
        open_new(context.state);
    }
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
    }
}

} // namespace ebb::boundaries
