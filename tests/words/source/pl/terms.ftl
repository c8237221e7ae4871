-slip = { $case ->
   *[nominative] potknięcie
    [genitive_plural] potknięć
    [plural] potknięcia
}
-app = Ebb
    .gender = neuter
