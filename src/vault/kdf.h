// From what a person types to a key: Argon2id, its costs, and what costs are accepted.
// SPDX-License-Identifier: MIT
#pragma once

#include "vault/crypto.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ebb::vault {

/// What one derivation costs. Stored beside what it protects; never a constant.
struct KdfCost {
    std::uint32_t memory_kib = 64 * 1024;
    std::uint32_t passes = 3;
    bool operator==(const KdfCost&) const = default;
};

/// The least that new secrets get where the device can ...
inline constexpr KdfCost usual_cost{64 * 1024, 3};
/// ... and where it can't give that much memory.
inline constexpr KdfCost small_cost{19 * 1024, 2};
/// How long a derivation for a new secret should take.
inline constexpr std::int64_t least_ms = 500;
inline constexpr std::int64_t most_ms = 1000;

/// Whether bytes that were read may ask for this: 8 MiB to 256 MiB, 1 to 16 passes, together at
/// most 1 GiB. Anything else is not tried: it would be no protection, or would stop the device.
bool is_acceptable(const KdfCost& cost);

/// What to try next at set-up, after `tried` took so many milliseconds or, with none, got no
/// memory. None: `tried` is the one to keep. At most two more tries; never below `small_cost`, at
/// most 10 passes.
std::optional<KdfCost> better_cost(const KdfCost& tried, std::optional<std::int64_t> took_ms);

/// One derivation to be done: in the page by a worker of its own, which gives its memory back.
struct KdfQuestion {
    KdfCost cost;
    Salt salt{};
    bool operator==(const KdfQuestion&) const = default;
};

/// Argon2id (version 1.3, one lane). `secret` is UTF-8 as the page gives it, in the normal form C;
/// nothing is trimmed. None if the costs are not acceptable or there is no memory.
/// The page's own program does not use it: see web/kdf_worker.js.
std::optional<Key> derive(std::string_view secret, const KdfQuestion& question);

} // namespace ebb::vault
