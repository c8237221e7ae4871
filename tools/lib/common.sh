# What every command shares: words to the person, the cache, steps that are whole or not there at all.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${EBB_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ebb}
BUILD=$ROOT/build
STARTED=$SECONDS

# shellcheck source=../versions
. "$ROOT/tools/versions"

say() { printf '%s\n' "$*"; }

# Prints why and what to do, and ends the command.
fail() {
  printf '\n%s: %s\n' "${0##*/}" "$1" >&2
  shift
  local line
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_debian() { have apt-get && grep -qx 'ID=debian' /etc/os-release 2>/dev/null; }

# version_at_least HAVE WANT: dotted numbers.
version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | sed -n 1p)" = "$2" ]
}

sha256_of() {
  if have sha256sum; then sha256sum "$1" | cut -d ' ' -f 1; else shasum -a 256 "$1" | cut -d ' ' -f 1; fi
}

# verified FILE SHA256: whether the file is there and is the one that was asked for.
verified() { [ -f "$1" ] && [ "$(sha256_of "$1")" = "$2" ]; }

# step NAME WHAT COMMAND...: says what is being done, keeps its output in the log NAME, shows the end of it when it fails.
# The command has to give its own failures on: nothing ends it by itself.
step() {
  local log=$CACHE/log/$1.log what=$2 began=$SECONDS
  shift 2
  mkdir -p "$CACHE/log"
  printf '%s ...' "$what"
  if ("$@") >"$log" 2>&1 </dev/null; then
    printf ' %d s\n' $((SECONDS - began))
  else
    printf ' did not work\n'
    tail -n 15 "$log" >&2
    fail "$what did not work. The whole log: $log" "${STEP_ADVICE:-Run the same command again; what is already there is kept.}"
  fi
}

# A folder in the cache is there when its stamp says what it was made from. Anything else is made anew.
is_made() { [ -f "$1/.stamp" ] && [ "$(<"$1/.stamp")" = "$2" ]; }

# finish_folder TEMPORARY FINAL STAMP: the stamp is written last, then one rename puts the folder in its place.
finish_folder() {
  printf '%s\n' "$3" >"$1/.stamp"
  if [ -e "$2" ]; then mv "$2" "$SCRATCH/old-${2##*/}-$RANDOM"; fi
  mkdir -p "${2%/*}"
  mv "$1" "$2"
}

# write_if_changed FILE: standard input becomes the file, whose time stays when nothing changed.
write_if_changed() {
  local text
  text=$(cat; printf .)
  text=${text%.}
  if [ -f "$1" ] && [ "$(cat "$1"; printf .)" = "$text." ]; then return; fi
  mkdir -p "${1%/*}"
  printf '%s' "$text" >"$1.new"
  mv "$1.new" "$1"
}

# One setup at a time. Left-overs of an interrupted one are swept away by the next.
open_cache() {
  mkdir -p "$CACHE/tmp" "$CACHE/downloads" || fail "cannot write to the cache folder $CACHE" \
    "Set EBB_CACHE to a folder that you can write to."
  if have flock; then
    exec 9>"$CACHE/lock"
    if ! flock -n 9; then
      say "Another setup is running; waiting for it."
      flock 9
    fi
    rm -rf "${CACHE:?}/tmp"
  fi
  SCRATCH=$CACHE/tmp/$$
  mkdir -p "$SCRATCH"
  trap 'rm -rf "$SCRATCH"' EXIT
  trap 'printf "\nStopped. Nothing half-done is kept; run it again to carry on.\n" >&2; exit 130' INT TERM
}
