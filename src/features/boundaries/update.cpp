// Boundaries: what each action changes, and why some change nothing.
// SPDX-License-Identifier: MIT
#include "features/boundaries/update.h"

#include "base/text.h"
#include "features/boundaries/queries.h"

#include <algorithm>
#include <utility>

namespace ebb::boundaries {
namespace {

/// When an action is done.
struct ActionTime {
    Now now;
    int day_start_hour = 0;
    Result<Day, Refusal> today; ///< `ClockWrong` if there is no such day.
};

/// None: done. Otherwise nothing was changed.
using Outcome = std::optional<Refusal>;
constexpr Outcome done = std::nullopt;

template <class T>
Outcome why_not(const Result<T, Refusal>& result) {
    return result ? done : Outcome(result.error());
}

Boundary* find_in(Model& model, BoundaryId id) {
    for (Boundary& boundary : model.all) {
        if (boundary.id == id) return &boundary;
    }
    return nullptr;
}

/// The last day that is over and counts.
Day last_full_day(const Boundary& boundary, Day today) {
    const Day yesterday = day_before(today);
    return boundary.archived ? std::min(*boundary.archived, yesterday) : yesterday;
}

auto first_mark_from(std::vector<Mark>& marks, Day day) {
    return std::lower_bound(
        marks.begin(), marks.end(), day, [](const Mark& mark, Day d) { return mark.day < d; });
}

/// Takes the marks of these days away, and puts in the new ones (of these days, sorted).
void replace_marks(Boundary& boundary, Day first, Day last, const std::vector<Mark>& marks) {
    const auto from = first_mark_from(boundary.marks, first);
    auto to = from;
    while (to != boundary.marks.end() && to->day <= last)
        ++to;
    boundary.marks.insert(boundary.marks.erase(from, to), marks.begin(), marks.end());
}

/// Marks each of these days that has no mark yet. Nothing if `last` comes before `first`.
void fill_unmarked(Boundary& boundary, Day first, Day last, std::optional<PauseReason> paused) {
    std::vector<Mark> filled;
    auto mark = first_mark_from(boundary.marks, first);
    for (std::int32_t n = first.number(); n <= last.number(); ++n) {
        const Day day = Day::nearest(n);
        const bool marked = mark != boundary.marks.end() && mark->day == day;
        filled.push_back(marked ? *mark++ : Mark{day, paused});
    }
    if (!filled.empty()) replace_marks(boundary, first, last, filled);
}

std::size_t slip_count(const Model& model) {
    std::size_t count = 0;
    for (const Boundary& boundary : model.all)
        count += boundary.slips.size();
    return count;
}

void insert_slip(Boundary& boundary, Slip slip) {
    const auto place =
        std::upper_bound(boundary.slips.begin(), boundary.slips.end(), slip, comes_before);
    boundary.slips.insert(place, std::move(slip));
}

void erase_slip(Boundary& boundary, SlipId id) {
    std::erase_if(boundary.slips, [&](const Slip& slip) { return slip.id == id; });
}

/// Puts the cleaned form in place of the text. Errors: those of `check`.
template <class Check>
Outcome clean(std::string& text, Check check) {
    Result<std::string, Refusal> cleaned = check(text);
    if (!cleaned) return cleaned.error();
    text = std::move(cleaned).value();
    return done;
}

Result<std::string, Refusal> check_line(std::string_view text) {
    if (!is_utf8(text)) return Unexpected{Refusal::NotText};
    std::string line = to_single_line(text);
    if (code_point_count(line) > max_name) return Unexpected{Refusal::TooLong};
    return line;
}

Outcome clean_texts(Slip& slip) {
    if (const Outcome no = clean(slip.trigger.words, check_line)) return no;
    for (std::string* text : {&slip.needed.words, &slip.next_time, &slip.note}) {
        if (const Outcome no = clean(*text, check_text)) return no;
    }
    return done;
}

/// Works out the slip's day. The day of a moment that was entered before is left as it is.
Outcome
settle_day(const Boundary& boundary, Slip& slip, const Slip* before, const ActionTime& moment) {
    if (before && before->at == slip.at && (slip.at || before->day == slip.day)) {
        slip.day = before->day;
        return done;
    }
    if (!moment.today) return moment.today.error();
    if (slip.at) {
        if (slip.at->utc_ms > moment.now.utc_ms) return Refusal::InFuture;
        const Result<Day, DateError> day = civil_day(*slip.at, moment.day_start_hour);
        if (!day) return Refusal::OutOfRange;
        slip.day = *day;
    }
    return why_not(check_day(boundary, slip.day, *moment.today));
}

Outcome check_began_again(const Slip& slip, const Slip* before, const ActionTime& moment) {
    if (!slip.began_again) return done;
    const bool as_before = before && before->began_again == slip.began_again;
    if (!as_before && slip.began_again->utc_ms > moment.now.utc_ms) return Refusal::InFuture;
    const Result<Day, DateError> day = civil_day(*slip.began_again, moment.day_start_hour);
    if (!day) return Refusal::OutOfRange;
    const bool too_early = slip.at ? slip.began_again->utc_ms < slip.at->utc_ms : *day < slip.day;
    return too_early ? Outcome(Refusal::BeganBefore) : done;
}

/// The slip as it will be kept, in place of `before` if that is there.
Outcome
prepare(const Boundary& boundary, Slip& slip, const Slip* before, const ActionTime& moment) {
    if (const Outcome no = clean_texts(slip)) return no;
    if (slip.times < 1 || slip.times > max_times) return Refusal::OutOfRange;
    if (slip.lasted_minutes < 0 || slip.lasted_minutes > max_lasted_minutes) {
        return Refusal::OutOfRange;
    }
    if (const Outcome no = settle_day(boundary, slip, before, moment)) return no;
    return check_began_again(slip, before, moment);
}

void change_mode(Boundary& boundary, Mode mode, Day today) {
    if (mode == boundary.mode) return;
    if (mode == Mode::Daily) {
        const Day first = std::max(boundary.start, boundary.quiet_since);
        fill_unmarked(boundary, first, last_full_day(boundary, today), std::nullopt);
        boundary.quiet_since = Day{};
    } else if (boundary.start < today) {
        boundary.quiet_since = today; // Days before this one were not promised to be quiet.
    }
    boundary.mode = mode;
}

Outcome apply(Model& model, const AddBoundary& action, const ActionTime& moment) {
    if (model.all.size() >= max_boundaries) return Refusal::TooMany;
    if (!moment.today) return moment.today.error();
    Boundary boundary;
    boundary.name = action.name;
    boundary.what_counts = action.what_counts;
    boundary.why = action.why;
    boundary.start = action.start.value_or(*moment.today);
    boundary.kind = action.kind;
    boundary.mode = action.mode;
    if (const Outcome no = clean(boundary.name, check_name)) return no;
    if (const Outcome no = clean(boundary.what_counts, check_text)) return no;
    if (const Outcome no = clean(boundary.why, check_text)) return no;
    if (const Outcome no = why_not(check_start(boundary.start, *moment.today))) return no;
    if (action.kind == Kind::Do && action.mode == Mode::Quiet) return Refusal::QuietNeedsRefrain;
    boundary.id = {model.next_id++};
    model.all.push_back(std::move(boundary));
    return done;
}

Outcome apply(Model& model, const EditBoundary& action, const ActionTime& moment) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    Boundary edited = *boundary;
    edited.name = action.name.value_or(boundary->name);
    edited.what_counts = action.what_counts.value_or(boundary->what_counts);
    edited.why = action.why.value_or(boundary->why);
    edited.kind = action.kind.value_or(boundary->kind);
    if (const Outcome no = clean(edited.name, check_name)) return no;
    if (const Outcome no = clean(edited.what_counts, check_text)) return no;
    if (const Outcome no = clean(edited.why, check_text)) return no;
    if (edited.kind == Kind::Do && action.mode.value_or(edited.mode) == Mode::Quiet) {
        return Refusal::QuietNeedsRefrain;
    }
    if (action.start || action.mode) {
        if (!moment.today) return moment.today.error();
        if (action.start) {
            if (const Outcome no = why_not(check_start(*action.start, *moment.today))) return no;
            edited.start = *action.start;
        }
        change_mode(edited, action.mode.value_or(edited.mode), *moment.today);
    }
    *boundary = std::move(edited);
    return done;
}

Outcome apply(Model& model, const MoveBoundary& action, const ActionTime&) {
    const Boundary* boundary = find(model, action.id);
    if (!boundary) return Refusal::NotThere;
    if (action.place >= model.all.size()) return Refusal::OutOfRange;
    const auto from = model.all.begin() + (boundary - model.all.data());
    const auto to = model.all.begin() + static_cast<std::ptrdiff_t>(action.place);
    if (from < to) {
        std::rotate(from, from + 1, to + 1);
    } else {
        std::rotate(to, from, from + 1);
    }
    return done;
}

Outcome apply(Model& model, const ArchiveBoundary& action, const ActionTime& moment) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    if (boundary->archived) return Refusal::AlreadySo;
    if (!moment.today) return moment.today.error();
    boundary->archived = *moment.today;
    return done;
}

Outcome apply(Model& model, const UnarchiveBoundary& action, const ActionTime& moment) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    if (!boundary->archived) return Refusal::AlreadySo;
    if (!moment.today) return moment.today.error();
    const Day first = day_after(*boundary->archived);
    fill_unmarked(*boundary, first, day_before(*moment.today), PauseReason::PutAway);
    boundary->archived.reset();
    return done;
}

Outcome apply(Model& model, const RemoveBoundary& action, const ActionTime&) {
    const Boundary* boundary = find(model, action.id);
    if (!boundary) return Refusal::NotThere;
    model.all.erase(model.all.begin() + (boundary - model.all.data()));
    return done;
}

Outcome apply(Model& model, const RestoreBoundary& action, const ActionTime&) {
    Model restored = model;
    if (Boundary* there = find_in(restored, action.boundary.id)) {
        *there = action.boundary;
    } else {
        if (restored.all.size() >= max_boundaries) return Refusal::TooMany;
        const std::size_t place = std::min(action.place, restored.all.size());
        restored.all.insert(restored.all.begin() + static_cast<std::ptrdiff_t>(place),
                            action.boundary);
    }
    if (!is_sound(restored)) return Refusal::Unsound;
    model = std::move(restored);
    return done;
}

Outcome apply(Model& model, const MarkDays& action, const ActionTime& moment) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    if (action.state == DayState::Outside) return Refusal::OutOfRange;
    if (action.last < action.first) return Refusal::BackwardRange;
    if (!moment.today) return moment.today.error();
    const bool plan = action.state == DayState::Paused || action.state == DayState::Unknown;
    for (const Day day : {action.first, action.last}) {
        const auto check = plan ? check_plan : check_day;
        const Outcome no = why_not(check(*boundary, day, *moment.today));
        // What a clock that ran ahead has written can be taken back, however far it lies ahead.
        if (no && !(action.state == DayState::Unknown && no == Refusal::TooFarAhead)) return no;
    }

    std::vector<Day> free_days; // Of slips.
    for (std::int32_t n = action.first.number(); n <= action.last.number(); ++n) {
        if (!has_slip(*boundary, Day::nearest(n))) free_days.push_back(Day::nearest(n));
    }
    if (free_days.empty()) {
        return boundary->kind == Kind::Do ? Refusal::IsNotDone : Refusal::HasSlip;
    }
    if (action.state == DayState::Unknown) {
        replace_marks(*boundary, action.first, action.last, {});
        return done;
    }
    if (action.state == DayState::Slip || action.state == DayState::NotDone) {
        if (slip_count(model) + free_days.size() > max_slips) return Refusal::TooMany;
        for (const Day day : free_days) {
            Slip slip;
            slip.id = {model.next_id++};
            slip.day = day;
            insert_slip(*boundary, std::move(slip));
        }
        return done;
    }
    std::vector<Mark> marks;
    for (std::int32_t n = action.first.number(); n <= action.last.number(); ++n) {
        marks.push_back({Day::nearest(n), std::nullopt});
        if (action.state == DayState::Paused) marks.back().paused = action.reason;
    }
    replace_marks(*boundary, action.first, action.last, marks);
    return done;
}

Outcome apply(Model& model, const LogSlip& action, const ActionTime& moment) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    if (slip_count(model) >= max_slips) return Refusal::TooMany;
    Slip slip = action.slip;
    if (const Outcome no = prepare(*boundary, slip, nullptr, moment)) return no;
    slip.id = {model.next_id++};
    insert_slip(*boundary, std::move(slip));
    return done;
}

Outcome apply(Model& model, const EditSlip& action, const ActionTime& moment) {
    Boundary* boundary = find_in(model, action.id);
    const Slip* before = boundary ? find(*boundary, action.slip.id) : nullptr;
    if (!before) return Refusal::NotThere;
    Slip slip = action.slip;
    slip.unknown = before->unknown;
    if (const Outcome no = prepare(*boundary, slip, before, moment)) return no;
    erase_slip(*boundary, slip.id);
    insert_slip(*boundary, std::move(slip));
    return done;
}

Outcome apply(Model& model, const RemoveSlip& action, const ActionTime&) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary || !find(*boundary, action.slip)) return Refusal::NotThere;
    erase_slip(*boundary, action.slip);
    return done;
}

Outcome apply(Model& model, const ClearDay& action, const ActionTime&) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    replace_marks(*boundary, action.day, action.day, {});
    std::erase_if(boundary->slips, [&](const Slip& slip) { return slip.day == action.day; });
    return done;
}

auto find_milestone(Boundary& boundary, std::int32_t kept_days) {
    return std::find_if(boundary.milestones.begin(),
                        boundary.milestones.end(),
                        [&](const Milestone& one) { return one.kept_days == kept_days; });
}

Outcome apply(Model& model, const SetMilestone& action, const ActionTime&) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    if (action.kept_days < 1 || action.kept_days > max_milestone_days) return Refusal::OutOfRange;
    Milestone milestone;
    milestone.kept_days = action.kept_days;
    milestone.words = action.words;
    if (const Outcome no = clean(milestone.words, check_line)) return no;
    auto& all = boundary->milestones;
    const auto there = find_milestone(*boundary, action.kept_days);
    if (there != all.end()) {
        there->words = std::move(milestone.words);
        return done;
    }
    if (all.size() >= max_milestones) return Refusal::TooMany;
    const auto later = std::find_if(
        all.begin(), all.end(), [&](const Milestone& m) { return m.kept_days > action.kept_days; });
    all.insert(later, std::move(milestone));
    return done;
}

Outcome apply(Model& model, const RemoveMilestone& action, const ActionTime&) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    const auto there = find_milestone(*boundary, action.kept_days);
    if (there == boundary->milestones.end()) return Refusal::NotThere;
    boundary->milestones.erase(there);
    return done;
}

Outcome apply(Model& model, const SeeMilestone& action, const ActionTime&) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    const auto there = find_milestone(*boundary, action.kept_days);
    if (there == boundary->milestones.end()) return Refusal::NotThere;
    there->seen = true;
    return done;
}

Outcome apply(Model& model, const PutOffLighter& action, const ActionTime& moment) {
    Boundary* boundary = find_in(model, action.id);
    if (!boundary) return Refusal::NotThere;
    if (!moment.today) return moment.today.error();
    boundary->lighter_later = *moment.today;
    return done;
}

Outcome apply(Model& model, const RateDay& action, const ActionTime& moment) {
    if (action.hard < 0 || action.hard > hardest) return Refusal::OutOfRange;
    if (!moment.today) return moment.today.error();
    if (action.day > *moment.today) return Refusal::InFuture;
    auto& all = model.evenings;
    const auto place =
        std::lower_bound(all.begin(), all.end(), action.day, [](const Evening& evening, Day day) {
            return evening.day < day;
        });
    const bool there = place != all.end() && place->day == action.day;
    if (action.hard == 0) {
        if (!there) return Refusal::NotThere;
        all.erase(place);
    } else if (there) {
        place->hard = action.hard;
    } else {
        all.insert(place, {action.day, action.hard});
    }
    return done;
}

Outcome apply(Model& model, const CallThem& action, const ActionTime&) {
    if (!is_utf8(action.called)) return Refusal::NotText;
    std::string called = to_line(action.called);
    if (code_point_count(called) > max_name) return Refusal::TooLong;
    model.called = std::move(called);
    return done;
}

Outcome apply(Model& model, const AddOwnLine& action, const ActionTime&) {
    if (model.own_lines.size() >= max_own_lines) return Refusal::TooMany;
    OwnLine line{action.name, action.number};
    for (std::string* part : {&line.name, &line.number}) {
        if (const Outcome no = clean(*part, check_name)) return no;
    }
    model.own_lines.push_back(std::move(line));
    return done;
}

Outcome apply(Model& model, const RemoveOwnLine& action, const ActionTime&) {
    if (action.place >= model.own_lines.size()) return Refusal::NotThere;
    model.own_lines.erase(model.own_lines.begin() + static_cast<std::ptrdiff_t>(action.place));
    return done;
}

Outcome perform(Model& model, const Action& action, const Now& now, int day_start_hour) {
    const Result<Day, DateError> day = civil_day(now, day_start_hour);
    const ActionTime moment{now,
                            day_start_hour,
                            day ? Result<Day, Refusal>(*day)
                                : Result<Day, Refusal>(Unexpected{Refusal::ClockWrong})};
    return std::visit([&](const auto& what) { return apply(model, what, moment); }, action);
}

} // namespace

Result<std::string, Refusal> check_name(std::string_view name) {
    Result<std::string, Refusal> line = check_line(name);
    if (is_utf8(name) && is_blank(name)) return Unexpected{Refusal::Blank};
    return line;
}

Result<std::string, Refusal> check_text(std::string_view text) {
    if (!is_utf8(text)) return Unexpected{Refusal::NotText};
    std::string lines = to_lines(text);
    if (code_point_count(lines) > max_text) return Unexpected{Refusal::TooLong};
    return lines;
}

Result<Day, Refusal> check_start(Day start, Day today) {
    if (start > today) return Unexpected{Refusal::InFuture};
    return start;
}

Result<Day, Refusal> check_day(const Boundary& boundary, Day day, Day today) {
    if (day > today) return Unexpected{Refusal::InFuture};
    if (day < boundary.start) return Unexpected{Refusal::BeforeStart};
    if (boundary.archived && day > *boundary.archived) return Unexpected{Refusal::AfterArchived};
    return day;
}

Result<Day, Refusal> check_plan(const Boundary& boundary, Day day, Day today) {
    if (day <= today) return check_day(boundary, day, today);
    if (day < boundary.start) return Unexpected{Refusal::BeforeStart};
    if (boundary.archived) return Unexpected{Refusal::AfterArchived};
    if (day.number() > today.number() + max_days_ahead) return Unexpected{Refusal::TooFarAhead};
    return day;
}

std::optional<Refusal>
update(Model& model, const Action& action, const Now& now, int day_start_hour) {
    const std::optional<Refusal> refused = perform(model, action, now, day_start_hour);
    if (!refused) ++model.revision.number;
    return refused;
}

std::optional<Refusal>
refusal(const Model& model, const Action& action, const Now& now, int day_start_hour) {
    Model trial = model;
    return perform(trial, action, now, day_start_hour);
}

} // namespace ebb::boundaries
