// What the app says of Reflect by itself.
// SPDX-License-Identifier: MIT
#include "features/reflect/says.h"

#include "features/reflect/codec.h"
#include "words/reflect.h"
#include "words/shared.h"

namespace ebb::reflect {

std::string_view sentence(const Language& language, Refusal refusal) {
    const words::Reflect words(language);
    switch (refusal) {
    case Refusal::TooLong:
        return words.refused_too_long();
    case Refusal::NotText:
        return words.refused_not_text();
    case Refusal::TooMany:
        return words.refused_too_many();
    case Refusal::NotThere:
    case Refusal::Blank:
    case Refusal::Unsound:
        return words.refused();
    case Refusal::NotNow:
        return words::Shared(language).not_now();
    }
    return {};
}

std::string_view object_words(const Language& language, std::string_view object) {
    const words::Reflect words(language);
    if (object == index_name) return words.object_lists();
    return number_in(object, entry_prefix) ? words.object_answers() : words.object_questions();
}

} // namespace ebb::reflect
