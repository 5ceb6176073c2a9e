//! Contrast as WCAG 2.2 measures it, and the nearest colours that have enough.
//!
//! Success criterion 1.4.3 (level AA) asks for 4.5:1 between text and what it is printed on, and 3:1 where letters are
//! large: 18 points, or 14 points and bold. Rules and bars are decoration, of which nothing is asked (1.4.11).

use std::sync::LazyLock;

use super::TextStyle;
use crate::Color;

/// The paper.
pub(super) const WHITE: Color = Color(255, 255, 255);

/// How much lighter the lighter of two colours is, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn ratio(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The ratio that text of that kind needs (WCAG 2.2, 1.4.3 and "large scale").
pub(super) fn needed(text: &TextStyle) -> f64 {
    let is_bold = crate::fonts::face(text.face()).weight >= 700;
    if text.size >= 18.0 || (is_bold && text.size >= 14.0) {
        3.0
    } else {
        4.5
    }
}

/// The lightest colour of the same hue, not lighter than `color`, that `passes`.
pub(super) fn darker(color: Color, passes: impl Fn(Color) -> bool) -> Option<Color> {
    let dim = |part: u8, level: u16| ((u16::from(part) * level + 127) / 255) as u8;
    let dimmed = |level| Color(dim(color.0, level), dim(color.1, level), dim(color.2, level));
    (0..=255).rev().map(dimmed).find(|candidate| passes(*candidate))
}

/// The darkest colour of the same hue, not darker than `color`, that `passes`.
pub(super) fn lighter(color: Color, passes: impl Fn(Color) -> bool) -> Option<Color> {
    let invert = |Color(red, green, blue): Color| Color(255 - red, 255 - green, 255 - blue);
    darker(invert(color), |inverted| passes(invert(inverted))).map(invert)
}

/// A ratio for people, never rounded up to one that would do: `4.49:1`.
pub(super) fn shown(ratio: f64) -> String {
    format!("{:.2}:1", (ratio * 100.0).floor() / 100.0)
}

/// How bright a colour is beside white (WCAG 2.2, "relative luminance").
fn luminance(Color(red, green, blue): Color) -> f64 {
    let linear = |part: u8| LINEAR[usize::from(part)];
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// What each part of a colour adds to its luminance: whoever looks for a colour asks thousands of times.
static LINEAR: LazyLock<[f64; 256]> = LazyLock::new(|| std::array::from_fn(|part| linear(part as u8)));

fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Style;
    use crate::fonts::Family;

    const BLACK: Color = Color(0, 0, 0);

    /// Pairs whose ratio follows from the definition: white on black, the primaries, and the greys on both sides of AA.
    #[test]
    fn ratios_follow_the_definition() {
        for (one, other, expected) in [
            (WHITE, BLACK, 21.0),
            (WHITE, WHITE, 1.0),
            (WHITE, Color(255, 0, 0), 3.998),
            (WHITE, Color(0, 255, 0), 1.372),
            (WHITE, Color(0, 0, 255), 8.592),
            (WHITE, Color(0x76, 0x76, 0x76), 4.542),
            (WHITE, Color(0x77, 0x77, 0x77), 4.478),
            (BLACK, Color(0x75, 0x75, 0x75), 4.557),
        ] {
            let found = ratio(one, other);
            assert!((found - expected).abs() < 0.001, "{one:?} {other:?}: {found}");
            assert_eq!(found, ratio(other, one));
        }
    }

    #[test]
    fn ratios_are_not_rounded_up() {
        assert_eq!(shown(4.4999), "4.49:1");
        assert_eq!(shown(21.0), "21.00:1");
    }

    #[test]
    fn large_letters_need_less() {
        let text = Style::default().text;
        let of = |size, bold, family| {
            let mut text = text.clone();
            (text.size, text.look.bold, text.look.family) = (size, bold, family);
            needed(&text)
        };
        assert_eq!(of(17.9, false, Family::Serif), 4.5);
        assert_eq!(of(18.0, false, Family::Serif), 3.0);
        assert_eq!(of(14.0, true, Family::Serif), 3.0);
        assert_eq!(of(13.9, true, Family::Serif), 4.5);
        assert_eq!(of(14.0, true, Family::Sans), 4.5, "a semibold is not bold");
    }

    #[test]
    fn the_nearest_colour_passes_and_its_neighbour_does_not() {
        let passes = |color| ratio(color, WHITE) >= 4.5;
        assert_eq!(darker(Color(0x77, 0x77, 0x77), passes), Some(Color(0x76, 0x76, 0x76)));
        assert_eq!(darker(BLACK, passes), Some(BLACK));
        let passes = |color| ratio(color, BLACK) >= 4.5;
        let found = lighter(Color(0x10, 0x10, 0x30), passes).expect("white passes");
        assert!(
            passes(found) && !passes(Color(found.0 - 1, found.1 - 1, found.2 - 1)),
            "{found:?}"
        );
        assert_eq!(darker(WHITE, |_| false), None);
    }
}
