//! The text of one CSV file, which can be pointed at.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use model::Code;

use crate::cell::Fault;
use crate::charset::Charset;
use crate::diagnostic::Diagnostic;
use crate::layout::Layout;
use crate::mend::Mend;
use crate::position::{Lines, Place};
use crate::scan::{RawCell, row_starts, scan_record};

/// A file, with what is needed to show a place in it.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    path: Arc<str>,
    /// The text after the byte order mark, as UTF-8; all offsets count from here. Where the file was said to be UTF-8 and is
    /// not, there are wrong bytes in it.
    pub(crate) bytes: Cow<'a, [u8]>,
    /// The encoding that the file is in.
    pub(crate) charset: Charset,
    /// Where its table stands in it.
    pub(crate) layout: Layout,
    /// Whether its text is certain: in one that may be another, or is damaged, nothing is mended.
    pub(crate) is_certain: bool,
    /// Found when the first problem has to be shown, as are the rows.
    lines: OnceCell<Lines>,
    rows: OnceCell<Vec<usize>>,
}

impl<'a> Source<'a> {
    /// A file by its text and the path that diagnostics show.
    pub(crate) fn new(path: String, bytes: Cow<'a, [u8]>, charset: Charset, layout: Layout) -> Self {
        Self {
            path: path.into(),
            bytes,
            charset,
            layout,
            is_certain: true,
            lines: OnceCell::new(),
            rows: OnceCell::new(),
        }
    }

    /// The name of the file without its folder.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
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
        let start = span.start;
        let lines = self.lines.get_or_init(|| Lines::of(&self.bytes));
        let place = lines.place(&self.bytes, span);
        let row = self.row(start);
        Place {
            row: (row != place.line).then_some(row),
            ..place
        }
    }

    /// The row that a spreadsheet shows these bytes in. It takes a line `sep=;` for an order, and does not show it.
    fn row(&self, at: usize) -> usize {
        let starts = self.rows.get_or_init(|| row_starts(&self.bytes, self.layout.delimiter));
        let row = starts.partition_point(|&start| start <= at);
        (row - usize::from(self.layout.has_order)).max(1)
    }

    /// A fault of some bytes of it, a cell.
    pub(crate) fn fault_at(&self, cell: Range<usize>, fault: Fault) -> Diagnostic {
        let mend = fault.mend.and_then(|text| self.mend(cell.clone(), text));
        self.problem_at(cell, fault.code, fault.message)
            .of_severity(fault.severity)
            .hints(fault.hints)
            .with_mend(mend)
    }

    /// The mend that gives a cell this text and leaves its quotes.
    fn mend(&self, cell: Range<usize>, replacement: String) -> Option<Mend> {
        if !self.is_certain {
            return None;
        }
        let raw = self.bytes.get(cell.clone())?;
        let quoted = raw.strip_prefix(b"\"").and_then(|raw| raw.strip_suffix(b"\""));
        let inner = match quoted {
            Some(_) => self.trimmed(cell.start + 1..cell.end - 1),
            None => cell,
        };
        Some(Mend {
            span: inner,
            replacement,
        })
    }

    /// The cells of the record at an offset, as they stand in the file.
    pub(crate) fn cells(&self, record: usize) -> Vec<RawCell> {
        scan_record(&self.bytes, record, self.layout.delimiter).collect()
    }

    /// Where one cell stands, without the spaces around it; the end of the record where it has no such cell.
    pub(crate) fn cell_span(&self, record: usize, index: usize) -> Range<usize> {
        let mut end = record;
        for (at, cell) in scan_record(&self.bytes, record, self.layout.delimiter).enumerate() {
            if at == index {
                return self.trimmed(cell.span);
            }
            end = cell.span.end;
        }
        end..end
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
