// A language: reads its catalogue, and puts sentences together.
// SPDX-License-Identifier: MIT
#include "base/language.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>
#include <vector>

namespace ebb {
namespace {

constexpr std::uint8_t version = 1;
constexpr std::uint8_t flag_right_to_left = 1;
constexpr std::uint8_t flag_spanish_and = 2;

/// Bytes in a message that are more than themselves.
constexpr char mark_argument = 1;
constexpr char mark_choice = 2;
constexpr std::uint8_t reader_argument = 255;
/// Choices inside each other; what is deeper was not made by us.
constexpr int deepest = 8;

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
    day_spans = day_forms + 7,   ///< Four forms: within a month, a year, and beyond.
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

constexpr std::uint8_t form_other = 5;

/// A number as plural rules see it: without its sign, and without zeros at its end.
struct Operands {
    std::uint64_t whole = 0;
    std::uint64_t fraction = 0;
    std::uint32_t places = 0;
};

std::uint64_t magnitude(std::int64_t number) {
    return number < 0 ? ~static_cast<std::uint64_t>(number) + 1
                      : static_cast<std::uint64_t>(number);
}

Operands operands_of(std::int64_t units, std::size_t places) {
    std::uint64_t rest = magnitude(units);
    std::uint64_t scale = 1;
    auto left = static_cast<std::uint32_t>(places);
    for (; left > 0 && rest % 10 == 0; --left) {
        rest /= 10;
    }
    for (std::uint32_t i = 0; i < left; ++i) {
        scale *= 10;
    }
    return {rest / scale, rest % scale, left};
}

/// Letters, digits and marks that run from right to left or change how others run, by their
/// blocks: what is not among them leaves a sentence from left to right as it is.
bool turns_around(char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF) || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether Spanish says "e" instead of "y" before it: it begins with the sound of i.
bool begins_with_i(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? lower(text[i]) : '\0'; };
    return at(0) == 'i' || (at(0) == 'h' && at(1) == 'i' && at(2) != 'a' && at(2) != 'e');
}

/// Whether the region is one of those that stand one after the other in `regions`.
bool has_region(std::string_view regions, std::string_view region) {
    if (region.size() != 2) return false;
    for (std::size_t i = 0; i + 2 <= regions.size(); i += 2) {
        if (regions.substr(i, 2) == region) return true;
    }
    return false;
}

/// What is read of bytes one after the other. Once something was not there, nothing more is.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

    std::string_view take(std::size_t size) {
        if (size > rest_.size()) {
            sound_ = false;
            rest_ = {};
            return {};
        }
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    std::uint8_t u8() { return static_cast<std::uint8_t>(little_endian(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(little_endian(2)); }
    std::uint32_t u32() { return little_endian(4); }
    std::uint32_t n() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            const std::uint8_t byte = u8();
            value |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        sound_ = false;
        return 0;
    }
    /// So many things follow, each of at least a byte.
    std::uint32_t count() {
        const std::uint32_t count = n();
        if (count > rest_.size()) sound_ = false;
        return sound_ ? count : 0;
    }
    std::string_view text() {
        const std::string_view text = take(n());
        if (!is_utf8(text)) sound_ = false;
        return text;
    }

private:
    std::uint32_t little_endian(std::size_t size) {
        std::uint32_t value = 0;
        const std::string_view bytes = take(size);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        }
        return value;
    }

    std::string_view rest_;
    bool sound_ = true;
};

/// Where the text at the start of a message's bytes ends: at a mark, or with them.
std::size_t text_bytes(std::string_view bytes) {
    constexpr std::array marks{mark_argument, mark_choice};
    return static_cast<std::size_t>(
        std::find_first_of(bytes.begin(), bytes.end(), marks.begin(), marks.end()) - bytes.begin());
}

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

/// Whether the relation of a plural rule holds that is read next.
bool holds(Cursor& cursor, const Operands& number) {
    constexpr std::uint8_t number_itself = 0;
    const std::array<std::uint64_t, 5> values{
        number.whole, number.whole, number.places, number.fraction, 0};
    const std::uint8_t operand = cursor.u8();
    const std::uint32_t modulus = cursor.n();
    const bool negated = cursor.u8() != 0;
    std::uint64_t value = operand < values.size() ? values[operand] : 0;
    if (modulus != 0) value %= modulus;
    bool among = false;
    for (std::uint32_t ranges = cursor.count(); ranges > 0; --ranges) {
        const std::uint32_t low = cursor.n();
        const std::uint32_t high = cursor.n();
        among = among || (value >= low && value <= high);
    }
    if (operand == number_itself && number.fraction != 0) among = false;
    return among != negated;
}

bool is_message(std::string_view bytes, int depth) {
    Cursor cursor(bytes);
    while (!cursor.at_end()) {
        const std::string_view text = bytes.substr(
            bytes.size() - cursor.left(), text_bytes(bytes.substr(bytes.size() - cursor.left())));
        const bool shown = std::all_of(text.begin(), text.end(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t';
        });
        if (!shown || !is_utf8(text)) return false;
        cursor.take(text.size());
        if (cursor.at_end()) break;
        if (cursor.u8() == mark_argument) {
            cursor.u8();
            cursor.u8();
        } else {
            const Choice choice(cursor);
            if (depth == deepest || choice.rest >= choice.variants) return false;
            for (int i = 0; i < choice.variants; ++i) {
                const Variant variant = Choice::next(cursor);
                if (variant.kind > Variant::Kind::Word || !is_message(variant.message, depth + 1)) {
                    return false;
                }
            }
        }
        if (!cursor.sound()) return false;
    }
    return true;
}

} // namespace

/// What was loaded. All texts are views into `bytes`.
struct Language::Catalogue {
    std::string bytes;
    std::uint8_t flags = 0;
    std::string_view tag;
    std::uint8_t last_group = 3;    ///< Digits behind the last mark of a number.
    std::uint8_t other_groups = 3;  ///< Digits between two marks.
    std::uint8_t before_groups = 1; ///< Digits that must stand before the first mark.
    std::array<Digits, 2> digits;
    std::array<std::string_view, 3> weeks_begin; ///< Regions: on Sunday, Saturday, Friday.
    std::string_view twelve_hours;
    std::string_view other_digits;
    std::string_view plurals; ///< The rules, from their number on.
    std::array<std::string_view, text_count> texts;
    std::string_view groups;           ///< Two bytes each: how many messages it has.
    std::vector<std::uint32_t> starts; ///< Of each message, and the end of the last one.

    [[nodiscard]] bool right_to_left() const { return (flags & flag_right_to_left) != 0; }

    /// 0 to 5: zero, one, two, few, many, other.
    [[nodiscard]] std::uint8_t form_of(const Operands& number) const {
        Cursor cursor(plurals);
        for (int rules = cursor.u8(); rules > 0; --rules) {
            const std::uint8_t form = cursor.u8();
            bool any = false;
            for (std::uint32_t ways = cursor.n(); ways > 0; --ways) {
                bool all = true;
                for (std::uint32_t relations = cursor.n(); relations > 0; --relations) {
                    all = holds(cursor, number) && all;
                }
                any = any || all;
            }
            if (any) return form;
        }
        return form_other;
    }

    [[nodiscard]] std::size_t messages_in(std::size_t group) const {
        return Cursor(groups.substr(2 * group)).u16();
    }
};

/// Reads a catalogue from its first byte to its last.
class CatalogueReader {
public:
    using Catalogue = Language::Catalogue;

    CatalogueReader(Catalogue& catalogue, std::uint32_t shape)
        : to_(catalogue), cursor_(catalogue.bytes), shape_(shape) {}

    /// What is wrong; none if all is well.
    std::optional<LanguageError> read() {
        if (cursor_.take(4) != "EBBW" || cursor_.u8() != version) {
            return LanguageError::NotACatalogue;
        }
        to_.flags = cursor_.u8();
        if (cursor_.u32() != shape_) return LanguageError::OtherProgram;
        to_.tag = cursor_.text();
        read_numbers();
        for (std::string_view& regions : to_.weeks_begin) {
            regions = cursor_.text();
        }
        to_.twelve_hours = cursor_.text();
        to_.other_digits = cursor_.text();
        if (!read_plurals()) return LanguageError::Broken;
        if (cursor_.u8() != text_count) return LanguageError::Broken;
        for (std::string_view& text : to_.texts) {
            text = cursor_.text();
        }
        if (!read_messages() || !cursor_.sound()) return LanguageError::Broken;
        return {};
    }

private:
    void read_numbers() {
        to_.last_group = std::max<std::uint8_t>(cursor_.u8(), 1);
        to_.other_groups = std::max<std::uint8_t>(cursor_.u8(), 1);
        to_.before_groups = cursor_.u8();
        for (Digits& digits : to_.digits) {
            digits.zero = cursor_.u32();
            digits.decimal = cursor_.text();
            digits.group = cursor_.text();
            digits.minus = cursor_.text();
            digits.before_percent = cursor_.text();
            digits.after_percent = cursor_.text();
        }
    }

    bool read_plurals() {
        const std::size_t left = cursor_.left();
        to_.plurals = std::string_view(to_.bytes).substr(to_.bytes.size() - left);
        const int rules = cursor_.u8();
        for (int rule = 0; rule < rules; ++rule) {
            if (cursor_.u8() >= form_other) return false;
            for (std::uint32_t ways = cursor_.count(); ways > 0; --ways) {
                for (std::uint32_t relations = cursor_.count(); relations > 0; --relations) {
                    static_cast<void>(holds(cursor_, {}));
                }
            }
        }
        to_.plurals = to_.plurals.substr(0, left - cursor_.left());
        return cursor_.sound();
    }

    bool read_messages() {
        to_.groups = cursor_.take(2U * cursor_.u8());
        std::uint32_t count = 0;
        for (std::size_t group = 0; 2 * group < to_.groups.size(); ++group) {
            count += static_cast<std::uint32_t>(to_.messages_in(group));
        }
        if (cursor_.left() / 2 < count) return false;
        auto start = static_cast<std::uint32_t>(to_.bytes.size() - cursor_.left() + 2 * count);
        to_.starts.resize(count + 1);
        for (std::uint32_t& at : to_.starts) {
            at = start;
            if (&at != &to_.starts.back()) start += cursor_.u16();
        }
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!is_message(cursor_.take(to_.starts[i + 1] - to_.starts[i]), 0)) return false;
        }
        return cursor_.at_end();
    }

    Catalogue& to_;
    Cursor cursor_;
    std::uint32_t shape_;
};

/// A sentence that is being put together.
class Saying {
public:
    explicit Saying(const Language& language, std::span<const Argument> arguments = {})
        : language_(language), catalogue_(*language.catalogue_), arguments_(arguments) {}

    std::string& text() { return text_; }

    void add_message(std::string_view bytes) {
        while (true) {
            const std::size_t size = text_bytes(bytes);
            text_ += bytes.substr(0, size);
            if (size == bytes.size()) return;
            Cursor cursor(bytes.substr(size + 1));
            if (bytes[size] == mark_argument) {
                const std::uint8_t argument = cursor.u8();
                const std::uint8_t form = cursor.u8();
                if (argument < arguments_.size()) add(arguments_[argument], form);
            } else {
                add_message(chosen(cursor));
            }
            bytes.remove_prefix(bytes.size() - cursor.left());
        }
    }

    /// What the choice comes to; the cursor stands behind it afterwards.
    std::string_view chosen(Cursor& cursor) const {
        const Choice choice(cursor);
        std::string_view otherwise;
        std::string_view found;
        bool decided = false;
        for (int i = 0; i < choice.variants; ++i) {
            const Variant variant = Choice::next(cursor);
            if (i == choice.rest) otherwise = variant.message;
            if (!decided && decides(variant, choice.argument)) {
                found = variant.message;
                decided = true;
            }
        }
        return decided ? found : otherwise;
    }

    void add_number(std::int64_t units, std::size_t places) {
        const Operands number = operands_of(units, places);
        if (units < 0) text_ += digits().minus;
        add_grouped(number.whole);
        if (number.places == 0) return;
        text_ += digits().decimal;
        std::uint64_t scale = 1;
        for (std::uint32_t i = 1; i < number.places; ++i) {
            scale *= 10;
        }
        for (; scale > 0; scale /= 10) {
            add_digit(number.fraction / scale % 10);
        }
    }

    void add_day(std::string_view pattern, Day first, Day last = {}, std::int32_t minute = 0) {
        Day day = first;
        for (const char c : pattern) {
            const auto byte = static_cast<std::uint8_t>(c);
            if (byte >= 0x20) {
                text_ += c;
            } else if (static_cast<Field>(byte) == Field::SecondDay) {
                day = last;
            } else {
                add_field(static_cast<Field>(byte), day, minute);
            }
        }
    }

    void add_days(Day first, Day last, DayForm form) {
        if (first == last) {
            add_day(language_.name(day_forms + static_cast<std::size_t>(form)), first);
            return;
        }
        const YearMonthDay from = first.date();
        const YearMonthDay to = last.date();
        const std::size_t kind = form == DayForm::DayMonth        ? 1U
                                 : form == DayForm::Short         ? 2U
                                 : form == DayForm::ShortDayMonth ? 3U
                                                                  : 0U;
        const std::size_t reach = from.year != to.year ? 2U : from.month != to.month ? 1U : 0U;
        add_day(language_.name(day_spans + 3 * kind + reach), first, last);
    }

    void add_time(std::int32_t minute) {
        add_day(language_.name(language_.twelve_hours_ ? time_of_12_hours : time_of_24_hours),
                {},
                {},
                minute);
    }

private:
    [[nodiscard]] const Digits& digits() const {
        return catalogue_.digits[language_.other_digits_ ? 1U : 0U];
    }

    void add_digit(std::uint64_t digit) {
        append(text_, digits().zero + static_cast<char32_t>(digit));
    }

    void add_two_digits(int number) {
        add_digit(static_cast<std::uint64_t>(number / 10 % 10));
        add_digit(static_cast<std::uint64_t>(number % 10));
    }

    /// Without marks, as in years.
    void add_plain(std::uint64_t number) {
        if (number >= 10) add_plain(number / 10);
        add_digit(number % 10);
    }

    void add_grouped(std::uint64_t number) {
        std::array<std::uint8_t, 20> reversed{};
        std::size_t count = 0;
        for (; count == 0 || number > 0; number /= 10) {
            reversed[count++] = static_cast<std::uint8_t>(number % 10);
        }
        const std::size_t last = catalogue_.last_group;
        const bool grouped = count >= last + std::max<std::size_t>(catalogue_.before_groups, 1);
        for (std::size_t left = count; left > 0; --left) {
            const bool mark =
                left != count && left >= last && (left - last) % catalogue_.other_groups == 0;
            if (grouped && mark) text_ += digits().group;
            add_digit(reversed[left - 1]);
        }
    }

    /// Words of a person.
    void add_apart(std::string_view words) {
        const CodePoints points(words);
        const bool apart =
            catalogue_.right_to_left() || std::any_of(points.begin(), points.end(), turns_around);
        if (apart) append(text_, U'\u2068');
        text_ += words;
        if (apart) append(text_, U'\u2069');
    }

    void add_list(std::span<const std::string_view> items, std::size_t words) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) {
                const std::string_view between =
                    language_.name(words + (items.size() == 2       ? 3U
                                            : i + 1 == items.size() ? 2U
                                            : i == 1                ? 0U
                                                                    : 1U));
                const bool e = (catalogue_.flags & flag_spanish_and) != 0 && between == " y " &&
                               begins_with_i(items[i]);
                text_ += e ? " e " : between;
            }
            add_apart(items[i]);
        }
    }

    void add(const Argument& argument, std::uint8_t form) {
        using Kind = Argument::Kind;
        const auto text = [&] {
            return std::string_view(static_cast<const char*>(argument.data_), argument.size_);
        };
        const auto items = [&] {
            return std::span(static_cast<const std::string_view*>(argument.data_), argument.size_);
        };
        const auto day_form = static_cast<DayForm>(form < 7 ? form : 0);
        switch (argument.kind_) {
        case Kind::Number:
            return add_number(argument.number_, argument.size_);
        case Kind::Percent:
            if (argument.number_ < 0) text_ += digits().minus;
            text_ += digits().before_percent;
            add_grouped(magnitude(argument.number_));
            text_ += digits().after_percent;
            return;
        case Kind::Text:
            return add_apart(text());
        case Kind::Words:
            text_ += text();
            return;
        case Kind::Day:
            return add_day(language_.name(day_forms + static_cast<std::size_t>(day_form)),
                           Day::nearest(argument.number_));
        case Kind::Days:
            return add_days(Day::nearest(argument.number_),
                            Day::nearest(static_cast<std::int64_t>(argument.size_)),
                            day_form);
        case Kind::Time:
            return add_time(static_cast<std::int32_t>(argument.number_));
        case Kind::Weekday:
            text_ += language_.weekday_name(static_cast<Weekday>(argument.number_));
            return;
        case Kind::Month:
            text_ += language_.month_name({static_cast<int>(argument.number_)});
            return;
        case Kind::List:
            return add_list(items(), list_words);
        case Kind::Series:
            return add_list(items(), series_words);
        case Kind::Word:
            return;
        }
    }

    [[nodiscard]] bool decides(const Variant& variant, std::uint8_t number) const {
        if (number == reader_argument) {
            return variant.kind == Variant::Kind::Word &&
                   variant.key == static_cast<std::uint32_t>(language_.reader_);
        }
        if (number >= arguments_.size()) return false;
        const Argument& argument = arguments_[number];
        if (argument.kind_ == Argument::Kind::Word) {
            return variant.kind == Variant::Kind::Word &&
                   static_cast<std::int64_t>(variant.key) == argument.number_;
        }
        if (argument.kind_ != Argument::Kind::Number) return false;
        const Operands operands = operands_of(argument.number_, argument.size_);
        if (variant.kind == Variant::Kind::Number) {
            return operands.fraction == 0 && operands.whole == variant.key && argument.number_ >= 0;
        }
        return variant.kind == Variant::Kind::Form && variant.key == catalogue_.form_of(operands);
    }

    void add_field(Field field, Day day, std::int32_t minute) {
        const YearMonthDay date = day.date();
        const auto month = static_cast<std::size_t>(date.month - 1);
        const auto weekday = static_cast<std::size_t>(day.weekday());
        const int hour = minute / 60 % 24;
        const int hour_of_12 = hour % 12 == 0 ? 12 : hour % 12;
        const auto number = [&](int value) { add_plain(static_cast<std::uint64_t>(value)); };
        const auto name = [&](std::size_t text) { text_ += language_.name(text); };
        switch (field) {
        case Field::Day:
            return number(date.day);
        case Field::TwoDigitDay:
            return add_two_digits(date.day);
        case Field::Month:
            return number(date.month);
        case Field::TwoDigitMonth:
            return add_two_digits(date.month);
        case Field::ShortMonth:
            return name(short_months + month);
        case Field::MonthName:
            return name(months + month);
        case Field::ShortMonthAlone:
            return name(short_months_alone + month);
        case Field::MonthAlone:
            return name(months_alone + month);
        case Field::Year:
            return number(date.year);
        case Field::TwoDigitYear:
            return add_two_digits(date.year);
        case Field::ShortWeekday:
            return name(short_weekdays + weekday);
        case Field::WeekdayName:
            return name(weekdays + weekday);
        case Field::ShortWeekdayAlone:
            return name(short_weekdays_alone + weekday);
        case Field::WeekdayAlone:
            return name(weekdays_alone + weekday);
        case Field::Hour:
            return number(hour);
        case Field::TwoDigitHour:
            return add_two_digits(hour);
        case Field::HourOf12:
            return number(hour_of_12);
        case Field::TwoDigitHourOf12:
            return add_two_digits(hour_of_12);
        case Field::HourFrom0Of12:
            return number(hour % 12);
        case Field::Minute:
            return add_two_digits(minute % 60);
        case Field::HalfOfDay:
            return name(hour < 12 ? before_noon : after_noon);
        case Field::SecondDay:
            return;
        }
    }

    const Language& language_;
    const Language::Catalogue& catalogue_;
    std::span<const Argument> arguments_;
    std::string text_;
};

Language::Language() {
    static const auto nothing = std::make_shared<Catalogue>();
    catalogue_ = nothing;
}

Result<Language, LanguageError> Language::load(std::string catalogue,
                                               std::uint32_t shape,
                                               std::string_view region,
                                               ReaderGender reader) {
    auto loaded = std::make_shared<Catalogue>();
    loaded->bytes = std::move(catalogue);
    if (const auto error = CatalogueReader(*loaded, shape).read()) return Unexpected{*error};
    return Language(std::move(loaded), region, reader);
}

Language::Language(std::shared_ptr<const Catalogue> catalogue,
                   std::string_view region,
                   ReaderGender reader)
    : catalogue_(std::move(catalogue)), reader_(reader) {
    constexpr std::array days{Weekday::Sunday, Weekday::Saturday, Weekday::Friday};
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (has_region(catalogue_->weeks_begin[i], region)) first_weekday_ = days[i];
    }
    twelve_hours_ = has_region(catalogue_->twelve_hours, region);
    other_digits_ = has_region(catalogue_->other_digits, region);
}

std::string_view Language::tag() const {
    return catalogue_->tag;
}

bool Language::right_to_left() const {
    return catalogue_->right_to_left();
}

Language Language::to(ReaderGender reader) const {
    Language other = *this;
    other.reader_ = reader;
    return other;
}

std::string_view Language::name(std::size_t text) const {
    return catalogue_->texts[text];
}

std::string_view Language::bytes_of(Message message) const {
    const auto place = static_cast<std::uint32_t>(message);
    const std::size_t in_group = place >> 16;
    std::size_t number = place & 0xFFFF;
    if (number >= message_count(in_group)) return {};
    for (std::size_t group = 0; group < in_group; ++group) {
        number += catalogue_->messages_in(group);
    }
    const std::size_t start = catalogue_->starts[number];
    return std::string_view(catalogue_->bytes)
        .substr(start, catalogue_->starts[number + 1] - start);
}

Phrase Language::text(Message message) const {
    std::string_view bytes = bytes_of(message);
    if (!bytes.empty() && bytes[0] == mark_choice) {
        // By the reader's gender: whole sentences stand side by side.
        Cursor cursor(bytes.substr(1));
        bytes = Saying(*this).chosen(cursor);
    }
    return {text_bytes(bytes) == bytes.size() ? bytes : std::string_view{}, message};
}

Sentence Language::say(Message message, std::span<const Argument> arguments) const {
    Saying sentence(*this, arguments);
    sentence.add_message(bytes_of(message));
    return {std::move(sentence.text()), message};
}

std::size_t Language::message_count(std::size_t group) const {
    return 2 * group < catalogue_->groups.size() ? catalogue_->messages_in(group) : 0;
}

std::string Language::number(Number number) const {
    Saying sentence(*this);
    sentence.add_number(number.value(), 0);
    return std::move(sentence.text());
}

std::string Language::day(Day day, DayForm form) const {
    Saying sentence(*this);
    sentence.add_days(day, day, form);
    return std::move(sentence.text());
}

std::string Language::days(DaySpan days, DayForm form) const {
    Saying sentence(*this);
    sentence.add_days(days.first, days.last, form);
    return std::move(sentence.text());
}

std::string Language::time(TimeOfDay time) const {
    Saying sentence(*this);
    sentence.add_time(time.minute);
    return std::move(sentence.text());
}

std::string_view Language::month_name(Month month, NameForm form) const {
    assert(month.number >= 1 && month.number <= 12);
    constexpr std::array forms{months_alone, short_months_alone, month_letters};
    return name(forms[static_cast<std::size_t>(form)] + static_cast<std::size_t>(month.number - 1));
}

std::string_view Language::weekday_name(Weekday weekday, NameForm form) const {
    constexpr std::array forms{weekdays_alone, short_weekdays_alone, weekday_letters};
    return name(forms[static_cast<std::size_t>(form)] + static_cast<std::size_t>(weekday));
}

} // namespace ebb
