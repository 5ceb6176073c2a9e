//! Boxes with a name in them and, below it, what it is the name of.

use typeset::{Lettering, Path, Pen, Ruler, Scene, Style};

use super::{ChainEntry, LABEL, TITLE};
use crate::figure::words::Words;

/// Between the edge of a box and its words.
const PAD: f32 = 5.0;

/// A box that is set.
pub(super) struct Boxed {
    name: Words,
    kind: Option<Words>,
    width: f32,
    is_subject: bool,
}

impl Boxed {
    /// The box of an entry, so wide.
    pub fn new(entry: &ChainEntry, width: f32, is_subject: bool, style: &Style, ruler: &mut Ruler) -> Self {
        let measure = width - 2.0 * PAD;
        let (title, kind) = (lettering(TITLE, is_subject, style), lettering(LABEL, false, style));
        let kind = Lettering {
            color: style.palette.quiet,
            ..kind
        };
        Self {
            name: Words::set(&entry.title, entry.language.as_deref(), title, measure, ruler),
            kind: Some(Words::set(&entry.kind, None, kind, measure, ruler)),
            width,
            is_subject,
        }
    }

    /// A box with a name alone.
    pub fn named(name: &str, language: Option<&str>, width: f32, style: &Style, ruler: &mut Ruler) -> Self {
        let measure = width - 2.0 * PAD;
        Self {
            name: Words::set(name, language, lettering(TITLE, false, style), measure, ruler),
            kind: None,
            width,
            is_subject: false,
        }
    }

    pub fn height(&self) -> f32 {
        self.name.height() + self.kind.as_ref().map_or(0.0, Words::height) + 2.0 * PAD
    }

    /// Draws it from its upper left corner on. The one that the figure is about has a ground and a heavy frame.
    pub fn draw(self, scene: &mut Scene, left: f32, top: f32, style: &Style) {
        let frame = || Path::rectangle(left, top, self.width, self.height());
        let (palette, weight) = (&style.palette, if self.is_subject { 1.2 } else { 0.6 });
        if self.is_subject {
            scene.fill(frame(), palette.tint);
        }
        scene.stroke(frame(), &Pen::new(palette.accent, weight));
        let below = top + PAD + self.name.height();
        scene.inscribe(self.name.at(left + PAD, top + PAD));
        if let Some(kind) = self.kind {
            scene.inscribe(kind.at(left + PAD, below));
        }
    }
}

fn lettering(size: f32, bold: bool, style: &Style) -> Lettering {
    let color = style.palette.text;
    Lettering { size, bold, color }
}
