// Every sentence of the breathing that is put together from parts.
// SPDX-License-Identifier: MIT
#include "features/breathing/strings.h"

#include "base/strings.h"
namespace ebb::breathing::strings {
namespace {

constexpr std::string_view dot = " \xC2\xB7 ";

/// "5.5", "12": at most one digit after the point.
std::string tenths(std::int32_t value) {
    std::string text = std::to_string(value / 10);
    if (value % 10 != 0) text += '.' + std::to_string(value % 10);
    return text;
}

std::string minutes_or_seconds(std::int32_t seconds) {
    constexpr std::int32_t minute = 60;
    return seconds < minute ? std::to_string(seconds) + " s"
                            : std::to_string((seconds + minute / 2) / minute) + " min";
}

} // namespace

std::string_view word(Phase phase) {
    switch (phase) {
    case Phase::In:
        return "Breathe in";
    case Phase::TopUp:
        return "A little more";
    case Phase::HoldIn:
        return "Hold";
    case Phase::Out:
        return "Breathe out";
    case Phase::HoldOut:
        break;
    }
    return "Rest";
}

std::string_view name_of(const Model& model, PatternId id) {
    if (id == sighing) return "Sighing";
    if (id == even) return "Even";
    if (id == long_exhale) return "Long exhale";
    if (id == box) return "Box";
    if (id == four_seven_eight) return "4-7-8";
    if (id == gentle) return "Gentle";
    const Pattern* own = find_own(model, id);
    return own != nullptr ? std::string_view(own->name) : "A pattern of your own";
}

std::string times(const Timing& timing) {
    constexpr std::int32_t ms_per_tenth = 100;
    std::string text = tenths(timing.part(Phase::In) / ms_per_tenth);
    if (timing.part(Phase::TopUp) > 0) {
        text += " + " + tenths(timing.part(Phase::TopUp) / ms_per_tenth);
    }
    for (const Phase phase : {Phase::HoldIn, Phase::Out, Phase::HoldOut}) {
        if (timing.part(phase) == 0) continue;
        text += dot;
        text += tenths(timing.part(phase) / ms_per_tenth);
    }
    return text;
}

std::string label_of(const Model& model, PatternId id) {
    std::string label(name_of(model, id));
    // The name of 4-7-8 says its times.
    return id == four_seven_eight ? label : label + "  " + times(timing_of(model, id));
}

std::string start_words(const Model& model) {
    const std::string name(name_of(model, model.pattern));
    return name + ", " +
           (model.minutes == 0 ? std::string("open-ended")
                               : std::to_string(model.minutes) + " min");
}

std::string_view evidence(PatternId id) {
    if (id == sighing) {
        return "In one trial, five minutes of sighing a day lifted mood a little more than "
               "meditation did; the seconds here are ours.";
    }
    if (id == even) {
        return "A steady pace calms many people; in the largest trial, a quicker pace did just as "
               "much.";
    }
    if (id == long_exhale) {
        return "About six breaths a minute come easily to most people, and the best pace differs "
               "from one to the next.";
    }
    if (id == box) {
        return "Widely used, and part of a trial in which breathing lifted mood; it holds the "
               "breath twice.";
    }
    if (id == four_seven_eight) return "Well known and little studied, with a long hold.";
    if (id == gentle) {
        return "Nothing is claimed for it: a soft beginning when breath feels short.";
    }
    return "Yours. Keep what feels easy.";
}

std::string pace_words(std::int32_t breaths) {
    return tenths(breaths) + " breaths a minute";
}

std::string seconds_words(std::int32_t half_seconds) {
    constexpr std::int32_t tenths_per_half = 5;
    return half_seconds == 0 ? "none" : tenths(half_seconds * tenths_per_half) + " s";
}

std::string breath_words(const Timing& timing) {
    constexpr std::int32_t ms_per_tenth = 100;
    constexpr std::int32_t tenths_in_minute = 600'000;
    const std::int32_t breath = timing.breath();
    const std::int32_t breaths = (tenths_in_minute + breath / 2) / breath;
    return "One breath takes " + tenths(breath / ms_per_tenth) + " s: " + tenths(breaths) +
           " a minute.";
}

void time_left(std::string& out, std::int64_t left_ms) {
    constexpr std::int64_t ms_per_second = 1000;
    constexpr std::int64_t minute = 60;
    const std::int64_t seconds = (left_ms + ms_per_second - 1) / ms_per_second;
    out.clear();
    if (seconds >= minute) {
        out += std::to_string(seconds / minute);
        out += " min ";
    }
    out += std::to_string(seconds % minute);
    out += " s left";
}

std::string stayed(std::int32_t seconds) {
    constexpr std::int32_t minute = 60;
    const std::int32_t minutes = (seconds + minute / 2) / minute;
    if (minutes <= 1) return "You stayed with it for a minute.";
    return "You stayed with it for " + std::to_string(minutes) + " minutes.";
}

std::string calm_words(const CalmChange& change) {
    const std::string where = change.runs == 1
                                  ? " that time."
                                  : " in your last " + std::to_string(change.runs) + " times.";
    if (change.before == change.after) {
        return "Calm stayed at " + std::to_string(change.after) + where;
    }
    return "Calm went from " + std::to_string(change.before) + " to " +
           std::to_string(change.after) + where;
}

std::string run_words(const Model& model, const Run& run) {
    const YearMonthDay date = run.day.date();
    const std::int32_t minutes = minute_of_day(run.began);
    std::string text = std::to_string(date.day) + ' ' + std::string(month_name(date.month)) + ", " +
                       std::to_string(minutes / 60) + (minutes % 60 < 10 ? ":0" : ":") +
                       std::to_string(minutes % 60) + ". ";
    text += std::string(name_of(model, run.pattern)) + ", " + minutes_or_seconds(run.seconds);
    if (run.calm_before && run.calm_after) {
        text +=
            ", calm " + std::to_string(*run.calm_before) + " to " + std::to_string(*run.calm_after);
    } else if (run.calm_after) {
        text += ", calm " + std::to_string(*run.calm_after);
    }
    return text + '.';
}

std::string removed(const Pattern& gone) {
    return gone.name + " is removed.";
}

std::string_view sentence(Refusal refusal) {
    switch (refusal) {
    case Refusal::Blank:
        return "Give it a name, so that you find it again.";
    case Refusal::TooLong:
        return "This name is too long. A few words are enough.";
    case Refusal::NotText:
        return "This name holds something that can\xE2\x80\x99t be kept as text.";
    case Refusal::BreathShort:
        return "A breath in or out takes at least a second.";
    case Refusal::BreathLong:
        return "This breath is longer than can be chosen here.";
    case Refusal::HoldLong:
        return "A hold lasts ten seconds at most.";
    case Refusal::TooMany:
        return "There is no room for more patterns. Remove one first.";
    case Refusal::OutOfRange:
    case Refusal::NotThere:
    case Refusal::Unsound:
    case Refusal::ClockWrong:
        break;
    case Refusal::NotNow:
        return ebb::strings::not_now;
    }
    return "This did not work. Nothing was lost.";
}

} // namespace ebb::breathing::strings
