//! From the bytes of a file to its text: in which encoding, and what was lost on the way.

use std::ops::Range;

use crate::charset::{Charset, Detected, Lost, detect};
use crate::code::{UNDECODABLE, UNSURE_ENCODING};
use crate::diagnostic::Diagnostic;
use crate::folder::SourceFile;
use crate::layout::Layout;
use crate::rows::Schema;
use crate::settings::ReadSettings;
use crate::source::Source;
use crate::unreadable::{unreadable, workbook};

/// So many characters that were lost are shown: with more, the file is in another encoding altogether.
const MOST_LOST: usize = 20;
/// So many characters are quoted where two encodings differ.
const QUOTED: usize = 24;

/// A file with its text.
#[derive(Debug)]
pub(crate) struct Opened<'a> {
    /// The file.
    pub(crate) source: Source<'a>,
    /// Whether there is a table in it to read; why not is among the problems.
    pub(crate) is_readable: bool,
}

/// Reads the text of a file, as it is told or as it is found to be.
pub(crate) fn open<'a>(
    path: String,
    file: &'a SourceFile,
    schema: &Schema,
    settings: ReadSettings,
    problems: &mut Vec<Diagnostic>,
) -> Opened<'a> {
    let detected = match settings.encoding {
        Some(charset) => told(charset, &file.bytes),
        None => detect(&file.bytes),
    };
    let decoded = detected.charset.decode(&file.bytes);
    let layout = Layout::find(&decoded.text, schema, settings.delimiter);
    let source = Source::new(path, file, decoded.text, detected.charset, layout);
    if let Some(problem) = workbook(&source, &file.bytes, schema).or_else(|| unreadable(&source, schema)) {
        problems.push(problem);
        return Opened {
            source,
            is_readable: false,
        };
    }
    problems.extend(unsure(
        &source,
        detected,
        &file.bytes,
        schema,
        settings.encoding.is_some(),
    ));
    problems.extend(undecodable(&source, &decoded.lost));
    Opened {
        source,
        is_readable: true,
    }
}

/// An encoding that was told. Text of UTF-8 beyond ASCII is never by chance what another encoding writes, so that both are
/// said then.
fn told(charset: Charset, bytes: &[u8]) -> Detected {
    if !charset.is_unicode() && bytes.is_ascii() {
        // Every encoding but UTF-16 writes it so.
        return Detected {
            charset: Charset::UTF_8,
            rival: None,
        };
    }
    let utf8 = Detected {
        charset: Charset::UTF_8,
        rival: None,
    };
    let is_utf8 = || std::str::from_utf8(bytes).is_ok() && detect(bytes) == utf8;
    let rival = (!charset.is_unicode() && is_utf8()).then_some(Charset::UTF_8);
    Detected { charset, rival }
}

/// An encoding that is not sure, with the first place where it matters.
fn unsure(source: &Source, detected: Detected, bytes: &[u8], schema: &Schema, is_told: bool) -> Option<Diagnostic> {
    let rival = detected.rival?;
    let name = schema.file_name();
    let other = rival.decode(bytes).text;
    let (own, is_known) = (&source.bytes, rival != detected.charset);
    let span = if is_known {
        difference(own, &other)
    } else {
        first_beyond_ascii(own)
    };
    let [this, that] = [own, &other].map(|text| quoted(text, &span));
    let (charset, rival) = (detected.charset.name, rival.name);
    let message = match (is_told, is_known) {
        (true, _) => format!("`{name}` is UTF-8 by its bytes (`{that}`), but `ingest.toml` has it read as {charset}"),
        (false, true) => format!("`{name}` may be {charset} or {rival}: `{this}` or `{that}`"),
        (false, false) => format!("the encoding of `{name}` is not sure: in {charset}, this would be `{this}`"),
    };
    let example = if is_told || !is_known {
        "utf-8".to_owned()
    } else {
        rival.to_lowercase()
    };
    let setting = match (is_told, is_known) {
        (true, _) => "correct `encoding` in `ingest.toml`".to_owned(),
        (false, true) => format!(
            "say which, in `ingest.toml`: `encoding = \"{}\"` or `\"{example}\"` below `[read.{}]`",
            charset.to_lowercase(),
            schema.table
        ),
        (false, false) => format!(
            "say which it is, in `ingest.toml`: `encoding = \"{}\"`, or another, below `[read.{}]`",
            charset.to_lowercase(),
            schema.table
        ),
    };
    let problem = source.problem_at(span, UNSURE_ENCODING, message).hint(setting);
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

/// Every character that was lost, each at its place.
fn undecodable(source: &Source, lost: &[Lost]) -> Vec<Diagnostic> {
    let further = lost.len().saturating_sub(MOST_LOST);
    let shown = lost.iter().take(MOST_LOST).map(|lost| {
        let bytes: Vec<_> = lost.bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        let (noun, verb) = if bytes.len() == 1 {
            ("byte", "is")
        } else {
            ("bytes", "are")
        };
        let message = format!(
            "{noun} `{}` {verb} no character in {}",
            bytes.join(" "),
            source.charset.name
        );
        let span = lost.at..lost.at + '\u{fffd}'.len_utf8();
        source
            .problem_at(span, UNDECODABLE, message)
            .hint("write the character anew; if the file is in another encoding, say which in `ingest.toml`")
    });
    let mut shown: Vec<_> = shown.collect();
    if let Some(last) = shown.pop() {
        let more = (further > 0).then(|| format!("{further} more of them are not shown"));
        shown.push(more.into_iter().fold(last, Diagnostic::hint));
    }
    shown
}
