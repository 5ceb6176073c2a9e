//! On which side of its column a cell stands, and how figures come to stand below figures.

use crate::style::Align;
use crate::{Alignment, Group, Inline};

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// On which side.
    pub align: Align,
    /// What of them stands below each other.
    pub lining: Lining,
}

/// What of the cells of a column stands below each other, beside their edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lining {
    /// Nothing.
    None,
    /// The months of dates: days of one figure are set in by the width of one.
    Months,
    /// The decimal signs of numbers, or where these would be.
    Decimals,
}

/// How the columns of a table are set. `decimal` is the decimal sign of its language.
///
/// What the author asks for is done. A column left to us that holds nothing but numbers stands flush right, as every column of
/// numbers does whose author remembered to say so; one of years is a column of dates, and stays flush left.
pub fn settings(alignments: &[Alignment], groups: &[Group], decimal: char) -> Vec<Setting> {
    let setting = |(column, alignment): (usize, &Alignment)| {
        let (align, lining) = match alignment {
            Alignment::Center => (Align::Center, Lining::None),
            Alignment::Right => (Align::Right, Lining::Decimals),
            Alignment::Auto if holds_numbers(groups, column, decimal) => (Align::Right, Lining::Decimals),
            Alignment::Auto | Alignment::Left => (Align::Left, Lining::Months),
        };
        Setting { align, lining }
    };
    alignments.iter().enumerate().map(setting).collect()
}

/// Whether every cell of a column that is not empty is a number, and not every one a year.
fn holds_numbers(groups: &[Group], column: usize, decimal: char) -> bool {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let cells = rows.filter_map(|row| row.cells.get(column));
    let mut counts = false;
    for cell in cells.filter(|cell| !cell.content.is_empty()) {
        let Some(words) = only_words(&cell.content) else {
            return false;
        };
        if is_blank(words) {
            continue;
        }
        let Some(number) = Number::read(words, decimal).filter(Number::is_bare) else {
            return false;
        };
        counts |= !number.is_year();
    }
    counts
}

/// The words of a cell that holds nothing else, but for emphasis around them and note marks behind them.
fn only_words(content: &[Inline]) -> Option<&str> {
    let (first, others) = content.split_first()?;
    let is_mark = |inline: &Inline| match inline {
        Inline::NoteMark { .. } => true,
        Inline::Text(words) => matches!(words.trim(), "" | ","),
        _ => false,
    };
    match first {
        Inline::Text(words) if others.iter().all(is_mark) => Some(words),
        Inline::Emphasis(within) | Inline::Strong(within) if others.iter().all(is_mark) => only_words(within),
        _ => None,
    }
}

/// Whether a cell says that there is nothing to say.
fn is_blank(words: &str) -> bool {
    matches!(words.trim(), "" | "-" | "–" | "—" | "…")
}

/// A number at the beginning of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number<'t> {
    /// Its sign and whole part, with what groups thousands.
    pub whole: &'t str,
    /// Its decimals with the sign before them, and the unit.
    tail: &'t str,
    /// Where its unit begins in `tail`.
    unit: usize,
}

impl<'t> Number<'t> {
    /// The number that some words are, with a unit of one word behind it: `1,234.5`, `−3`, `€ 20`, `12.5 %`, `100 MW`.
    pub fn read(words: &'t str, decimal: char) -> Option<Self> {
        let words = words.trim_end();
        let first = words.find(|c: char| c.is_ascii_digit())?;
        let (sign, rest) = words.split_at_checked(first)?;
        let length = first + whole_part(rest, decimal);
        let (whole, tail) = words.split_at_checked(length)?;
        let unit = decimals(tail, decimal);
        let number = Self { whole, tail, unit };
        (sign.chars().all(is_sign) && is_unit(number.unit())).then_some(number)
    }

    fn unit(&self) -> &'t str {
        self.tail.get(self.unit..).unwrap_or_default().trim_start()
    }

    /// Whether it has no unit but a percent sign.
    fn is_bare(&self) -> bool {
        matches!(self.unit(), "" | "%" | "‰")
    }

    /// Whether it may be a year: four figures and nothing else.
    fn is_year(&self) -> bool {
        self.tail.is_empty() && self.whole.len() == 4 && self.whole.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// What may stand before the figures of a number.
fn is_sign(character: char) -> bool {
    matches!(
        character,
        '+' | '-' | '−' | '–' | '±' | '~' | '≈' | '<' | '>' | '≤' | '≥' | '€' | '$' | '£' | '¥'
    ) || character.is_whitespace()
}

/// How many bytes of a text, which begins with a figure, are the whole part of a number: figures, grouped by three.
fn whole_part(text: &str, decimal: char) -> usize {
    let figures = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let separates = |c: char| c.is_whitespace() || c == '\'' || c == '’' || (matches!(c, ',' | '.') && c != decimal);
    let mut length = figures(text);
    if length > 3 {
        return length;
    }
    while let Some(rest) = text.get(length..)
        && let Some(separator) = rest.chars().next().filter(|&c| separates(c))
        && let Some(group) = rest.get(separator.len_utf8()..)
        && figures(group) == 3
    {
        length += separator.len_utf8() + 3;
    }
    length
}

/// How many bytes at the beginning of a text are the decimals of a number, with the sign before them.
fn decimals(text: &str, decimal: char) -> usize {
    let figures = text.strip_prefix(decimal).unwrap_or_default();
    match figures.bytes().take_while(u8::is_ascii_digit).count() {
        0 => 0,
        count => decimal.len_utf8() + count,
    }
}

/// Whether what follows a number is nothing or one word: a unit.
fn is_unit(text: &str) -> bool {
    const LONGEST: usize = 12;
    text.chars().count() <= LONGEST
        && text
            .chars()
            .all(|c| !c.is_whitespace() && !c.is_ascii_digit() && !is_joint(c))
}

/// What goes on with another number: `2023–2027`, `3/4`, `10:30`.
fn is_joint(character: char) -> bool {
    matches!(character, '-' | '–' | ':' | '.' | ',' | '(')
}

/// How many figures the day has that some words begin with; `None` where they begin with anything else.
///
/// A day is followed by a month, and that by a year or by nothing; it may be the first of several: `7–8 May 2025`.
pub fn day(words: &str) -> Option<usize> {
    let (figures, rest) = day_figures(words)?;
    let rest = rest
        .strip_prefix('–')
        .and_then(day_figures)
        .map_or(rest, |(_, rest)| rest);
    let month = rest.strip_prefix([' ', '\u{a0}', '\u{202f}'])?;
    let length = month.find(|c: char| !c.is_alphabetic()).unwrap_or(month.len());
    let (name, rest) = month.split_at_checked(length)?;
    let year = rest.trim_start_matches('.').trim_start();
    let ends = year.is_empty() || year.bytes().take_while(u8::is_ascii_digit).count() == 4;
    (!name.is_empty() && ends).then_some(figures)
}

/// The number of figures of a day, and what follows it.
fn day_figures(words: &str) -> Option<(usize, &str)> {
    let figures = words.bytes().take_while(u8::is_ascii_digit).count();
    let rest = words.get(figures..)?;
    matches!(figures, 1 | 2).then_some((figures, rest))
}

#[cfg(test)]
mod tests {
    use super::{Number, day};

    #[test]
    fn numbers_have_a_whole_part() {
        for (words, decimal, expected) in [
            ("1,234.5", '.', Some("1,234")),
            ("1 234,5", ',', Some("1 234")),
            ("1.234,5", ',', Some("1.234")),
            ("−3", '.', Some("−3")),
            ("€ 20", '.', Some("€ 20")),
            ("12.5 %", '.', Some("12")),
            ("100 MW", '.', Some("100")),
            ("5\u{a0}%", ',', Some("5")),
            ("0.05", '.', Some("0")),
            ("2019", '.', Some("2019")),
            ("1,23", '.', None),
            ("1,2345", '.', None),
            ("2019 100", '.', None),
            ("1000000", '.', Some("1000000")),
            ("2023–2027", '.', None),
            ("10:30", '.', None),
            ("1.2.3", '.', None),
            ("7 ships of war", '.', None),
            ("Article 3", '.', None),
            ("–", '.', None),
            ("", '.', None),
        ] {
            let number = Number::read(words, decimal);
            assert_eq!(number.map(|number| number.whole), expected, "{words}");
        }
    }

    #[test]
    fn days_are_told_from_other_numbers() {
        for (words, expected) in [
            ("1 January 2025", Some(1)),
            ("17\u{a0}July 2018", Some(2)),
            ("7–8 May 2025", Some(1)),
            ("3 mai", Some(1)),
            ("3 sept. 2024", Some(1)),
            ("1 January 2025 to 3 March 2026", Some(1)),
            ("2023–2027", None),
            ("2024", None),
            ("November 2024", None),
            ("since 3 May 2019", None),
            ("1er janvier 2025", None),
            ("2 ships of the navy", None),
            ("7", None),
            ("", None),
        ] {
            assert_eq!(day(words), expected, "{words}");
        }
    }
}
