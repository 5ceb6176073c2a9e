//! Shaping: from the characters of a word to the glyphs of a face, kerned and ligated.

use std::ops::Range;
use std::rc::Rc;

use harfrust::{Buffer, Direction, Feature, Language, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};
use rustc_hash::FxHashMap;

use crate::fonts::{self, FACES};
use crate::style::Figures;
use crate::{FaceId, Glyph, LanguageId};

/// A shaped word. Lengths are in ems.
#[derive(Debug)]
pub struct Word {
    /// Its characters.
    pub text: Box<str>,
    /// Its glyphs, left to right.
    pub glyphs: Vec<WordGlyph>,
    /// Its width.
    pub width: f32,
    /// The first part of it that the face draws by `.notdef`, or the whole where it has no glyphs at all.
    pub lacking: Option<Range<usize>>,
}

/// A glyph of a word. Lengths are in ems.
#[derive(Debug)]
pub struct WordGlyph {
    /// Its number in the face.
    pub id: u16,
    /// From its origin to that of the next glyph.
    pub advance: f32,
    /// Right of its place.
    pub dx: f32,
    /// Above the baseline.
    pub dy: f32,
    /// The part of the word it stands for; empty for the second glyph of a cluster.
    pub text: Range<usize>,
}

impl WordGlyph {
    /// The glyph on a page, in points, where the em is `size`.
    pub fn sized(&self, size: f32) -> Glyph {
        Glyph {
            id: self.id,
            advance: self.advance * size,
            dx: self.dx * size,
            dy: self.dy * size,
            text_len: self.text.len() as u32,
        }
    }
}

/// Shapes words and remembers them: a briefing uses the same words over and over.
pub struct Shaper {
    japanese: Option<Language>,
    faces: Vec<Shapes>,
    buffer: Buffer,
}

impl Default for Shaper {
    fn default() -> Self {
        Self {
            japanese: Language::new("ja"),
            faces: FACES.iter().map(|_| Shapes::default()).collect(),
            buffer: Buffer::new(),
        }
    }
}

impl Shaper {
    /// The glyphs of a word in a face and a language. A Japanese face draws every language as Japanese.
    pub fn shape(
        &mut self,
        face: FaceId,
        figures: Figures,
        (id, language): (Option<LanguageId>, Option<&Language>),
        text: &str,
    ) -> Rc<Word> {
        let Some(shapes) = self.faces.get_mut(usize::from(face.0)) else {
            return Rc::new(Word::empty(text));
        };
        let (id, language) = if fonts::is_japanese(face) {
            (None, self.japanese.as_ref())
        } else {
            (id, language)
        };
        if let Some(word) = shapes.known(figures, id, text) {
            return word;
        }
        let word = Rc::new(shapes.shape(face, figures, (id, language), &mut self.buffer, text));
        shapes.remember(figures, id, Rc::clone(&word));
        word
    }
}

/// What a plan is made for.
type PlanKey = (Figures, Script, Option<LanguageId>);

/// What is remembered of one face.
#[derive(Default)]
struct Shapes {
    font: Option<ShaperFont<'static, 'static>>,
    plans: Vec<(PlanKey, ShapePlan)>,
    /// By language, that of the document first, then by figures.
    words: Vec<[FxHashMap<Box<str>, Rc<Word>>; 3]>,
}

/// The place of a language among the words that are remembered.
fn place(language: Option<LanguageId>) -> usize {
    language.map_or(0, |LanguageId(at)| at as usize + 1)
}

impl Shapes {
    fn known(&self, figures: Figures, language: Option<LanguageId>, text: &str) -> Option<Rc<Word>> {
        self.words.get(place(language))?[figures as usize].get(text).cloned()
    }

    fn remember(&mut self, figures: Figures, language: Option<LanguageId>, word: Rc<Word>) {
        let at = place(language);
        if self.words.len() <= at {
            self.words.resize_with(at + 1, Default::default);
        }
        self.words[at][figures as usize].insert(word.text.clone(), word);
    }

    fn shape(
        &mut self,
        face: FaceId,
        figures: Figures,
        (id, language): (Option<LanguageId>, Option<&Language>),
        buffer: &mut Buffer,
        text: &str,
    ) -> Word {
        let Some(font) = fonts::font(face) else {
            return Word::empty(text);
        };
        let script = script_of(face, text);
        let features = features(figures);
        let at = self
            .plans
            .iter()
            .position(|(key, _)| *key == (figures, script, id))
            .unwrap_or_else(|| {
                let plan = ShapePlan::new(font, Direction::LeftToRight, Some(script), language, &features);
                self.plans.push(((figures, script, id), plan));
                self.plans.len() - 1
            });
        let shaper = self.font.get_or_insert_with(|| ShaperFont::new(font));
        buffer.reset();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(Some(script));
        let options = ShapeOptions::new()
            .plan(self.plans.get(at).map(|(_, plan)| plan))
            .features(&features);
        match harfrust::shape(shaper, buffer, options) {
            Ok(()) => word(buffer, text, f32::from(font.units_per_em())),
            // Direction and script are set, and the plan is made for them.
            Err(_) => Word::empty(text),
        }
    }
}

impl Word {
    fn empty(text: &str) -> Self {
        Self {
            text: text.into(),
            glyphs: Vec::new(),
            width: 0.0,
            lacking: Some(0..text.len()),
        }
    }

    /// From its left edge to each of the characters that begin at these bytes, which must ascend. A ligature is divided
    /// evenly.
    pub fn widths_to(&self, offsets: &[usize]) -> Vec<f32> {
        let mut widths = Vec::with_capacity(offsets.len());
        let mut glyphs = self.glyphs.iter().peekable();
        // What is to the left of the next glyph.
        let mut left = 0.0;
        for &offset in offsets {
            while let Some(glyph) = glyphs.next_if(|glyph| glyph.text.end <= offset) {
                left += glyph.advance;
            }
            let part = glyphs
                .peek()
                .filter(|glyph| glyph.text.start < offset)
                .map_or(0.0, |glyph| {
                    glyph.advance * (offset - glyph.text.start) as f32 / glyph.text.len().max(1) as f32
                });
            widths.push(left + part);
        }
        widths
    }
}

fn word(buffer: &Buffer, text: &str, units_per_em: f32) -> Word {
    let infos = buffer.glyph_infos();
    let ems = |units: i32| units as f32 / units_per_em;
    let mut glyphs = Vec::with_capacity(infos.len());
    for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
        let start = info.cluster as usize;
        let continues = index
            .checked_sub(1)
            .and_then(|before| infos.get(before))
            .is_some_and(|b| b.cluster == info.cluster);
        let next = infos
            .iter()
            .skip(index)
            .map(|later| later.cluster as usize)
            .find(|&cluster| cluster > start);
        let end = if continues { start } else { next.unwrap_or(text.len()) };
        let is_narrow = text.get(start..end) == Some(NARROW_SPACE);
        glyphs.push(WordGlyph {
            // The faces have fewer glyphs than 65,536.
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            advance: if is_narrow {
                NARROW_WIDTH
            } else {
                ems(position.x_advance)
            },
            dx: ems(position.x_offset),
            dy: ems(position.y_offset),
            text: start..end,
        });
    }
    let width = glyphs.iter().map(|glyph| glyph.advance).sum();
    let lacking = glyphs.iter().find(|glyph| glyph.id == NOTDEF);
    let lacking = lacking.map(|glyph| glyph.text.clone());
    Word {
        text: text.into(),
        lacking: lacking.or_else(|| glyphs.is_empty().then_some(0..text.len())),
        glyphs,
        width,
    }
}

/// NARROW NO-BREAK SPACE, which stands between groups of digits and before signs.
const NARROW_SPACE: &str = "\u{202f}";

/// Its width in ems, the "espace fine" of French: a fifth. The faces draw it narrower, so that groups of digits run together
/// for the eye, and for programs that find words by the gaps between them (poppler's is 0.15 em).
const NARROW_WIDTH: f32 = 0.2;

/// The glyph of what a face does not have.
const NOTDEF: u16 = 0;

fn features(figures: Figures) -> Vec<Feature> {
    let on = |tag| vec![Feature::new(Tag::new(tag), 1, ..)];
    match figures {
        Figures::Proportional => on(b"pnum"),
        // What the faces draw when nothing is asked for.
        Figures::Tabular => Vec::new(),
        Figures::Superior => on(b"sups"),
    }
}

/// The script whose rules apply: that of the face, but for Greek and Cyrillic words in a Latin face.
fn script_of(face: FaceId, text: &str) -> Script {
    if fonts::is_japanese(face) {
        return Script::HAN;
    }
    match text.chars().find(|c| c.is_alphabetic()) {
        Some('\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}') => Script::GREEK,
        Some('\u{400}'..='\u{52f}') => Script::CYRILLIC,
        _ => Script::LATIN,
    }
}
