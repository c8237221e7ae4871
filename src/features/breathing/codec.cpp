// Breathing to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/breathing/codec.h"

#include "features/breathing/queries.h"

#include <utility>

namespace ebb::breathing {
namespace {

// Once given out, a number keeps its meaning for ever.

enum ModelField : FieldId {
    model_next_id = 1,
    model_pattern = 2,
    model_minutes = 3,
    model_style = 4,
    model_sound = 5,
    model_volume = 6,
    model_touch = 7,
    model_dim = 8,
    model_holds_known = 9,
    model_even_pace = 10,
    model_long_exhale_pace = 11,
    model_own = 12,
    model_runs = 13,
};

enum PatternField : FieldId {
    pattern_id = 1,
    pattern_name = 2,
    pattern_in = 3,
    pattern_top_up = 4,
    pattern_hold_in = 5,
    pattern_out = 6,
    pattern_hold_out = 7,
};

enum RunField : FieldId {
    run_id = 1,
    run_day = 2,
    run_began = 3,
    run_pattern = 4,
    run_seconds = 5,
    run_calm_before = 6, ///< The rating and one.
    run_calm_after = 7,
};

std::uint64_t unsigned_of(std::int32_t value) {
    return static_cast<std::uint64_t>(value);
}

std::int32_t read_small(RecordReader& in, FieldId id, std::int32_t most) {
    return static_cast<std::int32_t>(in.number(id, unsigned_of(most)));
}

std::uint64_t rating_code(const std::optional<std::int32_t>& calm) {
    return calm ? unsigned_of(*calm + 1) : 0;
}

std::optional<std::int32_t> read_rating(RecordReader& in, FieldId id) {
    const std::int32_t code = read_small(in, id, most_calm + 1);
    if (code == 0) return std::nullopt;
    return code - 1;
}

RecordWriter write(const Pattern& pattern) {
    RecordWriter out(pattern.unknown);
    out.number(pattern_id, pattern.id.value);
    out.text(pattern_name, pattern.name);
    out.number(pattern_in, unsigned_of(pattern.parts.in));
    out.number(pattern_top_up, unsigned_of(pattern.parts.top_up));
    out.number(pattern_hold_in, unsigned_of(pattern.parts.hold_in));
    out.number(pattern_out, unsigned_of(pattern.parts.out));
    out.number(pattern_hold_out, unsigned_of(pattern.parts.hold_out));
    return out;
}

Pattern read_pattern(RecordReader& in) {
    Pattern pattern;
    pattern.id = {in.number(pattern_id)};
    pattern.name = in.text(pattern_name);
    pattern.parts.in = read_small(in, pattern_in, most_breath);
    pattern.parts.top_up = read_small(in, pattern_top_up, most_top_up);
    pattern.parts.hold_in = read_small(in, pattern_hold_in, most_hold);
    pattern.parts.out = read_small(in, pattern_out, most_breath);
    pattern.parts.hold_out = read_small(in, pattern_hold_out, most_hold);
    pattern.unknown = in.unknown();
    if (!is_sound(pattern)) in.refuse(RecordError::Damaged);
    return pattern;
}

RecordWriter write(const Run& run) {
    RecordWriter out(run.unknown);
    out.number(run_id, run.id.value);
    out.day(run_day, run.day);
    out.moment(run_began, run.began);
    out.number(run_pattern, run.pattern.value);
    out.number(run_seconds, unsigned_of(run.seconds));
    out.number(run_calm_before, rating_code(run.calm_before));
    out.number(run_calm_after, rating_code(run.calm_after));
    return out;
}

Run read_run(RecordReader& in) {
    Run run;
    run.id = {in.number(run_id)};
    run.day = in.day(run_day);
    const std::optional<Now> began = in.moment(run_began);
    if (!began) in.refuse(RecordError::Damaged);
    run.began = began.value_or(Now{});
    run.pattern = {in.number(run_pattern)};
    run.seconds = read_small(in, run_seconds, longest_run_seconds);
    run.calm_before = read_rating(in, run_calm_before);
    run.calm_after = read_rating(in, run_calm_after);
    run.unknown = in.unknown();
    if (!is_sound(run)) in.refuse(RecordError::Damaged);
    return run;
}

} // namespace

Bytes encode(const Model& model) {
    RecordWriter out(model.unknown);
    out.number(model_next_id, model.next_id);
    out.number(model_pattern, model.pattern.value);
    out.number(model_minutes, unsigned_of(model.minutes));
    out.number(model_style, static_cast<std::uint64_t>(model.style));
    out.number(model_sound, model.sound ? 1 : 0);
    out.number(model_volume, unsigned_of(model.volume));
    out.number(model_touch, model.touch ? 1 : 0);
    out.number(model_dim, model.dim ? 1 : 0);
    out.number(model_holds_known, model.holds_known ? 1 : 0);
    out.number(model_even_pace, unsigned_of(model.even_pace));
    out.number(model_long_exhale_pace, unsigned_of(model.long_exhale_pace));
    out.list(model_own, model.own, [](const Pattern& pattern) { return write(pattern); });
    out.list(model_runs, model.runs, [](const Run& run) { return write(run); });
    return out.take();
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    constexpr std::int32_t most_minutes = 10;
    RecordReader in(bytes, mended);
    Model model;
    model.next_id = in.number(model_next_id);
    model.pattern = {in.number(model_pattern)};
    model.minutes = read_small(in, model_minutes, most_minutes);
    model.style = in.choice(model_style, Style::Words);
    model.sound = in.number(model_sound, 1) != 0;
    model.volume = read_small(in, model_volume, loudest);
    model.touch = in.number(model_touch, 1) != 0;
    model.dim = in.number(model_dim, 1) != 0;
    model.holds_known = in.number(model_holds_known, 1) != 0;
    model.even_pace = read_small(in, model_even_pace, fastest_pace);
    model.long_exhale_pace = read_small(in, model_long_exhale_pace, fastest_pace);
    model.own = in.list(model_own, read_pattern);
    model.runs = in.list(model_runs, read_run);
    model.unknown = in.unknown();
    if (mended != nullptr && mended->left_out != 0 && !exists(model, model.pattern))
        model.pattern = sighing;
    if (!is_sound(model)) in.refuse(RecordError::Damaged);
    return in.finish(std::move(model));
}

} // namespace ebb::breathing
