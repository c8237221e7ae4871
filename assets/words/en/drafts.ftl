### What is half filled in a form.

# At the way to a form that was begun.
waiting = You began this. It is still here.
# In the form.
kept = What you began here is kept.
discard = Discard
discarded = Discarded.

## Why it could not be kept

refused_full = Too many forms are half filled. Finish or discard one first.
refused = This could not be kept. What you wrote is still here.

## What a form is called where it is not on the screen

form_contact = Contact I can’t avoid
form_boundary = A boundary
form_keepsake = A keepsake
form_line = A number to call
form_milestone = A milestone
form_reminder = A reminder
form_pattern = A way to breathe
form_seal = Closing a letter
form_note = Words for a hard moment
form_person = Someone safe
form_plan = A plan

## Elsewhere

# What a part of what is stored holds, where it can’t be read.
object = What was half filled in
