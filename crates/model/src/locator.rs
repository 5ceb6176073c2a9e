//! A place in a source, such as `sentence 4` or `article 2`.

use std::fmt;
use std::str::FromStr;

/// The kind of part that a locator counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LocatorUnit {
    /// The title of the document; its label is `0`.
    Title,
    /// A heading.
    Heading,
    /// A sentence.
    Sentence,
    /// A paragraph.
    Paragraph,
    /// A page.
    Page,
    /// A chapter.
    Chapter,
    /// A section.
    Section,
    /// An article.
    Article,
}

impl LocatorUnit {
    /// Every unit.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Heading,
        Self::Sentence,
        Self::Paragraph,
        Self::Page,
        Self::Chapter,
        Self::Section,
        Self::Article,
    ];

    /// The word that stands in a CSV cell.
    pub fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Sentence => "sentence",
            Self::Paragraph => "paragraph",
            Self::Page => "page",
            Self::Chapter => "chapter",
            Self::Section => "section",
            Self::Article => "article",
        }
    }
}

/// A place in a source: a unit and its label, written `sentence 4`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Locator {
    /// What is counted.
    pub unit: LocatorUnit,
    /// Which one: a number, or whatever the source itself prints.
    pub label: String,
}

/// Why a text is not a locator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocatorError {
    /// The text as it was given.
    pub given: String,
}

impl fmt::Display for LocatorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a locator: write a unit and its label, such as `sentence 4`",
            self.given
        )
    }
}

impl std::error::Error for LocatorError {}

impl FromStr for Locator {
    type Err = LocatorError;

    fn from_str(text: &str) -> Result<Self, LocatorError> {
        let error = || LocatorError { given: text.to_owned() };
        let (unit, label) = text.split_once(' ').ok_or_else(error)?;
        let unit = LocatorUnit::ALL
            .into_iter()
            .find(|known| known.code() == unit)
            .ok_or_else(error)?;
        let label = label.trim();
        if label.is_empty() {
            return Err(error());
        }
        Ok(Self {
            unit,
            label: label.to_owned(),
        })
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.unit.code(), self.label)
    }
}
