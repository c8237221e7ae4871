// The app's words: kind, short, and none of those that hurt.
// SPDX-License-Identifier: MIT
#include "architecture/sources.h"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>

using namespace ebb::architecture;

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return text;
}

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Whether the text has the word on its own, with any of the endings of English.
bool has_word(const std::string& text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !is_letter(text[at - 1]);
        std::size_t end = at + word.size();
        for (const std::string_view ending : {"ed", "s", "d", "ing"}) {
            if (text.compare(end, ending.size(), ending) == 0 &&
                (end + ending.size() == text.size() || !is_letter(text[end + ending.size()]))) {
                end += ending.size();
                break;
            }
        }
        if (starts && (end >= text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

} // namespace

TEST_CASE("words: the test finds what it looks for") {
    CHECK(has_word("you relapsed today", "relapse"));
    CHECK(has_word("a clean break", "clean"));
    CHECK(!has_word("cleaning up", "clean") == false);
    CHECK(!has_word("uncleanly", "clean"));
}

TEST_CASE("words: no sentence of the app shames, promises or shouts") {
    std::size_t sentences = 0;
    for (const Source& source : read_sources()) {
        if (source.path.find("strings.") == std::string::npos) continue;
        for (const std::string& sentence : string_literals(source)) {
            ++sentences;
            const std::string text = lower(sentence);
            CAPTURE(source.path);
            CAPTURE(sentence);
            for (const std::string_view word : {"relapse",
                                                "addict",
                                                "addiction",
                                                "clean",
                                                "toxic",
                                                "fail",
                                                "failed",
                                                "failure",
                                                "reset",
                                                "disorder",
                                                "guarantee",
                                                "cure",
                                                "streak"}) {
                CHECK_MESSAGE(!has_word(text, word), word);
            }
            CHECK(sentence.find('!') == std::string::npos);
            CHECK(sentence.find("come back to you") == std::string::npos);
        }
    }
    CHECK(sentences > 80);
}
