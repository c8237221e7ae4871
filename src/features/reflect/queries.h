// Reflect: what can be asked about the exercises and their answers.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "features/reflect/model.h"
#include "features/reflect/texts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ebb::reflect {

/// More pages no exercise has.
inline constexpr std::int32_t max_pages = 1'000;

/// The entry with this id, or null.
const Entry* find(const Model& model, EntryId id);
/// The list with this key, or null.
const OwnList* find_list(const Model& model, std::string_view key);
/// What was said at the step, or null.
const Answer* answer_to(const Entry& entry, std::string_view key);
/// Whether nothing was said in it.
bool is_blank(const Entry& entry);
bool is_done_on(const Item& item, Day day);
/// Whether both are one thing on a list: the same idea, in whatever language it was said, or the
/// same words.
bool is_same(const Item& a, const Item& b);
/// Whether it is on the list, which may be null.
bool is_on(const OwnList* list, const Item& item);
/// Whether the model keeps its own rules; one from storage that does not is damaged.
bool is_sound(const Model& model);

/// Puts the wording in its place among the others, unless its version is there already.
void add_wording(std::vector<Shared<Wording>>& wordings, Shared<Wording> wording);

/// The exercises in the words in which they were answered, each read once.
class Wordings {
public:
    /// The exercise of the entry, in its own words; null if they are not there.
    const Exercise* of(const Catalog& catalog, const Model& model, const Entry& entry);

private:
    std::vector<Shared<Exercise>> read_;
};

// -- Going through --------------------------------------------------------------------------------

/// The key of a step's answer or list: "ways-{need}" becomes "ways-3" where the third need was
/// chosen.
std::string full_key(const Entry& entry, std::string_view key);

/// The pages that the answers lead through, from the first one; indices of `Exercise::pages`. No
/// page comes twice.
std::vector<std::size_t> path(const Exercise& exercise, const Entry& entry);

/// Whether somebody answers a step of this kind. A list that stays is no answer.
bool is_question(StepKind kind);
/// The step that asks for the answer with this key, or null.
const Step* find_question(const Exercise& exercise, std::string_view key);

/// Whether something was said on the page.
bool is_answered(const Entry& entry, const Page& page);

/// The answer in words: options by name, "7 of 10", a text as it is. Empty if there is none.
std::string in_words(const Step& step, const Answer* answer);

/// `text` with what was answered at its holes; empty if one of them has no answer and no word in
/// its place ("{need|comfort}").
std::string filled(const Exercise& exercise, const Entry& entry, std::string_view text);

/// The sentences of a phrase that have all they need, one after the other.
std::string phrase(const Exercise& exercise, const Entry& entry, const Step& step);

/// The finished entry of the same exercise that was begun last before this one, or null.
const Entry* earlier(const Model& model, const Entry& entry);

// -- Looking back ---------------------------------------------------------------------------------

/// A question and what was said to it.
struct Said {
    std::string question;
    std::string answer;
    bool operator==(const Said&) const = default;
};
/// All that was said in an entry, in the order of the steps.
std::vector<Said> all_said(const Exercise& exercise, const Entry& entry);

/// The entries of an exercise in which something was said, the newest first.
std::vector<Shared<Entry>> entries_of(const Model& model, std::string_view exercise);

/// One question, and what was said to it from time to time, the newest first.
struct Row {
    std::string question;
    struct Cell {
        Day day;
        std::string answer;
        int share = -1; ///< Of a rating, 0 to 100; else -1.
    };
    std::vector<Cell> cells;
};
/// The last `most` times side by side.
std::vector<Row> side_by_side(const Catalog& catalog,
                              const Model& model,
                              std::string_view exercise,
                              std::size_t most);

/// Something that was chosen again and again.
struct Repeat {
    std::string chosen;
    int times = 0;
    int of = 0; ///< In so many finished entries.
    bool operator==(const Repeat&) const = default;
};
/// From so many finished entries on it is told what repeats.
inline constexpr int repeats_from = 5;
/// What was chosen in at least half of the entries, in the order of the steps, the most frequent
/// one of each. Empty below `repeats_from` entries.
std::vector<Repeat> repeats(const Catalog& catalog, const Model& model, std::string_view exercise);

/// An entry that is shown, and where the words that were looked for stand.
struct Hit {
    Shared<Entry> entry;
    std::string around; ///< One line around the first place; empty if nothing was looked for.
};
/// The entries in which something was said and that hold what is looked for, the newest first.
std::vector<Hit> search(const Catalog& catalog, const Model& model, std::string_view looked_for);

/// What a list that stays is called where it is shown with others.
std::string list_name(const Catalog& catalog, std::string_view key);

/// One entry as text for a file or paper.
std::string whole_text(const Language& language, const Exercise& exercise, const Entry& entry);
/// All entries and lists as text, the oldest first.
std::string whole_text(const Language& language, const Catalog& catalog, const Model& model);

// -- What would help now --------------------------------------------------------------------------

/// At most so many suggestions, so that it never becomes a feed.
inline constexpr std::size_t most_suggestions = 3;

/// What helps with this hurt in so many minutes, as the catalog's table has it.
std::vector<const Exercise*> suggest(const Catalog& catalog, std::string_view hurt, int minutes);

/// The exercises of a shelf as rows: no doors, and not the one that asks the question of a day.
std::vector<const Exercise*> on_shelf(const Catalog& catalog, std::string_view shelf);

// -- A question for the day -----------------------------------------------------------------------

/// The groups of questions, in the order in which "days" offers them.
inline constexpr std::array<std::string_view, 3> phases{"raw", "steadier", "rebuilding"};

/// What today's question goes by.
struct Asking {
    Day today;
    bool after_slip = false;
    bool other = false; ///< The first one was not wanted.
};
/// Today's question as an exercise of its own; none if one was answered today. It is of the group
/// that goes with how these days are, after a slip one of "slip" and on Sundays of "sunday", and
/// none that was answered within half a year.
std::optional<Exercise>
question_for(const Catalog& catalog, const Model& model, const Asking& asking);

} // namespace ebb::reflect
