// A language: what its messages come to, and that no bytes at all can break it.
// SPDX-License-Identifier: MIT
#include "base/language.h"
#include "base/text.h"
#include "proof/proof.h"
#include "proof/shape.h"

#include <array>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

using namespace ebb;

namespace {

std::string catalogue(const std::string& tag) {
    std::ifstream file(EBB_CATALOGUES "/" + tag + ".words", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Language language(const std::string& tag,
                  std::string_view region = {},
                  ReaderGender reader = ReaderGender::Other) {
    const auto loaded = Language::load(catalogue(tag), words::shape, region, reader);
    REQUIRE(loaded.has_value());
    return *loaded;
}

Day day(int year, int month, int number) {
    return Day::from({year, month, number}).value();
}

} // namespace

TEST_CASE("language: a sentence takes the form of its number") {
    const Language english = language("en");
    const words::Proof words(english);
    CHECK(words.kept_of(1, 1) == "1 of 1 day");
    CHECK(words.kept_of(78, 79) == "78 of 79 days");
    CHECK(words.slips(0) == "no slip so far");
    const Language polish = language("pl");
    const words::Proof polski(polish);
    CHECK(polski.slips(1) == "Do tej pory jedno potkni\u0119cie");
    CHECK(polski.slips(3) == "Do tej pory 3 potkni\u0119cia");
    CHECK(polski.slips(5) == "Do tej pory 5 potkni\u0119\u0107");
    CHECK(polski.slips(22) == "Do tej pory 22 potkni\u0119cia");
}

TEST_CASE("language: a sentence speaks to its reader as they want") {
    const Language other = language("pl");
    const Language feminine = other.to(ReaderGender::Feminine);
    const Language masculine = other.to(ReaderGender::Masculine);
    CHECK(words::Proof(feminine).alone() == "Nie jeste\u015b sama.");
    CHECK(words::Proof(masculine).alone() == "Nie jeste\u015b sam.");
    CHECK(words::Proof(other).alone() == "Nie jeste\u015b bez nikogo.");
    CHECK(words::Proof(feminine).since(0, 2).text.ends_with(
        "odk\u0105d zacz\u0119\u0142a\u015b od nowa."));
}

TEST_CASE("language: numbers are grouped as people write them") {
    CHECK(language("en").number(1234567) == "1,234,567");
    CHECK(language("de").number(1234) == "1.234");
    CHECK(language("es").number(1234) == "1234");
    CHECK(language("es").number(12345) == "12.345");
    CHECK(language("ar", "EG").number(-12) == "\u061c-\u0661\u0662");
    CHECK(language("en").number(INT64_MIN) == "-9,223,372,036,854,775,808");
    const Language english = language("en");
    const words::Proof words(english);
    CHECK(words.breathe({55, 1}) == "Breathe in for 5.5 seconds.");
    CHECK(words.breathe({100, 2}) == "Breathe in for 1 second.");
    CHECK(words.breathe({1050, 2}) == "Breathe in for 10.5 seconds.");
    CHECK(words.steady(84) == "Steady at 84%.");
}

TEST_CASE("language: days are written as people say them") {
    const Day sunday = day(2026, 11, 22);
    const Language english = language("en");
    CHECK(english.day(sunday) == "22 November 2026");
    CHECK(english.day(sunday, DayForm::WeekdayDayMonth) == "Sunday 22 November");
    CHECK(language("ja").day(sunday, DayForm::WeekdayDayMonth) ==
          "11\u670822\u65e5\u65e5\u66dc\u65e5");
    CHECK(language("pl").day(day(2026, 2, 1)) == "1 lutego 2026");
    CHECK(language("pl").day(day(2026, 2, 1), DayForm::MonthYear) == "luty 2026");
    CHECK(english.day(sunday, DayForm::Year) == "2026");
    CHECK(language("ja").day(sunday, DayForm::Year) == "2026\u5e74");
    CHECK(english.days({day(2026, 8, 3), day(2026, 8, 17)}, DayForm::DayMonth) ==
          "3 \u2013 17 August");
    CHECK(language("ja").weekday_name(Weekday::Sunday, NameForm::Letter) == "\u65e5");
}

TEST_CASE("language: the region tells when weeks begin and how many hours a clock has") {
    CHECK(language("en").first_weekday() == Weekday::Monday);
    CHECK(language("en").time({21 * 60 + 5}) == "21:05");
    CHECK(language("en", "US").first_weekday() == Weekday::Sunday);
    CHECK(language("en", "US").twelve_hours());
    CHECK(language("ar", "EG").first_weekday() == Weekday::Saturday);
    CHECK(language("en", "MV").first_weekday() == Weekday::Friday);
    CHECK(language("ja").time({5}) == "0:05");
}

TEST_CASE(
    "language: what a person wrote is kept apart only where it could turn a sentence around") {
    const Language english = language("en");
    CHECK(words::Proof(english).put_away("Photos") == "Photos is put away. Its days stay.");
    CHECK(words::Proof(english).put_away("\u05d0\u05d1") ==
          "\u2068\u05d0\u05d1\u2069 is put away. Its days stay.");
    const Language arabic = language("ar");
    CHECK(arabic.right_to_left());
    CHECK(words::Proof(arabic).put_away("Photos").text.find("\u2068Photos\u2069") !=
          std::string::npos);
    CHECK(words::Proof(english).if_then("I am tired", "I walk") == "If I am tired, then I walk.");
}

TEST_CASE("language: lists are put together by the rules of the language") {
    constexpr std::array<std::string_view, 3> three{"a", "b", "c"};
    const Language english = language("en");
    const words::Proof words(english);
    CHECK(words.needs(three) == "You needed a, b and c.");
    CHECK(words.needs(std::span(three).first(2)) == "You needed a and b.");
    CHECK(words.needs(std::span(three).first(1)) == "You needed a.");
    CHECK(words.lasted(std::span(three).first(2)) == "It lasted a, b.");
    constexpr std::array<std::string_view, 2> spanish{"rabia", "Hilo"};
    const Language espanol = language("es");
    CHECK(words::Proof(espanol).needs(spanish) == "Necesitabas rabia e Hilo.");
}

TEST_CASE("language: a message that a language lacks is said in English") {
    const Language german = language("de");
    CHECK(words::Proof(german).save() == "Speichern");
    CHECK(german.text(message(200, 0)).text().empty());
    CHECK(german.say(message(0, 9999), {}).text.empty());
}

TEST_CASE("language: variables that are of the wrong kind do not compile") {
    CHECK(!std::is_convertible_v<double, Number>);
    CHECK(!std::is_convertible_v<bool, Number>);
    CHECK(!std::is_convertible_v<std::string_view, Number>);
    CHECK(!std::is_convertible_v<int, Day>);
    CHECK(std::is_convertible_v<std::uint32_t, Number>);
}

TEST_CASE("language: the pseudo languages are longer, and turned around") {
    const Language accented = language("en-XA");
    const Language mirrored = language("ar-XB");
    CHECK(words::Proof(accented).kept_of(2, 3) != "2 of 3 days");
    CHECK(!needs_shaping(words::Proof(accented).kept_of(2, 3)));
    CHECK(mirrored.right_to_left());
    CHECK(!accented.right_to_left());
    CHECK(words::Proof(mirrored).save() == "\u202eSave\u202c");
}

TEST_CASE("language: a catalogue of another program, or of nothing, is refused") {
    const std::string whole = catalogue("de");
    CHECK(Language::load(whole, words::shape + 1).error() == LanguageError::OtherProgram);
    CHECK(Language::load({}, words::shape).error() == LanguageError::NotACatalogue);
    CHECK(Language::load("<!doctype html>", words::shape).error() == LanguageError::NotACatalogue);
}

TEST_CASE("language: a catalogue that is cut off anywhere is refused") {
    const std::string whole = catalogue("pl");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(!Language::load(whole.substr(0, size), words::shape));
    }
    CHECK(!Language::load(whole + 'x', words::shape));
}

TEST_CASE("language: whatever byte of a catalogue is another one, its messages are text") {
    const std::string whole = catalogue("ar");
    constexpr std::array<std::string_view, 2> items{"a", "\u05d0"};
    const std::array given{Argument::number(5), Argument::list(items), Argument::text("x")};
    std::size_t loaded = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const int change : {0x01, 0x80, 0x7F}) {
            std::string other = whole;
            other[at] = static_cast<char>(other[at] ^ change);
            const auto result = Language::load(other, words::shape);
            if (!result) continue;
            ++loaded;
            const auto index = static_cast<std::uint16_t>(at % (result->message_count(0) + 1));
            CHECK(is_utf8(result->say(message(0, index), given)));
            CHECK(is_utf8(result->text(message(0, index))));
        }
    }
    CHECK(loaded > 100);
}
