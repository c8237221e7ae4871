// Boundaries to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/boundaries/codec.h"

#include "base/sorting.h"
#include "features/boundaries/queries.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ebb::boundaries {

namespace {

constexpr std::array<std::string_view, 2> kinds{"refrain", "do"};
constexpr std::array<std::string_view, 2> modes{"daily", "quiet"};
constexpr std::array<std::string_view, 7> reasons{
    "children", "work", "legal", "shared_home", "holiday", "other", "set_aside"};

// Marks are packed as runs of equal days, because years of kept days are the usual case. A run is
// three varints: days left out since the run before (or since 1970-01-01), days in the run less
// one, and 0 for kept or the reason and one for paused. Runs are as long as they can be.

std::uint64_t mark_code(const Mark& mark) {
    return mark.paused ? static_cast<std::uint64_t>(*mark.paused) + 1 : 0;
}

Bytes pack(const std::vector<Mark>& marks) {
    Bytes packed;
    std::int32_t next = 0; // The day after the last run.
    for (std::size_t i = 0; i < marks.size();) {
        const std::int32_t first = marks[i].day.number();
        std::size_t end = i + 1;
        while (end < marks.size() && marks[end].paused == marks[i].paused &&
               marks[end].day == day_after(marks[end - 1].day)) {
            ++end;
        }
        append_varint(packed, static_cast<std::uint64_t>(first - next));
        append_varint(packed, end - i - 1);
        append_varint(packed, mark_code(marks[i]));
        next = marks[end - 1].day.number() + 1;
        i = end;
    }
    return packed;
}

Result<std::vector<Mark>, RecordError> unpack(std::span<const std::byte> packed) {
    constexpr auto last_reason = static_cast<std::uint64_t>(PauseReason::PutAway);
    constexpr std::uint64_t end_of_days = Day::last_number + 1;
    std::vector<Mark> marks;
    std::uint64_t next = 0;
    while (!packed.empty()) {
        const std::optional<std::uint64_t> gap = take_varint(packed);
        const std::optional<std::uint64_t> more = take_varint(packed);
        const std::optional<std::uint64_t> code = take_varint(packed);
        if (!gap || !more || !code) return Unexpected{RecordError::Damaged};
        if (*gap >= end_of_days - next || *more >= end_of_days - next - *gap) {
            return Unexpected{RecordError::Damaged};
        }
        if (*code > last_reason + 1) return Unexpected{RecordError::Newer};
        if (!marks.empty() && *gap == 0 && mark_code(marks.back()) == *code) {
            return Unexpected{RecordError::Damaged}; // One run, spelled as two.
        }
        next += *gap;
        for (std::uint64_t i = 0; i <= *more; ++i, ++next) {
            marks.push_back({Day::nearest(static_cast<std::int64_t>(next)), std::nullopt});
            if (*code > 0) marks.back().paused = static_cast<PauseReason>(*code - 1);
        }
    }
    return marks;
}

Bytes pack(const std::vector<Evening>& evenings) {
    Bytes packed;
    std::int32_t before = 0;
    for (const Evening& evening : evenings) {
        append_varint(packed, static_cast<std::uint64_t>(evening.day.number() - before));
        append_varint(packed, static_cast<std::uint64_t>(evening.hard));
        before = evening.day.number();
    }
    return packed;
}

Result<std::vector<Evening>, RecordError> unpack_evenings(std::span<const std::byte> packed) {
    std::vector<Evening> evenings;
    std::uint64_t day = 0;
    while (!packed.empty()) {
        const std::optional<std::uint64_t> gap = take_varint(packed);
        const std::optional<std::uint64_t> hard = take_varint(packed);
        if (!gap || !hard || *gap > Day::last_number || day + *gap > Day::last_number ||
            *hard > hardest) {
            return Unexpected{RecordError::Damaged};
        }
        day += *gap;
        evenings.push_back({Day::nearest(static_cast<std::int64_t>(day)),
                            static_cast<std::int32_t>(*hard)}); // `is_sound` sees the rest.
    }
    return evenings;
}

/// Reads and writes what is packed; `show` makes the JSON array.
template <class Item, class Unpack, class Show>
void packed(
    Fields& at, FieldId field, FieldName name, std::vector<Item>& items, Unpack unpack, Show show) {
    const Fields::Hand hand = at.by_hand(field, name);
    if (hand.out != nullptr) hand.out->bytes(field, pack(items));
    if (hand.in != nullptr) {
        auto read = unpack(hand.in->bytes(field));
        if (!read) hand.in->refuse(read.error());
        items = std::move(read).value_or({});
    }
    if (hand.json == nullptr) return;
    hand.json->begin_array();
    for (const Item& item : items)
        show(*hand.json, item);
    hand.json->end_array();
}

void show(JsonWriter& json, const Mark& mark) {
    json.begin_object().member("day", to_iso(mark.day)).key("paused");
    if (mark.paused) {
        json.value(reasons[static_cast<std::size_t>(*mark.paused)]);
    } else {
        json.null();
    }
    json.end_object();
}

void show_evening(JsonWriter& json, const Evening& evening) {
    json.begin_object()
        .member("day", to_iso(evening.day))
        .member("hard", evening.hard)
        .end_object();
}

/// Different for different bytes, as far as matters here (FNV-1a).
std::uint64_t hash(std::span<const std::byte> bytes) {
    std::uint64_t value = 14695981039346656037u;
    for (const std::byte byte : bytes)
        value = (value ^ static_cast<std::uint64_t>(byte)) * 1099511628211u;
    return value;
}

} // namespace

void fields(Fields& at, Slip& slip) {
    at.unknown(slip.unknown);
    at.id(1, "id", slip.id);
    at.day(2, "day", slip.day);
    at.moment(3, "at", slip.at);
    at.number(4, "lasted_minutes", slip.lasted_minutes, max_lasted_minutes);
    at.number(5, "times", slip.times, max_times);
    at.said(6, "trigger", slip.trigger, trigger_names);
    at.said(7, "needed", slip.needed, need_names);
    at.text(8, "next_time", slip.next_time);
    at.text(9, "note", slip.note);
    at.moment(10, "began_again", slip.began_again);
    at.said_choice(11, slip.trigger);
    at.said_choice(12, slip.needed);
    at.check(is_sound(slip));
}

void fields(Fields& at, Milestone& milestone) {
    at.unknown(milestone.unknown);
    at.number(1, "kept_days", milestone.kept_days, max_milestone_days);
    at.text(2, "words", milestone.words);
    at.flag(3, "seen", milestone.seen);
}

void fields(Fields& at, Boundary& boundary) {
    at.unknown(boundary.unknown);
    at.id(1, "id", boundary.id);
    at.text(2, "name", boundary.name);
    at.text(3, "what_counts", boundary.what_counts);
    at.text(4, "why", boundary.why);
    at.day(5, "start", boundary.start);
    at.choice(6, "kind", boundary.kind, kinds);
    at.choice(7, "mode", boundary.mode, modes);
    at.day(8, "quiet_since", boundary.quiet_since);
    at.day(9, "archived", boundary.archived);
    packed(at, 10, "marks", boundary.marks, unpack, show);
    at.list(11, "slips", boundary.slips);
    // Those of a moment that was put right stand where it is now.
    const Mended* mended = at.mended();
    if (mended != nullptr && mended->moments != 0) sort(boundary.slips, comes_before);
    at.list(12, "milestones", boundary.milestones);
    at.day(13, "lighter_later", boundary.lighter_later);
    at.check(is_sound(boundary));
}

void fields(Fields& at, OwnLine& line) {
    at.text(1, "name", line.name);
    at.text(2, "number", line.number);
}

void fields(Fields& at, Model& model) {
    at.unknown(model.unknown);
    at.number(1, "next_id", model.next_id);
    at.list(2, "all", model.all, max_boundaries);
    packed(at, 3, "evenings", model.evenings, unpack_evenings, show_evening);
    at.text(4, "called", model.called);
    at.list(5, "own_lines", model.own_lines);
    at.check(is_sound(model));
}

Bytes encode(const Model& model) {
    return write_record(model);
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    Result<Model, RecordError> model = read_record<Model>(bytes, mended);
    if (model) model->revision.number = hash(bytes);
    return model;
}

} // namespace ebb::boundaries
