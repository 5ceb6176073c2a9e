//! Sets words and says how much room they take, before anything is drawn.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::words::{self, SetWords};
use super::{Anchor, Inscription};
use crate::layout::{Context, Paragraph};
use crate::{Color, Labels, Pictures, Problem, Style};

static NO_LABELS: Labels = Labels {
    page: String::new(),
    contents: String::new(),
    continued: String::new(),
};
static NO_PICTURES: Pictures = Pictures::none();

/// Sets words as pages do and measures them. It remembers those that it has set: a figure tries them in several places.
pub struct Ruler<'a> {
    context: Context<'a>,
    known: FxHashMap<Key, Known>,
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

/// What makes words the same, wherever they stand and however long their lines may be. Lengths are told by their bits.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    words: String,
    language: Option<String>,
    size: u32,
    bold: bool,
    color: Color,
    anchor: Anchor,
}

/// What is remembered of words.
struct Known {
    paragraph: Paragraph,
    /// What is wrong with them, however long lines may be.
    problems: Vec<Problem>,
    /// Their lines, by how long these may be.
    set: Vec<(u32, Arc<SetWords>)>,
}

impl<'a> Ruler<'a> {
    /// For figures of documents in the language of this tag, in this style.
    pub fn new(language: &str, style: &'a Style) -> Self {
        Self {
            context: Context::new(language, &NO_LABELS, style, &NO_PICTURES),
            known: FxHashMap::default(),
        }
    }

    /// How long the words of an inscription are on one line.
    pub fn length(&mut self, inscription: &Inscription) -> f32 {
        let Self { context, known } = self;
        of(context, known, inscription).paragraph.natural_width()
    }

    /// The room that an inscription takes.
    pub fn extent(&mut self, inscription: &Inscription) -> Extent {
        let set = self.set(inscription);
        Extent {
            left: inscription.x + set.left,
            top: inscription.y - set.baseline,
            width: set.width,
            height: set.height,
        }
    }

    /// The words of an inscription in lines.
    pub(super) fn set(&mut self, inscription: &Inscription) -> Arc<SetWords> {
        let Self { context, known } = self;
        let known = of(context, known, inscription);
        let measure = inscription.measure.to_bits();
        if let Some((_, set)) = known.set.iter().find(|(length, _)| *length == measure) {
            return Arc::clone(set);
        }
        let mut set = words::set(context, &known.paragraph, inscription);
        set.problems = known.problems.iter().cloned().chain(context.take_problems()).collect();
        let set = Arc::new(set);
        known.set.push((measure, Arc::clone(&set)));
        set
    }
}

/// What is known of the words of an inscription.
fn of<'k>(context: &mut Context, known: &'k mut FxHashMap<Key, Known>, inscription: &Inscription) -> &'k mut Known {
    known.entry(Key::of(inscription)).or_insert_with(|| Known {
        paragraph: words::paragraph(context, inscription),
        problems: context.take_problems(),
        set: Vec::new(),
    })
}

impl Key {
    fn of(inscription: &Inscription) -> Self {
        let lettering = inscription.lettering;
        Self {
            words: inscription.words.clone(),
            language: inscription.language.clone(),
            size: lettering.size.to_bits(),
            bold: lettering.bold,
            color: lettering.color,
            anchor: inscription.anchor,
        }
    }
}
