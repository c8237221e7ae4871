// Every sentence of the drafts.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/strings.h"
#include "features/drafts/update.h"

#include <array>
#include <string_view>

namespace ebb::drafts::strings {

/// At the way to a form that was begun.
inline constexpr std::string_view waiting = "You began this. It is still here.";
/// In the form.
inline constexpr std::string_view kept = "What you began here is kept.";
inline constexpr std::string_view discard = "Discard";
inline constexpr std::string_view discarded = "It is discarded.";

inline constexpr std::string_view part = "Half filled";
inline constexpr std::string_view touched = "last changed";

/// What a form is called where it is not on the screen.
struct FormName {
    std::string_view form;
    std::string_view name; ///< Empty: nothing in it is a person's own word.
};
inline constexpr std::array form_names{
    FormName{"boundaries.contact", "Contact that has to be"},
    FormName{"boundaries.form", "A boundary"},
    FormName{"boundaries.keepsake", "A keepsake"},
    FormName{"boundaries.line", "A number to call"},
    FormName{"boundaries.milestone", "A milestone"},
    FormName{"boundaries.reminder", "A reminder"},
    FormName{"breathing.pattern", "A way to breathe"},
    FormName{"letters.seal", "Closing a letter"},
    FormName{"pulls.note", "Words for a hard moment"},
    FormName{"pulls.now", ""},
    FormName{"pulls.person", "Somebody safe"},
    FormName{"pulls.plan", "A plan"},
};

/// Why what is half filled could not be kept.
constexpr std::string_view sentence(Refusal refusal) {
    switch (refusal) {
    case Refusal::TooLong:
    case Refusal::TooMany:
        return "There is more half filled than can be kept. Finish or discard something first.";
    case Refusal::NotText:
    case Refusal::NotThere:
    case Refusal::Unsound:
        return "This could not be kept. What you wrote is still here.";
    case Refusal::NotNow:
        return ebb::strings::not_now;
    }
    return {};
}

constexpr std::string_view name_of(std::string_view form) {
    for (const FormName& one : form_names) {
        if (one.form == form) return one.name;
    }
    return form;
}

/// What a stored object of this feature holds.
inline std::string_view object_words(std::string_view) {
    return "What was half filled in";
}

} // namespace ebb::drafts::strings
