// Settings to and from bytes.
// SPDX-License-Identifier: MIT
#include "features/settings/codec.h"

#include "base/calendar.h"

#include <utility>

namespace ebb::settings {

namespace {

enum Field : FieldId {
    theme = 1,
    text_percent = 2,
    less_motion = 3,
    spell_check = 4,
    day_start = 5,
    backup_put_off = 6,
    idle_lock = 7,
    hidden_lock = 8
};

} // namespace

Bytes encode(const Model& model) {
    RecordWriter writer(model.unknown);
    writer.number(theme, static_cast<std::uint64_t>(model.theme));
    writer.number(text_percent, static_cast<std::uint64_t>(model.text_percent));
    writer.number(less_motion, model.less_motion ? 1 : 0);
    writer.number(spell_check, model.spell_check ? 1 : 0);
    writer.number(day_start, static_cast<std::uint64_t>(model.day_start_hour));
    writer.day(backup_put_off, model.backup_put_off);
    writer.number(idle_lock, static_cast<std::uint64_t>(model.idle_lock));
    writer.number(hidden_lock, static_cast<std::uint64_t>(model.hidden_lock));
    return writer.take();
}

Result<Model, RecordError> decode(std::span<const std::byte> bytes) {
    RecordReader reader(bytes);
    Model model;
    model.theme = reader.choice(theme, ThemeChoice::Black);
    model.text_percent = static_cast<int>(reader.number(text_percent, largest_text));
    if (model.text_percent < smallest_text) {
        reader.refuse(RecordError::Damaged);
    }
    model.less_motion = reader.number(less_motion, 1) != 0;
    model.spell_check = reader.number(spell_check, 1) != 0;
    model.day_start_hour = static_cast<int>(reader.number(day_start, max_day_start_hour));
    model.backup_put_off = reader.day(backup_put_off);
    model.idle_lock = reader.choice(idle_lock, IdleLock::TwentyMinutes);
    model.hidden_lock = reader.choice(hidden_lock, HiddenLock::OneMinute);
    model.unknown = reader.unknown();
    return reader.finish(std::move(model));
}

} // namespace ebb::settings
