// The app's words: kind, short, and none of those that hurt.
// SPDX-License-Identifier: MIT
#include "architecture/sources.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <doctest/doctest.h>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

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

namespace {

/// Lines that use a sentence of the app to know what a thing is: it is compared, looked up, looked
/// for or hashed.
std::vector<std::string> known_by_words(const std::string& text) {
    // A list of words has these; it is no class of sentences.
    static const std::string no_list = "(?!(size|empty|begin|end|front|back|data)\\()";
    static const std::string sentence = "(\\bwords\\." + no_list +
                                        "[a-z_0-9]+\\([^()]*\\)|"
                                        "words::[A-Z][A-Za-z]*::Id::[a-z_0-9]+)";
    static const std::regex compared("(==|!=) *" + sentence + "[ ;,)&|?]|" + sentence +
                                     " *(==|!=)");
    static const std::regex looked_for(
        "(find|find_if|count|contains|hash<[a-z_:]*>\\(\\)|hash|scope|starts_with|ends_with)\\("
        "([^;]*, *)?" +
        sentence + "(\\.begin\\(\\))?[ ,)]");
    static const std::regex label("scope\\([a-z_.>-]*(\\.|->)(name|title|label|text|words),");
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line = line.substr(0, line.find("//"));
        if (std::regex_search(line, compared) || std::regex_search(line, looked_for) ||
            std::regex_search(line, label)) {
            found.push_back(line);
        }
    }
    return found;
}

} // namespace

TEST_CASE("words: nothing is known by the sentence that is shown of it") {
    for (const Source& source : read_sources()) {
        CAPTURE(source.path);
        for (const std::string& line : known_by_words(source.text))
            FAIL_CHECK(line << " tells a thing by its words: give it an id");
    }
}

TEST_CASE("words: the rule about ids bites") {
    for (const char* line : {"return name != words.help_lines();",
                             "std::find(all.begin(), all.end(), words.lonely())",
                             "if (names.contains(words.backup())) return;",
                             "if (text.starts_with(words.question())) return;",
                             "if (trigger == words.lonely()) return 0;",
                             "if (words.backup() == name) return 3;",
                             "ui.scope(words.backup(), [&] {",
                             "ui.scope(page.name, [&] { page.draw(context); });"}) {
        CAPTURE(line);
        CHECK(known_by_words(line).size() == 1);
    }
    for (const char* line : {"ui.text(count == 1 ? words.one() : words.many(), quiet);",
                             "heading(sheet, first ? words.again() : words.now());",
                             "if (ui.button(words.next())) go(state);",
                             "if (find(model, id) == nullptr) ui.text(words.gone());",
                             "ui.scope(item.id.value, [&] { ui.text(words.gone()); });"}) {
        CAPTURE(line);
        CHECK(known_by_words(line).empty());
    }
}

TEST_CASE("words: no sentence of the app shames, promises or shouts") {
    std::size_t sentences = 0;
    for (const Sentence& sentence : read_sentences()) {
        ++sentences;
        const std::string text = lower(sentence.text);
        CAPTURE(sentence.path);
        CAPTURE(sentence.text);
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
        CHECK(text.find('!') == std::string::npos);
        for (const std::string_view promise : {"come back to you",
                                               "will come back",
                                               "will return",
                                               "will pass",
                                               "will be over",
                                               "get them back",
                                               "get over it",
                                               "you will heal",
                                               "days to heal",
                                               "just relax"}) {
            CHECK_MESSAGE(text.find(promise) == std::string::npos, promise);
        }
    }
    CHECK(sentences > 500);
}

namespace {

/// Words, sentences and syllables of a text, counted as the Flesch-Kincaid formula wants them.
struct Counts {
    int words = 0;
    int sentences = 0;
    int syllables = 0;

    /// US school grade; 6 is a reader of eleven to twelve.
    double grade() const { return 0.39 * words / sentences + 11.8 * syllables / words - 15.59; }
};

bool is_vowel(char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

int syllables(const std::string& word) {
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++count;
    }
    const std::size_t size = word.size();
    const bool silent =
        size > 2 && word[size - 1] == 'e' && !is_vowel(word[size - 2]) && word[size - 2] != 'l';
    const bool silent_ed = size > 3 && word.compare(size - 2, 2, "ed") == 0 &&
                           word[size - 3] != 't' && word[size - 3] != 'd';
    return std::max(1, count - (silent || silent_ed ? 1 : 0));
}

/// Adds each sentence of so many words or more; shorter ones are names of buttons.
void count(Counts& counts, std::string_view text, int least = 1) {
    std::string word;
    Counts one;
    const auto end_word = [&] {
        if (word.empty()) return;
        ++one.words;
        one.syllables += syllables(word);
        word.clear();
    };
    const auto end_sentence = [&] {
        end_word();
        if (one.words >= least && one.words > 0) {
            counts.words += one.words;
            counts.syllables += one.syllables;
            ++counts.sentences;
        }
        one = {};
    };
    for (const char c : lower(std::string(text))) {
        if (is_letter(c)) {
            word += c;
        } else if (static_cast<unsigned char>(c) < 0x80) {
            end_word();
            if (c == '.' || c == '?' || c == ':' || c == ';') end_sentence();
        }
    }
    end_sentence();
}

} // namespace

TEST_CASE("words: a reader of twelve can read every file of them") {
    CHECK(syllables("understand") == 3);
    CHECK(syllables("made") == 1);
    CHECK(syllables("little") == 2);
    Counts one;
    count(one, "The cat sat on the mat.");
    CHECK(one.grade() < 0);
    std::map<std::string, Counts> files;
    for (const Sentence& sentence : read_sentences())
        count(files[sentence.path], sentence.text, 5);
    for (const auto& [path, counts] : files) {
        if (counts.words < 30) continue;
        MESSAGE(path << ": grade " << std::round(counts.grade() * 10) / 10 << " over "
                     << counts.words << " words");
        CAPTURE(path);
        CHECK(counts.grade() < 7);
    }
    CHECK(files["reflect.txt"].grade() < 5);
}

TEST_CASE("words: no sentence of an exercise is hard to follow") {
    for (const Sentence& sentence : read_sentences()) {
        if (sentence.path != "reflect.txt") continue;
        Counts counts;
        count(counts, sentence.text);
        CAPTURE(sentence.text);
        CHECK(counts.words <= 22 * counts.sentences);
    }
}
