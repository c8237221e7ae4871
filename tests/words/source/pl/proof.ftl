save = Zapisz
two_lines =
    Pierwszy wiersz.
    Drugi wiersz.
braces = Oto klamra: { "{" }
about = { -app.gender ->
    [masculine] { -app } zachował
   *[neuter] { -app } zachowało
} twoje słowa.
again = { save }, { about }
alone = Nie jesteś { $reader ->
    [feminine] sama
    [masculine] sam
   *[other] bez nikogo
}.
kept_of = { $counted ->
    [one] { $kept } z { $counted } dnia
    [few] { $kept } z { $counted } dni
    [many] { $kept } z { $counted } dni
   *[other] { $kept } z { $counted } dnia
}
slips = Do tej pory { $count ->
    [0] ani jednego potknięcia
    [one] jedno { -slip }
    [few] { $count } { -slip(case: "plural") }
    [many] { $count } { -slip(case: "genitive_plural") }
   *[other] { $count } potknięcia
}
since = { $days ->
    [0] { $hours ->
        [one] { $hours } godzina
        [few] { $hours } godziny
        [many] { $hours } godzin
       *[other] { $hours } godziny
    }
    [one] { $days } dzień i { $hours } godz.
    [few] { $days } dni i { $hours } godz.
    [many] { $days } dni i { $hours } godz.
   *[other] { $days } dnia i { $hours } godz.
}, odkąd { $reader ->
    [feminine] zaczęłaś
    [masculine] zacząłeś
   *[other] jest nowy początek
} od nowa.
put_away = Odłożone: { $name }. Dni zostają.
if_then = Jeśli { $cue }, to { $act }.
days_are = { $state ->
    [slip] Dni z potknięciem: { $count }
    [paused] Dni przerwy: { $count }
   *[kept] { $count ->
        [one] { $count } dzień dotrzymany.
        [few] { $count } dni dotrzymane.
        [many] { $count } dni dotrzymanych.
       *[other] { $count } dnia dotrzymane.
    }
}
breathe = Wdech trwa { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
    [many] { $seconds } sekund
   *[other] { NUMBER($seconds) } sekundy
}.
steady = Stałość: { $steady }.
on_day = Dnia { $day }.
forms = { DATETIME($day, dateStyle: "long") } / { DATETIME($day, day: "numeric", month: "long") } / { DATETIME($day, weekday: "long", day: "numeric", month: "long") } / { DATETIME($day, dateStyle: "full") } / { DATETIME($day, month: "long", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short") }
span = { $days }: { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
span_forms = { DATETIME($days, day: "numeric", month: "long") } / { DATETIME($days, day: "numeric", month: "short", year: "numeric") } / { DATETIME($days, day: "numeric", month: "short") }
slip_at = Potknięcie o { $time }
named = { $weekday }, { $month }
needs = Potrzeba było: { $things }.
lasted = Trwało { $parts }.
done =
    { $reader ->
        [feminine] Zrobiłaś to.
        [masculine] Zrobiłeś to.
       *[other] Zrobione.
    }
    .hint = Napisz, co znaczy { $name }.
    .short = Gotowe
