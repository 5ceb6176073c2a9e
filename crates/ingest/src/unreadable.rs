//! Files in which nothing can be read, for one reason that is told once.

use std::ops::Range;

use crate::code::{CONFLICT_MARKER, EMPTY_FILE, NOT_CSV};
use crate::diagnostic::Diagnostic;
use crate::rows::Schema;
use crate::source::Source;

/// Why nothing in a file can be read.
pub(crate) fn unreadable(source: &Source, schema: &Schema) -> Option<Diagnostic> {
    let name = schema.file_name();
    if source.bytes.trim_ascii().is_empty() {
        let problem = source.problem(EMPTY_FILE, format!("`{name}` is empty"));
        return Some(problem.hint(format!("its first line must be `{}`", schema.header_line())));
    }
    conflict_marker(&source.bytes).map(|marker| {
        let problem = source.problem_at(
            marker,
            CONFLICT_MARKER,
            "two versions of this file have not been merged",
        );
        problem
            .hint("keep the rows that are right between `<<<<<<<` and `>>>>>>>`, and delete these lines and `=======`")
    })
}

/// A workbook that was given the name of a CSV file.
pub(crate) fn workbook(source: &Source, bytes: &[u8], schema: &Schema) -> Option<Diagnostic> {
    if !is_workbook(bytes) {
        return None;
    }
    let problem = source.problem(NOT_CSV, format!("`{}` is a workbook, not CSV", schema.file_name()));
    Some(problem.hint("open it in the spreadsheet and save it as `CSV UTF-8`; a new name alone changes nothing"))
}

/// Whether a file is a workbook: a ZIP archive, as those of all current spreadsheets are, or a compound file, as those of
/// Excel were until 2003 and those with a password are.
pub(crate) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || is_compound(bytes)
}

/// Whether a file is a compound file ([MS-CFB] 2.2).
pub(crate) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// The first line that version control left in a file when it could not merge two versions.
fn conflict_marker(bytes: &[u8]) -> Option<Range<usize>> {
    // Most files are done with here, for bytes are found faster than lines.
    if !bytes.contains(&b'<') {
        return None;
    }
    let mut start = 0;
    for line in bytes.split(|byte| *byte == b'\n') {
        if line.starts_with(b"<<<<<<< ") {
            return Some(start..start + line.trim_ascii_end().len());
        }
        start += line.len() + 1;
    }
    None
}
