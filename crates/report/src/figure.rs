//! Figures that briefings draw from the register. Each is computed as plain values, then as a scene of shapes and words.

mod chart;
mod colours;
mod timeline;
mod years;

use typeset::{Ruler, Scene, Style};

pub use chart::{Bar, Bars, Lines, Point, Scale, Series, is_drawable};
pub use timeline::{Timeline, TimelineEntry, TimelineKey, TimelineLane, TimelineTarget};
pub use years::place;

/// A figure of a briefing, before its size is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// What it shows.
    pub figure: Figure,
    /// The same in words, for readers who cannot see it.
    pub alternative: String,
}

/// What figures show.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// When things were.
    Timeline(Timeline),
    /// How much things are.
    Bars(Bars),
    /// How much things were, year by year.
    Lines(Lines),
}

impl Drawing {
    /// Draws it as wide as the sheet is between its margins; nothing where its words have no room there.
    pub fn scene(&self, language: &str, style: &Style) -> Option<Scene> {
        let mut ruler = Ruler::new(language, style);
        let width = style.sheet.full_measure();
        match &self.figure {
            Figure::Timeline(timeline) => timeline.scene(width, style, &mut ruler),
            Figure::Bars(bars) => bars.scene(width, style, &mut ruler),
            Figure::Lines(lines) => lines.scene(width, style, &mut ruler),
        }
    }
}
