### Letters: pages that nobody gets. They are written to let go of somebody, to say what was never said, or to oneself. Read and written at night, in pain: quiet, short, nothing to get right.

## The list of letters

heading = Write
empty = A page that nobody else gets. It can be kept, closed until a later day, or let go.
new_closure = New closure letter
new_letter = New letter
other_kind = Another kind
open_file = Open a text file
find_in_all = Find in all letters
# The name of a choice: all, closure, others, closed.
filter_name = Which letters
filter_all = All
filter_closure = Closure
filter_others = Others
# Letters that are closed until a later day.
filter_closed = Closed
list_name = Your letters
nothing_found = No letter has these words.
nothing_here = No letter is of this kind yet.
show_more = Show more
# Under a letter's name.
# $kind (words) What kind of letter it is: “Unsent letter”.
# $day (day) When it was last changed.
line = { $kind }, { $day }
# $kind (words) As above.
# $day (day) On this day it can be read again.
line_closed = { $kind }, closed until { $day }
to_list = Back to all letters
to_letter = Back to the letter
back = Back
released = Your letter has been let go.

## Said above the list, once in a while

prompt = A closure letter asks five quiet questions. Today is as good a day as any, and so is a later one.
not_now = Not now
# After two letters that left somebody less calm than they began.
lower = The last two letters left you less calm. A slow breath, someone you trust or a day without writing may do more now. If you go on, write less about why, and more about what comes next.
breathe = Breathe with me
help_lines = Help lines

## What kinds of letters there are, what each is for, and what stands in an empty one

kind_closure = Closure letter
kind_unsent = Unsent letter
kind_to_future = To my future self
kind_from_future = From my future self
kind_kind = A kind letter to myself
kind_free = A free page
about_unsent = Everything you would say. It stays here.
about_to_future = Closed until a day, then read with other eyes.
about_from_future = What the you who’s further along would tell you.
about_kind = As you would write to a friend who feels like this.
about_free = Whatever comes.
hint_unsent = What I would say
hint_to_future = When you read this
hint_from_future = I remember those weeks
hint_kind = I see how much you carry
# The name of the choice of a kind.
kind_name = What it is

## The five questions of a closure letter. “They” is whoever is missed.

question_wished = What do you wish they had said?
question_hoped = What were you hoping would happen?
question_brought = What good did you bring?
question_accept = What is there to accept?
question_taken = What do you take with you?
# $number (number) Of this question, from 1.
# $count (number) Of all questions.
progress = Question { $number } of { $count }
only_you = Only you read this.
help = Help me start
openings_name = Ways to begin
skip = Skip
next = Next
count_words = Count words
# The name of a choice: I, You, My name.
voice_name = Write it as
voice_i = I
voice_you = You
voice_name_told = My name
voice_hint = A step back can make it lighter: write to yourself, or of yourself by name.
my_name = Your name
calm_before = How calm are you now?
calm_after = And how calm are you now?
calm_hint = 0 is not at all, 10 is very. You can leave this.

## How an answer can begin. The person goes on writing where it breaks off.

# On a button.
# $opening (words) The beginning below.
opening_offered = { $opening } …
# In the field, where the person writes on.
# $opening (words) As above.
opening_written = { $opening }{" "}
# $question (one of wished, hoped, brought, accept, taken) The question that is answered.
# $which (one of first, second, third) Three ways to begin are offered.
# $voice (one of i, you, name) As what the letter is written.
# $name (text) What the person calls themself; only with “name”.
opening = { $question ->
   *[wished] { $which ->
       *[first] { $voice ->
           *[i] I wish you had told me
            [you] You waited to be told
            [name] { $name } wanted to hear
        }
        [second] { $voice ->
           *[i] One sentence would have changed a lot:
            [you] You needed to hear
            [name] The words that { $name } was waiting for:
        }
        [third] { $voice ->
           *[i] I kept waiting to hear
            [you] It would have helped you to hear
            [name] Nobody told { $name } that
        }
    }
    [hoped] { $which ->
       *[first] { $voice ->
           *[i] I kept hoping that
            [you] You kept hoping that
            [name] { $name } kept hoping that
        }
        [second] { $voice ->
           *[i] In my picture of us,
            [you] You saw it ending with
            [name] In the picture that { $name } had,
        }
        [third] { $voice ->
           *[i] What I really wanted was
            [you] What you really wanted was
            [name] What { $name } really wanted was
        }
    }
    [brought] { $which ->
       *[first] { $voice ->
           *[i] I was good at
            [you] You were good at
            [name] { $name } was good at
        }
        [second] { $voice ->
           *[i] I gave
            [you] You gave
            [name] { $name } gave
        }
        [third] { $voice ->
           *[i] Even on hard days I
            [you] Even on hard days you
            [name] Even on hard days { $name }
        }
    }
    [accept] { $which ->
       *[first] { $voice ->
           *[i] It’s hard to write, but
            [you] It’s hard to write, but you
            [name] It’s hard for { $name } that
        }
        [second] { $voice ->
           *[i] I can’t change that
            [you] You can’t change that
            [name] { $name } can’t change that
        }
        [third] { $voice ->
           *[i] I begin to see that
            [you] You begin to see that
            [name] { $name } begins to see that
        }
    }
    [taken] { $which ->
       *[first] { $voice ->
           *[i] From now on I
            [you] From now on you
            [name] From now on { $name }
        }
        [second] { $voice ->
           *[i] I know now that I need
            [you] You know now that you need
            [name] { $name } now knows that what matters is
        }
        [third] { $voice ->
           *[i] Next time I will notice
            [you] Next time you will notice
            [name] Next time { $name } will notice
        }
    }
}

## The answers as one letter to oneself: a greeting, then a line before each answer

gather = One letter to you
gather_text = Your answers become one letter. You can change every word of it. The answers stay.
gather_empty = Nothing is written yet. One answer is enough for a letter.
put_together = Put it together
# After a letter that left somebody less calm.
soothe = That was heavy. Leave the page for now: feet on the floor, a longer breath out, something warm. You could call someone you trust, or a help line.
# $voice (one of i, you, name) As what the letter is written.
# $name (text) What the person calls themself; only with “name”.
greeting = { $voice ->
   *[i] Dear me,
    [you] Dear you,
    [name] Dear { $name },
}
# $question (one of wished, hoped, brought, accept, taken) The question that was answered.
# $voice (one of i, you, name) As what the letter is written.
# $name (text) What the person calls themself; only with “name”.
lead = { $question ->
   *[wished] { $voice ->
       *[i] What I wished to hear:
        [you] What you wished to hear:
        [name] What { $name } wished to hear:
    }
    [hoped] { $voice ->
       *[i] What I hoped for:
        [you] What you hoped for:
        [name] What { $name } hoped for:
    }
    [brought] { $voice ->
       *[i] What I brought:
        [you] What you brought:
        [name] What { $name } brought:
    }
    [accept] { $voice ->
       *[i] What I accept, a little more each day:
        [you] What you accept, a little more each day:
        [name] What { $name } accepts, a little more each day:
    }
    [taken] { $voice ->
       *[i] What I take with me:
        [you] What you take with you:
        [name] What { $name } takes with them:
    }
}

## Writing a letter

letter_name = Letter
letter_title = Title
options = Options
# Leaves the letter for the list; every key was kept already.
keep = Keep
# $count (number) Of words in the letter.
word_count = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
bell = Twenty minutes. Here is a good place to rest, or to go on.
read_often = You have opened this a few times today. It stays here. A walk or a breath may be kinder now.
rest_it = Close it until tomorrow
all_right = All right
copy_title = Copy from this letter?
copy_text = You wrote it to stay here. Copied words can be pasted anywhere.
copy_no = Leave it here
copy_yes = I want to copy

## What can be done with a letter

look = Find in this letter
look_for = Words to find
places_name = Where they stand
not_in_letter = These words are not in this letter.
# $count (number) Places with the words that were looked for.
places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
# $count (number) So many are shown; there can be more.
places_or_more = { $count } places or more
questions_again = Back to the questions
save_text = Save as a text file
save_markdown = Save as Markdown
print = Print
leaves = A file or a page on paper is no longer private to this app. On paper a line after # is a heading, and words between *stars* are printed in italics.
bell_setting = A sign after 20 minutes of writing
bell_sounds = A soft tone with it

## How a letter was before

versions = Earlier versions
versions_none = None yet. Earlier versions are kept after a pause or a longer change.
# The name of an earlier version.
# $day (day) When it was written.
# $time (time)
moment = { $day }, { $time }
what_changed = What changed since then
nothing_changed = Nothing is different.
# $text (text) Words that were not in the letter before.
added = Added: { $text }
# $text (text) Words that are no longer in the letter.
taken_out = Taken out: { $text }
restore = Go back to this version
restore_hint = The letter as it is now stays among the versions.

## Closing a letter until a day

seal = Close until a day
seal_when = Until when
# $day (day) The day that this is.
seal_week = In a week, { $day }
# $day (day) The day that this is.
seal_two_weeks = In two weeks, { $day }
# $day (day) The day that this is.
seal_month = In a month, { $day }
# $day (day) The day that this is.
seal_three_months = In three months, { $day }
# $day (day) The day that this is.
seal_half_year = In half a year, { $day }
# $day (day) The day that this is.
seal_year = In a year, { $day }
seal_any = On another day
day = Day
month = Month
year = Year
seal_text = Until then it’s only a title in the list. You can still open it early.
seal_do = Close the letter
# $day (day) On this day it can be read again.
closed_until = Closed until { $day }
closed_text = You asked to wait until then.
leave_closed = Leave it closed
open_early = Open early
open_early_text = That’s okay. You can close it again afterwards.
open_now = Open it now

## Letting a letter go: it is gone for good, with a picture of water

release = Let it go
release_text = The letter and its earlier versions are deleted here. For ten seconds, while this page stays open, you can still take it back.
release_do = Release
# While the picture shows how the sea takes the paper.
releasing = The tide has it.
done = Done

## Why a wish was not carried out

refused_too_long = This is more than one page can hold. Your words are still here, but the last change is not saved: take some out, or go on in a second letter.
refused_not_text = This can’t be kept as text.
refused_not_later = Choose a day after today.
refused_too_many = There’s no room for another letter. Release one first.
refused = That didn’t work.

## What a part of what is kept holds, where it could not be read

object_list = The list of your letters
object_letter = A letter
object_versions = Earlier versions of a letter
