// Every sentence about the passcode.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/locks.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace ebb::app::strings {

// What stands before everything while it is locked.
inline constexpr std::string_view locked_title = "Welcome back";
inline constexpr std::string_view locked = "What you wrote is locked. Your passcode opens it.";
inline constexpr std::string_view locked_unsaved =
    "Your last words are not saved yet. They wait here while this page stays open, and are saved "
    "as soon as you open it.";
inline constexpr std::string_view unlock = "Open";
inline constexpr std::string_view unlocking = "One moment, it is being opened.";
inline constexpr std::string_view breathe_first = "Breathe first";
inline constexpr std::string_view forgotten = "I can\xE2\x80\x99t recall it";
inline constexpr std::string_view back_to_passcode = "Back to the passcode";
inline constexpr std::string_view forgotten_title = "When it is forgotten";
inline constexpr std::string_view forgotten_line =
    "Take your time: nothing is deleted, however often you try.";
inline constexpr std::string_view code_title = "With the recovery code";
inline constexpr std::string_view code_field = "Recovery code";
inline constexpr std::string_view code_hint = "Small letters and spaces are fine.";
inline constexpr std::string_view no_code = "No recovery code was made for it.";

// More > Passcode.
inline constexpr std::string_view passcode = "Passcode";
inline constexpr std::string_view passcode_line = "Lock what you write here.";
/// What it protects, and what not.
inline constexpr std::array<std::string_view, 3> passcode_says{
    "A passcode seals what you write here from then on. Who does not know it can\xE2\x80\x99t read "
    "a word of that, not even in a copy of the device. It is best set before the first words: what "
    "you wrote earlier may stay readable in the browser\xE2\x80\x99s files for a long time.",
    "It does not help against a program that watches this device, and it does not hide that the "
    "page was opened.",
    "Nobody can make you a new one. If it is forgotten, only a recovery code or a backup opens "
    "your words."};
inline constexpr std::string_view elsewhere =
    "Another tab writes now. The passcode can be changed there.";
inline constexpr std::string_view set_passcode = "Set a passcode";
inline constexpr std::string_view change_passcode = "Change the passcode";
inline constexpr std::string_view make_code = "Make a recovery code";
inline constexpr std::string_view make_new_code = "Make a new recovery code";
inline constexpr std::string_view remove_code = "Remove the recovery code";
inline constexpr std::string_view remove_passcode = "Remove the passcode";
inline constexpr std::string_view has_passcode = "What you write is sealed with your passcode.";
inline constexpr std::string_view has_code = "A recovery code opens it too.";
inline constexpr std::string_view has_no_code = "There is no recovery code.";
inline constexpr std::string_view lock_now = "Lock now";

inline constexpr std::string_view locks_itself = "It locks by itself";
inline constexpr std::string_view when_idle = "When nobody touches it";
inline constexpr std::array<std::string_view, 4> idle_times{
    "1 minute", "2 minutes", "5 minutes", "20 minutes"};
inline constexpr std::string_view when_hidden = "When it is hidden";
/// In the order of `settings::HiddenLock`.
inline constexpr std::array<std::string_view, 4> hidden_times{
    "As suits the device", "At once", "After 15 seconds", "After a minute"};
inline constexpr std::string_view lock_hint =
    "As suits the device: a phone at once, others after a minute. What you wrote is saved first.";

inline constexpr std::string_view words_title = "Four words";
inline constexpr std::string_view words_line =
    "Chance chose them, here on your device. Four such words hold for years, even against somebody "
    "with time.";
inline constexpr std::string_view words_come = "They are being chosen.";
inline constexpr std::string_view another_four = "Another four";
inline constexpr std::string_view use_words = "Use these";
inline constexpr std::string_view new_passcode = "New passcode";
inline constexpr std::string_view new_passcode_hint =
    "These words or your own. Capitals and spaces count.";
inline constexpr std::string_view pin =
    "Short ones and digits stop a glance, not somebody with time.";
inline constexpr std::string_view once_more = "The same once more";
inline constexpr std::string_view not_the_same = "The two are not the same yet.";
inline constexpr std::string_view show_typed = "Show what I type";
inline constexpr std::string_view code_too = "A recovery code as well";
inline constexpr std::string_view code_too_hint =
    "It opens your words if the passcode is forgotten.";
inline constexpr std::string_view known = "Somebody may know the old one";
inline constexpr std::string_view known_hint =
    "All is sealed anew. A recovery code made before ends.";
inline constexpr std::string_view keepers =
    "If the browser offers to keep the passcode, say no where others use this device.";
inline constexpr std::string_view go_on = "Go on";
inline constexpr std::string_view leave_as_it_was = "Leave all as it was";
inline constexpr std::string_view working =
    "One moment. The lock is made slow on purpose, so that guessing it is slow too.";

inline constexpr std::string_view code_shown_title = "Your recovery code";
inline constexpr std::string_view code_shown =
    "Write it on paper, and keep it where nobody else looks. It is shown only now.";
inline constexpr std::string_view copy_code = "Copy";
inline constexpr std::string_view code_copied =
    "Copied. It stays in the clipboard until you copy something else.";
inline constexpr std::string_view print_code = "Print";
inline constexpr std::string_view wrote_it_down = "I wrote it down";

inline constexpr std::string_view prove_title = "Open it once";
inline constexpr std::string_view prove =
    "Type the passcode as you will from now on. Only then does it count.";
inline constexpr std::string_view prove_now = "Lock with it";

inline constexpr std::string_view ask_now = "Your passcode now";
/// In the order of `PasscodeState::Errand`: what the passcode is asked for.
inline constexpr std::array<std::string_view, 4> errands{
    change_passcode, make_code, remove_code, remove_passcode};
inline constexpr std::array<std::string_view, 4> errand_says{
    "First, the one that you have now.",
    "A new code is shown once. An older one ends.",
    "Then only the passcode opens your words.",
    "Then whoever uses this browser under your name can read them."};
/// In the same order: that it is done.
inline constexpr std::array<std::string_view, 4> errand_done{
    "The passcode is set. It opens your words from now on.",
    "The new recovery code opens your words from now on.",
    "The recovery code is gone.",
    "There is no passcode any more."};

/// Why it came to nothing, and what to do.
constexpr std::string_view sentence(LockProblem problem) {
    switch (problem) {
    case LockProblem::Wrong:
        return "That is not it. Look at it once more, with capitals and spaces.";
    case LockProblem::NotACode:
        return "There is a slip somewhere in the code. Look at it once more.";
    case LockProblem::NoMemory:
        return "This device has no room for it right now. Close other tabs, then try again.";
    case LockProblem::NotStored:
        return "The browser did not keep the change. All is as it was.";
    case LockProblem::Unknown:
        break;
    }
    return "The browser gave no answer. Load the page again: either it is all as it was, or as you "
           "wished.";
}

/// How long to wait after a wrong try, in words that don't count down.
constexpr std::string_view wait_words(std::int64_t ms) {
    return ms <= 2'000    ? "That is not it. You can try again in a moment."
           : ms <= 10'000 ? "That is not it. Take a breath. You can try again in a few seconds."
                          : "That is not it. You can try again in half a minute. Nothing is lost.";
}

} // namespace ebb::app::strings
