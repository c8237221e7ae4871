// Tests of UTF-8: reading, cutting, cleaning, and which text the browser has to shape.
// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

namespace ebb {
namespace {

using namespace std::string_view_literals;

std::vector<char32_t> points(std::string_view text) {
    const CodePoints range(text);
    return {range.begin(), range.end()};
}

std::string of(char32_t code_point) {
    std::string text;
    append(text, code_point);
    return text;
}

/// The characters of a text as a reader sees them.
std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const std::size_t bytes = first_character_bytes(text);
        result.emplace_back(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return result;
}

constexpr auto family = "\U0001F469\u200D\U0001F469\u200D\U0001F467"sv;
constexpr auto rainbow_flag = "\U0001F3F3\uFE0F\u200D\U0001F308"sv;
constexpr auto france = "\U0001F1EB\U0001F1F7"sv;
constexpr auto wales = "\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F"sv;
constexpr auto thumb_up = "\U0001F44D\U0001F3FD"sv;
constexpr auto decomposed_e = "e\u0301"sv;

} // namespace

TEST_CASE("text: every code point is written and read back") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c == 0xD800) c = 0xE000;
        const std::string text = of(c);
        const CodePoint read = first_code_point(text);
        REQUIRE(read.valid);
        REQUIRE(read.value == c);
        REQUIRE(read.bytes == text.size());
    }
}

TEST_CASE("text: what UTF-8 forbids is refused and read as replacement characters") {
    struct Case {
        std::string_view bytes;
        std::size_t replaced;
    };
    const Case cases[] = {
        {"\x80"sv, 1},             // Continuation without a start.
        {"\xC3"sv, 1},             // Start without a continuation.
        {"\xC0\x80"sv, 2},         // Overlong NUL.
        {"\xC1\xBF"sv, 2},         // Overlong DEL.
        {"\xE0\x80\x80"sv, 3},     // Overlong.
        {"\xED\xA0\x80"sv, 3},     // Surrogate.
        {"\xF0\x80\x80\x80"sv, 4}, // Overlong.
        {"\xF4\x90\x80\x80"sv, 4}, // Above U+10FFFF.
        {"\xF5\x80\x80\x80"sv, 4}, // Never a start.
        {"\xFF"sv, 1},
        {"\xE2\x82"sv, 1},     // The start of a euro sign, cut off: one.
        {"\xF0\x9F\x98"sv, 1}, // The start of an emoji, cut off: one.
        {"\xE2\x82\xC3"sv, 2},
    };
    for (const Case& c : cases) {
        CHECK_FALSE(is_utf8(c.bytes));
        CHECK(points(c.bytes) == std::vector<char32_t>(c.replaced, replacement_character));
        CHECK(code_point_count(c.bytes) == c.replaced);
        CHECK(is_utf8(to_utf8(c.bytes)));
        CHECK(code_point_count(to_utf8(c.bytes)) == c.replaced);
    }
    CHECK(of(0xD800) == "\uFFFD");
    CHECK(of(0x110000) == "\uFFFD");
}

TEST_CASE("text: words around broken bytes stay") {
    CHECK(to_utf8("be\xFFgin \xE2\x82 again") == "be\uFFFDgin \uFFFD again");
    CHECK(to_utf8("\xC3\x28") == "\uFFFD(");
    CHECK(to_utf8("steady · \U0001F30A") == "steady · \U0001F30A");
    CHECK(is_utf8("\0"sv));
    CHECK(is_utf8(""));
}

TEST_CASE("text: lengths are counted in code points") {
    CHECK(code_point_count("") == 0);
    CHECK(code_point_count("déjà") == 4);
    CHECK(code_point_count("\U0001F30A\U0001F30A") == 2);
}

TEST_CASE("text: what a reader sees as one character is one") {
    for (const auto character : {family,
                                 rainbow_flag,
                                 france,
                                 wales,
                                 thumb_up,
                                 decomposed_e,
                                 "\r\n"sv,
                                 "\u1112\u1161\u11AB"sv, // Hangul han, in parts.
                                 "\uD55C\u11AB"sv,       // A whole syllable and one more tail.
                                 "\u0E17\u0E35\u0E48"sv, // Thai, vowel and tone above.
                                 "\u0915\u093F"sv,       // Devanagari ki.
                                 "1\uFE0F\u20E3"sv,      // Keycap.
                                 "\u2764\uFE0F"sv}) {
        CAPTURE(std::string(character));
        CHECK(first_character_bytes(character) == character.size());
        const std::string twice = std::string(character) + std::string(character);
        CHECK(characters(twice).size() == 2);
    }
    CHECK(first_character_bytes("") == 0);
    CHECK(characters("ab").size() == 2);
    CHECK(characters("\uAC01\u1161").size() == 2); // A syllable with a tail takes no vowel.
    CHECK(characters("\n\u0301").size() == 2);     // Nothing joins a line end.
}

TEST_CASE("text: flags are pairs, so three indicators are a flag and a half") {
    const std::string three = std::string(france) + "\U0001F1E9";
    CHECK(characters(three) == std::vector<std::string>{std::string(france), "\U0001F1E9"});
}

TEST_CASE("text: a cut never splits a character") {
    CHECK(cut("steady", 3) == "ste");
    CHECK(cut("steady", 60) == "steady");
    CHECK(cut("steady", 0).empty());
    CHECK(cut("", 5).empty());
    CHECK(cut("re\u0301", 2) == "r");
    CHECK(cut("re\u0301", 3) == "re\u0301");
    CHECK(cut(family, 4).empty());
    CHECK(cut(family, 5) == family);
    CHECK(cut("a\xE2\x82", 1) == "a");
    for (const auto text : {family, rainbow_flag, wales, "déjà vu, e\u0301tude"sv}) {
        for (std::size_t n = 0; n <= code_point_count(text); ++n) {
            CHECK(code_point_count(cut(text, n)) <= n);
            CHECK(is_utf8(cut(text, n)));
            CHECK(text.substr(0, cut(text, n).size()) == cut(text, n));
        }
    }
}

TEST_CASE("text: white space of every script is trimmed") {
    CHECK(trim("  begin again \t\n") == "begin again");
    CHECK(trim("\u00A0\u2003\u3000no contact\u2028\u0085\u1680") == "no contact");
    CHECK(trim(" \u3000\n").empty());
    CHECK(trim("").empty());
    CHECK(trim("a") == "a");
}

TEST_CASE("text: a name that nobody could see is blank") {
    CHECK(is_blank(""));
    CHECK(is_blank(" \t\r\n\u00A0\u3000"));
    CHECK(is_blank("\u200B\u200D\uFEFF\u00AD\u2060"));
    CHECK(is_blank("\u3164\u115F\u2800\U000E0020"));
    CHECK(is_blank("\x01\x7F\u0085"));
    CHECK_FALSE(is_blank("."));
    CHECK_FALSE(is_blank("\U0001F30A"));
    CHECK_FALSE(is_blank("\u200Fא"));
    CHECK_FALSE(is_blank("\xFF"));
}

TEST_CASE("text: a single line has no line ends and no control characters") {
    CHECK(to_single_line("  no\r\ncontact\tat\u2028all\x07 ") == "no contact at all");
    CHECK(to_single_line("a\n\nb") == "a  b");
    CHECK(to_single_line("a\0b"sv) == "ab");
    CHECK(to_single_line("a\xFF") == "a\uFFFD");
    CHECK(to_single_line("## %n%s") == "## %n%s");
    CHECK(to_single_line(family) == family);
}

TEST_CASE("text: lines keep their ends and tabs, and lose control characters") {
    CHECK(to_lines("one\r\ntwo\rthree\u2029four\u0085\tfive\x1B[0m") ==
          "one\ntwo\nthree\nfour\n\tfive[0m");
    CHECK(to_lines("\n\n") == "\n\n");
    CHECK(to_lines("\r\r\n\n") == "\n\n\n");
    CHECK(to_lines(" kept as typed ") == " kept as typed ");
}

TEST_CASE("text: plain Latin is drawn by the bundled font, everything else by the browser") {
    for (const auto text : {""sv,
                            "78 of 79 days"sv,
                            "Größe, çà et là, Łódź, İstanbul"sv,
                            "a\nb"sv,
                            "“begin” – ‘again’ — … • · € „so“ ‹›"sv,
                            "~`|{}"sv}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(needs_shaping(text));
    }
    for (const auto text : {"سلام"sv,
                            "שלום"sv,
                            "नमस्ते"sv,
                            "你好"sv,
                            "한국"sv,
                            "\U0001F30A"sv,
                            "❤"sv,
                            decomposed_e,
                            "Привет"sv,
                            "Ελλάδα"sv,
                            "Việt Nam"sv,
                            "a\tb"sv,
                            "\xFF"sv,
                            "\u200Babc"sv,
                            "soft\u00ADhyphen"sv,
                            "\u202Eabc"sv,
                            "\x7F"sv}) {
        CAPTURE(std::string(text));
        CHECK(needs_shaping(text));
    }
}

} // namespace ebb
