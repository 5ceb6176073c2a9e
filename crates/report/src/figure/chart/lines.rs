//! Lines: how amounts change over the years.

mod names;

use typeset::{Anchor, Inscription, Path, Pen, Ruler, Scene};

use names::{draw_names, name};

use super::axis::Axis;
use super::words::{centre, line, line_height, unit};
use super::{Frame, NoChart, Place, Summary, drawable, marks};

/// Between words and what they belong to.
const GAP: f32 = 4.0;
/// Between the ends of the lines and their names; a point of the line stands in it.
const KEY: f32 = 22.0;
/// Between two names, so that nobody reads them as one.
const BETWEEN: f32 = 2.5;
/// The height of a chart, as a part of its width.
const SHAPE: f32 = 0.45;
/// What is left for the lines, at least.
const LEAST: f32 = 60.0;
/// The height of what stands below the axis, in lines: the years, and half an amount above them.
const FOOT: f32 = 1.5;
/// Marks on an axis, at most.
const MARKS: usize = 7;
/// How much room a point needs so that it can be told from the next.
const POINT: f32 = 8.0;
/// Years outside of these are no dates of a partnership.
const YEARS: std::ops::RangeInclusive<f64> = -1e5..=1e5;

/// Amounts over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The lines.
    pub series: Vec<Series>,
    /// What they are amounts of; may be empty.
    pub unit: String,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it stands for.
    pub label: String,
    /// The BCP 47 tag of the language of the label, where it is not that of the document.
    pub language: Option<String>,
    /// Times in years with the amount of each; none where it is not stated, which breaks the line.
    pub points: Vec<(f64, Option<f64>)>,
}

/// Where the lines are drawn.
struct Plot {
    years: Axis,
    amounts: Axis,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl Series {
    /// What it shows.
    pub fn summary(&self) -> Summary<Place> {
        Summary::of(self.points.iter().map(|&(year, value)| {
            let told = Place {
                year,
                value: value.unwrap_or_default(),
            };
            (value, told)
        }))
    }

    fn stated(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.points.iter().filter_map(|&(year, value)| Some((year, value?)))
    }

    fn in_order(&self) -> Self {
        let mut series = self.clone();
        series.points.sort_by(|a, b| a.0.total_cmp(&b.0));
        series
    }

    /// What can be drawn without a break.
    fn runs(&self) -> impl Iterator<Item = &[(f64, Option<f64>)]> {
        let runs = self.points.split(|(_, value)| value.is_none());
        runs.filter(|run| !run.is_empty())
    }
}

impl Lines {
    /// Draws them, each with its name where it ends.
    ///
    /// # Errors
    /// Why they cannot be drawn.
    pub fn draw(&self, frame: &Frame, ruler: &mut Ruler) -> Result<Scene, NoChart> {
        self.check()?;
        let series: Vec<_> = self.series.iter().map(Series::in_order).collect();
        // A line without a value has nowhere to end; the summary tells of it.
        let shown = |(_, series): &(usize, &Series)| series.stated().next().is_some();
        let series: Vec<_> = series.iter().enumerate().filter(shown).collect();
        let names: Vec<_> = series.iter().map(|(_, series)| name(series, frame, ruler)).collect();
        let plot = self.plot(&series, &names, frame, ruler)?;
        let mut scene = Scene::new(frame.width, plot.bottom + FOOT * line_height(ruler));
        if let Some((unit, _)) = unit(&self.unit, frame, ruler) {
            scene.inscribe(unit);
        }
        draw_amounts(&mut scene, &plot, frame, ruler);
        draw_years(&mut scene, &plot, frame, ruler);
        series
            .iter()
            .for_each(|(index, series)| draw_series(&mut scene, *index, series, &plot, frame));
        draw_names(&mut scene, &series, names, &plot, frame, ruler)?;
        Ok(scene)
    }

    fn check(&self) -> Result<(), NoChart> {
        let wrong = |&(year, value): &(f64, Option<f64>)| !YEARS.contains(&year) || !value.is_none_or(drawable);
        if let Some(series) = self.series.iter().find(|series| series.points.iter().any(wrong)) {
            let label = series.label.clone();
            return Err(NoChart::OutOfRange { label });
        }
        let count = self.series.len();
        if count > marks::DISTINCT {
            return Err(NoChart::TooMany {
                count,
                most: marks::DISTINCT,
            });
        }
        let any = self.series.iter().any(|series| series.stated().next().is_some());
        if any { Ok(()) } else { Err(NoChart::NoValue) }
    }

    fn plot(
        &self,
        series: &[(usize, &Series)],
        names: &[Inscription],
        frame: &Frame,
        ruler: &mut Ruler,
    ) -> Result<Plot, NoChart> {
        let line_height = line_height(ruler);
        let unit = unit(&self.unit, frame, ruler).map_or(0.0, |(_, extent)| extent.height);
        let top = unit + line_height / 2.0 + GAP;
        let most = frame.height - FOOT * line_height - top;
        let heights: Vec<_> = names.iter().map(|name| ruler.extent(name).height + BETWEEN).collect();
        let height = heights.iter().sum::<f32>().max(frame.width * SHAPE);
        if heights.iter().sum::<f32>() > most {
            let fit = heights.iter().scan(0.0, |sum, height| {
                *sum += height;
                Some(*sum)
            });
            let most = fit.take_while(|sum| *sum <= most).count();
            return Err(NoChart::TooMany {
                count: names.len(),
                most,
            });
        }
        let bottom = top + height.min(most);
        let right = frame.width - KEY - names.iter().map(|name| name.measure).fold(0.0, f32::max);
        axes(series, (top, bottom), right, frame, ruler).ok_or(NoChart::TooNarrow)
    }
}

/// Both axes with as many marks as there is room for.
fn axes(
    series: &[(usize, &Series)],
    (top, bottom): (f32, f32),
    right: f32,
    frame: &Frame,
    ruler: &mut Ruler,
) -> Option<Plot> {
    let stated = || series.iter().flat_map(|(_, series)| series.stated());
    let all = || {
        series
            .iter()
            .flat_map(|(_, series)| series.points.iter().map(|point| point.0))
    };
    let ends = |values: &mut dyn Iterator<Item = f64>| {
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let (low, high) = ends(&mut stated().map(|point| point.1));
    let (first, last) = ends(&mut all());
    let low = if low > 0.0 && low < high - low { 0.0 } else { low };
    (3..=MARKS).rev().find_map(|most| {
        let amounts = Axis::of_amounts(low, high, most);
        let left = amounts_width(&amounts, (top, bottom), frame, ruler)? + GAP;
        (1..=MARKS).rev().find_map(|most| {
            let years = Axis::of_years(first, last, most);
            let plot = Plot {
                years,
                amounts,
                left,
                right,
                top,
                bottom,
            };
            (right - left >= LEAST && years_fit(&plot, frame, ruler)).then_some(plot)
        })
    })
}

/// How wide the amounts at the marks are, if they differ and stand apart.
fn amounts_width(axis: &Axis, (top, bottom): (f32, f32), frame: &Frame, ruler: &mut Ruler) -> Option<f32> {
    let said: Vec<_> = axis.marks().into_iter().map(frame.amount).collect();
    let lines: Vec<_> = said
        .iter()
        .map(|said| line(said, frame.colours.quiet, Anchor::End, ruler))
        .collect();
    let heights: f32 = lines.iter().map(|line| ruler.extent(line).height).sum();
    let fits = heights < bottom - top && said.windows(2).all(|pair| pair[0] != pair[1]);
    fits.then(|| lines.iter().map(|line| line.measure).fold(0.0, f32::max))
}

fn years_fit(plot: &Plot, frame: &Frame, ruler: &mut Ruler) -> bool {
    let mut end = 0.0;
    plot.years.marks().into_iter().all(|year| {
        let half = line(&(frame.year)(year), frame.colours.quiet, Anchor::Middle, ruler).measure / 2.0;
        let x = plot.years.place(year, plot.left, plot.right);
        let fits = x - half >= end && x + half <= frame.width;
        end = x + half + GAP;
        fits
    })
}

fn draw_amounts(scene: &mut Scene, plot: &Plot, frame: &Frame, ruler: &mut Ruler) {
    for value in plot.amounts.marks() {
        let y = plot.amounts.place(value, plot.bottom, plot.top);
        let (color, width) = if value == 0.0 {
            (frame.colours.ink, 0.8)
        } else {
            (frame.colours.rule, 0.5)
        };
        scene.stroke(Path::from(plot.left, y).to(plot.right, y), &Pen::new(color, width));
        let mark = line(&(frame.amount)(value), frame.colours.quiet, Anchor::End, ruler);
        scene.inscribe(centre(mark, plot.left - GAP, y, ruler));
    }
}

fn draw_years(scene: &mut Scene, plot: &Plot, frame: &Frame, ruler: &mut Ruler) {
    for year in plot.years.marks() {
        let x = plot.years.place(year, plot.left, plot.right);
        let pen = Pen::new(frame.colours.quiet, 0.5);
        scene.stroke(Path::from(x, plot.bottom).to(x, plot.bottom + GAP / 2.0), &pen);
        let mut mark = line(&(frame.year)(year), frame.colours.quiet, Anchor::Middle, ruler);
        mark.x = x;
        // Below the lower half of the amount beside the axis.
        mark.y = plot.bottom + line_height(ruler) / 2.0 - ruler.extent(&mark).top;
        scene.inscribe(mark);
    }
}

fn draw_series(scene: &mut Scene, index: usize, series: &Series, plot: &Plot, frame: &Frame) {
    let count = series.stated().count();
    let color = marks::color(index, frame.colours);
    #[expect(
        clippy::cast_precision_loss,
        reason = "far fewer points than single precision can count"
    )]
    let sparse = count as f32 * POINT <= plot.right - plot.left;
    for run in series.runs() {
        let places: Vec<_> = run
            .iter()
            .filter_map(|&(year, value)| Some(plot.place(year, value?)))
            .collect();
        let Some((&(x, y), rest)) = places.split_first() else {
            continue;
        };
        let path = rest.iter().fold(Path::from(x, y), |path, &(x, y)| path.to(x, y));
        scene.stroke(path, &marks::pen(index, frame.colours));
        // Where there are too many points, those stay that no line shows.
        let shown = places.iter().filter(|_| sparse || places.len() == 1);
        shown.for_each(|&(x, y)| scene.fill(marks::point(index, x, y), color));
    }
}

impl Plot {
    fn place(&self, year: f64, value: f64) -> (f32, f32) {
        let x = self.years.place(year, self.left, self.right);
        (x, self.amounts.place(value, self.bottom, self.top))
    }
}
