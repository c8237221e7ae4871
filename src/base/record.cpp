// Records: how values become bytes and come back, the same bytes each time.
// SPDX-License-Identifier: MIT
#include "base/record.h"

#include "base/text.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace ebb {
namespace {

constexpr std::uint8_t more = 0x80;
constexpr std::uint32_t past_all_fields = std::uint32_t{std::numeric_limits<FieldId>::max()} + 1;

std::span<const std::byte> as_bytes(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

enum MomentField : FieldId {
    moment_utc_ms = 1,
    moment_offset_minutes = 2,
};

std::uint64_t zigzag(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? ~(bits << 1U) : bits << 1U;
}

std::int64_t from_zigzag(std::uint64_t value) {
    const std::uint64_t half = value >> 1U;
    return static_cast<std::int64_t>((value & 1U) != 0 ? ~half : half);
}

} // namespace

void append_varint(Bytes& out, std::uint64_t value) {
    for (; value >= more; value >>= 7U) {
        out.push_back(static_cast<std::byte>((value & 0x7FU) | more));
    }
    out.push_back(static_cast<std::byte>(value));
}

std::optional<std::uint64_t> take_varint(std::span<const std::byte>& rest) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < rest.size() && i < 10; ++i) {
        const auto byte = std::to_integer<std::uint64_t>(rest[i]);
        if (i == 9 && byte > 1) return {}; // Over 64 bits.
        value |= (byte & 0x7FU) << (7 * i);
        if (byte >= more) continue;
        if (byte == 0 && i > 0) return {}; // A useless last byte.
        rest = rest.subspan(i + 1);
        return value;
    }
    return {};
}

void RecordWriter::number(FieldId id, std::uint64_t value) {
    Bytes little_endian;
    for (; value != 0; value >>= 8U)
        little_endian.push_back(static_cast<std::byte>(value & 0xFFU));
    bytes(id, little_endian);
}

void RecordWriter::signed_number(FieldId id, std::int64_t value) {
    number(id, zigzag(value));
}

void RecordWriter::text(FieldId id, std::string_view value) {
    bytes(id, as_bytes(value));
}

void RecordWriter::bytes(FieldId id, std::span<const std::byte> value) {
    if (!value.empty()) field(id, value);
}

void RecordWriter::day(FieldId id, Day value) {
    number(id, static_cast<std::uint64_t>(value.number()));
}

void RecordWriter::moment(FieldId id, const Now& value) {
    const Now kept = nearest_moment(value); // What is written can always be read.
    RecordWriter inside;
    inside.signed_number(moment_utc_ms, kept.utc_ms);
    inside.signed_number(moment_offset_minutes, kept.offset_minutes);
    record(id, std::move(inside));
}

void RecordWriter::record(FieldId id, RecordWriter inside) {
    field(id, inside.take());
}

Bytes RecordWriter::take() {
    unknown_before(past_all_fields);
    return std::move(bytes_);
}

void RecordWriter::field(FieldId id, std::span<const std::byte> value) {
    unknown_before(id);
    assert(id > last_);
    last_ = id;
    append_varint(bytes_, id);
    append_varint(bytes_, value.size());
    bytes_.insert(bytes_.end(), value.begin(), value.end());
}

void RecordWriter::unknown_before(std::uint32_t id) {
    while (!unknown_.empty() && unknown_.front().id < id) {
        const UnknownField& next = unknown_.front();
        unknown_ = unknown_.subspan(1);
        field(next.id, next.bytes);
    }
}

RecordReader::RecordReader(std::span<const std::byte> bytes, int depth, Mended* mended)
    : left_(bytes), depth_(depth), mended_(mended) {
    if (bytes.size() > max_record_bytes || depth > max_record_depth) refuse(RecordError::TooLarge);
    advance();
}

std::uint64_t RecordReader::number(FieldId id, std::uint64_t most) {
    const std::optional<std::span<const std::byte>> field = find(id);
    if (!field) return 0;
    if (field->empty() || field->size() > sizeof(std::uint64_t) || field->back() == std::byte{0}) {
        refuse(RecordError::Damaged);
        return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = field->size(); i-- > 0;) {
        value = (value << 8U) | std::to_integer<std::uint64_t>((*field)[i]);
    }
    if (value > most) {
        refuse(RecordError::Damaged);
        return 0;
    }
    return value;
}

std::int64_t RecordReader::signed_number(FieldId id, std::int64_t least, std::int64_t most) {
    const std::int64_t value = from_zigzag(number(id));
    if (!error_ && least <= value && value <= most) return value;
    refuse(RecordError::Damaged);
    return 0;
}

std::string RecordReader::text(FieldId id) {
    const std::span<const std::byte> field = bytes(id);
    std::string value(reinterpret_cast<const char*>(field.data()), field.size());
    if (is_utf8(value)) return value;
    refuse(RecordError::Damaged);
    return {};
}

std::span<const std::byte> RecordReader::bytes(FieldId id) {
    const std::optional<std::span<const std::byte>> field = find(id);
    if (!field) return {};
    if (field->empty()) refuse(RecordError::Damaged); // What is empty is not written.
    return *field;
}

Day RecordReader::day(FieldId id) {
    return Day::nearest(static_cast<std::int64_t>(number(id, Day::last_number)));
}

std::optional<Now> RecordReader::moment(FieldId id) {
    return record(id, [](RecordReader& in) {
        constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
        Now moment;
        moment.utc_ms = in.signed_number(moment_utc_ms,
                                         std::numeric_limits<std::int64_t>::min(),
                                         std::numeric_limits<std::int64_t>::max());
        moment.offset_minutes =
            static_cast<std::int32_t>(in.signed_number(moment_offset_minutes, -most, most));
        if (is_moment(moment)) return moment;
        if (in.mended_ == nullptr) {
            in.refuse(RecordError::Damaged);
            return moment;
        }
        ++in.mended_->moments;
        moment = nearest_moment(moment);
        return moment;
    });
}

UnknownFields RecordReader::unknown() {
    collect_unknown_before(past_all_fields);
    return std::exchange(unknown_, {});
}

std::optional<std::span<const std::byte>> RecordReader::find(FieldId id) {
    assert(id > asked_);
    asked_ = id;
    collect_unknown_before(id);
    if (!next_ || next_->id != id) return {};
    const std::span<const std::byte> bytes = next_->bytes;
    advance();
    return bytes;
}

void RecordReader::collect_unknown_before(std::uint32_t id) {
    for (; next_ && next_->id < id; advance()) {
        unknown_.push_back({next_->id, {next_->bytes.begin(), next_->bytes.end()}});
    }
}

void RecordReader::advance() {
    const FieldId before = next_ ? next_->id : FieldId{0};
    next_.reset();
    if (left_.empty() || error_) return;
    const std::optional<std::uint64_t> id = take_varint(left_);
    if (!id || *id <= before || *id >= past_all_fields) return refuse(RecordError::Damaged);
    if (const auto bytes = take_item(left_)) next_ = Field{static_cast<FieldId>(*id), *bytes};
}

std::optional<std::span<const std::byte>>
RecordReader::take_item(std::span<const std::byte>& rest) {
    const std::optional<std::uint64_t> length = take_varint(rest);
    if (!length || *length > rest.size()) {
        refuse(RecordError::Damaged);
        return {};
    }
    const std::span<const std::byte> item = rest.first(static_cast<std::size_t>(*length));
    rest = rest.subspan(item.size());
    return item;
}

} // namespace ebb
