// Every sentence about backups, earlier states, plain files and erasing.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/strings.h"

namespace ebb::app::strings {

// -- Backup ---------------------------------------------------------------------------------------
inline constexpr std::string_view backup = "Backup";
inline constexpr std::string_view backup_line = "Everything in one file, under a passphrase.";
inline constexpr std::string_view backup_line_due = "Not everything is in a backup yet.";
inline constexpr std::string_view backup_never = "There is no backup yet.";
inline constexpr std::string_view backup_last = "The last backup was made on ";
inline constexpr std::string_view backup_same = ". Nothing has changed since.";
inline constexpr std::string_view backup_changed = ". Something has changed since.";
inline constexpr std::string_view backup_about =
    "A backup is one file among your downloads. Nobody can open it without its passphrase, and "
    "nobody can look up one that is forgotten. It may be your passcode.";
inline constexpr std::string_view backup_as_it_is =
    "What can\xE2\x80\x99t be read here can be taken along exactly as it is. A later version of "
    "this "
    "page, or somebody who knows about such things, may still read it.";
inline constexpr std::string_view passphrase = "Passphrase";
inline constexpr std::string_view passphrase_again = "Once more";
inline constexpr std::string_view passphrase_missing = "It needs a passphrase.";
inline constexpr std::string_view passphrase_differs = "These two are not the same.";
inline constexpr std::string_view passphrase_show = "Show what I type";
inline constexpr std::string_view backup_make = "Make a backup";
inline constexpr std::string_view past_working = "One moment. Making the key takes a while.";
inline constexpr std::string_view backup_made =
    "The backup was made and read back. Its name begins with notes.";

/// In the order of `Keeps`.
inline constexpr std::string_view keeps_title = "What this browser says";
inline constexpr std::array<std::string_view, 4> keeps{
    "It was not asked yet whether it keeps what is stored here. That comes with the first entry.",
    "It has agreed to keep what is stored here until you remove it.",
    "It may remove what is stored here: when room is short, after a long time without a visit, or "
    "at the end of a private window.",
    "It does not say whether it keeps what is stored here. At the end of a private window it does "
    "not."};
inline constexpr std::string_view keeps_ask = "Ask it to keep this";

// -- Restore --------------------------------------------------------------------------------------
inline constexpr std::string_view restore = "Restore a backup";
inline constexpr std::string_view restore_about =
    "You see what is in the file before anything changes.";
inline constexpr std::string_view restore_choose = "Choose a file";
inline constexpr std::string_view restore_passphrase = "Passphrase of the file";
inline constexpr std::string_view restore_open = "Open it";
inline constexpr std::string_view opened_at = "As it was on ";
inline constexpr std::string_view opened_counts = "What is in it";
/// One, and more than one, in the order of `Overview::Kind`.
inline constexpr std::array<std::array<std::string_view, 2>, 6> counted{
    {{" boundary", " boundaries"},
     {" letter", " letters"},
     {" pull", " pulls"},
     {" time of breathing", " times of breathing"},
     {" exercise", " exercises"},
     {" form half filled", " forms half filled"}}};
inline constexpr std::string_view opened_nothing = "Nothing is in it but how the app is set.";
inline constexpr std::string_view opened_missing = " not here";
inline constexpr std::string_view opened_adds =
    "You can add what is missing here: everything that is here stays. If you have let go of "
    "something since then, it comes back.";
inline constexpr std::string_view opened_all_here = "All of it is here already.";
inline constexpr std::string_view opened_damaged =
    "A part of it can\xE2\x80\x99t be read. It stays in the file, and the rest is as below.";
inline constexpr std::string_view add = "Add what is missing here";
inline constexpr std::string_view opened_replaces =
    "Put in place, it replaces everything here. What is here now is kept among the earlier states.";
inline constexpr std::string_view replace = "Put it in place";
inline constexpr std::string_view leave_all = "Leave everything as it is";
inline constexpr std::string_view restored = "It is in place.";
inline constexpr std::string_view put_back = "Put it back as it was";
inline constexpr std::string_view undone = "Everything is as it was before.";

// -- Earlier states -------------------------------------------------------------------------------
inline constexpr std::string_view history = "Earlier states";
inline constexpr std::string_view history_line = "How it was before, to look at and to restore.";
inline constexpr std::string_view history_about =
    "The last ten are kept, and then one of each day for a week and of each week for two months.";
inline constexpr std::string_view history_none =
    "There is none yet. The first comes once you have written for a while.";
/// In the order of `EarlierState::Reason`.
inline constexpr std::array<std::string_view, 4> reasons{"Kept now and then",
                                                         "Before something took its place",
                                                         "Before a newer version",
                                                         "Kept when you asked"};

// -- Plain files ----------------------------------------------------------------------------------
inline constexpr std::string_view plain = "Save as plain text";
inline constexpr std::string_view plain_line = "A file that any program can read, without a lock.";
inline constexpr std::string_view plain_warning =
    "Whoever finds this file can read all of it. Earlier versions of letters are not in it.";
inline constexpr std::string_view plain_markdown = "For reading (Markdown)";
inline constexpr std::string_view plain_json = "For programs (JSON)";
inline constexpr std::string_view plain_passcode = "Your passcode";
inline constexpr std::string_view plain_wrong = "That is not your passcode.";
inline constexpr std::string_view plain_saved = "The file is among your downloads.";

// -- Erasing --------------------------------------------------------------------------------------
inline constexpr std::string_view erase = "Erase everything";
inline constexpr std::string_view erase_line = "All of it goes from this browser.";
inline constexpr std::string_view erase_about =
    "Everything that you wrote, every earlier state and the copy of this page go from this "
    "browser. Files that you saved stay where they are.";
inline constexpr std::string_view erase_begin = "Erase everything here";

// -- Where what is stored is damaged --------------------------------------------------------------
inline constexpr std::string_view older_title = "An earlier state can be read";
inline constexpr std::string_view older =
    "It opens as it was then. What is damaged is put aside and never deleted.";
inline constexpr std::string_view older_open = "Open the earlier state";

// -- A whole vault, kept aside --------------------------------------------------------------------
inline constexpr std::string_view fresh = "Start fresh";
inline constexpr std::string_view fresh_about =
    "What is stored here is kept aside on this device, exactly as it is, and the page begins "
    "empty. A backup can then be restored. What is kept aside can be opened again under Backup.";
inline constexpr std::string_view fresh_begin = "Start fresh here";
inline constexpr std::string_view aside_title = "Kept aside";
inline constexpr std::string_view aside = "What was here before is kept on this device";
inline constexpr std::string_view aside_since = " since ";
inline constexpr std::string_view aside_locked = ". Its own passcode opens it.";
inline constexpr std::string_view aside_open =
    ". It has no passcode: whoever uses this browser under your name can open it.";
inline constexpr std::string_view aside_open_again = "Open it again";
inline constexpr std::string_view aside_remove = "Remove it";

// -- What is asked before it is done --------------------------------------------------------------
struct Question {
    std::string_view ask;
    std::string_view says;
    std::string_view no; ///< Nothing changes.
    std::string_view yes;
};
inline constexpr std::string_view not_back = "Nobody can bring it back without a backup.";
inline constexpr Question start_fresh{
    "Start fresh now?", "Nothing is deleted: what is here now is kept aside.", leave_all, fresh};
/// In the order of `PastState::Question`, without its first.
inline constexpr std::array<Question, 6> questions{
    Question{"Erase it now?", not_back, "Keep everything", "Erase it"},
    start_fresh,
    start_fresh,
    Question{"Open it again?",
             "It comes back, and what is here now is kept aside in its place. The page loads "
             "again.",
             leave_all,
             "Bring it back"},
    Question{"Remove it for good?", not_back, "Keep it", "Remove it for good"},
    Question{"Remove it for good?",
             "Only what can\xE2\x80\x99t be read goes. Nobody can try to read it then.",
             "Keep it",
             "Remove it for good"},
};

// -- Where is it? ---------------------------------------------------------------------------------
inline constexpr std::string_view had_data = "I had data here before";
inline constexpr std::string_view had_data_line = "Where it can be, and how to get it.";

// -- The line on Today ----------------------------------------------------------------------------
inline constexpr std::string_view due_group = "About a backup";
inline constexpr std::string_view due = "What you wrote is only in this browser.";
inline constexpr std::string_view due_may_go = "This browser may remove what you wrote.";
inline constexpr std::string_view due_not_now = "Not now";

/// What the matter is, and what can be done.
constexpr std::string_view sentence(PastProblem problem) {
    switch (problem) {
    case PastProblem::NotABackup:
        return "This file is no backup of this page. Nothing has changed.";
    case PastProblem::Newer:
        return "This was made by a newer version. Load the page again to get it, then try once "
               "more.";
    case PastProblem::Unusual:
        return "This file asks for something unusual, so it was not opened.";
    case PastProblem::TooLarge:
        return "This file is too large to be a backup.";
    case PastProblem::WrongPassphrase:
        return "This is not its passphrase. Look at capitals and at the keyboard\xE2\x80\x99s "
               "language, then try again.";
    case PastProblem::Damaged:
        return "A part of this is missing or changed, so it can\xE2\x80\x99t be opened. Another "
               "copy may be whole.";
    case PastProblem::NoMemory:
        return "The device has no memory free for this. Close other pages, then try again.";
    case PastProblem::Nothing:
        return "There is nothing to back up yet.";
    case PastProblem::NoChance:
        return "The device gave nothing to make a lock of, so no backup was made. Load the page "
               "again, then try once more.";
    case PastProblem::NotTaken:
        return "There was no room for the file, so no backup was made. Free some space on the "
               "device, then try again.";
    case PastProblem::NotReadBack:
        return "What was made could not be read back, so no file was given. Load the page again, "
               "then try once more. Under Save as plain text you can keep your words meanwhile.";
    case PastProblem::NoSuchState:
        return "This state is not kept any more.";
    case PastProblem::NotChosen:
        return "The browser does not give this file any more. Choose it once more.";
    case PastProblem::TooMuch:
        return "Together it is more than can be kept in one place. Nothing has changed.";
    }
    return {};
}

} // namespace ebb::app::strings
