//! What the end of a line is within a block: a space, or nothing where the script sets none between words.
//!
//! Which of the two it is shows only when both neighbours are known, and note marks stand between them; so lines are
//! joined when the whole block has been read.

use crate::Inline;
use crate::language::is_wide;

/// The end of a line whose meaning is not known yet. No text has this character: a NUL in the source is refused, and a
/// character reference to it means U+FFFD (CommonMark 0.31.2, sections 2.3 and 2.5).
pub(super) const LINE_END: char = '\0';

/// Joins the lines of a block, after CSS Text 3, section 4.1.3 (segment break transformation rules): nothing stands between
/// two wide characters, and a space between all others. Note marks are looked through.
pub(super) fn join(content: &mut Vec<Inline>) {
    let mut words = String::new();
    push_words(content, &mut words);
    if words.contains(LINE_END) {
        fill(content, &mut joints(&words).into_iter());
    }
}

/// The same for words without markup.
pub(super) fn joined(words: &str) -> String {
    let mut joints = joints(words).into_iter();
    filled(words, &mut joints)
}

/// Whether each line end, in their order, is a space.
fn joints(words: &str) -> Vec<bool> {
    let ends = words.match_indices(LINE_END).map(|(at, end)| {
        let before = words.get(..at).and_then(|before| before.chars().next_back());
        let after = words.get(at + end.len()..).and_then(|after| after.chars().next());
        !before
            .zip(after)
            .is_some_and(|(before, after)| is_wide(before) && is_wide(after))
    });
    ends.collect()
}

/// The words of a block without its note marks, and without what joins two of them.
fn push_words(content: &[Inline], words: &mut String) {
    let is_mark = |at: Option<usize>| matches!(at.and_then(|at| content.get(at)), Some(Inline::NoteMark { .. }));
    for (at, inline) in content.iter().enumerate() {
        match inline {
            Inline::Text(_) if inline.joins_marks() && is_mark(at.checked_sub(1)) && is_mark(Some(at + 1)) => {}
            Inline::Text(text) => words.push_str(text),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Link { content, .. }
            | Inline::Language { content, .. } => push_words(content, words),
            Inline::NoteMark { .. } => {}
            Inline::Break => words.push(' '),
        }
    }
}

/// Writes each line end as what it is, and drops the texts of which nothing is left.
fn fill(content: &mut Vec<Inline>, joints: &mut impl Iterator<Item = bool>) {
    for inline in &mut *content {
        match inline {
            Inline::Text(text) if text.contains(LINE_END) => *text = filled(text, joints),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Link { content, .. }
            | Inline::Language { content, .. } => fill(content, joints),
            Inline::Text(_) | Inline::NoteMark { .. } | Inline::Break => {}
        }
    }
    content.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

fn filled(text: &str, joints: &mut impl Iterator<Item = bool>) -> String {
    let mut filled = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            LINE_END if joints.next() == Some(false) => {}
            LINE_END => filled.push(' '),
            _ => filled.push(character),
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_line_end_is_a_space_where_the_script_has_spaces() {
        for (lines, expected) in [
            ("one\ntwo", "one two"),
            ("海洋\n対話", "海洋対話"),
            ("した。\nその", "した。その"),
            ("した。\n2019年", "した。 2019年"),
            ("ｶﾅ\nー（注）\n「例」", "ｶﾅー（注）「例」"),
            ("海洋\nOECD\n加盟", "海洋 OECD 加盟"),
            ("한국어\n문장", "한국어 문장"),
            ("fin »\n海", "fin » 海"),
        ] {
            assert_eq!(joined(&lines.replace('\n', "\0")), expected);
        }
    }
}
