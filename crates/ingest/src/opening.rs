//! From the bytes of a file to its text: in which encoding, and what was lost on the way.

use crate::charset::{Charset, Decoded, Detected, Lost, detect};
use crate::code::UNDECODABLE;
use crate::diagnostic::{Diagnostic, Severity};
use crate::doubt::{Settled, unsure};
use crate::folder::SourceFile;
use crate::layout::Layout;
use crate::rows::Schema;
use crate::settings::ReadSettings;
use crate::source::Source;
use crate::unreadable::{unreadable, workbook};

/// So many characters that were lost are shown: with more, the file is in another encoding altogether.
pub(crate) const MOST_LOST: usize = 20;

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
    let text = Text::read(&file.bytes, settings.encoding);
    let layout = Layout::find(&text.decoded.text, schema, settings.delimiter);
    let (detected, lost) = (text.detected, text.decoded.lost);
    let mut source = Source::new(path, text.decoded.text, detected.charset, layout);
    if let Some(problem) = workbook(&source, &file.bytes, schema).or_else(|| unreadable(&source, schema)) {
        problems.push(problem);
        return Opened {
            source,
            is_readable: false,
        };
    }
    let settled = Settled::Table(schema.table);
    let is_told = settings.encoding.is_some();
    let doubt = unsure(&source, detected, &file.bytes, settled, is_told);
    let is_doubtful = doubt.as_ref().is_some_and(|doubt| doubt.severity() == Severity::Error);
    // A mend elsewhere in a damaged file may tip the scales towards another encoding.
    let is_whole = lost.is_empty() && std::str::from_utf8(&source.bytes).is_ok();
    source.is_certain = !is_doubtful && is_whole;
    problems.extend(doubt);
    problems.extend(undecodable(&source, &lost, settled));
    Opened {
        source,
        is_readable: true,
    }
}

/// The text of a file, and what is known of its encoding.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    /// The encoding.
    pub(crate) detected: Detected,
    /// The text.
    pub(crate) decoded: Decoded<'a>,
}

impl<'a> Text<'a> {
    /// The text in the encoding that was told, else in the one that is found.
    pub(crate) fn read(bytes: &'a [u8], encoding: Option<Charset>) -> Self {
        let detected = match encoding {
            Some(charset) => told(charset, bytes),
            None => detect(bytes),
        };
        Self {
            decoded: detected.charset.decode(bytes),
            detected,
        }
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

/// Every character that was lost, each at its place.
pub(crate) fn undecodable(source: &Source, lost: &[Lost], settled: Settled) -> Vec<Diagnostic> {
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
        source.problem_at(span, UNDECODABLE, message).hint(format!(
            "write the character anew; if the file is in another encoding, say which in {}",
            settled.place()
        ))
    });
    let mut shown: Vec<_> = shown.collect();
    if let Some(last) = shown.pop() {
        let more = (further > 0).then(|| format!("{further} more of them are not shown"));
        shown.push(more.into_iter().fold(last, Diagnostic::hint));
    }
    shown
}
