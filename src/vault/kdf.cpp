// The costs of deriving a key.
// SPDX-License-Identifier: MIT
#include "vault/kdf.h"

#include <algorithm>

namespace ebb::vault {

namespace {

constexpr std::uint32_t most_passes_chosen = 10;
constexpr std::uint32_t most_small_passes = 6;

} // namespace

bool is_acceptable(const KdfCost& cost) {
    constexpr std::uint32_t least_memory = 8 * 1024;
    constexpr std::uint32_t most_memory = 256 * 1024;
    constexpr std::uint32_t most_passes = 16;
    constexpr std::uint64_t most_work = 1024 * 1024;
    return cost.memory_kib >= least_memory && cost.memory_kib <= most_memory && cost.passes >= 1 &&
           cost.passes <= most_passes && std::uint64_t{cost.memory_kib} * cost.passes <= most_work;
}

std::optional<KdfCost> better_cost(const KdfCost& tried, std::optional<std::int64_t> took_ms) {
    if (!took_ms) {
        return tried.memory_kib > small_cost.memory_kib ? std::optional(small_cost) : std::nullopt;
    }
    const KdfCost first = tried.memory_kib >= usual_cost.memory_kib ? usual_cost : small_cost;
    if (tried != first || *took_ms >= least_ms) {
        return std::nullopt; // Long enough, or already the second guess.
    }
    // As many passes as come nearest to the middle, by what one of them took.
    const std::int64_t one = std::max<std::int64_t>(*took_ms / first.passes, 1);
    const std::int64_t wanted = (least_ms + most_ms) / 2 / one;
    const std::uint32_t most = first == usual_cost ? most_passes_chosen : most_small_passes;
    const auto passes =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(wanted, first.passes, most));
    return passes == first.passes ? std::nullopt : std::optional(KdfCost{first.memory_kib, passes});
}

} // namespace ebb::vault
