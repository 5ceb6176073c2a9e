//! Inscriptions as runs of glyphs. They are set once: what a figure was measured by is what the page and the files show.

use std::sync::Arc;

use super::{Anchor, Inscription, Lettering};
use crate::fonts::{Family, Look};
use crate::layout::{Context, Line, Paragraph, Text, lower};
use crate::style::{Align, Figures, Hyphenation, TextStyle};
use crate::{Artifact, Glyph, Mark, Owner, Problem};

/// From one baseline to the next, in ems.
const LEADING: f32 = 1.2;

/// Words in lines, as if they stood at the origin.
#[derive(Debug, PartialEq)]
pub(crate) struct SetWords {
    runs: Vec<Run>,
    /// The left edge of the line that begins first.
    pub(super) left: f32,
    /// From there to the right edge of the one that ends last.
    pub(super) width: f32,
    /// The height of the lines.
    pub(super) height: f32,
    /// From the upper edge of the first line to its baseline.
    pub(super) baseline: f32,
    /// What is wrong with them.
    pub(crate) problems: Vec<Problem>,
}

/// A run of glyphs, in the language of this tag where it is not that of the document.
#[derive(Debug, PartialEq)]
struct Run {
    mark: Mark,
    language: Option<String>,
}

/// An inscription that is set.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetInscription {
    pub(super) inscription: Inscription,
    pub(crate) set: Arc<SetWords>,
}

impl SetInscription {
    /// Its runs of glyphs, each with the tag of its language where that is not the one of the document, in a figure of another size that
    /// begins further to the right.
    pub(crate) fn runs(&self, scale: f32, left: f32) -> impl Iterator<Item = (Mark, Option<&str>)> {
        let (x, y) = (left + self.inscription.x * scale, self.inscription.y * scale);
        let runs = self.set.runs.iter();
        runs.map(move |run| (moved(&run.mark, scale, x, y), run.language.as_deref()))
    }
}

/// A run of glyphs in another size and from the origin to another place.
fn moved(mark: &Mark, scale: f32, right: f32, down: f32) -> Mark {
    let mut moved = mark.clone();
    if let Mark::Glyphs { size, x, y, glyphs, .. } = &mut moved {
        (*x, *y, *size) = (right + *x * scale, down + *y * scale, *size * scale);
        for Glyph { advance, dx, dy, .. } in glyphs {
            (*advance, *dx, *dy) = (*advance * scale, *dx * scale, *dy * scale);
        }
    }
    moved
}

/// The words of an inscription, cut into pieces.
pub(super) fn paragraph(context: &mut Context, inscription: &Inscription) -> Paragraph {
    let style = style(inscription.lettering, inscription.anchor);
    let mut text = Text::plain(&inscription.words, Owner::Artifact(Artifact::Layout), &style, 0);
    let language = inscription.language.as_deref();
    let language = language.and_then(|tag| context.languages.id(tag));
    text.spans.iter_mut().for_each(|span| span.language = language);
    Paragraph::new(context, text, &style)
}

/// The lines of an inscription that is cut into pieces, wherever it stands.
pub(super) fn set(context: &mut Context, paragraph: &Paragraph, inscription: &Inscription) -> SetWords {
    let left = match inscription.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => -inscription.measure / 2.0,
        Anchor::End => -inscription.measure,
    };
    let baseline = style(inscription.lettering, inscription.anchor).baseline();
    let lines = paragraph.lines(context, left, inscription.measure);
    let height = lines.iter().map(|line| line.height).sum();
    let runs = runs(context, lines, -baseline);
    let (left, right) = edges(&runs);
    SetWords {
        left: if left.is_finite() { left } else { 0.0 },
        width: (right - left).max(0.0),
        height,
        baseline,
        runs,
        problems: Vec::new(),
    }
}

/// The marks of lines one below the other, from this height on.
fn runs(context: &Context, lines: Vec<Line>, mut top: f32) -> Vec<Run> {
    let mut runs = Vec::new();
    for line in lines {
        for mut fragment in line.fragments {
            lower(&mut fragment, top);
            let language = fragment.language;
            runs.push(Run {
                mark: fragment.mark,
                language: language.map(|_| context.languages.get(language).tag.clone()),
            });
        }
        top += line.height;
    }
    runs
}

/// The left edge of the run that begins first, and the right one of that which ends last.
fn edges(runs: &[Run]) -> (f32, f32) {
    let nowhere = (f32::INFINITY, f32::NEG_INFINITY);
    runs.iter().fold(nowhere, |(left, right), run| match &run.mark {
        Mark::Glyphs { x, glyphs, .. } => {
            let length: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
            (left.min(*x), right.max(*x + length))
        }
        _ => (left, right),
    })
}

fn style(lettering: Lettering, anchor: Anchor) -> TextStyle {
    TextStyle {
        look: Look {
            family: Family::Sans,
            bold: lettering.bold,
            italic: false,
        },
        size: lettering.size,
        leading: lettering.size * LEADING,
        color: lettering.color,
        figures: Figures::Proportional,
        align: match anchor {
            Anchor::Start => Align::Left,
            Anchor::Middle => Align::Center,
            Anchor::End => Align::Right,
        },
        hyphenation: Hyphenation::Last,
    }
}
