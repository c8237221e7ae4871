save = Speichern
two_lines =
    Die erste Zeile.
    Die zweite Zeile.
braces = Hier ist eine Klammer: { "{" }
about = { -app } bewahrt deine Worte.
again = { save }, { about }
alone = Du bist nicht allein.
kept_of = { $counted ->
    [one] { $kept } von { $counted } Tag
   *[other] { $kept } von { $counted } Tagen
}
slips = Bisher { $count ->
    [0] { -slip.gender ->
        [feminine] keine
       *[masculine] kein
    } { -slip }
    [one] ein { -slip }
   *[other] { $count } { -slip }
}, mit { $count ->
    [one] einem { -slip }
   *[other] { $count } { -slip(case: "dative") }
}
since = { $days ->
    [0] { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
    [one] { $days } Tag, { $hours } Std.
   *[other] { $days } Tage, { $hours } Std.
}, seit du neu begonnen hast.
put_away = { $name } ist weggelegt. Die Tage bleiben.
if_then = Wenn { $cue }, dann { $act }.
days_are = { $state ->
    [slip] { $count ->
        [one] { $count } Tag hat einen Ausrutscher.
       *[other] { $count } Tage haben einen Ausrutscher.
    }
    [paused] { $count ->
        [one] { $count } Tag ist in Pause.
       *[other] { $count } Tage sind in Pause.
    }
   *[kept] { $count ->
        [one] { $count } Tag ist gehalten.
       *[other] { $count } Tage sind gehalten.
    }
}
breathe = Atme { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { NUMBER($seconds) } Sekunden
} lang ein.
steady = Stetig zu { $steady }.
on_day = Am { $day }.
forms = { DATETIME($day, dateStyle: "long") } / { DATETIME($day, day: "numeric", month: "long") } / { DATETIME($day, weekday: "long", day: "numeric", month: "long") } / { DATETIME($day, dateStyle: "full") } / { DATETIME($day, month: "long", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short") }
span = { $days }: { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
span_forms = { DATETIME($days, day: "numeric", month: "long") } / { DATETIME($days, day: "numeric", month: "short", year: "numeric") } / { DATETIME($days, day: "numeric", month: "short") }
slip_at = Ausrutscher um { $time }
named = { $weekday }, { $month }
needs = Du brauchtest { $things }.
lasted = Es dauerte { $parts }.
done =
    Du hast es getan.
    .hint = Sag, was { $name } dir bedeutet.
    .short = Getan
