// Every sentence of the pulls that is put together.
// SPDX-License-Identifier: MIT
#include "features/pulls/strings.h"

#include "base/strings.h"
#include "base/text.h"

namespace ebb::pulls::strings {
namespace {

/// Adds what ends a sentence, unless it is there.
void end_sentence(std::string& text) {
    constexpr std::string_view ends = ".?\x21";
    if (!text.empty() && ends.find(text.back()) == std::string_view::npos) text += '.';
}

} // namespace

std::string plan(const Card& made) {
    std::string text = "If " + made.cue + ", " + made.act;
    end_sentence(text);
    return text;
}

std::string record(const CardRecord& record) {
    if (record.used == 0) return "Not used yet";
    const std::string times = record.used == 1 ? "once" : std::to_string(record.used) + " times";
    return "Used " + times + ", held " + std::to_string(record.held);
}

std::string_view name_of(Kind kind) {
    return kind == Kind::NotSaid ? for_each : kinds[static_cast<std::size_t>(kind) - 1];
}

std::string_view name_of(Need wanted) {
    return wanted == Need::NotSaid ? for_each : needs[static_cast<std::size_t>(wanted) - 1];
}

std::string from(const Note& written) {
    const YearMonthDay date = written.day.date();
    return "You, on " + std::string(weekday_name(written.day.weekday())) + ' ' +
           std::to_string(date.day) + ' ' + std::string(month_name(date.month));
}

std::string change_words(const Pull& pull) {
    if (pull.strengths.size() < 2) return {};
    const std::int32_t first = pull.strengths.front().value;
    const std::int32_t last = pull.strengths.back().value;
    if (first == last) return "It stayed at " + std::to_string(first) + '.';
    return "It went from " + std::to_string(first) + " to " + std::to_string(last) + '.';
}

std::string last_time(std::string_view said) {
    std::string text = "Last time you wrote: " + std::string(said);
    end_sentence(text);
    return text;
}

std::string_view sentence(Refusal refusal) {
    switch (refusal) {
    case Refusal::Blank:
        return "A few words are needed here.";
    case Refusal::TooLong:
        return "This is too long to be kept here. Shorten it a little; nothing is lost meanwhile.";
    case Refusal::NotText:
        return "Some of these characters can\xE2\x80\x99t be kept.";
    case Refusal::TooMany:
        return "There is no room for more of these. Remove one you no longer need.";
    case Refusal::OutOfRange:
    case Refusal::NotThere:
        return "This could not be kept. What you wrote is still here.";
    case Refusal::NotNow:
        return ebb::strings::not_now;
    }
    return {};
}

} // namespace ebb::pulls::strings
