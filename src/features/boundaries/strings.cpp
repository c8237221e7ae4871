// Sentences about numbers.
// SPDX-License-Identifier: MIT
#include "features/boundaries/strings.h"

#include "base/strings.h"

namespace ebb::boundaries::strings {

namespace {

std::string days(std::int32_t count) {
    return std::to_string(count) + (count == 1 ? " day" : " days");
}

std::string of_days(const Tally& tally) {
    return std::to_string(tally.kept) + " of " + days(tally.counted());
}

std::string date_words(const YearMonthDay& date) {
    return std::to_string(date.day) + ' ' + std::string(month_name(date.month));
}

void add_count(std::string& out, std::int32_t count, std::string_view what) {
    if (count == 0) return;
    out += out.empty() ? "" : ", ";
    out += std::to_string(count) + ' ';
    out += what;
}

} // namespace

std::string_view word(DayState state) {
    switch (state) {
    case DayState::Outside:
        return "before the start";
    case DayState::Unknown:
        return "not logged";
    case DayState::Kept:
        return "kept";
    case DayState::Slip:
        return "slip";
    case DayState::Paused:
        return "paused";
    case DayState::NotDone:
        return "not done";
    }
    return {};
}

std::string date_words(Day day) {
    return date_words(day.date()) + ' ' + std::to_string(day.date().year);
}

std::string day_words(Day day, Day today) {
    const YearMonthDay date = day.date();
    std::string out(weekday_name(day.weekday()));
    out += ' ' + date_words(date);
    if (date.year != today.date().year) out += ' ' + std::to_string(date.year);
    return out;
}

std::string span_words(Day first, Day last, Day today) {
    if (first == last) return day_words(first, today);
    const YearMonthDay from = first.date();
    const YearMonthDay to = last.date();
    std::string out = from.year != to.year     ? date_words(from) + ' ' + std::to_string(from.year)
                      : from.month != to.month ? date_words(from)
                                               : std::to_string(from.day);
    out += " to " + date_words(to);
    if (to.year != today.date().year || from.year != to.year) out += ' ' + std::to_string(to.year);
    return out + ": " + days(days_between(first, last) + 1);
}

std::string sum_words(const DaySum& sum) {
    std::string out;
    add_count(out, sum.kept, "kept");
    add_count(out, sum.slipped, sum.slipped == 1 ? "slip" : "slips");
    add_count(out, sum.not_done, "not done");
    add_count(out, sum.paused, "paused");
    add_count(out, sum.unlogged, "not logged");
    return out.empty() ? "nothing yet" : out;
}

std::string day_label(Day day, Day today, std::string_view state) {
    std::string out = date_words(day.date());
    if (day == today) out += ", today";
    return out + ", " + std::string(state);
}

std::string slip_title(Kind what, const Slip& one) {
    if (what == Kind::Do) return std::string(not_done);
    return one.at ? "Slip at " + to_clock(minute_of_day(*one.at)) : "Slip";
}

std::string starts_ahead(Day start) {
    return "It starts on " + date_words(start) + ", and that day has not come yet.";
}

std::string lies_ahead(const Ahead& ahead) {
    const std::string day = date_words(ahead.day) + '.';
    if (ahead.days > 1) return days(ahead.days) + " lie in the future, the first on " + day;
    const std::string_view what = ahead.state == DayState::Slip     ? "A slip lies"
                                  : ahead.state == DayState::Kept   ? "A kept day lies"
                                  : ahead.state == DayState::Paused ? "A pause lies"
                                                                    : "A day without it lies";
    return std::string(what) + " in the future, on " + day;
}

std::string slip_ahead(Day day) {
    return "It is written down on " + date_words(day) +
           ", a day that has not come yet. Choose the day on which it was, or take it back.";
}

std::string days_are(std::int32_t count, DayState state) {
    if (state == DayState::Slip) return days(count) + (count == 1 ? " has" : " have") + " a slip.";
    return days(count) + (count == 1 ? " is " : " are ") + std::string(word(state)) + '.';
}

std::string since_again(std::int64_t minutes) {
    const std::int64_t hours = minutes / 60;
    if (hours == 0) return "You began again.";
    const std::int64_t days = hours / 24;
    const std::int64_t count = days > 1 ? days : hours;
    return std::to_string(count) + (days > 1 ? " day" : " hour") + (count == 1 ? "" : "s") +
           " since you began again.";
}

std::string_view cue_of(const Said<Trigger>& trigger) {
    const bool own = trigger.choice == Trigger::NotSaid && !trigger.words.empty();
    return own ? trigger.words
               : ebb::strings::trigger_cues[static_cast<std::size_t>(trigger.choice)];
}

std::string if_then(std::string_view cue, std::string_view act) {
    return "If " + std::string(cue) + ", then " + std::string(act) + '.';
}

std::string suggested_name(const Suggestion& suggestion, std::string_view person) {
    std::string words(suggestion.before);
    if (!suggestion.names) return words;
    if (person.empty()) {
        words += suggestion.owns ? "their" : "them";
    } else {
        words += person;
        words += suggestion.owns ? "\xE2\x80\x99s" : "";
    }
    words += suggestion.after;
    return words;
}

std::string is_put_away(std::string_view boundary) {
    return std::string(boundary) + " is put away. Its days stay.";
}

std::string paused_for(std::int32_t boundaries) {
    return "Paused for " + std::to_string(boundaries) +
           (boundaries == 1 ? " boundary." : " boundaries.");
}

std::string milestone_title(const Milestone& milestone) {
    std::string title = std::to_string(milestone.kept_days) +
                        (milestone.kept_days == 1 ? " kept day" : " kept days");
    if (!milestone.words.empty()) title += ": " + milestone.words;
    return title;
}

std::string milestone_line(const Milestone& milestone, std::int32_t so_far) {
    if (so_far >= milestone.kept_days) return "Reached";
    return std::to_string(milestone.kept_days - so_far) + " more";
}

std::string settled(std::string_view boundary) {
    return std::string(boundary) + " has been steady for weeks.";
}

std::string keepsake_text(const Boundary& boundary,
                          const Standing& standing,
                          std::string_view words,
                          Day today) {
    std::string out = boundary.name + "\n\n";
    out += "From " + date_words(boundary.start) + ", for " +
           in_words(boundary.start, day_after(boundary.archived.value_or(today))) + ".\n";
    if (standing.tally.counted() > 0) {
        out += of_days(standing.tally) + " kept. The longest run was " +
               days(standing.longest_run) + ".\n";
    }
    for (const Milestone& milestone : boundary.milestones) {
        if (milestone.kept_days <= standing.tally.kept) out += milestone_title(milestone) + ".\n";
    }
    for (const std::string_view part : {std::string_view(boundary.why), std::string_view(words)}) {
        if (!part.empty()) out += "\n" + std::string(part) + "\n";
    }
    return out;
}

std::string unlogged_line(std::int32_t count) {
    return days_are(count, DayState::Unknown) +
           (count == 1 ? " Fill it in, or leave it." : " Fill them in, or leave them.");
}

std::string headline(const Standing& standing) {
    return standing.tally.counted() == 0 ? "A beginning" : of_days(standing.tally);
}

std::string second_line(const Standing& standing) {
    if (standing.tally.counted() == 0) {
        return "Say how today went when you know.";
    }
    const Percent percent = steadiness_percent(standing.steadiness);
    return "Steady at " + std::to_string(percent.value) + (percent.or_more ? "+" : "") +
           ". Longest run " + days(standing.longest_run) + ".";
}

std::string card_line(const Boundary& boundary, const Standing& standing) {
    std::string line = boundary.mode == Mode::Quiet ? "Quiet" : "Daily";
    if (standing.tally.counted() > 0) {
        line += " \xC2\xB7 " + of_days(standing.tally);
    }
    return line;
}

std::string week_in_words(const std::array<DayState, 7>& week) {
    std::string out;
    for (const DayState state : week) {
        if (state != DayState::Outside) {
            out += out.empty() ? "Last days: " : ", ";
            out += word(state);
        }
    }
    return out;
}

std::string what_stays(Kind what, const Standing& standing) {
    if (standing.tally.kept == 0) {
        return "You noticed, and you wrote it down. Begin again whenever you like.";
    }
    return of_days(standing.tally) + " stay yours. " +
           (what == Kind::Do ? "A day without it" : "A slip") + " does not take them away.";
}

std::string_view sentence(DateError error) {
    switch (error) {
    case DateError::NotADate:
        return "Give a whole date: day, month and year.";
    case DateError::OutOfRange:
        return "The years here go from 1970 to 2200. Give a day among them.";
    }
    return {};
}

std::string_view sentence(Refusal refusal) {
    switch (refusal) {
    case Refusal::Blank:
        return "It needs a name. A few words are enough.";
    case Refusal::TooLong:
        return "This is longer than fits here. Nothing is lost: shorten it and save again.";
    case Refusal::NotText:
        return "Some of this is not text that can be kept. Please type it again.";
    case Refusal::InFuture:
        return "That has not come yet.";
    case Refusal::TooFarAhead:
        return "Pauses can be planned for a year ahead.";
    case Refusal::BeforeStart:
        return "That day lies before the start. Move the start first.";
    case Refusal::AfterArchived:
        return "That day lies after this boundary was put away.";
    case Refusal::BackwardRange:
        return "The last day lies before the first one.";
    case Refusal::HasSlip:
        return "There is a slip on that day. Take it back first.";
    case Refusal::IsNotDone:
        return "That day is written down as not done. Take that back first.";
    case Refusal::QuietNeedsRefrain:
        return "Things you do can't be counted quietly. Say how each day went.";
    case Refusal::OutOfRange:
        return "That number is out of range.";
    case Refusal::BeganBefore:
        return "You can only begin again after it happened.";
    case Refusal::TooMany:
        return "There is no room for more. Remove one you no longer need.";
    case Refusal::NotThere:
        return "It is no longer there.";
    case Refusal::AlreadySo:
        return "It is so already.";
    case Refusal::Unsound:
        return "This can't be put back as it is.";
    case Refusal::ClockWrong:
        return "The clock of this device looks wrong. Set it and try again.";
    case Refusal::NotNow:
        return ebb::strings::not_now;
    }
    return {};
}

} // namespace ebb::boundaries::strings
