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
    step "${name,,} ${!version}: unpacking" unpack_source "$CACHE/downloads/${!package}.tar" "$work"
    finish_folder "$work" "$folder" "${!sum}"
    rm -f "$CACHE/downloads/${!package}.tar"
  fi
  printf -v "$given" %s "$folder"
}

unpack_source() { mkdir -p "$2" && tar -xf "$1" -C "$2" --strip-components=1; }
