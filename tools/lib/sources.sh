# Sources of the libraries: a folder that is given, else the unchanged upstream archive, else the library's own repository.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# get_source NAME: sets EBB_NAME_SOURCE. A folder given by that variable in the environment is used as it is. Else the ways
# are tried in order, each checked by what tools/versions pins; one that fails is said, and the next is tried.
get_source() {
  local given=EBB_$1_SOURCE version=$1_VERSION sum=$1_SHA256 folder work=$SCRATCH/source-$1
  folder=$CACHE/sources/${1,,}-${!version}
  if [ -n "${!given:-}" ]; then
    [ -d "${!given}" ] || fail "$given names a folder that is not there: ${!given}"
    return
  fi
  if ! is_made "$folder" "${!sum}"; then
    # Each way in a shell of its own, which may end: then it is the next one's turn.
    if ! (source_from_debian "$1" "$work"); then
      say "${1,,} ${!version} was not to be had from Debian; trying the library's own repository."
      rm -rf "$work"
      (source_from_git "$1" "$work") || fail "no way to the source of ${1,,} ${!version} worked." \
        "Unpack that version yourself and set $given to the folder."
    fi
    finish_folder "$work" "$folder" "${!sum}"
  fi
  printf -v "$given" %s "$folder"
}

# source_from_debian NAME FOLDER: any Debian revision of the pinned upstream version, checked by the archive's SHA-256.
source_from_debian() {
  local name=${1,,} version=$1_VERSION suite=$1_SUITE package=$1_PACKAGE upstream=$1_UPSTREAM sum=$1_SHA256
  fetch_source "${!suite}" "${!package}" "${!upstream}" "${!sum}"
  step "unpack-$name" "$name ${!version}: unpacking" unpack_source "$CACHE/downloads/${!package}.tar" "$2"
  rm -f "$CACHE/downloads/${!package}.tar"
}

unpack_source() { mkdir -p "$2" && tar -xf "$1" -C "$2" --strip-components=1; }

# source_from_git NAME FOLDER: the library's own repository, checked by the commit's id.
source_from_git() {
  local name=${1,,} version=$1_VERSION url=$1_GIT tag=$1_TAG commit=$1_COMMIT
  have git || fail "there is no git on this machine."
  STEP_ADVICE="Is the network there, and does it let through ${!url}?" \
    step "git-$name" "$name ${!version}: fetching from its repository" fetch_commit "${!url}" "${!tag}" "${!commit}" "$2"
}

# fetch_commit URL TAG COMMIT FOLDER: the tag's files, when it points to the commit; git itself holds them to the id.
fetch_commit() {
  local repository=$4.git found
  export GIT_TERMINAL_PROMPT=0
  git init -q --bare "$repository" &&
    git -C "$repository" -c http.lowSpeedLimit=1000 -c http.lowSpeedTime=30 fetch --depth 1 "$1" "refs/tags/$2" &&
    found=$(git -C "$repository" rev-parse 'FETCH_HEAD^{commit}') || return
  if [ "$found" != "$3" ]; then
    echo "The tag $2 points to $found, but tools/versions pins $3. It was not used."
    return 1
  fi
  mkdir -p "$4" && git -C "$repository" -c core.autocrlf=false -c core.eol=lf archive -o "$4.tar" "$3" &&
    tar -xf "$4.tar" -C "$4"
}

# The texts that the licenses of what is compiled in ask to pass on.
collect_licenses() {
  license "Dear ImGui" "$EBB_IMGUI_SOURCE/LICENSE.txt"
  license "SDL" "$EBB_SDL2_SOURCE/LICENSE.txt"
  license "libsodium" "$EBB_SODIUM_SOURCE/LICENSE"
  license "Emscripten" "$EMSCRIPTEN_ROOT/LICENSE" /usr/share/doc/emscripten/copyright
  license "musl" "$EMSCRIPTEN_ROOT/system/lib/libc/musl/COPYRIGHT"
  license "Atkinson Hyperlegible Next" "$FONTS/atkinson-hyperlegible-next-LICENSE.txt"
  license "Literata" "$FONTS/literata-LICENSE.txt"
  license "Unicode CLDR" "$NODE_MODULES/cldr-core/LICENSE"
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
