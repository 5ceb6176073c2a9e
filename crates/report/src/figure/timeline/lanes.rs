//! Where the entries of a lane and their labels stand: in as few rows as they need, none over another.

use typeset::{Anchor, Inscription, Ruler};

use super::{GAP, LABEL, MARK, Pencil, ROW, TimelineEntry, TimelineLane, dates};

/// A lane with everything in its place.
pub(super) struct Placed {
    /// Where each entry stands.
    pub spots: Vec<Spot>,
    /// How many rows there are.
    pub rows: usize,
}

/// Where an entry stands.
pub(super) struct Spot {
    /// The row of its bar and marks.
    pub bar_row: usize,
    /// The row of the first line of its label.
    pub label_row: usize,
    /// Its label, with the baseline that it has in the first row.
    pub label: Inscription,
}

/// How much of the width a line of a label may take.
const MOST: f32 = 0.62;

/// Finds a place for each entry, in the order of the lane. The title of the lane has the beginning of its first row.
pub(super) fn place(lane: &TimelineLane, pencil: &Pencil, ruler: &mut Ruler) -> Placed {
    let mut rows = Rows::default();
    let title = pencil.lane_title(lane);
    let extent = ruler.extent(&title);
    rows.take(
        (-GAP, extent.width + GAP),
        ((extent.height - 2.0) / ROW).ceil().max(1.0) as usize,
    );
    let spots = lane.entries.iter().map(|entry| spot(entry, pencil, ruler, &mut rows));
    let spots = spots.collect();
    Placed {
        spots,
        rows: rows.taken.len(),
    }
}

fn spot(entry: &TimelineEntry, pencil: &Pencil, ruler: &mut Ruler, rows: &mut Rows) -> Spot {
    let (from, to) = reach(entry, pencil);
    let mut label = Inscription {
        language: entry.language.clone(),
        y: ROW - 3.2,
        measure: pencil.axis.width * MOST,
        ..pencil.words(&entry.title, pencil.lettering(LABEL, false))
    };
    // What rounding takes must not break the line.
    label.measure = label.measure.min(ruler.length(&label) + 0.5);
    balance(&mut label, ruler);
    let extent = ruler.extent(&label);
    let length = extent.width;
    let height = ((extent.height - 2.0) / ROW).ceil().max(1.0) as usize;
    let beside = beside(pencil, (from, to), length);
    let at = beside.unwrap_or_else(|| from.min(pencil.axis.width - length).max(0.0));
    let (left, right) = (from.min(at), to.max(at + length));
    // Before its shapes, the lines of a label end where they begin.
    (label.x, label.anchor) = match at < from && beside.is_some() {
        true => (at + length, Anchor::End),
        false => (at, Anchor::Start),
    };
    let above = if beside.is_some() { 0 } else { height };
    let row = rows.take((left - GAP, right + GAP), height.max(above + 1));
    Spot {
        bar_row: row + above,
        label_row: row,
        label,
    }
}

/// Makes the lines of a label as equal as they can be without becoming more: a last line of one short word looks lost.
fn balance(label: &mut Inscription, ruler: &mut Ruler) {
    let height = ruler.extent(label).height;
    if height < 2.0 * LABEL {
        return;
    }
    let (mut least, mut enough) = (label.measure / 2.0, label.measure);
    while enough - least > 4.0 {
        label.measure = (least + enough) / 2.0;
        let is_enough = ruler.extent(label).height <= height;
        *(if is_enough { &mut enough } else { &mut least }) = label.measure;
    }
    label.measure = enough;
}

/// Where a label begins right or left of its shapes, off the line of the day if it can be; `None` where it has no room beside them.
fn beside(pencil: &Pencil, (from, to): (f32, f32), length: f32) -> Option<f32> {
    let line = pencil.axis.as_of();
    let places = [to + GAP, from - GAP - length];
    let fitting = || {
        let is_inside = |x: &f32| *x >= 0.0 && x + length <= pencil.axis.width;
        places.into_iter().filter(is_inside)
    };
    let off_line = fitting().find(|x| line < *x || x + length < line);
    off_line.or_else(|| fitting().next())
}

/// From where to where the shapes of an entry reach.
fn reach(entry: &TimelineEntry, pencil: &Pencil) -> (f32, f32) {
    let spans = dates(entry).map(|date| {
        let (from, to) = pencil.axis.span(date);
        let left = if date.has_open_start() { super::BAR } else { MARK };
        let right = if date.has_open_end() { super::BAR } else { MARK };
        (from - left, to + right)
    });
    spans.fold((f32::INFINITY, f32::NEG_INFINITY), |(left, right), (from, to)| {
        (left.min(from), right.max(to))
    })
}

/// What is taken of each row.
#[derive(Default)]
struct Rows {
    taken: Vec<Vec<(f32, f32)>>,
}

impl Rows {
    /// Takes a stretch of so many rows, as high up as it is free; the first of them.
    fn take(&mut self, (left, right): (f32, f32), height: usize) -> usize {
        let is_free = |row: &Vec<(f32, f32)>| row.iter().all(|(from, to)| *to <= left || right <= *from);
        let mut first = 0;
        while let Some(taken) =
            (first..first + height).find(|row| self.taken.get(*row).is_some_and(|row| !is_free(row)))
        {
            first = taken + 1;
        }
        if self.taken.len() < first + height {
            self.taken.resize_with(first + height, Vec::new);
        }
        for row in self.taken.iter_mut().skip(first).take(height) {
            row.push((left, right));
        }
        first
    }
}
