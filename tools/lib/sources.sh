# Sources of the libraries, each the unchanged upstream archive, checked by its SHA-256.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# get_source NAME: sets EBB_NAME_SOURCE. A folder given by that variable in the environment is used as it is.
get_source() {
  local name=$1 given=EBB_$1_SOURCE version=$1_VERSION suite=$1_SUITE package=$1_PACKAGE upstream=$1_UPSTREAM sum=$1_SHA256
  local folder=$CACHE/sources/${1,,}-${!version} work=$SCRATCH/source-$1
  if [ -n "${!given:-}" ]; then
    [ -d "${!given}" ] || fail "$given names a folder that is not there: ${!given}"
    return
  fi
  if ! is_made "$folder" "${!sum}"; then
    fetch_source "${!suite}" "${!package}" "${!upstream}" "${!sum}"
    step "unpack-${name,,}" "${name,,} ${!version}: unpacking" unpack_source "$CACHE/downloads/${!package}.tar" "$work"
    finish_folder "$work" "$folder" "${!sum}"
    rm -f "$CACHE/downloads/${!package}.tar"
  fi
  printf -v "$given" %s "$folder"
}

unpack_source() { mkdir -p "$2" && tar -xf "$1" -C "$2" --strip-components=1; }

# The texts that the licenses of what is compiled in ask to pass on.
collect_licenses() {
  license "Dear ImGui" "$EBB_IMGUI_SOURCE/LICENSE.txt"
  license "SDL" "$EBB_SDL2_SOURCE/LICENSE.txt"
  license "libsodium" "$EBB_SODIUM_SOURCE/LICENSE"
  license "Emscripten" "$EMSCRIPTEN_ROOT/LICENSE" /usr/share/doc/emscripten/copyright
  license "musl" "$EMSCRIPTEN_ROOT/system/lib/libc/musl/COPYRIGHT"
  license "Atkinson Hyperlegible Next" "$FONTS/atkinson-hyperlegible-next-LICENSE.txt"
  license "Literata" "$FONTS/literata-LICENSE.txt"
}

# license NAME FILES...: the first of the files that is there.
license() {
  local name=$1 file
  shift
  for file in "$@"; do
    [ -f "$file" ] || continue
    printf '======== %s ========\n\n' "$name"
    cat "$file"
    printf '\n'
    return
  done
  fail "the license text of $name is not in any of: $*"
}
