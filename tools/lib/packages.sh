# What has to be on the machine itself: found on the PATH, or installed from the machine's own Debian.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

MISSING=()

# want COMMAND PACKAGE: notes the package when the command is not there.
want() { have "$1" || MISSING+=("$2"); }

# want_file PATTERN PACKAGE: for packages that bring no command.
want_file() { compgen -G "$1" >/dev/null || MISSING+=("$2"); }

node_is_new_enough() {
  have node && version_at_least "$(node --version | tr -d v)" "$NODE_VERSION"
}

# emcc_on_path: whether an emcc that is new enough is there already. The private one does not count: build/setup.env puts
# it on the PATH, and it still has to be checked against tools/versions.
emcc_on_path() {
  local version
  have emcc || return 1
  case $(command -v emcc) in "$CACHE"/*) return 1 ;; esac
  version=$(emcc --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p')
  [ -n "$version" ] && version_at_least "$version" "$EMSCRIPTEN_VERSION"
}

find_missing_packages() {
  want cmake cmake
  want ninja ninja-build
  want g++ g++
  want python3 python3
  want pdftotext poppler-utils
  want xz xz-utils
  want_file '/usr/lib/python3/dist-packages/fontTools/__init__.py' python3-fonttools
  want_file '/usr/lib/python3/dist-packages/_brotli*.so' python3-brotli
  node_is_new_enough || MISSING+=(nodejs)
  want npm npm
  # tools/open-backup reads with the machine's own libsodium, apart from the one that is built in.
  want_file '/usr/lib/*/libsodium.so.23' libsodium23
  want "clang-$LLVM_VERSION" "clang-$LLVM_VERSION"
  want "wasm-ld-$LLVM_VERSION" "lld-$LLVM_VERSION"
  want "llvm-ar-$LLVM_VERSION" "llvm-$LLVM_VERSION"
  want "clang-format-$LLVM_VERSION" "clang-format-$LLVM_VERSION"
  want "clang-tidy-$LLVM_VERSION" "clang-tidy-$LLVM_VERSION"
  want_file "/usr/lib/llvm-$LLVM_VERSION/lib/clang/*/lib/linux/libclang_rt.asan-*.a" "libclang-rt-$LLVM_VERSION-dev"
  want chromium chromium
  want firefox-esr firefox-esr
  want WebKitWebDriver webkit2gtk-driver
  want Xvfb xvfb
  want_file '/usr/lib/*/dri/swrast_dri.so' libgl1-mesa-dri
  # The screen reader, and the desktop that it needs.
  want orca orca
  want speech-dispatcher speech-dispatcher
  want_file '/usr/lib/*/speech-dispatcher/spd_libao.so' speech-dispatcher-audio-plugins
  want openbox openbox
  want dbus-daemon dbus-daemon
  want gsettings libglib2.0-bin
  want_file '/usr/libexec/at-spi-bus-launcher' at-spi2-core
}

is_debian() { have apt-get && grep -qx 'ID=debian' /etc/os-release 2>/dev/null; }

install_packages() {
  if ! is_debian; then
    packages_elsewhere
    return
  fi
  find_missing_packages
  [ ${#MISSING[@]} -gt 0 ] || return 0
  local line="apt-get install -y --no-install-recommends ${MISSING[*]}" options=(-o DPkg::Lock::Timeout=600)
  # A machine for one CI run need not outlive a power cut in mid-installation; waiting for the disk takes minutes.
  [ -z "${CI:-}" ] || options+=(-o Dpkg::Options::=--force-unsafe-io)
  [ "$(id -u)" = 0 ] || fail "some Debian packages are missing, and only root can install them. Type:" "sudo apt-get update" "sudo $line"
  STEP_ADVICE="Is the network there, and do the machine's package sources work? Try: apt-get update" \
    step "Debian packages: fetching the lists" apt-get update
  # shellcheck disable=SC2086
  STEP_ADVICE="Try by hand: $line" \
    step "Debian packages: installing ${MISSING[*]}" env DEBIAN_FRONTEND=noninteractive $line "${options[@]}"
}

# Not Debian: nothing is installed, what is missing is named.
packages_elsewhere() {
  local command missing=()
  for command in cmake ninja c++ python3 node npm emcc; do
    have "$command" || missing+=("$command")
  done
  [ ${#missing[@]} = 0 ] || fail "not on the PATH: ${missing[*]}" \
    "On a system that is not Debian these have to be there already; tools/README.md says where to get them."
  python3 -c 'import fontTools, brotli' 2>/dev/null || fail "python3 lacks two modules. Type:" "python3 -m pip install fonttools brotli"
  node_is_new_enough || fail "node is too old: $NODE_VERSION or later is needed."
  emcc_on_path || fail "emcc is too old: $EMSCRIPTEN_VERSION or later is needed."
}
