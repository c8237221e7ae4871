// Tests of the record format: one encoding for each value, and nothing hostile gets through.
// SPDX-License-Identifier: MIT
#include "base/record.h"
#include "support/dates.h"

#include <cstdint>
#include <doctest/doctest.h>
#include <initializer_list>
#include <limits>
#include <string>
#include <vector>

namespace ebb {
namespace {

constexpr auto most = std::numeric_limits<std::uint64_t>::max();

Bytes raw(std::initializer_list<int> values) {
    Bytes bytes;
    for (const int value : values)
        bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

/// Two plain fields, a list, and a part that may be missing.
struct Shelf {
    std::uint64_t number = 0;
    std::int64_t balance = 0;
    std::string label;
    std::vector<std::string> books;
    std::optional<std::int64_t> price;
    UnknownFields unknown;

    bool operator==(const Shelf&) const = default;
};

Bytes encode(const Shelf& shelf) {
    RecordWriter out(shelf.unknown);
    out.number(1, shelf.number);
    out.signed_number(3, shelf.balance);
    out.text(4, shelf.label);
    out.list(5, shelf.books, [](const std::string& book) {
        RecordWriter inside;
        inside.text(1, book);
        return inside;
    });
    if (shelf.price) {
        RecordWriter inside;
        inside.signed_number(1, *shelf.price);
        out.record(9, std::move(inside));
    }
    return out.take();
}

Result<Shelf, RecordError> decode(const Bytes& bytes) {
    RecordReader in(bytes);
    Shelf shelf;
    shelf.number = in.number(1);
    shelf.balance = in.signed_number(
        3, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
    shelf.label = in.text(4);
    shelf.books = in.list(5, [](RecordReader& inside) { return inside.text(1); });
    shelf.price =
        in.record(9, [](RecordReader& inside) { return inside.signed_number(1, -1000, 1000); });
    shelf.unknown = in.unknown();
    return in.finish(std::move(shelf));
}

Shelf full_shelf() {
    return {300, -2, "sea · \U0001F30A", {"a", "", "c"}, 0, {}};
}

Result<std::uint64_t, RecordError> read_number(const Bytes& bytes) {
    RecordReader in(bytes);
    const std::uint64_t value = in.number(1);
    return in.finish(value);
}

} // namespace

TEST_CASE("record: what is written comes back") {
    CHECK(decode(encode(Shelf{})).value() == Shelf{});
    CHECK(decode(encode(full_shelf())).value() == full_shelf());
}

TEST_CASE("record: defaults leave no trace") {
    CHECK(encode(Shelf{}).empty());
}

TEST_CASE("record: a part that is there but empty is not a part that is missing") {
    Shelf shelf;
    shelf.price = 0;
    CHECK(decode(encode(shelf)).value().price.has_value());
    CHECK_FALSE(decode(encode(Shelf{})).value().price.has_value());
}

TEST_CASE("record: the bytes are those that the format page promises") {
    CHECK(encode(full_shelf()) ==
          raw({
              1,    2,    0x2C, 0x01,                                    // 300
              3,    1,    3,                                             // -2
              4,    11,   's',  'e',  'a', ' ', 0xC2, 0xB7, ' ',         // "sea · 🌊"
              0xF0, 0x9F, 0x8C, 0x8A,                                    //
              5,    9,    3,    1,    1,   'a', 0,    3,    1,   1, 'c', // three books
              9,    0,                                                   // price 0
          }));
}

TEST_CASE("record: numbers of every size come back") {
    for (std::uint64_t value : {std::uint64_t{0},
                                std::uint64_t{1},
                                std::uint64_t{255},
                                std::uint64_t{256},
                                std::uint64_t{1} << 32U,
                                most - 1,
                                most}) {
        Shelf shelf;
        shelf.number = value;
        CHECK(decode(encode(shelf)).value() == shelf);
    }
    for (std::int64_t value : {std::int64_t{0},
                               std::int64_t{-1},
                               std::int64_t{1},
                               std::numeric_limits<std::int64_t>::min(),
                               std::numeric_limits<std::int64_t>::max()}) {
        Shelf shelf;
        shelf.balance = value;
        CHECK(decode(encode(shelf)).value() == shelf);
    }
}

TEST_CASE("record: varints have one spelling and at most 64 bits") {
    for (std::uint64_t value : {std::uint64_t{0},
                                std::uint64_t{127},
                                std::uint64_t{128},
                                std::uint64_t{16'384},
                                most >> 1U,
                                most}) {
        Bytes bytes;
        append_varint(bytes, value);
        std::span<const std::byte> rest = bytes;
        CHECK(take_varint(rest) == value);
        CHECK(rest.empty());
    }
    for (const Bytes& bytes :
         {raw({}),
          raw({0x80}),
          raw({0x80, 0x00}),
          raw({0xFF, 0x00}),
          raw({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02}),
          raw({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01})}) {
        std::span<const std::byte> rest = bytes;
        CHECK_FALSE(take_varint(rest).has_value());
        CHECK(rest.size() == bytes.size());
    }
}

TEST_CASE("record: a second spelling of the same value is damage") {
    CHECK(read_number(raw({1, 1, 7})).value() == 7);
    for (const Bytes& bytes : {
             raw({1, 2, 7, 0}),                         // A zero that says nothing.
             raw({1, 0}),                               // The default, written out.
             raw({1, 1, 0}),                            // The default, written out.
             raw({1, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1}),    // Over 64 bits.
             raw({0x81, 0x00, 1, 7}),                   // Long id.
             raw({1, 0x81, 0x00, 7}),                   // Long length.
             raw({0, 1, 7}),                            // Id 0.
             raw({0x80, 0x80, 0x04, 1, 7}),             // Id 65536.
             raw({1, 1, 7, 1, 1, 7}),                   // The same field twice.
             raw({2, 1, 7, 1, 1, 7}),                   // Falling ids.
             raw({1, 2, 7}),                            // Cut off.
             raw({1}),                                  // Cut off.
             raw({1, 1, 7, 2}),                         // Cut off in the next field.
             raw({1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 7}), // A length far beyond the end.
         }) {
        CHECK(read_number(bytes).error() == RecordError::Damaged);
    }
}

TEST_CASE("record: an empty text or list that is written out is damage") {
    CHECK(decode(raw({4, 1, 'a'})).value().label == "a");
    CHECK(decode(raw({4, 0})).error() == RecordError::Damaged);
    CHECK(decode(raw({5, 0})).error() == RecordError::Damaged);
}

TEST_CASE("record: values outside their range are damage, unknown choices are newer") {
    enum class Color : std::uint8_t { Red, Green };
    const Bytes bytes = raw({1, 1, 2});
    RecordReader number(bytes);
    CHECK(number.finish(number.number(1, 1)).error() == RecordError::Damaged);
    RecordReader signed_number(bytes);
    CHECK(signed_number.finish(signed_number.signed_number(1, 2, 5)).error() ==
          RecordError::Damaged);
    RecordReader choice(bytes);
    CHECK(choice.finish(choice.choice(1, Color::Green)).error() == RecordError::Newer);
}

TEST_CASE("record: days and moments come back, and impossible ones are damage") {
    for (const Day day : {on(1970, 1, 1), on(2024, 2, 29), on(2200, 12, 31)}) {
        for (const std::int32_t offset : {utc(-24), utc(0), utc(+5, 30), utc(+24)}) {
            RecordWriter out;
            out.day(1, day);
            out.moment(2, at(day, 23, 59, offset));
            const Bytes bytes = out.take();
            RecordReader in(bytes);
            CHECK(in.day(1) == day);
            CHECK(in.moment(2) == at(day, 23, 59, offset));
            CHECK(in.finish(true).has_value());
        }
    }
    const auto error_of = [](const Now& moment) {
        RecordWriter parts;
        parts.signed_number(1, moment.utc_ms);
        parts.signed_number(2, moment.offset_minutes);
        RecordWriter out;
        out.record(1, std::move(parts));
        const Bytes bytes = out.take();
        RecordReader in(bytes);
        return in.finish(in.moment(1)).error();
    };
    CHECK(error_of({std::numeric_limits<std::int64_t>::max(), 0}) == RecordError::Damaged);
    CHECK(error_of({std::numeric_limits<std::int64_t>::min(), 0}) == RecordError::Damaged);
    CHECK(error_of({0, 1441}) == RecordError::Damaged);
    const Bytes late = raw({1, 3, 0x93, 0x49, 0x01}); // 2201-01-01 is day 84371.
    RecordReader in(late);
    CHECK(in.finish(in.day(1)).error() == RecordError::Damaged);
    CHECK_FALSE(RecordReader(Bytes{}).moment(1).has_value());
}

TEST_CASE("record: a moment that can't be read is never written, the nearest one is") {
    for (const Now moment : {Now{std::numeric_limits<std::int64_t>::max(), 100'000},
                             Now{std::numeric_limits<std::int64_t>::min(), -100'000},
                             Now{-63'000'000'000'000, 0}}) {
        RecordWriter out;
        out.moment(1, moment);
        const Bytes bytes = out.take();
        RecordReader in(bytes);
        CHECK(in.finish(in.moment(1)).value() == nearest_moment(moment));
    }
}

TEST_CASE("record: text that is not UTF-8 is damage") {
    const Bytes bytes = raw({4, 1, 0xFF});
    CHECK(decode(bytes).error() == RecordError::Damaged);
}

TEST_CASE("record: fields of a newer version are kept and written back in their place") {
    Shelf shelf = full_shelf();
    shelf.unknown = {{2, raw({1, 2, 3})}, {7, {}}, {65'535, raw({0})}};
    const Bytes bytes = encode(shelf);
    const Shelf read = decode(bytes).value();
    CHECK(read.unknown == shelf.unknown);
    CHECK(encode(read) == bytes);
}

TEST_CASE("record: fields that nobody would write back are refused as newer") {
    CHECK(read_number(raw({1, 1, 7, 2, 1, 7})).error() == RecordError::Newer);
    Shelf shelf;
    CHECK(decode(raw({9, 3, 2, 1, 7})).error() == RecordError::Newer);    // Inside the price.
    CHECK(decode(raw({5, 4, 3, 2, 1, 7})).error() == RecordError::Newer); // Inside a book.
}

TEST_CASE("record: limits hold against small bytes that ask for much") {
    Bytes many = raw({5});
    append_varint(many, max_list_items);
    many.resize(many.size() + max_list_items);
    CHECK(decode(many).value().books.size() == max_list_items);

    Bytes too_many = raw({5});
    append_varint(too_many, max_list_items + 1);
    too_many.resize(too_many.size() + max_list_items + 1);
    CHECK(decode(too_many).error() == RecordError::TooLarge);

    // Lists in lists share the limit: 450 items of 450 items each.
    RecordWriter nested;
    const std::vector<int> items(450);
    nested.list(1, items, [&](int) {
        RecordWriter inside;
        inside.list(1, items, [](int) { return RecordWriter(); });
        return inside;
    });
    const Bytes nested_bytes = nested.take();
    RecordReader reader(nested_bytes);
    const auto lists = reader.list(
        1, [](RecordReader& inside) { return inside.list(1, [](RecordReader&) { return 0; }); });
    CHECK(reader.finish(lists.size()).error() == RecordError::TooLarge);

    const Bytes huge(max_record_bytes + 1);
    CHECK(read_number(huge).error() == RecordError::TooLarge);
}

TEST_CASE("record: records inside records end at a fixed depth") {
    struct Deep {
        static int read(RecordReader& in) {
            return 1 + in.record(1, [](RecordReader& inside) { return read(inside); }).value_or(0);
        }
    };
    Bytes bytes;
    for (int depth = 0; depth < max_record_depth; ++depth) {
        RecordWriter out;
        RecordReader in(bytes);
        CHECK(in.finish(Deep::read(in)).value() == depth + 1);
        Bytes outer = raw({1});
        append_varint(outer, bytes.size());
        outer.insert(outer.end(), bytes.begin(), bytes.end());
        bytes = outer;
    }
    RecordReader deepest(bytes);
    CHECK(deepest.finish(Deep::read(deepest)).value() == max_record_depth + 1);
    Bytes outer = raw({1});
    append_varint(outer, bytes.size());
    outer.insert(outer.end(), bytes.begin(), bytes.end());
    RecordReader in(outer);
    CHECK(in.finish(Deep::read(in)).error() == RecordError::TooLarge);
}

TEST_CASE("record: cut off anywhere, it never reads as the whole") {
    const Bytes whole = encode(full_shelf());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Bytes part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        const Result<Shelf, RecordError> read = decode(part);
        if (read) CHECK(encode(*read) == part);
        CHECK_FALSE(read == Result<Shelf, RecordError>(full_shelf()));
    }
}

TEST_CASE("record: with any one bit flipped, it is refused or says exactly something else") {
    const Bytes whole = encode(full_shelf());
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        Bytes flipped = whole;
        flipped[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        if (const Result<Shelf, RecordError> read = decode(flipped))
            CHECK(encode(*read) == flipped);
    }
}

} // namespace ebb
