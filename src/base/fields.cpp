// Whoever walks along the fields of a record.
// SPDX-License-Identifier: MIT
#include "base/fields.h"

namespace ebb {

void Fields::number(FieldId field,
                    FieldName name,
                    std::optional<std::int32_t>& value,
                    std::int32_t most) {
    const std::uint64_t now = number_of(field,
                                        name,
                                        value ? static_cast<std::uint64_t>(*value) + 1 : 0,
                                        static_cast<std::uint64_t>(most) + 1,
                                        Meaning::Perhaps,
                                        {});
    if (!reads_) return;
    value.reset();
    if (now != 0) value = static_cast<std::int32_t>(now - 1);
}

void Fields::flag(FieldId field, FieldName name, bool& value) {
    const std::uint64_t now = number_of(field, name, value ? 1 : 0, 1, Meaning::Flag, {});
    if (reads_) value = now != 0;
}

void Fields::day(FieldId field, FieldName name, Day& day) {
    const std::uint64_t now = number_of(
        field, name, static_cast<std::uint64_t>(day.number()), Day::last_number, Meaning::Day, {});
    if (reads_) day = Day::nearest(static_cast<std::int64_t>(now));
}

void Fields::day(FieldId field, FieldName name, std::optional<Day>& day) {
    const std::uint64_t now = number_of(field,
                                        name,
                                        day ? static_cast<std::uint64_t>(day->number()) + 1 : 0,
                                        Day::last_number + 1,
                                        Meaning::PerhapsDay,
                                        {});
    if (!reads_) return;
    day.reset();
    if (now != 0) day = Day::nearest(static_cast<std::int64_t>(now) - 1);
}

void Fields::moment(FieldId field, FieldName name, Now& moment, bool may_be_missing) {
    std::optional<Now> now = moment;
    this->moment(field, name, now);
    if (!reads_) return;
    if (!may_be_missing) check(now.has_value());
    moment = now.value_or(Now{});
}

// -- Writing --------------------------------------------------------------------------------------

void WriteFields::unknown(UnknownFields& fields) {
    out_ = RecordWriter(fields);
}

void WriteFields::moment(FieldId field, FieldName, std::optional<Now>& moment) {
    if (moment) out_.moment(field, *moment);
}

void WriteFields::text(FieldId field, FieldName, std::string& text) {
    out_.text(field, text);
}

Fields::Hand WriteFields::by_hand(FieldId, FieldName) {
    return {&out_, nullptr, nullptr};
}

void WriteFields::check(bool) {}

std::uint64_t WriteFields::number_of(
    FieldId field, FieldName, std::uint64_t value, std::uint64_t, Meaning, Names) {
    out_.number(field, value);
    return value;
}

void WriteFields::words_of(
    FieldId field, FieldName, std::string_view stored, std::string_view, std::string_view) {
    out_.text(field, stored);
}

void WriteFields::all(FieldId field,
                      FieldName,
                      std::size_t count,
                      std::size_t,
                      FunctionRef<void(Fields&, std::size_t)> item,
                      FunctionRef<void(Step)>) {
    Bytes all;
    for (std::size_t i = 0; i < count; ++i) {
        WriteFields at;
        item(at, i);
        const Bytes one = at.take().take();
        append_varint(all, one.size());
        all.insert(all.end(), one.begin(), one.end());
    }
    out_.bytes(field, all);
}

void WriteFields::one(FieldId field, FieldName, FunctionRef<void(Fields&)> inside) {
    WriteFields at;
    inside(at);
    out_.record(field, at.take());
}

// -- Reading --------------------------------------------------------------------------------------

bool ReadFields::end() {
    UnknownFields left = in_.unknown();
    if (unknown_ != nullptr) {
        *unknown_ = std::move(left);
    } else if (!left.empty()) {
        in_.refuse(RecordError::Newer);
    }
    return !in_.failed();
}

void ReadFields::unknown(UnknownFields& fields) {
    unknown_ = &fields;
}

void ReadFields::moment(FieldId field, FieldName, std::optional<Now>& moment) {
    moment = in_.moment(field);
}

void ReadFields::text(FieldId field, FieldName, std::string& text) {
    text = in_.text(field);
}

Fields::Hand ReadFields::by_hand(FieldId, FieldName) {
    return {nullptr, &in_, nullptr};
}

void ReadFields::check(bool sound) {
    if (!sound) in_.refuse(RecordError::Damaged);
}

std::uint64_t ReadFields::number_of(
    FieldId field, FieldName, std::uint64_t, std::uint64_t most, Meaning meaning, Names) {
    if (meaning != Meaning::Choice) return in_.number(field, most);
    const std::uint64_t value = in_.number(field);
    if (value <= most) return value;
    in_.refuse(RecordError::Newer);
    return 0;
}

void ReadFields::words_of(
    FieldId, FieldName, std::string_view, std::string_view, std::string_view) {}

void ReadFields::all(FieldId field,
                     FieldName,
                     std::size_t,
                     std::size_t most,
                     FunctionRef<void(Fields&, std::size_t)> item,
                     FunctionRef<void(Step)> put) {
    std::size_t count = 0;
    in_.list(field, [&](RecordReader& one) {
        ReadFields at(one);
        if (count == most) one.refuse(RecordError::TooLarge);
        put(Step::Begin);
        item(at, count);
        // What can't be read is left out, if it mends; the reader counts it.
        const bool whole = at.end();
        put(whole ? Step::Keep : Step::Drop);
        count += whole ? 1 : 0;
        return std::byte{};
    });
}

void ReadFields::one(FieldId field, FieldName, FunctionRef<void(Fields&)> inside) {
    in_.record(field, [&](RecordReader& one) {
        ReadFields at(one);
        inside(at);
        at.end();
        return std::byte{};
    });
}

// -- Showing --------------------------------------------------------------------------------------

void ShowFields::unknown(UnknownFields&) {}

void ShowFields::moment(FieldId, FieldName name, std::optional<Now>& moment) {
    json_.key(name);
    if (!moment) {
        json_.null();
        return;
    }
    json_.begin_object()
        .member("utc_ms", moment->utc_ms)
        .member("offset_minutes", moment->offset_minutes)
        .end_object();
}

void ShowFields::text(FieldId, FieldName name, std::string& text) {
    json_.key(name).value(text);
}

Fields::Hand ShowFields::by_hand(FieldId, FieldName name) {
    if (name.empty()) return {};
    json_.key(name);
    return {nullptr, nullptr, &json_};
}

void ShowFields::check(bool) {}

std::uint64_t ShowFields::number_of(
    FieldId, FieldName name, std::uint64_t value, std::uint64_t, Meaning meaning, Names names) {
    json_.key(name);
    const bool perhaps = meaning == Meaning::Perhaps || meaning == Meaning::PerhapsDay;
    const std::uint64_t shown = perhaps ? value - 1 : value;
    if (perhaps && value == 0) {
        json_.null();
    } else if (meaning == Meaning::Flag) {
        json_.value(value != 0);
    } else if (meaning == Meaning::Choice) {
        json_.value(names[static_cast<std::size_t>(value)]);
    } else if (meaning == Meaning::Day || meaning == Meaning::PerhapsDay) {
        json_.value(to_iso(Day::nearest(static_cast<std::int64_t>(shown))));
    } else {
        json_.value(shown);
    }
    return value;
}

void ShowFields::words_of(
    FieldId, FieldName name, std::string_view, std::string_view choice, std::string_view words) {
    json_.key(name).begin_object().member("choice", choice).member("words", words).end_object();
}

void ShowFields::all(FieldId,
                     FieldName name,
                     std::size_t count,
                     std::size_t,
                     FunctionRef<void(Fields&, std::size_t)> item,
                     FunctionRef<void(Step)>) {
    json_.key(name).begin_array();
    for (std::size_t i = 0; i < count; ++i) {
        json_.begin_object();
        item(*this, i);
        json_.end_object();
    }
    json_.end_array();
}

void ShowFields::one(FieldId, FieldName name, FunctionRef<void(Fields&)> inside) {
    json_.key(name).begin_object();
    inside(*this);
    json_.end_object();
}

} // namespace ebb
