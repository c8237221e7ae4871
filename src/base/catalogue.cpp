// Reads a catalogue, and checks every byte of it.
// SPDX-License-Identifier: MIT
#include "base/catalogue.h"

#include "base/text.h"

#include <algorithm>

namespace ebb {
namespace catalogue {

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

std::string_view Cursor::take(std::size_t size) {
    if (size > rest_.size()) {
        sound_ = false;
        rest_ = {};
        return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
}

std::uint32_t Cursor::n() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 28; shift += 7) {
        const std::uint8_t byte = u8();
        value |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
    sound_ = false;
    return 0;
}

std::uint32_t Cursor::count() {
    const std::uint32_t count = n();
    if (count > rest_.size()) sound_ = false;
    return sound_ ? count : 0;
}

std::string_view Cursor::text() {
    const std::string_view text = take(n());
    if (!is_utf8(text)) sound_ = false;
    return text;
}

std::uint32_t Cursor::little_endian(std::size_t size) {
    std::uint32_t value = 0;
    const std::string_view bytes = take(size);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    return value;
}

std::size_t text_bytes(std::string_view bytes) {
    constexpr std::array marks{mark_argument, mark_choice};
    return static_cast<std::size_t>(
        std::find_first_of(bytes.begin(), bytes.end(), marks.begin(), marks.end()) - bytes.begin());
}

} // namespace catalogue

using namespace catalogue;

namespace {

constexpr std::uint8_t version = 1;
constexpr std::uint8_t form_other = 5;
/// Choices inside each other; what is deeper was not made by us.
constexpr int deepest = 8;

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

std::uint8_t Language::Catalogue::form_of(const Operands& number) const {
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

std::size_t Language::Catalogue::messages_in(std::size_t group) const {
    return Cursor(groups.substr(2 * group)).u16();
}

std::optional<LanguageError> CatalogueReader::read() {
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

void CatalogueReader::read_numbers() {
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

bool CatalogueReader::read_plurals() {
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

bool CatalogueReader::read_messages() {
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

} // namespace ebb
