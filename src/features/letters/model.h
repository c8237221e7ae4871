// Letters that are written to let go, and that nobody gets. Read this first.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.h"
#include "base/ids.h"
#include "base/now.h"
#include "base/record.h"
#include "base/shared.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ebb::letters {

using LetterId = Id<struct LetterTag>;

enum class Kind : std::uint8_t {
    Closure, ///< Five questions, then one letter to oneself.
    Unsent,
    ToFutureSelf,
    FromFutureSelf,
    KindToSelf,
    FreePage,
};
inline constexpr int kind_count = 6;

/// Whom a closure letter speaks of. A step back from "I" takes some of the weight off.
enum class Voice : std::uint8_t { I, You, MyName };

/// What the five questions ask, in their order.
enum class Question : std::uint8_t {
    WishedToHear, ///< The words that one wishes had come.
    HopedFor,     ///< The outcome that one truly hoped for.
    Brought,      ///< One's own good qualities.
    ToAccept,
    TakenAlong, ///< The lessons.
};
inline constexpr std::size_t question_count = 5;

inline constexpr std::int32_t most_calm = 10;

/// All that somebody typed in a letter. Each text is UTF-8 with LF as its only line end.
struct Words {
    std::string title; ///< One line; may be empty.
    std::string body;  ///< Of a closure letter: what the answers were put together to.
    std::array<std::string, question_count> answers; ///< Of a closure letter only.

    bool operator==(const Words&) const = default;
};

/// How the letter was at a moment before.
struct Version {
    Now at; ///< The last change that is in it.
    Words words;
    UnknownFields unknown;

    bool operator==(const Version&) const = default;
};

struct Letter {
    LetterId id;
    Kind kind = Kind::FreePage;
    Words words;
    Voice voice = Voice::I;
    std::string my_name; ///< For `Voice::MyName`; one line.
    Now created;
    Day created_day; ///< Worked out once, as all days are.
    Now changed;     ///< The last change of the words.
    Day changed_day;
    std::optional<std::int32_t> calm_before; ///< 0 to `most_calm`.
    std::optional<std::int32_t> calm_after;
    std::optional<Day> sealed_until; ///< On this day it can be read again.
    bool together = false; ///< A closure letter whose answers were put together; `body` is it.
    std::int32_t page = 0; ///< The question that was open last, 0 to 4.
    Day read_day;          ///< The day that `reads` counts.
    std::int32_t reads = 0;
    std::int32_t unkept = 0; ///< Characters that were changed since the newest version.
    std::vector<Shared<Version>> versions; ///< Oldest first; at most `max_versions`.
    UnknownFields unknown;

    bool operator==(const Letter&) const = default;
};

/// All letters, in the order in which they were begun.
struct Model {
    std::vector<Shared<Letter>> all;
    std::uint64_t next_id = 1;        ///< Above every id in use.
    std::optional<Day> last_prompted; ///< When a new closure letter was last suggested.
    bool bell = true;                 ///< A soft sign after a while of writing.
    bool bell_sounds = false;         ///< Off at first: it may be night, and somebody may sleep.
    UnknownFields unknown;

    bool operator==(const Model&) const = default;
};

// What can be done. What is not possible changes nothing; `refusal` in update.h says why.

/// Begins a letter, with words if they come from a file; the answer tells its id. Letters without a
/// word are forgotten then.
struct BeginLetter {
    Kind kind = Kind::FreePage;
    std::string title;
    std::string body;
};
struct WriteTitle {
    LetterId id;
    std::string text;
};
struct WriteBody {
    LetterId id;
    std::string text;
};
struct WriteAnswer {
    LetterId id;
    Question question{};
    std::string text;
};
/// Another kind; a closure letter stays one, and no other becomes one.
struct ChooseKind {
    LetterId id;
    Kind kind{};
};
struct ChooseVoice {
    LetterId id;
    Voice voice{};
};
struct WriteMyName {
    LetterId id;
    std::string name;
};
struct RateCalm {
    LetterId id;
    bool after = false;
    std::optional<std::int32_t> calm;
};
/// Remembers which question is open.
struct TurnTo {
    LetterId id;
    Question question{};
};
/// Makes `body` (says.h, `put_together`) the letter; what was there before is kept as a version.
struct PutTogether {
    LetterId id;
    std::string body;
};
/// Goes back to the questions; the letter that was put together stays until the next time.
struct TakeApart {
    LetterId id;
};
/// Goes back to a version, by its place; how the letter is now becomes the newest version.
struct RestoreVersion {
    LetterId id;
    std::size_t version = 0;
};
struct Seal {
    LetterId id;
    Day until; ///< Later than today.
};
struct Unseal {
    LetterId id;
};
/// Forgets the letter and all its versions.
struct Release {
    LetterId id;
};
/// Undo for `Release`.
struct PutBack {
    Shared<Letter> letter;
    std::size_t place = 0;
};
/// The letter was opened to be read.
struct CountReading {
    LetterId id;
};
/// The letter was left; without a word in it, it is forgotten.
struct LeaveLetter {
    LetterId id;
};
/// A new closure letter was suggested; for a week there is no other suggestion.
struct NotePrompt {};
struct SetBell {
    bool on = true;
    bool sounds = false;
};

using Action = std::variant<BeginLetter,
                            WriteTitle,
                            WriteBody,
                            WriteAnswer,
                            ChooseKind,
                            ChooseVoice,
                            WriteMyName,
                            RateCalm,
                            TurnTo,
                            PutTogether,
                            TakeApart,
                            RestoreVersion,
                            Seal,
                            Unseal,
                            Release,
                            PutBack,
                            CountReading,
                            LeaveLetter,
                            NotePrompt,
                            SetBell>;

} // namespace ebb::letters
