//! Summaries as of a day.
//!
//! A summary says what an entry is for and has no date, so it is told as it stands. The one thing that gives a later fact
//! away is a year: a summary that names a year after the day is left out, unless its source had been read by then or the
//! year is part of a name.

use model::Entry;

use super::Briefing;
use super::day::read_on;

impl Briefing {
    /// Takes the summary from `told`, a row that tells of `entry`, in each language in which it tells something later than the day.
    pub(super) fn take_later_summaries(&self, entry: &Entry, told: &mut Entry) {
        let later = entry
            .summary
            .iter()
            .filter(|(_, text)| self.names_later_year(entry, text));
        for (language, _) in later {
            told.summary.set(language, None);
        }
    }

    fn names_later_year(&self, entry: &Entry, text: &str) -> bool {
        let is_later = |year: u16| year > self.as_of.year();
        if !years(text).any(is_later) || self.had_been_read(entry) {
            return false;
        }
        let mut text = text.to_owned();
        for name in self.names_in_summary(entry) {
            text = text.replace(name, " ");
        }
        years(&text).any(is_later)
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
    use super::years;

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
