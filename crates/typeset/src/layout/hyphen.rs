//! Dividing words: by the patterns of the language, or anywhere where nothing else helps.

use crate::fonts;
use crate::layout::address::Addresses;
use crate::layout::context::Context;
use crate::layout::piece::{After, Piece, PieceKind};
use crate::layout::text::Text;

/// The pieces with words divided into syllables, where the language has patterns.
pub fn divide(context: &mut Context, text: &Text, pieces: &[Piece]) -> Vec<Piece> {
    let Some(patterns) = context.patterns else {
        return pieces.to_vec();
    };
    let addresses = Addresses::find(&text.string);
    let mut divided = Vec::with_capacity(pieces.len() * 2);
    for piece in pieces {
        let word = text.string.get(piece.start..piece.end).unwrap_or_default();
        let mark = text.spans.get(piece.span).is_some_and(|span| span.mark);
        let stays = mark || fonts::is_japanese(piece.face) || word.len() < SHORTEST || addresses.hold(piece.start);
        if piece.kind != PieceKind::Word || stays {
            divided.push(piece.clone());
        } else {
            let points = syllables(word, patterns);
            push_divided(context, text, piece, &points, After::Hyphen, &mut divided);
        }
    }
    divided
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
    let figures = text.spans.get(piece.span).map(|span| span.figures);
    let (Some(figures), false) = (figures, points.is_empty()) else {
        return into.push(piece.clone());
    };
    let shaped = context.shaper.shape(piece.face, figures, words);
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
