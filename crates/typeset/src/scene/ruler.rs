//! How much room words take, before anything is drawn.

use super::{Inscription, set};
use crate::layout::{Context, Paragraph, Text};
use crate::{Artifact, Labels, Mark, Owner, Pictures, Style};

static NO_LABELS: Labels = Labels {
    page: String::new(),
    contents: String::new(),
    continued: String::new(),
};
static NO_PICTURES: Pictures = Pictures::none();

/// Measures words as the page will set them.
pub struct Ruler<'a> {
    pub(super) context: Context<'a>,
}

/// The room that an inscription takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge: that of the first line.
    pub top: f32,
    /// How long its longest line is.
    pub width: f32,
    /// The height of its lines.
    pub height: f32,
}

impl<'a> Ruler<'a> {
    /// For figures of documents in the language of this tag, in this style.
    pub fn new(language: &str, style: &'a Style) -> Self {
        Self {
            context: Context::new(language, &NO_LABELS, style, &NO_PICTURES),
        }
    }

    /// How long the words of an inscription are on one line.
    pub fn length(&mut self, inscription: &Inscription) -> f32 {
        let style = set::style(inscription.lettering, inscription.anchor);
        let text = Text::plain(&inscription.words, Owner::Artifact(Artifact::Layout), &style, 0);
        Paragraph::new(&mut self.context, text, &style).natural_width()
    }

    /// The room that an inscription takes.
    pub fn extent(&mut self, inscription: &Inscription) -> Extent {
        let style = set::style(inscription.lettering, inscription.anchor);
        let owner = Owner::Artifact(Artifact::Layout);
        let lines = set::lines(&mut self.context, inscription, &style, owner, 0);
        let (mut left, mut right) = (f32::INFINITY, f32::NEG_INFINITY);
        for fragment in lines.iter().flat_map(|line| &line.fragments) {
            if let Mark::Glyphs { x, glyphs, .. } = &fragment.mark {
                left = left.min(*x);
                right = right.max(*x + glyphs.iter().map(|glyph| glyph.advance).sum::<f32>());
            }
        }
        Extent {
            left: if left.is_finite() { left } else { inscription.x },
            top: inscription.y - style.baseline(),
            width: (right - left).max(0.0),
            height: lines.iter().map(|line| line.height).sum(),
        }
    }
}
