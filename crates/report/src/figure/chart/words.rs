//! Words of a chart: their letters, and where they stand.

use typeset::{Anchor, Color, Inscription, Lettering, Ruler};

use super::Frame;

/// Size of the em: that of a note, so that figures can be read on paper.
const SIZE: f32 = 8.0;

/// Words that begin, end or stand in the middle of nought, with their baseline there.
pub fn words(words: &str, language: Option<&str>, color: Color, anchor: Anchor, measure: f32) -> Inscription {
    Inscription {
        words: words.to_owned(),
        language: language.map(str::to_owned),
        lettering: Lettering {
            size: SIZE,
            bold: false,
            color,
        },
        x: 0.0,
        y: 0.0,
        anchor,
        measure,
    }
}

/// The same on one line, whatever its length.
pub fn line(text: &str, color: Color, anchor: Anchor, ruler: &mut Ruler) -> Inscription {
    let mut line = words(text, None, color, anchor, f32::MAX);
    // Rounding must not break it.
    line.measure = ruler.length(&line) + 1.0;
    line
}

/// The height of a line of figures.
pub fn line_height(ruler: &mut Ruler) -> f32 {
    let line = line("0", Color(0, 0, 0), Anchor::Start, ruler);
    ruler.extent(&line).height
}

/// What the amounts of a chart are amounts of, above them, and how high it is.
pub fn unit(text: &str, frame: &Frame, ruler: &mut Ruler) -> (Inscription, f32) {
    let mut unit = words(text, None, frame.colours.quiet, Anchor::Start, frame.width);
    let extent = ruler.extent(&unit);
    unit.y -= extent.top;
    (unit, extent.height)
}

/// Moves words to where their anchor is at `x` and the middle of their lines at `y`.
pub fn centre(mut inscription: Inscription, x: f32, y: f32, ruler: &mut Ruler) -> Inscription {
    inscription.x = x;
    let extent = ruler.extent(&inscription);
    inscription.y += y - extent.top - extent.height / 2.0;
    inscription
}
