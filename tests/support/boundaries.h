// Boundaries for tests: a_boundary(), and whole stories told in letters, a day each.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/boundaries/model.h"
#include "features/boundaries/queries.h"
#include "features/boundaries/update.h"
#include "support/after.h"
#include "support/dates.h"

#include <doctest/doctest.h>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::boundaries {

/// A model with one boundary that starts on `start`, made on that day.
inline Model a_boundary(Day start, Mode mode = Mode::Daily) {
    AddBoundary add;
    add.name = "No texting";
    add.mode = mode;
    return after(Model{}, add, at(start, 12, 0), 0);
}

/// A model with one boundary, its days lived one after the other: on each one an action, at noon.
/// Days are told and shown in letters: K kept, S slip, P paused, N not done, . nothing said, -
/// outside.
struct Story {
    Model model;
    Day today;

    [[nodiscard]] const Boundary& boundary() const { return model.all.at(0); }
    [[nodiscard]] BoundaryId id() const { return boundary().id; }
    [[nodiscard]] Standing standing() const { return boundaries::standing(boundary(), today); }

    /// Does this today, at noon.
    void act(const Action& action) { model = after(std::move(model), action, noon(), 0); }
    /// Why this can't be done today.
    [[nodiscard]] std::optional<Refusal> refused(const Action& action) const {
        return refusal(model, action, noon(), 0);
    }
    [[nodiscard]] Now noon() const { return at(today, 12, 0); }

    /// Says how today went.
    void tell(char letter) {
        if (letter == 'K') act(MarkDays{id(), today, today, DayState::Kept});
        if (letter == 'P') act(MarkDays{id(), today, today, DayState::Paused});
        if (letter == 'S') act(MarkDays{id(), today, today, DayState::Slip});
    }
    /// Lives on for as many days.
    void then(std::string_view letters) {
        for (const char letter : letters) {
            today = plus(today, 1);
            tell(letter);
        }
    }
};

inline constexpr char letter_of(DayState state) {
    switch (state) {
    case DayState::Outside:
        return '-';
    case DayState::Unknown:
        return '.';
    case DayState::Kept:
        return 'K';
    case DayState::Slip:
        return 'S';
    case DayState::Paused:
        return 'P';
    case DayState::NotDone:
        return 'N';
    }
    return '!';
}

inline std::string letters(const std::vector<DayState>& states) {
    std::string text;
    for (const DayState state : states)
        text += letter_of(state);
    return text;
}

/// The day on which all stories start: a leap year's first.
inline Day first_day() {
    return on(2024, 1, 1);
}

/// A story of these days, from `first_day()` on; `today` is the last of them.
inline Story told(std::string_view days, Mode mode = Mode::Daily) {
    Story story{a_boundary(first_day(), mode), first_day()};
    if (!days.empty()) story.tell(days.front());
    if (days.size() > 1) story.then(days.substr(1));
    return story;
}

/// All days of the story so far, from its start.
inline std::string shown(const Story& story) {
    return letters(day_states(story.boundary(), story.boundary().start, story.today, story.today));
}

inline std::string times(int count, std::string_view part) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += part;
    return text;
}

inline std::ostream& operator<<(std::ostream& out, DayState state) {
    return out << letter_of(state);
}

inline std::ostream& operator<<(std::ostream& out, const Tally& tally) {
    return out << tally.kept << " kept, " << tally.slipped << " slipped, " << tally.paused
               << " paused, " << tally.unlogged << " unlogged";
}

inline std::ostream& operator<<(std::ostream& out, Refusal refusal) {
    return out << "refusal " << static_cast<int>(refusal);
}

inline std::ostream& operator<<(std::ostream& out, const std::optional<Refusal>& refusal) {
    return refusal ? out << *refusal : out << "no refusal";
}

inline std::ostream& operator<<(std::ostream& out, const Percent& percent) {
    return out << percent.value << (percent.or_more ? "+" : "");
}

} // namespace ebb::boundaries
