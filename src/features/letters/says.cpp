// What the app says of letters by itself.
// SPDX-License-Identifier: MIT
#include "features/letters/says.h"

#include "base/text.h"
#include "features/letters/codec.h"
#include "features/letters/queries.h"
#include "words/shared.h"

#include <cstddef>

namespace ebb::letters {

namespace {

/// As whom a letter speaks: to "you" where no name was told for the third voice.
Voice voice_of(const Letter& letter) {
    const bool nameless = ebb::is_blank(letter.my_name);
    return letter.voice == Voice::MyName && nameless ? Voice::You : letter.voice;
}

} // namespace

Phrase name_of(const Language& language, Kind kind) {
    return language.text(kind_messages[static_cast<std::size_t>(kind)]);
}

std::string name_of(const Language& language, const Letter& letter) {
    std::string name = name_of(letter);
    return name.empty() ? std::string(name_of(language, letter.kind)) : name;
}

Phrase words_of(const Language& language, Question question) {
    constexpr std::array<Message, question_count> questions{words::Letters::Id::question_wished,
                                                            words::Letters::Id::question_hoped,
                                                            words::Letters::Id::question_brought,
                                                            words::Letters::Id::question_accept,
                                                            words::Letters::Id::question_taken};
    return language.text(questions[static_cast<std::size_t>(question)]);
}

std::array<std::string, 3>
openings(const Language& language, Question question, const Letter& letter) {
    using Which = words::Letters::OpeningWhich;
    const auto one = [&](Which which) {
        return words::Letters(language).opening(
            static_cast<words::Letters::OpeningQuestion>(question),
            which,
            static_cast<words::Letters::OpeningVoice>(voice_of(letter)),
            trim(letter.my_name));
    };
    return {one(Which::First), one(Which::Second), one(Which::Third)};
}

std::string put_together(const Language& language, const Letter& letter) {
    const words::Letters words(language);
    const Voice voice = voice_of(letter);
    const std::string_view name = trim(letter.my_name);
    std::string all;
    for (std::size_t i = 0; i < question_count; ++i) {
        const std::string_view answer = trim(letter.words.answers[i]);
        if (answer.empty()) continue;
        if (all.empty()) {
            all += words.greeting(static_cast<words::Letters::GreetingVoice>(voice), name);
        }
        all += "\n\n";
        all += words.lead(static_cast<words::Letters::LeadQuestion>(i),
                          static_cast<words::Letters::LeadVoice>(voice),
                          name);
        all += "\n\n";
        all += answer;
    }
    if (!all.empty()) all += '\n';
    return all;
}

std::string whole_text(const Language& language, const Letter& letter, bool markdown) {
    std::string all;
    const auto part = [&](std::string_view mark, std::string_view text) {
        if (text.empty()) return;
        if (!all.empty()) all += "\n\n";
        if (markdown) all += mark;
        all += text;
    };
    if (letter.words.title.empty() && !shows_answers(letter)) return letter.words.body;
    part("# ", letter.words.title);
    if (!shows_answers(letter)) {
        part("", letter.words.body);
        return all;
    }
    for (std::size_t i = 0; i < question_count; ++i) {
        if (letter.words.answers[i].empty()) continue;
        part("## ", words_of(language, static_cast<Question>(i)));
        part("", letter.words.answers[i]);
    }
    return all;
}

std::string_view sentence(const Language& language, Refusal refusal) {
    const words::Letters words(language);
    switch (refusal) {
    case Refusal::TooLong:
        return words.refused_too_long();
    case Refusal::NotText:
        return words.refused_not_text();
    case Refusal::NotLater:
        return words.refused_not_later();
    case Refusal::TooMany:
        return words.refused_too_many();
    case Refusal::NotThere:
    case Refusal::Sealed:
    case Refusal::NotClosure:
    case Refusal::OutOfRange:
    case Refusal::Unsound:
        return words.refused();
    case Refusal::NotNow:
        return words::Shared(language).not_now();
    }
    return {};
}

std::string_view object_words(const Language& language, std::string_view object) {
    const words::Letters words(language);
    if (object == index_name) return words.object_list();
    return number_in(object, letter_prefix) ? words.object_letter() : words.object_versions();
}

} // namespace ebb::letters
