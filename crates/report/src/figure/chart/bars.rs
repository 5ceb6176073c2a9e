//! Horizontal bars: one amount for each name.

use typeset::{Anchor, Inscription, Path, Pen, Ruler, Scene};

use super::axis::Axis;
use super::words::{centre, cut, line, line_height, unit, words};
use super::{Frame, NoChart, Summary, Told, drawable};

/// The names may take this part of the width.
const NAMES: f32 = 0.38;
/// Between words and what they belong to.
const GAP: f32 = 4.0;
const THICKNESS: f32 = 9.0;
/// Between the words of two bars.
const LEADING: f32 = 5.0;
/// What is left for the longest bar, at least.
const LEAST: f32 = 40.0;
/// Marks on the axis, at most.
const MARKS: usize = 8;

/// Amounts to be compared, in the order in which they stand below each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The amounts.
    pub bars: Vec<Bar>,
    /// What they are amounts of, as in "million euros"; may be empty.
    pub unit: String,
}

/// An amount.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What has it.
    pub label: String,
    /// The BCP 47 tag of the language of the label, where it is not that of the document.
    pub language: Option<String>,
    /// The amount; none where nobody states it.
    pub value: Option<f64>,
    /// What stands at the end of the bar: the amount as the language writes it, or that it is not stated.
    pub shown: String,
}

/// A bar with its words measured.
struct Row<'a> {
    value: Option<f64>,
    shown: &'a str,
    shown_width: f32,
    label: Inscription,
    height: f32,
}

/// Where the bars begin and end.
struct Plot {
    axis: Axis,
    left: f32,
    right: f32,
}

impl Bars {
    /// What they show.
    pub fn summary(&self) -> Summary<Told> {
        Summary::of(self.bars.iter().map(|bar| {
            let (label, shown) = (bar.label.clone(), bar.shown.clone());
            (bar.value, Told { label, shown })
        }))
    }

    /// Draws them from nought, those below nought to the left of it.
    ///
    /// # Errors
    /// Why they cannot be drawn.
    pub fn draw(&self, frame: &Frame, ruler: &mut Ruler) -> Result<Scene, NoChart> {
        self.check()?;
        let column = self.column(frame, ruler);
        let rows: Vec<_> = self.bars.iter().map(|bar| row(bar, column, frame, ruler)).collect();
        let plot = plot(&rows, column, frame, ruler).ok_or(NoChart::TooNarrow)?;
        let unit = unit(&self.unit, frame, ruler);
        let top = unit.as_ref().map_or(0.0, |(_, extent)| extent.height + GAP);
        let foot = line_height(ruler) + GAP;
        let bottom = top + rows.iter().map(|row| row.height).sum::<f32>();
        if bottom + foot > frame.height {
            let most = room(&rows, frame.height - top - foot);
            return Err(NoChart::TooMany {
                count: rows.len(),
                most,
            });
        }
        let mut scene = Scene::new(frame.width, bottom + foot);
        unit.into_iter().for_each(|(unit, _)| scene.inscribe(unit));
        draw_marks(&mut scene, &plot, bottom, frame, ruler);
        let mut y = top;
        for row in rows {
            let height = row.height;
            draw_row(&mut scene, row, &plot, y + height / 2.0, frame, ruler);
            y += height;
        }
        draw_nought(&mut scene, &plot, (top, bottom), frame);
        Ok(scene)
    }

    fn check(&self) -> Result<(), NoChart> {
        let wrong = |bar: &&Bar| bar.value.is_some_and(|value| !drawable(value));
        if let Some(bar) = self.bars.iter().find(wrong) {
            return Err(NoChart::OutOfRange {
                label: bar.label.clone(),
            });
        }
        let any = self.bars.iter().any(|bar| bar.value.is_some());
        if any { Ok(()) } else { Err(NoChart::NoValue) }
    }

    /// How wide the names are set.
    fn column(&self, frame: &Frame, ruler: &mut Ruler) -> f32 {
        let mut width = 0.0_f32;
        for bar in &self.bars {
            let label = words(
                &bar.label,
                bar.language.as_deref(),
                frame.colours.ink,
                Anchor::End,
                frame.width,
            );
            width = width.max(ruler.length(&label) + 1.0);
        }
        width.min(frame.width * NAMES)
    }
}

fn row<'a>(bar: &'a Bar, column: f32, frame: &Frame, ruler: &mut Ruler) -> Row<'a> {
    let label = words(
        &bar.label,
        bar.language.as_deref(),
        frame.colours.ink,
        Anchor::End,
        column,
    );
    let label = cut(label, ruler);
    let shown = line(&bar.shown, frame.colours.ink, Anchor::Start, ruler);
    let height = ruler.extent(&label).height.max(ruler.extent(&shown).height);
    Row {
        value: bar.value,
        shown: &bar.shown,
        shown_width: shown.measure,
        label,
        height: height.max(THICKNESS) + LEADING,
    }
}

/// The axis with as many marks as there is room for.
fn plot(rows: &[Row], column: f32, frame: &Frame, ruler: &mut Ruler) -> Option<Plot> {
    let values = || rows.iter().filter_map(|row| row.value);
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let below = rows.iter().filter(|row| row.value.is_some_and(|value| value < 0.0));
    let left = column + GAP + below.map(|row| row.shown_width + GAP).fold(0.0, f32::max);
    (3..=MARKS).rev().find_map(|most| {
        let axis = Axis::of_amounts(low, high, most);
        let right = rows.iter().map(|row| furthest(row, &axis, left, frame.width));
        let right = right.fold(frame.width - last_mark(&axis, frame, ruler), f32::min);
        let plot = Plot { axis, left, right };
        (right - left >= LEAST && marks_fit(&plot, frame, ruler)).then_some(plot)
    })
}

/// Where the axis may end so that what stands at the end of this bar is still in the figure.
fn furthest(row: &Row, axis: &Axis, left: f32, width: f32) -> f32 {
    let value = row.value.unwrap_or(0.0);
    let room = width - row.shown_width - GAP - left;
    match axis.part(value) {
        part if value >= 0.0 && part > 0.0 => left + room / part,
        _ if value >= 0.0 && room < 0.0 => left,
        _ => f32::INFINITY,
    }
}

fn last_mark(axis: &Axis, frame: &Frame, ruler: &mut Ruler) -> f32 {
    line(&(frame.amount)(axis.high), frame.colours.quiet, Anchor::Middle, ruler).measure / 2.0
}

/// Whether what is written at the marks differs and stands apart.
fn marks_fit(plot: &Plot, frame: &Frame, ruler: &mut Ruler) -> bool {
    let (mut before, mut end) = (None, 0.0);
    plot.axis.marks().into_iter().all(|value| {
        let said = (frame.amount)(value);
        let half = line(&said, frame.colours.quiet, Anchor::Middle, ruler).measure / 2.0;
        let x = plot.axis.place(value, plot.left, plot.right);
        let fits = x - half >= end && x + half <= frame.width + 0.1 && before.as_ref() != Some(&said);
        (before, end) = (Some(said), x + half + GAP);
        fits
    })
}

/// How many rows there is room for.
fn room(rows: &[Row], mut height: f32) -> usize {
    let fits = |row: &&Row| {
        height -= row.height;
        height >= 0.0
    };
    rows.iter().take_while(fits).count()
}

fn draw_marks(scene: &mut Scene, plot: &Plot, bottom: f32, frame: &Frame, ruler: &mut Ruler) {
    for value in plot.axis.marks() {
        let x = plot.axis.place(value, plot.left, plot.right);
        let mut mark = line(&(frame.amount)(value), frame.colours.quiet, Anchor::Middle, ruler);
        mark.x = x;
        mark.y = bottom + GAP / 2.0 - ruler.extent(&mark).top;
        scene.inscribe(mark);
    }
}

fn draw_nought(scene: &mut Scene, plot: &Plot, (top, bottom): (f32, f32), frame: &Frame) {
    let x = plot.axis.place(0.0, plot.left, plot.right);
    scene.stroke(Path::from(x, top).to(x, bottom), &Pen::new(frame.colours.ink, 0.8));
}

fn draw_row(scene: &mut Scene, row: Row, plot: &Plot, middle: f32, frame: &Frame, ruler: &mut Ruler) {
    let column = row.label.measure;
    scene.inscribe(centre(row.label, column, middle, ruler));
    let nought = plot.axis.place(0.0, plot.left, plot.right);
    let end = plot.axis.place(row.value.unwrap_or(0.0), plot.left, plot.right);
    // By the value: of a small one beside a large one, no bar is seen.
    let (anchor, x) = if row.value.is_some_and(|value| value < 0.0) {
        (Anchor::End, end - GAP)
    } else {
        (Anchor::Start, end + GAP)
    };
    let color = if row.value.is_some() {
        frame.colours.ink
    } else {
        frame.colours.quiet
    };
    let shown = centre(line(row.shown, color, anchor, ruler), x, middle, ruler);
    let extent = ruler.extent(&shown);
    draw_grid(
        scene,
        plot,
        (middle, row.height),
        (extent.left, extent.left + extent.width),
        frame,
    );
    if row.value.is_some() {
        let (left, width) = (nought.min(end), (end - nought).abs());
        scene.fill(
            Path::rectangle(left, middle - THICKNESS / 2.0, width, THICKNESS),
            frame.colours.accent,
        );
    }
    scene.inscribe(shown);
}

/// The lines of the marks behind a row, but not where they would cross what is written there.
fn draw_grid(scene: &mut Scene, plot: &Plot, row: (f32, f32), written: (f32, f32), frame: &Frame) {
    let pen = Pen::new(frame.colours.rule, 0.5);
    let (top, bottom) = (row.0 - row.1 / 2.0, row.0 + row.1 / 2.0);
    for value in plot.axis.marks() {
        let x = plot.axis.place(value, plot.left, plot.right);
        if x < written.0 - 1.0 || x > written.1 + 1.0 {
            scene.stroke(Path::from(x, top).to(x, bottom), &pen);
        }
    }
}
