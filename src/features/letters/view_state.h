// What is open of the letters on the screen: plain, not kept.
// SPDX-License-Identifier: MIT
#pragma once

#include "features/letters/model.h"
#include "features/letters/queries.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ebb::letters {

struct ViewState {
    enum class Page : std::uint8_t {
        List,
        Kinds,   ///< Of which kind a new letter is.
        Write,   ///< The letter `subject`: its question, or all of it.
        Gather,  ///< After the fifth question.
        More,    ///< What can be done with the letter.
        Look,    ///< Words are looked for in it.
        Before,  ///< Its versions.
        Compare, ///< One version and what changed since.
        Closed,  ///< It is sealed.
        Sealing,
        Letting, ///< Before it is released.
        Gone,    ///< The tide takes the paper.
    };
    Page page = Page::List;
    bool arrived = false; ///< The page is new: its first heading gets the focus.
    LetterId subject;
    bool to_field = false; ///< The field of the page gets the focus, inside the press.

    std::string looked_for; ///< In all letters.
    Filter filter = Filter::All;
    std::size_t shown = 0; ///< How many of the list; grows on request.
    std::string looked_for_here;
    std::optional<Passage> show; ///< What was found; selected when the field gets the focus.

    bool help = false;       ///< The openings are shown.
    std::uint64_t anew = 0;  ///< Rises when a field's text was replaced: it becomes a new field.
    bool counting = false;   ///< Words are counted.
    bool early = false;      ///< Opening early was asked for once.
    bool copy_asked = false; ///< Whether to copy is being asked.
    bool may_copy = false;
    bool quiet_note = false; ///< The note about reading again was put away.
    std::size_t version = 0;
    double began = 0; ///< When this writing began, in the screen's seconds.
    enum class Bell : std::uint8_t { Waits, Shows, Done } bell = Bell::Waits;

    /// A list, remembered so that looking through all letters happens once and not in each frame.
    struct Listed {
        std::vector<Shared<Letter>> of;
        std::string looked_for;
        Filter filter{};
        Day today;
        std::vector<Hit> hits;
    };
    std::optional<Listed> listed;

    /// A letter that was let go and can be put back for a while.
    struct Released {
        PutBack undo;
        double until = 0;
    };
    std::optional<Released> released;
};

} // namespace ebb::letters
