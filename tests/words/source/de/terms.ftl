-slip = { $case ->
   *[nominative] Ausrutscher
    [dative] Ausrutschern
}
    .gender = masculine
-app = Ebb
