//! What every part of layout needs at hand.

use std::collections::HashSet;

use rustc_hash::FxHashMap;

use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{GraphemeClusterSegmenter, GraphemeClusterSegmenterBorrowed, LineSegmenter, LineSegmenterBorrowed};

use crate::fonts::{self, Look};
use crate::layout::french;
use crate::shape::Shaper;
use crate::{FaceId, Labels, Problem, Style};

/// What every part of layout needs at hand, and the problems that it found.
pub struct Context<'a> {
    /// How pages look.
    pub style: &'a Style,
    /// The words that pages carry and the document does not.
    pub labels: &'a Labels,
    /// Shapes words.
    pub shaper: Shaper,
    /// The faces of characters that were looked for.
    faces: FxHashMap<(Look, char), Option<FaceId>>,
    /// Finds where lines may break (UAX 14; kinsoku shori is its strict form).
    pub lines: LineSegmenterBorrowed<'static>,
    /// Finds what a reader takes for one character (UAX 29).
    pub graphemes: GraphemeClusterSegmenterBorrowed<'static>,
    /// The patterns by which words are divided, if the language has any.
    pub patterns: Option<hypher::Lang>,
    /// Whether the document is in Japanese, so that shared punctuation is drawn full-width.
    pub japanese: bool,
    /// Whether it is in French, so that punctuation is set apart.
    pub french: bool,
    /// What stands before the decimals of a number.
    pub decimal: char,
    /// What keeps the document from being set.
    pub problems: Vec<Problem>,
    known: HashSet<(usize, String)>,
}

/// The languages that write decimals behind a point; the others of those that are written in our faces use a comma (CLDR).
const POINT: [&str; 8] = ["cy", "en", "ga", "ja", "ko", "mt", "th", "zh"];

impl<'a> Context<'a> {
    /// For a document in the language of a BCP 47 tag.
    pub fn new(language: &str, labels: &'a Labels, style: &'a Style) -> Self {
        let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        Self {
            style,
            labels,
            shaper: Shaper::new(language),
            faces: FxHashMap::default(),
            lines: LineSegmenter::new_for_non_complex_scripts(options),
            graphemes: GraphemeClusterSegmenter::new(),
            patterns: <[u8; 2]>::try_from(primary.as_bytes())
                .ok()
                .and_then(hypher::Lang::from_iso),
            japanese: primary == "ja",
            french: french::is_french(language),
            decimal: if POINT.contains(&primary.as_str()) { '.' } else { ',' },
            problems: Vec::new(),
            known: HashSet::new(),
        }
    }

    /// The face that draws a character in text of that look, if any does.
    pub fn face_for(&mut self, look: Look, character: char) -> Option<FaceId> {
        if character.is_ascii() {
            return fonts::face_for(look, character);
        }
        *self
            .faces
            .entry((look, character))
            .or_insert_with(|| fonts::face_for(look, character))
    }

    /// Notes a problem with the block that begins on `line`, once.
    pub fn problem(&mut self, line: usize, message: String, hint: &str) {
        if self.known.insert((line, message.clone())) {
            let hint = Some(hint.to_owned());
            self.problems.push(Problem { line, message, hint });
        }
    }
}
