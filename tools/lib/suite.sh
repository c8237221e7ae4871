# Reads other Debian suites with the machine's own apt, without changing the machine's own apt.
# The sources file is derived from the machine's own, with another suite's name in it; no host is written down here.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# debian_archives CODENAME SOURCES_FILES...: prints where that suite comes from, a line each: URI<TAB>KEYRING (a path,
# or empty). Understands both kinds of files that apt reads; leaves out updates, security and archives of others.
debian_archives() {
  local codename=$1
  shift
  awk -v codename="$codename" '
    function flush_stanza(   i, n, list, hit) {
      n = split(suites, list, " ")
      for (i = 1; i <= n; i++) if (list[i] == codename || list[i] ~ /^(old)*stable$|^testing$|^unstable$|^sid$/) hit = 1
      if (hit && enabled != "no" && (" " types " ") ~ / deb / && (" " components " ") ~ / main /) {
        n = split(uris, list, " ")
        for (i = 1; i <= n; i++) print list[i] "\t" (key ~ /^\// ? key : "")
      }
      types = suites = components = uris = key = enabled = ""
    }
    FNR == 1 { flush_stanza() }
    /^[ \t]*#/ { next }
    FILENAME ~ /\.sources$/ {
      if (/^[ \t]*$/) { flush_stanza(); next }
      if (/^[ \t]/) next
      name = tolower($0); sub(/:.*/, "", name)
      value = $0; sub(/^[^:]*:[ \t]*/, "", value)
      if (name == "types") types = value
      if (name == "suites") suites = value
      if (name == "components") components = value
      if (name == "uris") uris = value
      if (name == "signed-by") key = value
      if (name == "enabled") enabled = value
      next
    }
    $1 == "deb" {
      line = $0
      if (match(line, /\[[^]]*\]/)) {
        options = substr(line, RSTART + 1, RLENGTH - 2)
        line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
        if (match(options, /signed-by=[^ ]+/)) key = substr(options, RSTART + 10, RLENGTH - 10)
      }
      split(line, field, " ")
      types = "deb"; uris = field[2]; suites = field[3]; components = line
      flush_stanza()
    }
    END { flush_stanza() }
  ' "$@" /dev/null | sort -u
}

codename() { (. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}"); }

# The same for this machine.
own_archives() {
  local file files=()
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ ! -f "$file" ] || files+=("$file")
  done
  debian_archives "$(codename)" "${files[@]}"
}

# suite_apt SUITE TOOL ARGUMENTS...: apt-get or apt-cache that sees only that suite.
suite_apt() {
  local home=$SCRATCH/apt-$1 tool=$2
  shift 2
  "$tool" -q \
    -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$home/sources" \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State="$home/state" -o Dir::State::status=/var/lib/dpkg/status -o Dir::Cache="$home/cache" \
    -o Dir::Cache::pkgcache=packages.bin -o Dir::Cache::srcpkgcache=sources.bin -o Acquire::Languages=none \
    -o APT::Sandbox::User=root -o Acquire::Retries=3 "$@"
}

# Makes the private lists of a suite, once in a run.
open_suite() {
  local suite=$1 home=$SCRATCH/apt-$1 uri key
  [ -d "$home" ] && return
  is_debian || fail "$2 comes from Debian's $suite, and this is not a Debian machine." \
    "tools/README.md says what to do on other systems."
  mkdir -p "$home/sources" "$home/state/lists/partial" "$home/cache/archives/partial"
  while IFS=$'\t' read -r uri key; do
    printf 'Types: deb deb-src\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n\n' \
      "$uri" "$suite" "${key:-/usr/share/keyrings/debian-archive-keyring.gpg}"
  done < <(own_archives) >"$home/sources/suite.sources"
  [ -s "$home/sources/suite.sources" ] || fail "no Debian archive was found in this machine's package sources (/etc/apt)." \
    "$2 is taken from the same archive, from the suite $suite."
  STEP_ADVICE="Is the network there, and does this machine's Debian archive have the suite $suite? Try: apt-get update" \
    step "lists-$suite" "Debian $suite: reading its lists" suite_apt "$suite" apt-get -o APT::Update::Error-Mode=any update
}

# moved_on WHAT VERSION SUITE FOUND_VERSIONS
moved_on() {
  fail "$1 $2 is no longer in Debian's $3; it has ${4:-none} now." \
    "tools/versions names the version: set one that is there, with its SHA-256, and run all tests."
}

# fetch_deb SUITE PACKAGE VERSION SHA256: the package file ends up in $CACHE/downloads/PACKAGE.deb.
# An empty version takes the suite's current one, an empty sum trusts apt's signature.
fetch_deb() {
  local suite=$1 package=$2 version=$3 sum=$4 file=$CACHE/downloads/$2.deb work=$SCRATCH/get-$2 found
  if [ -n "$sum" ] && is_download "$file" "$sum"; then return; fi
  open_suite "$suite" "$package"
  found=$(suite_apt "$suite" apt-cache madison "$package" | awk -F '|' '/Packages/ {gsub(/ /, "", $2); print $2}')
  if [ -z "$version" ]; then version=$(head -n 1 <<<"$found"); fi
  grep -qxF -- "$version" <<<"$found" || moved_on "$package" "$version" "$suite" "${found//$'\n'/ }"
  mkdir -p "$work"
  STEP_ADVICE="Is the network there? Run the same command again." \
    step "download-$package" "$package $version: downloading" in_folder "$work" suite_apt "$suite" apt-get download "$package=$version"
  keep_download "$work"/*.deb "$file" "$sum" "$package $version"
}

# fetch_source SUITE PACKAGE UPSTREAM SHA256: the upstream archive ends up in $CACHE/downloads/PACKAGE.tar.
# Any Debian revision of that upstream version will do: its upstream archive is the same.
fetch_source() {
  local suite=$1 package=$2 upstream=$3 sum=$4 file=$CACHE/downloads/$2.tar work=$SCRATCH/get-$2 found version
  if is_download "$file" "$sum"; then return; fi
  open_suite "$suite" "$package"
  found=$(suite_apt "$suite" apt-cache showsrc --only-source "$package" | sed -n 's/^Version: //p') || true
  version=$(awk -v upstream="$upstream" '{at = $0; sub(/-[^-]*$/, "", at); sub(/^[0-9]+:/, "", at)} at == upstream' <<<"$found" | tail -n 1)
  [ -n "$version" ] || moved_on "$package" "$upstream" "$suite" "${found//$'\n'/ }"
  mkdir -p "$work"
  STEP_ADVICE="Is the network there? Run the same command again." \
    step "download-$package" "$package $version: downloading its source" in_folder "$work" \
    suite_apt "$suite" apt-get source --only-source --download-only "$package=$version"
  keep_download "$work"/*.orig.tar.?z "$file" "$sum" "$package $upstream"
}

in_folder() { cd "$1" && shift && "$@"; }

# is_download FILE SHA256: a download that was kept and is whole. A damaged one is thrown away, and said.
is_download() {
  [ -f "$1" ] || return 1
  verified "$1" "$2" && return 0
  say "${1##*/} in the cache is damaged (its SHA-256 is another); getting it again."
  rm -f "$1"
  return 1
}

# keep_download GOT FILE SHA256 WHAT: checks what came and puts it in its place by one rename.
keep_download() {
  if [ -n "$3" ] && ! verified "$1" "$3"; then
    fail "$4 came with another SHA-256 than tools/versions names." "expected $3" "got      $(sha256_of "$1")" \
      "It was not used. Try again; if it stays so, find out why before you change tools/versions."
  fi
  mv "$1" "$2"
}
