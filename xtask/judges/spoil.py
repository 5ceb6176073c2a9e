"""Spoils a PDF so that judges have something to refuse: `spoil.py spoilt FROM TO` or `spoil.py language FROM TO`.

`alternative`: one figure is said to show something else, and nothing else is changed.

`language`: the words of one element are told in another language, and nothing else is changed.

`spoilt`: there is something for every judge. The order of the structure tree is reversed, one of its elements gets a type that does not exist, a font loses its ToUnicode,
the widths of another are wrong, and there is a stream that is longer than it says. The file can still be read, so that each judge
refuses it for the reason it is there for.
"""

import sys

import pikepdf
from pikepdf import Array, Name

LONGER = b"longer than ten"


def spoil(pdf):
    tree = pdf.Root.StructTreeRoot.K
    document = tree[0] if isinstance(tree, Array) else tree
    document.K = Array(list(reversed(list(document.K))))
    document.K[0].S = Name("/Nonsense")
    fonts = [font for _, font in pdf.pages[0].obj.Resources.Font.items()]
    del fonts[0]["/ToUnicode"]
    fonts[-1].DescendantFonts[0].W = Array([1, Array([5000] * 9)])
    pdf.Root.Spoilt = pdf.make_indirect(pikepdf.Stream(pdf, LONGER))


def mistake_language(pdf):
    told = next(object for object in pdf.objects if isinstance(object, pikepdf.Dictionary) and object.get("/Lang") == "fr")
    told.Lang = "de"


def mistake_figure(pdf):
    told = next(object for object in pdf.objects if isinstance(object, pikepdf.Dictionary) and object.get("/S") == "/Figure")
    told.Alt = "Something else"


# What is changed by itself, so that one judge alone must find it.
MISTAKES = {"language": mistake_language, "alternative": mistake_figure}


def main():
    how, source, target = sys.argv[1:]
    with pikepdf.open(source) as pdf:
        if how in MISTAKES:
            MISTAKES[how](pdf)
            return pdf.save(target)
        spoil(pdf)
        pdf.save(target, compress_streams=False)
    with open(target, "rb") as file:
        written = file.read()
    length = b"/Length %d" % len(LONGER)
    before, after = written.split(LONGER)
    head, _, tail = before.rpartition(length)
    with open(target, "wb") as file:
        file.write(head + b"/Length 10" + tail + LONGER + after)


main()
