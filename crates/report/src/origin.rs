//! Where the words of a rendering come from: cells of the register, messages, source marks.
//!
//! Values lose their names on the way to the page: a message takes them for plain texts, a list joins them, a filter may
//! change them. So a rendering that traces puts each text between marks that name its origin, and the marks go
//! wherever the text goes. They are control characters, which no cell of a register may hold, and are taken out at the end.
//!
//! Only a rendering whose words turned out to be at fault is traced, in a second run, or one that is compared with another
//! language. Every other one pays nothing.

use std::ops::Range;

use ingest::CellName;
use model::Evidence;
use typeset::{LanguageTag, Words};

/// What wrote a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A cell of the register.
    Cell(CellName),
    /// A message of the language, by its name.
    Message(String),
    /// A source mark, or the note that it leads to.
    Place {
        /// The id of the source.
        source: String,
        /// The place in it, as the register writes it; empty for the whole source.
        locator: String,
    },
}

/// A text that was marked, without its marks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Traced {
    /// The text.
    pub text: String,
    /// What each part of it comes from; parts nest.
    pub parts: Vec<Part>,
}

/// Some bytes of a text and what wrote them.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Where.
    pub bytes: Range<usize>,
    /// What wrote them.
    pub origin: Origin,
    /// How many parts it stands within.
    pub depth: usize,
}

/// A mark opens with the name of the origin, in fields, before the text.
const OPEN: char = '\u{1}';
const FIELD: char = '\u{4}';
const TEXT: char = '\u{2}';
const CLOSE: char = '\u{3}';

impl Origin {
    /// A text between marks that name this origin.
    pub fn mark(&self, text: &str) -> String {
        let fields = match self {
            Self::Cell(cell) => {
                let names = [CELL, &cell.table, &cell.column].into_iter();
                names.chain(cell.key.iter().map(String::as_str)).collect()
            }
            Self::Message(id) => vec![MESSAGE, id],
            Self::Place { source, locator } => vec![PLACE, source, locator],
        };
        format!("{OPEN}{}{TEXT}{text}{CLOSE}", fields.join(&FIELD.to_string()))
    }

    /// The cell, if it is one.
    pub fn cell(&self) -> Option<&CellName> {
        match self {
            Self::Cell(cell) => Some(cell),
            Self::Message(_) | Self::Place { .. } => None,
        }
    }

    /// The name of the message, if it is one.
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::Message(id) => Some(id),
            Self::Cell(_) | Self::Place { .. } => None,
        }
    }

    fn read(name: &str) -> Option<Self> {
        let mut fields = name.split(FIELD);
        match fields.next()? {
            CELL => Some(Self::Cell(CellName {
                table: fields.next()?.to_owned(),
                column: fields.next()?.to_owned(),
                key: fields.map(str::to_owned).collect(),
            })),
            MESSAGE => fields.next().map(|id| Self::Message(id.to_owned())),
            PLACE => Some(Self::Place {
                source: fields.next()?.to_owned(),
                locator: fields.next()?.to_owned(),
            }),
            _ => None,
        }
    }
}

impl From<&Evidence> for Origin {
    fn from(Evidence { source, locator }: &Evidence) -> Self {
        Self::Place {
            source: source.to_string(),
            locator: locator.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

const CELL: &str = "cell";
const MESSAGE: &str = "message";
const PLACE: &str = "place";

/// Text as Markdown, marked or not. How a character is escaped depends on those beside it, so that the marks are taken out
/// before and stand around the whole after it.
pub fn escape(text: &str) -> String {
    if !text.contains(OPEN) {
        return typeset::escape(text);
    }
    let traced = Traced::read(text);
    let escaped = typeset::escape(&traced.text);
    traced.parts.iter().fold(escaped, |text, part| part.origin.mark(&text))
}

/// The same in a span of its language where one is needed, as [`typeset::escape_in`] says. The marks stand within the span, for the cell
/// has nothing of it.
pub fn escape_in(text: &str, language: &LanguageTag, around: &str) -> String {
    let plain = Traced::read(text).text;
    let said = typeset::escape_in(&plain, language, around);
    let span = said.strip_suffix(SPAN_END);
    match span.and_then(|span| span.strip_suffix(typeset::escape(&plain).as_str())) {
        Some(start) => format!("{start}{}{SPAN_END}", escape(text)),
        None => escape(text),
    }
}

const SPAN_END: &str = "</span>";

impl Traced {
    /// Takes the marks out of a text.
    pub fn read(marked: &str) -> Self {
        let mut traced = Self::default();
        let mut open = Vec::new();
        let mut rest = marked;
        while let Some(at) = rest.find([OPEN, CLOSE]) {
            let (before, mark) = rest.split_at(at);
            traced.text.push_str(before);
            let named = mark.strip_prefix(OPEN).and_then(|mark| mark.split_once(TEXT));
            rest = match (named, open.pop()) {
                (Some((name, after)), outer) => {
                    open.extend(outer);
                    open.push((traced.text.len(), Origin::read(name)));
                    after
                }
                (None, Some((start, origin))) if mark.starts_with(CLOSE) => {
                    let bytes = start..traced.text.len();
                    let depth = open.len();
                    traced.parts.extend(origin.map(|origin| Part { bytes, origin, depth }));
                    mark.get(1..).unwrap_or_default()
                }
                // A mark that a template took apart stays as text, by which the reader sees that this trace is none.
                (None, outer) => {
                    open.extend(outer);
                    traced.text.push_str(mark.get(..1).unwrap_or_default());
                    mark.get(1..).unwrap_or_default()
                }
            };
        }
        traced.text.push_str(rest);
        traced
    }

    /// Takes the marks out of a rendering that is otherwise `plain`. Where a template took marks apart, as by cutting a text or
    /// by measuring it, nothing is known of the line that came of it.
    pub fn of(marked: &str, plain: &str) -> Self {
        let whole = Self::read(marked);
        if whole.text == plain {
            return whole;
        }
        let mut traced = Self {
            text: plain.to_owned(),
            parts: Vec::new(),
        };
        if marked.split('\n').count() != plain.split('\n').count() {
            return traced;
        }
        let mut start = 0;
        for (marked, plain) in marked.split('\n').zip(plain.split('\n')) {
            let line = Self::read(marked);
            if line.text == plain {
                traced
                    .parts
                    .extend(line.parts.into_iter().map(|part| part.moved(start)));
            }
            start += plain.len() + 1;
        }
        traced
    }

    /// What wrote the words at fault, where they stand within `bytes`: every cell whose text holds them, and every message
    /// that holds them outside of what was filled into it. Where some of these have beside the words what surrounds them in
    /// the document, the others are not meant.
    pub fn writers(&self, words: &Words, bytes: Range<usize>) -> Vec<&Origin> {
        let is_there = |part: &&Part| part.bytes.start < bytes.end && bytes.start < part.bytes.end;
        // Nobody writes a mark: it is counted.
        let is_written = |part: &&Part| !matches!(part.origin, Origin::Place { .. });
        let there = self.parts.iter().filter(is_there).filter(is_written);
        let texts: Vec<_> = there.map(|part| (&part.origin, self.own_text(part))).collect();
        let find = |holds: &dyn Fn(&str) -> bool| {
            let found = texts.iter().filter(|(_, text)| holds(text)).map(|(origin, _)| *origin);
            found.fold(Vec::new(), |mut writers, origin| {
                if !writers.contains(&origin) {
                    writers.push(origin);
                }
                writers
            })
        };
        let meant = find(&|text| has_words(text, words));
        if !meant.is_empty() {
            return meant;
        }
        let escaped = typeset::escape(&words.text);
        find(&|text| text.contains(&words.text) || text.contains(&escaped))
    }

    /// The text of a part: that of a message without what was filled in.
    fn own_text(&self, part: &Part) -> String {
        let mut text = String::new();
        let mut at = part.bytes.start;
        let is_filled_in = |inner: &&Part| {
            matches!(part.origin, Origin::Message(_))
                && inner.bytes != part.bytes
                && contains(&part.bytes, &inner.bytes)
        };
        let mut inner: Vec<_> = self
            .parts
            .iter()
            .filter(is_filled_in)
            .map(|inner| &inner.bytes)
            .collect();
        inner.sort_by_key(|bytes| bytes.start);
        for bytes in inner {
            text.push_str(self.text.get(at..bytes.start).unwrap_or_default());
            // Words never reach over what was filled in.
            text.push(TEXT);
            at = at.max(bytes.end);
        }
        text.push_str(self.text.get(at..part.bytes.end).unwrap_or_default());
        text
    }
}

impl Part {
    /// The same part in a text that has `by` bytes before it.
    fn moved(self, by: usize) -> Self {
        Self {
            bytes: self.bytes.start + by..self.bytes.end + by,
            ..self
        }
    }
}

/// Whether the words stand in a text with what surrounds them, as far as the text goes.
fn has_words(text: &str, words: &Words) -> bool {
    let same = |(a, b): (char, char)| a == b || (a.is_whitespace() && b.is_whitespace());
    text.match_indices(&words.text).any(|(at, found)| {
        let left = text
            .get(..at)
            .unwrap_or_default()
            .chars()
            .rev()
            .take_while(|&c| c != TEXT);
        let right = text
            .get(at + found.len()..)
            .unwrap_or_default()
            .chars()
            .take_while(|&c| c != TEXT);
        left.zip(words.before.chars().rev()).all(same) && right.zip(words.after.chars()).all(same)
    })
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(key: &str) -> Origin {
        Origin::Cell(CellName {
            table: "actors".to_owned(),
            key: vec![key.to_owned()],
            column: "name_en".to_owned(),
        })
    }

    fn message(id: &str) -> Origin {
        Origin::Message(id.to_owned())
    }

    #[test]
    fn marks_nest_and_leave_the_text_as_it_was() {
        let inner = cell("norway").mark("Norway");
        let marked = format!("a {} b", message("led").mark(&format!("led by {inner}.")));
        let traced = Traced::read(&marked);
        assert_eq!(traced.text, "a led by Norway. b");
        let parts: Vec<_> = traced
            .parts
            .iter()
            .map(|part| (&traced.text[part.bytes.clone()], &part.origin))
            .collect();
        assert_eq!(
            parts,
            [("Norway", &cell("norway")), ("led by Norway.", &message("led"))]
        );
    }

    /// What wrote some words that a problem names with what stands around them.
    fn writers<'t>(traced: &'t Traced, [before, words, after]: [&str; 3], bytes: Range<usize>) -> Vec<&'t Origin> {
        let [before, text, after] = [before, words, after].map(str::to_owned);
        traced.writers(&Words { text, before, after }, bytes)
    }

    #[test]
    fn words_are_those_of_the_innermost_writer() {
        let filled = cell("norway").mark("Nor|way");
        let traced = Traced::read(&message("led").mark(&format!("the led {filled} end")));
        let all = 0..traced.text.len();
        assert_eq!(writers(&traced, ["", "way", ""], all.clone()), [&cell("norway")]);
        assert_eq!(writers(&traced, ["", "led", ""], all.clone()), [&message("led")]);
        assert!(writers(&traced, ["", "led Nor", ""], all).is_empty());
        assert!(writers(&traced, ["", "way", ""], 0..3).is_empty());
    }

    #[test]
    fn what_stands_around_tells_writers_apart() {
        let (north, south) = (cell("north").mark("both x lands"), cell("south").mark("1x"));
        let traced = Traced::read(&message("of").mark(&format!("of {north}, {south}. End x")));
        let all = 0..traced.text.len();
        let of = |around| writers(&traced, around, all.clone());
        assert_eq!(of(["of both ", "x", " lands, 1"]), [&cell("north")]);
        assert_eq!(of(["both x lands, 1", "x", ". End x"]), [&cell("south")]);
        assert_eq!(of(["lands, 1x. End ", "x", ""]), [&message("of")]);
        let every = [&cell("north"), &cell("south"), &message("of")];
        assert_eq!(of(["changed by a filter ", "x", "!"]), every);
    }

    #[test]
    fn a_line_whose_marks_are_broken_hides_no_other() {
        let cut: String = cell("a").mark("Agreement").chars().take(9).collect();
        let traced = Traced::of(&format!("é{cut}\n{}", cell("b").mark("x")), "éAgreement\nx");
        assert_eq!(traced.text, "éAgreement\nx");
        let parts: Vec<_> = traced
            .parts
            .iter()
            .map(|part| (&traced.text[part.bytes.clone()], &part.origin))
            .collect();
        assert_eq!(parts, [("x", &cell("b"))]);
        assert!(Traced::of(&cell("b").mark("x"), "x\ny").parts.is_empty());
    }

    #[test]
    fn escaping_sees_the_text_without_its_marks() {
        for text in ["- a", "1986. A", "|", "plain", ""] {
            assert_eq!(escape(text), typeset::escape(text));
            let marked = escape(&message("m").mark(&cell("c").mark(text)));
            assert_eq!(Traced::read(&marked).text, typeset::escape(text));
            assert_eq!(Traced::read(&marked).parts.len(), 2);
        }
    }

    #[test]
    fn marks_stand_within_the_span_of_a_language() {
        let french = LanguageTag::new("fr").expect("a tag");
        for text in ["mot, span", "- mot", "</span>", "2019", ""] {
            let said = typeset::escape_in(text, &french, "en");
            assert_eq!(escape_in(text, &french, "en"), said);
            let marked = escape_in(&cell("c").mark(text), &french, "en");
            let traced = Traced::read(&marked);
            let parts = traced.parts.iter().map(|part| &traced.text[part.bytes.clone()]);
            assert_eq!(parts.collect::<Vec<_>>(), [typeset::escape(text)]);
            assert_eq!(traced.text, said);
        }
        let said = format!(
            "({}) {}",
            escape_in(&cell("fr").mark("mot"), &french, "en"),
            cell("en").mark("a mot")
        );
        let traced = Traced::read(&said);
        assert_eq!(
            writers(&traced, ["see (", "mot", ") mot"], 0..said.len()),
            [&cell("fr")],
            "what stands around is compared as far as the cell goes"
        );
    }

    #[test]
    fn broken_marks_stay_in_the_text() {
        for broken in ["\u{3}a", "\u{1}a", "a\u{1}", "\u{1}cell\u{4}x\u{2}", "\u{3}\u{1}é\u{3}"] {
            let traced = Traced::read(broken);
            assert!(traced.parts.is_empty(), "{broken:?}");
        }
        assert_eq!(Traced::read("\u{3}a\u{1}b").text, "\u{3}a\u{1}b");
    }
}
