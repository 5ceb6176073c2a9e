//! From the pieces of one line to the marks on the page.

use std::rc::Rc;

use crate::fonts;
use crate::language::is_japanese_letter;
use crate::layout::context::Context;
use crate::layout::japanese;
use crate::layout::piece::{Piece, PieceKind};
use crate::layout::text::{Link, Span, Text};
use crate::problem::quoted;
use crate::style::{Align, Figures, TextStyle};
use crate::{Color, FaceId, Fragment, Glyph, LanguageId, Mark, Owner, Problem, Rect};

/// Which pieces a line holds: those from `start` up to but without `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// The first piece.
    pub start: usize,
    /// The piece after the last one.
    pub end: usize,
    /// Whether a hyphen ends the line.
    pub hyphen: bool,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Left edge of the column.
    pub left: f32,
    /// Width of the column.
    pub measure: f32,
    /// How the line fills it.
    pub align: Align,
}

/// A line ready to be placed: its marks stand below y = 0, its upper edge.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Its height.
    pub height: f32,
    /// The line of the Markdown that its block begins on.
    pub source_line: usize,
    /// Whether it ends within a word, so that no page should end with it.
    pub divided: bool,
    /// Its marks.
    pub fragments: Vec<Fragment>,
    /// Its links.
    pub areas: Vec<Area>,
}

/// An area that leads elsewhere, before pages are known.
#[derive(Debug, Clone)]
pub struct Area {
    /// Where.
    pub rect: Rect,
    /// Where it leads.
    pub link: Rc<Link>,
    /// The line of the Markdown that its block begins on.
    pub line: usize,
}

impl Line {
    /// Sets the pieces of a cut. `ends` says that the paragraph or a forced line ends here, so that it is not filled up.
    pub fn new(
        context: &mut Context,
        text: &Text,
        style: &TextStyle,
        pieces: &[Piece],
        cut: Cut,
        place: &Place,
        ends: bool,
    ) -> Self {
        let chunks = chunks(context, text, style, pieces, cut);
        let natural: f32 = chunks.iter().map(|chunk| chunk.width).sum();
        let spare = place.measure - natural;
        let growth: f32 = chunks
            .iter()
            .map(|chunk| if spare < 0.0 { chunk.shrink } else { chunk.stretch })
            .sum();
        let fills = place.align == Align::Justified && !ends && spare <= growth * context.style.lines.loosest;
        let ratio = if growth > 0.0 && (fills || spare < 0.0) {
            spare / growth
        } else {
            0.0
        };
        let give: f32 = chunks.iter().map(|chunk| chunk.shrink).sum();
        if spare + give < -SLACK {
            overfull(context, text, &chunks, place.measure);
        }
        let left = match place.align {
            Align::Justified | Align::Left => place.left,
            Align::Center => place.left + spare.max(0.0) / 2.0,
            Align::Right => place.left + spare.max(0.0),
        };
        let mut setter = Setter::new(text, style, left);
        setter.room = chunks.iter().map(|chunk| chunk.end - chunk.start).sum();
        for chunk in &chunks {
            setter.push(context, chunk, ratio);
        }
        let follows = match pieces.get(cut.end).map(|piece| piece.kind) {
            Some(PieceKind::Space) => !ends && !cut.hyphen,
            // Readers of the text, aloud or by machine, must not run two forced lines together.
            Some(PieceKind::Break) => true,
            _ => false,
        };
        setter.line.divided = cut.hyphen;
        setter.finish(context, follows)
    }
}

/// By how much a line may reach over its measure, in points: what rounding adds up to, and no eye sees.
const SLACK: f32 = 0.5;

/// Notes a line whose words reach over its column although its spaces give what they can.
fn overfull(context: &mut Context, text: &Text, chunks: &[Chunk], measure: f32) {
    let (start, end) = (
        chunks.first().map_or(0, |first| first.start),
        chunks.last().map_or(0, |last| last.end),
    );
    let words = text.string.get(start..end).unwrap_or_default().trim();
    let message = format!(
        "the line {} is wider than its column of {measure:.0} points",
        quoted(words)
    );
    let problem = Problem::new(text.line, message).words(words);
    context.problem(problem.hint("give it more room, with fewer columns or levels, or use shorter words"));
}

/// Pieces that are shaped together.
struct Chunk {
    start: usize,
    end: usize,
    span: usize,
    face: FaceId,
    size: f32,
    kind: PieceKind,
    /// Its own width and the gap after it.
    width: f32,
    gap: f32,
    stretch: f32,
    shrink: f32,
    hyphen: bool,
    /// The width of its glyphs, where it is one piece whose width is known.
    own: Option<f32>,
    /// What of it is empty at the start of the line and goes.
    lead: f32,
}

/// Joins what was divided and is not at a line's end, so that it is shaped as one word.
fn chunks(context: &mut Context, text: &Text, style: &TextStyle, pieces: &[Piece], cut: Cut) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::with_capacity(cut.end.saturating_sub(cut.start));
    for piece in pieces.get(cut.start..cut.end).unwrap_or_default() {
        match chunks.last_mut() {
            Some(last) if joins(last, piece) => (last.end, last.own) = (piece.end, None),
            _ => chunks.push(Chunk {
                start: piece.start,
                end: piece.end,
                span: piece.span,
                face: piece.face,
                size: piece.size,
                kind: piece.kind,
                width: 0.0,
                gap: piece.gap,
                stretch: piece.stretch,
                shrink: piece.shrink,
                hyphen: false,
                own: Some(piece.width),
                lead: 0.0,
            }),
        }
        if let Some(last) = chunks.last_mut() {
            (last.gap, last.stretch, last.shrink) = (piece.gap, piece.stretch, piece.shrink);
        }
    }
    if let Some(last) = chunks.last_mut() {
        (last.gap, last.hyphen) = (-last.empty(text, japanese::empty_end), cut.hyphen);
        if last.kind == PieceKind::Word {
            (last.stretch, last.shrink) = (0.0, 0.0);
        }
    }
    if let Some(first) = chunks.first_mut() {
        first.lead = first.empty(text, japanese::empty_start);
    }
    for chunk in &mut chunks {
        let hyphen = if chunk.hyphen {
            hyphen_width(context, text, style, chunk)
        } else {
            0.0
        };
        let own = chunk.own.unwrap_or_else(|| {
            let words = text.string.get(chunk.start..chunk.end).unwrap_or_default();
            let (figures, language) = letters(text, style, chunk);
            context.shape(chunk.face, figures, language, words).width * chunk.size
        });
        chunk.width = own + chunk.gap + hyphen - chunk.lead;
    }
    chunks
}

impl Chunk {
    /// How much of it is empty at an edge, which only Japanese letters are.
    fn empty(&self, text: &Text, at_edge: fn(&str) -> f32) -> f32 {
        let words = text.string.get(self.start..self.end).unwrap_or_default();
        if fonts::is_japanese(self.face) {
            at_edge(words) * self.size
        } else {
            0.0
        }
    }
}

fn joins(last: &Chunk, piece: &Piece) -> bool {
    last.kind == PieceKind::Word
        && piece.kind == PieceKind::Word
        && (last.end, last.span, last.face) == (piece.start, piece.span, piece.face)
        && last.gap == 0.0
        && !fonts::is_japanese(piece.face)
}

fn hyphen_width(context: &mut Context, text: &Text, style: &TextStyle, chunk: &Chunk) -> f32 {
    let (figures, language) = letters(text, style, chunk);
    context.shape(chunk.face, figures, language, "-").width * chunk.size
}

/// The figures and the language of a chunk.
fn letters(text: &Text, style: &TextStyle, chunk: &Chunk) -> (Figures, Option<LanguageId>) {
    let span = text.spans.get(chunk.span);
    span.map_or((style.figures, None), |span| (span.figures, span.language))
}

/// Sets chunk after chunk.
struct Setter<'a> {
    text: &'a Text,
    style: &'a TextStyle,
    /// Where the next chunk begins.
    x: f32,
    /// How many bytes of text are still to come.
    room: usize,
    line: Line,
    run: Option<Run>,
}

/// Glyphs that share face, size, colour, language and owner.
struct Run {
    face: FaceId,
    size: f32,
    color: Color,
    language: Option<LanguageId>,
    owner: Owner,
    x: f32,
    text: String,
    glyphs: Vec<Glyph>,
}

impl<'a> Setter<'a> {
    fn new(text: &'a Text, style: &'a TextStyle, left: f32) -> Self {
        let line = Line {
            height: style.leading,
            source_line: text.line,
            ..Line::default()
        };
        Self {
            text,
            style,
            x: left,
            room: 0,
            line,
            run: None,
        }
    }

    fn push(&mut self, context: &mut Context, chunk: &Chunk, ratio: f32) {
        let Some(span) = self.text.spans.get(chunk.span) else {
            return;
        };
        let grown = ratio * if ratio < 0.0 { chunk.shrink } else { chunk.stretch };
        let left = self.x;
        let words = self.text.string.get(chunk.start..chunk.end).unwrap_or_default();
        self.glyphs(context, span, (chunk.face, chunk.size), words, None);
        self.pull(chunk.lead);
        if chunk.hyphen {
            // The text of a hyphen that is not in the source (Unicode, U+00AD).
            self.glyphs(context, span, (chunk.face, chunk.size), "-", Some("\u{ad}"));
        }
        let right = self.x;
        self.widen(chunk.gap + grown);
        self.area(span, left, if chunk.kind == PieceKind::Space { self.x } else { right });
    }

    /// Adds the glyphs of some words, which stand for `reading` if that is given.
    fn glyphs(
        &mut self,
        context: &mut Context,
        span: &Span,
        (face, size): (FaceId, f32),
        words: &str,
        reading: Option<&str>,
    ) {
        let word = context.shape(face, span.figures, span.language, words);
        let key = (face, size, span.color, span.language, span.owner);
        if self
            .run
            .as_ref()
            .is_none_or(|run| (run.face, run.size, run.color, run.language, run.owner) != key)
        {
            self.close(context);
            self.run = Some(Run {
                face,
                size,
                color: span.color,
                language: span.language,
                owner: span.owner,
                x: self.x,
                text: String::with_capacity(self.room),
                glyphs: Vec::with_capacity(self.room),
            });
        }
        self.room = self.room.saturating_sub(words.len());
        let Some(run) = &mut self.run else { return };
        run.text.push_str(reading.unwrap_or(&word.text));
        let first = run.glyphs.len();
        run.glyphs.extend(word.glyphs.iter().map(|glyph| glyph.sized(size)));
        let added = run.glyphs.get_mut(first..).unwrap_or_default();
        self.x += added.iter().map(|glyph| glyph.advance).sum::<f32>();
        if let Some(reading) = reading {
            added.iter_mut().for_each(|glyph| glyph.text_len = 0);
            if let Some(first) = added.first_mut() {
                first.text_len = reading.len() as u32;
            }
        }
    }

    /// Moves the first glyph, and all that follows, to the left.
    fn pull(&mut self, by: f32) {
        if let Some(first) = self
            .run
            .as_mut()
            .and_then(|run| run.glyphs.first_mut())
            .filter(|_| by > 0.0)
        {
            first.dx -= by;
            first.advance -= by;
            self.x -= by;
        }
    }

    /// Moves what follows to the right.
    fn widen(&mut self, by: f32) {
        if let Some(last) = self.run.as_mut().and_then(|run| run.glyphs.last_mut()) {
            last.advance += by;
        }
        self.x += by;
    }

    /// Adds to the area of the link that a span belongs to, if it does.
    fn area(&mut self, span: &Span, left: f32, right: f32) {
        let Some(link) = &span.link else { return };
        match self.line.areas.last_mut() {
            Some(area) if Rc::ptr_eq(&area.link, link) => area.rect.width = right - area.rect.x,
            _ => {
                let rect = Rect {
                    x: left,
                    y: 0.0,
                    width: right - left,
                    height: self.line.height,
                };
                self.line.areas.push(Area {
                    rect,
                    link: Rc::clone(link),
                    line: self.text.line,
                });
            }
        }
    }

    /// Ends the line; where a space or a forced break follows in the text, a space stands at its end without width.
    fn finish(mut self, context: &mut Context, space: bool) -> Line {
        if space && let Some(run) = &mut self.run {
            let word = context.shape(run.face, self.style.figures, run.language, " ");
            let id = word.glyphs.first().map_or(0, |glyph| glyph.id);
            run.text.push(' ');
            run.glyphs.push(Glyph {
                id,
                advance: 0.0,
                dx: 0.0,
                dy: 0.0,
                text_len: 1,
            });
        }
        self.close(context);
        self.line
    }

    fn close(&mut self, context: &mut Context) {
        let Some(Run {
            face,
            size,
            color,
            language,
            owner,
            x,
            text,
            glyphs,
        }) = self.run.take()
        else {
            return;
        };
        let language = language_of(context, language, &text);
        let mark = Mark::Glyphs {
            face,
            size,
            color,
            x,
            y: self.style.baseline(),
            text,
            glyphs,
        };
        self.line.fragments.push(Fragment { owner, language, mark });
    }
}

/// The language of a run: what its span says, unless its letters are Japanese and that language does not have them.
fn language_of(context: &mut Context, said: Option<LanguageId>, text: &str) -> Option<LanguageId> {
    let is_told = !text.is_ascii() && text.contains(is_japanese_letter);
    if is_told && !context.languages.get(said).has_japanese_letters {
        context.languages.id("ja")
    } else {
        said
    }
}
