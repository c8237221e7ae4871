save = 保存
two_lines =
    一行目。
    二行目。
braces = かっこ：{ "{" }
about = { -app }はあなたの言葉を守ります。
again = { save }、{ about }
alone = ひとりではありません。
kept_of = { $counted }日のうち{ $kept }日
slips = これまでの{ -slip }：{ $count ->
    [0] なし
   *[other] { $count }回
}
since = やり直してから{ $days ->
    [0] { $hours }時間
   *[other] { $days }日と{ $hours }時間
}。
put_away = { $name }をしまいました。日々の記録は残ります。
if_then = もし{ $cue }なら、{ $act }。
days_are = { $state ->
    [slip] { $count }日にはつまずきがあります。
    [paused] { $count }日は休みです。
   *[kept] { $count }日守れました。
}
breathe = { $seconds }秒かけて吸います。
steady = 安定度：{ $steady }
on_day = { $day }に。
forms = { DATETIME($day, dateStyle: "long") } / { DATETIME($day, day: "numeric", month: "long") } / { DATETIME($day, weekday: "long", day: "numeric", month: "long") } / { DATETIME($day, dateStyle: "full") } / { DATETIME($day, month: "long", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short", year: "numeric") } / { DATETIME($day, day: "numeric", month: "short") }
span = { $days }（{ $count }日間）
span_forms = { DATETIME($days, day: "numeric", month: "long") } / { DATETIME($days, day: "numeric", month: "short", year: "numeric") } / { DATETIME($days, day: "numeric", month: "short") }
slip_at = { $time }のつまずき
named = { $weekday }、{ $month }
needs = 必要だったのは{ $things }です。
lasted = { $parts }続きました。
done =
    できました。
    .hint = { $name }があなたにとって何かを書いてください。
    .short = 完了
