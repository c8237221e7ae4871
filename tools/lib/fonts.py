# Makes each face's TTF out of the font packages: fonts.py ATKINSON_FOLDER LITERATA_FOLDER OUTPUT_FOLDER
# SPDX-License-Identifier: MIT
#
# The packages are split by script. A face here has Latin and the accented letters of European languages in one file,
# without hints and without kerning: the canvas uses neither, and a text field on the page has to break its lines as the
# canvas does. Composition and placing of marks stay, for names that are typed with combining accents.
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Our name, and the package's: family, weight and style.
FACES = {
    "sans-400": ("atkinson-hyperlegible-next", "400-normal"),
    "sans-500": ("atkinson-hyperlegible-next", "500-normal"),
    "sans-600": ("atkinson-hyperlegible-next", "600-normal"),
    "book-400": ("literata", "400-normal"),
    "book-500": ("literata", "500-normal"),
    "book-400-italic": ("literata", "400-italic"),
}

# Latin Extended-A, the Romanian letters with a comma below, and the Welsh, Vietnamese and German ones of 1E00 to 1EFF
# that both families have.
EUROPEAN = {*range(0x100, 0x180), *range(0x218, 0x21C), *range(0x1E80, 0x1E86), 0x1E9E, 0x1EF2, 0x1EF3}

OPTIONS = Options(
    hinting=False,
    layout_features=["ccmp", "mark", "mkmk"],
    name_IDs=[0],
    notdef_outline=True,
    recalc_timestamp=False,
)
OPTIONS.drop_tables += ["STAT", "gasp", "vhea", "vmtx"]


def part(file: Path, wanted) -> Path:
    """The glyphs for the characters that wanted() accepts, as a TTF beside the output."""
    font = TTFont(file, recalcTimestamp=False)
    font.flavor = None
    subsetter = Subsetter(OPTIONS)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if wanted(code)])
    subsetter.subset(font)
    smaller = output / (file.stem + ".part")
    font.save(smaller)
    return smaller


folders = {"atkinson-hyperlegible-next": Path(sys.argv[1]), "literata": Path(sys.argv[2])}
output = Path(sys.argv[3])
for name, (family, style) in FACES.items():
    files = folders[family] / "files"
    latin = files / f"{family}-latin-{style}.woff2"
    already = set(TTFont(latin).getBestCmap())
    parts = [
        part(latin, lambda code: True),
        part(files / f"{family}-latin-ext-{style}.woff2", lambda code: code in EUROPEAN - already),
    ]
    merged = Merger().merge([str(one) for one in parts])
    merged.recalcTimestamp = False
    merged["post"].formatType = 3.0  # No names of glyphs.
    for time in ("created", "modified"):  # Not now: the same packages give the same bytes.
        setattr(merged["head"], time, getattr(TTFont(latin)["head"], time))
    merged.save(output / f"{name}.ttf")
    for one in parts:
        one.unlink()
    print(name, len(merged.getBestCmap()), "characters")
