//! The names of lines, where the lines end.

use typeset::{Anchor, Inscription, Path, Pen, Ruler, Scene};

use super::{BETWEEN, GAP, KEY, Plot, Series};
use crate::figure::chart::apart::move_apart;
use crate::figure::chart::words::{centre, cut, line_height, words};
use crate::figure::chart::{Frame, NoChart, marks};

/// The names may take this part of the width.
const NAMES: f32 = 0.3;

/// The name of a line, in as many lines of its own as it may have.
pub(super) fn name(series: &Series, frame: &Frame, ruler: &mut Ruler) -> Inscription {
    let most = frame.width * NAMES;
    let mut name = words(
        &series.label,
        series.language.as_deref(),
        frame.colours.ink,
        Anchor::Start,
        most,
    );
    name.measure = (ruler.length(&name) + 1.0).min(most);
    cut(name, ruler)
}

/// Writes the names beside the ends, each after a point of its line, with a thin line where a name stands elsewhere.
pub(super) fn draw_names(
    scene: &mut Scene,
    series: &[(usize, &Series)],
    names: Vec<Inscription>,
    plot: &Plot,
    frame: &Frame,
    ruler: &mut Ruler,
) -> Result<(), NoChart> {
    let ends = series.iter().filter_map(|(_, series)| series.stated().last());
    let ends: Vec<_> = ends.map(|(year, value)| plot.place(year, value)).collect();
    let heights = names.iter().map(|name| ruler.extent(name).height + BETWEEN);
    let wanted: Vec<_> = ends.iter().zip(heights).map(|(end, height)| (end.1, height)).collect();
    // Above the years.
    let bottom = plot.bottom + line_height(ruler) / 2.0;
    let middles = move_apart(&wanted, plot.top - GAP, bottom).ok_or(NoChart::TooNarrow)?;
    // Dotted and thin, so that nobody takes it for a value that stays.
    let dots = Pen {
        dashes: vec![0.8, 1.6],
        ..Pen::new(frame.colours.quiet, 0.5)
    };
    for (((index, _), name), (end, middle)) in series.iter().zip(names).zip(ends.into_iter().zip(middles)) {
        let (left, right) = (plot.right + GAP, plot.right + KEY - GAP);
        let leader = Path::from(end.0, end.1).to(left, middle);
        scene.stroke(leader, &dots);
        scene.stroke(
            Path::from(left, middle).to(right, middle),
            &marks::pen(*index, frame.colours),
        );
        scene.fill(
            marks::point(*index, f32::midpoint(left, right), middle),
            marks::color(*index, frame.colours),
        );
        scene.inscribe(centre(name, plot.right + KEY, middle, ruler));
    }
    Ok(())
}
