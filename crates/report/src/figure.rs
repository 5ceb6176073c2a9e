//! Figures that briefings draw from the register. Each is computed as plain values, then as a scene of shapes and words.

#[cfg(test)]
mod law;
mod map;
mod timeline;

use typeset::{Anchor, Inscription, Lettering, Ruler, Scene, Style};

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

    /// The same with a line below that says of which day and for whom it is, for a figure that stands in no briefing.
    pub fn scene_with_foot(&self, language: &str, style: &Style, foot: &str) -> Option<Scene> {
        let mut scene = self.scene(language, style)?;
        let mut words = Inscription {
            words: foot.to_owned(),
            language: None,
            lettering: Lettering {
                size: FOOT,
                bold: false,
                color: style.palette.quiet,
            },
            x: 0.0,
            y: scene.height() + 2.0 * FOOT,
            anchor: Anchor::Start,
            measure: scene.width(),
        };
        let height = Ruler::new(language, style).extent(&words).height;
        scene.grow(FOOT + height);
        words.y = words.y.min(scene.height() - height + FOOT);
        scene.inscribe(words);
        Some(scene)
    }
}

/// The size of the letters at the foot of a figure, in points.
const FOOT: f32 = 7.0;
