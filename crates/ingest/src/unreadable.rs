//! Files in which nothing can be read, for one reason that is told once.

use std::ops::Range;

use crate::code::{CONFLICT_MARKER, EMPTY_FILE, INVALID_UTF8, NOT_CSV};
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
    if source.bytes.starts_with(b"\xff\xfe") || source.bytes.starts_with(b"\xfe\xff") {
        let problem = source.problem(INVALID_UTF8, format!("`{name}` is UTF-16, not UTF-8"));
        return Some(problem.hint("save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)"));
    }
    // What begins a ZIP archive, as the workbooks of all current spreadsheets are.
    if source.bytes.starts_with(b"PK\x03\x04") {
        let problem = source.problem(NOT_CSV, format!("`{name}` is a workbook, not CSV"));
        return Some(
            problem.hint("open it in the spreadsheet and save it as `CSV UTF-8`; a new name alone changes nothing"),
        );
    }
    conflict_marker(source.bytes).map(|marker| {
        let problem = source.problem_at(
            marker,
            CONFLICT_MARKER,
            "two versions of this file have not been merged",
        );
        problem
            .hint("keep the rows that are right between `<<<<<<<` and `>>>>>>>`, and delete these lines and `=======`")
    })
}

/// The first line that version control left in a file when it could not merge two versions.
fn conflict_marker(bytes: &[u8]) -> Option<Range<usize>> {
    let mut start = 0;
    for line in bytes.split(|byte| *byte == b'\n') {
        if line.starts_with(b"<<<<<<< ") {
            return Some(start..start + line.trim_ascii_end().len());
        }
        start += line.len() + 1;
    }
    None
}
