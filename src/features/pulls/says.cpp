// What the app says of pulls by itself.
// SPDX-License-Identifier: MIT
#include "features/pulls/says.h"

#include "words/pulls.h"
#include "words/shared.h"

namespace ebb::pulls {

using Id = words::Pulls::Id;

const std::array<Message, kind_count> kind_messages{Id::for_each,
                                                    Id::kind_write,
                                                    Id::kind_their_page,
                                                    Id::kind_messages,
                                                    Id::kind_photos,
                                                    Id::kind_pass_by,
                                                    Id::kind_ask_friend,
                                                    Id::kind_replay,
                                                    Id::kind_other};
const std::array<Message, need_count> need_messages{Id::for_each,
                                                    Id::need_reassurance,
                                                    Id::need_understanding,
                                                    Id::need_safety,
                                                    Id::need_touch,
                                                    Id::need_company,
                                                    Id::need_rest};
const std::array<Message, 3> outcome_messages{
    Id::outcome_rode, Id::outcome_acted, Id::outcome_unsure};

namespace {

/// Whether what a person wrote ends a sentence by itself.
bool ends_sentence(std::string_view text) {
    constexpr std::string_view ends = ".?\x21";
    return !text.empty() && ends.find(text.back()) != std::string_view::npos;
}

} // namespace

std::string_view name_of(const Language& language, Kind kind) {
    return language.text(kind_messages[static_cast<std::size_t>(kind)]);
}

std::string_view name_of(const Language& language, Need need) {
    return language.text(need_messages[static_cast<std::size_t>(need)]);
}

std::string plan_words(const Language& language, const Card& card) {
    using End = words::Pulls::PlanEnd;
    const End end = ends_sentence(card.act) ? End::Closed : End::Open;
    return words::Pulls(language).plan(card.cue, card.act, end);
}

std::string last_time_words(const Language& language, std::string_view wish) {
    using End = words::Pulls::LastTimeEnd;
    return words::Pulls(language).last_time(wish, ends_sentence(wish) ? End::Closed : End::Open);
}

std::string_view sentence(const Language& language, Refusal refusal) {
    const words::Pulls words(language);
    switch (refusal) {
    case Refusal::Blank:
        return words.refused_blank();
    case Refusal::TooLong:
        return words.refused_too_long();
    case Refusal::NotText:
        return words.refused_not_text();
    case Refusal::TooMany:
        return words.refused_too_many();
    case Refusal::OutOfRange:
    case Refusal::NotThere:
        return words.refused();
    case Refusal::NotNow:
        return words::Shared(language).not_now();
    }
    return {};
}

std::string_view object_words(const Language& language, std::string_view) {
    return words::Pulls(language).object();
}

} // namespace ebb::pulls
