//! Years and days along the width of a timeline.

use model::Date;

use super::{BAR, Timeline};
use crate::figure::years::{after, begin};

/// From days to places.
pub(super) struct Axis {
    /// How wide the figure is.
    pub width: f32,
    first: f64,
    last: f64,
    as_of: f64,
}

/// The least distance between two years that are named.
const APART: f32 = 30.0;
/// How many years may lie between two that are named.
const STEPS: [u16; 9] = [1, 2, 5, 10, 20, 50, 100, 200, 500];

impl Axis {
    /// From the year of the first day to that of the last, the day of the briefing among them; `None` where nothing has a date.
    pub fn new(timeline: &Timeline, width: f32) -> Option<Self> {
        let (first, last) = timeline.first_and_last()?;
        let (first, last) = (first.min(timeline.as_of), last.max(timeline.as_of));
        Some(Self {
            width,
            first: f64::from(first.year()),
            last: f64::from(last.year()) + 1.0,
            as_of: begin(timeline.as_of),
        })
    }

    /// Where a moment lies, in years: 2024.5 is the middle of 2024. Arrows have room at both ends.
    pub fn x(&self, years: f64) -> f32 {
        let room = f64::from(self.width - 2.0 * BAR);
        BAR + ((years - self.first) / (self.last - self.first) * room) as f32
    }

    /// Where the day of the briefing begins.
    pub fn as_of(&self) -> f32 {
        self.x(self.as_of)
    }

    /// From where to where a date lies; what has no end lasts to the day of the briefing, or from the first year on.
    pub fn span(&self, date: &Date) -> (f32, f32) {
        let from = date.earliest().map_or(self.first, begin);
        let to = date.latest().map_or(self.as_of.max(from), after);
        (self.x(from), self.x(to))
    }

    /// The years that are named.
    pub fn ticks(&self) -> impl Iterator<Item = u16> {
        let year = self.x(self.first + 1.0) - self.x(self.first);
        let step = STEPS.into_iter().find(|step| year * f32::from(*step) >= APART);
        let step = step.unwrap_or(1000);
        let (first, last) = (self.first as u16, self.last as u16);
        (first..=last).filter(move |year| year.is_multiple_of(step))
    }
}
