//! From byte offsets to the lines and columns that an editor shows.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

/// A cell in its file, with the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1, line breaks inside quoted cells included.
    pub line: usize,
    /// The row as a spreadsheet counts it, from 1, where it is not the line: below cells of several lines.
    pub row: Option<usize>,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The whole line, readable whatever bytes it holds.
    pub text: Arc<str>,
    /// The bytes of `text` that the problem is about; a cell that goes on on further lines is cut at the line's end.
    pub span: Range<usize>,
}

/// Where the lines of a file begin.
#[derive(Debug)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    /// The number and text of the line that was shown last: a long line with many problems is kept once.
    last: RefCell<Option<(usize, Arc<str>)>>,
}

impl Lines {
    /// Finds the lines; `\n`, `\r\n` and a lone `\r` end one.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let breaks = bytes.iter().enumerate().filter_map(|(at, &byte)| match byte {
            b'\n' => Some(at + 1),
            b'\r' if bytes.get(at + 1) != Some(&b'\n') => Some(at + 1),
            _ => None,
        });
        Self {
            starts: std::iter::once(0).chain(breaks).collect(),
            last: RefCell::new(None),
        }
    }

    /// The place of some bytes, which must be the bytes that the lines were found in.
    pub(crate) fn place(&self, bytes: &[u8], span: Range<usize>) -> Place {
        let line = self.starts.partition_point(|&start| start <= span.start).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let end = self.starts.get(line).copied().unwrap_or(bytes.len());
        let whole = bytes.get(start..end).unwrap_or_default();
        let whole = whole.strip_suffix(b"\n").unwrap_or(whole);
        let whole = whole.strip_suffix(b"\r").unwrap_or(whole);
        let from = (span.start - start).min(whole.len());
        let to = span.end.saturating_sub(start).clamp(from, whole.len());
        if let Some(text) = self.text(line, whole)
            && let Some(before) = text.get(..from).filter(|_| text.is_char_boundary(to))
        {
            return Place {
                line,
                row: None,
                column: before.chars().count() + 1,
                span: from..to,
                text,
            };
        }
        let [before, inside, after] = [&whole[..from], &whole[from..to], &whole[to..]].map(String::from_utf8_lossy);
        Place {
            line,
            row: None,
            column: before.chars().count() + 1,
            span: before.len()..before.len() + inside.len(),
            text: [before, inside, after].concat().into(),
        }
    }

    /// The text of a line; nothing where it is not UTF-8.
    fn text(&self, line: usize, whole: &[u8]) -> Option<Arc<str>> {
        let known = self.last.take().filter(|(known, _)| *known == line);
        let text = match known {
            Some((_, text)) => text,
            None => std::str::from_utf8(whole).ok()?.into(),
        };
        self.last.replace(Some((line, Arc::clone(&text))));
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_break_counts_once() {
        let bytes = "a\r\nb\rc\nd,é,f".as_bytes();
        let lines = Lines::of(bytes);
        let at = |needle: &str| {
            let start = bytes
                .windows(needle.len())
                .position(|window| window == needle.as_bytes())
                .unwrap();
            let place = lines.place(bytes, start..start + needle.len());
            (place.line, place.column, place.text.to_string())
        };
        assert_eq!(at("a"), (1, 1, "a".to_owned()));
        assert_eq!(at("b"), (2, 1, "b".to_owned()));
        assert_eq!(at("c"), (3, 1, "c".to_owned()));
        assert_eq!(at("f"), (4, 5, "d,é,f".to_owned()));
    }

    #[test]
    fn bytes_that_are_no_text_count_as_one_character_each() {
        let bytes = b"caf\xe9,x";
        let place = Lines::of(bytes).place(bytes, 5..6);
        assert_eq!((place.column, &place.text[place.span.clone()]), (6, "x"));
    }
}
