### Reflect: exercises to look at what happened, and what was answered in them. The exercises themselves stand in assets/reflect.txt; here is what is said around them. Quiet, and never a task.

## The place, and the ways on and back

heading = Reflect
to_list = Back to Reflect
back = Back
# Leaves a question open.
skip = Skip
next = Next
done = Done
show_more = Show more
understand = Understand
# Leads to what repeats in somebody’s days.
see = What I see
# Leads to the paths: exercises that are walked over days.
paths = Step by step
# A question for this day stands above it.
answer_it = Answer it
# Another question than this one.
another = Another one

## What would help now

help = What would help now?
help_time = How much time do you have?
help_minute = A minute or two
help_ten_minutes = About ten minutes
help_long = As long as it takes
help_hurt = What hurts most right now?
# The heading of what is offered.
help_list = You could

## An exercise

# $minutes (number) How long it takes.
minutes = { $minutes ->
    [one] About { $minutes } minute
   *[other] About { $minutes } minutes
}
free_to_leave = Leave out what you like. You can stop anywhere and go on later.
# Of an exercise that is meant to be done again after some weeks, and was done sooner.
# $day (day) When it was answered last.
# $weeks (number) After so many weeks it is meant to be done again.
enough = { $weeks ->
    [one] You answered on { $day }. Every week is enough.
   *[other] You answered on { $day }. Every { $weeks } weeks is enough.
}
begin = Begin
begin_anew = Start again
go_on = Go on
# $exercise (words) The name of an exercise that was begun.
go_on_with = Go on: { $exercise }
# $page (number) The one that is open, from 1.
# $pages (number) How many there are.
progress = Page { $page } of { $pages }
# Under a field.
one_a_line = One on each line.
# Above what was answered the time before.
# $question (words) What was asked.
# $day (day) When it was answered.
earlier_answer = { $question } ({ $day })
copy = Copy
copied = Copied. Nothing was sent.
kept = It’s kept. You’ll find it under “Your answers”.

## A list that stays

your_list = Your list
# A field.
add_one = Something for the list
add = Add
# Things that can be put on the list with one press.
ideas = Ideas
from_letters = From your letters
# $item (text) A thing on the list.
take_off = Take off the list: { $item }
taken_off = It’s off the list.
# $count (number) On so many days.
done_on = { $count ->
    [one] Done on { $count } day
   *[other] Done on { $count } days
}
# $count (number) On so many days.
# $day (day) The last of them.
done_last_on = { $count ->
    [one] Done on { $count } day, last on { $day }
   *[other] Done on { $count } days, last on { $day }
}

## What was answered

answers = Your answers
find_in_all = Find in all answers
nothing_found = No answer has these words.
no_answers = Nothing is written yet.
# Under the name of an exercise that was begun and not finished.
# $day (day) When it was begun.
half_way = Not finished, { $day }
earlier = Earlier times
side_by_side = Side by side
repeats = What repeats
# $times (number) So often it was chosen.
# $of (number) So often the exercise was done.
# $chosen (words) What was chosen.
repeat = { $times } of { $of } times: { $chosen }
change = Change or go on
save_text = Save as a text file
save_all = Save all as a text file
print = Print
print_all = Print all
leaves = A file or a print is outside this page, where others may see it.
remove = Remove
removed = Removed.

## Why a wish was not carried out

refused_too_long = This is more than fits here. Your words are still here, but the last change isn’t saved. Take some out.
refused_not_text = This can’t be kept as text.
refused_too_many = There’s no room for more. Remove something first.
refused = That didn’t work.

## What a part of what is kept holds, where it could not be read

object_lists = Your lists in Reflect
object_answers = Answers to an exercise
object_questions = The questions of an exercise
