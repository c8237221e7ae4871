// Pulls: moments in which somebody wants to reach out, and what helps to stay with them. Read this
// first.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/ids.h"
#include "base/now.h"
#include "base/record.h"
#include "base/said.h"
#include "base/shared.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ebb::pulls {

using PullId = Id<struct PullTag>;
using CardId = Id<struct CardTag>;
using NoteId = Id<struct NoteTag>;
using PersonId = Id<struct PersonTag>;
using ParkedId = Id<struct ParkedTag>;

inline constexpr std::int32_t strongest = 10;
inline constexpr std::int32_t longest_minutes = 24 * 60; ///< After it a pull is over.
inline constexpr std::size_t most_strengths = 60;        ///< Of one pull.

/// What somebody is drawn to do.
enum class Kind : std::uint8_t {
    NotSaid,
    Write,
    TheirPage,
    Messages, ///< Old ones, read again.
    Photos,
    PassBy,
    AskFriend,
    Replay, ///< In one's head: "what if".
    Other,
};
inline constexpr int kind_count = 9;

/// The first of the two questions: whether it helps to heal.
enum class Helps : std::uint8_t { NotSaid, Heals, Keeps, Unsure };

/// How it went. None of them is better kept than another.
enum class Outcome : std::uint8_t { NotSaid, Rode, Acted, Unsure };

/// How strong it was at a time.
struct Strength {
    std::int32_t minute = 0; ///< Since the pull began, up to `longest_minutes`.
    std::int32_t value = 0;  ///< 0 to `strongest`.

    bool operator==(const Strength&) const = default;
};

/// One moment. Everything but its beginning may be left open.
struct Pull {
    PullId id;
    Day day; ///< Worked out once, when it began, and then kept.
    Now began;
    Kind kind = Kind::NotSaid;
    std::vector<Strength> strengths; ///< One a minute, in their order.
    Need need = Need::NotSaid;
    CardId card; ///< The card that was taken up; it may be gone since.
    Helps helps = Helps::NotSaid;
    std::string wish;         ///< What one's healed self would want.
    std::int32_t minutes = 0; ///< Chosen to stay with it; 0: not said.
    Outcome outcome = Outcome::NotSaid;
    Said<Trigger> trigger; ///< What set it off; its words are one line.
    /// Until it was told how it went; 0: less than one, or not known.
    std::int32_t lasted_minutes = 0;
    UnknownFields unknown;

    bool operator==(const Pull&) const = default;
};

/// A plan: if this happens, then I do that. One cue, one act.
struct Card {
    CardId id;
    std::string cue; ///< One line, never blank: "it is after ten and I reach for the phone".
    std::string act; ///< One line, never blank: "I put it in the kitchen and make tea".
    Kind kind = Kind::NotSaid; ///< The pull that it is for; `NotSaid`: for each.
    /// The trigger that it is for, whatever the cue says; `NotSaid`: for when nobody knows. None:
    /// it was not made for one.
    std::optional<Trigger> trigger;
    UnknownFields unknown;

    bool operator==(const Card&) const = default;
};

/// A few words to oneself from a calmer day.
struct Note {
    NoteId id;
    Day day; ///< On which it was written.
    std::string text;
    Need need = Need::NotSaid; ///< `NotSaid`: for each.
    UnknownFields unknown;

    bool operator==(const Note&) const = default;
};

/// Somebody who is safe to turn to.
struct Person {
    PersonId id;
    std::string name;  ///< One line, never blank.
    std::string helps; ///< How they help; one line.
    UnknownFields unknown;

    bool operator==(const Person&) const = default;
};

/// Words that wait for the morning.
struct Parked {
    ParkedId id;
    Now at;
    Day morning; ///< From `due_hour` o'clock of this date on they are offered again.
    std::string words;
    UnknownFields unknown;

    bool operator==(const Parked&) const = default;
};

/// Every list is in the order of its ids, which is that in which things were made.
struct Model {
    std::vector<Shared<Pull>> pulls;
    std::vector<Card> cards;
    std::vector<Note> notes;
    std::vector<Person> people;
    std::vector<Parked> parked;
    std::string ask; ///< The words that are copied for somebody safe; empty: those of the app.
    std::uint64_t next_id = 1; ///< For all of them alike; above every id in use.
    UnknownFields unknown;

    bool operator==(const Model&) const = default;
};

// What can be done. What is not possible changes nothing; `refusal` in update.h says why.
//
// `Put` adds a thing without an id; takes the place of the one with its id; or puts one back that
// was removed. Texts are trimmed and freed of what nobody sees.

/// Its day comes from its beginning. One that is there keeps its day, and must have begun at the
/// same moment; without an id it is the one that did, if there is one.
struct PutPull {
    Pull pull;
};
struct RemovePull {
    PullId id;
};
struct PutCard {
    Card card;
};
struct RemoveCard {
    CardId id;
};
/// A new one gets the day at hand.
struct PutNote {
    Note note;
};
struct RemoveNote {
    NoteId id;
};
struct PutPerson {
    Person person;
};
struct RemovePerson {
    PersonId id;
};
/// A new one waits for the morning after `at`. Without an id it is the one of that moment, if there
/// is one. Without a word left it is forgotten.
struct PutParked {
    Parked parked;
};
struct RemoveParked {
    ParkedId id;
};
/// Lets words wait one more night.
struct ParkAgain {
    ParkedId id;
};
struct SetAsk {
    std::string text;
};

using Action = std::variant<PutPull,
                            RemovePull,
                            PutCard,
                            RemoveCard,
                            PutNote,
                            RemoveNote,
                            PutPerson,
                            RemovePerson,
                            PutParked,
                            RemoveParked,
                            ParkAgain,
                            SetAsk>;

} // namespace ebb::pulls
