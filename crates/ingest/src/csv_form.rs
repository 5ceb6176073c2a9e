//! How a CSV file is written: for this program and its history in version control, or for a spreadsheet.

use std::borrow::Cow;

/// The no-break space that stands before what a spreadsheet would rewrite. Whoever reads cells takes spaces around them away.
pub(crate) const GUARD: char = '\u{a0}';
/// No spreadsheet takes a longer text for a date or number.
const LONGEST_NUMBER: usize = 40;
/// A date or time has no more words: `7 February`, `9:30 PM`, `May 2025`.
const MOST_WORDS: usize = 2;
/// A whole number of more digits is shown as `1.5E+12`, and saved as that.
const MOST_DIGITS: usize = 11;
/// Letters from here on (kana, kanji) do not make words: `2025年2月` is a date.
const FIRST_IDEOGRAPH: char = '\u{2e80}';

/// A way to write a CSV file by RFC 4180.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvForm {
    /// What stands between two cells: `,`, `;` or a tab.
    pub delimiter: u8,
    /// For a spreadsheet: a byte order mark, without which Excel takes UTF-8 for the encoding of its country; lines that end in
    /// `\r\n`; and a no-break space before each cell that it would take for a formula, a date or a number and rewrite.
    pub for_spreadsheet: bool,
}

impl CsvForm {
    /// As the register itself is kept: commas, lines that end in `\n`.
    pub const REGISTER: Self = Self {
        delimiter: b',',
        for_spreadsheet: false,
    };

    /// What ends a line.
    pub fn line_end(&self) -> &'static str {
        if self.for_spreadsheet { "\r\n" } else { "\n" }
    }

    /// What stands before the first line.
    pub(crate) fn head(&self) -> &'static str {
        if self.for_spreadsheet { "\u{feff}" } else { "" }
    }

    /// The cells of a line, with its end.
    pub fn line<'a>(&self, cells: impl IntoIterator<Item = &'a str>) -> String {
        let mut line = String::new();
        self.push_line(&mut line, cells);
        line
    }

    /// Adds a line to a text.
    pub(crate) fn push_line<'a>(&self, text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
        let start = text.len();
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                text.push(char::from(self.delimiter));
            }
            self.push_cell(text, cell);
        }
        // A line without any text is none; one column alone can make it.
        if text.len() == start {
            text.push_str("\"\"");
        }
        text.push_str(self.line_end());
    }

    /// Adds a cell as it stands in a file. The writer of the csv crate would do the same, but can fail.
    fn push_cell(&self, line: &mut String, cell: &str) {
        let cell = if self.for_spreadsheet {
            guarded(cell)
        } else {
            Cow::Borrowed(cell)
        };
        let is_special = |byte| matches!(byte, b'"' | b'\n' | b'\r') || byte == self.delimiter;
        // Without a way out of the loop, so that several bytes are looked at together.
        let needs_quotes = cell.bytes().fold(false, |needs, byte| needs | is_special(byte));
        if !needs_quotes {
            return line.push_str(&cell);
        }
        line.push('"');
        line.push_str(&cell.replace('"', "\"\""));
        line.push('"');
    }
}

/// A cell that no spreadsheet rewrites. An apostrophe before it, as is often advised, would stay in the text when it is saved;
/// `="2024-11"` is understood by some spreadsheets only; a no-break space is kept by all, and is no part of the text here.
fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) || is_number(cell) {
        format!("{GUARD}{cell}").into()
    } else {
        cell.into()
    }
}

/// Whether a spreadsheet may take a cell for something to be computed, which may reach for files and addresses (OWASP, "CSV
/// Injection"); Japanese ones take the wide forms too.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// Whether a spreadsheet of any country may take a cell for a number, date, time or truth value and save it in another form. It
/// does no harm where none does; years and short whole numbers are saved as they are.
fn is_number(cell: &str) -> bool {
    let is_truth = ["true", "false", "vrai", "faux"]
        .iter()
        .any(|word| cell.eq_ignore_ascii_case(word));
    let is_plain =
        cell.len() <= MOST_DIGITS && !cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = cell.chars().nth(LONGEST_NUMBER).is_none();
    is_truth || (is_short && !is_plain && cell.chars().any(char::is_numeric) && words(cell) <= MOST_WORDS)
}

/// How many words of letters that are no ideographs a cell holds.
fn words(cell: &str) -> usize {
    let is_letter = |c: char| c.is_alphabetic() && c < FIRST_IDEOGRAPH;
    cell.split(|c| !is_letter(c)).filter(|word| !word.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_rewrite_is_guarded() {
        let rewritten = [
            "2024-11",
            "2024-11-01",
            "2023/2027",
            "2019/..",
            "7 février 2025",
            "Feb-25",
            "May 2025",
            "1/2",
            "12:30",
            "2025年2月7日",
            "2.35",
            "-22.27",
            "1500000000000",
            "007",
            "1e5",
            "3-4",
            "12 %",
            "TRUE",
            "＋１",
            "=1+1",
            "+33 1",
            "-",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "２０２５",
        ];
        for cell in rewritten {
            assert_eq!(guarded(cell), format!("\u{a0}{cell}"), "{cell}");
        }
        let kept = [
            "",
            "2013",
            "1500000",
            "maritime-dialogue",
            "France and Japan, 2019",
            "yes",
            "日本",
            "公式",
        ];
        for cell in kept {
            assert_eq!(guarded(cell), cell);
        }
    }

    #[test]
    fn no_code_of_a_closed_list_is_guarded() {
        let lists = crate::rows::SCHEMAS.into_iter().flat_map(|schema| schema.columns);
        let codes: Vec<_> = lists.flat_map(|column| (column.kind)().choices).collect();
        assert!(codes.len() > 50, "{}", codes.len());
        for code in codes {
            assert_eq!(guarded(code), code);
        }
    }
}
