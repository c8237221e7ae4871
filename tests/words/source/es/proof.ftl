save = Guardar
two_lines =
    La primera línea.
    La segunda línea.
braces = Aquí hay una llave: { "{" }
about = { -app } guarda tus palabras.
again = { save }, { about }
alone = No estás { $reader ->
    [feminine] sola
    [masculine] solo
   *[other] sin compañía
}.
kept_of = { $counted ->
    [one] { $kept } de { $counted } día
   *[other] { $kept } de { $counted } días
}
slips = { $count ->
    [0] ningún { -slip }
    [one] un { -slip }
    [many] { $count } de deslices
   *[other] { $count } deslices
} hasta ahora
since = { $days ->
    [0] { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }
    [one] { $days } día, { $hours } h
   *[other] { $days } días, { $hours } h
} desde que empezaste de nuevo.
put_away = Guardaste { $name }. Sus días se quedan.
if_then = Si { $cue }, entonces { $act }.
days_are = { $state ->
    [slip] { $count ->
        [one] { $count } día tiene un desliz.
       *[other] { $count } días tienen un desliz.
    }
   *[kept] { $count ->
        [one] { $count } día cumplido.
       *[other] { $count } días cumplidos.
    }
}
breathe = Inspira durante { $seconds ->
    [one] { $seconds } segundo
   *[other] { NUMBER($seconds) } segundos
}.
steady = Constancia: { $steady }.
on_day = El { $day }.
forms = { DATETIME($day, dateStyle: "long") } / { DATETIME($day, day: "numeric", month: "long") } / { DATETIME($day, weekday: "long", day: "numeric", month: "long") } / { DATETIME($day, dateStyle: "full") } / { DATETIME($day, month: "long", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short") }
span = { $days }: { $count ->
    [one] { $count } día
   *[other] { $count } días
}
span_forms = { DATETIME($days, day: "numeric", month: "long") } / { DATETIME($days, day: "numeric", month: "short", year: "numeric") } / { DATETIME($days, day: "numeric", month: "short") }
slip_at = Desliz a las { $time }
named = { $weekday }, { $month }
needs = Necesitabas { $things }.
lasted = Duró { $parts }.
done =
    Lo hiciste tú { $reader ->
        [feminine] misma
       *[other] mismo
    }.
    .hint = Di qué significa { $name } para ti.
    .short = Hecho
