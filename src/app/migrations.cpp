// From what earlier releases stored to what this one reads.
// SPDX-License-Identifier: MIT
#include "app/migrations.h"

#include <algorithm>

namespace ebb::app {

std::span<const Migration> migrations() {
    return {};
}

Result<std::monostate, MigrationProblem>
migrate(Objects& objects, std::uint64_t from, std::uint64_t to, std::span<const Migration> steps) {
    for (std::uint64_t schema = from; schema < to; ++schema) {
        const auto step = std::find_if(
            steps.begin(), steps.end(), [&](const Migration& one) { return one.from == schema; });
        if (step == steps.end()) {
            return Unexpected{MigrationProblem::NoWay};
        }
        if (!step->step(objects)) {
            return Unexpected{MigrationProblem::Failed};
        }
    }
    return std::monostate{};
}

} // namespace ebb::app
