// Exercises as text: how assets/reflect.txt is read. docs/exercises.md says how one is written.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::reflect {

/// What a step of an exercise is.
enum class StepKind : std::uint8_t {
    Say,     ///< A sentence, which may hold answers: "You wrote {thought}", "some {need|comfort}".
    Head,    ///< The page's heading.
    Write,   ///< A few lines.
    Sheet,   ///< As many as somebody likes.
    List,    ///< One thing on each line.
    One,     ///< One of the options.
    Some,    ///< Any of the options.
    Rate,    ///< A number from `least` to `most`.
    Mine,    ///< A list that stays, and grows from time to time; the options are ideas for it.
    Pick,    ///< One thing of such a list.
    Look,    ///< Back at an answer of this time.
    Earlier, ///< Back at the answer of the time before.
    Phrase,  ///< Words made of answers, to be copied.
    Door,    ///< A way to somewhere else in the app.
    Forget,  ///< Takes back all that was answered this time.
};

/// A way to somewhere else in the app, in the order of their names in the text.
enum class Door : std::uint8_t { Breathe, Help, People, Pull, See, Write };
/// The door that is called so in the text; none if there is no such.
std::optional<Door> door_called(std::string_view key);

/// So many options a step can have; a number has room for more.
inline constexpr std::size_t max_options = 60;

struct Option {
    std::string_view text;
    std::string_view to; ///< The label at which it goes on; empty: the next page.
};

struct Step {
    StepKind kind = StepKind::Say;
    std::string_view key;  ///< Of the answer, of the list, or where a door leads.
    std::string_view from; ///< Pick: the list. Mine: "done" or "letters".
    std::string_view text;
    std::string_view hint;
    int least = 0;
    int most = 10;
    std::vector<Option> options; ///< Of a phrase: its sentences.
};

struct Page {
    std::string_view label; ///< Empty for most.
    std::string_view to;    ///< Where it goes on; empty: the next page; "end": nowhere.
    std::vector<Step> steps;
};

/// An exercise, or a page to read, in the words of one version.
struct Exercise {
    std::shared_ptr<const std::string> keeps; ///< What all the words below are views into.
    std::string_view text;                    ///< All of it, as it was written.
    std::uint32_t version = 0;                ///< Changes with every letter of `text`.
    std::string_view key;
    std::string_view title;
    std::string_view about;
    std::string_view shelf;   ///< Where it stands.
    std::optional<Door> door; ///< Not an exercise but a way to somewhere else in the app.
    int minutes = 0;          ///< About how long it takes; 0: not said.
    int weeks = 0;            ///< More than 0: it is meant to be done again after so many weeks.
    bool compares = false;    ///< Ends with the answers of each time side by side.
    std::vector<std::string_view> repeats; ///< Choices of which is told what repeats.
    std::vector<Page> pages;
};

/// The shelf whose pages are read and not answered.
inline constexpr std::string_view read_shelf = "read";
/// The shelf of the paths: exercises of which each page is a small step, taken one day or another.
inline constexpr std::string_view path_shelf = "paths";
/// The exercise that asks the question of a day, and the one that says how these days are.
inline constexpr std::string_view question_key = "question";
inline constexpr std::string_view days_key = "days";

/// A word for the program and the words for people.
struct Named {
    std::string_view key;
    std::string_view text;
};

/// What is offered for a hurt in at most so many minutes.
struct Help {
    std::string_view hurt;
    int minutes = 0;
    std::vector<std::string_view> keys; ///< Of exercises, the first one soothes.
};

/// A question for a day.
struct Question {
    std::string_view group;
    std::string_view text;
};

/// All that assets/reflect.txt holds.
struct Catalog {
    std::shared_ptr<const std::string> keeps;
    std::vector<Named> shelves; ///< In the order in which they stand.
    std::vector<Named> hurts;   ///< In the order in which they are asked for.
    std::vector<Help> helps;
    std::vector<Question> questions;
    std::vector<Exercise> all;

    /// Two catalogs are the same if they were made by one reading.
    bool operator==(const Catalog& other) const { return keeps == other.keeps; }
};

/// Reads a catalog. What it does not understand it leaves out; `mistakes` says what that is.
Catalog read_catalog(std::string text);

/// Reads one exercise, as `Exercise::text` has it. Without a title it is nothing.
Exercise read_exercise(std::string text);

/// The exercise with this key, or null.
const Exercise* find(const Catalog& catalog, std::string_view key);

/// What whoever wrote the text should know, each with its line: "12: no label says 'later'".
std::vector<std::string> mistakes(std::string_view text);

} // namespace ebb::reflect
