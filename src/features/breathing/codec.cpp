// Breathing to bytes and back.
// SPDX-License-Identifier: MIT
#include "features/breathing/codec.h"

#include "features/breathing/queries.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace ebb::breathing {
namespace {

constexpr std::array<std::string_view, style_count> styles{
    "circle", "tide", "petals", "line", "words"};

} // namespace

void fields(Fields& at, Pattern& pattern) {
    at.unknown(pattern.unknown);
    at.id(1, "id", pattern.id);
    at.text(2, "name", pattern.name);
    at.number(3, "in", pattern.parts.in, most_breath);
    at.number(4, "top_up", pattern.parts.top_up, most_top_up);
    at.number(5, "hold_in", pattern.parts.hold_in, most_hold);
    at.number(6, "out", pattern.parts.out, most_breath);
    at.number(7, "hold_out", pattern.parts.hold_out, most_hold);
    at.check(is_sound(pattern));
}

void fields(Fields& at, Run& run) {
    at.unknown(run.unknown);
    at.id(1, "id", run.id);
    at.day(2, "day", run.day);
    at.moment(3, "began", run.began);
    at.id(4, "pattern", run.pattern);
    at.number(5, "seconds", run.seconds, longest_run_seconds);
    at.number(6, "calm_before", run.calm_before, most_calm);
    at.number(7, "calm_after", run.calm_after, most_calm);
    at.check(is_sound(run));
}

void fields(Fields& at, Model& model) {
    at.unknown(model.unknown);
    at.number(1, "next_id", model.next_id);
    at.id(2, "pattern", model.pattern);
    at.number(3,
              "minutes",
              model.minutes,
              *std::max_element(std::begin(run_lengths), std::end(run_lengths)));
    at.choice(4, "style", model.style, styles);
    at.flag(5, "sound", model.sound);
    at.number(6, "volume", model.volume, loudest);
    at.flag(7, "touch", model.touch);
    at.flag(8, "dim", model.dim);
    at.flag(9, "holds_known", model.holds_known);
    at.number(10, "even_pace", model.even_pace, fastest_pace);
    at.number(11, "long_exhale_pace", model.long_exhale_pace, fastest_pace);
    at.list(12, "own", model.own);
    at.list(13, "runs", model.runs);
    const Mended* mended = at.mended();
    if (mended != nullptr && mended->left_out != 0 && !exists(model, model.pattern))
        model.pattern = sighing;
    at.check(is_sound(model));
}

Bytes encode(const Model& model) {
    return write_record(model);
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes, Mended* mended) {
    return read_record<Model>(bytes, mended);
}

} // namespace ebb::breathing
