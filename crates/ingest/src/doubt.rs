//! What people are told of an encoding that is not sure, and how they settle it.

use std::ops::Range;

use crate::charset::{Charset, Detected};
use crate::code::UNSURE_ENCODING;
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// So many characters are quoted where two encodings differ.
const QUOTED: usize = 24;

/// Where people say how a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settled<'a> {
    /// In `ingest.toml`, for the file of a table.
    Table(&'a str),
    /// In the map of an import.
    Map,
}

impl Settled<'_> {
    /// The place, as people call it.
    pub(crate) fn place(self) -> &'static str {
        match self {
            Self::Table(_) => "`ingest.toml`",
            Self::Map => "the map",
        }
    }

    /// How to say which of some encodings it is.
    fn choice(self, head: &str, examples: &str) -> String {
        match self {
            Self::Table(table) => format!("{head}, in `ingest.toml`: {examples} below `[read.{table}]`"),
            Self::Map => format!("{head}, in the map: {examples} above `[columns]`; or with `--encoding`"),
        }
    }

    /// How to take back what was said.
    fn correction(self) -> String {
        format!("correct `encoding` in {}, or leave out `--encoding`", self.place())
    }
}

/// An encoding that is not sure, with the first place where it matters.
pub(crate) fn unsure(
    source: &Source,
    detected: Detected,
    bytes: &[u8],
    settled: Settled,
    is_told: bool,
) -> Option<Diagnostic> {
    let rival = detected.rival?;
    let name = source.name();
    let other = rival.decode(bytes).text;
    let (own, is_known) = (&source.bytes, rival != detected.charset);
    let span = if is_known {
        difference(own, &other)
    } else {
        first_beyond_ascii(own)
    };
    let [this, that] = [own, &other].map(|text| quoted(text, &span));
    let [charset, other] = [detected.charset, rival].map(|charset| charset.called());
    let [label, other_label] = [detected.charset, rival].map(Charset::label);
    let (message, hint) = match (is_told, is_known) {
        (true, _) => (
            format!("`{name}` is UTF-8 by its bytes (`{that}`), but is to be read as {charset}"),
            settled.correction(),
        ),
        (false, true) => (
            format!("`{name}` may be {charset} or {other}: `{this}` or `{that}`"),
            settled.choice("say which", &format!("`encoding = \"{label}\"` or `\"{other_label}\"`")),
        ),
        (false, false) => (
            format!("the encoding of `{name}` is not sure: in {charset}, this would be `{this}`"),
            settled.choice("say which it is", &format!("`encoding = \"{label}\"`, or another,")),
        ),
    };
    let problem = source.problem_at(span, UNSURE_ENCODING, message).hint(hint);
    // UTF-8 is hardly ever written by chance, and is what this program writes itself.
    let problem = if detected.charset == Charset::UTF_8 {
        problem.warning()
    } else {
        problem
    };
    Some(problem.hint("or save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)"))
}

/// The first place where two texts differ, to the end of its cell at most, in the first of them.
fn difference(one: &[u8], other: &[u8]) -> Range<usize> {
    let mut at = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    while at > 0 && one.get(at).is_some_and(|byte| is_continued(*byte)) {
        at -= 1;
    }
    word(one, at)
}

fn first_beyond_ascii(text: &[u8]) -> Range<usize> {
    word(text, text.iter().position(|byte| !byte.is_ascii()).unwrap_or(0))
}

/// Whether a byte of UTF-8 continues a character.
fn is_continued(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

/// The word around a character, so that people see what is meant.
fn word(text: &[u8], at: usize) -> Range<usize> {
    let is_inside = |byte: &&u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    let before = text
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .take(QUOTED)
        .take_while(is_inside)
        .count();
    let after = text
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take(QUOTED * 3)
        .take_while(is_inside)
        .count();
    let mut start = at - before;
    while start < at && text.get(start).is_some_and(|byte| is_continued(*byte)) {
        start += 1;
    }
    start..at + after.max(1)
}

/// What a text has from the beginning of a span to the end of the word.
fn quoted(text: &[u8], span: &Range<usize>) -> String {
    let rest = text.get(span.start..).unwrap_or_default();
    let rest = rest.get(..QUOTED * 4).unwrap_or(rest);
    let text = String::from_utf8_lossy(rest);
    let is_inside = |c: &char| !c.is_ascii() && !c.is_whitespace() || c.is_alphanumeric();
    text.chars().take_while(is_inside).take(QUOTED).collect()
}
