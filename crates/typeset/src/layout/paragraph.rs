//! From the pieces of a paragraph to its lines.

mod narrow;

use std::borrow::Cow;

use crate::breaker::{FORCED, Item, Limits, total_fit};
use crate::fonts::Family;
use crate::layout::context::Context;
use crate::layout::line::{Cut, Line, Place};
use crate::layout::piece::{After, Piece, PieceKind, pieces};
use crate::layout::text::Text;
use crate::problem::quoted;
use crate::style::{Align, Hyphenation, TextStyle};
use crate::{Problem, fonts, layout::french, layout::hyphen, layout::japanese};

/// A text cut into pieces, ready to be measured and broken.
#[derive(Debug, Clone)]
pub struct Paragraph {
    text: Text,
    style: TextStyle,
    pieces: Vec<Piece>,
}

impl Paragraph {
    /// Cuts a text into pieces.
    pub fn new(context: &mut Context, mut text: Text, style: &TextStyle) -> Self {
        if context.languages.have_french() {
            french::space(&mut text, &context.languages);
        }
        if context.languages.get(None).is_japanese {
            // The bundled Japanese faces have no serifs, and all of a page has one kind of Latin letters.
            text.spans.iter_mut().for_each(|span| span.look.family = Family::Sans);
        }
        let pieces = pieces(context, &text, style);
        Self {
            text,
            style: style.clone(),
            pieces,
        }
    }

    /// Width of its longest line if only forced breaks end lines.
    pub fn natural_width(&self) -> f32 {
        let lines = self.pieces.split(|piece| piece.kind == PieceKind::Break);
        lines
            .map(|line| line.iter().map(|piece| piece.width + piece.gap).sum())
            .fold(0.0, f32::max)
    }

    /// How many lines it takes in a column, filled one after the other.
    pub fn line_count(&self, measure: f32) -> usize {
        // A word that ends in a hyphen which is only there at a line's end is rare in a table.
        first_fit(&self.pieces, 0.0, measure).len()
    }

    /// Width of its longest part that no line end divides.
    pub fn longest_part(&self) -> f32 {
        parts(&self.pieces).map(width).fold(0.0, f32::max)
    }

    /// Its one line. If it takes more, that is a problem, for a label has no second line.
    pub fn line(&self, context: &mut Context, left: f32, measure: f32) -> Option<Line> {
        let lines = self.lines(context, left, measure);
        if lines.len() > 1 {
            let label = self.text.string.as_str();
            let message = format!(
                "the label {} takes more than one line of {measure:.0} points",
                quoted(label)
            );
            context.problem(
                Problem::new(self.text.line, message)
                    .words(label)
                    .hint("make it shorter"),
            );
        }
        lines.into_iter().next()
    }

    /// A part that a column of that width has no room for, if there is one: a word that cannot be divided
    /// as its language divides words, where anything else would leave scattered letters or none.
    pub fn crowded(&self, context: &mut Context, measure: f32) -> Option<String> {
        self.fitted(context, measure)?.crowded
    }

    /// The line of the Markdown that its block begins on.
    pub fn source_line(&self) -> usize {
        self.text.line
    }

    /// Its words.
    pub fn words(&self) -> &str {
        &self.text.string
    }

    /// Its words before the first note mark.
    pub fn before_marks(&self) -> &str {
        let mark = self.text.spans.iter().find(|span| span.mark);
        let end = mark.map_or(self.text.string.len(), |span| span.start);
        self.text.string.get(..end).unwrap_or_default()
    }

    /// Width of its first `bytes`, if no line ends before.
    pub fn width_of_start(&self, context: &mut Context, bytes: usize) -> f32 {
        let pieces = self.pieces.iter().take_while(|piece| piece.start < bytes);
        let widths = pieces.map(|piece| {
            if piece.end <= bytes {
                return piece.width + piece.gap;
            }
            let words = self.text.string.get(piece.start..bytes).unwrap_or_default();
            let span = self.text.spans.get(piece.span);
            let (figures, language) = span.map_or((self.style.figures, None), |span| (span.figures, span.language));
            context.shape(piece.face, figures, language, words).width * piece.size
        });
        widths.sum()
    }

    /// Its lines, in a column that begins at `left` and is `measure` wide.
    ///
    /// A part that is wider than the column is divided as its language divides words, else anywhere between two
    /// characters; if a line cannot hold a few of those, that is a problem.
    pub fn lines(&self, context: &mut Context, left: f32, measure: f32) -> Vec<Line> {
        let fitted = self.fitted(context, measure);
        if let Some(words) = fitted.as_ref().and_then(|fitted| fitted.crowded.as_ref()) {
            let width = measure.max(0.0);
            let message = format!("{} does not fit into a column of {width:.0} points", quoted(words));
            let problem = Problem::new(self.text.line, message).words(words.as_str());
            context.problem(problem.hint("give it more room, with fewer columns or levels, or use a shorter word"));
            return Vec::new();
        }
        let pieces = fitted.as_ref().map_or(&*self.pieces, |fitted| &fitted.pieces);
        let (pieces, cuts) = match self.style.align {
            Align::Justified => self.justified(context, pieces, measure),
            _ => (
                Cow::Borrowed(pieces),
                first_fit(pieces, self.hyphen_width(context), measure),
            ),
        };
        let place = Place {
            left,
            measure,
            align: self.style.align,
        };
        let count = cuts.len();
        let lines = cuts.into_iter().enumerate().map(|(at, cut)| {
            let ends = at + 1 == count || matches!(pieces.get(cut.end), Some(p) if p.kind == PieceKind::Break);
            Line::new(context, &self.text, &self.style, &pieces, cut, &place, ends)
        });
        lines.collect()
    }

    /// Its lines, made about equally long without making them more, and ended at spaces if possible: for titles.
    pub fn balanced(&self, context: &mut Context, left: f32, measure: f32) -> Vec<Line> {
        if self.natural_width() <= measure || self.longest_part() > measure {
            return self.lines(context, left, measure);
        }
        let hyphen = self.hyphen_width(context);
        let count = first_fit(&self.pieces, hyphen, measure).len();
        let whole = self.with_words_whole();
        let fits = |measure: f32| first_fit(&whole.pieces, hyphen, measure).len() <= count;
        if whole.longest_part() > measure || !fits(measure) {
            return self.lines(context, left, measure);
        }
        let (mut short, mut long) = (whole.longest_part(), measure);
        while long - short > 1.0 {
            let middle = (short + long) / 2.0;
            match fits(middle) {
                true => long = middle,
                false => short = middle,
            }
        }
        whole.lines(context, left, long)
    }

    /// The same without line ends that cost something, such as those after hyphens.
    fn with_words_whole(&self) -> Self {
        let mut whole = self.clone();
        for piece in &mut whole.pieces {
            if matches!(piece.after, After::Break(cost) if cost > 0.0) {
                piece.after = After::Stay;
            }
        }
        whole
    }

    /// Lines of one length, divided words only where there is need: where lines would be loose, or the last one lost.
    fn justified<'p>(&self, context: &mut Context, pieces: &'p [Piece], measure: f32) -> (Cow<'p, [Piece]>, Vec<Cut>) {
        let lines = &context.style.lines;
        let (patience, tolerance, hyphen_cost) = (lines.patience, lines.tolerance, lines.hyphen_cost);
        let hyphen = self.hyphen_width(context);
        let fit = |items: &[Item], tolerance| total_fit(items, Limits { measure, tolerance });
        let whole = items(&self.text, pieces, (hyphen, hyphen_cost));
        if let Some(fit) = fit(&whole.0, patience).filter(|fit| !fit.ends_short) {
            return (Cow::Borrowed(pieces), cuts(pieces, &whole, &fit.ends));
        }
        let divided = match self.style.hyphenation {
            Hyphenation::Allowed => Cow::Owned(hyphen::divide(context, &self.text, pieces)),
            Hyphenation::Last => Cow::Borrowed(pieces),
        };
        let parts = items(&self.text, &divided, (hyphen, hyphen_cost));
        let cuts = match fit(&parts.0, tolerance).or_else(|| fit(&parts.0, f32::INFINITY)) {
            Some(fit) => cuts(&divided, &parts, &fit.ends),
            // An infinite tolerance always has a result; were it to have none, no word may go with it.
            None => first_fit(&divided, hyphen, measure),
        };
        (divided, cuts)
    }

    fn hyphen_width(&self, context: &mut Context) -> f32 {
        let face = fonts::latin(self.style.look);
        context.shape(face, self.style.figures, None, "-").width * self.style.size
    }
}

/// The stretches of pieces that no line end divides, spaces left where they are.
fn parts(pieces: &[Piece]) -> impl Iterator<Item = &[Piece]> {
    pieces.chunk_by(|left, right| {
        left.after == After::Stay
            && left.kind != PieceKind::Break
            && right.kind != PieceKind::Break
            && !(left.kind == PieceKind::Word && right.kind == PieceKind::Space && right.after != After::Stay)
    })
}

fn width(part: &[Piece]) -> f32 {
    part.iter()
        .map(|piece| {
            if piece.kind == PieceKind::Space && part.len() == 1 {
                0.0
            } else {
                piece.width
            }
        })
        .sum()
}

/// The items of the breaker, and for each the piece it comes from.
///
/// What is empty of a Japanese sign at the end of a line goes, so that it stands in the items as a negative width.
fn items(text: &Text, pieces: &[Piece], (hyphen, hyphen_cost): (f32, f32)) -> (Vec<Item>, Vec<usize>) {
    let mut items = Vec::with_capacity(pieces.len() * 2 + 2);
    let mut origin = Vec::with_capacity(pieces.len() * 2 + 2);
    let end = |before: Option<&Piece>| Item::Penalty {
        width: -before.map_or(0.0, |before| japanese::empty_end_of(text, before)),
        cost: FORCED,
        hyphen: false,
    };
    for (index, piece) in pieces.iter().enumerate() {
        let Piece {
            width,
            stretch,
            shrink,
            gap,
            ..
        } = *piece;
        let breakable = piece.after != After::Stay;
        let first = items.len();
        match piece.kind {
            PieceKind::Space => items.push(Item::Glue {
                width,
                stretch,
                shrink,
                breakable,
            }),
            PieceKind::Break => items.push(end(index.checked_sub(1).and_then(|before| pieces.get(before)))),
            PieceKind::Word => {
                items.push(Item::Box(width));
                match piece.after {
                    After::Break(cost) => items.push(Item::Penalty {
                        width: -japanese::empty_end_of(text, piece),
                        cost,
                        hyphen: cost > 0.0,
                    }),
                    After::Hyphen => items.push(Item::Penalty {
                        width: hyphen,
                        cost: hyphen_cost,
                        hyphen: true,
                    }),
                    After::Stay => {}
                }
                if gap != 0.0 || stretch > 0.0 {
                    items.push(Item::Glue {
                        width: gap,
                        stretch,
                        shrink,
                        breakable: false,
                    });
                }
            }
        }
        origin.extend(std::iter::repeat_n(index, items.len() - first));
    }
    items.push(end(pieces.last()));
    origin.push(pieces.len());
    (items, origin)
}

/// The lines that end at the given items.
fn cuts(pieces: &[Piece], (items, origin): &(Vec<Item>, Vec<usize>), ends: &[usize]) -> Vec<Cut> {
    let mut start = 0;
    let mut cuts = Vec::with_capacity(ends.len());
    for &end in ends {
        let last = origin.get(end).copied().unwrap_or(pieces.len());
        let is_word = pieces.get(last).is_some_and(|piece| piece.kind == PieceKind::Word);
        let hyphen = is_word && pieces.get(last).is_some_and(|piece| piece.after == After::Hyphen);
        debug_assert!(end < items.len());
        let end = if is_word { last + 1 } else { last };
        cuts.push(Cut {
            start,
            end: end.min(pieces.len()),
            hyphen,
        });
        start = next_start(pieces, end);
    }
    cuts
}

/// The first piece of the line after one that ends before piece `end`: the space or break there is used up.
fn next_start(pieces: &[Piece], end: usize) -> usize {
    match pieces.get(end) {
        Some(piece) if piece.kind != PieceKind::Word => end + 1,
        _ => end,
    }
}

/// Lines filled one after the other, each as far as it goes.
fn first_fit(pieces: &[Piece], hyphen: f32, measure: f32) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let (mut start, mut filled) = (0, 0.0);
    // Where the line may end: the piece after its last one, and its hyphen.
    let mut best: Option<(usize, bool)> = None;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        if piece.kind == PieceKind::Break {
            cuts.push(Cut {
                start,
                end: at,
                hyphen: false,
            });
            (start, filled, best, at) = (at + 1, 0.0, None, at + 1);
            continue;
        }
        let is_word = piece.kind == PieceKind::Word;
        if is_word && filled + piece.width > measure + 0.01 {
            let (end, hyphen) = best.unwrap_or((at.max(start + 1), false));
            cuts.push(Cut { start, end, hyphen });
            start = next_start(pieces, end);
            (filled, best, at) = (0.0, None, start);
            continue;
        }
        match piece.after {
            After::Break(_) if !is_word => best = Some((at, false)),
            After::Break(_) => best = Some((at + 1, false)),
            After::Hyphen if filled + piece.width + hyphen <= measure => best = Some((at + 1, true)),
            _ => {}
        }
        filled += piece.width + piece.gap;
        at += 1;
    }
    if start < pieces.len() || cuts.is_empty() {
        cuts.push(Cut {
            start,
            end: pieces.len(),
            hyphen: false,
        });
    }
    cuts
}
