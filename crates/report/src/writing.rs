//! Where words that are printed were written: a cell of the register, a message.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Snippet};
use ingest::CellPlace;

use crate::fault::{SourceFile, line_of};

/// Words in a line that people wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// The path of its file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What stands on the line.
    pub text: String,
    /// The bytes of the words.
    pub words: Range<usize>,
    /// The bytes of what they are a part of, and what that is called: a cell by its column.
    pub whole: Option<(Range<usize>, String)>,
}

/// A longer row of carets says nothing more, and would push the beginning of the words out of sight.
const LONGEST_CARETS: usize = 60;
impl Writing {
    /// The words of a file.
    pub fn of_file(file: &SourceFile, words: Range<usize>) -> Self {
        let before = file.text.get(..words.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let whole = line_of(&file.text, line);
        let end = words.end.min(whole.end);
        Self {
            file: file.name.clone(),
            line,
            text: file.text.get(whole.clone()).unwrap_or_default().to_owned(),
            words: words.start - whole.start..end - whole.start,
            whole: None,
        }
    }

    /// The line with carets under the words, as diagnostics show it.
    pub fn snippet(&self) -> Snippet<'_, Annotation<'_>> {
        let snippet = Snippet::source(self.text.as_str()).path(self.file.as_str());
        let snippet = snippet.line_start(self.line).fold(false);
        let words = AnnotationKind::Primary.span(marked(&self.text, &self.words, LONGEST_CARETS));
        match &self.whole {
            Some((whole, name)) => {
                let whole = AnnotationKind::Context.span(whole.clone()).label(name.as_str());
                snippet.annotation(words).annotation(whole)
            }
            None => snippet.annotation(words),
        }
    }
}

/// The beginning of some bytes of a text, as far as a row of at most so many carets goes.
pub fn marked(text: &str, bytes: &Range<usize>, most: usize) -> Range<usize> {
    let words = text.get(bytes.clone()).unwrap_or_default();
    let length = words.char_indices().nth(most).map_or(words.len(), |(at, _)| at);
    bytes.start..bytes.start + length
}

impl From<CellPlace> for Writing {
    fn from(
        CellPlace {
            path,
            column,
            words,
            cell,
        }: CellPlace,
    ) -> Self {
        Self {
            file: path,
            line: words.line,
            text: words.text.to_string(),
            words: words.span,
            whole: Some((cell, column)),
        }
    }
}
