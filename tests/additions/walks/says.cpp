// What the app says of walks by itself.
// SPDX-License-Identifier: MIT
#include "features/walks/says.h"

#include "words/shared.h"
#include "words/walks.h"

namespace ebb::walks {

std::string_view sentence(const Language& language, Refusal why) {
    const words::Walks words(language);
    switch (why) {
    case Refusal::Blank:
        return words.refused_blank();
    case Refusal::TooLong:
        return words.refused_too_long();
    case Refusal::OutOfRange:
        return words.refused_out_of_range();
    case Refusal::TooMany:
        return words.refused_too_many();
    case Refusal::NotThere:
        return words.refused_not_there();
    case Refusal::NotNow:
        return words::Shared(language).not_now();
    }
    return {};
}

std::string_view object_words(const Language& language, std::string_view) {
    return words::Walks(language).heading();
}

} // namespace ebb::walks
