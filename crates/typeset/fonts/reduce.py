#!/usr/bin/env python3
"""Print the code points that the reduced Japanese faces keep, for pyftsubset's --unicodes-file.

usage: reduce.py NotoSansJP.ttf SourceSerif4.ttf

Kept is all that the Japanese face maps, but for what the Latin face draws anyway; of that, Japanese needs the space and
the punctuation that its own lines are made of, in the shapes of its own face.
"""

import sys

from fontTools.ttLib import TTFont

# Space, dashes, quotation marks and leaders.
SHARED = {0x20, 0xA0, 0xD7, 0x2010, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2025, 0x2026}

japanese, latin = (set(TTFont(path).getBestCmap()) for path in sys.argv[1:3])
for code in sorted(japanese - (latin - SHARED)):
    print(f"U+{code:04X}")
