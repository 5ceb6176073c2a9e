//! The colours of figures, all of them from the style.

use typeset::{Color, Style};

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
    pub series: Vec<Color>,
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
            series: CONTRASTS
                .iter()
                .map(|&contrast| tone(palette.accent, contrast))
                .collect(),
        }
    }
}

/// A colour mixed with black or white until it has this contrast with white.
fn tone(color: Color, contrast: f64) -> Color {
    let end = if contrast_with_white(color) < contrast { 0 } else { 255 };
    let mixtures = (0..=255).map(|part| mixed(color, end, part));
    let distance = |color: &Color| (contrast_with_white(*color) / contrast).ln().abs();
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

/// From 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast_with_white(color: Color) -> f64 {
    1.05 / (luminance(color) + 0.05)
}

/// From 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(Color(red, green, blue): Color) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn series_differ_in_lightness_whatever_the_accent(red: u8, green: u8, blue: u8) {
            let mut style = Style::default();
            style.palette.accent = Color(red, green, blue);
            let mut contrasts: Vec<_> = Colours::of(&style).series.into_iter().map(contrast_with_white).collect();
            contrasts.sort_by(f64::total_cmp);
            prop_assert!(contrasts[0] >= 3.0, "{contrasts:?}");
            prop_assert!(contrasts.windows(2).all(|pair| pair[1] / pair[0] >= 1.4), "{contrasts:?}");
        }
    }
}
