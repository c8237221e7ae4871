// Settings to and from bytes.
// SPDX-License-Identifier: MIT
#include "features/settings/codec.h"

#include "base/calendar.h"

#include <array>

namespace ebb::settings {

namespace {

constexpr std::array<std::string_view, 4> themes{"system", "day", "night", "black"};
constexpr std::array<std::string_view, 4> idle_locks{
    "two_minutes", "one_minute", "five_minutes", "twenty_minutes"};
constexpr std::array<std::string_view, 4> hidden_locks{
    "as_device", "at_once", "quarter_minute", "one_minute"};

} // namespace

void fields(Fields& at, Model& model) {
    at.unknown(model.unknown);
    at.choice(1, "theme", model.theme, themes);
    at.number(2, "text_percent", model.text_percent, largest_text);
    at.check(model.text_percent >= smallest_text);
    at.flag(3, "less_motion", model.less_motion);
    at.flag(4, "spell_check", model.spell_check);
    at.number(5, "day_start_hour", model.day_start_hour, max_day_start_hour);
    at.day(6, "backup_put_off", model.backup_put_off);
    at.choice(7, "idle_lock", model.idle_lock, idle_locks);
    at.choice(8, "hidden_lock", model.hidden_lock, hidden_locks);
}

Bytes encode(const Model& model) {
    return write_record(model);
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes) {
    return read_record<Model>(bytes);
}

} // namespace ebb::settings
