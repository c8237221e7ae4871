// Sentences about numbers.
// SPDX-License-Identifier: MIT
#include "features/boundaries/strings.h"

namespace ebb::boundaries::strings {

namespace {

std::string days(std::int32_t count) {
    return std::to_string(count) + (count == 1 ? " day" : " days");
}

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
    }
    return {};
}

std::string of_days(const Tally& tally) {
    return std::to_string(tally.kept) + " of " + days(tally.counted());
}

} // namespace

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

std::string what_stays(const Standing& standing) {
    if (standing.tally.kept == 0) {
        return "You noticed, and you wrote it down. Begin again whenever you like.";
    }
    return of_days(standing.tally) + " stay yours. A slip does not take them away.";
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
        return "That day has not come yet.";
    case Refusal::BeforeStart:
        return "That day lies before the start. Move the start first.";
    case Refusal::AfterArchived:
        return "That day lies after this boundary was put away.";
    case Refusal::BackwardRange:
        return "The last day lies before the first one.";
    case Refusal::HasSlip:
        return "There is a slip on that day. Take it back first.";
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
    }
    return {};
}

} // namespace ebb::boundaries::strings
