# The fonts, as the canvas and the page read them.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Sets FONTS, the folder of sans-400.ttf, book-400.ttf and so on, and of their licenses.
get_fonts() {
  local recipe stamp work=$SCRATCH/fonts
  recipe=$(sha256_of "$ROOT/tools/lib/fonts.py")
  stamp="$FONT_ATKINSON_SHA256 $FONT_LITERATA_SHA256 $recipe"
  FONTS=$CACHE/fonts/$FONTS_VERSION-${recipe:0:8}
  if is_made "$FONTS" "$stamp"; then return; fi
  fetch_npm "$FONT_ATKINSON_PACKAGE" "$FONTS_VERSION" "$FONT_ATKINSON_SHA256"
  fetch_npm "$FONT_LITERATA_PACKAGE" "$FONTS_VERSION" "$FONT_LITERATA_SHA256"
  step "fonts $FONTS_VERSION: making the faces" make_fonts "$work"
  finish_folder "$work" "$FONTS" "$stamp"
  rm -f "$CACHE/downloads/atkinson-hyperlegible-next.tgz" "$CACHE/downloads/literata.tgz"
}

make_fonts() {
  local family from=$SCRATCH/font-packages
  mkdir -p "$1" || return
  for family in atkinson-hyperlegible-next literata; do
    mkdir -p "$from/$family" &&
      tar -xzf "$CACHE/downloads/$family.tgz" -C "$from/$family" --strip-components=1 &&
      cp "$from/$family/LICENSE" "$1/$family-LICENSE.txt" || return
  done
  "$(python_with_fonttools)" "$ROOT/tools/lib/fonts.py" "$from/atkinson-hyperlegible-next" "$from/literata" "$1"
}

# Debian's python has what Debian installs; another one may come first on the PATH.
python_with_fonttools() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import fontTools, brotli' 2>/dev/null; then
      printf '%s' "$python"
      return
    fi
  done
  printf python3
}
