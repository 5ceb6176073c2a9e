//! What must be true of a workbook before calamine reads it, which trusts what it reads: its size when unpacked, that its XML is whole,
//! and numbers in it that memory is set aside for, loops run to or that are reckoned with unchecked.

mod cells;
mod repeats;

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use self::cells::Cells;
use self::repeats::Repeats;
use super::trouble::Trouble;

/// All parts together are no larger when they are unpacked, in bytes. A million rows of ten cells take 500 MB.
const MOST_UNPACKED: u64 = 1 << 30;
/// The first bytes of the part `mimetype` of an OpenDocument workbook (OpenDocument 1.3 part 2, 3.3).
const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// The part of an OpenDocument workbook that holds its cells.
const CONTENT: &str = "content.xml";

/// Whose workbook it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Excel,
    OpenDocument,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Looks through every part of a workbook.
pub(super) fn inspect(bytes: &[u8]) -> Result<Kind, Trouble> {
    let archive = ZipArchive::new(Cursor::new(bytes));
    let cut = |error| Trouble::Damaged(format!("it is cut off or damaged ({error})"));
    let mut archive = archive.map_err(cut)?;
    let names: Vec<_> = archive.file_names_raw().map(String::from_utf8_lossy).collect();
    let names: Vec<_> = names.into_iter().map(|name| name.to_ascii_lowercase()).collect();
    let kind = kind(&mut archive, &names)?;
    let mut budget = Budget::default();
    let mut troubles = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let outcome = part(&mut archive, at, name, kind, &mut budget);
        if budget.is_spent {
            return Err(Trouble::TooLarge(format!(
                "more than {} MB when it is unpacked",
                MOST_UNPACKED >> 20
            )));
        }
        troubles.extend(outcome.err());
    }
    // A part that is locked is no XML either.
    let locked = troubles.iter().position(|trouble| *trouble == Trouble::Locked);
    match locked.or((!troubles.is_empty()).then_some(0)) {
        Some(at) => Err(troubles.swap_remove(at)),
        None => Ok(kind),
    }
}

fn kind(archive: &mut Archive, names: &[String]) -> Result<Kind, Trouble> {
    let has = |ending: &str| names.iter().any(|name| name.ends_with(ending));
    if is_open_document(archive) {
        Ok(Kind::OpenDocument)
    } else if has("workbook.bin") {
        Err(Trouble::Binary)
    } else if has("[content_types].xml") && has("workbook.xml") {
        Ok(Kind::Excel)
    } else {
        Err(Trouble::Another)
    }
}

fn is_open_document(archive: &mut Archive) -> bool {
    let mut kind = Vec::new();
    let length = u64::try_from(OPEN_DOCUMENT.len()).unwrap_or_default();
    let part = archive.by_name("mimetype");
    let read = part.map(|part| part.take(length).read_to_end(&mut kind));
    matches!(read, Ok(Ok(_))) && kind == OPEN_DOCUMENT
}

/// Looks through one part: its size, and its XML if it has any.
fn part(archive: &mut Archive, at: usize, name: &str, kind: Kind, budget: &mut Budget) -> Result<(), Trouble> {
    let damaged = |error: &dyn std::fmt::Display| Trouble::Damaged(format!("its part `{name}`: {error}"));
    let part = archive.by_index(at).map_err(|error| damaged(&error))?;
    let mut counted = BufReader::new(Counted { part, budget });
    if name.ends_with(".xml") || name.ends_with(".rels") {
        return xml(counted, name, kind).map_err(|trouble| match trouble {
            Trouble::Damaged(how) => damaged(&how),
            other => other,
        });
    }
    let copied = io::copy(&mut counted, &mut io::sink());
    copied.map(drop).map_err(|error| damaged(&error))
}

/// Looks through XML with the reader of calamine, which takes for granted that what begins has an end.
fn xml<R: Read>(part: BufReader<R>, name: &str, kind: Kind) -> Result<(), Trouble> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    let mut look = Look::of(name, kind);
    let mut buffer = Vec::new();
    let mut open = 0_usize;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        match event.map_err(|error| Trouble::found(&error))? {
            Event::Start(start) => {
                open += 1;
                look.start(&start)?;
            }
            Event::End(end) => {
                open = open.saturating_sub(1);
                look.end(end.name().as_ref())?;
            }
            Event::Text(text) => look.text(text.len()),
            Event::Eof if open == 0 => return Ok(()),
            Event::Eof => return Err(Trouble::Damaged("it is cut off".to_owned())),
            _ => {}
        }
    }
}

/// What is looked at in a part besides its being whole.
enum Look {
    Excel(Cells),
    Content(Repeats),
    Else,
}

impl Look {
    fn of(name: &str, kind: Kind) -> Self {
        match kind {
            Kind::Excel => Self::Excel(Cells::default()),
            Kind::OpenDocument if name == CONTENT => Self::Content(Repeats::default()),
            Kind::OpenDocument => Self::Else,
        }
    }

    fn start(&mut self, start: &BytesStart) -> Result<(), Trouble> {
        match self {
            Self::Excel(cells) => cells.start(start),
            Self::Content(repeats) => repeats.start(start),
            // OpenDocument 1.3 part 2, 4.8.6: only what is encrypted has it.
            Self::Else if start.local_name().as_ref() == "encryption-data" => Err(Trouble::Locked),
            Self::Else => Ok(()),
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Trouble> {
        match self {
            Self::Content(repeats) => repeats.end(name),
            Self::Excel(_) | Self::Else => Ok(()),
        }
    }

    fn text(&mut self, bytes: usize) {
        if let Self::Content(repeats) = self {
            repeats.text(bytes);
        }
    }
}

/// The attributes of an element, each with its value as it is written: `(name, value)`.
fn attributes<'s>(start: &'s BytesStart) -> impl Iterator<Item = Result<(&'s str, String), Trouble>> {
    // Names that are there twice are all looked at: whichever calamine takes was judged.
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    attributes.map(|attribute| {
        let attribute = attribute.map_err(|error| Trouble::found(&error))?;
        Ok((attribute.key.into_inner(), attribute.value.into_owned()))
    })
}

/// How much may still be unpacked.
#[derive(Debug)]
struct Budget {
    left: u64,
    is_spent: bool,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            left: MOST_UNPACKED,
            is_spent: false,
        }
    }
}

/// A part of which every byte is counted: what the archive says of its size may be untrue.
struct Counted<'b, R> {
    part: R,
    budget: &'b mut Budget,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        match self.budget.left.checked_sub(u64::try_from(read).unwrap_or(u64::MAX)) {
            Some(left) => {
                self.budget.left = left;
                Ok(read)
            }
            None => {
                self.budget.is_spent = true;
                Err(io::Error::other("too large"))
            }
        }
    }
}
