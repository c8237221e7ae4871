### What was before: backups, earlier states, plain files, erasing, and where words can be that somebody misses.

## A moment, alone in a row or in one of the sentences below

# $day (day) This year.
# $time (time)
moment = { DATETIME($day, weekday: "long", day: "numeric", month: "long") }, { $time }
# $day (day) Of another year.
# $time (time)
moment_with_year = { DATETIME($day, dateStyle: "full") }, { $time }

## Backup

backup = Backup
backup_line = Everything in one file, under a passphrase.
backup_line_due = Not everything is in a backup yet.
backup_never = There is no backup yet.
# $day (day)
backup_same = The last backup was made on { $day }. Nothing has changed since.
# $day (day)
backup_changed = The last backup was made on { $day }. Something has changed since.
backup_about = A backup is one file among your downloads. Nobody can open it without its passphrase, and nobody can look it up for you. It may be your passcode.
backup_as_it_is = What can’t be read here can be taken along exactly as it is. A later version of this page, or someone who knows about such things, may still read it.
passphrase = Passphrase
passphrase_again = Once more
passphrase_missing = Type a passphrase first.
passphrase_differs = These two aren’t the same.
passphrase_show = Show what I type
backup_make = Make a backup
past_working = One moment. Making the key takes a while.
backup_made = The backup was made and read back. Its name begins with notes.

## Whether the browser keeps what is stored

persistence_title = What this browser says
persistence_unknown = It hasn’t been asked yet whether it keeps what’s stored here. That comes with your first entry.
persistence_agreed = It has agreed to keep what is stored here until you remove it.
persistence_may_go = It may remove what is stored here: when room is short, after a long time without a visit, or at the end of a private window.
persistence_silent = It doesn’t say whether it keeps what’s stored here. At the end of a private window it doesn’t.
persistence_ask = Ask it to keep this

## Restore

restore = Restore a backup
restore_about = You see what is in the file before anything changes.
restore_choose = Choose a file
restore_passphrase = Passphrase of the file
restore_open = Open it
# $moment (words) Sunday 22 November, 21:05
opened_at = As it was on { $moment }
# Read aloud: the list of what is in it.
opened_counts = What is in it
# $count (number)
counted_boundaries = { $count ->
    [one] { $count } boundary
   *[other] { $count } boundaries
}
# $count (number)
counted_letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
# $count (number)
counted_pulls = { $count ->
    [one] { $count } pull
   *[other] { $count } pulls
}
# $count (number)
counted_breathing = { $count ->
    [one] { $count } time of breathing
   *[other] { $count } times of breathing
}
# $count (number)
counted_exercises = { $count ->
    [one] { $count } exercise
   *[other] { $count } exercises
}
# $count (number)
counted_drafts = { $count ->
    [one] { $count } form half filled
   *[other] { $count } forms half filled
}
# $counted (words) 5 letters
# $missing (number) Of them.
counted_missing = { $counted }, { $missing } not here
opened_nothing = There’s nothing in it except your settings.
opened_adds = You can add what is missing here: everything that is here stays. If you have let go of something since then, it comes back.
opened_all_here = All of it is here already.
opened_damaged = A part of it can’t be read. It stays in the file. The rest is below.
add = Add what is missing here
opened_replaces = Put in place, it replaces everything here. What is here now is kept among the earlier states.
replace = Put it in place
leave_all = Leave everything as it is
restored = Done. It’s all here.
put_back = Put it back as it was
undone = Everything is as it was before.

## Why a wish came to nothing, and what can be done

refused_not_a_backup = This file isn’t a backup of this page. Nothing has changed.
refused_newer = This was made by a newer version. Load the page again to get it, then try once more.
refused_unusual = This file asks for something unusual, so it was not opened.
refused_too_large = This file is too large to be a backup.
refused_wrong_passphrase = That isn’t its passphrase. Look at capitals and at the keyboard’s language, then try again.
refused_damaged = A part of this is missing or changed, so it can’t be opened. Another copy may be whole.
refused_no_memory = The device has no memory free for this. Close other pages, then try again.
refused_nothing = There’s nothing to back up yet.
refused_no_chance = The device couldn’t make a lock, so no backup was made. Load the page again, then try once more.
refused_not_taken = There was no room for the file, so no backup was made. Free some space on the device, then try again.
refused_not_read_back = What was made could not be read back, so no file was given. Load the page again, then try once more. Under Save as plain text you can keep your words meanwhile.
refused_no_such_state = This state isn’t kept any more.
refused_not_chosen = The browser no longer has this file. Choose it once more.
refused_too_much = Together that’s more than fits in one place. Nothing has changed.

## Earlier states

history = Earlier states
history_line = How it was before, to look at and to restore.
history_about = The last ten are kept, and then one of each day for a week and of each week for two months.
history_none = There’s none yet. The first comes once you’ve written for a while.
# Why it was kept: under its day and time in the list.
reason_now_and_then = Kept now and then
reason_before_restore = Before something took its place
reason_before_version = Before a newer version
reason_asked = Kept when you asked

## Plain files

plain = Save as plain text
plain_line = A file that any program can read, without a lock.
plain_warning = Whoever finds this file can read all of it. Earlier versions of letters are not in it.
plain_markdown = For reading (Markdown)
plain_json = For programs (JSON)
plain_passcode = Your passcode
plain_wrong = That isn’t your passcode.
plain_saved = The file is among your downloads.

## Erasing

erase = Erase everything
erase_line = All of it goes from this browser.
erase_about = Everything that you wrote, every earlier state and the copy of this page go from this browser. Files that you saved stay where they are.
erase_begin = Erase everything here
erase_ask = Erase it now?
# Also of a vault that is kept aside.
not_back = Nobody can bring it back without a backup.
erase_no = Keep everything
erase_yes = Erase it

## Where what is stored is damaged

older_title = An earlier state can be read
older = It opens as it was then. What is damaged is put aside and never deleted.
older_open = Open the earlier state

## Beginning without what is stored, which is kept aside

fresh = Start fresh
fresh_about = What is stored here is kept aside on this device, exactly as it is, and the page begins empty. A backup can then be restored. What is kept aside can be opened again under Backup.
fresh_begin = Start fresh here
fresh_ask = Start fresh now?
fresh_says = Nothing is deleted: what is here now is kept aside.
aside_title = Kept aside
# $passcode (one of unknown, own, none) Whether it has one, as far as that can be told.
aside = { $passcode ->
    [own] What was here before is kept on this device. Its own passcode opens it.
    [none] What was here before is kept on this device. It has no passcode: anyone using your browser profile can open it.
   *[unknown] What was here before is kept on this device.
}
# $passcode (one of unknown, own, none) The same.
# $day (day)
aside_since = { $passcode ->
    [own] What was here before is kept on this device since { $day }. Its own passcode opens it.
    [none] What was here before is kept on this device since { $day }. It has no passcode: anyone using your browser profile can open it.
   *[unknown] What was here before is kept on this device since { $day }.
}
aside_open_again = Open it again
aside_remove = Remove it
again_ask = Open it again?
again_says = It comes back, and what is here now is kept aside in its place. The page loads again.
again_yes = Bring it back
remove_ask = Remove it for good?
remove_no = Keep it
remove_yes = Remove it for good
remove_damaged_says = Only what can’t be read goes. Nobody can try to read it then.

## The line on Today

# Read aloud.
due_group = About a backup
due = What you wrote is only in this browser.
due_may_go = This browser may remove what you wrote.
due_not_now = Not now

## For somebody who finds the page empty and had words here. Calm: say where to look, promise nothing.

had_data = I had data here before
had_data_line = Where it can be, and how to get it.

had_data_elsewhere_title = Another browser, or another place
had_data_elsewhere = Words stay in the browser where they were written, under the address where the page was opened. Look in other browsers, on other devices, under a bookmark, on the home screen: each has words of its own.
had_data_private_title = A private window
had_data_private = What is written in one is gone once all private windows are closed. Nothing brings it back.
had_data_removed_title = Removed by the browser
had_data_removed = Browsers remove what pages keep when someone clears their data, when room is short, and on an iPhone or iPad after seven days without a visit.
had_data_backup_title = A backup
had_data_backup = Look among your downloads for a file whose name begins with notes and ends with bin. With its passphrase, everything in it is back.
