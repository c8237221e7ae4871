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
  get_fonttools
  fetch_npm "$FONT_ATKINSON_PACKAGE" "$FONTS_VERSION" "$FONT_ATKINSON_SHA256"
  fetch_npm "$FONT_LITERATA_PACKAGE" "$FONTS_VERSION" "$FONT_LITERATA_SHA256"
  step make-fonts "fonts $FONTS_VERSION: making the faces" make_fonts "$work"
  finish_folder "$work" "$FONTS" "$stamp"
  rm -f "$CACHE/downloads/atkinson-hyperlegible-next.tgz" "$CACHE/downloads/literata.tgz"
}

# Sets FONT_PYTHON and FONT_PATH: a Python that has the fontTools. Debian's package of them is only unpacked for this run: to
# install it takes fifty other packages, most for uses of fonts that are not ours.
get_fonttools() {
  FONT_PATH=
  for FONT_PYTHON in python3 /usr/bin/python3; do
    if "$FONT_PYTHON" -c 'import fontTools, brotli' 2>/dev/null; then return; fi
  done
  is_debian || return 0
  fetch_deb "$(codename)" python3-fonttools "" ""
  step unpack-fonttools "fonttools: unpacking" dpkg -x "$CACHE/downloads/python3-fonttools.deb" "$SCRATCH/fonttools"
  rm -f "$CACHE/downloads/python3-fonttools.deb"
  FONT_PATH=$SCRATCH/fonttools/usr/lib/python3/dist-packages
}

make_fonts() {
  local family from=$SCRATCH/font-packages
  mkdir -p "$1" || return
  for family in atkinson-hyperlegible-next literata; do
    mkdir -p "$from/$family" &&
      tar -xzf "$CACHE/downloads/$family.tgz" -C "$from/$family" --strip-components=1 &&
      cp "$from/$family/LICENSE" "$1/$family-LICENSE.txt" || return
  done
  PYTHONPATH=$FONT_PATH "$FONT_PYTHON" "$ROOT/tools/lib/fonts.py" "$from/atkinson-hyperlegible-next" "$from/literata" "$1"
}
