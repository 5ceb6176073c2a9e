//! The timeline: when things began, happened and end, a lane for each theme.
//!
//! A year is a bar a year long, a month one a month long. What has no end is an arrow from the day of the briefing on. Targets stand
//! apart from the axis, which would have to reach as far as they do.

mod axis;
mod key;
mod lanes;
#[cfg(test)]
mod tests;

use model::{Date, Day};
use typeset::{Anchor, Color, Inscription, Lettering, Path, Pen, Ruler, Scene, Style};

use super::colours::marks_and_bars;
use axis::Axis;
use lanes::{Placed, place};

/// What a timeline shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The lanes, first to last; none is empty.
    pub lanes: Vec<TimelineLane>,
    /// What is aimed at, in chronological order.
    pub targets: Vec<TimelineTarget>,
    /// The day of the briefing, which is a line.
    pub as_of: Day,
    /// What that line is called.
    pub as_of_words: String,
    /// What stands above the targets.
    pub targets_words: String,
    /// What its shapes mean.
    pub key: TimelineKey,
}

/// What the shapes of a timeline mean, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineKey {
    /// A lozenge: a day, or a month where that is no longer than one.
    pub event: String,
    /// A dark bar: the month or year in which something happened.
    pub within: String,
    /// A light bar: how long something lasts.
    pub period: String,
    /// An arrow: something goes on.
    pub open: String,
}

/// What belongs together.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineLane {
    /// What it is called.
    pub title: String,
    /// What stands in it.
    pub entries: Vec<TimelineEntry>,
}

/// One thing with its dates; it has one at least.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineEntry {
    /// What it is called.
    pub title: String,
    /// The tag of the language of its title, where that is not the one of the briefing.
    pub language: Option<String>,
    /// From when to when it lasts.
    pub period: Option<Date>,
    /// When something happened.
    pub events: Vec<Date>,
}

/// Something aimed at.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineTarget {
    /// When, and what.
    pub words: String,
    /// The tag of the language of the words, where that is not the one of the briefing.
    pub language: Option<String>,
}

/// Sizes of letters, in points.
const TITLE: f32 = 8.0;
const LABEL: f32 = 7.4;
/// From one row to the next.
const ROW: f32 = 11.0;
/// How high a bar is, and half as high and wide a mark is.
const BAR: f32 = 4.0;
const MARK: f32 = 2.6;
/// By how much the head of an arrow is wider than its bar, to each side.
const HEAD: f32 = 2.0;
/// Between two things that must not touch.
const GAP: f32 = 4.0;

impl Timeline {
    /// The first and the last day that its dates name; `None` where they name none.
    pub fn first_and_last(&self) -> Option<(Day, Day)> {
        let entries = || self.lanes.iter().flat_map(|lane| &lane.entries);
        let days = || {
            let ends = entries()
                .flat_map(dates)
                .flat_map(|date| [date.earliest(), date.latest()]);
            ends.flatten()
        };
        Some((days().min()?, days().max()?))
    }

    /// Draws it so wide, in points; `None` where nothing has a date.
    pub fn scene(&self, width: f32, style: &Style, ruler: &mut Ruler) -> Option<Scene> {
        let axis = Axis::new(self, width)?;
        let mut pencil = Pencil {
            axis,
            style,
            colors: marks_and_bars(style),
            top: 0.0,
        };
        let lanes: Vec<_> = self.lanes.iter().map(|lane| place(lane, &pencil, ruler)).collect();
        let targets = self.target_inscriptions(&pencil);
        let target_heights: Vec<_> = targets.iter().map(|words| ruler.extent(words).height).collect();
        let head = 2.0 * ROW;
        let lanes_height: f32 = lanes.iter().map(|placed| placed.rows as f32 * ROW + GAP).sum();
        let key = pencil.key(self, width, ruler);
        let targets_height = match target_heights.is_empty() {
            true => 0.0,
            false => GAP + target_heights.iter().sum::<f32>(),
        };
        let mut scene = Scene::new(width, head + lanes_height + targets_height + GAP + key.height);
        pencil.grid(&mut scene, head, head + lanes_height, ruler);
        pencil.as_of(&mut scene, self, head + lanes_height, ruler);
        pencil.top = head;
        for (lane, placed) in self.lanes.iter().zip(&lanes) {
            pencil.lane(&mut scene, lane, placed);
        }
        let mut top = pencil.top + if targets.is_empty() { 0.0 } else { GAP };
        for (mut words, height) in targets.into_iter().zip(target_heights) {
            words.y += top;
            top += height;
            scene.inscribe(words);
        }
        pencil.draw_key(&mut scene, key, top + GAP);
        Some(scene)
    }

    /// The targets one below the other, from y = 0 each.
    fn target_inscriptions(&self, pencil: &Pencil) -> Vec<Inscription> {
        let heading = pencil.words(&self.targets_words, pencil.lettering(TITLE, true));
        let target = |target: &TimelineTarget| Inscription {
            language: target.language.clone(),
            ..pencil.words(&target.words, pencil.lettering(LABEL, false))
        };
        let heading = (!self.targets.is_empty()).then_some(heading);
        heading.into_iter().chain(self.targets.iter().map(target)).collect()
    }
}

/// Draws on the axis of a timeline.
struct Pencil<'a> {
    axis: Axis,
    style: &'a Style,
    /// Those of marks and of bars.
    colors: (Color, Color),
    /// How far the lanes that are drawn reach.
    top: f32,
}

impl Pencil<'_> {
    fn lettering(&self, size: f32, bold: bool) -> Lettering {
        Lettering {
            size,
            bold,
            color: self.style.palette.text,
        }
    }

    /// Words that begin at the left edge of the first row.
    fn words(&self, words: &str, lettering: Lettering) -> Inscription {
        Inscription {
            words: words.to_owned(),
            language: None,
            lettering,
            x: 0.0,
            y: ROW - 3.0,
            anchor: Anchor::Start,
            measure: self.axis.width,
        }
    }

    /// Lines at years, with their numbers.
    fn grid(&self, scene: &mut Scene, top: f32, bottom: f32, ruler: &mut Ruler) {
        let pen = Pen::new(self.style.palette.rule, 0.4);
        for year in self.axis.ticks() {
            let x = self.axis.x(f64::from(year));
            scene.stroke(Path::from(x, top - 2.0).to(x, bottom), &pen);
            let mut words = Inscription {
                x: x + 2.0,
                y: top - 4.0,
                ..self.words(&year.to_string(), self.lettering(LABEL, false))
            };
            let length = ruler.length(&words);
            let day = self.axis.as_of();
            // The line of the day names its year itself.
            let is_crossed = x <= day && day <= x + 4.0 + length;
            if x + 2.0 + length <= self.axis.width && !is_crossed {
                words.measure = length + 1.0;
                scene.inscribe(words);
            }
        }
    }

    /// The line of the day.
    fn as_of(&self, scene: &mut Scene, timeline: &Timeline, bottom: f32, ruler: &mut Ruler) {
        let x = self.axis.as_of();
        let pen = Pen {
            dashes: vec![2.0, 2.0],
            ..Pen::new(self.style.palette.text, 0.8)
        };
        scene.stroke(Path::from(x, ROW - 2.0).to(x, bottom), &pen);
        let mut words = self.words(&timeline.as_of_words, self.lettering(LABEL, true));
        words.y = ROW - 4.0;
        words.measure = (ruler.length(&words) + 1.0).min(self.axis.width);
        // Over the line if there is room to both sides, else as near as it can be.
        words.x = (x - words.measure / 2.0).clamp(0.0, self.axis.width - words.measure);
        scene.inscribe(words);
    }

    /// The title of a lane, with the baseline that it has in the first row.
    fn lane_title(&self, lane: &TimelineLane) -> Inscription {
        self.words(&lane.title, self.lettering(TITLE, true))
    }

    /// A lane: a rule above it, its title, its rows.
    fn lane(&mut self, scene: &mut Scene, lane: &TimelineLane, placed: &Placed) {
        let pen = Pen::new(self.style.palette.rule, 0.6);
        scene.stroke(Path::from(0.0, self.top).to(self.axis.width, self.top), &pen);
        let mut title = self.lane_title(lane);
        title.y += self.top;
        scene.inscribe(title);
        for (entry, spot) in lane.entries.iter().zip(&placed.spots) {
            self.entry(scene, entry, spot.bar_row, self.top);
            let mut label = spot.label.clone();
            label.y += self.top + spot.label_row as f32 * ROW;
            scene.inscribe(label);
        }
        self.top += placed.rows as f32 * ROW + GAP;
    }

    /// The bar and the marks of an entry.
    fn entry(&self, scene: &mut Scene, entry: &TimelineEntry, row: usize, top: f32) {
        let middle = top + (row as f32 + 0.5) * ROW;
        if let Some(period) = &entry.period {
            self.bar(scene, period, middle);
        }
        for date in &entry.events {
            self.event(scene, date, middle);
        }
    }

    fn bar(&self, scene: &mut Scene, period: &Date, middle: f32) {
        let (from, to) = self.axis.span(period);
        let (upper, lower) = (middle - BAR / 2.0, middle + BAR / 2.0);
        let mut path = Path::from(from, upper).to(to, upper);
        if period.has_open_end() {
            path = path.to(to, upper - HEAD).to(to + BAR, middle).to(to, lower + HEAD);
        }
        path = path.to(to, lower).to(from, lower);
        if period.has_open_start() {
            path = path
                .to(from, lower + HEAD)
                .to(from - BAR, middle)
                .to(from, upper - HEAD);
        }
        scene.fill(path.close(), self.colors.1);
    }

    /// Whether a date is so short here that it is a mark, and no bar.
    fn is_mark(&self, date: &Date) -> bool {
        let (from, to) = self.axis.span(date);
        to - from <= MARK
    }

    /// A day is a lozenge, a month or a year a bar as long as it is.
    fn event(&self, scene: &mut Scene, date: &Date, middle: f32) {
        let (from, to) = self.axis.span(date);
        let path = match self.is_mark(date) {
            true => lozenge((from + to) / 2.0, middle),
            false => Path::rectangle(from, middle - BAR / 4.0, to - from, BAR / 2.0),
        };
        scene.fill(path, self.colors.0);
    }
}

fn lozenge(x: f32, y: f32) -> Path {
    let (left, right) = (x - MARK, x + MARK);
    Path::from(left, y).to(x, y - MARK).to(right, y).to(x, y + MARK).close()
}

/// The dates of an entry, its period first.
fn dates(entry: &TimelineEntry) -> impl Iterator<Item = &Date> {
    entry.period.iter().chain(&entry.events)
}
