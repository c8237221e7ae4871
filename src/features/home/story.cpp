// What the shore of Today is made of.
// SPDX-License-Identifier: MIT
#include "features/home/story.h"

#include <cmath>

namespace ebb::home {

namespace {

shore::Mark mark_of(boundaries::DayState state) {
    switch (state) {
    case boundaries::DayState::Kept:
        return shore::Mark::Kept;
    case boundaries::DayState::Slip:
        return shore::Mark::Slip;
    case boundaries::DayState::Paused:
        return shore::Mark::Pause;
    case boundaries::DayState::Outside:
    case boundaries::DayState::Unknown:
    case boundaries::DayState::NotDone:
        break;
    }
    return shore::Mark::NotSaid;
}

} // namespace

shore::Story
story_of(const boundaries::Boundary& boundary, const boundaries::Standing& standing, Day today) {
    shore::Story story;
    story.first = boundary.start;
    story.steadiness = static_cast<int>(std::lround(standing.steadiness));
    for (const boundaries::DayState state :
         boundaries::day_states(boundary, boundary.start, today, today)) {
        if (state != boundaries::DayState::Outside) story.days.push_back(mark_of(state));
    }
    story.today_open =
        boundaries::day_state(boundary, today, today) == boundaries::DayState::Unknown;
    return story;
}

std::vector<int> stayed_with(const pulls::Model& model, Day today) {
    constexpr int quiet = 3;
    std::vector<int> strengths;
    for (const Shared<pulls::Pull>& pull : model.pulls) {
        if (pull->outcome != pulls::Outcome::Rode || !is_within(pull->day, today, 30)) continue;
        strengths.push_back(pull->strengths.empty() ? quiet : pull->strengths.front().value);
    }
    return strengths;
}

} // namespace ebb::home
