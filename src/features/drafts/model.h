// Drafts: what is half filled in the forms, so that no word of it is lost. Read this first.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/record.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ebb::drafts {

// More than these the stored form is not made for.
inline constexpr std::size_t max_drafts = 500;
inline constexpr std::size_t max_values = 50;   ///< Of one draft.
inline constexpr std::size_t max_ids = 1'000;   ///< Of one value.
inline constexpr std::size_t max_word = 40;     ///< Longest name of a form or a value, in bytes.
inline constexpr std::size_t max_text = 20'000; ///< Of one value, in code points.
inline constexpr std::size_t max_bytes = 2'000'000; ///< Of all texts together.

/// Which form, and the thing that it is about.
struct Subject {
    std::string form; ///< Its feature, a dot, its own name: "boundaries.form". Never given anew.
    std::uint64_t about = 0; ///< The thing's id in that feature; 0: a new one, or none at all.

    auto operator<=>(const Subject&) const = default;
};

/// What a person gave in one part of a form, or took away from it.
struct Value {
    std::string name;               ///< The part's.
    std::string text;               ///< Words; numbers as decimals, days as 2024-02-29.
    std::vector<std::uint64_t> ids; ///< Things of the form's feature, rising: a merge renames them.

    bool operator==(const Value&) const = default;
};

/// A form that was begun. What nobody touched in it is not here: it is as the form has it by
/// itself, also when that changes meanwhile.
struct Draft {
    Subject subject;
    std::vector<Value> values; ///< By rising name; never empty.
    Day touched;               ///< The last day on which something in it changed.
    UnknownFields unknown;

    bool operator==(const Draft&) const = default;
};

struct Model {
    std::vector<Draft> all; ///< By rising subject, one each.
    UnknownFields unknown;

    bool operator==(const Model&) const = default;
};

// What can be done. What is not possible changes nothing; `update` says why.

/// Keeps what was given, each value in the place of the one with its name. Without a value left the
/// draft is gone.
struct WriteDraft {
    Subject subject;
    std::vector<Value> values;
    std::vector<std::string> as_before; ///< Parts that are again as the form has them by itself.
};
/// Forgets what was half filled.
struct DiscardDraft {
    Subject subject;
};
/// Undo for `DiscardDraft`; not while there is another one in its place.
struct RestoreDraft {
    Draft draft;
};

using Action = std::variant<WriteDraft, DiscardDraft, RestoreDraft>;

} // namespace ebb::drafts
