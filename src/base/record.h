// Records: how values become bytes and come back, the same bytes each time.
// SPDX-License-Identifier: MIT
//
// A small format of our own, because the vault needs four things together that no JSON or CBOR
// library gives: every value has exactly one encoding (so damage and tampering cannot hide in
// another spelling), fields that a newer version added are kept and written back, hostile bytes
// give an error value and never an exception, and text costs its own length.
//
//   record    field*, ids strictly rising
//   field     varint id (1 to 65535), varint length, that many bytes
//   number    1 to 8 bytes, little-endian, the last not 0;      0 is not written at all
//   signed    the number 2n for n >= 0 and -2n - 1 for n < 0
//   text      UTF-8;                                            "" is not written at all
//   list      (varint length, that many bytes)*;                an empty list is not written at all
//   record    a record inside a field; an empty one that is there is a field of length 0
//   day       the number of days since 1970-01-01
//   moment    a record of two signed numbers: 1 UTC in milliseconds, 2 offset in minutes
//   varint    7 bits a byte, low bits first, high bit on all but the last byte, no useless last
//   byte
#pragma once

#include "base/calendar.h"
#include "base/now.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ebb {

using Bytes = std::vector<std::byte>;

/// Which field of a record. Ids of a record are listed in its feature's codec.cpp, and once given
/// out they never change their meaning.
using FieldId = std::uint16_t;

/// Why bytes cannot be read.
enum class RecordError : std::uint8_t {
    Damaged, ///< Not what a writer of ours writes: cut off, a second spelling, an impossible value.
    Newer,   ///< Well-formed, but says something that this version does not know and cannot carry.
    TooLarge, ///< Over one of the limits below.
};

/// Limits that keep hostile bytes from costing more than a real vault would. Who writes stays
/// below.
inline constexpr std::size_t max_record_bytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t max_list_items = 200'000; ///< Of all lists in a record together.
inline constexpr int max_record_depth = 8;

/// A field that a newer version wrote, carried along as it came.
struct UnknownField {
    FieldId id = 0;
    Bytes bytes;

    bool operator==(const UnknownField&) const = default;
};

/// Ids rising, none of them known to this version.
using UnknownFields = std::vector<UnknownField>;

/// Adds a varint, as packed lists of numbers need it.
void append_varint(Bytes& out, std::uint64_t value);

/// Takes a varint off the front of `rest`. None, with `rest` as it was, if there is none in its one
/// right spelling.
std::optional<std::uint64_t> take_varint(std::span<const std::byte>& rest);

/// Writes one record. Fields are written in rising order of their ids (asserted); a value that is
/// the default (0, false, empty) leaves no trace.
class RecordWriter {
public:
    RecordWriter() = default;

    /// Writes the unknown fields back, each in its place among the others. They must outlive it.
    explicit RecordWriter(const UnknownFields& unknown) : unknown_(unknown) {}

    void number(FieldId id, std::uint64_t value);
    void signed_number(FieldId id, std::int64_t value);
    void text(FieldId id, std::string_view value);
    void bytes(FieldId id, std::span<const std::byte> value);
    void day(FieldId id, Day value);

    /// A moment that is there, even the first of 1970; for one that is not, write nothing.
    void moment(FieldId id, const Now& value);

    /// A record that is there, even an empty one; for one that is not, write nothing.
    void record(FieldId id, RecordWriter inside);

    /// Each item as the record that `write(item)` returns as a `RecordWriter`.
    template <class Items, class Write>
    void list(FieldId id, const Items& items, Write write) {
        Bytes all;
        for (const auto& item : items) {
            const Bytes one = write(item).take();
            append_varint(all, one.size());
            all.insert(all.end(), one.begin(), one.end());
        }
        bytes(id, all);
    }

    /// The finished record. The writer is not used after it.
    Bytes take();

private:
    void field(FieldId id, std::span<const std::byte> value);
    void unknown_before(std::uint32_t id);

    Bytes bytes_;
    std::span<const UnknownField> unknown_;
    FieldId last_ = 0;
};

/// What a reader did so that bytes which are not as we write them can still be read.
struct Mended {
    std::size_t left_out = 0; ///< Items of lists that could not be read.
    std::size_t moments = 0;  ///< Moments outside all days, which became the nearest that can be.

    bool is_whole() const { return left_out == 0; }
};

/// Reads one record. Fields are asked for in rising order of their ids (asserted). The first error
/// stays: after it every answer is the default, so that code can read on and ask once at the end.
///
/// With `mended` it reads as much as it can: an item of a list that is `Damaged` is left out and
/// the others are read, and an impossible moment becomes the nearest that is one; both are counted.
/// What an older release has put beside a field that it does not know is read too.
/// `Newer` stays an error.
class RecordReader {
public:
    /// The bytes must outlive it. Errors at once: `TooLarge`.
    explicit RecordReader(std::span<const std::byte> bytes, Mended* mended = nullptr)
        : RecordReader(bytes, 0, mended) {}

    /// 0 if the field is not there. Errors: `Damaged`, also when the value is above `most`.
    std::uint64_t number(FieldId id,
                         std::uint64_t most = std::numeric_limits<std::uint64_t>::max());

    /// 0 if the field is not there. Errors: `Damaged`, also when outside `least` to `most`.
    std::int64_t signed_number(FieldId id, std::int64_t least, std::int64_t most);

    /// A number that stands for an enumerator, up to `last`. Errors: `Damaged`; `Newer` when above.
    template <class Enum>
    Enum choice(FieldId id, Enum last) {
        const std::uint64_t value = number(id);
        if (value <= static_cast<std::uint64_t>(last)) return static_cast<Enum>(value);
        refuse(RecordError::Newer);
        return Enum{};
    }

    /// Empty if the field is not there. Errors: `Damaged`, also when it is not UTF-8.
    std::string text(FieldId id);

    /// Empty if the field is not there; a view into the bytes given at the start.
    std::span<const std::byte> bytes(FieldId id);

    /// 1970-01-01 if the field is not there. Errors: `Damaged`, also when there is no such day.
    Day day(FieldId id);

    /// None if the field is not there. Errors: `Damaged`, also for a moment whose day can't exist
    /// in any zone (unless it mends); `Newer` if it says more than this version knows.
    std::optional<Now> moment(FieldId id);

    /// What `read(RecordReader&)` makes of the record in this field; none if the field is not
    /// there. Errors: those inside; `Newer` if fields were left that `read` neither read nor kept.
    template <class Read>
    auto record(FieldId id, Read read) {
        std::optional<decltype(read(*this))> value;
        if (const auto inside = find(id)) {
            auto result = nested(*inside, read);
            if (!result) refuse(result.error());
            value = std::move(result).value_or({});
        }
        return value;
    }

    /// What `read(RecordReader&)` makes of each item. Errors: as `record`, and `TooLarge`. Those
    /// that are left out are not in it.
    template <class Read>
    auto list(FieldId id, Read read) {
        std::vector<decltype(read(*this))> items;
        for (std::span<const std::byte> rest = bytes(id); !rest.empty() && !error_;) {
            if (items_left_ == 0) {
                refuse(RecordError::TooLarge);
            } else if (const auto item = take_item(rest)) {
                --items_left_;
                auto result = nested(*item, read);
                if (result) {
                    items.push_back(std::move(result).value());
                } else if (mended_ != nullptr && result.error() == RecordError::Damaged) {
                    ++mended_->left_out;
                } else {
                    refuse(result.error());
                }
            }
        }
        return items;
    }

    /// The fields that nobody asked for, up to the end. Call it last.
    UnknownFields unknown();

    /// For what only the caller can see to be wrong. The first error stays.
    void refuse(RecordError error) {
        if (!error_) error_ = error;
    }

    /// Whether something was wrong so far.
    [[nodiscard]] bool failed() const { return error_.has_value(); }

    /// What it mends, or null.
    [[nodiscard]] const Mended* mended() const { return mended_; }

    /// For what has one meaning but is not spelled as we write it. Errors: `Damaged` (unless it
    /// mends: then it is read, and is no damage).
    void other_spelling() {
        if (mended_ == nullptr) refuse(RecordError::Damaged);
    }

    /// The value, if all went well up to the end of the record. Errors: the first one met; `Newer`
    /// if fields were left that were neither read nor kept by `unknown`.
    template <class T>
    Result<T, RecordError> finish(T value) {
        if (!unknown().empty()) refuse(RecordError::Newer);
        if (error_) return Unexpected{*error_};
        return value;
    }

private:
    struct Field {
        FieldId id = 0;
        std::span<const std::byte> bytes;
    };

    RecordReader(std::span<const std::byte> bytes, int depth, Mended* mended);

    /// The bytes of the field, or none if it is not there.
    std::optional<std::span<const std::byte>> find(FieldId id);
    /// Sets aside the fields that come before `id`; nobody knows them.
    void collect_unknown_before(std::uint32_t id);
    /// Moves on to the next field, if there is a whole one.
    void advance();
    std::optional<std::span<const std::byte>> take_item(std::span<const std::byte>& rest);

    template <class Read>
    auto nested(std::span<const std::byte> bytes, Read read) {
        RecordReader inside(bytes, depth_ + 1, mended_);
        inside.items_left_ = items_left_;
        auto value = read(inside);
        items_left_ = inside.items_left_;
        return inside.finish(std::move(value));
    }

    std::span<const std::byte> left_; ///< What comes after `next_`.
    std::optional<Field> next_;
    UnknownFields unknown_;
    std::optional<RecordError> error_;
    FieldId asked_ = 0;                       ///< Highest id asked for.
    std::size_t items_left_ = max_list_items; ///< That lists may still have.
    int depth_ = 0;
    Mended* mended_ = nullptr; ///< None: all of it or an error.
};

} // namespace ebb
