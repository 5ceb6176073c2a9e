//! Figures that briefings draw from the register. Each is computed as plain values, then as a scene of shapes and words.

mod chain;
mod chart;
mod colours;
#[cfg(test)]
mod laws;
mod map;
mod matrix;
mod timeline;
mod words;
mod years;

use std::sync::Arc;

use typeset::{Anchor, Inscription, Lettering, Ruler, Scene, SetScene, Style};

pub use chain::{Chain, ChainBody, ChainEntry, ChainStep};
pub use chart::{Bar, Bars, Lines, Point, Scale, Series, is_drawable};
pub use map::{Map, MapPlace, MapWords, Projection};
pub use matrix::{Matrix, MatrixCell, MatrixHead, MatrixKey, MatrixRow};
pub use timeline::{Timeline, TimelineEntry, TimelineKey, TimelineLane, TimelineTarget};
pub use years::place;

/// What is wrong where there is no scene.
pub const NO_ROOM: &str = "has no room for its words beside each other on a page so narrow";
/// What to do about it.
pub const MORE_ROOM: &str =
    "give pages a wider sheet or narrower margins in `style.toml`, or what it shows shorter names";

/// A figure of a briefing, before its size is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// What it shows.
    pub figure: Figure,
    /// The same in words, for readers who cannot see it.
    pub alternative: String,
}

/// A figure of a briefing, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// How it looks.
    pub scene: Arc<SetScene>,
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
    /// How much things are.
    Bars(Bars),
    /// How much things were, year by year.
    Lines(Lines),
    /// Who has a part in what, which is drawn already: how high it is says how many rows it has.
    Matrix(Scene),
    /// From the bodies of one entry to what it stands under.
    Chain(Chain),
}

impl Drawing {
    /// Draws it as wide as the sheet is between its margins; nothing where its words have no room there.
    pub fn scene(&self, style: &Style, ruler: &mut Ruler) -> Option<SetScene> {
        Some(self.sketch(style, ruler)?.set(ruler))
    }

    /// The same before its words are set.
    fn sketch(&self, style: &Style, ruler: &mut Ruler) -> Option<Scene> {
        let width = style.sheet.full_measure();
        match &self.figure {
            Figure::Map(map) => map.scene(width, style, ruler),
            Figure::Timeline(timeline) => timeline.scene(width, style, ruler),
            Figure::Bars(bars) => bars.scene(width, style, ruler),
            Figure::Lines(lines) => lines.scene(width, style, ruler),
            Figure::Matrix(scene) => Some(scene.clone()),
            Figure::Chain(chain) => Some(chain.scene(width, style, ruler)),
        }
    }

    /// The same with a line below that says of which day and for whom it is, for a figure that stands in no briefing.
    pub fn scene_with_foot(&self, style: &Style, foot: &str, ruler: &mut Ruler) -> Option<SetScene> {
        let mut scene = self.sketch(style, ruler)?;
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
        let height = ruler.extent(&words).height;
        scene.grow(FOOT + height);
        words.y = words.y.min(scene.height() - height + FOOT);
        scene.inscribe(words);
        Some(scene.set(ruler))
    }
}

/// The size of the letters at the foot of a figure, in points.
const FOOT: f32 = 7.0;
