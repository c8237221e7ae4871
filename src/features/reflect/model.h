// Answers to the exercises, and lists that people keep. Read this first; the exercises themselves
// are data (texts.h).
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/ids.h"
#include "base/now.h"
#include "base/record.h"
#include "base/shared.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ebb::reflect {

using EntryId = Id<struct EntryTag>;

/// What somebody said at one step.
struct Answer {
    std::string key;  ///< The step's.
    std::string text; ///< UTF-8 with LF as its only line end.
    /// Of a rating the value and one; of a choice a bit for each option, the first option the
    /// lowest. 0: nothing.
    std::uint64_t number = 0;

    bool operator==(const Answer&) const = default;
};

/// One time that an exercise was gone through, or begun.
struct Entry {
    EntryId id;
    std::string exercise;      ///< Its key.
    std::uint32_t version = 0; ///< Of the words that were answered; `Model::wordings` has them.
    Now created;
    Day day; ///< Of `created`, worked out once.
    Now changed;
    std::int32_t page = 0; ///< The page that was open last.
    bool done = false;     ///< Somebody went to its end.
    std::vector<Answer> answers;
    UnknownFields unknown;

    bool operator==(const Entry&) const = default;
};

/// How an exercise was worded when it was answered: old answers stay readable after its texts
/// change. Kept once for all entries of a version.
struct Wording {
    std::uint32_t version = 0;
    std::string text; ///< As `read_exercise` takes it.

    bool operator==(const Wording&) const = default;
};

/// A thing on a list that stays.
struct Item {
    std::string text;      ///< One line.
    std::int32_t done = 0; ///< On how many days.
    Day last;              ///< The last of them, if there is one.
    /// Which of the ideas for its list it is, the first one 1. 0: a person's own, or put on the
    /// list before this was kept.
    std::int32_t idea = 0;
    UnknownFields unknown;

    bool operator==(const Item&) const = default;
};

struct OwnList {
    std::string key;
    std::vector<Item> items;
    UnknownFields unknown;

    bool operator==(const OwnList&) const = default;
};

struct Model {
    std::vector<Shared<Entry>> all;        ///< In the order in which they were begun: by rising id.
    std::vector<Shared<Wording>> wordings; ///< By rising version; each once, and answered.
    std::vector<OwnList> lists;
    std::uint64_t next_id = 1; ///< Above every id in use.
    UnknownFields unknown;

    bool operator==(const Model&) const = default;
};

// What can be done. What is not possible changes nothing; `refusal` in update.h says why.

/// Begins an exercise; the answer tells the entry's id. Entries without an answer are forgotten
/// then.
struct Begin {
    std::string exercise;
    Wording wording;
};
/// Says something at a step, or takes it back (no text, number 0).
struct SetAnswer {
    EntryId id;
    Answer answer;
};
/// Remembers which page is open.
struct TurnTo {
    EntryId id;
    std::int32_t page = 0;
};
/// Its end was reached.
struct Finish {
    EntryId id;
};
/// The exercise was left; without an answer it is forgotten.
struct Leave {
    EntryId id;
};
struct Remove {
    EntryId id;
};
/// Undo for `Remove`.
struct PutBack {
    Shared<Entry> entry;
    Shared<Wording> wording;
};
/// Puts something on a list that stays, unless it is there; `place` beyond its end puts it last.
/// Also the undo for `TakeOff`.
struct PutOn {
    std::string list;
    Item item;
    std::size_t place = ~std::size_t{};
};
struct TakeOff {
    std::string list;
    std::size_t place = 0;
};
/// It was done today, or not after all.
struct MarkDone {
    std::string list;
    std::size_t place = 0;
    bool done = true;
};

using Action = std::
    variant<Begin, SetAnswer, TurnTo, Finish, Leave, Remove, PutBack, PutOn, TakeOff, MarkDone>;

} // namespace ebb::reflect
