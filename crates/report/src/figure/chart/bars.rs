//! Horizontal bars: one amount for each name.

use typeset::{Anchor, Inscription, Path, Pen, Ruler, Scene, Style};

use super::scale::Mark;
use super::words::{centre, line, line_height, unit, words};
use super::{Frame, Scale};
use crate::figure::colours::Colours;

/// The names may take this part of the width.
const NAMES: f32 = 0.42;
/// Between words and what they belong to.
const GAP: f32 = 4.0;
const THICKNESS: f32 = 9.0;
/// Between the words of two bars.
const LEADING: f32 = 5.0;
/// What is left for the longest bar, at least.
const LEAST: f32 = 40.0;

/// Amounts to be compared, in the order in which they stand below each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The amounts.
    pub bars: Vec<Bar>,
    /// What they are amounts of, as in "million euros".
    pub unit: String,
    /// The axis, with nought on it.
    pub scale: Scale,
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
struct Row {
    value: Option<f64>,
    label: Inscription,
    shown: Inscription,
    height: f32,
}

/// Where the bars begin and end.
struct Plot<'a> {
    scale: &'a Scale,
    marks: Vec<&'a Mark>,
    left: f32,
    right: f32,
}

impl Bars {
    /// Draws them from nought, those below nought to the left of it; none where a width of so many points has no room for the words.
    pub fn scene(&self, width: f32, style: &Style, ruler: &mut Ruler) -> Option<Scene> {
        let colours = &Colours::of(style);
        let frame = &Frame { width, colours };
        let column = self.column(frame, ruler);
        let rows: Vec<_> = self.bars.iter().map(|bar| row(bar, column, frame, ruler)).collect();
        let plot = plot(&self.scale, &rows, column, frame, ruler)?;
        let (unit, unit_height) = unit(&self.unit, frame, ruler);
        let top = unit_height + GAP;
        let bottom = top + rows.iter().map(|row| row.height).sum::<f32>();
        let mut scene = Scene::new(width, bottom + line_height(ruler) + GAP);
        scene.inscribe(unit);
        let mut y = top;
        for row in rows {
            let height = row.height;
            draw_row(&mut scene, row, &plot, y + height / 2.0, frame, ruler);
            y += height;
        }
        draw_nought(&mut scene, &plot, (top, bottom), frame);
        draw_marks(&mut scene, &plot, bottom, frame, ruler);
        Some(scene)
    }

    /// How wide the names are set.
    fn column(&self, frame: &Frame, ruler: &mut Ruler) -> f32 {
        let length = |bar: &Bar| {
            let language = bar.language.as_deref();
            ruler.length(&words(
                &bar.label,
                language,
                frame.colours.ink,
                Anchor::End,
                frame.width,
            )) + 1.0
        };
        self.bars
            .iter()
            .map(length)
            .fold(0.0, f32::max)
            .min(frame.width * NAMES)
    }
}

fn row(bar: &Bar, column: f32, frame: &Frame, ruler: &mut Ruler) -> Row {
    let language = bar.language.as_deref();
    let label = words(&bar.label, language, frame.colours.ink, Anchor::End, column);
    let (color, anchor) = match bar.value {
        None => (frame.colours.quiet, Anchor::Start),
        // By the value: of a small one beside a large one, no bar is seen.
        Some(value) if value < 0.0 => (frame.colours.ink, Anchor::End),
        Some(_) => (frame.colours.ink, Anchor::Start),
    };
    let shown = line(&bar.shown, color, anchor, ruler);
    let height = ruler.extent(&label).height.max(ruler.extent(&shown).height);
    Row {
        value: bar.value,
        label,
        shown,
        height: height.max(THICKNESS) + LEADING,
    }
}

/// The axis with as many marks as there is room for.
fn plot<'a>(scale: &'a Scale, rows: &[Row], column: f32, frame: &Frame, ruler: &mut Ruler) -> Option<Plot<'a>> {
    let below = rows.iter().filter(|row| row.value.is_some_and(|value| value < 0.0));
    let left = column + GAP + below.map(|row| row.shown.measure + GAP).fold(0.0, f32::max);
    let furthest = rows.iter().map(|row| furthest(row, scale, left, frame.width));
    let right = furthest.fold(frame.width - last_mark(scale, frame, ruler), f32::min);
    if right - left < LEAST {
        return None;
    }
    let mut plot = Plot {
        scale,
        marks: Vec::new(),
        left,
        right,
    };
    plot.marks = scale.fitting(|marks| marks_fit(marks, &plot, frame, ruler))?;
    Some(plot)
}

/// Where the axis may end so that what stands at the end of this bar is still in the figure.
fn furthest(row: &Row, scale: &Scale, left: f32, width: f32) -> f32 {
    let value = row.value.unwrap_or(0.0);
    let room = width - row.shown.measure - GAP - left;
    match scale.part(value) {
        part if value >= 0.0 && part > 0.0 => left + room / part,
        _ if value >= 0.0 && room < 0.0 => left,
        _ => f32::INFINITY,
    }
}

/// How far what is written at the end of the axis reaches beyond it.
fn last_mark(scale: &Scale, frame: &Frame, ruler: &mut Ruler) -> f32 {
    let words = scale.last().map_or("", |mark| mark.words.as_str());
    line(words, frame.colours.quiet, Anchor::Middle, ruler).measure / 2.0
}

/// Whether what is written at the marks stands apart and inside.
fn marks_fit(marks: &[&Mark], plot: &Plot, frame: &Frame, ruler: &mut Ruler) -> bool {
    let mut end = 0.0;
    marks.iter().all(|mark| {
        let half = line(&mark.words, frame.colours.quiet, Anchor::Middle, ruler).measure / 2.0;
        let x = plot.x(mark.value);
        let fits = x - half >= end && x + half <= frame.width + 0.1;
        end = x + half + GAP;
        fits
    })
}

fn draw_marks(scene: &mut Scene, plot: &Plot, bottom: f32, frame: &Frame, ruler: &mut Ruler) {
    for mark in &plot.marks {
        let mut words = line(&mark.words, frame.colours.quiet, Anchor::Middle, ruler);
        words.x = plot.x(mark.value);
        words.y = bottom + GAP / 2.0 - ruler.extent(&words).top;
        scene.inscribe(words);
    }
}

fn draw_nought(scene: &mut Scene, plot: &Plot, (top, bottom): (f32, f32), frame: &Frame) {
    let x = plot.x(0.0);
    scene.stroke(Path::from(x, top).to(x, bottom), &Pen::new(frame.colours.ink, 0.8));
}

fn draw_row(scene: &mut Scene, row: Row, plot: &Plot, middle: f32, frame: &Frame, ruler: &mut Ruler) {
    let (nought, end) = (plot.x(0.0), plot.x(row.value.unwrap_or(0.0)));
    let x = if row.shown.anchor == Anchor::End {
        end - GAP
    } else {
        end + GAP
    };
    let shown = centre(row.shown, x, middle, ruler);
    let extent = ruler.extent(&shown);
    let written = (extent.left, extent.left + extent.width);
    draw_grid(scene, plot, (middle, row.height), written, frame);
    if row.value.is_some() {
        let (left, width) = (nought.min(end), (end - nought).abs());
        let bar = Path::rectangle(left, middle - THICKNESS / 2.0, width, THICKNESS);
        scene.fill(bar, frame.colours.accent);
    }
    let column = row.label.measure;
    scene.inscribe(centre(row.label, column, middle, ruler));
    scene.inscribe(shown);
}

/// The lines of the marks behind a row, but not where they would cross what is written there.
fn draw_grid(scene: &mut Scene, plot: &Plot, row: (f32, f32), written: (f32, f32), frame: &Frame) {
    let pen = Pen::new(frame.colours.rule, 0.5);
    let (top, bottom) = (row.0 - row.1 / 2.0, row.0 + row.1 / 2.0);
    for mark in &plot.marks {
        let x = plot.x(mark.value);
        if x < written.0 - 1.0 || x > written.1 + 1.0 {
            scene.stroke(Path::from(x, top).to(x, bottom), &pen);
        }
    }
}

impl Plot<'_> {
    fn x(&self, value: f64) -> f32 {
        self.scale.place(value, self.left, self.right)
    }
}
