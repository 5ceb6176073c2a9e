//! Marks of Markdown that stand in the text as plain characters because they do not bind: half an emphasis, a link
//! without an address, a note that nobody wrote, a table that is none. GitHub prints them; a briefing must not.

use std::ops::Range;

use super::reader::Reader;
use crate::Problem;

impl Reader<'_> {
    /// Reports the stray marks in a piece of text.
    pub fn find_strays(&mut self, range: &Range<usize>) {
        let mut previous = None;
        for (index, c) in self.slice(range).char_indices() {
            let offset = range.start + index;
            if previous != Some(c) && is_stray(self.source, offset, c) {
                let line = self.lines.at(offset);
                self.problems
                    .push(stray(self.source.get(offset..).unwrap_or_default(), c, line));
            }
            previous = Some(c);
        }
    }
}

/// Whether the character at `offset` was meant as a mark and is the first of its run: it has no backslash before it,
/// and an underscore does not stand inside a word.
fn is_stray(source: &str, offset: usize, c: char) -> bool {
    if !matches!(c, '*' | '_' | '`' | '[' | '|') {
        return false;
    }
    let before = source.get(..offset).unwrap_or_default();
    let is_in_run = before.strip_suffix(c).is_some_and(|before| !is_escaping(before));
    if is_in_run || is_escaping(before) {
        return false;
    }
    let after = || source.get(offset..).unwrap_or_default().trim_start_matches(c);
    !(c == '_' && before.ends_with(char::is_alphanumeric) && after().starts_with(char::is_alphanumeric))
}

/// Whether the text ends in a backslash that escapes what follows.
fn is_escaping(before: &str) -> bool {
    before.bytes().rev().take_while(|&byte| byte == b'\\').count() % 2 == 1
}

/// What is wrong with the mark that `rest` begins with.
fn stray(rest: &str, mark: char, line: usize) -> Problem {
    match mark {
        '[' => stray_bracket(rest, line),
        '|' => Problem::new(line, "`|` stands in the text, but the lines make no table")
            .hint("give the row of dashes as many cells as the header; for the character itself write `\\|`"),
        '`' => Problem::new(line, "a single backtick stands here").hint("remove it, or write \\`"),
        _ => {
            let run: String = rest.chars().take_while(|&c| c == mark).collect();
            Problem::new(
                line,
                format!("`{run}` stands here as a character and does not emphasise"),
            )
            .hint(format!(
                "put spaces or punctuation outside the emphasis, none inside; for the character itself write `\\{mark}`"
            ))
        }
    }
}

fn stray_bracket(rest: &str, line: usize) -> Problem {
    // Labels are short; a line may be as long as it likes.
    let end = rest
        .char_indices()
        .take(200)
        .find(|(_, c)| matches!(c, ']' | '\n' | '\r'));
    let label = end.filter(|(_, c)| *c == ']').and_then(|(end, _)| rest.get(1..end));
    match label.and_then(|label| label.chars().next()) {
        Some('^') => {
            let label = label.unwrap_or_default();
            let name = label.trim_start_matches('^');
            Problem::new(line, format!("the note `{name}` has no text"))
                .hint(format!("write `[{label}]: ` and its text on a line of its own, or remove the mark"))
        }
        Some('!') => Problem::new(line, format!("`[{}]` does not make an alert", label.unwrap_or_default())).hint(
            "write `> [!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` alone on the first line of a quote",
        ),
        _ => Problem::new(line, "`[` stands here as a character and begins no link")
            .hint("write `[words](address)` for a link; for the character itself write `\\[`"),
    }
}
