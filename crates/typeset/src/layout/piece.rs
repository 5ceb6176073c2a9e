//! Text cut into the pieces that a line is made of: words, spaces and forced breaks, each with its face and width.

use crate::FaceId;
use crate::fonts;
use crate::layout::address::Addresses;
use crate::layout::context::Context;
use crate::layout::face::{face, undrawn};
use crate::layout::japanese;
use crate::layout::text::{Span, Text};
use crate::style::{Figures, TextStyle};

/// A stretch of text that no line end divides.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Where it begins in the string of its text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Which span it lies in.
    pub span: usize,
    /// The face that draws it.
    pub face: FaceId,
    /// Size of the em.
    pub size: f32,
    /// Its width, in points.
    pub width: f32,
    /// The space after it, where the line goes on: between Japanese and Latin letters, or negative between Japanese
    /// punctuation.
    pub gap: f32,
    /// How much it, or the space after it, may grow.
    pub stretch: f32,
    /// How much it may shrink.
    pub shrink: f32,
    /// What it is.
    pub kind: PieceKind,
    /// Whether a line may end after it.
    pub after: After,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    /// Letters.
    Word,
    /// Spaces.
    Space,
    /// The end of a line, whatever its length.
    Break,
}

/// Whether a line may end after a piece.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum After {
    /// No.
    Stay,
    /// Yes, at this cost.
    Break(f32),
    /// Yes, with a hyphen.
    Hyphen,
}

/// Cuts a text into pieces. A character that no face has becomes a problem.
pub fn pieces(context: &mut Context, text: &Text, style: &TextStyle) -> Vec<Piece> {
    let opportunities = opportunities(context, text);
    let mut cutter = Cutter {
        text,
        style,
        pieces: Vec::with_capacity(text.string.len() / 3 + 1),
        run: None,
    };
    let mut breaks = opportunities.into_iter().peekable();
    let mut span = 0;
    let mut last = None;
    for (offset, character) in text.string.char_indices() {
        while text.spans.get(span + 1).is_some_and(|next| next.start <= offset) {
            span += 1;
        }
        let Some(look) = text.spans.get(span) else { break };
        let after = breaks.next_if(|(at, _)| *at == offset).map(|(_, after)| after);
        if let Some(after) = after {
            cutter.finish(context, offset, after);
        }
        let class = class(character, look);
        if class == Class::Unseen {
            cutter.finish(context, offset, After::Stay);
            continue;
        }
        let before = cutter.run.as_ref().map(|run| run.face);
        let face = face(context, text, look, before, (offset, character));
        let run = Run {
            start: offset,
            span,
            face,
            class,
        };
        let differs = |now: &Run| (now.span, now.face, now.class) != (span, face, class);
        let doubles = last
            .replace(character)
            .is_some_and(|last| japanese::doubles(last, character));
        if doubles || cutter.run.as_ref().is_none_or(differs) {
            cutter.finish(context, offset, After::Stay);
            cutter.run = Some(run);
        }
    }
    cutter.finish(context, text.string.len(), After::Stay);
    let mut pieces = cutter.pieces;
    japanese::space(text, &mut pieces, context.style.lines.japanese_latin);
    pieces
}

/// A piece in the making.
struct Run {
    start: usize,
    span: usize,
    face: FaceId,
    class: Class,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Space,
    Newline,
    /// Steers line breaking and has no width: soft hyphen, zero-width space, word joiner.
    Unseen,
}

struct Cutter<'a> {
    text: &'a Text,
    style: &'a TextStyle,
    pieces: Vec<Piece>,
    run: Option<Run>,
}

impl Cutter<'_> {
    /// Ends the run at byte `end`; where there is none, `after` goes to the piece before.
    fn finish(&mut self, context: &mut Context, end: usize, after: After) {
        let Some(run) = self.run.take() else {
            let soft = self
                .text
                .string
                .get(..end)
                .is_some_and(|before| before.ends_with('\u{ad}'));
            if let Some(last) = self.pieces.last_mut().filter(|_| after != After::Stay) {
                last.after = if soft { After::Hyphen } else { after };
            }
            return;
        };
        let piece = self.piece(context, &run, end, after);
        self.pieces.push(piece);
    }

    fn piece(&self, context: &mut Context, run: &Run, end: usize, after: After) -> Piece {
        let is_japanese = fonts::is_japanese(run.face);
        let lines = &context.style.lines;
        let size = self.style.size * if is_japanese { lines.japanese_size } else { 1.0 };
        let span = self.text.spans.get(run.span);
        let figures = span.map_or(Figures::Proportional, |span| span.figures);
        let language = span.and_then(|span| span.language);
        let words = self.text.string.get(run.start..end).unwrap_or_default();
        let shaped = context.shape(run.face, figures, language, words);
        let (kind, width) = match run.class {
            Class::Newline => (PieceKind::Break, 0.0),
            Class::Space => (PieceKind::Space, shaped.width * size),
            _ => (PieceKind::Word, shaped.width * size),
        };
        if let Some(lacking) = shaped.lacking.as_ref().filter(|_| kind == PieceKind::Word) {
            let part = words.get(lacking.clone()).unwrap_or_default();
            undrawn(context, self.text, run.face, (run.start + lacking.start, part));
        }
        let (stretch, shrink) = match kind {
            PieceKind::Space => (width * lines.stretch, width * lines.shrink),
            PieceKind::Word if is_japanese && after != After::Stay => (size * lines.japanese_stretch, 0.0),
            _ => (0.0, 0.0),
        };
        let Run { start, span, face, .. } = *run;
        Piece {
            start,
            end,
            span,
            face,
            size,
            width,
            gap: 0.0,
            stretch,
            shrink,
            kind,
            after,
        }
    }
}

/// Where lines may break, by UAX 14 and, within addresses, after their punctuation.
fn opportunities(context: &Context, text: &Text) -> Vec<(usize, After)> {
    let string = text.string.as_str();
    let mut found: Vec<_> = context
        .lines
        .segment_str(string)
        .map(|at| (at, After::Break(0.0)))
        .collect();
    let addresses = Addresses::find(string);
    let cost = context.style.lines.address_cost;
    found.retain(|(at, _)| !addresses.divided_at(*at));
    found.extend(addresses.breaks().map(|at| (at, After::Break(cost))));
    found.sort_by_key(|(at, _)| *at);
    let hyphen_cost = context.style.lines.hyphen_cost;
    found.retain(|(at, _)| !clings(text, *at) && !is_span_of_numbers(string, *at) && !japanese::counts(string, *at));
    for (at, after) in &mut found {
        let before = string.get(..*at).and_then(|before| before.chars().next_back());
        if matches!(before, Some('-' | '\u{2010}')) {
            *after = After::Break(hyphen_cost);
        }
    }
    found
}

/// Whether what begins at byte `at` is a note mark, which stays with the word before it.
fn clings(text: &Text, at: usize) -> bool {
    text.spans.get(text.span_at(at)).is_some_and(|span| span.mark && at > 0)
}

/// Whether byte `at` follows the dash of a span such as 2023–2027, which stays on one line.
fn is_span_of_numbers(string: &str, at: usize) -> bool {
    let Some((before, after)) = string.split_at_checked(at) else {
        return false;
    };
    let from = before.strip_suffix('\u{2013}');
    from.is_some_and(|from| from.ends_with(|c: char| c.is_ascii_digit()))
        && after.starts_with(|c: char| c.is_ascii_digit())
}

fn class(character: char, span: &Span) -> Class {
    match character {
        '\n' => Class::Newline,
        ' ' | '\u{a0}' if !span.mark => Class::Space,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => Class::Unseen,
        _ => Class::Letter,
    }
}
