# Node, and what comes from npm: tools for building and testing, and the archives of the fonts.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Without these npm tries for minutes before it says that there is no network.
export npm_config_fetch_retries=2 npm_config_fetch_retry_mintimeout=1000 npm_config_fetch_retry_maxtimeout=5000
export npm_config_update_notifier=false

# get_node DEPTH: sets NODE, and puts it and its npm first on the PATH. On Debian it is always the pinned one, whatever
# the machine has; elsewhere the one on the PATH. Depth "all" gets the newest too.
get_node() {
  if ! is_debian; then
    NODE=$(command -v node)
    return
  fi
  trust_as_the_machine_does
  get_pinned_node NODE
  NODE=$(node_home "$NODE_VERSION")/bin/node
  PATH=${NODE%/*}:$PATH
  [ "$1" != all ] || get_pinned_node NODE_NEWEST
}

# nodes_to_test: prints the Node programs that the tests of the modules and the tools have to pass with, a line each: the one
# that everything is run with, which is the oldest that README names, and the newest, which setup all has got.
nodes_to_test() {
  command -v node
  is_debian || return 0
  printf '%s\n' "$(node_home "$NODE_NEWEST_VERSION")/bin/node"
}

node_home() { printf '%s' "$CACHE/nodejs-$1"; }

# get_pinned_node NODE|NODE_NEWEST: the platform package of npm's "node" at that version, with an npm of its own beside it.
get_pinned_node() {
  local version=$1_VERSION architecture sum home stamp work=$SCRATCH/$1
  architecture=$(uname -m)
  case $architecture in x86_64) architecture=x64 ;; aarch64) architecture=arm64 ;; esac
  sum=$1_SHA256_$architecture
  [ -n "${!sum:-}" ] || fail "tools/versions has no Node for this kind of machine ($architecture)."
  home=$(node_home "${!version}")
  stamp="${!sum} $NPM_SHA256"
  if is_made "$home" "$stamp"; then return; fi
  fetch_npm "node-linux-$architecture" "${!version}" "${!sum}"
  fetch_npm npm "$NPM_VERSION" "$NPM_SHA256"
  step unpack-node "node ${!version}: unpacking" unpack_node "node-linux-$architecture" "$work"
  finish_folder "$work" "$home" "$stamp"
  rm -f "$CACHE/downloads/node-linux-$architecture.tgz" "$CACHE/downloads/npm.tgz"
}

unpack_node() {
  mkdir -p "$2/bin" "$2/npm" &&
    tar -xzf "$CACHE/downloads/$1.tgz" -C "$2" --strip-components=1 package/bin/node package/LICENSE &&
    tar -xzf "$CACHE/downloads/npm.tgz" -C "$2/npm" --strip-components=1 --exclude=package/docs --exclude=package/man &&
    cat >"$2/bin/npm" <<'END' && chmod +x "$2/bin/npm" && "$2/bin/npm" --version
#!/bin/sh
exec "${0%/*}/node" "${0%/*}/../npm/bin/npm-cli.js" "$@"
END
}

# Debian's Node believes the certificates that the machine believes, and its npm reads the machine's settings. Ours is told to.
trust_as_the_machine_does() {
  local file
  if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -f /etc/ssl/certs/ca-certificates.crt ]; then
    export NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
  fi
  for file in /etc/npmrc /usr/etc/npmrc; do
    [ ! -f "$file" ] || export npm_config_globalconfig=${npm_config_globalconfig:-$file}
  done
}

# fetch_npm PACKAGE VERSION SHA256: the archive ends up in $CACHE/downloads/NAME.tgz.
fetch_npm() {
  local name=${1##*/} file=$CACHE/downloads/${1##*/}.tgz work=$SCRATCH/get-${1##*/}
  if is_download "$file" "$3"; then return; fi
  mkdir -p "$work"
  if have npm; then
    STEP_ADVICE="Is the network there, and does npm reach its registry? Try: npm ping" \
      step "download-$name" "$1 $2: downloading" npm pack --pack-destination "$work" "$1@$2"
  else
    find_registry
    STEP_ADVICE="Is the network there? Set npm_config_registry, or install an npm, when the registry is behind something." \
      step "download-$name" "$1 $2: downloading" python3 "$ROOT/tools/lib/download.py" "$REGISTRY/$1/-/$name-$2.tgz" "$work/$name.tgz"
  fi
  keep_download "$work"/*.tgz "$file" "$3" "$1 $2"
}

# Sets REGISTRY, for a machine that has no npm to ask: what the person has set, else what Debian's own npm is made with.
# That package is only read: to install it takes two minutes and 370 other packages.
find_registry() {
  [ -z "${REGISTRY:-}" ] || return 0
  REGISTRY=${npm_config_registry:-${NPM_CONFIG_REGISTRY:-}}
  [ -n "$REGISTRY" ] || REGISTRY=$(set_in_npmrc ~/.npmrc "${npm_config_globalconfig:-/etc/npmrc}")
  if [ -z "$REGISTRY" ]; then
    fetch_deb "$(codename)" npm "" ""
    step unpack-npm "npm: reading where its registry is" dpkg -x "$CACHE/downloads/npm.deb" "$SCRATCH/debian-npm"
    rm -f "$CACHE/downloads/npm.deb"
    REGISTRY=$(grep -rhoE "^ *registry: 'https://[^']+'" "$SCRATCH/debian-npm" | sed -n 1p | cut -d "'" -f 2) || true
  fi
  REGISTRY=${REGISTRY%/}
  [ -n "$REGISTRY" ] || fail "npm's registry was not found." "Install an npm, or set npm_config_registry to the registry's address."
}

set_in_npmrc() { { cat "$@" 2>/dev/null || true; } | sed -nE 's/^ *registry *= *"?([^"]*[^" ])"? *$/\1/p' | sed -n 1p; }

# Sets NODE_MODULES, and links it into the clone so that every script finds the tools by name.
get_node_tools() {
  local sum work=$SCRATCH/node
  sum=$(sha256_of "$ROOT/tools/node/package-lock.json")
  NODE_MODULES=$CACHE/node-${sum:0:12}/node_modules
  if ! is_made "${NODE_MODULES%/*}" "$sum"; then
    mkdir -p "$work"
    cp "$ROOT/tools/node/package.json" "$ROOT/tools/node/package-lock.json" "$work/"
    STEP_ADVICE="Is the network there, and does npm reach its registry? Try: npm ping" \
      step npm-tools "npm tools: installing" npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund
    finish_folder "$work" "${NODE_MODULES%/*}" "$sum"
  fi
  if [ "$(readlink "$ROOT/node_modules" || true)" != "$NODE_MODULES" ]; then
    [ ! -e "$ROOT/node_modules" ] || [ -L "$ROOT/node_modules" ] ||
      fail "node_modules is a folder; setup wants to put a link there." "Move it away and run the same command again."
    ln -sfn "$NODE_MODULES" "$ROOT/node_modules"
  fi
}
