// The page of a slip: what was around it, what was needed, when it was, what stays.
// SPDX-License-Identifier: MIT
#include "base/strings.h"
#include "base/text.h"
#include "features/boundaries/strings.h"
#include "features/boundaries/view_parts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Token;

constexpr std::array<std::int32_t, 8> lengths{0, 1, 5, 15, 30, 60, 120, 240}; ///< Minutes.

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

/// A slip of a boundary, on its page.
struct Page {
    ui::Ui& ui;
    const ViewContext& context;
    const Boundary& boundary;
    const Slip& slip;

    /// Wishes the slip to be so; gives the sentence that says why not.
    [[nodiscard]] std::string_view change(const Slip& wanted) const {
        return why(context.dispatch.ask(EditSlip{boundary.id, wanted}));
    }
};

/// A field for some of a slip's words; `words` gives where in a slip they are.
void draw_words(const Page& page,
                std::string_view label,
                int rows,
                std::string_view shown,
                FunctionRef<void(Slip&, std::string)> put) {
    ui::FieldOptions options;
    options.rows = rows;
    const auto write = [&](std::string text) {
        Slip wanted = page.slip;
        put(wanted, std::move(text));
        return page.change(wanted);
    };
    page.ui.field(label, shown, {max_text}, write, options);
}

void draw_words(const Page& page, std::string_view label, int rows, std::string Slip::* words) {
    draw_words(page, label, rows, page.slip.*words, [&](Slip& slip, std::string text) {
        slip.*words = std::move(text);
    });
}

/// What was needed: what was chosen stands in the field until there are other words.
void draw_needed(const Page& page) {
    const std::string_view shown = ebb::strings::in_words(page.slip.needed, strings::needs);
    draw_words(page, strings::slip_needed, 2, shown, [&](Slip& slip, std::string text) {
        if (slip.needed.words.empty() || text.empty()) slip.needed.choice = Need::NotSaid;
        slip.needed.words = std::move(text);
    });
}

/// A few answers that are often right.
template <class Choice>
void draw_answers(const Page& page,
                  std::string_view name,
                  std::span<const std::string_view> answers,
                  Said<Choice> Slip::* said) {
    const int selected = static_cast<int>((page.slip.*said).choice) - 1;
    if (const auto chosen = page.ui.choice(name, answers, selected)) {
        Slip wanted = page.slip;
        (wanted.*said).choice = static_cast<Choice>(*chosen + 1);
        page.context.state.when_problem = page.change(wanted);
    }
}

void draw_day_of(const Page& page) {
    const ViewContext& context = page.context;
    const Day yesterday = day_before(context.today);
    constexpr std::array<std::string_view, 3> days{
        strings::slip_today, strings::slip_was_yesterday, strings::another_day};
    const int is_on = page.slip.day == context.today ? 0 : page.slip.day == yesterday ? 1 : 2;
    const int selected = context.state.other_day ? 2 : is_on;
    const auto move_to = [&](Day day) {
        Slip wanted = page.slip;
        wanted.at.reset();
        wanted.began_again.reset();
        wanted.day = day;
        return page.change(wanted);
    };
    const std::string_view asked =
        page.boundary.kind == Kind::Do ? strings::missed_when : strings::slip_when;
    if (const auto chosen = page.ui.choice(asked, days, selected)) {
        context.state.other_day = *chosen == 2;
        if (*chosen < 2) {
            context.state.when_problem = move_to(*chosen == 0 ? context.today : yesterday);
        }
    }
    if (selected == 2) {
        page.ui.gap(12);
        day_field(page.ui, strings::slip_day, page.slip.day, move_to);
    }
}

/// A field for a time of the slip's day; `put` gives it to the slip. What is no time is none.
void draw_clock(const Page& page,
                std::string_view label,
                const std::optional<Now>& at,
                FunctionRef<void(Slip&, std::optional<Now>)> put) {
    ui::FieldOptions options;
    options.kind = ui::FieldKind::Time;
    const auto take = [&](std::string text) {
        std::optional<Now> given;
        if (const auto minute = parse_clock(text)) {
            given = moment_on(page.slip.day,
                              *minute,
                              page.context.day_start_hour,
                              page.context.now.offset_minutes);
        }
        Slip wanted = page.slip;
        put(wanted, given);
        return page.change(wanted);
    };
    page.ui.field(label, at ? to_clock(minute_of_day(*at)) : "", ui::any_length, take, options);
}

/// At what time it was, how long it lasted, and, apart from that, when it was over: the rest of
/// that day counts too.
void draw_hours(const Page& page) {
    ViewState& state = page.context.state;
    page.ui.gap(20);
    Slip wanted = page.slip;
    draw_clock(page, strings::slip_time, page.slip.at, [](Slip& slip, std::optional<Now> at) {
        slip.at = at;
    });
    page.ui.gap(20);
    std::vector<std::string> said;
    int selected = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        said.emplace_back(strings::lengths[i]);
        if (page.slip.lasted_minutes >= lengths[i]) selected = static_cast<int>(i);
    }
    if (const auto chosen = page.ui.select(strings::slip_lasted, said, selected)) {
        wanted.lasted_minutes = lengths[static_cast<std::size_t>(*chosen)];
        state.when_problem = page.change(wanted);
    }
    page.ui.gap(20);
    constexpr std::array<std::string_view, 3> ways{
        strings::from_now, strings::at_a_time, strings::not_yet};
    const auto& again = page.slip.began_again;
    const int way = state.again_at_time ? 1 : again ? 0 : 2;
    if (const auto chosen = page.ui.choice(strings::began_again, ways, way)) {
        state.again_at_time = *chosen == 1;
        wanted.began_again = *chosen == 0   ? std::optional(page.context.now)
                             : *chosen == 1 ? again
                                            : std::nullopt;
        state.when_problem = page.change(wanted);
    }
    if (state.again_at_time) {
        page.ui.gap(12);
        draw_clock(page, strings::began_again_at, again, [](Slip& slip, std::optional<Now> at) {
            slip.began_again = at;
        });
    }
}

void draw_when(const Page& page) {
    draw_day_of(page);
    // What was not done has no hour.
    if (page.boundary.kind == Kind::Refrain) draw_hours(page);
    const std::string& problem = page.context.state.when_problem;
    if (!problem.empty()) {
        page.ui.gap(8);
        page.ui.status(problem, ui::style::hint);
    }
}

/// What stays: said last, when there is something to set beside it.
void draw_what_stays(const Page& page) {
    page.ui.card(
        [&] {
            page.ui.text(strings::what_stays(page.boundary.kind,
                                             known_standing(page.context, page.boundary)),
                         ui::style::letter.spaced(1.45f));
            const auto minutes =
                minutes_since_again(page.boundary, page.context.today, page.context.now);
            if (page.slip.began_again && minutes) {
                page.ui.gap(8);
                page.ui.text(strings::since_again(*minutes), ui::style::hint);
            }
        },
        Token::Tide);
}

/// Whether the plan is for what set the slip off.
bool is_for(const Plan& plan, const Said<Trigger>& trigger) {
    if (trigger.choice == Trigger::NotSaid && !trigger.words.empty())
        return plan.cue == trigger.words; // Both are a person's own.
    return plan.trigger == trigger.choice;
}

/// One change for next time: what was just thought of becomes the plan for what set it off.
void draw_plan(const Page& page) {
    const std::string_view cue = strings::cue_of(page.slip.trigger);
    const auto& plans = page.context.plans;
    const auto plan = std::find_if(plans.begin(), plans.end(), [&](const Plan& one) {
        return is_for(one, page.slip.trigger);
    });
    const bool is_new = plan == plans.end();
    const std::string act = to_single_line(page.slip.next_time);
    if (act.empty() && is_new) return;
    constexpr ui::TextStyle words = ui::style::prose.spaced(1.45f);
    page.ui.gap(16);
    page.ui.card([&] {
        page.ui.heading(strings::plan_heading, 2, ui::style::section_title);
        page.ui.gap(6);
        if (!is_new) page.ui.text(strings::if_then(plan->cue, plan->act), words);
        if (!is_new && (act.empty() || plan->act == act)) {
            page.ui.gap(6);
            page.ui.status(strings::plan_kept, ui::style::hint);
            return;
        }
        if (!is_new) page.ui.gap(10);
        page.ui.text(strings::if_then(is_new ? cue : plan->cue, act),
                     is_new ? words : ui::style::hint);
        page.ui.gap(10);
        ui::ButtonOptions options;
        options.kind = ButtonKind::Wash;
        if (page.ui.button(is_new ? strings::plan_new : strings::plan_change, options)) {
            const Said<Trigger> about = key_of(page.slip.trigger);
            std::optional<Trigger> trigger;
            if (about.words.empty()) trigger = about.choice;
            page.context.send(KeepPlan{is_new ? 0 : plan->id, trigger, std::string(cue), act});
        }
    });
}

void draw_end(const Page& page) {
    ViewState& state = page.context.state;
    ui::ButtonOptions done;
    done.kind = ButtonKind::Primary;
    done.full_width = true;
    if (page.ui.button(strings::slip_done, done) && page.ui.all_taken()) go_back(state);
    page.ui.gap(12);
    page.ui.flow(20, [&] {
        if (page.boundary.kind == Kind::Refrain && plain_button(page.ui, strings::slip_another)) {
            const bool from_calendar = state.from_calendar;
            log_slip(page.context, page.boundary, page.slip.day);
            state.from_calendar = from_calendar;
        }
        if (plain_button(page.ui, strings::slip_remove)) {
            page.context.dispatch(RemoveSlip{page.boundary.id, page.slip.id});
            go_back(state);
        }
    });
    draw_refused(page.ui, page.context, page.boundary.id);
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
    const Page page{ui, context, *boundary, *slip};
    ui.gap(8);
    page_heading(
        ui, context, boundary->kind == Kind::Do ? strings::missed_heading : strings::slip_heading);
    ui.gap(6);
    ui.text(slip->day > context.today ? strings::slip_ahead(slip->day)
                                      : std::string(strings::slip_intro),
            ui::style::hint);
    ui.gap(20);
    draw_words(page, strings::slip_around, 3, &Slip::note);
    ui.gap(20);
    if (boundary->kind == Kind::Refrain) {
        draw_answers(page, strings::slip_trigger, ebb::strings::triggers, &Slip::trigger);
        ui.gap(20);
    }
    draw_answers(page, strings::slip_need, strings::needs, &Slip::needed);
    ui.gap(16);
    draw_needed(page);
    ui.gap(24);
    draw_when(page);
    ui.gap(24);
    draw_what_stays(page);
    ui.gap(20);
    draw_words(page, strings::slip_next_time, 2, &Slip::next_time);
    draw_plan(page);
    ui.gap(24);
    draw_end(page);
    ui.gap(24);
}

} // namespace ebb::boundaries
