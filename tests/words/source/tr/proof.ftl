save = Kaydet
two_lines =
    Birinci satır.
    İkinci satır.
braces = İşte bir ayraç: { "{" }
about = { -app } sözlerini saklar.
again = { save }, { about }
alone = Yalnız değilsin.
kept_of = { $counted } günün { $kept } günü
slips = Şimdiye kadar { $count ->
    [0] hiç { -slip } yok
    [one] bir { -slip }
   *[other] { $count } { -slip }
}
since = Yeniden başlayalı { $days ->
    [0] { $hours } saat
   *[other] { $days } gün { $hours } saat
} oldu.
put_away = Kaldırıldı: { $name }. Günleri kalır.
if_then = Eğer { $cue } ise, o zaman { $act }.
days_are = { $state ->
    [slip] Sürçme olan gün sayısı: { $count }
    [paused] Ara verilen gün sayısı: { $count }
   *[kept] Tutulan gün sayısı: { $count }
}
breathe = { $seconds } saniye nefes al.
steady = Süreklilik: { $steady }.
on_day = Tarih: { $day }.
forms = { DATETIME($day, dateStyle: "long") } / { DATETIME($day, day: "numeric", month: "long") } / { DATETIME($day, weekday: "long", day: "numeric", month: "long") } / { DATETIME($day, dateStyle: "full") } / { DATETIME($day, month: "long", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short") }
span = { $days }: { $count } gün
span_forms = { DATETIME($days, day: "numeric", month: "long") } / { DATETIME($days, day: "numeric", month: "short", year: "numeric") } / { DATETIME($days, day: "numeric", month: "short") }
slip_at = Sürçme saati: { $time }
named = { $weekday }, { $month }
needs = Gereken: { $things }.
lasted = Süresi: { $parts }.
done =
    Yaptın.
    .hint = Bunun senin için anlamı: { $name }
    .short = Tamam
