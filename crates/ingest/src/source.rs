//! One CSV file as bytes that can be pointed at.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use model::Code;

use crate::cell::Fault;
use crate::diagnostic::Diagnostic;
use crate::folder::SourceFile;
use crate::mend::Mend;
use crate::position::{Lines, Place};
use crate::scan::{RawCell, scan_record};

/// The byte order mark that some programs write at the head of UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// A file, with what is needed to show a place in it.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    path: Arc<str>,
    /// The bytes after the byte order mark; all offsets count from here.
    pub(crate) bytes: &'a [u8],
    /// How many bytes of the file stand before them.
    before: usize,
    /// What stands between two cells.
    pub(crate) delimiter: u8,
    /// Found when the first problem has to be shown.
    lines: OnceCell<Lines>,
}

impl<'a> Source<'a> {
    /// A file by its bytes and the path that diagnostics show.
    pub(crate) fn new(path: String, file: &'a SourceFile) -> Self {
        let bytes = file.bytes.strip_prefix(BOM).unwrap_or(&file.bytes);
        Self {
            path: path.into(),
            before: file.bytes.len() - bytes.len(),
            bytes,
            delimiter: b',',
            lines: OnceCell::new(),
        }
    }

    /// An error in the file as a whole.
    pub(crate) fn problem(&self, code: Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic::of_file(code, Arc::clone(&self.path), message)
    }

    /// An error in some bytes of it.
    pub(crate) fn problem_at(&self, span: Range<usize>, code: Code, message: impl Into<String>) -> Diagnostic {
        self.problem(code, message).at(self.place(span))
    }

    /// Where some bytes of it stand.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        self.lines.get_or_init(|| Lines::of(self.bytes)).place(self.bytes, span)
    }

    /// A fault of some bytes of it, a cell.
    pub(crate) fn fault_at(&self, cell: Range<usize>, fault: Fault) -> Diagnostic {
        let mend = fault.mend.and_then(|text| self.mend(cell.clone(), text));
        self.problem_at(cell, fault.code, fault.message)
            .hints(fault.hints)
            .with_mend(mend)
    }

    /// The mend that gives a cell this text and leaves its quotes. It needs the bytes to be those of the file.
    fn mend(&self, cell: Range<usize>, replacement: String) -> Option<Mend> {
        let raw = self.bytes.get(cell.clone())?;
        let quoted = raw.strip_prefix(b"\"").and_then(|raw| raw.strip_suffix(b"\""));
        let inner = match quoted {
            Some(_) => self.trimmed(cell.start + 1..cell.end - 1),
            None => cell,
        };
        Some(Mend {
            span: inner.start + self.before..inner.end + self.before,
            replacement,
        })
    }

    /// The cells of the record at an offset, as they stand in the file.
    pub(crate) fn cells(&self, record: usize) -> Vec<RawCell> {
        scan_record(self.bytes, record, self.delimiter)
    }

    /// Where one cell stands, without the spaces around it; the end of the record where it has no such cell.
    pub(crate) fn cell_span(&self, record: usize, index: usize) -> Range<usize> {
        let cells = self.cells(record);
        match cells.get(index) {
            Some(cell) => self.trimmed(cell.span.clone()),
            None => cells.last().map_or(record..record, |last| last.span.end..last.span.end),
        }
    }

    /// A span without the ASCII spaces at its ends; an empty cell keeps its place.
    fn trimmed(&self, span: Range<usize>) -> Range<usize> {
        let cell = self.bytes.get(span.clone()).unwrap_or_default();
        let inner = cell.trim_ascii();
        if inner.is_empty() {
            return span;
        }
        let start = span.start + (cell.len() - cell.trim_ascii_start().len());
        start..start + inner.len()
    }
}
