//! Clusters: which glyph carries which part of the text.

use crate::Glyph;

/// Stands for no character of its own, and keeps the word together: what a glyph maps to when its cluster has fewer
/// characters than glyphs. PDF/UA-1 (ISO 14289-1, 7.21.7) wants every code mapped, and to neither U+0000 nor U+FEFF.
const WORD_JOINER: &str = "\u{2060}";

/// The glyphs of a run, each with its part of the text; the parts joined are the text.
///
/// A cluster is a glyph with text and the glyphs without text that follow it. Each of those takes one character from
/// the end of the text, as long as one is left for the first: か and its mark ゚ go to the two glyphs they are drawn by.
pub(crate) fn parts<'a>(text: &'a str, glyphs: &'a [Glyph]) -> impl Iterator<Item = (&'a Glyph, &'a str)> {
    let (mut ahead, mut rest) = (text, "");
    glyphs.iter().enumerate().map(move |(index, glyph)| {
        if glyph.text_len > 0 {
            let (cluster, later) = split_at(ahead, glyph.text_len as usize);
            let followers = glyphs[index + 1..]
                .iter()
                .take_while(|glyph| glyph.text_len == 0)
                .count();
            let (own, others) = split_before_last(cluster, followers);
            (ahead, rest) = (later, others);
            return (glyph, own);
        }
        let (own, others) = split_after_first(rest);
        rest = others;
        (glyph, if own.is_empty() { WORD_JOINER } else { own })
    })
}

/// Splits at a byte, or at the last character before it that is whole.
fn split_at(text: &str, at: usize) -> (&str, &str) {
    text.split_at(text.floor_char_boundary(at))
}

/// Splits so that the second part holds `count` characters, or all but the first.
fn split_before_last(text: &str, count: usize) -> (&str, &str) {
    if count == 0 {
        return (text, "");
    }
    let first = text.chars().next().map_or(0, char::len_utf8);
    let at = text
        .char_indices()
        .rev()
        .take(count)
        .last()
        .map_or(text.len(), |(at, _)| at);
    text.split_at(at.max(first))
}

fn split_after_first(text: &str) -> (&str, &str) {
    text.split_at(text.chars().next().map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::{WORD_JOINER, parts};
    use crate::Glyph;

    fn split(texts: &[&str]) -> Vec<String> {
        let glyph = |text: &&str| Glyph {
            id: 1,
            advance: 1.0,
            dx: 0.0,
            dy: 0.0,
            text_len: text.len() as u32,
        };
        let glyphs: Vec<_> = texts.iter().map(glyph).collect();
        parts(&texts.concat(), &glyphs)
            .map(|(_, text)| text.to_owned())
            .collect()
    }

    #[test]
    fn a_ligature_keeps_its_characters() {
        assert_eq!(split(&["o", "ffi", "ce"]), ["o", "ffi", "ce"]);
    }

    #[test]
    fn the_glyphs_of_a_cluster_share_its_characters() {
        assert_eq!(split(&["か\u{309A}", "", "x"]), ["か", "\u{309A}", "x"]);
        assert_eq!(split(&["abc", ""]), ["ab", "c"]);
        assert_eq!(split(&["abc", "", ""]), ["a", "b", "c"]);
    }

    #[test]
    fn glyphs_without_a_character_join_words() {
        assert_eq!(split(&["é", "", ""]), ["é", WORD_JOINER, WORD_JOINER]);
        assert_eq!(split(&["ab", "", ""]), ["a", "b", WORD_JOINER]);
        assert_eq!(split(&["", "a"]), [WORD_JOINER, "a"]);
    }
}
