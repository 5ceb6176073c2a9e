//! Notes: their texts and the marks that refer to them, as they are met.

use std::collections::BTreeMap;

use crate::{Block, Problem};

/// The notes of a document. Each label that is met, in a mark or before a text, gets the next place.
#[derive(Default)]
pub(super) struct Notes {
    /// The place of each label, lower case: GitHub takes `[^A]` and `[^a]` for one.
    places: BTreeMap<String, usize>,
    /// The text that stands at each place.
    pub texts: Vec<Option<NoteText>>,
}

/// The text of a note.
pub(super) struct NoteText {
    /// The label as written.
    pub label: String,
    /// The line it begins on.
    pub line: usize,
    /// What it holds.
    pub blocks: Vec<Block>,
}

impl Notes {
    /// The place of the note that a mark refers to.
    pub fn refer(&mut self, label: &str) -> u32 {
        u32::try_from(self.place(label)).unwrap_or(u32::MAX)
    }

    /// Keeps the text of a note; a problem where it has one already.
    pub fn define(&mut self, label: &str, line: usize, blocks: Vec<Block>) -> Option<Problem> {
        let place = self.place(label);
        let text = self.texts.get_mut(place)?;
        if let Some(first) = text {
            return Some(
                Problem::new(line, format!("the note `{label}` has two texts")).hint(format!(
                    "the first stands on line {}; give one of them another label",
                    first.line
                )),
            );
        }
        *text = Some(NoteText {
            label: label.to_owned(),
            line,
            blocks,
        });
        None
    }

    fn place(&mut self, label: &str) -> usize {
        let next = self.texts.len();
        let place = *self.places.entry(label.to_lowercase()).or_insert(next);
        if place == next {
            self.texts.push(None);
        }
        place
    }
}
