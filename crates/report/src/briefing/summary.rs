//! Summaries as of a day.
//!
//! A summary says what an entry is for and has no date, so it is told as it stands. The one thing that gives a later fact
//! away is a year: a summary that names a year after the day is left out, unless its source had been read by then or the
//! year is part of a name.

use std::collections::BTreeSet;

use model::{Entry, Translated};

use super::Briefing;
use super::day::read_on;

impl Briefing {
    /// Takes the summary from `told`, a row that tells of `entry`, in every language where it tells something later than the day in one.
    pub(super) fn take_later_summaries(&self, entry: &Entry, told: &mut Entry) {
        if self.names_later_year(entry) {
            told.summary = Translated::default();
        }
    }

    fn names_later_year(&self, entry: &Entry) -> bool {
        let texts: Vec<_> = entry.summary.iter().map(|(_, text)| text).collect();
        let year = self.as_of.year();
        let is_later = |text: &&str| years(text).any(|named| named > year);
        if !texts.iter().any(is_later) || self.had_been_read(entry) {
            return false;
        }
        names_other_year_after(year, &texts, &self.names_in_summary(entry))
    }

    fn had_been_read(&self, entry: &Entry) -> bool {
        let source = self.register.source(&entry.evidence.source);
        source.and_then(read_on).is_some_and(|day| day <= self.as_of)
    }

    /// The names of the entry and of those that it is linked with: a strategy may be called after the year that it aims at.
    fn names_in_summary<'a>(&'a self, entry: &'a Entry) -> Vec<&'a str> {
        let links = if self.query.is_met(self, entry) {
            self.links_from(entry)
        } else {
            Vec::new()
        };
        let linked = links.into_iter().map(|(_, to)| to);
        [entry].into_iter().chain(linked).flat_map(names).collect()
    }
}

/// Whether a summary, told in several languages, names a year after `year` that is no part of a name. Where one language has a name as
/// the register has it, the others may write it as their grammar asks: the year is the same.
fn names_other_year_after(year: u16, texts: &[&str], names: &[&str]) -> bool {
    let later = |text: &str| -> BTreeSet<u16> { years(text).filter(|named| *named > year).collect() };
    let without_names = |text: &str| names.iter().fold(text.to_owned(), |text, name| text.replace(name, " "));
    let (mut in_names, mut others) = (BTreeSet::new(), BTreeSet::new());
    for text in texts {
        let outside = later(&without_names(text));
        in_names.extend(later(text).difference(&outside));
        others.extend(outside);
    }
    !others.is_subset(&in_names)
}

fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    let titles = entry.title.iter().map(|(_, title)| title);
    titles.chain(entry.aliases.iter().map(String::as_str))
}

/// The years from 1900 to 2199 that a text names, in digits of either width.
fn years(text: &str) -> impl Iterator<Item = u16> {
    // Most summaries have no digit at all; wide ones begin with the byte EF.
    let first = text.bytes().position(|byte| byte.is_ascii_digit() || byte == 0xEF);
    let text = first.and_then(|first| text.get(first..)).unwrap_or_default();
    let runs = text.split(|letter: char| !letter.is_ascii_digit() && !('０'..='９').contains(&letter));
    let runs = runs.filter(|run| !run.is_empty());
    let numbers = runs.filter(|run| run.chars().count() == 4).map(|run| {
        run.chars()
            .filter_map(digit)
            .fold(0, |number, digit| number * 10 + digit)
    });
    numbers.filter(|year| (1900..2200).contains(year))
}

fn digit(letter: char) -> Option<u16> {
    let zero = if letter.is_ascii() { '0' } else { '０' };
    let value = u32::from(letter).checked_sub(u32::from(zero))?;
    u16::try_from(value).ok().filter(|value| *value < 10)
}

#[cfg(test)]
mod tests {
    use super::{names_other_year_after, years};

    #[test]
    fn a_year_of_a_name_is_one_in_every_language() {
        let names = ["2050 Strategy"];
        for (texts, expected) in [
            (
                &["It follows the 2050 Strategy.", "Elle suit la stratégie pour 2050."][..],
                false,
            ),
            (&["It follows the strategy.", "Elle suit la stratégie pour 2050."], true),
            (
                &[
                    "It follows the 2050 Strategy until 2051.",
                    "Elle suit la stratégie pour 2050.",
                ],
                true,
            ),
            (&["In 2050 the 2050 Strategy ends."], true),
            (&["It began in 2020."], false),
        ] {
            assert_eq!(names_other_year_after(2026, texts, &names), expected, "{texts:?}");
        }
    }

    #[test]
    fn years_stand_alone_and_in_this_age() {
        for (text, expected) in [
            ("from 2019 to 2023", vec![2019, 2023]),
            ("2023–2027, 12027, 1899, 2,100 and 2200", vec![2023, 2027]),
            ("２０２５年と2026年", vec![2025, 2026]),
            ("", vec![]),
        ] {
            assert_eq!(years(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
