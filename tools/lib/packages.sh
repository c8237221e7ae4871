# What has to be on the machine itself: found on the PATH, or installed from the machine's own Debian.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# How much is wanted, the least first: each word stands for its own lines in needed_packages and those before.
DEPTHS=(build quick test all)

# A line each: from which depth on, what shows that it is there (a command, or the pattern of a file), the Debian package.
needed_packages() {
  cat <<END
build cmake cmake
build ninja ninja-build
build python3 python3
build /usr/lib/python3/dist-packages/_brotli*.so python3-brotli
build xz xz-utils
build /etc/ssl/certs/ca-certificates.crt ca-certificates
build clang-$LLVM_VERSION clang-$LLVM_VERSION
build wasm-ld-$LLVM_VERSION lld-$LLVM_VERSION
build llvm-ar-$LLVM_VERSION llvm-$LLVM_VERSION
quick g++ g++
quick ccache ccache
quick clang-format-$LLVM_VERSION clang-format-$LLVM_VERSION
quick /usr/lib/*/libsodium.so.23 libsodium23
test clang-tidy-$LLVM_VERSION clang-tidy-$LLVM_VERSION
test /usr/lib/llvm-$LLVM_VERSION/lib/clang/*/lib/linux/libclang_rt.asan-*.a libclang-rt-$LLVM_VERSION-dev
test pdftotext poppler-utils
test chromium chromium
test /usr/share/fonts/truetype/motoya-l-cedar/MTLc3m.ttf fonts-motoya-l-cedar
test firefox-esr firefox-esr
test Xvfb xvfb
test /usr/lib/*/dri/swrast_dri.so libgl1-mesa-dri
all WebKitWebDriver webkit2gtk-driver
all orca orca
all speech-dispatcher speech-dispatcher
all /usr/lib/*/speech-dispatcher/spd_libao.so speech-dispatcher-audio-plugins
all openbox openbox
all dbus-daemon dbus-daemon
all gsettings libglib2.0-bin
all /usr/libexec/at-spi-bus-launcher at-spi2-core
END
}

# depth_number WORD: its place in DEPTHS; fails for any other word.
depth_number() {
  local number
  for number in "${!DEPTHS[@]}"; do
    [ "${DEPTHS[number]}" != "$1" ] || { printf '%d' "$number"; return; }
  done
  return 1
}

# missing_packages DEPTH: prints the packages that the depth needs and that are not there, a line each.
missing_packages() {
  local wanted depth sign package
  wanted=$(depth_number "$1")
  needed_packages | while read -r depth sign package; do
    [ "$(depth_number "$depth")" -le "$wanted" ] || continue
    case $sign in
      /*) compgen -G "$sign" >/dev/null || printf '%s\n' "$package" ;;
      *) have "$sign" || printf '%s\n' "$package" ;;
    esac
  done
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

# install_packages DEPTH
install_packages() {
  local missing
  if ! is_debian; then
    packages_elsewhere
    return
  fi
  mapfile -t missing < <(missing_packages "$1")
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || ask_for_root "$1" "${missing[@]}"
  STEP_ADVICE="Is the network there, and do the machine's package sources work? Try: apt-get update" \
    step debian-lists "Debian packages: fetching the lists" apt-get update
  STEP_ADVICE="Try by hand: apt-get install --no-install-recommends ${missing[*]}" \
    step debian-packages "Debian packages: installing ${#missing[@]}" apt_install "${missing[@]}"
}

apt_install() {
  local options=(-y --no-install-recommends -o DPkg::Lock::Timeout=600)
  # A machine for one CI run need not outlive a power cut in mid-installation; waiting for the disk takes minutes.
  [ -z "${CI:-}" ] || options+=(-o Dpkg::Options::=--force-unsafe-io)
  printf 'Asked for: %s\n' "$*"
  DEBIAN_FRONTEND=noninteractive apt-get install "${options[@]}" "$@"
}

# ask_for_root DEPTH PACKAGES...: only root can install them. One line to type, then the same command goes on.
ask_for_root() {
  local line="'$ROOT/tools/setup' --packages $1"
  shift
  if have sudo; then line="sudo $line"; else line="su -c \"$line\""; fi
  fail "$# Debian packages are missing, and only root can install them. Type this line, then the same command again:" "" "$line" "" \
    "It installs: $(fold -s -w 110 <<<"$*" | sed '2,$s/^/               /')"
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
  version_at_least "$(node --version | tr -d v)" "$NODE_VERSION" || fail "node is too old: $NODE_VERSION or later is needed."
  emcc_on_path || fail "emcc is too old: $EMSCRIPTEN_VERSION or later is needed."
}
