"""Compares figures as pictures: `figures.py CHROMIUM FIGURE...`. Each figure is a path without ending, of which there are an SVG, a PDF and a PNG file.

The page of the PDF, as Poppler draws it, is what the others are held against: the SVG file as resvg and as Chromium draw it, with the
bundled fonts, and the PNG file. Each is drawn by another program, which smooths edges and places letters in its own way: what is compared
is therefore slightly blurred, and few of the points may differ by much. Names what is wrong and fails if anything is.
"""

import io
import os
import pathlib
import subprocess
import sys
import tempfile

import resvg_py
from PIL import Image, ImageChops, ImageFilter

FONTS = pathlib.Path(__file__).resolve().parents[2] / "crates/typeset/fonts"
DOTS = 144
CSS_DOTS = 96
# Of 255: black beside white is 255, a letter that lies half a point beside its place about 40.
MUCH = 60
# Two programs that draw the same differ in up to 0.3 per cent of the points, two languages in 7 and more.
MOST = 0.01


def page(figure):
    drawn = subprocess.run(
        ["pdftoppm", "-r", str(DOTS), "-png", "-singlefile", f"{figure}.pdf"], capture_output=True, check=True
    )
    return Image.open(io.BytesIO(drawn.stdout))


def resvg(figure, size):
    drawn = resvg_py.svg_to_bytes(
        svg_path=f"{figure}.svg",
        dpi=CSS_DOTS,
        width=size[0],
        background="#ffffff",
        skip_system_fonts=True,
        font_dirs=[str(FONTS)],
    )
    return Image.open(io.BytesIO(bytes(drawn)))


def chromium(program, figure, size):
    with tempfile.TemporaryDirectory() as folder:
        fonts = pathlib.Path(folder) / "fonts.conf"
        fonts.write_text(f"<fontconfig><dir>{FONTS}</dir><cachedir>{folder}/fonts</cachedir></fontconfig>")
        shot = pathlib.Path(folder) / "shot.png"
        scale = DOTS / CSS_DOTS
        # Wide and high enough for the frame that a window has; what is beyond the figure is cut off.
        width, height = (int(length / scale) + 200 for length in size)
        done = subprocess.run(
            [
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                f"--force-device-scale-factor={scale}",
                f"--window-size={width},{height}",
                f"--user-data-dir={folder}/profile",
                f"--screenshot={shot}",
                pathlib.Path(f"{figure}.svg").resolve().as_uri(),
            ],
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
            capture_output=True,
            text=True,
        )
        if not shot.exists():
            sys.exit(f"{program} draws nothing: {done.stderr.strip()[-500:]}")
        return Image.open(shot).convert("RGB")


def grey(picture, size):
    sheet = Image.new("RGB", size, "white")
    sheet.paste(picture.convert("RGB"))
    return sheet.convert("L").filter(ImageFilter.BoxBlur(2))


def differing(one, other, size):
    counts = ImageChops.difference(grey(one, size), grey(other, size)).histogram()
    return sum(counts[MUCH:]) / sum(counts)


def main():
    program, *figures = sys.argv[1:]
    is_bad = False
    for figure in figures:
        expected = page(figure)
        size = expected.size
        with Image.open(f"{figure}.png") as own:
            own = own.convert("RGB").resize(size, Image.Resampling.LANCZOS)
        drawn = {"resvg": resvg(figure, size), "Chromium": chromium(program, figure, size), "its PNG file": own}
        for name, picture in drawn.items():
            part = differing(expected, picture, size)
            if part > MOST:
                is_bad = True
                print(f"{figure}: {name} differs from the page in {100 * part:.2f} per cent of the points")
    sys.exit(is_bad)


main()
