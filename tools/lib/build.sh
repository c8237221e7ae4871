# Configuring, building and putting the site together.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# One build in a clone at a time: they share folders.
lock_build() {
  [ -z "${EBB_BUILD_LOCKED:-}" ] || return 0
  have flock || return 0
  mkdir -p "$BUILD"
  exec 8>"$BUILD/lock"
  if ! flock -n 8; then
    say "Another build is running in this clone; waiting for it."
    flock 8
  fi
  export EBB_BUILD_LOCKED=1
}

# build_preset PRESET: configures afresh when the toolchain or the presets are others than last time.
build_preset() {
  local folder=$BUILD/$1 basis
  basis=$(cat "$BUILD/setup.cmake" "$ROOT/CMakePresets.json" | cksum)
  if [ ! -f "$folder/build.ninja" ] || [ "$(cat "$folder/.basis" 2>/dev/null)" != "$basis" ]; then
    rm -f "$folder/.basis"
    (cd "$ROOT" && cmake --fresh --preset "$1") && printf '%s\n' "$basis" >"$folder/.basis" || return
  fi
  # In a shell of its own: emcc finds the pinned closure compiler by its variable.
  # shellcheck disable=SC1091
  (. "$BUILD/setup.env" && cd "$ROOT" && cmake --build --preset "$1")
}

# assemble PROGRAM_FOLDER OUTPUT OPTIONS...
assemble() {
  local program=$1 output=$2
  shift 2
  # shellcheck disable=SC1091
  . "$BUILD/setup.env"
  node "$ROOT/tools/assemble.mjs" --program "$program" --words "${program%/src}/generated/words/catalogues" --fonts "$EBB_FONTS" --licenses "$BUILD/licenses.txt" \
    --output "$output" --memory "$BUILD/${output##*/}.json" "$@"
}
