// Letters: what can be asked about them.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/search.h"
#include "features/letters/model.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::letters {

/// The letter with this id, or null.
const Letter* find(const Model& model, LetterId id);

/// Whether nobody has written anything in it.
bool is_blank(const Letter& letter);

/// Whether its answers are shown: a closure letter that was not put together.
bool shows_answers(const Letter& letter);

/// Whether it can't be read on this day without opening it early.
bool is_sealed(const Letter& letter, Day today);

/// Whether the model keeps its own rules; one from storage that does not is damaged.
bool is_sound(const Model& model);
/// The same for one letter.
bool is_sound(const Letter& letter);

/// Which letters are shown.
enum class Filter : std::uint8_t { All, Closure, Other, Sealed };

/// A letter that is shown, and where the words that were looked for stand.
struct Hit {
    Shared<Letter> letter;
    std::string around; ///< One line around the first place; empty if nothing was looked for.
};

/// The letters that have a word in them, pass the filter and hold what is looked for, the one that
/// was changed last first. Of a sealed letter only the title is looked through.
std::vector<Hit> list(const Model& model, Filter filter, std::string_view looked_for, Day today);

/// A place in what can be written in a letter now: its body, or one of its answers.
struct Found {
    std::optional<Question> answer; ///< None: the body.
    Passage place;
    std::string around; ///< The line around it.
};
/// Where `looked_for` stands in the letter, without its title; at most `most`.
std::vector<Found> find_in(const Letter& letter, std::string_view looked_for, std::size_t most);

/// Words as people count them: runs of letters and digits; in scripts without spaces (Chinese,
/// Japanese, Thai) each character counts as one.
std::size_t word_count(std::string_view text);
/// Of all that can be seen of the letter: body, or answers while they are not together.
std::size_t word_count(const Letter& letter);

/// What a letter is called: its title, else the start of its first line; may be empty.
std::string name_of(const Letter& letter);

/// A piece of the difference between two texts.
struct Change {
    enum class Kind : std::uint8_t { Same, Added, Removed } kind = Kind::Same;
    std::string text;
    bool operator==(const Change&) const = default;
};

/// How `after` came from `before`: paragraphs first, and words within a paragraph that was changed.
/// The texts of all that is not `Added` make up `before`; of all that is not `Removed`, `after`.
std::vector<Change> difference(std::string_view before, std::string_view after);

/// Whether the last two rated letters left the person less calm than they began.
bool lower_twice(const Model& model);

/// How often the letter was opened on this day.
std::int32_t reads_on(const Letter& letter, Day today);
/// From the fourth time on a day, a soft note.
inline constexpr std::int32_t many_reads = 4;

/// Whether a new closure letter may be suggested: none was begun, and nothing suggested, within the
/// last seven days.
bool may_prompt(const Model& model, Day today);

/// What somebody wrote of their own good qualities in closure letters, a short line each, the
/// newest letter first; six at most.
std::vector<std::string> own_qualities(const Model& model);

/// Whether the vault has a thing of this feature with this id: a draft may be about it.
bool has_id(const Model& model, std::uint64_t id);

} // namespace ebb::letters
