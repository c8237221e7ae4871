// A language: puts sentences together.
// SPDX-License-Identifier: MIT
#include "base/language.h"

#include "base/catalogue.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace ebb {

using namespace catalogue;

namespace {

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

} // namespace

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
        const auto day_form = static_cast<DayForm>(form < 8 ? form : 0);
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
