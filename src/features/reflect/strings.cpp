// The sentences of Reflect that depend on what is there.
// SPDX-License-Identifier: MIT
#include "features/reflect/strings.h"

#include "base/strings.h"
#include "features/reflect/codec.h"

namespace ebb::reflect::strings {

std::string minutes(int minutes) {
    return "About " + std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string date(Day day) {
    const YearMonthDay parts = day.date();
    return std::to_string(parts.day) + ' ' + std::string(month_name(parts.month)) + ' ' +
           std::to_string(parts.year);
}

std::string line(const Entry& entry) {
    return (entry.done ? "" : std::string(half_way) + ", ") + date(entry.day);
}

std::string repeat(const Repeat& repeat) {
    return std::to_string(repeat.times) + " of " + std::to_string(repeat.of) +
           " times: " + repeat.chosen;
}

std::string enough(Day last, int weeks) {
    return "You answered on " + date(last) + ". Every " + std::to_string(weeks) +
           " weeks is enough.";
}

std::string times_done(const Item& item) {
    if (item.done == 0) return {};
    std::string text = "Done on " + std::to_string(item.done) + (item.done == 1 ? " day" : " days");
    return item.last == Day{} ? text : text + ", last on " + date(item.last);
}

std::string take_off(std::string_view item) {
    return "Take off the list: " + std::string(item);
}

std::string progress(std::size_t page, std::size_t pages) {
    return "Page " + std::to_string(page) + " of " + std::to_string(pages);
}

std::string file_name(Day day) {
    return "answers-" + to_iso(day) + ".txt";
}

std::string_view sentence(Refusal refusal) {
    switch (refusal) {
    case Refusal::TooLong:
        return "This is more than fits here. Your words are still here, but the last change is "
               "not saved: take some out.";
    case Refusal::NotText:
        return "This can\xE2\x80\x99t be kept as text.";
    case Refusal::TooMany:
        return "There is no room for more. Remove something first.";
    case Refusal::NotThere:
    case Refusal::Blank:
    case Refusal::Unsound:
        return "This could not be done.";
    case Refusal::NotNow:
        return ebb::strings::not_now;
    }
    return {};
}

std::string_view object_words(std::string_view object) {
    if (object == index_name) return "Your lists in Reflect";
    return number_in(object, entry_prefix) ? "Answers to an exercise"
                                           : "The questions of an exercise";
}

} // namespace ebb::reflect::strings
