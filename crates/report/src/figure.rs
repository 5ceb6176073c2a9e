//! Figures that briefings draw from the register. Each is computed as plain values, then as a scene of shapes and words.

mod map;
mod timeline;

use typeset::{Ruler, Scene, Style};

pub use map::{Map, MapPlace, MapWords, Projection};
pub use timeline::{Timeline, TimelineEntry, TimelineKey, TimelineLane, TimelineTarget};

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
    /// Where things are.
    Map(Map),
    /// When things were.
    Timeline(Timeline),
}

impl Drawing {
    /// Draws it as wide as the sheet is between its margins.
    pub fn scene(&self, language: &str, style: &Style) -> Option<Scene> {
        let mut ruler = Ruler::new(language, style);
        let width = style.sheet.full_measure();
        match &self.figure {
            Figure::Map(map) => map.scene(width, style, &mut ruler),
            Figure::Timeline(timeline) => timeline.scene(width, style, &mut ruler),
        }
    }
}
