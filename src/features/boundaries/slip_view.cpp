// The page of a slip: what was around it, what was needed, when it was, what stays.
// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "features/boundaries/says.h"
#include "features/boundaries/view_parts.h"
#include "words/said.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ebb::boundaries {

namespace {

using ui::ButtonKind;
using ui::Token;

/// How long a slip lasted, as it can be chosen: the longest that is not longer than it was.
struct Lasted {
    std::int32_t minutes;
    Message said;
};
constexpr std::array lengths{Lasted{0, words::Boundaries::Id::lasted_not_said},
                             Lasted{1, words::Boundaries::Id::lasted_moment},
                             Lasted{5, words::Boundaries::Id::lasted_5_minutes},
                             Lasted{15, words::Boundaries::Id::lasted_quarter},
                             Lasted{30, words::Boundaries::Id::lasted_half_hour},
                             Lasted{60, words::Boundaries::Id::lasted_hour},
                             Lasted{120, words::Boundaries::Id::lasted_2_hours},
                             Lasted{240, words::Boundaries::Id::lasted_longer}};

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
        return ask(context, EditSlip{boundary.id, wanted});
    }
};

/// A field for some of a slip's words; `words` gives where in a slip they are.
void draw_words(const Page& page,
                Phrase label,
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

void draw_words(const Page& page, Phrase label, int rows, std::string Slip::* words) {
    draw_words(page, label, rows, page.slip.*words, [&](Slip& slip, std::string text) {
        slip.*words = std::move(text);
    });
}

/// What was needed: what was chosen stands in the field until there are other words.
void draw_needed(const Page& page) {
    const Language& language = page.context.language;
    const words::Boundaries words(language);
    const std::string_view shown = words::in_words(language, page.slip.needed, needs);
    draw_words(page, words.slip_needed(), 2, shown, [&](Slip& slip, std::string text) {
        if (slip.needed.words.empty() || text.empty()) slip.needed.choice = Need::NotSaid;
        slip.needed.words = std::move(text);
    });
}

/// A few answers that are often right.
template <class Choice>
void draw_answers(const Page& page,
                  Phrase name,
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
    const words::Boundaries words(context.language);
    const Day yesterday = day_before(context.today);
    const std::array<std::string_view, 3> days{
        words.slip_today(), words.slip_was_yesterday(), words.another_day()};
    const int is_on = page.slip.day == context.today ? 0 : page.slip.day == yesterday ? 1 : 2;
    const int selected = context.state.other_day ? 2 : is_on;
    const auto move_to = [&](Day day) {
        Slip wanted = page.slip;
        wanted.at.reset();
        wanted.began_again.reset();
        wanted.day = day;
        return page.change(wanted);
    };
    const Phrase asked = page.boundary.kind == Kind::Do ? words.missed_when() : words.slip_when();
    if (const auto chosen = page.ui.choice(asked, days, selected)) {
        context.state.other_day = *chosen == 2;
        if (*chosen < 2) {
            context.state.when_problem = move_to(*chosen == 0 ? context.today : yesterday);
        }
    }
    if (selected == 2) {
        page.ui.gap(12);
        day_field(page.ui, context, words.slip_day(), page.slip.day, move_to);
    }
}

/// A field for a time of the slip's day; `put` gives it to the slip. What is no time is none.
void draw_clock(const Page& page,
                Phrase label,
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
    const words::Boundaries words(page.context.language);
    ViewState& state = page.context.state;
    page.ui.gap(20);
    Slip wanted = page.slip;
    draw_clock(page, words.slip_time(), page.slip.at, [](Slip& slip, std::optional<Now> at) {
        slip.at = at;
    });
    page.ui.gap(20);
    std::vector<std::string> said;
    int selected = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        said.emplace_back(page.context.language.text(lengths[i].said));
        if (page.slip.lasted_minutes >= lengths[i].minutes) selected = static_cast<int>(i);
    }
    if (const auto chosen = page.ui.select(words.slip_lasted(), said, selected)) {
        wanted.lasted_minutes = lengths[static_cast<std::size_t>(*chosen)].minutes;
        state.when_problem = page.change(wanted);
    }
    page.ui.gap(20);
    const std::array<std::string_view, 3> ways{
        words.from_now(), words.at_a_time(), words.not_yet()};
    const auto& again = page.slip.began_again;
    const int way = state.again_at_time ? 1 : again ? 0 : 2;
    if (const auto chosen = page.ui.choice(words.began_again(), ways, way)) {
        state.again_at_time = *chosen == 1;
        wanted.began_again = *chosen == 0   ? std::optional(page.context.now)
                             : *chosen == 1 ? again
                                            : std::nullopt;
        state.when_problem = page.change(wanted);
    }
    if (state.again_at_time) {
        page.ui.gap(12);
        draw_clock(page, words.began_again_at(), again, [](Slip& slip, std::optional<Now> at) {
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
            const Tally& tally = known_standing(page.context, page.boundary).tally;
            page.ui.text(what_stays(page.context.language, page.boundary, tally),
                         ui::style::letter.spaced(1.45f));
            const auto minutes =
                minutes_since_again(page.boundary, page.context.today, page.context.now);
            if (page.slip.began_again && minutes) {
                page.ui.gap(8);
                page.ui.text(since_again(page.context.language, *minutes), ui::style::hint);
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

/// How a plan begins that is for what set the slip off.
std::string_view cue_of(const Language& language, const Said<Trigger>& trigger) {
    if (trigger.choice == Trigger::NotSaid && !trigger.words.empty()) return trigger.words;
    return language.text(words::trigger_cues[static_cast<std::size_t>(trigger.choice)]);
}

/// One change for next time: what was just thought of becomes the plan for what set it off.
void draw_plan(const Page& page) {
    const words::Boundaries words(page.context.language);
    const std::string_view cue = cue_of(page.context.language, page.slip.trigger);
    const auto& plans = page.context.plans;
    const auto plan = std::find_if(plans.begin(), plans.end(), [&](const Plan& one) {
        return is_for(one, page.slip.trigger);
    });
    const bool is_new = plan == plans.end();
    const std::string act = to_single_line(page.slip.next_time);
    if (act.empty() && is_new) return;
    constexpr ui::TextStyle style = ui::style::prose.spaced(1.45f);
    page.ui.gap(16);
    page.ui.card([&] {
        page.ui.heading(words.plan_heading(), 2, ui::style::section_title);
        page.ui.gap(6);
        if (!is_new) page.ui.text(words.if_then(plan->cue, plan->act), style);
        if (!is_new && (act.empty() || plan->act == act)) {
            page.ui.gap(6);
            page.ui.status(words.plan_kept(), ui::style::hint);
            return;
        }
        if (!is_new) page.ui.gap(10);
        page.ui.text(words.if_then(is_new ? cue : plan->cue, act),
                     is_new ? style : ui::style::hint);
        page.ui.gap(10);
        ui::ButtonOptions options;
        options.kind = ButtonKind::Wash;
        if (page.ui.button(is_new ? words.plan_new() : words.plan_change(), options)) {
            const Said<Trigger> about = key_of(page.slip.trigger);
            std::optional<Trigger> trigger;
            if (about.words.empty()) trigger = about.choice;
            page.context.send(PutPlan{is_new ? 0 : plan->id, trigger, std::string(cue), act});
        }
    });
}

void draw_end(const Page& page) {
    const words::Boundaries words(page.context.language);
    ViewState& state = page.context.state;
    ui::ButtonOptions done;
    done.kind = ButtonKind::Primary;
    done.full_width = true;
    if (page.ui.button(words.slip_done(), done) && page.ui.all_taken()) go_back(state);
    page.ui.gap(12);
    page.ui.flow(20, [&] {
        if (page.boundary.kind == Kind::Refrain && plain_button(page.ui, words.slip_another())) {
            const bool from_calendar = state.from_calendar;
            log_slip(page.context, page.boundary, page.slip.day);
            state.from_calendar = from_calendar;
        }
        if (plain_button(page.ui, words.slip_remove())) {
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
    if (back_button(ui, context) || slip == nullptr) {
        go_back(state);
        return;
    }
    const Language& language = context.language;
    const words::Boundaries words(language);
    const Page page{ui, context, *boundary, *slip};
    ui.gap(8);
    page_heading(
        ui, context, boundary->kind == Kind::Do ? words.missed_heading() : words.slip_heading());
    ui.gap(6);
    ui.text(slip->day > context.today ? words.slip_ahead(slip->day) : words.slip_intro(),
            ui::style::hint);
    ui.gap(20);
    draw_words(page, words.slip_around(), 3, &Slip::note);
    ui.gap(20);
    if (boundary->kind == Kind::Refrain) {
        draw_answers(page, words.slip_trigger(), language.texts(words::triggers), &Slip::trigger);
        ui.gap(20);
    }
    draw_answers(page, words.slip_need(), language.texts(needs), &Slip::needed);
    ui.gap(16);
    draw_needed(page);
    ui.gap(24);
    draw_when(page);
    ui.gap(24);
    draw_what_stays(page);
    ui.gap(20);
    draw_words(page, words.slip_next_time(), 2, &Slip::next_time);
    draw_plan(page);
    ui.gap(24);
    draw_end(page);
    ui.gap(24);
}

} // namespace ebb::boundaries
