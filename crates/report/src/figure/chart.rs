//! Numbers as bars and lines. Plain values go in, a scene comes out, or the reason why there is none.

mod apart;
mod axis;
mod bars;
mod lines;
mod marks;
mod summary;
#[cfg(test)]
mod tests;
mod words;

pub use bars::{Bar, Bars};
pub use lines::{Lines, Series};
pub use summary::{Place, Summary, Told};

use super::colours::Colours;

/// What a chart is drawn into.
pub struct Frame<'a> {
    /// How wide it is, in points.
    pub width: f32,
    /// How high it may become, in points.
    pub height: f32,
    /// Its colours.
    pub colours: &'a Colours,
    /// An amount on an axis as the language writes it.
    pub amount: &'a dyn Fn(f64) -> String,
    /// A year on an axis as the language writes it.
    pub year: &'a dyn Fn(f64) -> String,
}

/// Why there is no chart.
#[derive(Debug, Clone, PartialEq)]
pub enum NoChart {
    /// Nothing that it should show has a value.
    NoValue,
    /// It would be higher than the page, or its lines more than can be told apart.
    TooMany {
        /// How many bars or lines there are.
        count: usize,
        /// How many of them there is room for.
        most: usize,
    },
    /// Words and marks do not fit beside each other.
    TooNarrow,
    /// A value is infinite, not a number, or so large or small that no axis shows it.
    OutOfRange {
        /// What has this value.
        label: String,
    },
}

/// The sizes between which values can be drawn.
const RANGE: std::ops::RangeInclusive<f64> = 1e-100..=1e100;

/// Whether an axis can show this value.
fn drawable(value: f64) -> bool {
    value == 0.0 || RANGE.contains(&value.abs())
}

/// As a length on the page.
#[expect(
    clippy::cast_possible_truncation,
    reason = "places on a page need no more than single precision"
)]
fn length(value: f64) -> f32 {
    value as f32
}
