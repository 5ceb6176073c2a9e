//! Numbers as bars and lines. Plain values go in, a scene comes out.

mod apart;
mod bars;
mod lines;
mod marks;
mod scale;
#[cfg(test)]
mod tests;
mod words;

pub use bars::{Bar, Bars};
pub use lines::{Lines, Point, Series};
pub use scale::Scale;

use super::colours::Colours;

/// What a chart is drawn into.
struct Frame<'a> {
    /// How wide it is, in points.
    width: f32,
    /// Its colours.
    colours: &'a Colours,
}

/// How far from nought a value may be, and how near to it, so that its digits can be written beside an axis.
const RANGE: std::ops::RangeInclusive<f64> = 1e-6..=1e18;

/// Whether an axis can show this value.
pub fn is_drawable(value: f64) -> bool {
    value == 0.0 || RANGE.contains(&value.abs())
}
