// Now: the moment at which something happens, as the user's own clock shows it.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace ebb {

/// A moment, with the zone offset that held there and then. Core has no clock: whoever calls brings
/// it. Local time is `utc_ms` plus the offset. Days are never counted by subtracting moments
/// (clocks change, people travel): `civil_day()` in calendar.h turns a moment into its day once, at
/// entry.
struct Now {
    std::int64_t utc_ms = 0;         ///< Milliseconds since 1970-01-01T00:00Z. Can go backwards.
    std::int32_t offset_minutes = 0; ///< East of Greenwich is positive: +60 in Paris in winter.

    bool operator==(const Now&) const = default;
};

} // namespace ebb
