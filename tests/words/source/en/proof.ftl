### Messages that prove what the mechanism can do. None of them is in the app.

save = Save
two_lines =
    The first line.
    The second line.
braces = Here is a brace: { "{" }
about = { -app } keeps your words.
again = { save }, { about }
alone = You are not alone.

# $kept (number) Days that were kept.
# $counted (number) Days that were counted.
kept_of = { $counted ->
    [one] { $kept } of { $counted } day
   *[other] { $kept } of { $counted } days
}

# $count (number) How many there are.
slips = { $count ->
    [0] no { -slip }
    [one] one { -slip }
   *[other] { $count } { -slip }s
} so far

# $days (number)
# $hours (number)
since = { $days ->
    [0] { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
    [one] { $days } day, { $hours } h
   *[other] { $days } days, { $hours } h
} since you began again.

# $name (text) What the person called it.
put_away = { $name } is put away. Its days stay.

# $cue (words)
# $act (text)
if_then = If { $cue }, then { $act }.

# $state (one of kept, slip, paused)
# $count (number)
days_are = { $state ->
    [slip] { $count ->
        [one] { $count } day has a slip.
       *[other] { $count } days have a slip.
    }
   *[kept] { $count ->
        [one] { $count } day is kept.
       *[other] { $count } days are kept.
    }
}

# $seconds (decimal)
breathe = Breathe in for { $seconds ->
    [one] { $seconds } second
   *[other] { NUMBER($seconds) } seconds
}.

# $steady (percent)
steady = Steady at { $steady }.

# $day (day)
on_day = On { $day }.
# $day (day)
forms = { DATETIME($day, dateStyle: "long") } / { DATETIME($day, day: "numeric", month: "long") } / { DATETIME($day, weekday: "long", day: "numeric", month: "long") } / { DATETIME($day, dateStyle: "full") } / { DATETIME($day, month: "long", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short") }

# $days (days)
# $count (number)
span = { $days }: { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# $days (days)
span_forms = { DATETIME($days, day: "numeric", month: "long") } / { DATETIME($days, day: "numeric", month: "short", year: "numeric") } / { DATETIME($days, day: "numeric", month: "short") }

# $time (time)
slip_at = Slip at { $time }

# $weekday (weekday)
# $month (month)
named = { $weekday }, { $month }

# $things (list)
needs = You needed { $things }.
# $parts (series)
lasted = It lasted { $parts }.

# What was done, to the reader.
# $name (text)
done =
    You did it.
    .hint = Say what { $name } means to you.
    .short = Done
