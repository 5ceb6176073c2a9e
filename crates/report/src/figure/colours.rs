//! The colours of what figures tell apart, all of them from the style.

use typeset::{Color, Style, contrast_ratio};

const WHITE: Color = Color(255, 255, 255);

/// The contrasts with white paper of the tones that tell series apart, in the order in which they are used. Any two differ at
/// least by the factor 1.5, which greyscale keeps and which every reader sees whatever hues he can tell; none is fainter than
/// the 3:1 that WCAG 2.2 asks of graphics (success criterion 1.4.11).
const CONTRASTS: [f64; 4] = [11.0, 4.7, 7.2, 3.1];

/// What figures are drawn in, on white paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Colours {
    /// Words that say what something is.
    pub ink: Color,
    /// Words on axes, and whatever else stays in the background.
    pub quiet: Color,
    /// Thin lines behind what is shown.
    pub rule: Color,
    /// Bars.
    pub accent: Color,
    /// Series, by turns.
    pub series: [Color; CONTRASTS.len()],
}

impl Colours {
    /// Those of a style.
    pub fn of(style: &Style) -> Self {
        let palette = &style.palette;
        Self {
            ink: palette.text,
            quiet: palette.quiet,
            rule: palette.rule,
            accent: palette.accent,
            series: CONTRASTS.map(|contrast| tone(palette.accent, contrast)),
        }
    }
}

/// The contrast with white paper of what lies over other shapes, and of what lies below: each is told from the paper and from the other
/// by 3:1 at least.
const OVER: f64 = 11.0;
const BELOW: f64 = 3.1;

/// The colour of marks, and that of the bars that they may lie upon.
pub fn marks_and_bars(style: &Style) -> (Color, Color) {
    let accent = style.palette.accent;
    (tone(accent, OVER), tone(accent, BELOW))
}

/// A colour mixed with black or white until it has this contrast with white.
fn tone(color: Color, wanted: f64) -> Color {
    let end = if contrast_ratio(color, WHITE) < wanted { 0 } else { 255 };
    let mixtures = (0..=255).map(|part| mixed(color, end, part));
    let distance = |color: &Color| (contrast_ratio(*color, WHITE) / wanted).ln().abs();
    mixtures
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .unwrap_or(color)
}

/// A colour of which so many parts in 255 are grey of this lightness.
fn mixed(Color(red, green, blue): Color, grey: u8, part: u16) -> Color {
    let mix = |channel: u8| {
        let sum = u16::from(channel) * (255 - part) + u16::from(grey) * part;
        u8::try_from(sum / 255).unwrap_or(u8::MAX)
    };
    Color(mix(red), mix(green), mix(blue))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn marks_are_seen_on_paper_and_on_bars_whatever_the_accent(red: u8, green: u8, blue: u8) {
            let mut style = Style::default();
            style.palette.accent = Color(red, green, blue);
            let (mark, bar) = marks_and_bars(&style);
            for (one, other) in [(mark, WHITE), (bar, WHITE), (mark, bar)] {
                prop_assert!(contrast_ratio(one, other) >= 3.0, "{one:?} {other:?}");
            }
        }

        #[test]
        fn series_differ_in_lightness_whatever_the_accent(red: u8, green: u8, blue: u8) {
            let mut style = Style::default();
            style.palette.accent = Color(red, green, blue);
            let mut contrasts = Colours::of(&style).series.map(|color| contrast_ratio(color, WHITE));
            contrasts.sort_by(f64::total_cmp);
            prop_assert!(contrasts[0] >= 3.0, "{contrasts:?}");
            prop_assert!(contrasts.windows(2).all(|pair| pair[1] / pair[0] >= 1.4), "{contrasts:?}");
        }
    }
}
