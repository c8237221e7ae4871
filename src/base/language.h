// A language: what its catalogue says, with the numbers, days and texts of a sentence.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/result.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ebb {

/// A whole number of things. Takes every integer and nothing else, so that a fraction, which would
/// be cut, does not compile.
class Number {
public:
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    constexpr Number(Integer value) : value_(static_cast<std::int64_t>(value)) {}
    [[nodiscard]] constexpr std::int64_t value() const { return value_; }

private:
    std::int64_t value_;
};

/// A number with a fraction: `units` of 10 to the power of -`places`, so {55, 1} is 5.5. Zeros at
/// its end are not written.
struct Decimal {
    std::int64_t units = 0;
    std::uint8_t places = 0; ///< 0 to 3.
};

/// From `first` to `last`, both among them.
struct DaySpan {
    Day first;
    Day last; ///< Not before `first`.
};

struct TimeOfDay {
    std::int32_t minute = 0; ///< Since midnight, 0 to 1439.
};

struct Month {
    int number = 1; ///< 1 is January.
};

/// What is said of a day.
enum class DayForm : std::uint8_t {
    Long,            ///< 22 November 2026
    DayMonth,        ///< 22 November
    WeekdayDayMonth, ///< Sunday 22 November
    Full,            ///< Sunday, 22 November 2026
    MonthYear,       ///< November 2026
    Short,           ///< 22 Nov 2026
    ShortDayMonth,   ///< 22 Nov
    Year,            ///< 2026
};

/// How long the name of a month or of a day of the week is where it stands alone.
enum class NameForm : std::uint8_t {
    Full,   ///< November
    Short,  ///< Nov
    Letter, ///< N. Not always one letter, and not always different ones.
};

/// The gender in which the reader wants to be spoken to, where a language can't avoid it.
enum class ReaderGender : std::uint8_t {
    Feminine,
    Masculine,
    Other, ///< Not said.
};

/// Which message: the file and its place there. Only what is made of assets/words knows numbers.
enum class Message : std::uint32_t {};

constexpr Message message(std::uint8_t group, std::uint16_t index) {
    return Message{(std::uint32_t{group} << 16) + index};
}

/// A sentence of the app with its variables.
struct Sentence {
    std::string text;
    Message message;
    operator std::string_view() const { return text; }
    operator std::string() && { return std::move(text); }
    bool operator==(std::string_view other) const { return text == other; }
};

/// Words for the screen: a sentence of the app, and which one it is, or what a person wrote. By
/// that a widget is known again in the next frame: a sentence also with another number in it, and
/// in another language. It refers to a text that must outlive it.
class Phrase {
public:
    constexpr Phrase(std::string_view text) : text_(text) {}
    constexpr Phrase(const char* text) : text_(text) {}
    Phrase(const std::string& text) : text_(text) {}
    Phrase(const Sentence& sentence) : Phrase(sentence.text, sentence.message) {}
    constexpr Phrase(std::string_view text, Message message)
        : text_(text), id_(static_cast<std::uint32_t>(message) + 1) {}

    [[nodiscard]] constexpr std::string_view text() const { return text_; }
    /// Of the message, among all; 0: a person wrote it.
    [[nodiscard]] constexpr std::uint32_t id() const { return id_; }
    constexpr operator std::string_view() const { return text_; }
    constexpr bool operator==(std::string_view other) const { return text_ == other; }

private:
    std::string_view text_;
    std::uint32_t id_ = 0;
};

/// What stands in for a variable of a message. It refers to texts that must outlive the call.
class Argument {
public:
    enum class Kind : std::uint8_t {
        Number,
        Percent,
        Text,
        Words,
        Day,
        Days,
        Time,
        Weekday,
        Month,
        List,
        Series,
        Word,
    };

    static constexpr Argument number(Number number) { return {Kind::Number, number.value()}; }
    /// `places` above 3 count as 3.
    static constexpr Argument decimal(Decimal decimal) {
        return {Kind::Number, decimal.units, nullptr, decimal.places < 3 ? decimal.places : 3U};
    }
    static constexpr Argument percent(Number number) { return {Kind::Percent, number.value()}; }
    /// Words of a person: they keep their own direction in the sentence.
    static constexpr Argument text(std::string_view text) {
        return {Kind::Text, 0, text.data(), text.size()};
    }
    /// Words of the app, which are a part of the sentence.
    static constexpr Argument words(std::string_view text) {
        return {Kind::Words, 0, text.data(), text.size()};
    }
    static constexpr Argument day(Day day) { return {Kind::Day, day.number()}; }
    static constexpr Argument days(DaySpan days) {
        return {
            Kind::Days, days.first.number(), nullptr, static_cast<std::size_t>(days.last.number())};
    }
    static constexpr Argument time(TimeOfDay time) { return {Kind::Time, time.minute}; }
    static constexpr Argument weekday(Weekday weekday) {
        return {Kind::Weekday, static_cast<int>(weekday)};
    }
    static constexpr Argument month(Month month) { return {Kind::Month, month.number}; }
    /// "a, b and c". Each may be words of a person.
    static constexpr Argument list(std::span<const std::string_view> items) {
        return {Kind::List, 0, items.data(), items.size()};
    }
    /// "3 weeks, 2 days".
    static constexpr Argument series(std::span<const std::string_view> items) {
        return {Kind::Series, 0, items.data(), items.size()};
    }
    /// One of a few, which decides between variants; never shown.
    static constexpr Argument word(int index) { return {Kind::Word, index}; }

private:
    friend class Saying;
    constexpr Argument(Kind kind,
                       std::int64_t number,
                       const void* data = nullptr,
                       std::size_t size = 0)
        : number_(number), data_(data), size_(size), kind_(kind) {}

    std::int64_t number_; ///< Of days the first one.
    const void* data_;
    std::size_t size_; ///< Of a decimal its places, of days the last one.
    Kind kind_;
};

/// Why a catalogue can't be used.
enum class LanguageError : std::uint8_t {
    NotACatalogue, ///< Other bytes, or another version of the form.
    OtherProgram,  ///< It has the messages of another version of the program.
    Broken,        ///< Something in it is cut off, or makes no sense.
};

/// A language, as a value: copies share what was loaded. It knows the region of the reader (when
/// weeks begin, 12 or 24 hours, which digits) and the gender in which they want to be spoken to.
class Language {
public:
    /// One that says nothing, as before any was loaded.
    Language();

    /// Reads a catalogue (its form: tools/fluent/catalogue.mjs) and checks every byte of it, so
    /// that no message can fail later. `shape` is `words::shape`. `region` is a country's two
    /// letters; without it, weeks begin on Monday and days have 24 hours.
    static Result<Language, LanguageError> load(std::string catalogue,
                                                std::uint32_t shape,
                                                std::string_view region = {},
                                                ReaderGender reader = ReaderGender::Other);

    /// The language's tag: "de".
    [[nodiscard]] std::string_view tag() const;
    [[nodiscard]] bool right_to_left() const;
    /// The same language, spoken to this reader.
    [[nodiscard]] Language to(ReaderGender reader) const;

    /// A message without variables; empty for one that has some. Stays where it is as long as there
    /// is a copy of this language.
    [[nodiscard]] Phrase text(Message message) const;
    /// Several of them, in their order: what can be chosen.
    template <std::size_t count>
    [[nodiscard]] std::array<std::string_view, count>
    texts(const std::array<Message, count>& messages) const {
        std::array<std::string_view, count> all;
        for (std::size_t i = 0; i < count; ++i)
            all[i] = text(messages[i]);
        return all;
    }
    /// A message with its variables, in the order of their lines in English. One that is missing
    /// or of another kind leaves a gap. What a person wrote is kept apart by U+2068 and U+2069
    /// where it could turn what stands beside it around: always in a language from right to left,
    /// else only if it holds such letters.
    [[nodiscard]] Sentence say(Message message, std::span<const Argument> arguments) const;
    [[nodiscard]] Sentence say(Message message, std::initializer_list<Argument> arguments) const {
        return say(message, std::span(arguments.begin(), arguments.size()));
    }
    /// How many messages there are in the group; 0 if there is none.
    [[nodiscard]] std::size_t message_count(std::size_t group) const;

    // What stands alone, not in a sentence.
    [[nodiscard]] std::string number(Number number) const;
    [[nodiscard]] std::string day(Day day, DayForm form = DayForm::Long) const;
    /// Forms that do not exist for two days (`WeekdayDayMonth`, `Full`, `MonthYear`, `Year`)
    /// count as `Long`. Over the end of a year the year is always said.
    [[nodiscard]] std::string days(DaySpan days, DayForm form = DayForm::Long) const;
    [[nodiscard]] std::string time(TimeOfDay time) const;
    [[nodiscard]] std::string_view month_name(Month month, NameForm form = NameForm::Full) const;
    [[nodiscard]] std::string_view weekday_name(Weekday weekday,
                                                NameForm form = NameForm::Full) const;
    /// The day with which a week begins.
    [[nodiscard]] Weekday first_weekday() const { return first_weekday_; }
    [[nodiscard]] bool twelve_hours() const { return twelve_hours_; }

    /// Whether it is the same catalogue, loaded once, for the same region and reader.
    bool operator==(const Language&) const = default;

private:
    friend class Saying;
    struct Catalogue;
    friend class CatalogueReader;

    Language(std::shared_ptr<const Catalogue> catalogue,
             std::string_view region,
             ReaderGender reader);
    [[nodiscard]] std::string_view name(std::size_t text) const;
    /// The bytes of a message; empty if there is none.
    [[nodiscard]] std::string_view bytes_of(Message message) const;

    std::shared_ptr<const Catalogue> catalogue_;
    Weekday first_weekday_ = Weekday::Monday;
    bool twelve_hours_ = false;
    bool other_digits_ = false;
    ReaderGender reader_ = ReaderGender::Other;
};

} // namespace ebb
