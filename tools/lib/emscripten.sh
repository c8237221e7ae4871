# Emscripten: the one on the PATH when it is new enough, else a private one put together from Debian packages.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Raise when what is done to the unpacked packages changes.
EMSCRIPTEN_RECIPE=2

# Sets EMSCRIPTEN_ROOT.
get_emscripten() {
  if emcc_on_path; then
    EMSCRIPTEN_ROOT=$(em-config EMSCRIPTEN_ROOT)
    return
  fi
  get_binaryen
  EMSCRIPTEN_ROOT=$CACHE/emscripten-$EMSCRIPTEN_VERSION
  local stamp="$EMSCRIPTEN_SHA256 $ACORN_SHA256 $EMSCRIPTEN_RECIPE" work=$SCRATCH/emscripten
  if ! is_made "$EMSCRIPTEN_ROOT" "$stamp"; then
    fetch_deb "$EMSCRIPTEN_SUITE" emscripten "$EMSCRIPTEN_DEB" "$EMSCRIPTEN_SHA256"
    fetch_npm acorn "$ACORN_VERSION" "$ACORN_SHA256"
    step unpack-emscripten "emscripten $EMSCRIPTEN_VERSION: unpacking" unpack_emscripten "$work"
    finish_folder "$work" "$EMSCRIPTEN_ROOT" "$stamp"
    rm -f "$CACHE/downloads/emscripten.deb" "$CACHE/downloads/acorn.tgz"
  fi
  write_emscripten_config
}

# Left out, 1.4 of 1.6 GB: documents, tests, and the variants of the system libraries for threads, workers,
# dynamic linking, WasmFS and the address sanitizer.
unpack_emscripten() {
  local lib=./usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten
  mkdir -p "$1" &&
    dpkg --fsys-tarfile "$CACHE/downloads/emscripten.deb" | tar -x -C "$1" --strip-components=4 \
      --exclude="$lib/pic" --exclude="$lib/lto-pic" \
      --exclude='*-mt.a' --exclude='*-mt-*.a' --exclude='*-ww.a' --exclude='*-ww-*.a' \
      --exclude='*-asan.a' --exclude='*-asan-*.a' --exclude='libwasmfs*.a' --exclude='libGL-*ofb*.a' \
      --exclude=./usr/share/emscripten/test --exclude=./usr/share/emscripten/docs \
      --exclude=./usr/share/emscripten/media --exclude=./usr/share/emscripten/cache/symbol_lists \
      ./usr/share/emscripten ./usr/share/doc/emscripten/copyright &&
    mv "$1/emscripten/copyright" "$1/LICENSE" && rmdir "$1/emscripten" &&
    mkdir -p "$1/node_modules/acorn" &&
    tar -xzf "$CACHE/downloads/acorn.tgz" -C "$1/node_modules/acorn" --strip-components=1
}

# The prebuilt system libraries are used as they are: a frozen cache is never written to, so any number
# of builds can share it.
write_emscripten_config() {
  write_if_changed "$EMSCRIPTEN_ROOT/.emscripten" <<END
LLVM_ROOT = '$(dirname "$(command -v "clang-$LLVM_VERSION")")'
CLANG_ADD_VERSION = '$LLVM_VERSION'
LLVM_ADD_VERSION = '$LLVM_VERSION'
BINARYEN_ROOT = '$CACHE/binaryen-$BINARYEN_VERSION'
NODE_JS = '$NODE'
CACHE = '$EMSCRIPTEN_ROOT/cache'
FROZEN_CACHE = True
END
}

get_binaryen() {
  local architecture sum stamp work=$SCRATCH/binaryen package
  architecture=$(dpkg --print-architecture)
  sum=BINARYEN_SHA256_$architecture
  sum=${!sum:-}
  [ -n "$sum" ] || fail "tools/versions has no binaryen for this kind of machine ($architecture)." \
    "Put an emcc of $EMSCRIPTEN_VERSION or later on the PATH."
  stamp="$sum $EMSCRIPTEN_RECIPE"
  if is_made "$CACHE/binaryen-$BINARYEN_VERSION" "$stamp"; then return; fi
  fetch_deb "$BINARYEN_SUITE" binaryen "$BINARYEN_DEB" "$sum"
  for package in libc6 libstdc++6 libgcc-s1; do fetch_deb "$BINARYEN_SUITE" "$package" "" ""; done
  step unpack-binaryen "binaryen $BINARYEN_VERSION: unpacking" unpack_binaryen "$work"
  finish_folder "$work" "$CACHE/binaryen-$BINARYEN_VERSION" "$stamp"
  for package in binaryen libc6 libstdc++6 libgcc-s1; do rm -f "$CACHE/downloads/$package.deb"; done
}

# The programs want a newer C library than the machine's: each is started by the loader that came with it.
unpack_binaryen() {
  local package program
  mkdir -p "$1/all" "$1/bin" "$1/libexec" "$1/lib" || return
  for package in binaryen libc6 libstdc++6 libgcc-s1; do
    dpkg -x "$CACHE/downloads/$package.deb" "$1/all" || return
  done
  cp -a "$1"/all/usr/lib/*/*.so* "$1/lib/" || return
  cp -L "$1"/all/usr/lib/*/ld-linux*.so.* "$1/libexec/loader" || return
  for program in "$1"/all/usr/bin/wasm*; do
    mv "$program" "$1/libexec/" || return
    cat >"$1/bin/${program##*/}" <<'END'
#!/bin/sh
home=${0%/*}/..
exec "$home/libexec/loader" --library-path "$home/lib" "$home/libexec/${0##*/}" "$@"
END
  done
  chmod +x "$1"/bin/* && rm -r "$1/all" && "$1/bin/wasm-opt" --version
}
