//! Columns too narrow for a part of a paragraph, which is divided then.

use super::{Paragraph, parts, width};
use crate::layout::context::Context;
use crate::layout::hyphen;
use crate::layout::piece::{After, Piece, PieceKind};

/// Pieces that fit into a column.
#[derive(Default)]
pub(super) struct Fitted {
    pub pieces: Vec<Piece>,
    /// The widest part that there is no room for, and how wide it is.
    pub crowded: Option<String>,
    widest: f32,
}

/// The narrowest column, in ems, in which words are divided anywhere: it holds some four letters. A narrower one would show
/// a pile of letters, which nobody takes for a word.
const LEAST_ROOM: f32 = 2.0;

impl Paragraph {
    /// The pieces with those divided that are wider than the column, or `None` where all fit.
    pub(super) fn fitted(&self, context: &mut Context, measure: f32) -> Option<Fitted> {
        if self.longest_part() <= measure {
            return None;
        }
        let mut fitted = Fitted::default();
        for part in parts(&self.pieces) {
            if width(part) <= measure {
                fitted.pieces.extend_from_slice(part);
                continue;
            }
            // A number that is divided would be that of another note.
            let loose = self.with_ends_between_marks(part);
            for part in parts(&loose) {
                match width(part) <= measure {
                    true => fitted.pieces.extend_from_slice(part),
                    false => self.divide(context, part, measure, &mut fitted),
                }
            }
        }
        Some(fitted)
    }

    /// Divides a part that is wider than the column: between syllables, and where that is not enough, anywhere.
    fn divide(&self, context: &mut Context, part: &[Piece], measure: f32, fitted: &mut Fitted) {
        let syllables = hyphen::divide(context, &self.text, part);
        let mut is_crowded = false;
        let hyphen = self.hyphen_width(context);
        for syllable in parts(&syllables) {
            let divides = syllable.last().is_some_and(|piece| piece.after == After::Hyphen);
            if width(syllable) + if divides { hyphen } else { 0.0 } <= measure {
                fitted.pieces.extend_from_slice(syllable);
            } else {
                let scattered = hyphen::scatter(context, &self.text, syllable);
                is_crowded |= self.is_crowded(&scattered, measure);
                fitted.pieces.extend(scattered);
            }
        }
        if is_crowded && width(part) > fitted.widest {
            fitted.widest = width(part);
            fitted.crowded = Some(self.words_of(part).to_owned());
        }
    }

    /// A part with line ends allowed behind the commas between its note marks.
    fn with_ends_between_marks(&self, part: &[Piece]) -> Vec<Piece> {
        let ends = |piece: &Piece| {
            self.text
                .string
                .get(..piece.end)
                .is_some_and(|before| before.ends_with(','))
        };
        let mut loose = part.to_vec();
        for piece in loose.iter_mut().filter(|piece| self.is_mark(piece) && ends(piece)) {
            piece.after = After::Break(0.0);
        }
        loose
    }

    /// Whether a piece is a note mark, or stands between two.
    fn is_mark(&self, piece: &Piece) -> bool {
        self.text.spans.get(piece.span).is_some_and(|span| span.mark)
    }

    /// Whether a column has too little room for a part that is divided anywhere.
    fn is_crowded(&self, scattered: &[Piece], measure: f32) -> bool {
        let is_too_wide = |piece: &Piece| piece.kind == PieceKind::Word && piece.width > measure;
        measure < LEAST_ROOM * self.style.size || scattered.iter().any(is_too_wide)
    }

    /// The words of a part, without the note marks that cling to them.
    fn words_of(&self, part: &[Piece]) -> &str {
        let words = || part.iter().filter(|piece| !self.is_mark(piece));
        let start = words().next().map_or(0, |first| first.start);
        let end = words().next_back().map_or(0, |last| last.end);
        self.text.string.get(start..end).unwrap_or_default().trim()
    }
}
