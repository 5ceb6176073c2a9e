//! Inscriptions as runs of glyphs.

use super::{Anchor, Inscription, Lettering};
use crate::fonts::{Family, Look};
use crate::layout::{Context, Line, Paragraph, Text, lower};
use crate::style::{Align, Figures, Hyphenation, TextStyle};
use crate::{Fragment, Owner};

/// From one baseline to the next, in ems.
const LEADING: f32 = 1.2;

/// The lines of an inscription, each with its marks where they stand in the figure. `line` is that of the figure in the Markdown.
pub(crate) fn set(context: &mut Context, inscription: &Inscription, owner: Owner, line: usize) -> Vec<Fragment> {
    let style = style(inscription.lettering, inscription.anchor);
    let lines = lines(context, inscription, &style, owner, line);
    let mut top = inscription.y - style.baseline();
    let mut fragments = Vec::new();
    for line in lines {
        for mut fragment in line.fragments {
            lower(&mut fragment, top);
            fragments.push(fragment);
        }
        top += line.height;
    }
    fragments
}

pub(super) fn lines(
    context: &mut Context,
    inscription: &Inscription,
    style: &TextStyle,
    owner: Owner,
    line: usize,
) -> Vec<Line> {
    let mut text = Text::plain(&inscription.words, owner, style, line);
    let language = inscription.language.as_deref();
    let language = language.and_then(|tag| context.languages.id(tag));
    text.spans.iter_mut().for_each(|span| span.language = language);
    let left = match inscription.anchor {
        Anchor::Start => inscription.x,
        Anchor::Middle => inscription.x - inscription.measure / 2.0,
        Anchor::End => inscription.x - inscription.measure,
    };
    Paragraph::new(context, text, style).lines(context, left, inscription.measure)
}

pub(super) fn style(lettering: Lettering, anchor: Anchor) -> TextStyle {
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
