### The passcode: setting one, changing it, opening with it.

## What stands before everything while it is locked

locked_title = Welcome back
locked = What you wrote is locked. Your passcode opens it.
locked_unsaved = Your last words aren’t saved yet. They wait here while this page stays open, and they’re saved as soon as you open it.
unlock = Open
unlocking = One moment. It’s opening.
breathe_first = Breathe first
forgotten = I can’t recall it
back_to_passcode = Back to the passcode
forgotten_title = If you’ve forgotten it
forgotten_line = Take your time. Nothing gets deleted, however often you try.
code_title = With the recovery code
code_field = Recovery code
code_hint = Small letters and spaces are fine.
no_code = No recovery code was made for it.

## More, Passcode

# The row, the page, and the field.
passcode = Passcode
passcode_line = Lock what you write here.
# As the keys lie in this browser: apart from the words from the beginning, only later, or beside them.
protects_apart = A passcode seals all that you write here, and all that you wrote before. Without it nobody can read a word of it, not even in a copy of the browser’s files that is made from then on.
protects_since = A passcode seals all that you write here. Without it nobody can read a word of it, not even in a copy of the browser’s files that is made from then on. Only what you wrote with an older version of this page may stay readable there in part.
protects_beside = A passcode seals what you write here from then on. Without it nobody can read a word of that, not even in a copy of the device. It’s best to set it before the first words: what you wrote earlier may stay readable in the browser’s files for a long time.
protects_not = It doesn’t help against a program that watches this device, and it doesn’t hide that the page was opened.
nobody_else = Nobody can make you a new one. If you forget it, only a recovery code or a backup opens your words.
elsewhere = Another tab writes now. The passcode can be changed there.
set_passcode = Set a passcode
change_passcode = Change the passcode
make_code = Make a recovery code
make_new_code = Make a new recovery code
remove_code = Remove the recovery code
remove_passcode = Remove the passcode
has_passcode = What you write is sealed with your passcode.
has_code = A recovery code opens it too.
has_no_code = There is no recovery code.
lock_now = Lock now

## When it locks by itself

locks_itself = It locks by itself
when_idle = When nobody touches it
idle_one = 1 minute
idle_two = 2 minutes
idle_five = 5 minutes
idle_twenty = 20 minutes
when_hidden = When it is hidden
hidden_as_device = As suits the device
hidden_at_once = At once
hidden_quarter = After 15 seconds
hidden_minute = After a minute
lock_hint = As suits the device: a phone at once, others after a minute. What you wrote is saved first.

## Choosing one

words_title = Four words
words_line = They were picked at random, here on your device. Four such words hold for years, even against someone with time.
words_come = They are being chosen.
another_four = Another four
use_words = Use these
new_passcode = New passcode
new_passcode_hint = These words or your own. Capitals and spaces count.
pin = Short ones and digits stop a glance, not someone with time.
once_more = The same once more
not_the_same = The two are not the same yet.
show_typed = Show what I type
code_too = A recovery code as well
code_too_hint = It opens your words if the passcode is forgotten.
# What becomes of what opened it before; with a recovery code, of that too.
ends = Everything is sealed again from the start. The old passcode opens none of it any more.
ends_with_code = Everything is sealed again from the start. The old passcode and the old recovery code open none of it any more.
keepers = If the browser offers to keep the passcode, say no where others use this device.
go_on = Go on
leave_as_it_was = Leave everything as it was
# While the key is made.
working = One moment. The lock is slow on purpose, so that guessing is slow too.

## The recovery code

code_shown_title = Your recovery code
code_shown = Write it on paper, and keep it where nobody else looks. You’ll see it only now.
copy_code = Copy
code_copied = Copied. It stays in the clipboard until you copy something else.
print_code = Print
wrote_it_down = I wrote it down

## Proving it once

prove_title = Open it once
prove = Type the passcode as you will from now on. Only then does it count.
prove_now = Lock with it

## Asking for it before something is done with it

ask_now = Your passcode now
change_says = First, the one that you have now.
new_code_says = You’ll see the new code once. An older one stops working.
remove_code_says = Then only the passcode opens your words.
remove_says = Then anyone using your browser profile can read them.
change_done = The passcode is set. It opens your words from now on.
new_code_done = The new recovery code opens your words from now on.
remove_code_done = The recovery code is gone.
remove_done = There’s no passcode any more.

## Why it came to nothing, and what to do

refused_wrong = That’s not it. Look at it once more, with capitals and spaces.
refused_not_a_code = There’s a typo somewhere in the code. Look at it once more.
refused_no_memory = This device has no room for it right now. Close other tabs, then try again.
refused_not_stored = The browser didn’t keep the change. Everything is as it was.
refused_unknown = The browser gave no answer. Load the page again: the change was either made or not.

## How long to wait after a wrong try, in words that don’t count down

wait_moment = That’s not it. You can try again in a moment.
wait_seconds = That’s not it. Take a breath. You can try again in a few seconds.
wait_half_a_minute = That’s not it. You can try again in half a minute. Nothing is lost.
