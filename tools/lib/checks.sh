# Runs checks one after the other, counts them, and tells at the end which did not pass.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

PASSED=0
FAILED=0
FAILED_CHECKS=()
# The tests that ran write lines here: seconds, a tab, the name.
export EBB_SLOWEST=$BUILD/log/slowest

# check NAME COMMAND...: prints one line; the whole output only when it fails. A command that counts tests
# (doctest, ctest, node --test) adds their number, any other counts as one. Gives the command's result.
check() {
  local name=$1 began=$SECONDS log result=0 passed failed
  shift
  log=$BUILD/log/$(printf '%s' "$name" | tr -cs 'A-Za-z0-9\n' '-').log
  mkdir -p "$BUILD/log"
  printf '%-38s' "$name"
  "$@" >"$log" 2>&1 </dev/null || result=$?
  read -r passed failed < <(count_tests "$log" "$result")
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  if [ "$result" = 0 ] && [ "$failed" = 0 ]; then
    printf '%4d s  passed%s\n' $((SECONDS - began)) "$([ "$passed" = 1 ] || printf ' (%d tests)' "$passed")"
    return 0
  fi
  printf '%4d s  FAILED\n' $((SECONDS - began))
  sed 's/^/    /' "$log"
  FAILED_CHECKS+=("$name")
  return 1
}

# count_tests LOG RESULT: prints how many tests passed and failed. A run that fails without a failed test is one.
count_tests() {
  awk -v result="$2" '
    # ctest: 100% tests passed, 0 tests failed out of 12
    match($0, /[0-9]+ tests? failed out of [0-9]+/) {
      split(substr($0, RSTART, RLENGTH), word, " ")
      programs_failed += word[1]; programs_passed += word[6] - word[1]; counted = 1
    }
    # doctest: the cases in one program of those that ctest counts
    /^\[doctest\] test cases:/ {
      gsub(/[^0-9|]/, "")
      split($0, word, "|")
      passed += word[2]; failed += word[3]; cases = 1; counted = 1
    }
    # node --test, for people or as TAP
    /^(#|ℹ) pass [0-9]+$/ { passed += $3; counted = 1 }
    /^(#|ℹ) (fail|cancelled) [0-9]+$/ { failed += $3; counted = 1 }
    END {
      if (!cases) { passed += programs_passed; failed += programs_failed }
      if (!counted) passed = (result == 0)
      if (result != 0 && failed == 0) failed = 1
      print passed + 0, failed + 0
    }
  ' "$1"
}

# ctest_preset PRESET: ctest shows the output of programs that failed; their counts of test cases and the seconds that each
# took come from its log, where those of programs that passed are too.
ctest_preset() {
  local result=0 seconds='^[0-9]+\.[0-9]+ s: '
  ctest --preset "$1" --parallel "$(nproc)" | without_colors | sed -E "/^\[doctest\] test cases:/d; /$seconds/d" || result=$?
  without_colors <"$BUILD/$1/Testing/Temporary/LastTest.log" >"$BUILD/log/ctest-$1.log"
  grep '^\[doctest\] test cases:' "$BUILD/log/ctest-$1.log" || true
  sed -nE "s/^([0-9]+\.[0-9]+) s: (.*)/\1\t$1: \2/p" "$BUILD/log/ctest-$1.log" >>"$EBB_SLOWEST"
  return $result
}

# The ten tests of this run that took longest.
slowest_tests() {
  printf '\nThe slowest tests:\n'
  sort -rn "$EBB_SLOWEST" | awk -F '\t' 'NR <= 10 {printf "%8.1f s  %s\n", $1, $2}'
}

# doctest takes Node for a terminal.
without_colors() { sed $'s/\e\\[[0-9;]*m//g'; }

# node_tests NODE OPTIONS... FOLDER: by that Node, which is also the one that the tests find.
node_tests() {
  local node
  node=$(command -v "$1")
  shift
  PATH=${node%/*}:$PATH "$node" "$ROOT/tools/lib/run_tests.mjs" "$@"
}

check_types() {
  local config running=() result=0
  for config in web tests tools; do
    node_modules/.bin/tsc --project "$config/tsconfig.json" &
    running+=($!)
  done
  for config in "${running[@]}"; do wait "$config" || result=1; done
  return $result
}

check_format() {
  local tool=clang-format-$LLVM_VERSION files
  if ! have "$tool"; then
    echo "$tool is not here; nothing was checked."
    return 0
  fi
  files=$(sources_of_ours)
  if [ -z "$files" ]; then
    echo "There is no source file."
    return 1
  fi
  # shellcheck disable=SC2086
  "$tool" --dry-run --Werror $files
}

# The C++ files that the project keeps, those not yet committed included.
sources_of_ours() {
  git -C "$ROOT" ls-files --cached --others --exclude-standard -- 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' | sort -u |
    while read -r file; do [ ! -f "$ROOT/$file" ] || printf '%s\n' "$file"; done
}

# check_tidy PRESET all|changed: clang-tidy on what that preset compiles.
check_tidy() {
  local tool=clang-tidy-$LLVM_VERSION folder=$BUILD/$1 files
  if ! have "$tool"; then
    echo "$tool is not here; nothing was checked."
    return 0
  fi
  files=$(sources_of_ours | "$2_sources" | compiled_with | sort -u | while read -r file; do
    ! grep -qF "$ROOT/$file\"" "$folder/compile_commands.json" || printf '%s\n' "$file"
  done)
  [ -n "$files" ] || return 0
  (cd "$ROOT" && xargs -P "$(nproc)" -n 1 "$tool" -p "$folder" --quiet <<<"$files" 2>&1) |
    sed -uE '/^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header-filter/d'
}

all_sources() { cat; }

# Those that differ from where this branch left the main one, commits and what is not yet committed together.
changed_sources() {
  local base
  base=$(git -C "$ROOT" merge-base HEAD origin/main 2>/dev/null) || base=HEAD
  grep -xF -f <(git -C "$ROOT" diff --name-only "$base"; git -C "$ROOT" ls-files --others --exclude-standard) || true
}

# For a header the file beside it, or else one that includes it.
compiled_with() {
  local file
  while read -r file; do
    case $file in
      *.cpp) printf '%s\n' "$file" ;;
      *) if [ -f "$ROOT/${file%.h}.cpp" ]; then
        printf '%s\n' "${file%.h}.cpp"
      else
        git -C "$ROOT" grep --untracked -lF "#include \"${file#*/}\"" -- '*.cpp' | sed -n 1p || true
      fi ;;
    esac
  done
}

# Ends the command: what failed and how to run it alone, then the sum on a line of its own.
report_checks() {
  local name
  [ ! -s "$EBB_SLOWEST" ] || slowest_tests
  printf '\nAll this took %d s.\n' $((SECONDS - STARTED))
  for name in "${FAILED_CHECKS[@]:-}"; do [ -z "$name" ] || printf 'Did not pass: %s\n' "$name"; done
  printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
  [ "$FAILED" = 0 ] && [ "$PASSED" -gt 0 ]
}
