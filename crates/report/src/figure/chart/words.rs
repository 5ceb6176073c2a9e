//! Words of a chart: their letters, and how they are fitted into their room.

use typeset::{Anchor, Color, Extent, Inscription, Lettering, Ruler};

use super::Frame;

/// Size of the em: that of a note, so that figures can be read on paper.
const SIZE: f32 = 8.0;
/// Names longer than this many lines are cut.
const LINES: f32 = 3.0;
/// From one baseline to the next, at most, in ems.
const LEADING: f32 = 1.25;

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

/// What the amounts of a chart are amounts of, above them; none where nothing is said.
pub fn unit(text: &str, frame: &Frame, ruler: &mut Ruler) -> Option<(Inscription, Extent)> {
    let unit = words(text, None, frame.colours.quiet, Anchor::Start, frame.width);
    let mut unit = cut(unit, ruler);
    unit.y -= ruler.extent(&unit).top;
    let extent = ruler.extent(&unit);
    (!text.is_empty()).then_some((unit, extent))
}

/// Moves words to where their anchor is at `x` and the middle of their lines at `y`.
pub fn centre(mut inscription: Inscription, x: f32, y: f32, ruler: &mut Ruler) -> Inscription {
    inscription.x = x;
    let extent = ruler.extent(&inscription);
    inscription.y += y - extent.top - extent.height / 2.0;
    inscription
}

/// Cuts words after as many lines as a name may have; an ellipsis says so.
pub fn cut(mut inscription: Inscription, ruler: &mut Ruler) -> Inscription {
    if fits(&inscription, ruler) {
        return inscription;
    }
    let whole: Vec<char> = inscription.words.chars().collect();
    let (mut short, mut long) = (0, whole.len());
    while long - short > 1 {
        let middle = usize::midpoint(short, long);
        inscription.words = shortened(&whole, middle);
        if fits(&inscription, ruler) {
            short = middle;
        } else {
            long = middle;
        }
    }
    inscription.words = shortened(&whole, short);
    inscription
}

fn shortened(whole: &[char], count: usize) -> String {
    let start: String = whole.iter().take(count).collect();
    format!("{}…", start.trim_end())
}

fn fits(inscription: &Inscription, ruler: &mut Ruler) -> bool {
    let extent = ruler.extent(inscription);
    extent.height <= LINES * SIZE * LEADING && extent.width <= inscription.measure
}
