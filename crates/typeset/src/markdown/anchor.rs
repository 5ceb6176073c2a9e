//! The names that links to headings point at, made as GitHub makes them.

use std::collections::BTreeMap;

/// Gives each heading of one document its own anchor.
#[derive(Default)]
pub(super) struct Anchors {
    /// For each anchor given out, the number that its next namesake tries first.
    given: BTreeMap<String, usize>,
}

impl Anchors {
    /// The anchor of a heading with this text: lower case, punctuation dropped, a hyphen for each space, and `-1`,
    /// `-2` behind those that would otherwise name two headings.
    pub fn give(&mut self, text: &str) -> String {
        let plain = slug(text);
        let mut anchor = plain.clone();
        while self.given.contains_key(&anchor) {
            let next = self.given.entry(plain.clone()).or_insert(1);
            anchor = format!("{plain}-{next}");
            *next += 1;
        }
        self.given.insert(anchor.clone(), 1);
        anchor
    }

    /// Whether a heading has this anchor.
    pub fn has(&self, anchor: &str) -> bool {
        self.given.contains_key(anchor)
    }
}

fn slug(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter(|&c| is_kept(c))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

/// Letters, marks, decimal digits and connecting punctuation stay, with spaces and hyphens.
fn is_kept(c: char) -> bool {
    c.is_alphabetic() || is_decimal(c) || is_mark(c) || matches!(c, '_' | '-' | ' ' | '‿' | '⁀' | '＿')
}

/// Digits, but not the superscripts, fractions and circled numbers that Unicode counts among the numbers.
fn is_decimal(c: char) -> bool {
    c.is_numeric()
        && !matches!(c, '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}'..='\u{2089}' | '\u{2150}'..='\u{218B}')
        && !matches!(c, '\u{2460}'..='\u{24FF}' | '\u{2776}'..='\u{2793}' | '\u{3192}'..='\u{3195}')
        && !matches!(c, '\u{3220}'..='\u{3229}' | '\u{3248}'..='\u{325F}' | '\u{3280}'..='\u{32BF}')
}

/// The combining marks of the scripts that the faces cover, where they are not letters in their own right.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20F0}')
        || matches!(c, '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn anchors_are_made_as_github_makes_them() {
        let mut anchors = Anchors::default();
        let given: Vec<_> = [
            "Trade & investment",
            "What’s new?",
            "日仏包括的海洋対話",
            "Nouméa (2019)",
            "CO₂ and x²",
            "A",
            "A",
            "A-1",
            "A",
            "…",
        ]
        .map(|text| anchors.give(text))
        .into();
        assert_eq!(
            given,
            [
                "trade--investment",
                "whats-new",
                "日仏包括的海洋対話",
                "nouméa-2019",
                "co-and-x",
                "a",
                "a-1",
                "a-1-1",
                "a-2",
                ""
            ]
        );
    }
}
