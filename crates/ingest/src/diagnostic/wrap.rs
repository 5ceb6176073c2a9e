//! Sentences in lines of a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A line is not made narrower than this, whatever stands before it.
const NARROWEST: usize = 20;

/// The text with line breaks, so that it has room in a terminal of `width` columns of which the first `taken` belong to what stands before
/// each line: at spaces, and beside characters that are two columns wide, such as Japanese ones. What has neither, such as a path, stays
/// whole. As it is where there is no terminal.
pub fn wrapped(text: &str, taken: usize, width: Option<usize>) -> String {
    let Some(width) = width else { return text.to_owned() };
    let room = width.saturating_sub(taken).max(NARROWEST);
    let lines = text.split('\n').map(|line| broken(line, room));
    lines.collect::<Vec<_>>().join("\n")
}

/// One line in lines of at most so many columns.
fn broken(text: &str, room: usize) -> String {
    let mut lines = String::new();
    let mut used = 0;
    for piece in pieces(text) {
        if used > 0 && used + piece.trim_end_matches(' ').width() > room {
            let end = lines.trim_end_matches(' ').len();
            lines.truncate(end);
            lines.push('\n');
            used = 0;
        }
        lines.push_str(piece);
        used += piece.width();
    }
    lines
}

/// The parts that stay whole: words with the spaces behind them, single wide characters.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().zip(text.chars().skip(1));
    for ((at, character), next) in ends {
        let end = at + character.len_utf8();
        if is_between(character, next) {
            pieces.extend(text.get(start..end));
            start = end;
        }
    }
    pieces.extend(text.get(start..));
    pieces
}

/// Whether a line may end between two characters.
fn is_between(one: char, other: char) -> bool {
    match (one, other) {
        (_, ' ') => false,
        (' ', _) => true,
        _ => one.width() == Some(2) || other.width() == Some(2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lines: &[&str]) {
        assert_eq!(wrapped(text, 10, Some(32)).split('\n').collect::<Vec<_>>(), lines);
    }

    #[test]
    fn lines_end_at_spaces() {
        check("one two three four five six", &["one two three four", "five six"]);
        check("exactly twenty-two wide and", &["exactly twenty-two", "wide and"]);
        check("no more\nthan there is", &["no more", "than there is"]);
    }

    #[test]
    fn wide_characters_take_two_columns_and_stand_by_themselves() {
        check(
            "フランスと日本の海洋協力の対話",
            &["フランスと日本の海洋協", "力の対話"],
        );
    }

    #[test]
    fn what_has_no_space_stays_whole() {
        check(
            "see data/a/very/long/path/of/entries.csv now",
            &["see", "data/a/very/long/path/of/entries.csv", "now"],
        );
        assert_eq!(wrapped("a b", 10, None), "a b");
        assert_eq!(wrapped("", 10, Some(32)), "");
    }
}
