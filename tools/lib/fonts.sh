# The fonts: woff2 for the page, the same as TTF for the canvas.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

FONT_FACES=(
  atkinson-hyperlegible-next:400-normal
  atkinson-hyperlegible-next:500-normal
  atkinson-hyperlegible-next:600-normal
  literata:400-normal
  literata:500-normal
  literata:400-italic
)

# Sets FONTS.
get_fonts() {
  local stamp="$FONT_ATKINSON_SHA256 $FONT_LITERATA_SHA256 ${FONT_FACES[*]}" work=$SCRATCH/fonts
  FONTS=$CACHE/fonts/$FONTS_VERSION
  if is_made "$FONTS" "$stamp"; then return; fi
  fetch_npm "$FONT_ATKINSON_PACKAGE" "$FONTS_VERSION" "$FONT_ATKINSON_SHA256"
  fetch_npm "$FONT_LITERATA_PACKAGE" "$FONTS_VERSION" "$FONT_LITERATA_SHA256"
  step "fonts $FONTS_VERSION: unpacking" unpack_fonts "$work"
  finish_folder "$work" "$FONTS" "$stamp"
  rm -f "$CACHE/downloads/atkinson-hyperlegible-next.tgz" "$CACHE/downloads/literata.tgz"
}

unpack_fonts() {
  local face family style part file
  mkdir -p "$1" || return
  for family in atkinson-hyperlegible-next literata; do
    tar -xzf "$CACHE/downloads/$family.tgz" -C "$1" &&
      mv "$1/package" "$1/$family" && mv "$1/$family/LICENSE" "$1/$family-LICENSE.txt" || return
  done
  for face in "${FONT_FACES[@]}"; do
    family=${face%%:*} style=${face#*:}
    for part in latin latin-ext; do
      file=$family-$part-$style
      mv "$1/$family/files/$file.woff2" "$1/" && woff2_decompress "$1/$file.woff2" || return
    done
  done
  rm -r "$1/atkinson-hyperlegible-next" "$1/literata"
}
