// Boundaries: what the days add up to. Nothing here changes anything.
// SPDX-License-Identifier: MIT
#include "features/boundaries/queries.h"

#include "base/sorting.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <tuple>

namespace ebb::boundaries {
namespace {

constexpr double half_life_days = 13;
constexpr std::int32_t highest_shown_percent = 95;
constexpr double least_shown_steadiness = 30; ///< Less says nothing that helps.
constexpr std::int32_t settled_run = 8 * 7;
constexpr double settled_steadiness = 90;
constexpr std::int32_t settled_later_days = 30;

/// The last day that counts.
Day last_day(const Boundary& boundary, Day today) {
    return boundary.archived ? std::min(*boundary.archived, today) : today;
}

/// Walks over the days one by one, in step with marks and slips.
class Days {
public:
    Days(const Boundary& boundary, Day first, Day today)
        : boundary_(boundary), last_(last_day(boundary, today)), day_(first),
          mark_(std::lower_bound(boundary.marks.begin(),
                                 boundary.marks.end(),
                                 first,
                                 [](const Mark& mark, Day day) { return mark.day < day; })),
          slip_(std::lower_bound(
              boundary.slips.begin(), boundary.slips.end(), first, [](const Slip& slip, Day day) {
                  return slip.day < day;
              })) {}

    /// How the day at hand went; moves on to the next.
    DayState next() {
        const DayState state = here();
        while (mark_ != boundary_.marks.end() && mark_->day == day_)
            ++mark_;
        while (slip_ != boundary_.slips.end() && slip_->day == day_)
            ++slip_;
        day_ = day_after(day_);
        return state;
    }

private:
    [[nodiscard]] DayState here() const {
        if (day_ < boundary_.start || day_ > last_) return DayState::Outside;
        if (slip_ != boundary_.slips.end() && slip_->day == day_) {
            return boundary_.kind == Kind::Do ? DayState::NotDone : DayState::Slip;
        }
        if (mark_ != boundary_.marks.end() && mark_->day == day_) {
            return mark_->paused ? DayState::Paused : DayState::Kept;
        }
        const bool quiet = boundary_.mode == Mode::Quiet && day_ >= boundary_.quiet_since;
        return quiet ? DayState::Kept : DayState::Unknown;
    }

    const Boundary& boundary_;
    Day last_;
    Day day_;
    std::vector<Mark>::const_iterator mark_;
    std::vector<Slip>::const_iterator slip_;
};

/// The days on which there were slips, from the start to today, each once.
std::vector<Day> slip_days(const Boundary& boundary, Day today) {
    std::vector<Day> days;
    for (const Slip& slip : boundary.slips) {
        const bool counts = slip.day >= boundary.start && slip.day <= last_day(boundary, today);
        if (counts && (days.empty() || days.back() != slip.day)) days.push_back(slip.day);
    }
    return days;
}

/// The last day before `today` of which something was said; the start if there is none.
Day last_told(const Boundary& boundary, Day today) {
    Day last = boundary.start;
    for (auto mark = boundary.marks.rbegin(); mark != boundary.marks.rend(); ++mark) {
        if (mark->day >= today) continue;
        last = std::max(last, mark->day);
        break;
    }
    for (auto slip = boundary.slips.rbegin(); slip != boundary.slips.rend(); ++slip) {
        if (slip->day >= today) continue;
        last = std::max(last, slip->day);
        break;
    }
    return last;
}

auto first_slip_from(const Boundary& boundary, Day day) {
    return std::lower_bound(boundary.slips.begin(),
                            boundary.slips.end(),
                            day,
                            [](const Slip& slip, Day d) { return slip.day < d; });
}

} // namespace

bool comes_before(const Slip& a, const Slip& b) {
    const auto key = [](const Slip& slip) {
        const std::int64_t moment = slip.at ? slip.at->utc_ms : 0;
        return std::tuple(slip.day, slip.at.has_value(), moment, slip.id.value);
    };
    return key(a) < key(b);
}

bool is_sound(const Slip& slip) {
    return slip.times >= 1 && slip.times <= max_times && slip.lasted_minutes >= 0 &&
           slip.lasted_minutes <= max_lasted_minutes;
}

bool is_sound(const Boundary& boundary) {
    const auto same_or_falling = [](const Mark& a, const Mark& b) { return a.day >= b.day; };
    const auto wrong_order = [](const Slip& a, const Slip& b) { return !comes_before(a, b); };
    const auto& [marks, slips] = std::tie(boundary.marks, boundary.slips);
    if (std::adjacent_find(marks.begin(), marks.end(), same_or_falling) != marks.end())
        return false;
    if (std::adjacent_find(slips.begin(), slips.end(), wrong_order) != slips.end()) return false;
    for (const Slip& slip : slips) {
        if (!is_sound(slip)) return false;
    }
    std::int32_t before = 0;
    for (const Milestone& milestone : boundary.milestones) {
        if (milestone.kept_days <= before || milestone.kept_days > max_milestone_days) return false;
        before = milestone.kept_days;
    }
    if (boundary.milestones.size() > max_milestones) return false;
    if (boundary.mode == Mode::Quiet) return boundary.kind == Kind::Refrain;
    return boundary.quiet_since == Day{};
}

bool is_sound(const Model& model) {
    std::vector<std::uint64_t> ids;
    for (const Boundary& boundary : model.all) {
        if (!is_sound(boundary)) return false;
        ids.push_back(boundary.id.value);
        for (const Slip& slip : boundary.slips)
            ids.push_back(slip.id.value);
    }
    for (std::size_t i = 0; i < model.evenings.size(); ++i) {
        const Evening& evening = model.evenings[i];
        if (evening.hard < 1 || evening.hard > hardest) return false;
        if (i > 0 && evening.day <= model.evenings[i - 1].day) return false;
    }
    ids.push_back(0); // "None" is nobody's id.
    sort(ids);
    return ids.back() < model.next_id && std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

const Boundary* find(const Model& model, BoundaryId id) {
    const auto found = std::find_if(
        model.all.begin(), model.all.end(), [&](const Boundary& b) { return b.id == id; });
    return found == model.all.end() ? nullptr : &*found;
}

const Slip* find(const Boundary& boundary, SlipId id) {
    const auto found = std::find_if(
        boundary.slips.begin(), boundary.slips.end(), [&](const Slip& s) { return s.id == id; });
    return found == boundary.slips.end() ? nullptr : &*found;
}

DayState day_state(const Boundary& boundary, Day day, Day today) {
    return Days(boundary, day, today).next();
}

const Mark* find_mark(const Boundary& boundary, Day day) {
    const auto mark = std::lower_bound(boundary.marks.begin(),
                                       boundary.marks.end(),
                                       day,
                                       [](const Mark& m, Day d) { return m.day < d; });
    return mark != boundary.marks.end() && mark->day == day ? &*mark : nullptr;
}

bool has_slip(const Boundary& boundary, Day day) {
    const auto slip = first_slip_from(boundary, day);
    return slip != boundary.slips.end() && slip->day == day;
}

std::optional<DayState> written_on(const Boundary& boundary, Day day) {
    if (has_slip(boundary, day)) {
        return boundary.kind == Kind::Do ? DayState::NotDone : DayState::Slip;
    }
    const Mark* mark = find_mark(boundary, day);
    if (mark == nullptr) return {};
    return mark->paused ? DayState::Paused : DayState::Kept;
}

std::optional<Ahead> written_ahead(const Boundary& boundary, Day today) {
    std::vector<Day> days;
    const Day last_planned = Day::nearest(today.number() + max_days_ahead);
    // From the end: what lies in the future is little, what was may be years.
    for (auto mark = boundary.marks.rbegin(); mark != boundary.marks.rend(); ++mark) {
        if (mark->day <= today) break;
        if (!mark->paused || mark->day > last_planned) days.push_back(mark->day);
    }
    for (auto slip = boundary.slips.rbegin(); slip != boundary.slips.rend(); ++slip) {
        if (slip->day <= today) break;
        days.push_back(slip->day);
    }
    if (days.empty()) return {};
    sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    const Day first = days.front();
    const auto slip = first_slip_from(boundary, first);
    const bool there = slip != boundary.slips.end() && slip->day == first;
    return Ahead{first,
                 written_on(boundary, first).value_or(DayState::Kept),
                 there ? slip->id : SlipId{},
                 static_cast<std::int32_t>(days.size())};
}

std::vector<DayState> day_states(const Boundary& boundary, Day first, Day last, Day today) {
    std::vector<DayState> states;
    Days days(boundary, first, today);
    for (std::int32_t n = first.number(); n <= last.number(); ++n)
        states.push_back(days.next());
    return states;
}

std::array<DayState, 7> last_week(const Boundary& boundary, Day today) {
    std::array<DayState, 7> week{};
    for (std::int32_t ago = 0; ago < 7 && ago <= today.number(); ++ago) {
        week[static_cast<std::size_t>(6 - ago)] =
            day_state(boundary, Day::nearest(today.number() - ago), today);
    }
    return week;
}

void DaySum::add(DayState state) {
    kept += state == DayState::Kept ? 1 : 0;
    slipped += state == DayState::Slip ? 1 : 0;
    paused += state == DayState::Paused ? 1 : 0;
    unlogged += state == DayState::Unknown ? 1 : 0;
    not_done += state == DayState::NotDone ? 1 : 0;
}

DaySum& DaySum::operator+=(const DaySum& more) {
    kept += more.kept;
    slipped += more.slipped;
    paused += more.paused;
    unlogged += more.unlogged;
    not_done += more.not_done;
    return *this;
}

std::vector<DaySum> day_sums(const Model& model, Day first, Day last, Day today) {
    if (last < first) return {};
    std::vector<DaySum> sums(static_cast<std::size_t>(days_between(first, last)) + 1);
    for (const Boundary& boundary : model.all) {
        Days days(boundary, first, today);
        for (DaySum& sum : sums)
            sum.add(days.next());
    }
    return sums;
}

std::optional<std::int32_t> hard_on(const Model& model, Day day) {
    const auto evening = std::lower_bound(model.evenings.begin(),
                                          model.evenings.end(),
                                          day,
                                          [](const Evening& e, Day d) { return e.day < d; });
    if (evening == model.evenings.end() || evening->day != day) return {};
    return evening->hard;
}

const Milestone* reached_milestone(const Boundary& boundary, const Standing& standing) {
    for (const Milestone& milestone : boundary.milestones) {
        if (!milestone.seen && milestone.kept_days <= standing.tally.kept) return &milestone;
    }
    return nullptr;
}

bool is_settled(const Boundary& boundary, const Standing& standing, Day today) {
    const bool put_off =
        boundary.lighter_later && is_within(*boundary.lighter_later, today, settled_later_days);
    return !boundary.archived && !put_off && standing.current_run >= settled_run &&
           standing.steadiness >= settled_steadiness;
}

Standing standing(const Boundary& boundary, Day today) {
    const double kept_part = std::exp2(-1 / half_life_days);
    Standing so_far;
    Days days(boundary, boundary.start, today);
    for (std::int32_t n = boundary.start.number(); n <= last_day(boundary, today).number(); ++n) {
        switch (days.next()) {
        case DayState::Kept:
            ++so_far.tally.kept;
            ++so_far.current_run;
            so_far.longest_run = std::max(so_far.longest_run, so_far.current_run);
            so_far.steadiness = 100 - (100 - so_far.steadiness) * kept_part;
            break;
        case DayState::Slip:
        case DayState::NotDone:
            ++so_far.tally.slipped;
            so_far.current_run = 0;
            so_far.steadiness *= kept_part;
            break;
        case DayState::Paused:
            ++so_far.tally.paused;
            break;
        case DayState::Unknown:
            ++so_far.tally.unlogged;
            break;
        case DayState::Outside:
            break;
        }
    }
    return so_far;
}

Percent steadiness_percent(double steadiness) {
    const auto rounded = static_cast<std::int32_t>(std::lround(steadiness));
    return {std::min(rounded, highest_shown_percent), steadiness >= highest_shown_percent};
}

HeadNumber number_of(const Tally& tally) {
    if (tally.counted() == 0) return HeadNumber::Beginning;
    if (tally.kept == 0) return HeadNumber::NewBeginning;
    if (tally.kept < tally.slipped) return HeadNumber::KeptDays;
    return tally.slipped == 0 && tally.kept < steady_days ? HeadNumber::Days : HeadNumber::DaysOf;
}

Headline headline(const Boundary& boundary, const Standing& standing, Day today) {
    const Tally& tally = standing.tally;
    const HeadNumber number = number_of(tally);
    const auto slipped = [](DayState state) {
        return state == DayState::Slip || state == DayState::NotDone;
    };
    const DayState now = day_state(boundary, today, today);
    const bool after_slip = slipped(day_state(boundary, day_before(today), today));
    const bool away =
        boundary.mode == Mode::Daily && days_between(last_told(boundary, today), today) > away_days;
    const bool is_steady = tally.counted() >= steady_days && tally.kept >= tally.slipped &&
                           standing.steadiness >= least_shown_steadiness;
    const Remark remark = [&] {
        if (slipped(now) && tally.kept == 0) return Remark::Slip;
        if (now == DayState::NotDone) return Remark::NotDone;
        if (now == DayState::Slip) return tally.slipped == 1 ? Remark::FirstSlip : Remark::Slip;
        if (now == DayState::Paused) return Remark::Paused;
        if (after_slip) return now == DayState::Kept ? Remark::BeganAgain : Remark::AfterSlip;
        if (away && tally.counted() > 0) return Remark::LongAway;
        if (is_steady) return Remark::Steady;
        if (now != DayState::Kept) return Remark::SayToday;
        if (tally.counted() == 1) return Remark::FirstDay;
        return tally.slipped == 0 ? Remark::OneDay : Remark::StaysYours;
    }();
    return {number, remark};
}

std::vector<Day> unlogged_days(const Boundary& boundary, Day today) {
    std::vector<Day> unlogged;
    Days days(boundary, boundary.start, today);
    for (std::int32_t n = boundary.start.number(); n < today.number(); ++n) {
        if (days.next() == DayState::Unknown) unlogged.push_back(Day::nearest(n));
    }
    return unlogged;
}

std::vector<std::int32_t> days_between_slips(const Boundary& boundary, Day today) {
    const std::vector<Day> days = slip_days(boundary, today);
    std::vector<std::int32_t> between;
    for (std::size_t i = 1; i < days.size(); ++i) {
        between.push_back(days_between(days[i - 1], days[i]));
    }
    return between;
}

std::optional<std::int32_t> days_since_slip(const Boundary& boundary, Day today) {
    const std::vector<Day> days = slip_days(boundary, today);
    if (days.empty()) return {};
    return days_between(days.back(), last_day(boundary, today));
}

std::optional<std::int64_t>
minutes_since_again(const Boundary& boundary, Day today, const Now& now) {
    constexpr std::int64_t ms_per_minute = 60'000;
    const std::vector<Day> days = slip_days(boundary, today);
    if (days.empty()) return {};
    const auto on_last_day = [&](const Slip& slip) { return slip.day == days.back(); };
    const Slip* again = nullptr;
    for (const Slip& slip : boundary.slips) {
        if (!on_last_day(slip) || !slip.began_again) continue;
        if (again == nullptr || slip.began_again->utc_ms >= again->began_again->utc_ms)
            again = &slip;
    }
    if (again == nullptr) return {};
    const std::int64_t since = again->began_again->utc_ms;
    for (const Slip& slip : boundary.slips) {
        const bool later = slip.at ? slip.at->utc_ms > since
                                   : !slip.began_again && slip.id.value > again->id.value;
        if (on_last_day(slip) && later) return {};
    }
    return std::max<std::int64_t>(0, (now.utc_ms - since) / ms_per_minute);
}

Now moment_on(Day day, std::int32_t minute, int day_start_hour, std::int32_t offset_minutes) {
    constexpr std::int64_t minutes_per_day = 24 * 60;
    constexpr std::int64_t ms_per_minute = 60'000;
    const std::int64_t date = day.number() + (minute < day_start_hour * 60 ? 1 : 0);
    return {(date * minutes_per_day + minute - offset_minutes) * ms_per_minute, offset_minutes};
}

bool has_id(const Model& model, std::uint64_t id) {
    return std::any_of(model.all.begin(), model.all.end(), [&](const Boundary& boundary) {
        return boundary.id.value == id || find(boundary, SlipId{id}) != nullptr;
    });
}

} // namespace ebb::boundaries
