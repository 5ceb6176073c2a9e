//! What is wrong with a document, and where.

use std::fmt;

/// One thing that keeps a document from being set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line of the Markdown, counted from 1.
    pub line: usize,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// The words at fault; nothing where the fault is in no words.
    pub words: Option<Box<Words>>,
    /// What to do about it.
    pub hint: Option<String>,
}

/// Words at fault, by which whoever made the text can find where they come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The words as the text has them: a character that no face has, a word that is too wide, an address.
    pub text: String,
    /// What stands right before them in their block, some twenty characters; empty where that is not known. It tells one
    /// place from another that has the same words.
    pub before: String,
    /// What stands right after them.
    pub after: String,
}

impl Problem {
    /// A problem without a hint.
    pub(crate) fn new(line: usize, message: impl Into<String>) -> Self {
        Self {
            line,
            message: message.into(),
            words: None,
            hint: None,
        }
    }

    /// The same problem as one of these words.
    pub(crate) fn words(mut self, words: impl Into<String>) -> Self {
        self.words = Some(Box::new(Words {
            text: words.into(),
            ..Words::default()
        }));
        self
    }

    /// The same problem as one of these words in their surroundings.
    pub(crate) fn words_within(mut self, words: impl Into<String>, (before, after): (&str, &str)) -> Self {
        self.words = Some(Box::new(Words {
            text: words.into(),
            before: before.to_owned(),
            after: after.to_owned(),
        }));
        self
    }

    /// The same problem with what to do about it.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Words in backticks for a message, cut where they are too long to be read there.
pub(crate) fn quoted(words: &str) -> String {
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", words.get(..end).unwrap_or_default().trim_end()),
        None => format!("`{words}`"),
    }
}

/// At most so many characters of some words are quoted.
const LONGEST: usize = 60;

/// `line 7: what is wrong`, and the hint on a line of its own.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "\n  hint: {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Problem {}
