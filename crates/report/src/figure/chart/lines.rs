//! Lines: how amounts change over the years.

mod names;

use typeset::{Anchor, Inscription, Path, Pen, Ruler, Scene, Style};

use names::{draw_names, name};

use super::scale::Mark;
use super::words::{centre, line, line_height, unit};
use super::{Frame, Scale, marks};
use crate::figure::colours::Colours;

/// Between words and what they belong to.
const GAP: f32 = 4.0;
/// Between the ends of the lines and their names; a point of the line stands in it.
const KEY: f32 = 22.0;
/// Between two names, so that nobody reads them as one.
const BETWEEN: f32 = 2.5;
/// The height of a chart, as a part of its width.
const SHAPE: f32 = 0.42;
/// What is left for the lines, at least.
const LEAST: f32 = 60.0;
/// The height of what stands below the axis, in lines: the years, and half an amount above them.
const FOOT: f32 = 1.5;
/// How much room a point needs so that it can be told from the next.
const POINT: f32 = 8.0;

/// Amounts over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The lines, at most [`Lines::MOST`].
    pub series: Vec<Series>,
    /// What they are amounts of.
    pub unit: String,
    /// The axis of the amounts.
    pub amounts: Scale,
    /// The axis of the years.
    pub years: Scale,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it stands for; nothing where the unit says that of the only line.
    pub label: String,
    /// The BCP 47 tag of the language of the label, where it is not that of the document.
    pub language: Option<String>,
    /// In the order of time; one has a value at least.
    pub points: Vec<Point>,
}

/// An amount at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The time in years.
    pub year: f64,
    /// The amount; none where it is not stated, which breaks the line.
    pub value: Option<f64>,
}

/// Where the lines are drawn.
struct Plot<'a> {
    lines: &'a Lines,
    amounts: Vec<&'a Mark>,
    years: Vec<&'a Mark>,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl Lines {
    /// How many lines can be told apart.
    pub const MOST: usize = marks::DISTINCT;

    /// Draws them, each with its name where it ends; none where a width of so many points has no room for the words.
    pub fn scene(&self, width: f32, style: &Style, ruler: &mut Ruler) -> Option<Scene> {
        let colours = &Colours::of(style);
        let frame = &Frame { width, colours };
        let names = self.series.iter().map(|series| name(series, frame, ruler));
        let names: Vec<_> = names.collect();
        let (unit, unit_height) = unit(&self.unit, frame, ruler);
        let top = unit_height + line_height(ruler) / 2.0 + GAP;
        let plot = self.plot(top, &names, frame, ruler)?;
        let mut scene = Scene::new(width, plot.bottom + FOOT * line_height(ruler));
        scene.inscribe(unit);
        draw_amounts(&mut scene, &plot, frame, ruler);
        draw_years(&mut scene, &plot, frame, ruler);
        let series = self.series.iter().enumerate();
        series.for_each(|(index, series)| draw_series(&mut scene, index, series, &plot, frame));
        draw_names(&mut scene, names, &plot, frame, ruler)?;
        Some(scene)
    }

    /// Both axes with as many marks as there is room for.
    fn plot(&self, top: f32, names: &[Inscription], frame: &Frame, ruler: &mut Ruler) -> Option<Plot<'_>> {
        let names_height: f32 = names.iter().map(|name| ruler.extent(name).height + BETWEEN).sum();
        let bottom = top + names_height.max(frame.width * SHAPE);
        let amounts = self.amounts.fitting(|marks| amounts_fit(marks, bottom - top, ruler))?;
        let name = names.iter().map(|name| name.measure).fold(0.0, f32::max);
        let mut plot = Plot {
            lines: self,
            left: amounts_width(&amounts, frame, ruler) + GAP,
            right: frame.width - KEY - name,
            amounts,
            years: Vec::new(),
            top,
            bottom,
        };
        if plot.right - plot.left < LEAST {
            return None;
        }
        plot.years = self.years.fitting(|marks| years_fit(marks, &plot, frame, ruler))?;
        Some(plot)
    }
}

impl Series {
    fn stated(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.points.iter().filter_map(|point| Some((point.year, point.value?)))
    }

    /// What can be drawn without a break.
    fn runs(&self) -> impl Iterator<Item = &[Point]> {
        let runs = self.points.split(|point| point.value.is_none());
        runs.filter(|run| !run.is_empty())
    }
}

/// How wide the amounts at the marks are.
fn amounts_width(marks: &[&Mark], frame: &Frame, ruler: &mut Ruler) -> f32 {
    let width = |mark: &&Mark| line(&mark.words, frame.colours.quiet, Anchor::End, ruler).measure;
    marks.iter().map(width).fold(0.0, f32::max)
}

/// Whether the amounts at the marks stand apart on an axis of this height.
fn amounts_fit(marks: &[&Mark], height: f32, ruler: &mut Ruler) -> bool {
    let apart = line_height(ruler) * 1.5;
    let lines = marks.iter().map(|_| apart).sum::<f32>();
    lines - apart <= height
}

fn years_fit(marks: &[&Mark], plot: &Plot, frame: &Frame, ruler: &mut Ruler) -> bool {
    let mut end = 0.0;
    marks.iter().all(|mark| {
        let half = line(&mark.words, frame.colours.quiet, Anchor::Middle, ruler).measure / 2.0;
        let x = plot.x(mark.value);
        let fits = x - half >= end && x + half <= frame.width;
        end = x + half + 2.0 * GAP;
        fits
    })
}

fn draw_amounts(scene: &mut Scene, plot: &Plot, frame: &Frame, ruler: &mut Ruler) {
    for mark in &plot.amounts {
        let y = plot.y(mark.value);
        let (color, width) = match mark.value == 0.0 {
            true => (frame.colours.ink, 0.8),
            false => (frame.colours.rule, 0.5),
        };
        scene.stroke(Path::from(plot.left, y).to(plot.right, y), &Pen::new(color, width));
        let words = line(&mark.words, frame.colours.quiet, Anchor::End, ruler);
        scene.inscribe(centre(words, plot.left - GAP, y, ruler));
    }
}

fn draw_years(scene: &mut Scene, plot: &Plot, frame: &Frame, ruler: &mut Ruler) {
    let pen = Pen::new(frame.colours.quiet, 0.5);
    for mark in &plot.years {
        let x = plot.x(mark.value);
        scene.stroke(Path::from(x, plot.bottom).to(x, plot.bottom + GAP / 2.0), &pen);
        let mut words = line(&mark.words, frame.colours.quiet, Anchor::Middle, ruler);
        words.x = x;
        // Below the lower half of the amount beside the axis.
        words.y = plot.bottom + line_height(ruler) / 2.0 - ruler.extent(&words).top;
        scene.inscribe(words);
    }
}

fn draw_series(scene: &mut Scene, index: usize, series: &Series, plot: &Plot, frame: &Frame) {
    let color = marks::color(index, frame.colours);
    let room: f32 = series.stated().map(|_| POINT).sum();
    for run in series.runs() {
        let places = run
            .iter()
            .filter_map(|point| Some(plot.place(point.year, point.value?)));
        let places: Vec<_> = places.collect();
        let Some((&(x, y), rest)) = places.split_first() else {
            continue;
        };
        let path = rest.iter().fold(Path::from(x, y), |path, &(x, y)| path.to(x, y));
        scene.stroke(path, &marks::pen(index, frame.colours));
        // Where there are too many points, those stay that no line shows.
        let shown = places
            .iter()
            .filter(|_| room <= plot.right - plot.left || rest.is_empty());
        shown.for_each(|&(x, y)| scene.fill(marks::point(index, x, y), color));
    }
}

impl Plot<'_> {
    fn x(&self, year: f64) -> f32 {
        self.lines.years.place(year, self.left, self.right)
    }

    fn y(&self, value: f64) -> f32 {
        self.lines.amounts.place(value, self.bottom, self.top)
    }

    fn place(&self, year: f64, value: f64) -> (f32, f32) {
        (self.x(year), self.y(value))
    }
}
