"""Judges the fonts of PDF files: every code that a page shows has the width of its glyph, and a text.

Reads the paths of PDF files, one a line, and prints one JSON object a line: {"file": path, "problems": [sentence, ...]}.

For each code that is shown, by ISO 32000-1, 9.7.4 and 9.10.3:
- CIDToGIDMap leads to a glyph of the embedded program that is not .notdef;
- the width in /W is the advance in the hmtx table of that program, to one thousandth of an em;
- ToUnicode gives it a text, without private, unassigned or replacement characters.
"""

import json
import sys
import unicodedata
from io import BytesIO

import pikepdf
from fontTools.ttLib import TTFont

SHOWING = {"Tj", "TJ", "'", '"'}
# Widths may be rounded to a whole thousandth of an em, up or down.
TOLERANCE = 1.0
MOST_PROBLEMS = 20


class Face:
    """A Type 0 font of one page, as the file describes it."""

    def __init__(self, font):
        descendant = font.DescendantFonts[0]
        self.name = str(font.BaseFont)
        self.default_width = float(descendant.get("/DW", 1000))
        self.widths = widths(descendant.get("/W", []))
        self.glyph_of = glyph_map(descendant.get("/CIDToGIDMap", "/Identity"))
        self.texts = texts(bytes(font.ToUnicode.read_bytes())) if "/ToUnicode" in font else {}
        program = TTFont(BytesIO(bytes(descendant.FontDescriptor.FontFile2.read_bytes())), lazy=True)
        self.em = program["head"].unitsPerEm
        self.advances = [program["hmtx"].metrics[name][0] for name in program.getGlyphOrder()]

    def problems(self, code):
        glyph = self.glyph_of(code)
        if glyph == 0 or glyph >= len(self.advances):
            yield f"{self.name}: code {code} leads to glyph {glyph} of {len(self.advances)}"
            return
        said, drawn = self.widths.get(code, self.default_width), self.advances[glyph] * 1000 / self.em
        if abs(said - drawn) > TOLERANCE:
            yield f"{self.name}: code {code} is {said:g} wide in /W, {drawn:g} in hmtx"
        text = self.texts.get(code, "")
        if not text:
            yield f"{self.name}: code {code} has no text in ToUnicode"
        elif any(not is_text(character) for character in text):
            yield f"{self.name}: code {code} stands for {ascii(text)}, which is no text"


def is_text(character):
    return character not in "\0\ufeff\ufffd" and unicodedata.category(character) not in ("Co", "Cn", "Cs")


def widths(array):
    """/W: `first [w w w]` or `first last w`."""
    found, at = {}, 0
    array = list(array)
    while at + 1 < len(array):
        first, second = int(array[at]), array[at + 1]
        if isinstance(second, pikepdf.Array):
            found.update((first + offset, float(width)) for offset, width in enumerate(second))
            at += 2
        else:
            found.update((code, float(array[at + 2])) for code in range(first, int(second) + 1))
            at += 3
    return found


def glyph_map(entry):
    if not isinstance(entry, pikepdf.Stream):
        return lambda code: code
    table = bytes(entry.read_bytes())
    return lambda code: int.from_bytes(table[2 * code : 2 * code + 2], "big")


def texts(cmap):
    """The bfchar and bfrange entries of a ToUnicode CMap."""
    found = {}
    # A stream lives as long as the file it belongs to, so that file must have a name.
    owner = pikepdf.new()
    for operands, operator in pikepdf.parse_content_stream(pikepdf.Stream(owner, cmap)):
        if str(operator) == "endbfchar":
            for code, text in zip(operands[::2], operands[1::2]):
                found[number(code)] = bytes(text).decode("utf-16-be", "replace")
        elif str(operator) == "endbfrange":
            for first, last, text in zip(operands[::3], operands[1::3], operands[2::3]):
                found.update(spread(number(first), number(last), text))
    return found


def spread(first, last, text):
    for code in range(first, last + 1):
        if isinstance(text, pikepdf.Array):
            yield code, bytes(text[code - first]).decode("utf-16-be", "replace")
        else:
            base = bytes(text).decode("utf-16-be", "replace")
            yield code, base[:-1] + chr(ord(base[-1]) + code - first)


def number(string):
    return int.from_bytes(bytes(string), "big")


def shown(page):
    """The codes that a page shows, with the resource name of their font."""
    font = None
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator == "Tf":
            font = str(operands[0])
        elif operator in SHOWING:
            pieces = operands[-1] if operator == "TJ" else [operands[-1]]
            for piece in pieces:
                if isinstance(piece, pikepdf.String):
                    string = bytes(piece)
                    yield from ((font, number(string[at : at + 2])) for at in range(0, len(string), 2))


def judge(path):
    problems, faces, seen = [], {}, set()
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            fonts = page.obj.get("/Resources", {}).get("/Font", {})
            for resource, code in shown(page):
                font = fonts[resource]
                if font.get("/Subtype") != "/Type0":
                    raise ValueError(f"font {resource} is no Type 0 font")
                key = font.objgen
                if (key, code) in seen:
                    continue
                seen.add((key, code))
                if key not in faces:
                    faces[key] = Face(font)
                problems.extend(faces[key].problems(code))
    if not seen:
        problems.append("no page shows any text")
    return problems[:MOST_PROBLEMS]


def main():
    for path in sys.stdin.read().splitlines():
        try:
            problems = judge(path)
        except Exception as error:  # whatever a broken file brings about is a verdict on the file
            problems = [f"cannot be read: {type(error).__name__}: {error}"]
        print(json.dumps({"file": path, "problems": problems}), flush=True)


main()
