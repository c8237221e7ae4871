### The frame around everything: the places, what the head of the page says, and what stands in the way.

## Places. Short: five of them stand side by side on a phone.

today = Today
breathe = Breathe
write = Write
reflect = Reflect
more = More
# Read aloud: the row of the places.
navigation = Places

## What stands around them

# The name of the app. It stays as it is in every language.
app_name = Ebb
# The button that is always there.
pull = I feel a pull
# Read aloud: the part of the page that holds this button.
always_there = Always there
# Read aloud: the part of the page that holds the calendar beside Today.
this_month = This month
# An eye.
hide = Hide this page
lock = Lock this page
back_to_reflect = Back to Reflect
# Of an exercise: what was said stays.
leave = Leave it here

## Whether everything is saved: a word or two at the head of the page

saved = Saved
saving = Saving
not_saved = Not saved
# What was typed was refused.
too_long = Not saved: too long
not_taken = Not saved: see below

## Before words are lost

leaving_title = Some of your words are not kept
# After it stand the names of the fields.
leaving_line = They are still on the page, in this place, and go when you leave it:
stay = Stay here
leave_without = Leave without them

## A wish was refused; why stands under the title

refused_title = This was not done
all_right = All right

## Why the last change is not stored

not_stored_full = The browser has no room left. Your words are still on the screen. Free some space on the device, then try again.
not_stored_stale = Another tab is writing now, and your last words are only in this one. Bring both together here, and nothing in either is lost.
not_stored_closed = The browser closed its storage. Your words are still on the screen.
not_stored_gone = What was stored here has been removed from this browser. It’s still on the screen. Try again to store it once more.
not_stored_other = The browser did not take the last change. Your words are still on the screen.
try_again = Try again

## Two tabs

read_only = This is open in another tab. You can read here, and make changes there.
write_here = Write here instead
bring_together = Bring both together
together = What wasn’t saved here and what the other tab had saved are together now. Where both had changed the same letter, you’ll find the words of both.

## Nothing can be opened

loading = One moment
load_again = Load again
damaged_title = What is stored here can’t be read
damaged = Some of it is damaged. It stays exactly as it is, and nothing is written over it.
newer_title = This was written by a newer version
newer = Load the page again to get the newer version. What you wrote is safe and stays as it is.
unavailable_title = The storage doesn’t open
unavailable = This browser doesn’t let the page keep anything right now. Nothing was lost. A private window or a setting may be the reason.
held_title = Another tab holds what you wrote
held = Close the other tabs of this page, then load it again. Nothing was lost.

## The list of More

# Read aloud.
more_pages = More pages
back_to_more = Back to More
