//! What every part of layout needs at hand.

use std::collections::HashSet;
use std::rc::Rc;

use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{GraphemeClusterSegmenter, GraphemeClusterSegmenterBorrowed, LineSegmenter, LineSegmenterBorrowed};

use crate::layout::language::Languages;
use crate::shape::{Shaper, Word};
use crate::style::Figures;
use crate::{FaceId, Labels, LanguageId, Problem, Style};

/// What every part of layout needs at hand, and the problems that it found.
pub struct Context<'a> {
    /// How pages look.
    pub style: &'a Style,
    /// The words that pages carry and the document does not.
    pub labels: &'a Labels,
    /// Shapes words.
    pub shaper: Shaper,
    /// Finds where lines may break (UAX 14; kinsoku shori is its strict form).
    pub lines: LineSegmenterBorrowed<'static>,
    /// Finds what a reader takes for one character (UAX 29).
    pub graphemes: GraphemeClusterSegmenterBorrowed<'static>,
    /// The languages that words stand in.
    pub languages: Languages,
    /// What keeps the document from being set.
    pub problems: Vec<Problem>,
    known: HashSet<(usize, String)>,
}

impl<'a> Context<'a> {
    /// For a document in the language of a BCP 47 tag.
    pub fn new(language: &str, labels: &'a Labels, style: &'a Style) -> Self {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        Self {
            style,
            labels,
            shaper: Shaper::default(),
            lines: LineSegmenter::new_for_non_complex_scripts(options),
            graphemes: GraphemeClusterSegmenter::new(),
            languages: Languages::new(language),
            problems: Vec::new(),
            known: HashSet::new(),
        }
    }

    /// The glyphs of a word in a face and a language.
    pub fn shape(&mut self, face: FaceId, figures: Figures, language: Option<LanguageId>, text: &str) -> Rc<Word> {
        let shaping = self.languages.get(language).shaping.as_ref();
        self.shaper.shape(face, figures, (language, shaping), text)
    }

    /// Notes a problem with the block that begins on `line`, once.
    pub fn problem(&mut self, line: usize, message: String, hint: &str) {
        if self.known.insert((line, message.clone())) {
            let hint = Some(hint.to_owned());
            self.problems.push(Problem { line, message, hint });
        }
    }
}
