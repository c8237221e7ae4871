// Years of pulls, for what is timed with a full vault.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/pulls/model.h"
#include "support/dates.h"

#include <utility>

namespace ebb::pulls {

/// So many pulls, four a day up to the day `last`, none of them alike for long.
inline Model many_pulls(int count, Day last) {
    Model model;
    for (int i = 0; i < count; ++i) {
        Pull pull;
        pull.id = {model.next_id++};
        pull.day = plus(last, -(count - 1 - i) / 4);
        pull.began = at(pull.day, (i * 7) % 24, i % 60);
        pull.strengths = {{0, 4 + i % 6}, {1 + i % 3, 3 + i % 5}, {5 + i % 9, i % 6}};
        pull.outcome = static_cast<Outcome>(1 + i % 3);
        pull.trigger.choice = i % 3 == 0 ? Trigger::Tired : Trigger::Lonely;
        model.pulls.emplace_back(std::move(pull));
    }
    return model;
}

} // namespace ebb::pulls
