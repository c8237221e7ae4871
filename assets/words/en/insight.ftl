### What I see: what pulls and slips add up to. Numbers in sentences; nothing is counted against anybody.

heading = What I see

## How far back

span = How far back
# A choice.
# $days (number)
span_days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
span_all = All
# On the page that is printed.
# $days (number)
# $day (day)
up_to_days = { $days ->
    [one] The { $days } day up to { $day }.
   *[other] The { $days } days up to { $day }.
}
# $day (day)
up_to_all = All up to { $day }.

## How many there are

# $count (number) Pulls and slips.
nothing_yet = After five pulls or slips, what repeats shows here. So far: { $count }.
# $pulls (number)
# $slips (number)
counts = { $pulls ->
    [one] { $pulls } pull
   *[other] { $pulls } pulls
} and { $slips ->
    [0] no slips
    [one] { $slips } slip
   *[other] { $slips } slips
}.
# Pulls and slips of days to come.
# $entries (number)
lie_ahead = { $entries ->
    [one] { $entries } more is dated in the future, and isn’t counted yet.
   *[other] { $entries } more are dated in the future, and aren’t counted yet.
}

## When they come

when = When they come
# A choice: of which pulls the map tells.
trigger = What set it off
any_trigger = Anything
too_few = Fewer than five so far. Too few to tell.
peak_none = They come at many times, on many days.
# $from (time)
# $until (time) Midnight is the end of the day here.
peak_hours = Many come between { $from } and { $until }.
# $weekday (weekday)
peak_weekday = Many come on { $weekday }s.
# $from (time)
# $until (time)
# $weekday (weekday)
peak_both = Many come between { $from } and { $until }, and on { $weekday }s.
# $slips (number)
without_hour = { $slips ->
    [one] { $slips } slip isn’t in it: its hour wasn’t given.
   *[other] { $slips } slips aren’t in it: their hour wasn’t given.
}

# A table: a row for each day of the week, a column for each two hours.
map = Pulls and slips by day and hour
map_key = Darker means more. A diamond means there were slips.
# The head of its first column.
day = Day
# $from (time)
# $until (time) Midnight is the end of the day here.
hours = { $from } to { $until }
# One cell.
# $pulls (number)
# $slips (number)
cell = { $pulls ->
    [0] { $slips ->
        [0] none
        [one] { $slips } slip
       *[other] { $slips } slips
    }
    [one] { $slips ->
        [0] { $pulls } pull
        [one] { $pulls } pull, { $slips } slip
       *[other] { $pulls } pull, { $slips } slips
    }
   *[other] { $slips ->
        [0] { $pulls } pulls
        [one] { $pulls } pulls, { $slips } slip
       *[other] { $pulls } pulls, { $slips } slips
    }
}
# The map on paper: one cell of it, then a whole row.
# $hours (words) As in `hours`.
# $cell (words) As in `cell`.
print_cell = { $hours } ({ $cell })
# $weekday (weekday)
# $cells (series)
print_row = { $weekday }: { $cells }.

## How they fall

fall = How they fall
# How strong pulls are on average, from 0 to 10, when they are felt and five minutes later.
# $first (number)
# $later (number)
fall_to = On average, { $first ->
    [8] an { $first }
   *[other] a { $first }
} is { $later ->
    [8] an { $later }
   *[other] a { $later }
} after five minutes.
# $strength (number) The same at both times.
fall_none = On average, { $strength ->
    [8] an 8 is still an 8
   *[other] a { $strength } is still a { $strength }
} after five minutes.
# $pulls (number) Five or more.
fall_key = { $pulls ->
   *[other] From { $pulls } pulls that were rated more than once. The band holds the middle half of them.
}
# A table, and its columns.
fall_table = How strong, minute by minute
fall_minute = Minute
fall_average = On average
fall_lower = Lower
fall_higher = Higher
# A number in that table.
# $strength (decimal) From 0 to 10.
fall_strength = { $strength }
# At the ends of the curve.
fall_start = Start
# $minutes (number)
fall_end = { $minutes } min

## How they ended

ends = How they ended
# $told (number) Pulls of which it is known.
# $rode (number)
# $acted (number)
# $unsure (number)
ends_are = Of { $told ->
    [one] { $told } pull
   *[other] { $told } pulls
}, { $rode ->
    [one] { $rode } was
   *[other] { $rode } were
} ridden out and { $acted } acted on; of { $unsure } you are not sure.
# Under a bar of three colors.
# $count (number)
ends_rode = Ridden out { $count }
# $count (number)
ends_acted = Acted on { $count }
# $count (number)
ends_unsure = Not sure { $count }
# The time between pulls, put into the two sentences below.
# $hours (number)
every_hours = { $hours ->
    [one] every hour
   *[other] every { $hours } hours
}
# $days (number) Two or more.
every_days = { $days ->
    [one] every day
   *[other] every { $days } days
}
# $every (words)
gaps = A pull comes about { $every }.
# $every (words) Over all this time.
# $later (words) In its second half.
# $earlier (words) In its first half.
gaps_changed = A pull comes about { $every }. Lately about { $later }, before that about { $earlier }.

## Boundary by boundary

boundaries = Boundary by boundary
# Days that were kept, of those that were told. Without a stop: it stands alone.
# $counted (number)
# $kept (number)
kept = { $counted ->
    [0] Nothing logged in these days
    [one] { $kept } of { $counted } day
   *[other] { $kept } of { $counted } days
}
# Of what somebody wants to do.
# $days (number)
not_done = { $days ->
    [one] { $days } day without it.
   *[other] { $days } days without it.
}
# $days (series) Numbers, the newest last.
between = Days between slips: { $days }.
# $days (number)
since = { $days ->
    [0] The last one was today.
    [one] { $days } day since the last one.
   *[other] { $days } days since the last one.
}
# Both of them.
# $between (words)
# $since (words)
between_and_since = { $between } { $since }
# On paper, a line for each boundary.
# $name (text)
# $kept (words) As in `kept`.
print_boundary = { $name }: { $kept }.
# $name (text)
# $kept (words)
# $slips (words) Sentences about its slips, or the days without it.
print_boundary_slips = { $name }: { $kept }. { $slips }

## The page that is printed

print = Print one page
print_hint = For yourself, or for someone who helps you. Only what is on this page, and your plans.
# A plan that was made, and how often it was used.
# $plan (words) A sentence.
# $record (words) Without a stop.
print_plan = { $plan } { $record }.
