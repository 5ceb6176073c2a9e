//! The names of lines, where the lines end.

use typeset::{Anchor, Inscription, Path, Pen, Ruler, Scene};

use super::{BETWEEN, GAP, KEY, Plot, Series};
use crate::figure::chart::apart::move_apart;
use crate::figure::chart::words::{centre, line_height, words};
use crate::figure::chart::{Frame, marks};

/// The names may take this part of the width.
const NAMES: f32 = 0.3;

/// The name of a line, in as many lines of its own as it needs.
pub(super) fn name(series: &Series, frame: &Frame, ruler: &mut Ruler) -> Inscription {
    let language = series.language.as_deref();
    let most = frame.width * NAMES;
    let mut name = words(&series.label, language, frame.colours.ink, Anchor::Start, most);
    name.measure = (ruler.length(&name) + 1.0).min(most);
    name
}

/// Writes the names beside the ends, each after a point of its line, with a thin line where a name stands elsewhere.
pub(super) fn draw_names(
    scene: &mut Scene,
    names: Vec<Inscription>,
    plot: &Plot,
    frame: &Frame,
    ruler: &mut Ruler,
) -> Option<()> {
    let series = &plot.lines.series;
    let ends = series.iter().map(|series| series.stated().last());
    let ends: Vec<_> = ends
        .map(|end| Some(plot.place(end?.0, end?.1)))
        .collect::<Option<_>>()?;
    let heights = names.iter().map(|name| ruler.extent(name).height + BETWEEN);
    let wanted: Vec<_> = ends.iter().zip(heights).map(|(end, height)| (end.1, height)).collect();
    // Above the years.
    let bottom = plot.bottom + line_height(ruler) / 2.0;
    let middles = move_apart(&wanted, plot.top - GAP, bottom)?;
    let named = names.into_iter().zip(ends.into_iter().zip(middles)).enumerate();
    for (index, (name, (end, middle))) in named.filter(|(_, (name, _))| !name.words.is_empty()) {
        draw_key(scene, index, (end, middle), plot, frame);
        scene.inscribe(centre(name, plot.right + KEY, middle, ruler));
    }
    Some(())
}

/// A piece of the line before its name, and how it leads there from its end.
fn draw_key(scene: &mut Scene, index: usize, ((x, y), middle): ((f32, f32), f32), plot: &Plot, frame: &Frame) {
    // Dotted and thin, so that nobody takes it for a value that stays.
    let dots = Pen {
        dashes: vec![0.8, 1.6],
        ..Pen::new(frame.colours.quiet, 0.5)
    };
    let (left, right) = (plot.right + GAP, plot.right + KEY - GAP);
    scene.stroke(Path::from(x, y).to(left, middle), &dots);
    let piece = Path::from(left, middle).to(right, middle);
    scene.stroke(piece, &marks::pen(index, frame.colours));
    let point = marks::point(index, f32::midpoint(left, right), middle);
    scene.fill(point, marks::color(index, frame.colours));
}
