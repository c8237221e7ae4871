// What the app says of boundaries by itself.
// SPDX-License-Identifier: MIT
#include "features/boundaries/says.h"

#include "words/shared.h"

#include <array>
#include <vector>

namespace ebb::boundaries {

namespace {

/// "3 weeks, 2 days", as the parts of a series.
std::vector<std::string> length_words(const Language& language, const Length& length) {
    const words::Boundaries words(language);
    std::vector<std::string> parts;
    if (length.years > 0) parts.push_back(words.length_years(length.years));
    if (length.months > 0) parts.push_back(words.length_months(length.months));
    if (length.weeks > 0) parts.push_back(words.length_weeks(length.weeks));
    if (length.days > 0 || parts.empty()) parts.push_back(words.length_days(length.days));
    return parts;
}

} // namespace

Phrase state_words(const Language& language, DayState state) {
    using Id = words::Boundaries::Id;
    constexpr std::array states{Id::state_outside,
                                Id::state_unknown,
                                Id::state_kept,
                                Id::state_slip,
                                Id::state_paused,
                                Id::state_not_done};
    return language.text(states[static_cast<std::size_t>(state)]);
}

std::string number_words(const Language& language, const Tally& tally) {
    const words::Boundaries words(language);
    switch (number_of(tally)) {
    case HeadNumber::Beginning:
    case HeadNumber::NewBeginning:
        break;
    case HeadNumber::Days:
        return words.days_alone(tally.kept);
    case HeadNumber::DaysOf:
        return words.kept_of(tally.kept, tally.counted());
    case HeadNumber::KeptDays:
        return words.kept_days(tally.kept);
    }
    return {};
}

std::string
card_line(const Language& language, const Boundary& boundary, const Standing& standing) {
    const words::Boundaries words(language);
    const std::string_view mode =
        boundary.mode == Mode::Quiet ? words.mode_quiet() : words.mode_daily();
    const std::string number = number_words(language, standing.tally);
    return number.empty() ? std::string(mode) : words.card_line(mode, number);
}

HeadlineWords headline_words(const Language& language,
                             const Boundary& boundary,
                             const Standing& standing,
                             Day today) {
    using Id = words::Boundaries::Id;
    constexpr std::array remarks{Id::say_today,
                                 Id::remark_paused,
                                 Id::remark_first_slip,
                                 Id::remark_slip,
                                 Id::remark_not_done,
                                 Id::remark_after_slip,
                                 Id::remark_began_again,
                                 Id::remark_long_away,
                                 Id::remark_first_day,
                                 Id::remark_one_day,
                                 Id::remark_stays_yours, // Of steadiness, which has a number.
                                 Id::remark_stays_yours};
    const words::Boundaries words(language);
    const Headline head = headline(boundary, standing, today);
    HeadlineWords said{number_words(language, standing.tally),
                       std::string(language.text(remarks[static_cast<std::size_t>(head.remark)]))};
    if (head.number == HeadNumber::Beginning) said.number = words.beginning();
    if (head.number == HeadNumber::NewBeginning) said.number = words.new_beginning();
    if (head.remark == Remark::Steady) {
        const auto [percent, or_more] = steadiness_percent(standing.steadiness);
        said.remark = or_more ? words.steady_or_more(percent) : words.steady(percent);
    }
    return said;
}

std::string what_stays(const Language& language, const Boundary& boundary, const Tally& tally) {
    const words::Boundaries words(language);
    if (tally.kept == 0) return std::string(words.nothing_to_keep());
    if (number_of(tally) == HeadNumber::KeptDays) return words.kept_days_stay(tally.kept);
    return boundary.kind == Kind::Do ? words.stay_after_missed(tally.kept, tally.counted())
                                     : words.stay_after_slip(tally.kept, tally.counted());
}

std::string since_again(const Language& language, std::int64_t minutes) {
    const words::Boundaries words(language);
    const std::int64_t hours = minutes / 60;
    if (hours == 0) return std::string(words.began_again_now());
    return hours < 48 ? words.hours_since(hours) : words.days_since(hours / 24);
}

Sentence milestone_words(const Language& language, const Milestone& milestone) {
    const words::Boundaries words(language);
    return milestone.words.empty() ? words.milestone(milestone.kept_days)
                                   : words.milestone_for(milestone.kept_days, milestone.words);
}

std::string keepsake_text(const Language& language,
                          const Boundary& boundary,
                          const Standing& standing,
                          std::string_view words_below,
                          Day today) {
    const words::Boundaries words(language);
    const Day end = day_after(boundary.archived.value_or(today));
    const std::vector<std::string> length =
        length_words(language, length_between(boundary.start, end));
    const std::vector<std::string_view> parts(length.begin(), length.end());
    std::string out = boundary.name + "\n\n";
    const auto add = [&](std::string_view line) {
        out += line;
        out += '\n';
    };
    add(words.keepsake_from(boundary.start, parts));
    const Tally& tally = standing.tally;
    const bool few = number_of(tally) == HeadNumber::KeptDays;
    if (few) add(words.keepsake_few(tally.kept, standing.longest_run));
    if (tally.kept > 0 && !few)
        add(words.keepsake_kept(tally.kept, tally.counted(), standing.longest_run));
    for (const Milestone& milestone : boundary.milestones) {
        if (milestone.kept_days > tally.kept) continue;
        add(words.keepsake_milestone(milestone_words(language, milestone)));
    }
    for (const std::string_view part : {std::string_view(boundary.why), words_below}) {
        if (part.empty()) continue;
        out += '\n';
        add(part);
    }
    return out;
}

std::string_view sentence(const Language& language, Refusal refusal) {
    const words::Boundaries words(language);
    switch (refusal) {
    case Refusal::Blank:
        return words.refused_blank();
    case Refusal::TooLong:
        return words.refused_too_long();
    case Refusal::NotText:
        return words.refused_not_text();
    case Refusal::InFuture:
        return words.refused_in_future();
    case Refusal::TooFarAhead:
        return words.refused_too_far_ahead();
    case Refusal::BeforeStart:
        return words.refused_before_start();
    case Refusal::AfterArchived:
        return words.refused_after_archived();
    case Refusal::BackwardRange:
        return words.refused_backward_range();
    case Refusal::HasSlip:
        return words.refused_has_slip();
    case Refusal::IsNotDone:
        return words.refused_is_not_done();
    case Refusal::QuietNeedsRefrain:
        return words.refused_quiet_needs_refrain();
    case Refusal::OutOfRange:
        return words.refused_out_of_range();
    case Refusal::BeganBefore:
        return words.refused_began_before();
    case Refusal::TooMany:
        return words.refused_too_many();
    case Refusal::NotThere:
        return words.refused_not_there();
    case Refusal::AlreadySo:
        return words.refused_already_so();
    case Refusal::Unsound:
        return words.refused_unsound();
    case Refusal::ClockWrong:
        return words.refused_clock_wrong();
    case Refusal::NotNow:
        return words::Shared(language).not_now();
    }
    return {};
}

std::string_view sentence(const Language& language, DateError error) {
    const words::Boundaries words(language);
    switch (error) {
    case DateError::NotADate:
        return words.not_a_date();
    case DateError::OutOfRange:
        return words.no_such_year();
    }
    return {};
}

std::string_view object_words(const Language& language, std::string_view) {
    return words::Boundaries(language).object();
}

} // namespace ebb::boundaries
