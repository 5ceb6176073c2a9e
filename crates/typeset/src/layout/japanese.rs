//! The spacing of Japanese punctuation (JLREQ 3.1).
//!
//! A bracket, comma or full stop is half an em of ink in a square of one em. Where two of them meet, or one stands at the
//! edge of a line, the empty half goes.

use crate::fonts;
use crate::layout::piece::{Piece, PieceKind};
use crate::layout::text::Text;

/// The part of a square that is empty, in ems.
const HALF: f32 = 0.5;

/// Whether a character has its ink in the right half of its square (JLREQ cl-01).
fn opens(character: char) -> bool {
    matches!(
        character,
        '「' | '『' | '（' | '〔' | '［' | '｛' | '〈' | '《' | '【' | '〘' | '〖'
    )
}

/// Whether a character has its ink in the left half of its square (JLREQ cl-02, cl-06, cl-07).
fn closes(character: char) -> bool {
    matches!(
        character,
        '」' | '』' | '）' | '〕' | '］' | '｝' | '〉' | '》' | '】' | '〙' | '〗' | '、' | '。' | '，' | '．'
    )
}

/// Whether a character has its ink in the middle of its square (JLREQ cl-05).
fn is_middle(character: char) -> bool {
    matches!(character, '・' | '：' | '；')
}

/// Whether between two characters there is an empty half too much.
pub fn doubles(left: char, right: char) -> bool {
    (closes(left) && (opens(right) || closes(right) || is_middle(right)))
        || ((opens(left) || is_middle(left)) && opens(right))
}

/// Whether byte `at` stands between a number and the word that counts or dates with it, as in 2021年 or 3か国, which stay
/// on one line.
pub fn counts(string: &str, at: usize) -> bool {
    let Some((before, after)) = string.split_at_checked(at) else {
        return false;
    };
    before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(COUNTERS)
}

/// The first characters of the words that count years, months, days, hours, minutes, meetings, items, chapters, articles,
/// countries, people, money, large numbers and pages.
const COUNTERS: [char; 27] = [
    '年', '月', '日', '時', '分', '回', '件', '章', '条', '項', '号', 'か', 'カ', 'ヶ', 'ケ', '箇', '国', '名', '人',
    '円', '千', '万', '億', '兆', '頁', '版', '次',
];

/// Sets Japanese and Latin letters apart (JLREQ 3.2.6), and punctuation together.
pub fn space(text: &Text, pieces: &mut [Piece], japanese_latin: f32) {
    if pieces.iter().all(|piece| !fonts::is_japanese(piece.face)) {
        return;
    }
    for at in 1..pieces.len() {
        let (left, right) = pieces.split_at_mut(at);
        let (Some(left), Some(right)) = (left.last_mut(), right.first()) else {
            continue;
        };
        if left.kind == PieceKind::Word && right.kind == PieceKind::Word {
            left.gap = gap(text, left, right, japanese_latin);
        }
    }
}

/// The space between two pieces, negative where they come closer.
fn gap(text: &Text, left: &Piece, right: &Piece, japanese_latin: f32) -> f32 {
    let inside = |piece: &Piece| text.string.get(piece.start..piece.end).unwrap_or_default();
    let is_mark = |piece: &Piece| text.spans.get(piece.span).is_some_and(|span| span.mark);
    let (Some(last), Some(first)) = (inside(left).chars().next_back(), inside(right).chars().next()) else {
        return 0.0;
    };
    let (from, to) = (fonts::is_japanese(left.face), fonts::is_japanese(right.face));
    if from && ((to && doubles(last, first)) || (is_mark(right) && closes(last))) {
        return -HALF * left.size;
    }
    let letters = last.is_alphanumeric() && first.is_alphanumeric();
    if from != to && letters && !is_mark(left) && !is_mark(right) {
        return left.size.min(right.size) * japanese_latin;
    }
    0.0
}

/// How much of a line is empty at its left edge, in ems.
pub fn empty_start(line: &str) -> f32 {
    if line.starts_with(opens) { HALF } else { 0.0 }
}

/// How much of a line is empty at its right edge, in ems.
pub fn empty_end(line: &str) -> f32 {
    if line.ends_with(closes) { HALF } else { 0.0 }
}

/// How much of a piece is empty at its right edge, in points.
pub fn empty_end_of(text: &Text, piece: &Piece) -> f32 {
    let words = text.string.get(piece.start..piece.end).unwrap_or_default();
    if fonts::is_japanese(piece.face) {
        empty_end(words) * piece.size
    } else {
        0.0
    }
}
