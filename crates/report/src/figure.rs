//! Figures that briefings draw from the register. Each is computed as plain values, then as a scene of shapes and words.

mod timeline;

use typeset::{Ruler, Scene, Style};

pub use timeline::{Timeline, TimelineEntry, TimelineKey, TimelineLane, TimelineTarget};

/// A figure of a briefing, before its size is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// What it shows.
    pub timeline: Timeline,
    /// The same in words, for readers who cannot see it.
    pub alternative: String,
}

impl Drawing {
    /// Draws it as wide as the sheet is between its margins.
    pub fn scene(&self, language: &str, style: &Style) -> Option<Scene> {
        let mut ruler = Ruler::new(language, style);
        self.timeline.scene(style.sheet.full_measure(), style, &mut ruler)
    }
}
