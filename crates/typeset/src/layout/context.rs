//! What every part of layout needs at hand.

use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{GraphemeClusterSegmenter, GraphemeClusterSegmenterBorrowed, LineSegmenter, LineSegmenterBorrowed};

use crate::fonts::{self, Look};
use crate::language::primary;
use crate::layout::language::Languages;
use crate::shape::{Shaper, Word};
use crate::style::Figures;
use crate::{FaceId, Labels, LanguageId, Picture, Pictures, Problem, Style};

/// What every part of layout needs at hand, and the problems that it found.
pub struct Context<'a> {
    /// How pages look.
    pub style: &'a Style,
    /// The words that pages carry and the document does not.
    pub labels: &'a Labels,
    /// The pictures that the document may show.
    pictures: &'a Pictures,
    /// Those that have been read, by their paths; nothing where they cannot be.
    read: BTreeMap<String, Option<Arc<Picture>>>,
    /// Shapes words.
    pub shaper: Shaper,
    /// The faces of characters that were looked for.
    faces: FxHashMap<(Look, char), Option<FaceId>>,
    /// Finds where lines may break (UAX 14; kinsoku shori is its strict form).
    pub lines: LineSegmenterBorrowed<'static>,
    /// Finds what a reader takes for one character (UAX 29).
    pub graphemes: GraphemeClusterSegmenterBorrowed<'static>,
    /// The languages that words stand in.
    pub languages: Languages,
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
    pub fn new(language: &str, labels: &'a Labels, style: &'a Style, pictures: &'a Pictures) -> Self {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        Self {
            style,
            labels,
            pictures,
            read: BTreeMap::new(),
            shaper: Shaper::default(),
            faces: FxHashMap::default(),
            lines: LineSegmenter::new_for_non_complex_scripts(options),
            graphemes: GraphemeClusterSegmenter::new(),
            languages: Languages::new(language),
            decimal: if POINT.contains(&primary(language).as_str()) {
                '.'
            } else {
                ','
            },
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

    /// The glyphs of a word in a face and a language.
    pub fn shape(&mut self, face: FaceId, figures: Figures, language: Option<LanguageId>, text: &str) -> Rc<Word> {
        let shaping = self.languages.get(language).shaping.as_ref();
        self.shaper.shape(face, figures, (language, shaping), text)
    }

    /// The picture of a path that a figure on `line` shows. What is wrong with it is a problem of the first such line.
    pub fn picture(&mut self, path: &str, line: usize) -> Option<Arc<Picture>> {
        if let Some(known) = self.read.get(path) {
            return known.clone();
        }
        let read = match self.pictures.read(path) {
            Ok(picture) => Some(Arc::new(picture)),
            Err(problems) => {
                for problem in problems {
                    self.problem(Problem::new(line, problem.message).words(path).hint(problem.hint));
                }
                None
            }
        };
        self.read.insert(path.to_owned(), read.clone());
        read
    }

    /// The problems that were found since the last time; one that is found again is noted again.
    pub fn take_problems(&mut self) -> Vec<Problem> {
        self.known.clear();
        std::mem::take(&mut self.problems)
    }

    /// Notes a problem, once.
    pub fn problem(&mut self, problem: Problem) {
        if self.known.insert((problem.line, problem.message.clone())) {
            self.problems.push(problem);
        }
    }
}
