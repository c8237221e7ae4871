// What a catalogue has: its names and patterns, and its messages as they are stored.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb {
namespace catalogue {

inline constexpr std::uint8_t flag_right_to_left = 1;
inline constexpr std::uint8_t flag_spanish_and = 2;

/// Bytes in a message that are more than themselves.
inline constexpr char mark_argument = 1;
inline constexpr char mark_choice = 2;
/// Stands in a choice for the reader's gender.
inline constexpr std::uint8_t reader_argument = 255;

/// Names and patterns of the catalogue, by the first of each kind. `localeOf` in
/// tools/fluent/cldr.mjs writes them in this order.
enum Text : std::size_t {
    months = 0, ///< In a date; 12 of each kind.
    months_alone = months + 12,
    short_months = months_alone + 12,
    short_months_alone = short_months + 12,
    month_letters = short_months_alone + 12,
    weekdays = month_letters + 12, ///< In a date, from Monday; 7 of each kind.
    weekdays_alone = weekdays + 7,
    short_weekdays = weekdays_alone + 7,
    short_weekdays_alone = short_weekdays + 7,
    weekday_letters = short_weekdays_alone + 7,
    before_noon = weekday_letters + 7,
    after_noon,
    time_of_24_hours,
    time_of_12_hours,
    day_forms,                   ///< In the order of `DayForm`.
    day_spans = day_forms + 8,   ///< Four forms: within a month, a year, and beyond.
    list_words = day_spans + 12, ///< After the first, later, before the last, and between two.
    series_words = list_words + 4,
    text_count = series_words + 4,
};

/// A field of a pattern, as the byte that stands for it; what follows `SecondDay` is of that day.
enum class Field : std::uint8_t {
    Day = 1,
    TwoDigitDay,
    Month,
    TwoDigitMonth,
    ShortMonth,
    MonthName,
    ShortMonthAlone,
    MonthAlone,
    Year = 11,
    TwoDigitYear,
    ShortWeekday,
    WeekdayName,
    ShortWeekdayAlone,
    WeekdayAlone,
    Hour,
    TwoDigitHour,
    HourOf12,
    TwoDigitHourOf12,
    HourFrom0Of12,
    Minute,
    HalfOfDay,
    SecondDay = 31,
};

/// How a number's form is found, and how it is written.
struct Digits {
    char32_t zero = U'0';
    std::string_view decimal;
    std::string_view group;
    std::string_view minus;
    std::string_view before_percent;
    std::string_view after_percent;
};

/// A number as plural rules see it: without its sign, and without zeros at its end.
struct Operands {
    std::uint64_t whole = 0;
    std::uint64_t fraction = 0;
    std::uint32_t places = 0;
};

/// Of a number of `units` of 10 to the power of -`places`.
Operands operands_of(std::int64_t units, std::size_t places);
std::uint64_t magnitude(std::int64_t number);

/// What is read of bytes one after the other. Once something was not there, nothing more is.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

    std::string_view take(std::size_t size);
    std::uint8_t u8() { return static_cast<std::uint8_t>(little_endian(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(little_endian(2)); }
    std::uint32_t u32() { return little_endian(4); }
    /// A number in seven bits a byte, at most 28.
    std::uint32_t n();
    /// So many things follow, each of at least a byte.
    std::uint32_t count();
    std::string_view text();

private:
    std::uint32_t little_endian(std::size_t size);

    std::string_view rest_;
    bool sound_ = true;
};

/// Where the text at the start of a message's bytes ends: at a mark, or with them.
std::size_t text_bytes(std::string_view bytes);

/// A variant of a choice.
struct Variant {
    enum class Kind : std::uint8_t { Form, Number, Word };
    Kind kind = Kind::Form;
    std::uint32_t key = 0;
    std::string_view message;
};

/// A choice in a message, read variant by variant.
struct Choice {
    explicit Choice(Cursor& cursor)
        : argument(cursor.u8()), variants(cursor.u8()), rest(cursor.u8()) {}

    static Variant next(Cursor& cursor) {
        Variant variant;
        variant.kind = static_cast<Variant::Kind>(cursor.u8());
        variant.key = cursor.n();
        variant.message = cursor.take(cursor.u16());
        return variant;
    }

    std::uint8_t argument;
    std::uint8_t variants;
    std::uint8_t rest; ///< The variant for all else.
};

} // namespace catalogue

/// What was loaded. All texts are views into `bytes`.
struct Language::Catalogue {
    std::string bytes;
    std::uint8_t flags = 0;
    std::string_view tag;
    std::uint8_t last_group = 3;    ///< Digits behind the last mark of a number.
    std::uint8_t other_groups = 3;  ///< Digits between two marks.
    std::uint8_t before_groups = 1; ///< Digits that must stand before the first mark.
    std::array<catalogue::Digits, 2> digits;
    std::array<std::string_view, 3> weeks_begin; ///< Regions: on Sunday, Saturday, Friday.
    std::string_view twelve_hours;
    std::string_view other_digits;
    std::string_view plurals; ///< The rules, from their number on.
    std::array<std::string_view, catalogue::text_count> texts;
    std::string_view groups;           ///< Two bytes each: how many messages it has.
    std::vector<std::uint32_t> starts; ///< Of each message, and the end of the last one.

    [[nodiscard]] bool right_to_left() const {
        return (flags & catalogue::flag_right_to_left) != 0;
    }

    /// 0 to 5: zero, one, two, few, many, other.
    [[nodiscard]] std::uint8_t form_of(const catalogue::Operands& number) const;
    [[nodiscard]] std::size_t messages_in(std::size_t group) const;
};

/// Reads a catalogue from its first byte to its last.
class CatalogueReader {
public:
    using Catalogue = Language::Catalogue;

    /// `catalogue` has its bytes; all else is read into it.
    CatalogueReader(Catalogue& catalogue, std::uint32_t shape)
        : to_(catalogue), cursor_(catalogue.bytes), shape_(shape) {}

    /// What is wrong; none if all is well.
    std::optional<LanguageError> read();

private:
    void read_numbers();
    bool read_plurals();
    bool read_messages();

    Catalogue& to_;
    catalogue::Cursor cursor_;
    std::uint32_t shape_;
};

} // namespace ebb
