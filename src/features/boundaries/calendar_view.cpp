// The calendar: a month or a year, of one boundary or of all, and the days that are chosen in it.
// SPDX-License-Identifier: MIT
#include "base/strings.h"
#include "features/boundaries/strings.h"
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ebb::boundaries {

namespace {

using ui::Icon;
using ui::Point;
using ui::Rect;
using ui::Role;
using ui::TextStyle;
using ui::Token;
using ui::Tristate;

constexpr std::array<float, 7> week_columns{};
constexpr int first_year = 1970;
constexpr int last_year = 2200;

/// The days of one month or year, and how they went.
struct Shown {
    Day first;
    Day last;
    std::vector<DayState> states; ///< Of one boundary.
    std::vector<DaySum> sums;     ///< Of all.

    [[nodiscard]] std::size_t index(Day day) const {
        return static_cast<std::size_t>(days_between(first, day));
    }
};

Shown look_up(const ViewContext& context, const Boundary* boundary, Day first, Day last) {
    Shown shown{first, last, {}, {}};
    if (boundary != nullptr) {
        shown.states = day_states(*boundary, first, last, context.today);
    } else {
        shown.sums = day_sums(context.model, first, last, context.today);
    }
    return shown;
}

Day first_of(int year, int month) {
    return Day::from({year, month, 1}).value_or(Day{});
}

Day last_of(int year, int month) {
    return Day::nearest(first_of(year, month).number() + days_in_month(year, month).value_or(31) -
                        1);
}

/// What was written down of a day to come: a pause that is planned, or what a clock that ran ahead
/// has left. None of other days.
std::optional<DayState> ahead_on(const Boundary& boundary, Day day, Day today) {
    if (day <= today || boundary.archived) return {};
    return written_on(boundary, day);
}

std::string
state_words(const ViewContext& context, const Boundary* boundary, const Shown& shown, Day day) {
    if (boundary == nullptr) {
        return day > context.today ? "not yet" : strings::sum_words(shown.sums[shown.index(day)]);
    }
    if (day > context.today) {
        const std::optional<DayState> ahead = ahead_on(*boundary, day, context.today);
        if (!ahead) return "not yet";
        if (ahead == DayState::Paused) return "pause planned";
        return std::string(strings::word(*ahead)) + ", in the future";
    }
    return std::string(strings::word(shown.states[shown.index(day)]));
}

/// The shape of a day. What lies in the future is paler than what was.
void paint_day(ui::Canvas& at,
               const ViewContext& context,
               const Boundary* boundary,
               const Shown& shown,
               Day day,
               Point center,
               float size) {
    if (boundary == nullptr) {
        draw_sum(at, shown.sums[shown.index(day)], center, size);
    } else if (const auto ahead = ahead_on(*boundary, day, context.today)) {
        draw_day(at, *ahead, center, size, 0.55f);
    } else {
        draw_day(at, shown.states[shown.index(day)], center, size);
    }
}

void choose(ViewState::Calendar& calendar, Day day) {
    if (calendar.up_to && calendar.first) {
        calendar.last = std::max(day, *calendar.first);
        calendar.first = std::min(day, *calendar.first);
    } else {
        calendar.first = calendar.last = day;
    }
}

bool is_chosen(const ViewState::Calendar& calendar, Day day) {
    return calendar.first && day >= *calendar.first && day <= calendar.last;
}

void draw_tile(ui::Ui& ui,
               const ViewContext& context,
               ViewState::Calendar& calendar,
               const Boundary* boundary,
               const Shown& shown,
               Day day) {
    const bool chosen = is_chosen(calendar, day);
    ui::ButtonOptions options;
    options.id = "day";
    options.pressed = chosen ? Tristate::Yes : Tristate::None;
    options.current = day == context.today;
    const float number = ui::type::scaled(ui::type::caption, ui.surface().text_scale);
    const float height = std::max(ui.width() < 40 ? 44.f : 50.f, number * 1.3f + 24);
    const std::string label =
        strings::day_label(day, context.today, state_words(context, boundary, shown, day));
    const bool pressed = ui.tile(label, height, options, [&](ui::Canvas& at, const Rect& rect) {
        const Rect box{rect.x + 2, rect.y + 1, rect.w - 4, rect.h - 2};
        if (chosen) at.fill(box, at.paint(Token::TideWash), 12);
        if (chosen || day == context.today) {
            at.outline(
                box, at.paint(chosen ? Token::Tide : Token::Outline), 12, chosen ? 2.f : 1.f);
        }
        TextStyle words = ui::style::hint.in(Token::Ink).spaced(1.3f);
        if (day == context.today) words = words.bold();
        if (day > context.today) words.color = Token::QuietInk;
        const std::string said = std::to_string(day.date().day);
        const float middle = rect.x + rect.w / 2;
        at.text_line({middle - at.line_width(words, said) / 2, rect.y + 7}, words, said);
        paint_day(at, context, boundary, shown, day, {middle, rect.bottom() - 14}, 10);
    });
    if (pressed) {
        context.state.refused = {};
        choose(calendar, day);
    }
}

std::string month_words(int year, int month) {
    return std::string(month_name(month)) + ' ' + std::to_string(year);
}

void draw_weekdays(ui::Ui& ui) {
    ui.row(0, [&] {
        ui.columns(week_columns, 0, ui::Vertical::Top, [&](int column) {
            const std::string_view name = weekday_name(static_cast<Weekday>(column));
            ui.cell(static_cast<std::uint64_t>(column), Role::Columnheader, name, nullptr);
            ui.painted_text(name.substr(0, 1), ui::style::small.spaced(1.6f).centered());
        });
    });
}

void draw_month(ui::Ui& ui,
                const ViewContext& context,
                ViewState::Calendar& calendar,
                const Boundary* boundary) {
    const Shown shown = look_up(context,
                                boundary,
                                first_of(calendar.year, calendar.month),
                                last_of(calendar.year, calendar.month));
    const MonthGrid grid =
        month_grid(calendar.year, calendar.month, Weekday::Monday).value_or(MonthGrid{});
    // On the narrowest phones the days reach into the page's margin: each stays as wide as a
    // finger.
    const float missing = 7 * ui::space::target - ui.width();
    ui.inset(std::clamp(-missing / 2, -ui::space::page, 0.f), [&] {
        ui.table(month_words(calendar.year, calendar.month), [&] {
            draw_weekdays(ui);
            for (int row = 0; row < grid.rows; ++row) {
                ui.row(static_cast<std::uint64_t>(row) + 1, [&] {
                    ui.columns(week_columns, 0, ui::Vertical::Top, [&](int column) {
                        const auto cell = static_cast<std::size_t>(row * 7 + column);
                        ui.cell(static_cast<std::uint64_t>(column), Role::Cell, [&] {
                            if (!grid.cells[cell]) return;
                            draw_tile(ui, context, calendar, boundary, shown, *grid.cells[cell]);
                        });
                    });
                });
            }
        });
    });
}

/// What the days of a month add up to.
DaySum month_sum(const Shown& shown, Day first, Day last) {
    DaySum sum;
    for (std::size_t i = shown.index(first); i <= shown.index(last); ++i) {
        if (shown.states.empty()) {
            sum += shown.sums[i];
        } else {
            sum.add(shown.states[i]);
        }
    }
    return sum;
}

/// A way in which a day can have gone, as it is called and counted here.
struct Way {
    DayState state;
    std::string_view name;
    std::string_view counted; ///< The name of many.
    std::int32_t DaySum::* days;
};

/// The ways of the days of this boundary, or of all.
std::vector<Way> ways(const ViewContext& context, const Boundary* boundary) {
    const auto of_kind = [&](Kind kind) {
        if (boundary != nullptr) return boundary->kind == kind;
        const std::vector<Boundary>& all = context.model.all;
        return std::any_of(
            all.begin(), all.end(), [&](const Boundary& one) { return one.kind == kind; });
    };
    const bool does = boundary != nullptr && boundary->kind == Kind::Do;
    const std::string_view kept = does ? strings::done : strings::kept;
    std::vector<Way> found{{DayState::Kept, kept, kept, &DaySum::kept}};
    if (of_kind(Kind::Refrain) || !of_kind(Kind::Do)) {
        found.push_back({DayState::Slip, strings::slip, strings::slips, &DaySum::slipped});
    }
    if (of_kind(Kind::Do)) {
        found.push_back(
            {DayState::NotDone, strings::not_done, strings::not_done, &DaySum::not_done});
    }
    found.push_back({DayState::Paused, strings::paused, strings::paused, &DaySum::paused});
    found.push_back(
        {DayState::Unknown, strings::not_logged, strings::not_logged, &DaySum::unlogged});
    return found;
}

/// One month of the year: its name, its days as shapes, and, to be read, its numbers.
void draw_small_month(ui::Ui& ui,
                      const ViewContext& context,
                      const Boundary* boundary,
                      const std::vector<Way>& columns,
                      const Shown& shown,
                      int month) {
    ViewState::Calendar& calendar = context.state.calendar;
    const Day first = first_of(calendar.year, month);
    const Day last = last_of(calendar.year, month);
    const DaySum sum = month_sum(shown, first, last);
    const float step = ui.width() / 7;
    const float title = ui::type::scaled(ui::type::caption, ui.surface().text_scale) * 1.5f;
    const int lead = static_cast<int>(first.weekday());
    bool opened = false;
    ui.cell(0, Role::Rowheader, [&] {
        ui::ButtonOptions options;
        options.id = "month";
        opened = ui.tile(
            month_words(calendar.year, month),
            title + 6 * step + 4,
            options,
            [&](ui::Canvas& at, const Rect& rect) {
                const bool now = calendar.year == context.today.date().year &&
                                 month == context.today.date().month;
                at.text_line({rect.x + step * 0.2f, rect.y + 1},
                             (now ? ui::style::part_title : ui::style::hint).in(Token::Ink),
                             month_name(month).substr(0, 3));
                for (std::int32_t n = first.number(); n <= last.number(); ++n) {
                    const int place = lead + n - first.number();
                    const Point center{rect.x + step * (static_cast<float>(place % 7) + 0.5f),
                                       rect.y + title +
                                           step * (static_cast<float>(place / 7) + 0.5f)};
                    paint_day(at, context, boundary, shown, Day::nearest(n), center, step * 0.62f);
                }
            });
    });
    std::uint64_t id = 1;
    for (const Way& way : columns)
        ui.cell(id++, Role::Cell, std::to_string(sum.*way.days), nullptr);
    if (opened) {
        calendar.whole_year = false;
        calendar.month = month;
        context.state.arrived = true;
    }
}

void draw_year(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    const int year = context.state.calendar.year;
    const Shown shown = look_up(context, boundary, first_of(year, 1), last_of(year, 12));
    const float scale = ui.surface().text_scale;
    const int across = std::clamp(static_cast<int>(ui.width() / (104 * scale)), 1, 4);
    const std::vector<Way> counted = ways(context, boundary);
    ui.table(std::to_string(year), [&] {
        ui.row(0, [&] {
            std::uint64_t id = 0;
            ui.cell(id++, Role::Columnheader, strings::month, nullptr);
            for (const Way& way : counted)
                ui.cell(id++, Role::Columnheader, way.counted, nullptr);
        });
        const std::array<float, 4> columns{};
        for (int month = 1; month <= 12; month += across) {
            ui.columns(std::span(columns).first(static_cast<std::size_t>(across)),
                       16,
                       ui::Vertical::Top,
                       [&](int column) {
                           if (month + column > 12) return;
                           ui.row(static_cast<std::uint64_t>(month + column), [&] {
                               draw_small_month(
                                   ui, context, boundary, counted, shown, month + column);
                           });
                       });
            ui.gap(10);
        }
    });
}

/// What the shapes mean.
void draw_legend(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    const std::vector<Way> shapes = ways(context, boundary);
    const auto count = static_cast<int>(shapes.size());
    const float scale = ui.surface().text_scale;
    const int across = ui.width() > 110 * scale * static_cast<float>(count) ? count
                       : ui.width() > 230 * scale                           ? 2
                                                                            : 1;
    const float line = ui::type::scaled(ui::type::small, scale) * 1.9f;
    const int rows = (count + across - 1) / across;
    ui.picture("", line * static_cast<float>(rows), [&](ui::Canvas& at, const Rect& rect) {
        const float step = rect.w / static_cast<float>(across);
        for (int i = 0; i < count; ++i) {
            const float x = rect.x + step * static_cast<float>(i % across);
            const float y = rect.y + line * static_cast<float>(i / across);
            const Way& way = shapes[static_cast<std::size_t>(i)];
            draw_day(at, way.state, {x + 7, y + line / 2}, 10);
            at.text_line({x + 22, y + line * 0.14f}, ui::style::small, way.name);
        }
    });
}

/// The month or year at hand, and the ways to its neighbors.
void draw_turning(ui::Ui& ui, const ViewContext& context) {
    ViewState::Calendar& calendar = context.state.calendar;
    const bool whole = calendar.whole_year;
    const std::string title =
        whole ? std::to_string(calendar.year) : month_words(calendar.year, calendar.month);
    const auto turn = [&](int by) {
        int month = calendar.month - 1 + (whole ? 12 * by : by);
        int year = calendar.year + (month < 0 ? -1 : month / 12);
        month = (month + 12) % 12;
        if (year < first_year || year > last_year) return;
        calendar.year = year;
        calendar.month = month + 1;
    };
    ui.columns({ui::space::target, ui::fill_width, ui::space::target},
               4,
               ui::Vertical::Middle,
               [&](int column) {
                   if (column == 1) {
                       ui.status(title, ui.on_one_line(title, ui::style::section_title.centered()));
                       return;
                   }
                   ui::ButtonOptions options;
                   options.kind = ui::ButtonKind::IconOnly;
                   options.icon = column == 0 ? Icon::Back : Icon::Forward;
                   const std::string_view label =
                       column == 0 ? (whole ? strings::year_before : strings::month_before)
                                   : (whole ? strings::year_after : strings::month_after);
                   if (ui.button(label, options)) turn(column == 0 ? -1 : 1);
               });
}

/// The state of all chosen days, if it is the same; of a day to come what was written down of it.
std::optional<DayState> state_of_chosen(const ViewContext& context, const Boundary& boundary) {
    const ViewState::Calendar& calendar = context.state.calendar;
    std::optional<DayState> all;
    for (std::int32_t n = calendar.first->number(); n <= calendar.last.number(); ++n) {
        const Day day = Day::nearest(n);
        DayState state = day_state(boundary, day, context.today);
        if (day > context.today) {
            state = ahead_on(boundary, day, context.today).value_or(DayState::Unknown);
        }
        if (all && *all != state) return {};
        all = state;
    }
    return all;
}

void mark_chosen(ui::Ui& ui,
                 const ViewContext& context,
                 const Boundary& boundary,
                 DayState state,
                 PauseReason reason = PauseReason::Other) {
    const ViewState::Calendar& calendar = context.state.calendar;
    const std::int32_t count = days_between(*calendar.first, calendar.last) + 1;
    if ((state == DayState::Slip || state == DayState::NotDone) && count == 1) {
        log_slip(context, boundary, *calendar.first);
        return;
    }
    const MarkDays wish{boundary.id, *calendar.first, calendar.last, state, reason};
    if (attempt(context, boundary.id, wish) && count > 1) {
        offer_undo(ui, context, boundary, strings::days_are(count, state));
    }
}

void draw_slips_of(ui::Ui& ui, const ViewContext& context, const Boundary& boundary, Day day) {
    for (const Slip& slip : boundary.slips) {
        if (slip.day != day) continue;
        ui.gap(12);
        ui.scope(slip.id.value, [&] {
            const std::string_view words = slip.note.empty()
                                               ? ebb::strings::in_words(slip.needed, strings::needs)
                                               : std::string_view(slip.note);
            const std::string_view trigger =
                ebb::strings::in_words(slip.trigger, ebb::strings::triggers);
            if (ui.entry(strings::slip_title(boundary.kind, slip), words, trigger)) {
                open_slip(context.state, boundary, slip.id);
            }
        });
    }
}

void draw_more_days(ui::Ui& ui, ViewState::Calendar& calendar) {
    if (calendar.up_to) {
        const auto take = [&](Day day) -> std::string_view {
            choose(calendar, day);
            return {};
        };
        day_field(ui, strings::last_day, calendar.last, take, strings::last_day_hint);
        ui.gap(4);
    }
    if (plain_button(ui, calendar.up_to ? strings::one_day : strings::more_days)) {
        calendar.up_to = !calendar.up_to;
        if (!calendar.up_to) calendar.last = *calendar.first;
    }
}

/// What the chosen days of one boundary are, and how to change them.
void draw_chosen(ui::Ui& ui, const ViewContext& context, const Boundary& boundary) {
    ViewState::Calendar& calendar = context.state.calendar;
    const Day first = *calendar.first;
    const Day last = calendar.last;
    ui.heading(strings::span_words(first, last, context.today), 2, ui::style::section_title);
    ui.gap(10);
    if (first == last && first < boundary.start) {
        ui.text(strings::lies_before, ui::style::hint);
        ui.gap(8);
        if (ui.button(strings::begin_here)) {
            EditBoundary edit;
            edit.id = boundary.id;
            edit.start = first;
            attempt(context, boundary.id, edit);
        }
        draw_refused(ui, context, boundary.id);
        return;
    }
    const bool ahead = last > context.today;
    const std::optional<DayState> state = state_of_chosen(context, boundary);
    const std::vector<Way> all = ways(context, &boundary);
    std::vector<std::string_view> words;
    int selected = -1;
    for (const Way& way : all) {
        if (state == way.state) selected = static_cast<int>(words.size());
        words.push_back(way.name);
    }
    constexpr std::array<std::string_view, 2> plans{strings::paused, strings::nothing_planned};
    // What is still to come can only be planned.
    const std::size_t offset = ahead ? 2 : 0;
    const auto chosen = ahead ? ui.choice(strings::planned, plans, selected < 2 ? -1 : selected - 2)
                              : ui.choice(strings::how_was_it, words, selected);
    if (chosen) {
        mark_chosen(ui, context, boundary, all[static_cast<std::size_t>(*chosen) + offset].state);
    }
    draw_refused(ui, context, boundary.id);
    if (ahead && state && state != DayState::Paused && state != DayState::Unknown) {
        ui.gap(8);
        ui.text(strings::was_ahead, ui::style::hint);
    }
    if (state == DayState::Paused) {
        ui.gap(16);
        const Mark* mark = find_mark(boundary, first);
        std::vector<std::string> reasons;
        for (int i = 0; i <= static_cast<int>(PauseReason::Other); ++i)
            reasons.emplace_back(strings::reason(static_cast<PauseReason>(i)));
        const int at = mark != nullptr && mark->paused ? static_cast<int>(*mark->paused) : 0;
        const int last_reason = static_cast<int>(reasons.size()) - 1;
        if (const auto why = ui.select(strings::pause_for, reasons, std::min(at, last_reason))) {
            mark_chosen(ui, context, boundary, DayState::Paused, static_cast<PauseReason>(*why));
        }
    }
    if (first == last) draw_slips_of(ui, context, boundary, first);
    ui.gap(8);
    draw_more_days(ui, calendar);
}

void pause_all(const ViewContext& context) {
    const ViewState::Calendar& calendar = context.state.calendar;
    ViewState::Refused refused;
    for (const Boundary& boundary : context.model.all) {
        const Day first = std::max(*calendar.first, boundary.start);
        if (boundary.archived || first > calendar.last) continue;
        const MarkDays wish{boundary.id, first, calendar.last, DayState::Paused};
        if (!attempt(context, {}, wish)) refused = context.state.refused;
    }
    context.state.refused = refused;
}

/// The chosen days of all boundaries: pressing one opens its own calendar at that day.
void draw_chosen_of_all(ui::Ui& ui, const ViewContext& context) {
    ViewState::Calendar& calendar = context.state.calendar;
    const Day first = *calendar.first;
    const Day last = calendar.last;
    ui.heading(strings::span_words(first, last, context.today), 2, ui::style::section_title);
    ui.gap(8);
    for (const Boundary& boundary : context.model.all) {
        const bool outside =
            first < boundary.start || (boundary.archived && first > *boundary.archived);
        if (first != last || outside) continue;
        const std::optional<DayState> ahead = ahead_on(boundary, first, context.today);
        const std::string_view state =
            ahead                   ? strings::word(*ahead)
            : first > context.today ? strings::nothing_planned
                                    : strings::word(day_state(boundary, first, context.today));
        ui.scope(boundary.id.value, [&] {
            if (ui.entry(boundary.name, "", state)) context.state.subject = boundary.id;
        });
        ui.gap(8);
    }
    if (first == last && first <= context.today) {
        const std::int32_t hard = hard_on(context.model, first).value_or(0);
        const auto chosen = ui.choice(strings::hard_then, strings::hardness, hard - 1);
        if (chosen) context.dispatch(RateDay{first, *chosen + 1});
        ui.gap(16);
    }
    if (ui.button(strings::pause_all)) pause_all(context);
    draw_refused(ui, context, {});
    ui.gap(8);
    draw_more_days(ui, calendar);
}

void draw_subject(ui::Ui& ui, const ViewContext& context, const Boundary* boundary) {
    std::vector<std::string> names{std::string(strings::all_boundaries)};
    int selected = 0;
    for (const Boundary& one : context.model.all) {
        if (&one == boundary) selected = static_cast<int>(names.size());
        names.push_back(one.name);
    }
    if (const auto chosen = ui.select(strings::shown_boundary, names, selected)) {
        const auto index = static_cast<std::size_t>(*chosen);
        context.state.subject = index == 0 ? BoundaryId{} : context.model.all[index - 1].id;
        context.state.refused = {};
    }
}

} // namespace

void open_calendar(ViewState& state, BoundaryId boundary, Day day) {
    state.subject = boundary;
    state.opener = ViewState::Opener::Calendar;
    state.from_calendar = false;
    state.calendar = {};
    state.calendar.year = day.date().year;
    state.calendar.month = day.date().month;
    go(state, ViewState::Page::Calendar);
}

void open_day(ViewState& state, BoundaryId boundary, Day day) {
    open_calendar(state, boundary, day);
    state.calendar.first = state.calendar.last = day;
}

void draw_aside(ui::Ui& ui, const ViewContext& context) {
    ViewState::Calendar month;
    month.year = context.today.date().year;
    month.month = context.today.date().month;
    ui.card([&] {
        ui.heading(month_words(month.year, month.month), 2, ui::style::section_title);
        ui.text(strings::all_boundaries, ui::style::small);
        ui.gap(8);
        draw_month(ui, context, month, nullptr);
    });
    if (!month.first) return;
    open_calendar(context.state, {}, context.today);
    context.state.opener = ViewState::Opener::None;
    context.state.calendar.first = context.state.calendar.last = *month.first;
}

void draw_calendar(ui::Ui& ui, const ViewContext& context) {
    ViewState::Calendar& calendar = context.state.calendar;
    const Boundary* boundary = find(context.model, context.state.subject);
    if (back_button(ui)) {
        go_back(context.state);
        return;
    }
    ui.gap(8);
    page_heading(ui, context, strings::calendar);
    ui.gap(16);
    if (context.model.all.size() > 1) {
        draw_subject(ui, context, boundary);
        ui.gap(16);
    }
    constexpr std::array<std::string_view, 2> spans{strings::month, strings::year};
    if (const auto chosen = ui.choice(strings::span, spans, calendar.whole_year ? 1 : 0, false)) {
        calendar.whole_year = *chosen == 1;
    }
    ui.gap(8);
    draw_turning(ui, context);
    ui.gap(4);
    if (calendar.whole_year) {
        draw_year(ui, context, boundary);
    } else {
        draw_month(ui, context, calendar, boundary);
    }
    ui.gap(12);
    draw_legend(ui, context, boundary);
    ui.gap(16);
    draw_undo(ui, context);
    if (!calendar.whole_year) {
        if (!calendar.first) {
            ui.text(strings::pick_a_day, ui::style::hint);
        } else {
            ui.card([&] {
                if (boundary != nullptr) {
                    draw_chosen(ui, context, *boundary);
                } else {
                    draw_chosen_of_all(ui, context);
                }
            });
        }
    }
    const std::int32_t open =
        boundary == nullptr ? 0 : known_standing(context, *boundary).tally.unlogged;
    const bool today_open = boundary != nullptr &&
                            day_state(*boundary, context.today, context.today) == DayState::Unknown;
    if (open > (today_open ? 1 : 0)) {
        ui.gap(12);
        ui.text(strings::unlogged_line(open - (today_open ? 1 : 0)), ui::style::hint);
    }
    ui.gap(24);
}

} // namespace ebb::boundaries
