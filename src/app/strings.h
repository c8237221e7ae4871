// Every sentence of the frame around the places.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/model.h"

#include <array>
#include <string_view>

namespace ebb::app::strings {

inline constexpr std::string_view today = "Today";
inline constexpr std::string_view breathe = "Breathe";
inline constexpr std::string_view write = "Write";
inline constexpr std::string_view reflect = "Reflect";
inline constexpr std::string_view more = "More";
inline constexpr std::string_view back_to_reflect = "Back to Reflect";
inline constexpr std::string_view pull = "I feel a pull";
inline constexpr std::string_view always_there = "Always there";
inline constexpr std::string_view this_month = "This month";
inline constexpr std::string_view app_name = "Ebb";
inline constexpr std::string_view navigation = "Places";
inline constexpr std::string_view hide = "Hide this page";
inline constexpr std::string_view lock = "Lock this page";
inline constexpr std::string_view saved = "Saved";
inline constexpr std::string_view saving = "Saving";
inline constexpr std::string_view not_saved = "Not saved";
/// Of what is typed and was refused, as short as the head of the page has room for.
inline constexpr std::string_view too_long = "Not saved: too long";
inline constexpr std::string_view not_taken = "Not saved: see below";
inline constexpr std::string_view leaving_title = "Some of your words are not kept";
inline constexpr std::string_view leaving_line =
    "They are still on the page, in this place, and go when you leave it:";
inline constexpr std::string_view stay = "Stay here";
inline constexpr std::string_view leave_without = "Leave without them";
inline constexpr std::string_view refused_title = "This was not done";
inline constexpr std::string_view all_right = "All right";
inline constexpr std::string_view try_again = "Try again";
inline constexpr std::string_view load_again = "Load again";
inline constexpr std::string_view loading = "One moment";
inline constexpr std::string_view read_only =
    "This is open in another tab. Here you can read; changes are made there.";
inline constexpr std::string_view write_here = "Write here instead";
inline constexpr std::string_view bring_together = "Bring both together";
inline constexpr std::string_view together =
    "What was not saved here and what the other tab had saved are together now. Where both had "
    "changed the same letter, the words of both are there.";

inline constexpr std::string_view damaged_title = "What is stored here can\xE2\x80\x99t be read";
inline constexpr std::string_view damaged =
    "Some of it is damaged. It is left exactly as it is, and nothing is written over it.";
inline constexpr std::string_view newer_title = "This was written by a newer version";
inline constexpr std::string_view newer =
    "Load the page again to get the newer version. What you wrote is safe and stays as it is.";
inline constexpr std::string_view unavailable_title = "The storage does not open";
inline constexpr std::string_view unavailable = "This browser does not let the page keep anything "
                                                "right now. Nothing was lost. A private window "
                                                "or a setting may be the reason.";
inline constexpr std::string_view held_title = "Another tab holds what you wrote";
inline constexpr std::string_view held =
    "Close the other tabs of this page, then load it again. Nothing was lost.";

inline constexpr std::string_view leave = "Leave it here";

inline constexpr std::string_view more_pages = "More pages";
inline constexpr std::string_view back_to_more = "Back to More";

inline constexpr std::string_view privacy = "What is private, and what is not";
inline constexpr std::string_view privacy_line = "Where your words are, and who could read them.";

/// What happened to the last change, that it is still here, and what to do.
constexpr std::string_view sentence(SaveProblem problem) {
    switch (problem) {
    case SaveProblem::Full:
        return "The browser has no room left. Your words are still on the screen. Free some space "
               "on the device, then try again.";
    case SaveProblem::Stale:
        return "Another tab writes now, and your last words are only in this one. Bring both "
               "together "
               "here, and nothing of either is lost.";
    case SaveProblem::Closed:
        return "The browser closed its storage. Your words are still on the screen.";
    case SaveProblem::Gone:
        return "What was stored here has been removed from this browser. It is still on the "
               "screen. Try again "
               "to store it anew.";
    case SaveProblem::Aborted:
    case SaveProblem::NoAnswer:
    case SaveProblem::NotLoaded:
    case SaveProblem::Moved:
    case SaveProblem::Other:
        return "The browser did not take the last change. Your words are still on the screen.";
    }
    return {};
}

} // namespace ebb::app::strings
