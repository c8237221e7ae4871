# What comes from npm: tools for building and testing, and the archives of the fonts.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Without these npm tries for minutes before it says that there is no network.
export npm_config_fetch_retries=2 npm_config_fetch_retry_mintimeout=1000 npm_config_fetch_retry_maxtimeout=5000

# fetch_npm PACKAGE VERSION SHA256: the archive ends up in $CACHE/downloads/NAME.tgz.
fetch_npm() {
  local package=$1 version=$2 sum=$3 file=$CACHE/downloads/${1##*/}.tgz work=$SCRATCH/get-${1##*/}
  if is_download "$file" "$sum"; then return; fi
  mkdir -p "$work"
  STEP_ADVICE="Is the network there, and does npm reach its registry? Try: npm ping" \
    step "$package $version: downloading" npm pack --pack-destination "$work" "$package@$version"
  keep_download "$work"/*.tgz "$file" "$sum" "$package $version"
}

# Sets NODE_MODULES, and links it into the clone so that every script finds the tools by name.
get_node_tools() {
  local sum work=$SCRATCH/node
  sum=$(sha256_of "$ROOT/tools/node/package-lock.json")
  NODE_MODULES=$CACHE/node-${sum:0:12}/node_modules
  if ! is_made "${NODE_MODULES%/*}" "$sum"; then
    mkdir -p "$work"
    cp "$ROOT/tools/node/package.json" "$ROOT/tools/node/package-lock.json" "$work/"
    STEP_ADVICE="Is the network there, and does npm reach its registry? Try: npm ping" \
      step "npm tools: installing" npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund
    finish_folder "$work" "${NODE_MODULES%/*}" "$sum"
  fi
  if [ "$(readlink "$ROOT/node_modules" || true)" != "$NODE_MODULES" ]; then
    [ ! -e "$ROOT/node_modules" ] || [ -L "$ROOT/node_modules" ] ||
      fail "node_modules is a folder; setup wants to put a link there." "Move it away and run the same command again."
    ln -sfn "$NODE_MODULES" "$ROOT/node_modules"
  fi
}
