### What stands in the file of Save as plain text, around the words of the person: parts, and lines of a name and what belongs to it.

# A line. Also of several paragraphs.
# $name (words) One of the names below, or a question.
# $text (words) What the person wrote, or a day as 2026-11-27, or a number.
line = { $name }: { $text }
# The same of several days or numbers.
# $name (words)
# $items (series)
line_of = { $name }: { $items }

## Parts

boundaries = Boundaries
slips = Slips
# The same for what somebody wants to do rather than leave.
not_done = Not done
evenings = Evenings
numbers = Numbers to call
letters = Letters
pulls = Pulls
hard_moments = Plans, notes and people
breathing = Breathing
exercises = Exercises
lists = Lists
half_filled = Half filled

## Names of lines

day = day
time = time
text = text
# How often on that day.
times = times
# Of a slip, and of a pull.
set_off = what set it off
around = around it
needed = needed
next_time = next time
what_counts = what counts
why = why
since = since
put_away = put away
# $days (number) After so many days that were kept.
milestone = milestone { $days }
# Days.
kept = kept
paused = paused
how_hard = how hard
number = number
# Of a letter: what it is for.
kind = kind
begun = begun
changed = changed
closed_until = closed until
strength = strength
wish = wish
outcome = how it went
# Of a plan: what comes then.
then = then
# Of a person: what they help with.
helps = helps
seconds = seconds
calm_before = calm before
calm_after = calm after
# Which of the lists it is in.
list = list
# Of a form.
last_changed = last changed
