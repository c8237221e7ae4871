save = حفظ
two_lines =
    السطر الأول.
    السطر الثاني.
braces = هنا قوس: { "{" }
about = يحفظ { -app } كلماتك.
again = { save }، { about }
alone = { $reader ->
    [feminine] لستِ وحدكِ.
    [masculine] لستَ وحدكَ.
   *[other] لا أحد وحده.
}
kept_of = { $counted ->
    [zero] لا أيام بعد
    [one] { $kept } من يوم واحد
    [two] { $kept } من يومين
    [few] { $kept } من { $counted } أيام
    [many] { $kept } من { $counted } يومًا
   *[other] { $kept } من { $counted } يوم
}
slips = حتى الآن { $count ->
    [zero] لا { -slip }
    [one] { -slip } واحدة
    [two] زلّتان
    [few] { $count } زلّات
    [many] { $count } زلّةً
   *[other] { $count } زلّة
}
since = { $days ->
    [0] { $hours ->
        [zero] الآن
        [one] ساعة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعةً
       *[other] { $hours } ساعة
    }
    [zero] الآن
    [one] يوم و{ $hours } س
    [two] يومان و{ $hours } س
    [few] { $days } أيام و{ $hours } س
    [many] { $days } يومًا و{ $hours } س
   *[other] { $days } يوم و{ $hours } س
} منذ بدأت من جديد.
put_away = وُضع { $name } جانبًا. أيامه باقية.
if_then = إذا { $cue }، فسوف { $act }.
days_are = { $state ->
    [slip] أيام فيها زلّة: { $count }
    [paused] أيام متوقفة: { $count }
   *[kept] أيام محفوظة: { $count }
}
breathe = خذ نفسًا لمدة { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانيةً
   *[other] { NUMBER($seconds) } ثانية
}.
steady = الثبات { $steady }.
on_day = في { $day }.
forms = { DATETIME($day, dateStyle: "long") } / { DATETIME($day, day: "numeric", month: "long") } / { DATETIME($day, weekday: "long", day: "numeric", month: "long") } / { DATETIME($day, dateStyle: "full") } / { DATETIME($day, month: "long", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short") }
span = { $days }: { $count ->
    [zero] لا أيام
    [one] يوم
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
span_forms = { DATETIME($days, day: "numeric", month: "long") } / { DATETIME($days, day: "numeric", month: "short", year: "numeric") } / { DATETIME($days, day: "numeric", month: "short") }
slip_at = زلّة عند { $time }
named = { $weekday }، { $month }
needs = احتجت إلى { $things }.
lasted = دام ذلك { $parts }.
done =
    تمّ ذلك.
    .hint = ماذا يعني لك { $name }؟
    .short = تم
