//! What keeps pages readable: values that are right by themselves and wrong together.

use toml::Spanned;

use super::apply::value;
use super::contrast::{WHITE, darker, lighter, needed, ratio, shown};
use super::settings::{ColourSettings, PageSettings, Settings};
use super::value::{Unit, hex};
use super::{Style, StyleProblem, TextStyle};
use crate::Color;

/// Leading as a multiple of the size of text: below the first lines run into each other, above the second they fall
/// apart.
const LEADING: [f32; 2] = [1.15, 2.0];
/// The shortest line in points, 70 mm: about 40 letters of 10 points.
const LINE: f32 = 198.43;
/// The lowest column in points, 120 mm.
const COLUMN: f32 = 340.16;

/// Lines that are too close, and margins that leave no room between them.
pub(super) fn measures(style: &Style, settings: &Settings) -> Vec<StyleProblem> {
    let across = across(style, &settings.page);
    let down = down(style, &settings.page);
    leading(style, settings).into_iter().chain(across).chain(down).collect()
}

/// Colours with too little contrast against the paper or the ground of boxes.
pub(super) fn colors(style: &Style, colours: &ColourSettings) -> Vec<StyleProblem> {
    let inks = inks(style, colours);
    let tint = Ground::new("the ground of boxes", style.palette.tint);
    let mut problems: Vec<_> = inks.iter().filter_map(|ink| ink.problem(tint, colours)).collect();
    problems.extend(colours.tint.as_ref().and_then(|given| tint_problem(&inks, given)));
    problems
}

fn leading(style: &Style, settings: &Settings) -> Option<StyleProblem> {
    let given = settings.sizes.leading.as_ref()?;
    let size = style.text.size;
    let times = given.get_ref() / size;
    let [from, to] = LEADING;
    const ROUNDING: f32 = 0.0005;
    if (from - ROUNDING..=to + ROUNDING).contains(&times) {
        return None;
    }
    let show = |points| Unit::Point.show(points);
    let message = format!(
        "`leading` is {}, {times:.2} times the {} of the text",
        show(*given.get_ref()),
        show(size)
    );
    // Rounded inwards, so that what is proposed will do.
    let (least, most) = ((from * size * 10.0).ceil() / 10.0, (to * size * 10.0).floor() / 10.0);
    let hint = format!(
        "text of {} takes a leading from {} to {}, {from} to {to} times its size",
        show(size),
        show(least),
        show(most)
    );
    Some(StyleProblem::new(given.span(), message, hint))
}

fn across(style: &Style, page: &PageSettings) -> Option<StyleProblem> {
    let sheet = &style.sheet;
    let given = [&page.left, &page.right, &page.indent];
    let taken = [sheet.left, sheet.right, sheet.indent];
    crowded(
        "lines",
        ["margin-left", "margin-right", "indent"],
        taken,
        given,
        sheet.width,
        LINE,
        page,
    )
}

fn down(style: &Style, page: &PageSettings) -> Option<StyleProblem> {
    let sheet = &style.sheet;
    let given = [&page.top, &page.bottom];
    let taken = [sheet.top, sheet.bottom];
    crowded(
        "columns",
        ["margin-top", "margin-bottom"],
        taken,
        given,
        sheet.height,
        COLUMN,
        page,
    )
}

/// A side of the page of which less than `least` is left. The largest of the given values is blamed.
fn crowded<const N: usize>(
    what: &str,
    keys: [&str; N],
    taken: [f32; N],
    given: [&Option<Spanned<f32>>; N],
    side: f32,
    least: f32,
    page: &PageSettings,
) -> Option<StyleProblem> {
    let left = side - taken.iter().sum::<f32>();
    if left >= least {
        return None;
    }
    let show = |points| Unit::Millimeter.show(points);
    let largest = given
        .into_iter()
        .flatten()
        .max_by(|a, b| a.get_ref().total_cmp(b.get_ref()));
    let bytes = largest
        .map(Spanned::span)
        .or_else(|| page.size.as_ref().map(Spanned::span))?;
    let parts = keys
        .iter()
        .zip(taken)
        .map(|(key, points)| format!("`{key}` {}", show(points)));
    let message = format!(
        "{} leave {what} of {} on a page of {}",
        parts.collect::<Vec<_>>().join(", "),
        show(left.max(0.0)),
        show(side)
    );
    let hint = format!(
        "{what} need {} at least: take {} from these",
        show(least),
        show(least - left)
    );
    Some(StyleProblem::new(bytes, message, hint))
}

/// A colour that letters are printed in.
struct Ink<'s> {
    key: &'static str,
    /// What is printed in it.
    what: &'static str,
    color: Color,
    given: Option<&'s Spanned<Color>>,
    /// The contrast that it needs.
    needed: f64,
    /// Whether it is also used in boxes.
    boxed: bool,
}

/// What letters are printed on.
#[derive(Clone, Copy)]
struct Ground {
    what: &'static str,
    color: Color,
}

fn inks<'s>(style: &Style, colours: &'s ColourSettings) -> Vec<Ink<'s>> {
    let [second, third, _] = &style.headings;
    let ink = |key, what, given: &'s Option<Spanned<Color>>, color, texts: &[&TextStyle]| Ink {
        key,
        what,
        color: value(given).unwrap_or(color),
        given: given.as_ref(),
        needed: texts.iter().map(|text| needed(text)).fold(3.0, f64::max),
        boxed: matches!(key, "text" | "accent"),
    };
    let palette = &style.palette;
    vec![
        ink("text", "text", &colours.text, palette.text, &[&style.text]),
        // Links are printed in it at the size of text.
        ink("accent", "links", &colours.accent, palette.accent, &[&style.text]),
        ink(
            "title",
            "the title",
            &colours.title,
            palette.accent,
            &[&style.title.title],
        ),
        ink(
            "headings",
            "headings",
            &colours.headings,
            palette.accent,
            &[&second.text, &third.text],
        ),
        ink(
            "muted",
            "head and foot",
            &colours.muted,
            palette.quiet,
            &[&style.furniture.text],
        ),
    ]
}

impl Ground {
    fn new(what: &'static str, color: Color) -> Self {
        Self { what, color }
    }
}

impl Ink<'_> {
    fn passes(&self, color: Color, ground: Color) -> bool {
        ratio(color, ground) >= self.needed
    }

    /// A tint that was given is to blame for what only it makes unreadable.
    fn problem(&self, tint: Ground, colours: &ColourSettings) -> Option<StyleProblem> {
        let given = self.given?;
        let paper = Ground::new("white paper", WHITE);
        let is_judged_on_tint = self.boxed && colours.tint.is_none();
        let ground = [(paper, true), (tint, is_judged_on_tint)]
            .into_iter()
            .find(|(ground, is_judged)| *is_judged && !self.passes(self.color, ground.color))
            .map(|(ground, _)| ground)?;
        let message = format!(
            "`{}` is `{}`, whose contrast on {} is {}",
            self.key,
            hex(self.color),
            ground.what,
            shown(ratio(self.color, ground.color))
        );
        let passes = |color| self.passes(color, WHITE) && (!is_judged_on_tint || self.passes(color, tint.color));
        let hint = requirement(self.what, self.needed, "darker", darker(self.color, passes));
        Some(StyleProblem::new(given.span(), message, hint))
    }
}

/// A tint on which what is readable on paper no longer is; the worst is told.
fn tint_problem(inks: &[Ink<'_>], given: &Spanned<Color>) -> Option<StyleProblem> {
    let tint = *given.get_ref();
    let judged: Vec<_> = inks
        .iter()
        .filter(|ink| ink.boxed && ink.passes(ink.color, WHITE))
        .collect();
    let contrast = |ink: &&&Ink<'_>| ratio(ink.color, tint);
    let worst = judged.iter().min_by(|a, b| contrast(a).total_cmp(&contrast(b)))?;
    if worst.passes(worst.color, tint) {
        return None;
    }
    let message = format!(
        "`tint` is `{}`, on which `{}`, `{}`, has a contrast of {}",
        hex(tint),
        worst.key,
        hex(worst.color),
        shown(ratio(worst.color, tint))
    );
    let nearest = lighter(tint, |tint| judged.iter().all(|ink| ink.passes(ink.color, tint)));
    let hint = requirement(&format!("{} in a box", worst.what), worst.needed, "lighter", nearest);
    Some(StyleProblem::new(given.span(), message, hint))
}

/// `links need 4.5:1 (WCAG 2.2, 1.4.3 AA): the nearest darker colour that passes is `#…``
fn requirement(what: &str, needed: f64, direction: &str, nearest: Option<Color>) -> String {
    let needs = if what.starts_with("the ") || what.starts_with("text") {
        "needs"
    } else {
        "need"
    };
    let nearest = nearest.map_or_else(String::new, |color| {
        format!(": the nearest {direction} colour that passes is `\"{}\"`", hex(color))
    });
    format!("{what} {needs} {needed}:1 (WCAG 2.2, 1.4.3 AA){nearest}")
}
