//! Changes that settle a problem for certain, made to the text of a file and to nothing else in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::charset::{BOM, Charset};
use crate::diagnostic::Diagnostics;
use crate::folder::{Folder, SourceFile};
use crate::opening::open;
use crate::rows::{SCHEMAS, Schema};
use crate::source::Source;

/// A change of a cell. It is certain: what is only probable is a hint, which somebody has to judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The bytes that are replaced, counted in the text of the file: as UTF-8, behind its byte order mark.
    pub span: Range<usize>,
    /// What is written in their place. It holds nothing that means anything to CSV.
    pub replacement: String,
}

/// A file that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The file as it is now.
    pub file: SourceFile,
    /// Its bytes as they were; where its encoding is another now, its text as it was, as UTF-8 with a byte order mark.
    pub before: Vec<u8>,
    /// How many of its cells were mended.
    pub cells: usize,
    /// The encoding that it was in, where it is now UTF-8 and was not.
    pub encoding: Option<String>,
}

/// The files of a folder with every mend of these problems made, in the order of their names; files without any are left
/// out. Characters outside of the mended cells stay as they are: line ends, quotes, spaces.
///
/// A file in another encoding than UTF-8 becomes UTF-8, where it is certain what it says. It gets a byte order mark then, for the
/// spreadsheet that wrote it would not know UTF-8 without; other files keep theirs, or have none. Where `ingest.toml` says that
/// it is in the other encoding, it says `"utf-8"` afterwards; if a file that it speaks of cannot be changed, none of them is.
///
/// A mended row is read, so that rules may be broken by it which nobody saw before.
pub fn mend(folder: &Folder, problems: &Diagnostics) -> Vec<Mended> {
    let texts: Vec<_> = SCHEMAS
        .into_iter()
        .filter_map(|schema| FileText::of(folder, schema))
        .collect();
    let held = texts.iter().filter(|text| text.is_other() && !text.is_certain);
    let held: BTreeSet<_> = held
        .filter_map(|text| text.setting.clone())
        .map(|span| span.start)
        .collect();
    let is_free = |text: &&FileText| !text.setting.as_ref().is_some_and(|span| held.contains(&span.start));
    let mended = texts
        .iter()
        .filter(|text| !text.is_other() || text.is_certain && is_free(text));
    let mut mended: Vec<_> = mended.filter_map(|text| text.mended(folder, problems)).collect();
    let changed = texts.iter().filter(|text| text.is_other() && is_free(text));
    mended.extend(mended_settings(folder, changed.filter_map(|text| text.setting.clone())));
    mended.sort_by(|a, b| a.file.name.cmp(&b.file.name));
    mended
}

/// A file of a table, as it is before anything is mended.
struct FileText<'a> {
    file: &'a SourceFile,
    source: Source<'a>,
    /// Whether it is certain what it says.
    is_certain: bool,
    /// The bytes of `ingest.toml` that say its encoding.
    setting: Option<Range<usize>>,
}

impl<'a> FileText<'a> {
    fn of(folder: &'a Folder, schema: &'static Schema) -> Option<Self> {
        let file = folder.file(&schema.file_name())?;
        let settings = folder.settings().of_table(schema.table);
        let opened = open(folder.path_of(&file.name), file, schema, settings, &mut Vec::new());
        Some(Self {
            file,
            is_certain: opened.is_readable && opened.source.is_certain,
            source: opened.source,
            setting: folder.settings().encoding_of(schema.table),
        })
    }

    /// Whether it is in another encoding than UTF-8.
    fn is_other(&self) -> bool {
        self.source.charset != Charset::UTF_8
    }

    fn mended(&self, folder: &Folder, problems: &Diagnostics) -> Option<Mended> {
        let path = folder.path_of(&self.file.name);
        let of_file = problems.iter().filter(|problem| problem.path() == path);
        let mut mends: Vec<_> = of_file.filter_map(|problem| problem.mend()).collect();
        mends.sort_by_key(|mend| mend.span.start);
        if mends.is_empty() && !self.is_other() {
            return None;
        }
        let before = self.source.bytes.to_vec();
        let mark = match self.is_other() {
            true => BOM,
            false => self.file.bytes.strip_suffix(before.as_slice()).unwrap_or_default(),
        };
        Some(Mended {
            file: SourceFile {
                name: self.file.name.clone(),
                bytes: [mark, &made(&before, &mends)].concat(),
            },
            before: [mark, &before].concat(),
            cells: mends.len(),
            encoding: self.is_other().then(|| self.source.charset.called()),
        })
    }
}

/// `ingest.toml` with `"utf-8"` where an encoding stood, if that changes it.
fn mended_settings(folder: &Folder, encodings: impl Iterator<Item = Range<usize>>) -> Option<Mended> {
    let file = folder.settings_file()?;
    let mends: BTreeMap<_, _> = encodings.map(|span| (span.start, utf_8(span))).collect();
    let after = made(&file.bytes, &mends.values().collect::<Vec<_>>());
    (after != file.bytes).then(|| Mended {
        file: SourceFile {
            name: file.name.clone(),
            bytes: after,
        },
        cells: 0,
        encoding: None,
        before: file.bytes.clone(),
    })
}

fn utf_8(span: Range<usize>) -> Mend {
    Mend {
        span,
        replacement: "\"utf-8\"".to_owned(),
    }
}

/// The bytes with the mends made, which stand in their order. Of two that overlap, the first counts.
fn made(bytes: &[u8], mends: &[&Mend]) -> Vec<u8> {
    let mut made = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for mend in mends {
        let Some(before) = bytes.get(at..mend.span.start) else {
            continue;
        };
        made.extend_from_slice(before);
        made.extend_from_slice(mend.replacement.as_bytes());
        at = mend.span.end;
    }
    made.extend_from_slice(bytes.get(at..).unwrap_or_default());
    made
}
