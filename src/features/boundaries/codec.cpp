// Boundaries to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/boundaries/codec.h"

#include "base/sorting.h"
#include "features/boundaries/queries.h"

#include <limits>
#include <optional>
#include <utility>

namespace ebb::boundaries {
namespace {

// Once given out, a number keeps its meaning for ever.

enum ModelField : FieldId {
    model_next_id = 1,
    model_all = 2,
    model_evenings = 3, ///< Packed: varint days since the one before, varint how hard.
    model_called = 4,
    model_own_lines = 5,
};

enum OwnLineField : FieldId {
    own_line_name = 1,
    own_line_number = 2,
};

enum BoundaryField : FieldId {
    boundary_id = 1,
    boundary_name = 2,
    boundary_what_counts = 3,
    boundary_why = 4,
    boundary_start = 5,
    boundary_kind = 6,
    boundary_mode = 7,
    boundary_quiet_since = 8,
    boundary_archived = 9, ///< The day's number and one.
    boundary_marks = 10,   ///< Packed, see below.
    boundary_slips = 11,
    boundary_milestones = 12,
    boundary_lighter_later = 13, ///< The day's number and one.
};

enum MilestoneField : FieldId {
    milestone_kept_days = 1,
    milestone_words = 2,
    milestone_seen = 3,
};

enum SlipField : FieldId {
    slip_id = 1,
    slip_day = 2,
    slip_at = 3,
    slip_lasted_minutes = 4,
    slip_times = 5,
    slip_trigger = 6,
    slip_needed = 7,
    slip_next_time = 8,
    slip_note = 9,
    slip_began_again = 10,
    slip_trigger_choice = 11, ///< As base/said.h has it.
    slip_needed_choice = 12,
};

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
    constexpr auto last_reason = static_cast<std::uint64_t>(PauseReason::SetAside);
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

std::int32_t read_small(RecordReader& in, FieldId id, std::int32_t most) {
    return static_cast<std::int32_t>(in.number(id, static_cast<std::uint64_t>(most)));
}

RecordWriter write(const Slip& slip) {
    RecordWriter out(slip.unknown);
    out.number(slip_id, slip.id.value);
    out.day(slip_day, slip.day);
    if (slip.at) out.moment(slip_at, *slip.at);
    out.number(slip_lasted_minutes, static_cast<std::uint64_t>(slip.lasted_minutes));
    out.number(slip_times, static_cast<std::uint64_t>(slip.times));
    out.text(slip_trigger, stored_words(slip.trigger));
    out.text(slip_needed, stored_words(slip.needed));
    out.text(slip_next_time, slip.next_time);
    out.text(slip_note, slip.note);
    if (slip.began_again) out.moment(slip_began_again, *slip.began_again);
    out.number(slip_trigger_choice, stored_choice(slip.trigger));
    out.number(slip_needed_choice, stored_choice(slip.needed));
    return out;
}

Slip read_slip(RecordReader& in) {
    Slip slip;
    slip.id = {in.number(slip_id)};
    slip.day = in.day(slip_day);
    slip.at = in.moment(slip_at);
    slip.lasted_minutes = read_small(in, slip_lasted_minutes, max_lasted_minutes);
    slip.times = read_small(in, slip_times, max_times);
    std::string trigger = in.text(slip_trigger);
    std::string needed = in.text(slip_needed);
    slip.next_time = in.text(slip_next_time);
    slip.note = in.text(slip_note);
    slip.began_again = in.moment(slip_began_again);
    read_said(in, slip_trigger_choice, std::move(trigger), slip.trigger);
    read_said(in, slip_needed_choice, std::move(needed), slip.needed);
    slip.unknown = in.unknown();
    if (!is_sound(slip)) in.refuse(RecordError::Damaged);
    return slip;
}

RecordWriter write(const Milestone& milestone) {
    RecordWriter out(milestone.unknown);
    out.number(milestone_kept_days, static_cast<std::uint64_t>(milestone.kept_days));
    out.text(milestone_words, milestone.words);
    out.number(milestone_seen, milestone.seen ? 1 : 0);
    return out;
}

Milestone read_milestone(RecordReader& in) {
    Milestone milestone;
    milestone.kept_days = read_small(in, milestone_kept_days, max_milestone_days);
    milestone.words = in.text(milestone_words);
    milestone.seen = in.number(milestone_seen, 1) == 1;
    milestone.unknown = in.unknown();
    return milestone;
}

/// A day that may not be there: its number and one.
void write_day(RecordWriter& out, FieldId id, const std::optional<Day>& day) {
    if (day) out.number(id, static_cast<std::uint64_t>(day->number()) + 1);
}

std::optional<Day> read_day(RecordReader& in, FieldId id) {
    const std::int32_t number = read_small(in, id, Day::last_number + 1);
    return number == 0 ? std::nullopt : std::optional(Day::nearest(number - 1));
}

RecordWriter write(const Boundary& boundary) {
    RecordWriter out(boundary.unknown);
    out.number(boundary_id, boundary.id.value);
    out.text(boundary_name, boundary.name);
    out.text(boundary_what_counts, boundary.what_counts);
    out.text(boundary_why, boundary.why);
    out.day(boundary_start, boundary.start);
    out.number(boundary_kind, static_cast<std::uint64_t>(boundary.kind));
    out.number(boundary_mode, static_cast<std::uint64_t>(boundary.mode));
    out.day(boundary_quiet_since, boundary.quiet_since);
    write_day(out, boundary_archived, boundary.archived);
    out.bytes(boundary_marks, pack(boundary.marks));
    out.list(boundary_slips, boundary.slips, [](const Slip& slip) { return write(slip); });
    out.list(boundary_milestones, boundary.milestones, [](const Milestone& milestone) {
        return write(milestone);
    });
    write_day(out, boundary_lighter_later, boundary.lighter_later);
    return out;
}

Boundary read_boundary(RecordReader& in, const Mended* mended) {
    Boundary boundary;
    boundary.id = {in.number(boundary_id)};
    boundary.name = in.text(boundary_name);
    boundary.what_counts = in.text(boundary_what_counts);
    boundary.why = in.text(boundary_why);
    boundary.start = in.day(boundary_start);
    boundary.kind = in.choice(boundary_kind, Kind::Do);
    boundary.mode = in.choice(boundary_mode, Mode::Quiet);
    boundary.quiet_since = in.day(boundary_quiet_since);
    boundary.archived = read_day(in, boundary_archived);
    Result<std::vector<Mark>, RecordError> marks = unpack(in.bytes(boundary_marks));
    if (!marks) in.refuse(marks.error());
    boundary.marks = std::move(marks).value_or({});
    boundary.slips = in.list(boundary_slips, read_slip);
    // Those of a moment that was put right stand where it is now.
    if (mended != nullptr && mended->moments != 0) sort(boundary.slips, comes_before);
    boundary.milestones = in.list(boundary_milestones, read_milestone);
    boundary.lighter_later = read_day(in, boundary_lighter_later);
    boundary.unknown = in.unknown();
    if (!is_sound(boundary)) in.refuse(RecordError::Damaged);
    return boundary;
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

/// Different for different bytes, as far as matters here (FNV-1a).
std::uint64_t hash(std::span<const std::byte> bytes) {
    std::uint64_t value = 14695981039346656037u;
    for (const std::byte byte : bytes)
        value = (value ^ static_cast<std::uint64_t>(byte)) * 1099511628211u;
    return value;
}

} // namespace

Bytes encode(const Model& model) {
    RecordWriter out(model.unknown);
    out.number(model_next_id, model.next_id);
    out.list(model_all, model.all, [](const Boundary& boundary) { return write(boundary); });
    out.bytes(model_evenings, pack(model.evenings));
    out.text(model_called, model.called);
    out.list(model_own_lines, model.own_lines, [](const OwnLine& line) {
        RecordWriter one;
        one.text(own_line_name, line.name);
        one.text(own_line_number, line.number);
        return one;
    });
    return out.take();
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    RecordReader in(bytes, mended);
    Model model;
    model.next_id = in.number(model_next_id);
    std::size_t count = 0;
    model.all = in.list(model_all, [&](RecordReader& one) {
        if (++count > max_boundaries) one.refuse(RecordError::TooLarge);
        return read_boundary(one, mended);
    });
    auto evenings = unpack_evenings(in.bytes(model_evenings));
    if (!evenings) in.refuse(evenings.error());
    model.evenings = std::move(evenings).value_or({});
    model.called = in.text(model_called);
    model.own_lines = in.list(model_own_lines, [](RecordReader& one) {
        OwnLine line;
        line.name = one.text(own_line_name);
        line.number = one.text(own_line_number);
        return line;
    });
    model.revision.number = hash(bytes);
    model.unknown = in.unknown();
    if (!is_sound(model)) in.refuse(RecordError::Damaged);
    return in.finish(std::move(model));
}

} // namespace ebb::boundaries
