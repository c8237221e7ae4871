// The way through Reflect: which page is open, what lies behind it, and where somebody is in an
// exercise. The views draw what it says.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/reflect/model.h"
#include "features/reflect/texts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ebb::reflect {

/// What fills the place Reflect.
struct Place {
    enum class Page : std::uint8_t {
        List,
        Help,       ///< What would help now?
        Home,       ///< Of the exercise `exercise`.
        Run,        ///< The entry `subject` is being answered.
        Read,       ///< The entry `subject`.
        Compare,    ///< The times of `exercise` side by side.
        Answers,    ///< All of them.
        Understand, ///< The pages to read.
        Paths,
        Reading, ///< The page `exercise`.
    };
    Page page = Page::List;
    std::string exercise; ///< Its key.
    EntryId subject;

    bool operator==(const Place&) const = default;
};

/// Where somebody is.
struct Way {
    Place open;
    std::vector<Place> behind; ///< The places on the way back, the last one nearest.

    bool operator==(const Way&) const = default;
};

/// To a place from which the way back leads here.
Way forward(Way way, Place place);
/// To the place behind; from the first one to the list.
Way back(Way way);
/// Whether the exercise or the entry that the place shows is there.
bool is_there(const Catalog& catalog, const Model& model, const Place& place);
/// The same, or back to the nearest place of which that is true.
Way settled(Way way, const Catalog& catalog, const Model& model);

/// Where a door leads: to a place here, or somewhere else in the app.
using Behind = std::variant<Place, Door>;
/// What is behind the door with this key; none if it leads nowhere.
std::optional<Behind> behind_door(const Catalog& catalog, std::string_view key);

// -- An exercise that is answered -----------------------------------------------------------------

/// The pages of an exercise to which the answers lead, and the one that is open.
struct Run {
    std::vector<std::size_t> pages; ///< Indices of `Exercise::pages`, each once.
    std::size_t at = 0;             ///< Index of `pages`.

    bool operator==(const Run&) const = default;
};
/// Where the entry stands. A page off the way that the answers take leads to its beginning.
Run run_of(const Exercise& exercise, const Entry& entry);

/// What is said on the button that goes on.
enum class Forward : std::uint8_t {
    Next,
    Skip, ///< Something is asked, and nothing was answered.
    Done, ///< It is the last page.
};
Forward forward_of(const Exercise& exercise, const Entry& entry, const Run& run);

/// After the end of an exercise: its times side by side, if it has them and something was answered;
/// else what lies behind.
Way finished(Way way, const Exercise& exercise, bool answered);

/// The newest entry of the exercise that was not brought to its end and in which something was
/// said, or null.
const Entry* half_way(const Model& model, std::string_view exercise);

} // namespace ebb::reflect
