// What a vault holds, in a few numbers: what is looked at before it takes the place of another.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace ebb::app {

/// How much there is, and from when.
struct Overview {
    enum Kind : std::uint8_t { Boundaries, Letters, Pulls, Breaths, Answers, Drafts };
    std::array<std::size_t, 6> counts{}; ///< By `Kind`.
    /// The days of the first and the last thing that was written down; none if there is none yet.
    /// The start of a boundary is not one of them: it may lie long before the first visit.
    std::optional<Day> first;
    std::optional<Day> last;
    bool operator==(const Overview&) const = default;
};

Overview overview(const Vault& vault);

/// The latest day among what was written down last in each part, or none. Costs next to nothing.
std::optional<Day> newest_day(const Vault& vault);

/// Whether to speak of a backup on `today`: something changed since the last one, or since the
/// first day, and that is a week ago. Without any backup, where the browser may remove what is
/// stored, at the second visit. Not for a week after somebody did not want one.
bool backup_is_due(const Model& model, Day today, std::int32_t offset_minutes);

} // namespace ebb::app
