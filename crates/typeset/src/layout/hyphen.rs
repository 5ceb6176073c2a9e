//! Dividing words: by the patterns of the language, or anywhere where nothing else helps.

use crate::fonts;
use crate::layout::address::Addresses;
use crate::layout::context::Context;
use crate::layout::piece::{After, Piece, PieceKind};
use crate::layout::text::Text;

/// The pieces with words divided into syllables, where their language has patterns.
pub fn divide(context: &mut Context, text: &Text, pieces: &[Piece]) -> Vec<Piece> {
    let addresses = Addresses::find(&text.string);
    let mut divided = Vec::with_capacity(pieces.len() * 2);
    for piece in pieces {
        let word = text.string.get(piece.start..piece.end).unwrap_or_default();
        let stays = piece.kind != PieceKind::Word || word.len() < SHORTEST || addresses.hold(piece.start);
        match patterns(context, text, piece).filter(|_| !stays) {
            Some(patterns) => {
                let points = syllables(word, patterns);
                push_divided(context, text, piece, &points, After::Hyphen, &mut divided);
            }
            None => divided.push(piece.clone()),
        }
    }
    divided
}

/// The patterns that divide a piece: those of its language, but for Japanese letters and note marks.
fn patterns(context: &Context, text: &Text, piece: &Piece) -> Option<hypher::Lang> {
    let span = text.spans.get(piece.span)?;
    let has_syllables = !span.mark && !fonts::is_japanese(piece.face);
    context.languages.get(span.language).patterns.filter(|_| has_syllables)
}

/// The pieces with a line end allowed between any two characters, at a price.
pub fn scatter(context: &mut Context, text: &Text, pieces: &[Piece]) -> Vec<Piece> {
    let after = After::Break(context.style.lines.anywhere_cost);
    let mut scattered = Vec::new();
    for piece in pieces {
        let word = text.string.get(piece.start..piece.end).unwrap_or_default();
        let points: Vec<_> = match piece.kind {
            PieceKind::Word => context
                .graphemes
                .segment_str(word)
                .filter(|&at| at > 0 && at < word.len())
                .collect(),
            _ => Vec::new(),
        };
        push_divided(context, text, piece, &points, after, &mut scattered);
    }
    scattered
}

/// Words of fewer bytes stay whole.
const SHORTEST: usize = 6;
/// Letters before and after a hyphen, at least.
const LEAST: usize = 3;

/// Where a word may be divided: in each run of letters that is neither an acronym nor, by its accents, of a language whose
/// patterns are not at hand.
fn syllables(word: &str, patterns: hypher::Lang) -> Vec<usize> {
    let mut points = Vec::new();
    let mut start = 0;
    for run in word.split_inclusive(|c: char| !c.is_alphabetic()) {
        let letters = run.trim_end_matches(|c: char| !c.is_alphabetic());
        if may_be_divided(letters, patterns) {
            let mut at = start;
            for syllable in hypher::hyphenate_bounded(letters, patterns, LEAST, LEAST) {
                at += syllable.len();
                points.push(at);
            }
            points.pop();
        }
        start += run.len();
    }
    points
}

fn may_be_divided(letters: &str, patterns: hypher::Lang) -> bool {
    let is_foreign = patterns == hypher::Lang::English && !letters.is_ascii();
    letters.len() >= SHORTEST && !is_foreign && !letters.chars().skip(1).any(char::is_uppercase)
}

/// Adds a piece in parts that end at the given bytes of it.
fn push_divided(
    context: &mut Context,
    text: &Text,
    piece: &Piece,
    points: &[usize],
    after: After,
    into: &mut Vec<Piece>,
) {
    let words = text.string.get(piece.start..piece.end).unwrap_or_default();
    let (Some(span), false) = (text.spans.get(piece.span), points.is_empty()) else {
        return into.push(piece.clone());
    };
    let shaped = context.shape(piece.face, span.figures, span.language, words);
    let (mut start, mut left) = (0, 0.0);
    for (&end, right) in points.iter().zip(shaped.widths_to(points)) {
        let right = right * piece.size;
        let range = (piece.start + start, piece.start + end);
        into.push(Piece {
            start: range.0,
            end: range.1,
            width: right - left,
            gap: 0.0,
            stretch: 0.0,
            after,
            ..*piece
        });
        (start, left) = (end, right);
    }
    into.push(Piece {
        start: piece.start + start,
        width: shaped.width * piece.size - left,
        ..*piece
    });
}
