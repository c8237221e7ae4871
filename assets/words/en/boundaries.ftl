### Boundaries: promises that people keep with themselves, and how each day went. What slip, kept, pause and put away mean here: docs/translating.md.

## Cards of today

add = Add a boundary
# The name of the list of them.
list_name = Your boundaries
yesterday_open = Yesterday is still open.
change = Change
look_at_it = Look at it
start_today = Let it start today
# $start (day) In the future: the clock ran ahead, or somebody flew west.
starts_ahead = It starts on { $start }, and that day hasn’t come yet.
# What a clock that ran ahead has left on a day to come.
# $what (one of slip, kept, pause, not_done)
# $day (day)
one_lies_ahead = { $what ->
    [slip] A slip is dated in the future: { $day }.
    [kept] A kept day is dated in the future: { $day }.
    [pause] A pause is dated in the future: { $day }.
   *[not_done] A day without it is dated in the future: { $day }.
}
# $days (number) Two or more.
# $first (day)
several_lie_ahead = { $days } days are dated in the future. The first is { $first }.

## Answers for a day. Buttons that stand in a row, read aloud with the name of the boundary.

kept_today = Kept today
kept_yesterday = Kept yesterday
log_slip = Log a slip
slip_yesterday = Slip yesterday
# Of something that is done rather than left.
done_today = Done today
done_yesterday = Done yesterday
not_today = Not today
not_yesterday = Not yesterday
pause_today = Pause today
pause_yesterday = Pause yesterday

## What the days add up to

# A heading, while nothing is counted.
beginning = A beginning
# The same where there were slips and no day was kept yet.
new_beginning = A new beginning
# A heading, and in the middle of a line: no slip so far, and the days are few.
# $kept (number) Days that were kept.
days_alone = { $kept ->
    [one] { $kept } day
   *[other] { $kept } days
}
# $kept (number) Days that were kept.
# $counted (number) Days that were counted.
kept_of = { $counted ->
    [one] { $kept } of { $counted } day
   *[other] { $kept } of { $counted } days
}
# Where fewer days were kept than not: how many they were of is not said.
# $kept (number) Days that were kept.
kept_days = { $kept ->
    [one] { $kept } kept day
   *[other] { $kept } kept days
}

## Below that heading, one of these

say_today = Say how today went when you know.
remark_paused = Today is paused. It takes nothing away.
# Today is the first slip of all.
remark_first_slip = One slip. Every kept day is still there.
remark_slip = You noticed, and you wrote it down.
# Of something that is done rather than left.
remark_not_done = Not today. Every day you did it still counts.
# On the day after a slip, while nothing is said of it yet.
remark_after_slip = Today is a day of its own.
# The day after a slip is kept.
remark_began_again = You began again.
# Nothing was said for a week and more.
remark_long_away = Good that you’re here. Days without a word take nothing away.
# The first day that was kept. Above it is a picture of a shore, with a line in its sand for each kept day.
remark_first_day = The first line is in the sand.
remark_one_day = One day at a time.
remark_stays_yours = What you kept stays yours.
# $percent (number) How regularly it was kept of late, 30 to 95, without a sign.
steady = Steady, { $percent } of 100. Each kept day adds a little.
# The same where it is more than that.
# $percent (number)
steady_or_more = Steady, over { $percent } of 100. A slip takes little from it.

## On a card

# Under the name on a card: how days are told.
mode_daily = Daily
mode_quiet = Quiet
# $mode (words) One of the two above.
# $number (words) What the days add up to: 41 of 44 days.
card_line = { $mode } · { $number }
# Read aloud for seven small shapes.
# $states (series) How each day went: see "How a day went".
last_days = Last days: { $states }
# Less than an hour ago.
began_again_now = You began again.
# $hours (number)
hours_since = { $hours ->
    [one] { $hours } hour since you began again.
   *[other] { $hours } hours since you began again.
}
# $days (number)
days_since = { $days ->
    [one] { $days } day since you began again.
   *[other] { $days } days since you began again.
}

## How a day went, in the middle of a line

state_outside = before the start
state_unknown = not logged
state_kept = kept
state_slip = slip
state_paused = paused
state_not_done = not done
# Of a day to come.
state_to_come = not yet
state_pause_planned = pause planned
# A clock that ran ahead has left it there.
# $state (words) One of the above.
state_ahead = { $state }, in the future
# How a day of several boundaries went: some of these become a series.
# $boundaries (number)
sum_kept = { $boundaries } kept
# $slips (number)
sum_slips = { $slips ->
    [one] { $slips } slip
   *[other] { $slips } slips
}
# $boundaries (number)
sum_not_done = { $boundaries } not done
# $boundaries (number)
sum_paused = { $boundaries } paused
# $boundaries (number)
sum_unlogged = { $boundaries } not logged
sum_nothing = nothing yet
# A series alone.
# $parts (series)
sum = { $parts }
# A day of the calendar, read aloud.
# $day (day)
# $state (words) One of the above.
day_label = { DATETIME($day, day: "numeric", month: "long") }, { $state }
# $day (day)
# $state (words) One of the above.
today_label = { DATETIME($day, day: "numeric", month: "long") }, today, { $state }

## The form

form_new = A new boundary
form_change = Change this boundary
form_intro = A promise to yourself, in your own words. One day at a time.
name = Name
name_hint = You don’t need to write anyone’s name. “Them” is enough.
what_counts = What counts
what_counts_hint = Where the line is for you. You can leave this empty.
why = Why it matters to you
why_hint = For a hard evening. You can leave this empty.
since = Since when
first_day = First day
kind = What it is
kind_refrain = Something I stay away from
kind_do = Something I do
how = How to keep track
daily = I say how each day went
quiet = Quiet: I only log slips
save_new = Save boundary
save_change = Save changes
back = Back
remove = Remove this boundary
# $name (text) Of the boundary.
is_removed = { $name } is removed.
# $name (text) Of the boundary.
is_put_away = { $name } is put away. Its days stay.

## Since when

since_today = Today
since_yesterday = Yesterday
since_3_days = 3 days ago
since_week = A week ago
since_2_weeks = Two weeks ago
since_month = A month ago
since_2_months = Two months ago
since_3_months = Three months ago
since_half_year = Half a year ago
since_year = A year ago
# The day is given as a date.
another_day = Another day

## Names that are offered for a boundary, said of a day on which it was kept. What is chosen becomes its name, as the person's own word.

suggestions_name = Or choose one
own_words = Your own words
suggest_no_contact = No contact
suggest_their_pages = Didn’t check their social media
# $person (words) What the reader calls the person: an initial, a word.
suggest_pages_of = Didn’t check { $person }’s social media
suggest_messages = Left the old messages alone
suggest_photos = Left the photos alone
suggest_what_if = Didn’t get lost in “what if”
suggest_ask_friends = Didn’t ask friends about them
# $person (words) What the reader calls the person.
suggest_ask_friends_about = Didn’t ask friends about { $person }
suggest_drive_past = Didn’t drive past
suggest_places = Stayed away from our songs and places
suggest_drink = No texting after a drink
suggest_walked = Walked
suggest_friend = Called a friend
suggest_for_me = Did something just for me

## A slip. It is written down already; nothing here has to be answered.

slip_heading = What was happening around it?
slip_intro = It’s written down. You can add to it, now or later.
# $day (day) A clock that ran ahead has left it there.
slip_ahead = It’s written down on { $day }, a day that hasn’t come yet. Choose the day when it happened, or take it back.
slip_around = What was around it
# Of something that is done rather than left.
missed_heading = What got in the way?
missed_when = Which day was it?
slip_trigger = What set it off
slip_need = What it was about
slip_needed = What you needed then
slip_next_time = One small thing for next time
slip_when = When was it?
slip_today = Today
slip_was_yesterday = Yesterday
# The name of a field for a date.
slip_day = Day
slip_time = About what time
slip_lasted = How long it lasted
began_again = Beginning again
from_now = From now on
at_a_time = Earlier, at a time
not_yet = Not yet
began_again_at = When you began again
slip_done = Done
slip_another = Log another one
slip_remove = Take it back
# While no day was kept.
nothing_to_keep = You noticed, and you wrote it down. Begin again whenever you like.
# $kept (number) Days that were kept.
# $counted (number) Days that were counted.
stay_after_slip = { $counted ->
    [one] { $kept } of { $counted } day stays yours. A slip doesn’t take it away.
   *[other] { $kept } of { $counted } days stay yours. A slip doesn’t take them away.
}
# Where fewer days were kept than not.
# $kept (number)
kept_days_stay = { $kept ->
    [one] { $kept } kept day stays yours.
   *[other] { $kept } kept days stay yours.
}
# $kept (number)
# $counted (number)
stay_after_missed = { $counted ->
    [one] { $kept } of { $counted } day stays yours. A day without it doesn’t take it away.
   *[other] { $kept } of { $counted } days stay yours. A day without it doesn’t take them away.
}
# In the list of slips of a day.
# $time (time)
slip_at = Slip at { $time }

## What was needed

need_reassurance = Reassurance
need_understanding = Understanding
need_safety = Safety
need_touch = Touch
need_company = Company
need_rest = Rest

## How long it lasted

lasted_not_said = Not said
lasted_moment = A moment
lasted_5_minutes = 5 minutes
lasted_quarter = A quarter of an hour
lasted_half_hour = Half an hour
lasted_hour = An hour
lasted_2_hours = Two hours
lasted_longer = Longer

## A plan for what set it off

plan_heading = Your plan
plan_new = Make it a plan
plan_change = Change the plan to this
plan_kept = This is your plan for such a moment.
# $cue (text) When it is for, as the person says of themselves: I feel lonely.
# $act (text) What they will do: I call Mia.
if_then = If { $cue }, then { $act }.

## Order, and names

arrange = Order and names
move_up = Move up
move_down = Move down
put_away = Put away
# A heading above those that were put away.
put_away_heading = Put away
take_up = Take it up again
called = What should we call them?
called_hint = An initial or any word. You’ll see it here instead of “them”.
# In that field while it is empty.
them = them

## The evening

evening = How hard was today?
hard_then = How hard was this day?
hard_1 = Easy
hard_2 = Mostly easy
hard_3 = In between
hard_4 = Hard
hard_5 = Very hard
after_hard = That was a lot for one day, and you got through it. You don’t have to carry it alone.

## Help lines

help_lines = Help lines
help_page_line = People who listen, and numbers of your own
help_intro = Help lines open before anything is unlocked, and without a network.
own_lines = Numbers of your own
own_lines_intro = A friend, a doctor, someone who knows. They stay in this app.
line_name = Who it is
# Of a telephone.
line_number = Number
line_add = Add this number
line_remove = Remove this number

## Contact that can’t be avoided

contact = Contact I can’t avoid
contact_intro = Children, work, legal matters, a shared home: some contact is needed. Those days are paused and don’t count against you.
contact_short = Keep it short
contact_brief = Brief: two or three sentences.
contact_factual = Factual: times, places, what is needed.
contact_one_topic = One topic, the one that can’t wait.
contact_keep = Use the way you both agreed on, and keep these messages. They may be needed.
contact_no_answer = No answer about the children, money or the home? Ask your lawyer or a mediator. Don’t chase, and don’t argue.
contact_court = A court order comes before anything said here.
# The name of a field for the first day.
contact_from = From
# The boundaries that are paused.
contact_who = Which ones?
contact_pause = Pause these days
contact_safety = If there were threats, violence or stalking, a safety plan comes before any count. Talk to someone who knows about it before you block or change anything.
how_often = How often
once = Once
every_day = Every day
on_weekdays = Monday to Friday
every_week = Every week
every_second_week = Every second week
# $boundaries (number)
paused_for = { $boundaries ->
    [one] Paused for { $boundaries } boundary.
   *[other] Paused for { $boundaries } boundaries.
}

## What a pause is for

pause_for = What the pause is for
reason_children = Children
reason_work = Work
reason_legal = Legal matters
reason_shared_home = A shared home
reason_holiday = A holiday
reason_other = Something else

## Milestones

milestones = Milestones
milestones_intro = Yours alone. They count kept days, and a slip doesn’t take any of those away.
# The name of a field for a number.
milestone_days = Kept days
milestone_words = What you want to do or say then
milestone_add = Add milestone
milestone_remove = Remove milestone
milestone_number = Give a number of days, for example 30.
# A button: what was reached is not shown again.
milestone_seen = Seen
milestone_reached = Reached
# $days (number) Kept days until it is reached.
milestone_more = { $days } more
# $days (number)
milestone = { $days ->
    [one] { $days } kept day
   *[other] { $days } kept days
}
# $days (number)
# $words (text) What the person wants to do or say then.
milestone_for = { $days ->
    [one] { $days } kept day: { $words }
   *[other] { $days } kept days: { $words }
}

## When it is no longer needed

# $name (text) Of the boundary.
settled = { $name } has been steady for weeks.
settled_line = You may not need this every day any more. You could check in less often, or keep a page to remember it by.
check_in_less = Check in less
not_now = Not now
let_go = Let it go
let_go_line = Deleting takes it away with all its days and words. Nothing can bring them back.
delete_for_good = Delete for good
delete_ask = Delete it for good?
delete_yes = Delete it
delete_no = Keep it

## A keepsake: a page to keep or to print, with the boundary's name above it

# A button.
keepsake_open = Keepsake
keepsake = A keepsake
keepsake_intro = What you did, on one page, for you to keep outside this app.
keepsake_words = Words to go with it
keepsake_words_hint = They are only on this page.
keepsake_save = Save as a text file
keepsake_print = Print
# $start (day)
# $length (series) The two largest units: 3 weeks, 2 days.
keepsake_from = From { $start }, for { $length }.
# $kept (number) Days that were kept.
# $counted (number) Days that were counted.
# $run (number) Days of the longest time without a slip.
keepsake_kept = { $counted ->
    [one] { $kept } of { $counted } day kept.
   *[other] { $kept } of { $counted } days kept.
} { $run ->
    [one] The longest run was { $run } day.
   *[other] The longest run was { $run } days.
}
# The same where fewer days were kept than not.
# $kept (number)
# $run (number)
keepsake_few = { $kept ->
    [one] { $kept } kept day.
   *[other] { $kept } kept days.
} { $run ->
    [one] The longest run was { $run } day.
   *[other] The longest run was { $run } days.
}
# $milestone (words) A milestone that was reached, as under Milestones.
keepsake_milestone = { $milestone }.
# $years (number)
length_years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
# $months (number)
length_months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
# $weeks (number)
length_weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
# $days (number)
length_days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

## A reminder: a file for the person's own calendar

reminder = A reminder
reminder_line = A quiet entry for your calendar
reminder_intro = A closed page can’t call you. Your calendar can: this makes a file for it.
reminder_title = What it says
reminder_title_hint = Others may see it, so keep it plain.
# Says nothing of what the app is for.
reminder_default = Evening note
reminder_time = At what time
whole_time = Give a whole time: hour and minute.
reminder_save = Save the calendar file

## The calendar

calendar = Calendar
all_boundaries = All boundaries
shown_boundary = Boundary
span = How much to show
month = Month
year = Year
month_before = Month before
month_after = Month after
year_before = Year before
year_after = Year after
pick_a_day = Press a day to see or change it.
# What the shapes mean; answers for a day; headings of columns with numbers.
kept = Kept
slip = Slip
slips = Slips
# Of something that is done rather than left.
done = Done
not_done = Not done
paused = Paused
not_logged = Not logged
# Days that are chosen, as a heading.
# $span (days) In this year.
# $days (number)
chosen_days = { $days ->
    [one] { DATETIME($span, day: "numeric", month: "long") }: { $days } day
   *[other] { DATETIME($span, day: "numeric", month: "long") }: { $days } days
}
# The same in another year.
# $span (days)
# $days (number)
chosen_days_and_year = { $days ->
    [one] { $span }: { $days } day
   *[other] { $span }: { $days } days
}
how_was_it = How did it go?
planned = What is planned?
nothing_planned = Nothing planned
more_days = Choose more days
one_day = Only this day
last_day = Up to
last_day_hint = Press the last day above, or give it here.
begin_here = Let it start on this day
lies_before = This day is before the start.
pause_all = Pause all of them
was_ahead = This was written down before its day came. The device’s clock may have been ahead.
# What was just said of several days, while it can be taken back.
# $days (number) Two or more.
# $how (one of kept, slip, paused, not_done, not_logged)
days_are = { $how ->
    [kept] { $days } days are kept.
    [slip] { $days } days have a slip.
    [paused] { $days } days are paused.
    [not_done] { $days } days are not done.
   *[not_logged] { $days } days are not logged.
}
# $days (number)
unlogged = { $days ->
    [one] { $days } day is not logged. Fill it in, or leave it.
   *[other] { $days } days are not logged. Fill them in, or leave them.
}

## Why something is not taken

not_a_date = Give a whole date: day, month and year.
no_such_year = Give a day between 1970 and 2200.
refused_blank = Give it a name. A few words are enough.
refused_too_long = This is too long to fit here. Nothing is lost: shorten it and save again.
refused_not_text = Some of this can’t be kept as text. Please type it again.
refused_in_future = That day hasn’t come yet.
refused_too_far_ahead = Pauses can be planned for a year ahead.
refused_before_start = That day is before the start. Move the start first.
refused_after_archived = On that day this boundary was already put away.
refused_backward_range = The last day is before the first one.
refused_has_slip = There’s a slip on that day. Take it back first.
refused_is_not_done = That day is written down as not done. Take that back first.
refused_quiet_needs_refrain = Things you do can’t be counted quietly. Say how each day went.
refused_out_of_range = That number is out of range.
refused_began_before = You can only begin again after it happened.
refused_too_many = There’s no room for more. Remove one you no longer need.
refused_not_there = That’s no longer there.
refused_already_so = That’s already done.
refused_unsound = This can’t be put back as it is.
refused_clock_wrong = This device’s clock looks wrong. Set it and try again.

## Elsewhere

# What is damaged, where it can't be read.
object = Your boundaries and their days
