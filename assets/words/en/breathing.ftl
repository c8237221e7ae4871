### Breathing: patterns, the run over the whole window, how it was, and exercises that bring the attention back. Short words, read while breathing.

heading = Breathe
start = Start
stop = Stop
pause = Pause
go_on = Go on
back = Back
next = Next
done = Done

## A run

# The title of a run that began in a hard moment.
stay = Stay a moment.
paused = Paused
# Instead of the time that is left.
open_ended = As long as you like
soft = Small, soft breaths. No need to fill up.
# Always on the screen during a run.
dizzy = Dizzy? Breathe normally.
safety = Dizzy? Breathe normally. Not while driving, and not in water.
# Under the title, small. "s" is seconds.
# $minutes (number)
# $seconds (number) 0 to 59.
time_left = { $minutes ->
    [0] { $seconds } s left
   *[other] { $minutes } min { $seconds } s left
}

## The parts of a breath. In the middle of the shape: as short as can be.

phase_in = Breathe in
# A second, smaller breath in.
phase_top_up = A little more
# The breath is held in.
phase_hold_in = Hold
phase_out = Breathe out
# After the breath out.
phase_hold_out = Rest

## Patterns

pattern = Pattern
sighing = Sighing
even = Even
long_exhale = Long exhale
box = Box
# The name says its seconds.
four_seven_eight = 4-7-8
gentle = Gentle
# Of one that is not there any more.
own = A pattern of your own

# Seconds of each part of a breath. What takes no time is left out.
# $in (decimal)
# $top_up (decimal)
# $hold_in (decimal)
# $out (decimal)
# $hold_out (decimal)
times = { $top_up ->
    [0] { $in }
   *[other] { $in } + { $top_up }
}{ $hold_in ->
    [0] {""}
   *[other] {" "}· { $hold_in }
} · { $out }{ $hold_out ->
    [0] {""}
   *[other] {" "}· { $hold_out }
}
# $name (text)
# $times (words)
name_and_times = { $name }{"  "}{ $times }
# What Start starts.
# $name (text) The pattern.
# $minutes (number)
starts = { $minutes ->
    [0] { $name }, open-ended
   *[other] { $name }, { $minutes } min
}

pace = Pace
# $breaths (decimal)
pace_is = { $breaths } breaths a minute
length = How long
# $minutes (number)
length_is = { $minutes } min
# As long as somebody likes.
length_open = Open

## What is known of each pattern. Honest, one sentence.

known_sighing = In one trial, five minutes of sighing a day lifted mood a little more than meditation did; the seconds here are ours.
known_even = A steady pace calms many people; in the largest trial, a quicker pace did just as much.
known_long_exhale = About six breaths a minute come easily to most people, and the best pace differs from one to the next.
known_box = Widely used, and part of a trial in which breathing lifted mood; it holds the breath twice.
known_four_seven_eight = Well known and little studied, with a long hold.
known_gentle = Nothing is claimed for it: a soft beginning when breath feels short.
known_own = Yours. Keep what feels easy.

## How a run looks and sounds

picture = Picture
style_circle = Circle
style_tide = Tide
style_petals = Petals
style_line = Line
style_words = Words only
senses = With eyes closed
sound = Sound
sound_hint = One soft tone for in, one for out.
volume = Volume
touch = Vibration
touch_hint = One buzz in, two out, on a device that can.
dim = Dim the screen after a while

## Before the first pattern with holds

holds_title = Before you hold your breath
holds_note = Holding isn’t for everyone. Leave it out if you’re pregnant, if you have a heart or lung condition, or if it makes you uneasy. Let go of a hold whenever you want.
holds_yes = Use it
holds_no = Stay without holds

## A pattern of one's own

make_own = Make a pattern of your own
change_own = Change this pattern
form_name = Name
form_example = Slow evening
# Of one part of a breath.
# $seconds (decimal)
form_seconds = { $seconds ->
    [0] none
   *[other] { $seconds } s
}
# $seconds (decimal)
# $breaths (decimal) In a minute.
form_breath = One breath takes { $seconds } s: { $breaths } a minute.
form_save = Save pattern
form_remove = Remove this pattern
# $name (text) What the person called it.
removed = { $name } is removed.

## How calm somebody is

calm_now = How calm are you now?
calm_hint = If you like. 0 is not at all, 10 is very.
calm_before = Calm before
calm_after = Calm now
# Of a slider that was not moved.
not_said = not said

## After a run

# $minutes (number)
stayed = { $minutes ->
    [one] You stayed with it for a minute.
   *[other] You stayed with it for { $minutes } minutes.
}
after_note = Nothing has to have changed.
again = Breathe again
forget = Don’t keep this one

## The runs so far

history = Your breathing
plot = Calm before and after each time
plot_key = A ring is before, a dot is after. Higher is calmer.
# $calm (number) 0 to 10.
# $runs (number) Of which this is the mean.
calm_stayed = { $runs ->
    [one] Calm stayed at { $calm } that time.
   *[other] Calm stayed at { $calm } over your last { $runs } times.
}
# $before (number) 0 to 10.
# $after (number)
# $runs (number) Of which this is the mean.
calm_went = { $runs ->
    [one] Calm went from { $before } to { $after } that time.
   *[other] Calm went from { $before } to { $after } over your last { $runs } times.
}
# How long a run was.
# $minutes (number)
# $seconds (number) Where it was shorter than a minute.
lasted = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min
}
# One run.
# $day (day)
# $time (time)
# $name (text) Of the pattern.
# $lasted (words)
# $calm (one of unsaid, after, both) How calm the person said they were: not at all, after it, before and after.
# $before (number)
# $after (number)
run = { $calm ->
    [unsaid] { DATETIME($day, day: "numeric", month: "long") }, { $time }. { $name }, { $lasted }.
    [after] { DATETIME($day, day: "numeric", month: "long") }, { $time }. { $name }, { $lasted }, calm { $after }.
   *[both] { DATETIME($day, day: "numeric", month: "long") }, { $time }. { $name }, { $lasted }, calm { $before } to { $after }.
}

## Exercises that bring the attention back. Each step is a page: what to do, and a line under it.

grounding = Come back to the room
grounding_intro = When breathing isn’t what you need right now.

senses_name = Five, four, three, two, one
senses_about = Through the senses, one after the other.
senses_see = Five things you can see
senses_see_hint = Let your eyes wander. Small things count too.
senses_feel = Four things you can feel
senses_feel_hint = Cloth, the floor, the air, your own hands.
senses_hear = Three things you can hear
senses_hear_hint = Near ones first, then those far away.
senses_smell = Two things you can smell
senses_smell_hint = Or two smells that you like to think of.
senses_taste = One thing you can taste
senses_taste_hint = A sip of water will do.

listening_name = Near and far
listening_about = A minute of listening.
listening_far = Listen to what is far away
listening_far_hint = A street, the wind, a house settling.
listening_room = Now what is in this room
listening_room_hint = No need to name it. Only hear it.
listening_you = Now what is in you
listening_you_hint = Your breath, as quiet as it is.
listening_all = Now all of it at once
listening_all_hint = Stay as long as you like.

body_name = From the feet up
body_about = A minute with your body.
body_feet = Feel both feet on the floor
body_feet_hint = Press them down a little, then let go.
body_carried = Feel what carries you
body_carried_hint = The chair, the bed, the ground.
body_shoulders = Let your shoulders drop
body_shoulders_hint = And your jaw. And your hands.
body_look = Look at one thing near you
body_look_hint = Its edge, its color, the light on it.

## Why something was not done

refused_blank = Give it a name, so that you can find it again.
refused_too_long = This name is too long. A few words are enough.
refused_not_text = This name holds something that can’t be kept as text.
refused_breath_short = A breath in or out takes at least a second.
refused_breath_long = This breath is longer than can be chosen here.
refused_hold_long = A hold lasts ten seconds at most.
refused_too_many = There’s no room for more patterns. Remove one first.
refused = This did not work. Nothing was lost.

## Elsewhere

# What a stored object of this feature holds.
object = How you breathe, and your times of breathing
