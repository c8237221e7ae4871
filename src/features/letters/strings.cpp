// The letters' sentences that depend on what is there.
// SPDX-License-Identifier: MIT
#include "features/letters/strings.h"

#include "base/strings.h"
#include "base/text.h"
#include "features/letters/codec.h"

#include <utility>

namespace ebb::letters::strings {

namespace {

using Three = std::array<std::string_view, 3>;

/// '*' stands for the person's name.
constexpr std::array<std::array<Three, 3>, question_count> all_openings{{
    {{{"I wish you had told me ",
       "One sentence would have changed a lot: ",
       "I kept waiting to hear "},
      {"You waited to be told ", "You needed to hear ", "It would have helped you to hear "},
      {"* wanted to hear ", "The words that * was waiting for: ", "Nobody said to * that "}}},
    {{{"I kept hoping that ", "In my picture of us, ", "What I really wanted was "},
      {"You kept hoping that ", "You saw it ending with ", "What you really wanted was "},
      {"* kept hoping that ", "In the picture that * had, ", "What * really wanted was "}}},
    {{{"I was good at ", "I gave ", "Even on hard days I "},
      {"You were good at ", "You gave ", "Even on hard days you "},
      {"* was good at ", "* gave ", "Even on hard days * "}}},
    {{{"It is hard to write, but ", "I can't change that ", "I begin to see that "},
      {"It is hard to write, but you ", "You can't change that ", "You begin to see that "},
      {"It is hard for * that ", "* can't change that ", "* begins to see that "}}},
    {{{"From now on I ", "I know now that I need ", "Next time I will notice "},
      {"From now on you ", "You know now that you need ", "Next time you will notice "},
      {"From now on * ", "* knows now that it takes ", "Next time * will notice "}}},
}};

constexpr std::array<std::array<std::string_view, question_count>, 3> leads{{
    {"What I wished to hear:",
     "What I hoped for:",
     "What I brought:",
     "What I accept, a little more each day:",
     "What I take with me:"},
    {"What you wished to hear:",
     "What you hoped for:",
     "What you brought:",
     "What you accept, a little more each day:",
     "What you take with you:"},
    {"What * wished to hear:",
     "What * hoped for:",
     "What * brought:",
     "What * accepts, a little more each day:",
     "What * takes along:"},
}};

std::string named(std::string_view text, std::string_view name) {
    std::string out;
    for (const char c : text) {
        if (c == '*') {
            out += name;
        } else {
            out += c;
        }
    }
    return out;
}

std::string two_digits(std::int32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// With no name told, the third voice speaks to "you".
Voice voice_of(Voice voice, std::string_view name) {
    return voice == Voice::MyName && name.empty() ? Voice::You : voice;
}

} // namespace

std::array<std::string, 3> openings(Question question, Voice voice, std::string_view typed_name) {
    const std::string_view name = trim(typed_name);
    const Three& three = all_openings[static_cast<std::size_t>(question)]
                                     [static_cast<std::size_t>(voice_of(voice, name))];
    return {named(three[0], name), named(three[1], name), named(three[2], name)};
}

std::string letter_of(const Letter& letter) {
    const std::string name(trim(letter.my_name));
    const Voice voice = voice_of(letter.voice, name);
    std::array<std::string, question_count> spoken;
    std::array<std::string_view, question_count> views;
    for (std::size_t i = 0; i < question_count; ++i) {
        spoken[i] = named(leads[static_cast<std::size_t>(voice)][i], name);
        views[i] = spoken[i];
    }
    const std::string greeting = voice == Voice::MyName
                                     ? "Dear " + name + ","
                                     : std::string(voice == Voice::I ? "Dear me," : "Dear you,");
    return letters::put_together(letter.words, greeting, views);
}

std::string progress(std::size_t question) {
    return "Question " + std::to_string(question + 1) + " of " + std::to_string(question_count);
}

std::string places(std::size_t count, std::size_t most) {
    if (count >= most) return std::to_string(most) + " places or more";
    return std::to_string(count) + (count == 1 ? " place" : " places");
}

std::string change(const Change& change) {
    std::string text(trim(change.text));
    switch (change.kind) {
    case Change::Kind::Added:
        return text.empty() ? text : "Added: " + text;
    case Change::Kind::Removed:
        return text.empty() ? text : "Taken out: " + text;
    case Change::Kind::Same:
        break;
    }
    constexpr std::size_t most = 120;
    const std::string_view start = cut(text, most);
    return start.size() < text.size() ? std::string(start) + "\xE2\x80\xA6" : text;
}

std::string words(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " word" : " words");
}

std::string date(Day given) {
    const YearMonthDay parts = given.date();
    return std::to_string(parts.day) + ' ' + std::string(month_name(parts.month)) + ' ' +
           std::to_string(parts.year);
}

std::string moment(const Now& now) {
    const Result<Day, DateError> civil = civil_day(now, 0);
    const std::int32_t minute = minute_of_day(now);
    return date(civil.value_or(Day{})) + ", " + two_digits(minute / 60) + ':' +
           two_digits(minute % 60);
}

std::string shown_name(const Letter& letter) {
    std::string name = name_of(letter);
    return name.empty() ? std::string(kinds[static_cast<std::size_t>(letter.kind)]) : name;
}

std::string line(const Letter& letter, Day today) {
    std::string text(kinds[static_cast<std::size_t>(letter.kind)]);
    if (is_sealed(letter, today)) {
        return text + ", closed until " + date(*letter.sealed_until);
    }
    return text + ", " + date(letter.changed_day);
}

std::string file_name(const Letter& letter, bool markdown) {
    return "page-" + to_iso(letter.created_day) + (markdown ? ".md" : ".txt");
}

std::string_view sentence(Refusal refusal) {
    switch (refusal) {
    case Refusal::TooLong:
        return "This is more than one page can hold. Your words are still here, but the last "
               "change is not saved: take some out, or go on in a second letter.";
    case Refusal::NotText:
        return "This can\xE2\x80\x99t be kept as text.";
    case Refusal::NotLater:
        return "Choose a day after today.";
    case Refusal::TooMany:
        return "There is no room for another letter. Release one first.";
    case Refusal::NotThere:
    case Refusal::Sealed:
    case Refusal::NotClosure:
    case Refusal::OutOfRange:
    case Refusal::Unsound:
        return "This could not be done.";
    case Refusal::NotNow:
        return ebb::strings::not_now;
    }
    return {};
}

std::string_view object_words(std::string_view object) {
    if (object == index_name) return "The list of your letters";
    return number_in(object, letter_prefix) ? "A letter" : "Earlier versions of a letter";
}

} // namespace ebb::letters::strings
