// How a person wants the app to be. Read this first.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/record.h"

#include <cstdint>
#include <variant>

namespace ebb::settings {

enum class ThemeChoice : std::uint8_t { System, Day, Night, Black };

/// How long nobody touches the page before it locks, while there is a passcode.
enum class IdleLock : std::uint8_t { TwoMinutes, OneMinute, FiveMinutes, TwentyMinutes };
/// How long it is hidden before it locks. As the device: at once on a phone, else after a minute.
enum class HiddenLock : std::uint8_t { AsDevice, AtOnce, QuarterMinute, OneMinute };

/// Text size in percent of the design's.
inline constexpr int smallest_text = 85;
inline constexpr int largest_text = 200;

struct Model {
    ThemeChoice theme = ThemeChoice::System;
    int text_percent = 100; ///< `smallest_text` to `largest_text`.
    bool less_motion = false;
    bool spell_check = false; ///< Off at first: some browsers send text away to check it.
    int day_start_hour = 0;   ///< 0 to 6: before it, it is still yesterday.
    IdleLock idle_lock{};
    HiddenLock hidden_lock{};
    Day backup_put_off;    ///< When a backup was last not wanted; 1970-01-01: never.
    UnknownFields unknown; ///< From a later release; written back as they came.
    bool operator==(const Model&) const = default;
};

struct ChooseTheme {
    ThemeChoice theme{};
};
struct SetTextSize {
    int percent = 100; ///< Held to the nearest allowed value.
};
/// Switches what is either on or off.
struct Turn {
    bool Model::* what = nullptr;
    bool on = false;
};
/// A backup is not wanted now; it is spoken of again a week after this day.
struct PutOffBackup {
    Day today;
};
struct ChooseLockTimes {
    IdleLock idle{};
    HiddenLock hidden{};
};
struct SetDayStart {
    int hour = 0; ///< Held to 0 to 6.
};

using Action =
    std::variant<ChooseTheme, SetTextSize, Turn, SetDayStart, PutOffBackup, ChooseLockTimes>;

} // namespace ebb::settings
